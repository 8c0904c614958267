"""How corrections in files are said: what went out, what would come in, what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.harmless import harmless
from bot.core.phrase import Phrase
from bot.core.reply import Items, Reply
from bot.features.translation.exchange import outcome, question
from bot.features.translation.glossary.model import plain, shortened
from bot.features.translation.memory.model import LONGEST_TEXT

if TYPE_CHECKING:
    from bot.features.translation.memory.model import Pair
    from bot.features.translation.memory.service import HandedOut, PairPlan, PairsShown
    from bot.features.translation.memory.tmx import Leaves

_LANGUAGES: Final = 6
"""So many languages are named that the bot does not know."""


def handed_out(found: HandedOut) -> Reply:
    """Return what goes out, and what is left out of it."""
    if not (found.count or found.left_out):
        return Reply((Phrase("memory-none"),))
    lines = [Phrase("memory-exported", {"count": found.count})] if found.count else []
    if found.left_out:
        lines.append(Phrase("memory-left-out", {"count": found.left_out}))
    return Reply((Items(tuple(lines)),), attachments=found.files)


def shown(found: PairsShown) -> Reply:
    """Return what a file would change, as a question; and what of it is left out."""
    if found.read.fault is not None:
        return Reply((found.read.fault,))
    plan, left_out = found.plan, _left_out(found.read)
    if found.number is None:
        head = Phrase("memory-import-found", plan.counts) if plan.same else Phrase("translation-file-none")
        return Reply((Items((head, *left_out)),))
    lines = [_change(pair, before) for pair, before in plan.changed]
    lines += [Phrase("memory-import-new", {"pair": _line(pair)}) for pair in plan.new]
    facts = [Phrase("memory-import-found", plan.counts), *left_out]
    return question(facts, lines, Phrase("memory-import-sure"), f"translation import --draft {found.number}")


def imported(plan: PairPlan) -> Items:
    """Return what was kept of a file."""
    return outcome(plan, Phrase("memory-imported", plan.counts), Phrase("memory-import-nothing"))


def _left_out(leaves: Leaves) -> list[Phrase]:
    lines = []
    if leaves.unknown:
        named = ", ".join(_short(tag) for tag in list(leaves.unknown)[:_LANGUAGES])
        lines.append(Phrase("memory-import-unknown", {"count": sum(leaves.unknown.values()), "languages": named}))
    if leaves.long:
        lines.append(Phrase("memory-import-long", {"count": leaves.long, "most": str(LONGEST_TEXT)}))
    if leaves.single:
        lines.append(Phrase("memory-import-single", {"count": leaves.single}))
    return lines


def _change(pair: Pair, before: str) -> Phrase:
    if before == pair.text:
        return Phrase("memory-import-reviewed", {"pair": _line(pair)})
    return Phrase("memory-import-changed", {"pair": _line(pair), "before": _short(before)})


def _line(pair: Pair) -> str:
    return f"{pair.source}: {_short(pair.original)} → {pair.target}: {_short(pair.text)}"


def _short(text: str) -> str:
    """Return people's words on a line, so many as tell which they are."""
    return harmless(shortened(plain(text)))
