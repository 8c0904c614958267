"""From a message in one language to the same message in another, line by line, with everything but words kept.

A line is translated whole; if that loses something, once more with its numbers masked; if that fails too, piece by piece
between what is masked; and else it stays in the author's words. Nothing is ever silently dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from bot.features.translation.masking import mask, peel_prefix, same_facts, unmask, without_literals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.engine import Engine
    from bot.features.translation.masking import Masked

_FENCE = re.compile(r"(```[^`\n]*\n(?:.*?```|.*)|^~~~[^\n]*\n(?:.*?^~~~|.*))", re.DOTALL | re.MULTILINE)
_PAIRS = (
    ("**", "**"),
    ("__", "__"),
    ("~~", "~~"),
    ("||", "||"),
    ("*", "*"),
    ("_", "_"),
    ('"', '"'),
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
)
_PART = re.compile(r"(?<![\w*_])(?P<sign>\*{1,3}|_{1,3}|~~|\|\|)(?=\S)(?P<text>.{1,300}?)(?<=\S)(?P=sign)(?![\w*_])")
_NESTING = 3

_DETECTABLE_WORD = re.compile(r"[^\W\d_]+(?:['’\u0300-\u036f][^\W\d_]*)*")
_EVERYWHERE = """
    ok okay oki hi hey hello ciao bye wow lol haha hahaha hihi yeah super cool top pizza taxi hotel bus internet email mail wifi
    online offline app fax info stop test link chat foto video zoom whatsapp discord matrix facebook instagram youtube google
    teams pdf asap
"""
_INTERNATIONAL = frozenset(_EVERYWHERE.split())
_LONG_WORD_LETTERS = 6
_FIRST_KANA = "\u3040"


@dataclass(frozen=True, slots=True)
class Translated:
    """What became of a message.

    Args:
        text: The message in the other language.
        changed: Something was actually translated; else ``text`` is what was written.
        whole: No line had to be left in the author's words.
    """

    text: str
    changed: bool
    whole: bool


class _Fate(Enum):
    """What became of a line."""

    NOTHING_TO_DO = "nothing to do"
    DONE = "done"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class _Task:
    engine: Engine
    source: str
    target: str
    terms: Mapping[str, str]

    async def line(self, line: str) -> tuple[str, _Fate]:
        prefix, rest = peel_prefix(line)
        opening, inner, closing = _peel_pair(rest)
        output = await self._translated(inner)
        if output is None:
            return line, _Fate.LEFT
        if _drop_markup(output).casefold() == _drop_markup(inner).casefold():
            return line, _Fate.NOTHING_TO_DO
        return prefix + opening + output + closing, _Fate.DONE

    async def _translated(self, inner: str) -> str | None:
        masked, strict = (mask(inner, self.source, self.terms, numbers=numbers) for numbers in (False, True))
        if not strict.has_words():
            return unmask(strict, strict.core)
        output = await self._in_one(masked)
        if output is None and strict != masked:
            output = await self._in_one(strict, literally=True)
        if output is None and strict.masks:
            output = await self._in_pieces(strict)
        return output

    async def _in_one(self, masked: Masked, *, literally: bool = False) -> str | None:
        core = _drop_markup(masked.core)
        shouted = _is_shouted(masked)
        output = await self._words(_calm(core, masked.stem) if shouted else core)
        return _checked(masked, output.upper() if shouted else output, literally=literally)

    async def _in_pieces(self, masked: Masked) -> str | None:
        pieces = masked.pieces()
        for place in range(0, len(pieces), 2):
            pieces[place] = await self._piece(pieces[place])
        return _checked(masked, "".join(pieces), literally=True)

    async def _piece(self, piece: str) -> str:
        """Translate a piece; the space and signs around its words are what joins it to its neighbours."""
        found = re.search(r"[^\W\d_].*[^\W\d_]|[^\W\d_]", piece)
        if found is None:
            return piece
        return piece[: found.start()] + await self._words(_drop_markup(found[0])) + piece[found.end() :]

    async def _words(self, words: str) -> str:
        return (await self.engine.translate(words, self.source, self.target)).strip()


async def translate_text(
    engine: Engine,
    text: str,
    source: str,
    target: str,
    terms: Mapping[str, str] | None = None,
) -> Translated:
    """Translate a message.

    Code, links, mentions, emoji, ids and lines without words stay as they are; so does the shape of lists and quotations.

    Args:
        engine: Translates the pair.
        text: As the author wrote it, any number of lines.
        source: Locale code of its language.
        target: Locale code of the wanted language.
        terms: Names and terms with what they become in the wanted language.

    Raises:
        EngineError: The engine failed; nothing of the message is translated.
    """
    task = _Task(engine, source, target, terms or {})
    parts: list[str] = []
    fates: set[_Fate] = set()
    for line, is_prose in _lines(text):
        if not is_prose:
            parts.append(line)
            continue
        words = line.splitlines()[0]
        output, fate = await task.line(words)
        parts.append(output + line[len(words) :])
        fates.add(fate)
    return Translated("".join(parts), _Fate.DONE in fates, _Fate.LEFT not in fates)


def words_for_detection(text: str) -> str:
    """Return the words a language can be guessed from, or nothing when they are too few to tell.

    Quoted lines are somebody else's words and do not count. Two words are enough, or a long one, or one in a script of its
    own.
    """
    own = "\n".join(line for line, is_prose in _lines(text) if is_prose and not line.lstrip().startswith(">"))
    words = [word for word in _DETECTABLE_WORD.findall(without_literals(own)) if word.lower() not in _INTERNATIONAL]
    enough = len(words) > 1 or any(len(word) >= _LONG_WORD_LETTERS or max(word) >= _FIRST_KANA for word in words)
    return " ".join(words) if enough else ""


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield lines with their breaks, and blocks of code as one; the flag tells which are prose."""
    for place, block in enumerate(_FENCE.split(text)):
        if place % 2:
            yield block, False
        else:
            yield from ((line, True) for line in block.splitlines(keepends=True))


def _peel_pair(text: str) -> tuple[str, str, str]:
    """Split off markup or quotation marks that enclose the whole text."""
    for opening, closing in _PAIRS:
        inner = text[len(opening) : -len(closing)]
        if text == opening + inner + closing and inner.strip() == inner and inner and not set(inner) & set(opening + closing):
            return opening, inner, closing
    return "", text, ""


def _drop_markup(text: str) -> str:
    """Take marks around a part of a line away: engines move or lose one of the two."""
    for _ in range(_NESTING):
        text = _PART.sub(r"\g<text>", text)
    return text


def _checked(masked: Masked, core: str, *, literally: bool) -> str | None:
    """Return the finished line, or ``None`` when something is missing, doubled or nonsense."""
    expected, output = unmask(masked, masked.core), unmask(masked, core)
    if expected is None or output is None or not core or len(core) > 4 * len(masked.core) + 40:
        return None
    return output if same_facts(expected, output, literally=literally) else None


def _is_shouted(masked: Masked) -> bool:
    words = "".join(masked.pieces()[::2])
    return words.isupper() and sum(sign.isalpha() for sign in words) > len("SOS!")


def _calm(core: str, stem: str) -> str:
    """Write a line of capitals as a sentence, since engines know few words in capitals; tokens stay."""
    words = [word if stem in word else word.lower() for word in core.split(" ")]
    text = " ".join(words)
    return text[:1].upper() + text[1:]
