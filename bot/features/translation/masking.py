"""What must come through a translation unchanged, and the tokens that stand for it meanwhile.

Neural engines lose or garble mentions, links, emoji and code without a word, so each of these is replaced by a token such as
``XQZA``, which they copy, and is put back afterwards. Whatever cannot be put back exactly once is reported, never guessed.

There are two strengths. At first plain numbers stay visible: only with its number does "às 9 horas" become "at 9 o'clock".
:func:`same_facts` tells whether the engine kept them; if not, a second try masks them like everything else.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import count, product
from string import ascii_uppercase
from typing import TYPE_CHECKING

from bot.features.translation.alphabet import is_foreign, is_name
from bot.features.translation.lexicon import is_unspaced
from bot.features.translation.literal import HINT, LITERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.features.translation.lexicon import Lexicon

_STEM = "XQZ"
_LOOSE = frozenset({"link", "mention", "emoji"})
"""Kinds that may be taken off an edge: the sentence is complete without them."""
_NOT_LITERAL_FACTS = frozenset({"emoji", "number", "sum"})

_LATIN = r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_WORD = re.compile(rf"(?:[{_LATIN}][\u0300-\u036f]*)+|(?:[^\W\d_{_LATIN}][\u0300-\u036f]*)+")
"""Where scripts are written without a space between them, each is a word of its own."""
_SENTENCE_BREAK = re.compile(r"[.:/](?!\d)|[!?;…\"“”«»()\[\]|]|\s[-–—]\s")
_PREFIX = re.compile(r"(?:\s*(?:>+|-\#|\#{1,6}|[-*+•–]|\d{1,3}[.)]|/me)(?=\s)|\s*>+(?=\S))*\s*")
_EDGE_SIGNS = " \t\u00a0.,;:!?…()[]\"'“”«»–—-"
_AFTER_EDGE = re.compile(r"[\s.,;:!?…)\]–—-]*")
_SHORT_WORD_LAST = re.compile(r"(?<!\w)\w{1,4}\s*$")
_NEAR_CHARACTERS = 20

_FIGURE = re.compile(
    r"""
    (?:(?P<half>午前|午後)\ ?)?
    (?P<figure> \d{1,2}時\d{1,2}(?=分) | \d+(?:[.,:/h-]\d+)* ) (?:\ ?h(?:oras)?\b)?
    (?:\ ?(?:
        (?P<late> p\.?\ ?m\b|da\ (?:tarde|noite)\b|in\ the\ (?:afternoon|evening)\b|at\ night\b )
      | (?P<early> a\.?\ ?m\b|da\ manhã\b ) ))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MORNING_HOURS = frozenset(map(str, range(12)))


@dataclass(frozen=True, slots=True)
class Mask:
    """One token and what it stands for.

    Args:
        token: Letters only, once in the line.
        filling: What goes into the translation: what the author wrote, or the term of a glossary.
        before: The letter right before it; a space was put between which the author did not write. Else empty.
        after: The same behind it.
        term: It is a name or a term.
    """

    token: str
    filling: str
    before: str
    after: str
    term: bool

    def filled(self, left: tuple[str, str], right: tuple[str, str]) -> str:
        """Return what comes in the place of the token, with or without the spaces around it.

        Args:
            left: The sign further left and the space between, as far as they are there.
            right: The sign further right and the space between.
        """
        before = "" if self._closes(self.before, left[0], self.filling[:1]) else left[1]
        after = "" if self._closes(self.after, right[0], self.filling[-1:]) else right[1]
        return before + self.filling + after

    def _closes(self, glued: str, beside: str, edge: str) -> bool:
        """Tell whether a space goes: it was not the author's, or none belongs there in the script that is written there."""
        if is_unspaced(beside):
            return glued != "" or (self.term and is_unspaced(edge))
        return glued != "" and not is_unspaced(glued)


@dataclass(frozen=True, slots=True)
class Masked:
    """A line ready for an engine.

    Args:
        before: Taken off its left edge, to be put back as it is.
        core: What is to be translated, with tokens.
        after: Taken off its right edge.
        masks: The tokens of the core, in order.
        stem: How every token begins, in upper case; in no other word of the line.
    """

    before: str
    core: str
    after: str
    masks: tuple[Mask, ...]
    stem: str

    def pieces(self) -> list[str]:
        """Return the core cut at its tokens: text, token, text, …, text."""
        return re.split(f"({self.stem}[A-Z]+)", self.core)

    def has_words(self) -> bool:
        """Tell whether anything but tokens, numbers and signs is left to translate."""
        return any(_WORD.search(text) for text in self.pieces()[::2])


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    kind: str
    filling: str


def peel_prefix(line: str) -> tuple[str, str]:
    """Split off quote marks, bullets, numbering, headings and ``/me``.

    Returns:
        The prefix and the rest; together they are the line.
    """
    found = _PREFIX.match(line)
    end = found.end() if found else 0
    return line[:end], line[end:]


def mask(line: str, source: str, lexicons: Iterable[Lexicon] = (), *, numbers: bool = False) -> Masked:
    """Replace by tokens what must not change.

    Args:
        line: One line without its line break.
        source: Locale code of its language.
        lexicons: Names, and terms of a glossary with what they become; of two that begin together the longer counts.
        numbers: Mask plain numbers, times and dates too.
    """
    spans = _spans(line, source, lexicons, numbers=numbers)
    start, end = _left_edge(line, spans), _right_edge(line, spans)
    if start >= end:
        return Masked(line, "", "", (), _stem(line))
    return _masked(line, start, end, _joined(line, [span for span in spans if start <= span.start and span.end <= end]))


def mask_foreign(line: str, language: str) -> Masked:
    """Replace by tokens the words with letters that their language does not have, and nothing else.

    A token that stands beside such a word already goes into the same one: two in a row get lost.

    Args:
        line: One line, which may hold tokens already.
        language: Locale code of its language.
    """
    foreign, spans = set[int](), list[_Span]()
    for found in _WORD.finditer(line):
        if is_foreign(found[0], language):
            foreign.add(found.start())
        if found.start() in foreign or found[0].startswith(_STEM):
            spans.append(_Span(*found.span(), "word", found[0]))
    joined = [span for span in _joined(line, spans) if any(span.start <= place < span.end for place in foreign)]
    return _masked(line, 0, len(line), joined)


def unmask(masked: Masked, core: str) -> str | None:
    """Put back everything that was taken off or masked.

    Args:
        masked: The line as it went to the engine.
        core: What the engine made of its core; the case of tokens does not matter.

    Returns:
        The whole line, or ``None`` when a token is not there exactly once. With the core unchanged: the line that was masked,
        its terms replaced.
    """
    by_token = {made.token: made for made in masked.masks}
    pattern = re.compile(rf"( ?)(?<!\w)({masked.stem}[A-Z]+)(?!\w)( ?)", re.IGNORECASE)
    found = [match[2].upper() for match in pattern.finditer(core)]
    if sorted(found) != sorted(by_token) or core.upper().count(masked.stem) != len(found):
        return None

    def fill(match: re.Match[str]) -> str:
        left, right = core[: match.start()][-1:], core[match.end() : match.end() + 1]
        return by_token[match[2].upper()].filled((left, match[1]), (right, match[3]))

    return masked.before + pattern.sub(fill, core) + masked.after


def same_facts(source: str, output: str, *, literally: bool = False) -> bool:
    """Tell whether links, mentions, placeholders, code, ids and numbers of two texts are the same, each as often.

    Args:
        source: Before translation.
        output: After it.
        literally: Compare numbers as written; else by what they say: ``9 pm``, ``21h`` and ``21:00`` are one, ``9 pm`` and
            ``9 am`` are not.
    """
    return _facts(source, literally=literally) == _facts(output, literally=literally)


def _facts(text: str, *, literally: bool) -> Counter[tuple[str, str]]:
    facts: Counter[tuple[str, str]] = Counter()

    def take(found: re.Match[str]) -> str:
        kind = found.lastgroup or ""
        if kind in _NOT_LITERAL_FACTS:
            return found[0]
        facts[kind, found[0]] += 1
        return " "

    if not HINT.search(text):
        return facts
    rest = LITERAL.sub(take, text)
    facts.update(("figure", found["figure"] if literally else _figure(found)) for found in _FIGURE.finditer(rest))
    return facts


def _figure(found: re.Match[str]) -> str:
    """Return a number in one spelling: hours of 24, no leading zero, no ``:00``, one decimal sign."""
    first, *others = [part for part in re.split(r"([/-])|[.,:h時]", found["figure"], flags=re.IGNORECASE) if part]
    first = first.lstrip("0") or "0"
    if (found["late"] or found["half"] == "午後") and first in _MORNING_HOURS:
        first = str(int(first) + 12)
    if found["early"] and first == "12":
        first = "0"
    return ".".join([first, *others]).removesuffix(".00")


def _masked(line: str, start: int, end: int, spans: Sequence[_Span]) -> Masked:
    core, masks, position, stem = "", [], start, _stem(line)
    for span, token in zip(spans, _tokens(stem, len(spans)), strict=True):
        text = line[position : span.start]
        made = Mask(token, span.filling, _letter(text[-1:]), _letter(line[span.end : end][:1]), span.kind == "term")
        core += text + " " * len(made.before) + token + " " * len(made.after)
        masks.append(made)
        position = span.end
    return Masked(line[:start], core + line[position:end], line[end:], tuple(masks), stem)


def _spans(line: str, source: str, lexicons: Iterable[Lexicon], *, numbers: bool) -> list[_Span]:
    found_in = LITERAL.finditer(line) if HINT.search(line) else ()
    literal = [_Span(*found.span(), found.lastgroup or "", found[0]) for found in found_in]
    kept = [span for span in literal if numbers or span.kind != "number"]
    fixed = _without_overlaps([*_term_spans(line, lexicons), *kept])
    return _without_overlaps([*fixed, *_word_spans(line, source, fixed)])


def _without_overlaps(spans: Iterable[_Span]) -> list[_Span]:
    """Keep what begins first; of two that begin together, the one named first."""
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _term_spans(line: str, lexicons: Iterable[Lexicon]) -> list[_Span]:
    found = [_Span(start, end, "term", filling) for lexicon in lexicons for start, end, filling in lexicon.spans(line)]
    return sorted(found, key=lambda span: (span.start, -span.end))


def _word_spans(line: str, source: str, fixed: list[_Span]) -> Iterator[_Span]:
    """Yield names, and words with letters the language does not have."""
    position, at_start = 0, True
    ends = iter([*fixed, _Span(len(line), len(line), "end", "")])
    ahead = next(ends)
    for found in _WORD.finditer(line):
        while ahead.end <= found.start():
            at_start |= ahead.kind in _LOOSE
            ahead = next(ends)
        if ahead.start < found.end():
            continue
        at_start |= _SENTENCE_BREAK.search(line, position, found.start()) is not None
        if is_foreign(found[0], source) or (not at_start and is_name(found[0], source)):
            yield _Span(*found.span(), "word", found[0])
        position, at_start = found.end(), False


def _left_edge(line: str, spans: list[_Span]) -> int:
    edge = 0
    for span in spans:
        if span.kind not in _LOOSE or line[edge : span.start].strip(_EDGE_SIGNS):
            break
        edge = span.end
    after = _AFTER_EDGE.match(line, edge)
    return after.end() if after and edge else len(line) - len(line.lstrip())


def _right_edge(line: str, spans: list[_Span]) -> int:
    """A link or mention stays where a short word leans on it: "more at https://…"; an emoji is never part of a sentence."""
    edge = len(line)
    for span in reversed(spans):
        near = max(0, span.start - _NEAR_CHARACTERS)
        leaned_on = span.kind != "emoji" and _SHORT_WORD_LAST.search(line, near, span.start)
        if span.kind not in _LOOSE or leaned_on or line[span.end : edge].strip(_EDGE_SIGNS):
            break
        edge = span.start
    kept = line[:edge].rstrip()
    return len(kept if edge == len(line) else kept.rstrip("([ "))


def _joined(line: str, spans: list[_Span]) -> list[_Span]:
    """Join spans with nothing but space between them: fewer tokens are lost less often."""
    joined: list[_Span] = []
    for span in spans:
        gap = line[joined[-1].end : span.start] if joined else "none"
        if gap.strip():
            joined.append(span)
        else:
            last = joined.pop()
            joined.append(_Span(last.start, span.end, last.kind, last.filling + gap + span.filling))
    return joined


def _letter(sign: str) -> str:
    return sign if re.match(r"\w", sign) else ""


def _stem(line: str) -> str:
    return next(stem for stem in (_STEM + "Q" * extra for extra in count()) if stem not in line.upper())


def _tokens(stem: str, wanted: int) -> list[str]:
    width = next(width for width in count(1) if len(ascii_uppercase) ** width >= wanted)
    return [stem + "".join(letters) for letters, _ in zip(product(ascii_uppercase, repeat=width), range(wanted), strict=False)]
