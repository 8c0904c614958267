"""How a passed-on message looks: who wrote it and where, the words, the original, and the hour in each city."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.engine import Grade
from bot.core.harmless import harmless
from bot.core.phrase import Form, Language, Phrase, When
from bot.core.reply import Announcement, Folded, HowTo, Joint, Quote, Reply, Said, Speaker, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.message import File
    from bot.core.moment import Moment
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.route import Way

MOST_ORIGINAL = 300
"""Longer originals show their first line; the rest can be unfolded, or comes on asking."""
BY_HAND = "corrected"
"""Stands for the engine where a person gave the words."""
IMPROVE = "translation-improve"
"""Stands on what opens a form for better words."""
_GRADED: Mapping[Grade, str] = MappingProxyType({Grade.GOOD: "", Grade.FAIR: "-fair", Grade.GIST: "-gist"})


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote something.

    Args:
        author: Their name as shown.
        city: Name of their city; empty if unknown.
        picture: Address of their picture, where everybody can see it.
        room: Where they wrote it, for whoever reads it in private.
    """

    author: str
    city: str
    picture: str | None = None
    room: Phrase | None = None

    def head(self, phrase_id: str, locale: str, **args: Arg) -> Speaker:
        """Return a head line with the author in it."""
        who: Arg = harmless(self.author)
        if self.city:
            who = Phrase("translation-who", {"author": harmless(self.author), "city": self.city})
        if self.room is not None:
            who = Phrase("translation-who-in", {"who": who, "room": self.room})
        return Speaker(Phrase(phrase_id, {"who": who, **args}, locale))


def plain(byline: Byline, original: str, locale: str) -> Announcement:
    """Return a message passed on as it was written. It may ring by the room's own setting, never by name."""
    return Announcement(Reply((byline.head("translation-head-plain", locale), Said(harmless(original)))))


def waiting(byline: Byline, original: str, locale: str) -> Announcement:
    """Return a message passed on as it was written, whose translation follows."""
    return Announcement(Reply((byline.head("translation-head-waiting", locale), Said(harmless(original)))))


def sealed(byline: Byline, original: str, locale: str) -> Announcement:
    """Return a message passed on as it was written, which no machine may translate, and that this is so."""
    return Announcement(Reply((byline.head("translation-head-sealed", locale), Said(harmless(original)))))


def left_out(byline: Byline, original: str, locale: str) -> Announcement:
    """Return a message passed on as it was written, since its author wishes no translation, and that this is so."""
    return Announcement(Reply((byline.head("translation-head-left-out", locale), Said(harmless(original)))))


def named(byline: Byline, file: File, locale: str, *, shown: bool) -> Announcement:
    """Return the words that go with a file without words, or stand for it where it cannot be shown.

    Args:
        byline: Who shared it.
        file: What it is.
        locale: Of the room.
        shown: It is shown with these words.
    """
    head = byline.head("translation-head-plain", locale)
    return Announcement(Reply((head,) if shown else (head, _shared(file, locale))))


def with_file(says: Announcement, file: File, locale: str) -> Announcement:
    """Add a line that names a file which cannot be shown with its caption."""
    reply = says.reply
    return Announcement(Reply((*reply.blocks, _shared(file, locale))), says.mentions, says.urgent)


def _shared(file: File, locale: str) -> Phrase:
    kind = Phrase(f"translation-kind-{file.kind.value}")
    if not file.name:
        return Phrase("translation-shared-bare", {"kind": kind}, locale)
    return Phrase("translation-shared", {"kind": kind, "name": harmless(file.name)}, locale)


def translated(byline: Byline, text: str, original: str | None, way: Way) -> Announcement:
    """Return a message passed on in translation, marked as such, its original kept.

    Args:
        byline: Who wrote it.
        text: In the target language.
        original: As written; ``None`` where it stands in the same room anyway.
        way: What translated it.
    """
    variety = _variety(way, way.target)
    head = byline.head(f"translation-head{_GRADED[way.grade]}{'-variety' if variety else ''}", way.target, **variety)
    return Announcement(Reply((head, Said(harmless(text)), *_original(original, way.target))))


def corrected(byline: Byline, correction: Correction, original: str | None, locale: str) -> Announcement:
    """Return a message whose translation somebody has put right or approved."""
    head = byline.head(f"translation-head-{correction.standing.value}", locale, by=harmless(correction.by))
    return Announcement(Reply((head, Said(harmless(correction.text)), *_original(original, locale))))


def outdated(says: Announcement, locale: str) -> Announcement:
    """Add that somebody had put other words right here: those of the original before it was changed."""
    reply = says.reply
    blocks = (*reply.blocks, Phrase("translation-outdated", {}, locale))
    return Announcement(Reply(blocks), says.mentions, says.urgent)


def translated_on_demand(text: str, way: Way, *more: Block) -> Reply:
    """Return a translation for whoever asked for it: what made it, the language of the original, the words.

    Args:
        text: In the target language.
        way: What translated it.
        more: What else is said.
    """
    variety = _variety(way)
    facts: dict[str, Arg] = {"source": Language(way.source), **variety}
    return _on_demand(Phrase(f"translation-asked{_GRADED[way.grade]}{'-variety' if variety else ''}", facts), text, *more)


def _variety(way: Way, locale: str | None = None) -> dict[str, Arg]:
    """Return the name of the variety that an engine writes, where that is another than the readers'."""
    if way.variety == way.target:
        return {}
    return {"variety": Phrase(f"translation-variety-{way.variety.casefold()}", {}, locale)}


def corrected_on_demand(correction: Correction, source: str, *more: Block) -> Reply:
    """Return words that somebody has put right or approved, for whoever asked for the translation.

    Args:
        correction: The words, in the language asked for.
        source: Language of the original.
        more: What else is said.
    """
    facts: dict[str, Arg] = {"source": Language(source), "by": harmless(correction.by)}
    return _on_demand(Phrase(f"translation-asked-{correction.standing.value}", facts), correction.text, *more)


def _on_demand(head: Phrase, text: str, *more: Block) -> Reply:
    blocks = (head, Said(harmless(text)), *more, HowTo(Phrase("translation-asked-how")))
    return Reply(blocks, wording=Wording(text, IMPROVE))


def _original(original: str | None, locale: str) -> Sequence[Block]:
    if original is None:
        return ()
    quoted = harmless(original)
    if len(quoted) <= MOST_ORIGINAL:
        return (Quote(quoted),)
    first = quoted.splitlines()[0][:MOST_ORIGINAL]
    return (Folded(f"{first} …", quoted, Phrase("translation-whole-original", locale=locale)),)


def with_hours(says: Announcement, hours: Sequence[tuple[str, Moment]], locale: str) -> Announcement:
    """Add a last line that says the one day and hour of a message in each city.

    Args:
        says: The message.
        hours: City names with the moment as seen there, the author's first; none if there is nothing to say.
        locale: Of the line.
    """
    if not hours:
        return says
    parts = tuple(
        Phrase(
            "translation-hour-first" if number == 0 else "translation-hour",
            {"city": city, "when": When(moment, Form.DAY_TIME if number == 0 or moment.day != hours[0][1].day else Form.TIME)},
            locale,
        )
        for number, (city, moment) in enumerate(hours)
    )
    reply = says.reply
    return Announcement(Reply((*reply.blocks, Joint(parts, " = "))), says.mentions, says.urgent)
