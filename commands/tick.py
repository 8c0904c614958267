"""`roadmap tick …`, `roadmap check …`: codes, of which everybody sees only how many, and lines of a checklist."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Acknowledgement, Reply
from bot.dispatch.definition import command
from bot.dispatch.option import Between, CityId, Rest
from bot.features.roadmap.code import MOST, spans
from bot.features.roadmap.entry import title_of
from bot.features.roadmap.gate import count_words
from bot.features.roadmap.tick import Words

if TYPE_CHECKING:
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.roadmap.tick import Ticked


class TickCommands:
    """What is ticked.

    Args:
        roadmap: What they do.
        strings: For the words people may type for all codes, and for all but some.
    """

    def __init__(self, roadmap: Roadmap, strings: Strings) -> None:
        """Take the feature."""
        self._ticks = roadmap.ticks
        self._strings = strings

    @command("roadmap tick", example="!roadmap tick M7 all but P07 P19", slash="date tick")
    def tick(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        codes: Rest,
        side: CityId | None = None,
    ) -> Answer:
        """Tick codes; everybody sees only how many."""
        return _counted(self._ticks.tick(tx, call, date, (codes, self._words()), side), "untick")

    @command("roadmap untick", example="!roadmap untick M7 P07", slash="date untick")
    def untick(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        codes: Rest,
        side: CityId | None = None,
    ) -> Answer:
        """Take ticks of codes back."""
        return _counted(self._ticks.untick(tx, call, date, (codes, self._words()), side), "tick")

    @command("roadmap missing", example="!roadmap missing M7", slash="dates missing")
    def missing(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Tell whoever leads which codes are missing, where nobody else reads it."""
        milestone, part, codes = self._ticks.missing(tx, call, date, side)
        said: dict[str, Arg] = {"id": milestone.id, "title": title_of(milestone, {}), **count_words(milestone, part)}
        if not codes:
            return Reply((Phrase("roadmap-ticked", said),))
        return Reply((Phrase("roadmap-missing", {**said, "codes": Listed(tuple(codes))}),))

    @command("roadmap check", example="!roadmap check M7 2", slash="date check")
    def check(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        line: Annotated[int, Between(1, MOST)],
        side: CityId | None = None,
    ) -> Answer:
        """Tick a line of the checklist."""
        done = self._ticks.check(tx, call, date, line, side)
        return Acknowledgement(undo=f"roadmap uncheck {date} {line} --side {done.side.city}", says=_lines(done))

    @command("roadmap uncheck", example="!roadmap uncheck M7 2", slash="date uncheck")
    def uncheck(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        line: Annotated[int, Between(1, MOST)],
        side: CityId | None = None,
    ) -> Answer:
        """Take the tick of a line back."""
        done = self._ticks.uncheck(tx, call, date, line, side)
        return Acknowledgement(undo=f"roadmap check {date} {line} --side {done.side.city}", says=_lines(done))

    def _words(self) -> Words:
        return Words(self._known("roadmap-all-words"), self._known("roadmap-but-words"))

    def _known(self, phrase_id: str) -> frozenset[str]:
        words = chain.from_iterable(self._strings.words(phrase_id, locale) for locale in self._strings.locales)
        return frozenset(word.casefold() for word in words)


def _counted(done: Ticked, back: str) -> Answer:
    milestone = done.milestone
    said: dict[str, Arg] = {"id": milestone.id, "title": title_of(milestone, {}), **count_words(milestone, done.side)}
    undo = f"roadmap {back} {milestone.id} --side {done.side.city} {spans(done.changed)}" if done.changed else None
    counted = Phrase("roadmap-ticked", said)
    return Acknowledgement(undo=undo, says=counted) if done.shown else Reply((counted,), to_room=True, undo=undo)


def _lines(done: Ticked) -> Phrase:
    all_lines = len(done.milestone.wish.details.checklist)
    said: dict[str, Arg] = {"id": done.milestone.id, "checked": str(len(done.side.checked)), "all": str(all_lines)}
    return Phrase("roadmap-checked", said)
