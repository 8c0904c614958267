"""How an announcement is shown: the question to the cities, what goes out, and all of it for one person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.harmless import harmless
from bot.core.moment import moment_of
from bot.core.phrase import Form, Language, Listed, Phrase, When
from bot.core.rendition import Standing
from bot.core.reply import Ask, Button, HowTo, Joint, Quote, Reply, Said
from bot.features.announcements.model import State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.rendition import Rendition
    from bot.core.reply import Block
    from bot.features.announcements.model import Announcement, Key

MOST_ORIGINAL = 300
"""Of a longer original the first line is shown."""
GIST = 60
"""So many characters of an announcement stand in a list."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An announcement with all that is shown of it in a room.

    Args:
        announcement: Which.
        author: Name of its author; empty once they have been forgotten.
        cities: The cities that are asked, in order.
        languages: In which it is read there, in order.
        texts: What it is in other languages.
        awaited: Languages into which it is still being translated.
        zone: By whose clock moments are said there.
        prefix: What commands begin with there.
        lines: What is said of the event it is about.
        unchecked: Languages of the room in which nothing that people stand for can be read.
    """

    announcement: Announcement
    author: str
    cities: Sequence[City]
    languages: Sequence[str]
    texts: Mapping[str, Rendition]
    awaited: Collection[str]
    zone: str
    prefix: str
    lines: tuple[Phrase, ...] = ()
    unchecked: tuple[str, ...] = ()

    @property
    def others(self) -> list[str]:
        """The languages of the room that are not the author's."""
        return [code for code in self.languages if code != self.announcement.language]

    @property
    def reads_original(self) -> bool:
        """Whether the author's own language is one of the room's."""
        return self.announcement.language in self.languages


def card(shown: Shown) -> Reply:
    """Return the question for a yes, as everyone in a room sees it, or what has become of it."""
    found = shown.announcement
    if found.state is not State.DRAFT:
        return Reply((_head(shown), _keys(shown), _end(shown)), to_room=True, lasting=True)
    facts: dict[str, Arg] = {"id": found.id, "prefix": shown.prefix}
    how = HowTo(Phrase("announce-how", facts), Phrase("announce-how-tap", facts))
    return Reply(
        (_head(shown), *_words(shown), *shown.lines, _keys(shown), how),
        buttons=(Button("👍", f"announce approve {found.id}", f"announce hold {found.id} --own on", word="answer-yes"),),
        to_room=True,
        lasting=True,
        ask=Ask(f"announce edit {found.id}", "text", "translation-correction-words", label="announce-better", colon=True),
    )


def superseded(shown: Shown) -> Reply:
    """Return what is left of a question in whose place another one stands further down."""
    return Reply((Phrase("announce-superseded", {"id": shown.announcement.id}),), to_room=True, lasting=True)


def checked(shown: Shown, fallback: str) -> Shown:
    """Return what a room reads of an announcement in which no machine's words may stand (house rule H13).

    Args:
        shown: All there is.
        fallback: The deployment's language, read in the place of one in which there are no words of people's.
    """
    texts = _by_people(shown.texts)
    there = [code for code in shown.languages if code == shown.announcement.language or code in texts]
    unchecked = tuple(code for code in shown.languages if code not in there)
    instead = [fallback] if unchecked and fallback in texts else []
    return replace(shown, languages=list(dict.fromkeys([*there, *instead])), texts=texts, unchecked=unchecked)


def sent(shown: Shown) -> Reply:
    """Return an announcement as it goes out in a room: in its languages, with who stands for them, and the original."""
    missing = (_hurried(shown, "announce-hurried"),) if shown.announcement.hurry else ()
    return Reply((_head(shown), *_words(shown), *shown.lines, *missing), to_room=True)


def view(shown: Shown) -> Reply:
    """Return all that is known of an announcement, for one person."""
    found = shown.announcement
    lines: list[Block] = [_head(shown), Said(harmless(found.text))]
    texts = shown.texts if found.hurry is None else _by_people(shown.texts)
    lines += [_line(code, rendition) for code, rendition in texts.items()]
    lines += shown.lines
    lines.append(_keys(shown, own=False))
    if found.state is not State.DRAFT:
        lines.append(_end(shown))
    if found.hurry is not None:
        lines.append(_hurried(shown, "announce-hurried-at"))
    return Reply(tuple(lines))


def entry(shown: Shown) -> Joint:
    """Return an announcement as one line of a list."""
    first = " ".join(shown.announcement.text.split())
    gist = first if len(first) <= GIST else f"{first[: GIST - 1].rstrip()}…"
    state = _keys(shown, own=False) if shown.announcement.state is State.DRAFT else Joint((_end(shown),))
    return Joint((Said(f"{shown.announcement.id} {harmless(gist)}"), *state.parts))


def lapsed(shown: Shown) -> Phrase:
    """Return what rooms are told when the time for a yes is over."""
    missing = Listed(tuple(_names(shown, shown.announcement.missing)))
    facts: dict[str, Arg] = {"id": shown.announcement.id, "cities": missing, "prefix": shown.prefix}
    return Phrase("announce-lapsed", facts)


def _head(shown: Shown) -> Joint:
    what = Phrase("announce-head" if shown.announcement.state is State.SENT else "announce-draft")
    city = next((city.name for city in shown.cities if city.id == shown.announcement.city), shown.announcement.city)
    who = f"{harmless(shown.author)} ({city})" if shown.author else city
    without = (Phrase("announce-unchecked", {"language": Language(code)}, code) for code in shown.unchecked)
    return Joint((Said(shown.announcement.id, strong=True), what, Said(who), *without))


def _by_people(texts: Mapping[str, Rendition]) -> dict[str, Rendition]:
    """Return the words that somebody wrote, put right or approved, and that are those of the original as it is now."""
    return {code: one for code, one in texts.items() if one.standing in {Standing.CORRECTED, Standing.REVIEWED}}


def _words(shown: Shown) -> Iterator[Block]:
    """Yield the words in the languages of a room, and the original."""
    found = shown.announcement
    if len(shown.others) != 1 or shown.reads_original:
        yield Said(harmless(found.text))
        for code in shown.others:
            yield from _in_line(shown, code)
        return
    (code,) = shown.others
    rendition = shown.texts.get(code)
    if rendition is not None:
        yield _harmless(rendition).in_language(code)
        yield from _original(shown)
        return
    yield Said(harmless(found.text))
    yield from _in_line(shown, code)


def _in_line(shown: Shown, code: str) -> Iterator[Phrase]:
    """Yield the words in a language under its name, or why there are none yet."""
    rendition, found = shown.texts.get(code), shown.announcement
    if rendition is not None:
        yield replace(_line(code, rendition), locale=code)
    elif found.state is State.DRAFT:
        facts: dict[str, Arg] = {"language": Language(code), "code": code, "id": found.id, "prefix": shown.prefix}
        yield Phrase("announce-awaited" if code in shown.awaited else "announce-write", facts, code)


def _line(code: str, rendition: Rendition) -> Phrase:
    return Phrase("text-line", {"language": Language(code), "text": _harmless(rendition).marked})


def _harmless(rendition: Rendition) -> Rendition:
    return replace(rendition, words=harmless(rendition.words), by=harmless(rendition.by))


def _original(shown: Shown) -> Iterator[Block]:
    """Yield the author's own words; of many the first line, and where the rest is."""
    text = harmless(shown.announcement.text)
    if len(text) <= MOST_ORIGINAL:
        yield Quote(text)
        return
    yield Quote(f"{text.splitlines()[0][:MOST_ORIGINAL]} …")
    yield Phrase("announce-original", {"id": shown.announcement.id, "prefix": shown.prefix})


def _keys(shown: Shown, *, own: bool = True) -> Joint:
    """Return whose yes is there and whose is not, and until when it counts.

    Args:
        shown: Which.
        own: Where several languages are read, each city stands in its own.
    """
    parts: list[Phrase | Said] = []
    cities = {city.id: city for city in shown.cities}
    for key in shown.announcement.keys:
        city = cities.get(key.city)
        facts: dict[str, Arg] = {"city": city.name if city else key.city}
        said = Phrase("announce-open" if shown.announcement.state is State.DRAFT else "announce-no-yes-of", facts)
        if key.given:
            said = Phrase("announce-yes-by", {**facts, "by": harmless(key.name)}) if key.name else Phrase("announce-yes", facts)
        parts.append(replace(said, locale=city.language) if city and own and len(shown.languages) > 1 else said)
    if shown.announcement.state is State.DRAFT:
        until = When(moment_of(shown.announcement.closes_at, shown.zone), Form.DAY_TIME)
        parts.append(Phrase("announce-until", {"until": until}))
    return Joint(tuple(parts))


def _end(shown: Shown) -> Phrase:
    found = shown.announcement
    at = found.closed_at or found.closes_at
    return Phrase(f"announce-was-{found.state.value}", {"when": When(moment_of(at, shown.zone), Form.DAY_TIME)})


def _hurried(shown: Shown, phrase_id: str) -> Phrase:
    hurry = shown.announcement.hurry
    if hurry is None:
        raise ValueError(shown.announcement.id)
    cities = {city.id: city.name for city in shown.cities}
    facts: dict[str, Arg] = {
        "cities": Listed(tuple(cities.get(code, code) for code in hurry.without), either=True),
        "reason": harmless(hurry.reason),
        "by": harmless(hurry.name) or "–",
        "when": When(moment_of(hurry.at, shown.zone), Form.DAY_TIME),
    }
    return Phrase(phrase_id, facts)


def _names(shown: Shown, keys: Sequence[Key]) -> list[str]:
    names = {city.id: city.name for city in shown.cities}
    return [names.get(key.city, key.city) for key in keys]
