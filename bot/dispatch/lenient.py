"""Reading a line that does not fit exactly: titles and dates without quotes, in any order, or a line for each.

Asked only where the exact grammar has failed (conversation, Form 5). It says what the words could mean; whether that is one
reading, and whether it can be read at all, is for `bot.dispatch.understanding` to find out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.ids import parse_short_id
from bot.dispatch.dateforms import take_apart
from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.form import form_lines
from bot.dispatch.kind import DayKind, MomentKind, RestKind, ShortIdKind, TextKind
from bot.dispatch.recurring import EVERY, UNTIL, is_each, returning
from bot.dispatch.slotkind import MomentsKind
from bot.dispatch.stretch import Stretch, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.dispatch.definition import Command, Option
    from bot.dispatch.recurring import Returning
    from bot.dispatch.splitting import Layout
    from bot.dispatch.tokens import Token

LONGEST = 400
"""A longer line is not worked over."""

_MOST_WORDS_OF_A_DATE = 14
_WORDS_WITHOUT_NUMBER = 4
_ENDS = ("end", "ends")
_PLACE = "place"
_SOME_DAY = "2028-01-01"


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that say when.

    Args:
        first: Number of the first.
        last: Number of the one after the last.
        when: What they say.
    """

    first: int
    last: int
    when: Stretch

    def holds(self, other: _Run) -> bool:
        return self.first <= other.first and other.last <= self.last and self != other


class Lenient:
    """Finds what lines of one command could mean.

    Attributes:
        command: The command.
        date: The option that says when, if there is one.
        text: The option that takes free words, if there is one.

    Args:
        command: The command.
        layout: How its options stand in a line.
        labels: What its options are called, folded, to their names.
    """

    def __init__(self, command: Command, layout: Layout, labels: Mapping[str, str]) -> None:
        """Find the options that matter."""
        self.command = command
        self._layout = layout
        self._labels = labels
        self.date = next((one for one in command.options if isinstance(one.kind, MomentKind | MomentOrDayKind | DayKind)), None)
        texts = [
            one for one in command.options if isinstance(one.kind, TextKind | RestKind) and one.name not in {*_ENDS, _PLACE}
        ]
        self.text = next((one for one in texts if one.required), next(iter(texts), None))
        self._end = next((one for one in command.options if one.name in _ENDS), None)
        # An option of several times takes all of them: nobody can tell which of them another one would be for.
        self._times = next((one for one in command.options if isinstance(one.kind, MomentsKind)), None)
        self._place = command.option(_PLACE)

    def readings(self, rest: str) -> list[dict[str, str]]:
        """Return what the words after a command's name could mean: texts by option name, once for each reading.

        Args:
            rest: As typed, clean.
        """
        if len(rest) > LONGEST:
            return []
        form = self._form(rest)
        found = [form] if form else self._complete(rest) or [texts for texts in self._lines(rest) if texts]
        return [texts for number, texts in enumerate(found) if texts not in found[:number]]

    def spread(self, given: Mapping[str, str]) -> dict[str, str] | None:
        """Return texts in which one that says from when to when is parted; ``None`` if there is none."""
        when = stretch(given.get(self.date.name, "")) if self.date else None
        if self.date is None or when is None or (when.ends and (self._end is None or self._end.name in given)):
            return None
        texts = self._when(when)
        return {**given, **texts} if texts is not None and texts[self.date.name] != given[self.date.name] else None

    def is_astray(self, given: Mapping[str, str]) -> bool:
        """Tell whether a word stands where an end would, and is none."""
        text = given.get(self._end.name, "") if self._end else ""
        ends = (stretch(text), stretch(f"{_SOME_DAY} {text}"))
        return bool(text) and not any(end is not None and end.ends is None for end in ends)

    def _form(self, rest: str) -> dict[str, str] | None:
        """Read a line for each option, as the answer to the form would be."""
        lines = [line for line in rest.splitlines() if line.strip()]
        if len(lines) <= 1 or (self.date is None and self._times is None):
            return None
        names = [option.name for option in self.command.options if option.required]
        try:
            given = dict(form_lines(self.command, [*names, *self.command.offers], rest, self._labels))
        except BadOption:
            return None
        if self._times is not None:
            return given
        when = stretch(given.get(self.date.name, "")) if self.date else None
        texts = self._when(when) if when else None
        return {**given, **texts} if texts is not None else None

    def _complete(self, rest: str) -> list[dict[str, str]]:
        """Return readings in which people's own words after a name go on, as far as nothing is missing then."""
        if self._layout.loose(rest, wide=True) == self._layout.loose(rest):
            return []  # there are none, and the other reading is the same
        needed = {option.name for option in self.command.options if option.required}
        return [texts for texts in self._lines(rest, wide=True) if texts and needed <= texts.keys()]

    def _lines(self, rest: str, *, wide: bool = False) -> Iterator[dict[str, str] | None]:
        parted = self._layout.loose(rest, wide=wide)
        if parted is None:
            return
        given, words = parted
        ids, words = self._ids(given, words)
        if ids is None:
            return
        given = {**given, **ids}
        if self._times is not None:
            yield self._several(self._times, given, words, rest)
            return
        if self.date is None or self.date.name in given:
            yield self._one_text(given, words, rest)
            return
        if self.command.option(EVERY) is not None and EVERY not in given and (found := returning(words, rest)) is not None:
            yield self._returning(found, given, rest)
            return
        runs = self._runs(words, rest)
        if len(runs) == 1 and self.text is not None and not self.text.rest:
            runs = _with_other_days(runs[0], self._longest(words, rest))
        for run in runs:
            yield self._around(run, runs, given, words, rest)
        if not runs and self.text is not None and self.text.name not in given and words:
            yield {**given, self.text.name: _said(words, rest)}

    def _ids(self, given: Mapping[str, str], words: list[Token]) -> tuple[dict[str, str] | None, list[Token]]:
        """Take the short ids that are needed from the beginning or the end of the words."""
        ids: dict[str, str] = {}
        for option in self.command.options:
            if not option.required or not isinstance(option.kind, ShortIdKind) or option.name in given:
                continue
            at = next((place for place in (0, -1) if words and _is_id(option.kind, words[place])), None)
            if at is None:
                return None, words
            ids[option.name] = words[at].text
            words = words[1:] if at == 0 else words[:-1]
        return ids, words

    def _one_text(self, given: dict[str, str], words: Sequence[Token], rest: str) -> dict[str, str] | None:
        """Read all words as the one option that is needed and not given."""
        needed = [option for option in self.command.options if option.required and option.name not in given]
        return {**given, needed[0].name: _said(words, rest)} if len(needed) == 1 and words else None

    def _runs(self, words: Sequence[Token], rest: str) -> list[_Run]:
        """Return the longest runs of words that say when, the surest: with a time of day, then with a number at all."""
        longest = self._longest(words, rest)
        if isinstance(self.date.kind if self.date else None, DayKind):
            longest = [run for run in longest if not run.when.timed]
        surest = [run for run in longest if run.when.timed] or longest
        # A weekday alone may be part of a title: "Sunday brunch 20.6."
        return [run for run in surest if any(sign.isdigit() for sign in run.when.starts)] or surest

    def _longest(self, words: Sequence[Token], rest: str) -> list[_Run]:
        runs = [run for first in range(len(words)) for run in _runs_from(first, words, rest)]
        return [run for run in runs if not any(other.holds(run) for other in runs)]

    def _around(
        self, run: _Run, runs: Sequence[_Run], given: Mapping[str, str], words: Sequence[Token], rest: str
    ) -> dict[str, str] | None:
        """Read a run as the date and the words around it as text; ``None`` if they cannot all have a meaning."""
        texts = self._when(run.when)
        # In a text to be remembered another date may stand; in a title it is one of two that are proposed.
        whole = self.text is not None and self.text.rest
        before = words[: run.first if whole else min(one.first for one in runs)]
        after = words[run.last if whole else max(one.last for one in runs) :]
        if texts is None or any(name in given for name in texts):
            return None
        if before and not rest[words[run.first].start].isdigit() and is_each(before[-1].text):
            return None  # "every first Monday in April" comes back in a way that nothing here reads
        found = {**given, **texts}
        return self._with_words(found, before, after, rest) if before or after else found

    def _several(self, option: Option, given: Mapping[str, str], words: Sequence[Token], rest: str) -> dict[str, str] | None:
        """Read words that say several times at the end as these, and those before them as the text."""
        for first in range(1, len(words)):
            text = rest[words[first].start : words[-1].end]
            if option.name not in given and option.kind.spans(text):
                return self._with_words({**given, option.name: text}, words[:first], (), rest)
        return None

    def _returning(self, found: Returning, given: Mapping[str, str], rest: str) -> dict[str, str] | None:
        """Read what comes back; ``None`` if something of it cannot have a meaning here."""
        texts, until = self._when(found.when), {} if found.until is None else {UNTIL: found.until}
        if texts is None or any(name in given or self.command.option(name) is None for name in (*texts, *until)):
            return None
        meant = {**given, **texts, EVERY: found.every, **until}
        return self._with_words(meant, found.before, found.after, rest) if found.before or found.after else meant

    def _with_words(
        self, found: dict[str, str], before: Sequence[Token], after: Sequence[Token], rest: str
    ) -> dict[str, str] | None:
        """Add the words in front of a date and behind it: a text, or a title and a place."""
        if self.text is None or self.text.name in found:
            return None
        if not (before and after):
            return {**found, self.text.name: _said(before or after, rest)}
        if self.text.rest:
            return {**found, self.text.name: f"{_said(before, rest)} {_said(after, rest)}"}
        if self._place is None or _PLACE in found or any(_tells_a_time(word.text) for word in after):
            return None
        return {**found, self.text.name: _said(before, rest), _PLACE: _said(after, rest)}

    def _when(self, when: Stretch) -> dict[str, str] | None:
        if self.date is None or (when.ends is not None and self._end is None):
            return None
        ends = {self._end.name: when.ends} if self._end is not None and when.ends is not None else {}
        return {self.date.name: when.starts, **ends}


def _runs_from(first: int, words: Sequence[Token], rest: str) -> Iterator[_Run]:
    numbered = False
    for last in range(first + 1, min(len(words), first + _MOST_WORDS_OF_A_DATE) + 1):
        word = words[last - 1]
        if word.quoted or (last - 1 > first and rest[words[last - 2].end : word.start].strip()):
            return
        numbered = numbered or any(sign.isdigit() for sign in word.text)
        if not numbered and last - first > _WORDS_WITHOUT_NUMBER:
            return
        when = stretch(rest[words[first].start : word.end])
        if when is not None:
            yield _Run(first, last, when)


def _with_other_days(sure: _Run, runs: Sequence[_Run]) -> list[_Run]:
    """Return a run with a time of day, and every other day that stands beside it, at the same time: "12.6. or 13.6. 19:00"."""
    written = take_apart(sure.when.starts)
    if written is None or written.clock is None:
        return [sure]
    clock, ends = f"{written.clock.hour:02}:{written.clock.minute:02}", sure.when.ends
    days = [run for run in runs if run != sure and (other := take_apart(run.when.starts)) and other.orders]
    fit = [replace(run, when=Stretch(f"{run.when.starts} {clock}", ends)) for run in days if run.when.ends is None]
    return sorted([sure, *fit], key=lambda run: run.first)


def _tells_a_time(word: str) -> bool:
    """Tell whether a word looks like a time of day that nobody has read: it is no place."""
    when = stretch(f"{_SOME_DAY} {word}")
    return when is not None and when.timed


def _is_id(kind: ShortIdKind, word: Token) -> bool:
    found = parse_short_id(word.text)
    return found is not None and kind.names(found)


def _said(words: Sequence[Token], rest: str) -> str:
    """Return words as they stand; a single quotation without its quotes."""
    if len(words) == 1:
        return words[0].text
    return " ".join(rest[word.start : word.end] for word in words)
