"""How the glossary is said: an entry on a line, what became of it, what a file would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.harmless import harmless
from bot.core.phrase import Phrase
from bot.core.reply import Items, Reply
from bot.features.translation.exchange import LINES, fitting, outcome, question
from bot.features.translation.glossary.model import Concept, Entry, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.features.translation.glossary.importing import GlossaryPlan, GlossaryShown
    from bot.features.translation.glossary.model import Step
    from bot.features.translation.glossary.paper import Fault
    from bot.features.translation.glossary.service import Done

_FAULTS: Final = 2
"""So many lines tell of what cannot be taken in, the last of them perhaps of how many more there are."""
_MORE_FAULTS: Final = "glossary-left-out-more"


def entered(done: Done, locale: str) -> Phrase:
    """Return what became of words that somebody has typed."""
    entry = line(done.concept, locale)
    if done.before is None:
        return Phrase("glossary-added", {"entry": entry})
    if done.undo is None:
        return Phrase("glossary-same", {"entry": entry})
    return _changed("glossary-replaced", "glossary-extended", (done.concept, done.before), locale)


def taken_back(steps: Sequence[Step], locale: str) -> Phrase:
    """Return what was taken back: of one entry what has become of it, of several how many they are."""
    if len(steps) > 1:
        return Phrase("glossary-back", {"count": len(steps)})
    (step,) = steps
    if step.before is None:
        return removed(Concept(step.number, step.after or Entry()), locale)
    return Phrase("glossary-again", {"entry": line(Concept(step.number, step.before), locale)})


def removed(concept: Concept, locale: str) -> Phrase:
    """Return that an entry is gone."""
    return Phrase("glossary-removed", {"entry": line(concept, locale)})


def line(concept: Concept, locale: str) -> Phrase:
    """Return an entry on a line; the words of the reader's language first."""
    if concept.entry.stays:
        return Phrase("glossary-entry-stays", {"id": concept.id, "name": harmless(concept.entry.stays)})
    return Phrase("glossary-entry", {"id": concept.id, "words": _listed(concept.entry.words, locale)})


def listed(found: Sequence[Concept], page: int, locale: str, more: str) -> Reply:
    """Return some lines of the glossary.

    Args:
        found: What is to be shown, at least one.
        page: Which lines, counted from 1; beyond the last the last.
        locale: Of the reader.
        more: The command that shows the next lines, with ``{}`` for the page.
    """
    step = LINES - 1
    page = max(1, min(page, -(-(len(found) - 1) // step)))
    rest = found[(page - 1) * step :]
    here = rest if len(rest) <= LINES else rest[:step]
    lines = [line(one, locale) for one in here]
    if len(found) == 1 and found[0].entry.note:
        lines = [Phrase("glossary-entry-note", {"entry": lines[0], "note": harmless(found[0].entry.note)})]
    if len(here) < len(rest):
        lines.append(Phrase("glossary-more", {"count": len(rest) - len(here), "line": more.replace("{}", str(page + 1), 1)}))
    return Reply((Items(tuple(lines)),))


def shown(found: GlossaryShown, locale: str) -> Reply:
    """Return what a file would change, as a question; and what of it is left out."""
    faults = [_left_out(one) for one in found.read.faults]
    if found.number is None and faults and not found.plan.same:
        head = [] if found.read.faults[0].where is None else [Phrase("translation-file-none")]
        return Reply((Items((*head, *fitting(faults, LINES - len(head), _MORE_FAULTS))),))
    facts = [Phrase("glossary-import-found", found.plan.counts)]
    if found.read.ignored:
        facts.append(Phrase("glossary-import-ignored", {"columns": ", ".join(map(_name, found.read.ignored[:LINES]))}))
    facts += fitting(faults, _FAULTS, _MORE_FAULTS)
    if found.number is None:
        return Reply((Items(tuple(facts)),))
    changes = ("glossary-import-changed", "glossary-import-extended")
    lines = [_changed(*changes, change, locale) for change in found.plan.changed]
    lines += [_new(entry, locale) for entry in found.plan.new]
    return question(facts, lines, Phrase("glossary-import-sure"), f"glossary import --draft {found.number}")


def imported(plan: GlossaryPlan, prefix: str) -> Items:
    """Return what was entered of a file."""
    return outcome(plan, Phrase("glossary-imported", {**plan.counts, "prefix": prefix}), Phrase("glossary-import-nothing"))


def _changed(replaced_id: str, extended_id: str, change: tuple[Concept, Entry], locale: str) -> Phrase:
    concept, before = change
    entry = line(concept, locale)
    replaced = before.replaced_by(concept.entry)
    if not replaced:
        return Phrase(extended_id, {"entry": entry})
    return Phrase(replaced_id, {"entry": entry, "before": _listed(replaced, locale)})


def _new(entry: Entry, locale: str) -> Phrase:
    if entry.stays:
        return Phrase("glossary-import-stays", {"name": harmless(entry.stays)})
    return Phrase("glossary-import-new", {"words": _listed(entry.words, locale)})


def _left_out(fault: Fault) -> Phrase:
    if fault.where is None:
        return fault.what
    return Phrase("glossary-left-out", {"where": fault.where, "fault": fault.what})


def _name(column: str) -> str:
    """Return what a file calls a language or column, so much as tells which it is."""
    return harmless(shortened(column))


def _listed(words: Mapping[str, str], locale: str) -> str:
    """Return words with their languages, in the form in which they can be typed."""
    first = sorted(words, key=lambda code: (code != locale, code))
    return harmless(", ".join(f"{code}: {words[code]}" for code in first))
