"""How corrections in files are said: what went out, what would come in, what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.harmless import harmless
from bot.core.phrase import Phrase
from bot.core.reply import Button, Items, Reply
from bot.features.translation.glossary.model import plain, shortened
from bot.features.translation.memory.model import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.translation.memory.model import Pair
    from bot.features.translation.memory.service import HandedOut, Plan, Shown
    from bot.features.translation.memory.tmx import Leaves

LINES: Final = 6
"""No message has more (form of the conversation, point 1)."""
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


def shown(found: Shown) -> Reply:
    """Return what a file would change, as a question; and what of it is left out."""
    if found.leaves.fault is not None:
        return Reply((found.leaves.fault,))
    plan, left_out = found.plan, _left_out(found.leaves)
    if found.number is None:
        head = _counted("memory-import-found", plan) if plan.same else Phrase("translation-file-none")
        return Reply((Items((head, *left_out)),))
    lines = [_change(pair, before) for pair, before in plan.changed]
    lines += [Phrase("memory-import-new", {"pair": _line(pair)}) for pair in plan.new]
    facts = [_counted("memory-import-found", plan), *left_out]
    yes = Button("👍", f"translation import --draft {found.number}", word="answer-yes")
    no = Button("👎", f"translation import --draft {found.number} --sure no", word="answer-no")
    told = _shortened(lines, LINES - 1 - len(facts))
    return Reply((Items((*facts, *told)), Phrase("memory-import-sure")), buttons=(yes, no))


def imported(plan: Plan) -> Phrase:
    """Return what was kept of a file."""
    return _counted("memory-imported", plan) if plan.pairs else Phrase("memory-import-nothing")


def _counted(phrase_id: str, plan: Plan) -> Phrase:
    return Phrase(phrase_id, {"new": len(plan.new), "changed": len(plan.changed), "same": plan.same})


def _left_out(leaves: Leaves) -> list[Phrase]:
    lines = []
    if leaves.unknown:
        named = ", ".join(list(leaves.unknown)[:_LANGUAGES])
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


def _shortened(lines: Sequence[Phrase], most: int) -> list[Phrase]:
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], Phrase("translation-file-more", {"count": len(lines) - most + 1})]
