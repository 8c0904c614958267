"""From a message in one language to the same message in another, line by line, with everything but words kept.

A line is translated whole; if that loses something, once more with its numbers masked; if that fails too, piece by piece
between what is masked; and else it stays in the author's words. Nothing is ever silently dropped.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from bot.features.translation.lexicon import Lexicon
from bot.features.translation.literal import is_command, without_literals
from bot.features.translation.masking import mask, peel_prefix, same_facts, unmask
from bot.features.translation.unbroken import without_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
_MARK = re.compile(r"[*_~|]")
_NESTING = 3
_MOST_WITHOUT_PAUSE = 1000
_EACH_TIME = 30
"""Characters that take as long as what is done for words however short they are."""
_FIGURE = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_].*[^\W\d_]|[^\W\d_]")

_DETECTABLE_WORD = re.compile(r"[^\W\d_]+(?:['’\u0300-\u036f][^\W\d_]*)*")
_EVERYWHERE = """
    ok okay oki hi hey hello ciao bye wow lol haha hahaha hihi yeah super cool top pizza taxi hotel bus internet email mail wifi
    online offline app fax info stop test link chat foto video zoom whatsapp discord matrix facebook instagram youtube google
    teams pdf asap
"""
_INTERNATIONAL = frozenset(_EVERYWHERE.split())
_BEGINNING = re.compile(r".{0,80}(?=\s|\Z)|.{80}", re.DOTALL)
"""More of a message tells no better: of 3,327 generated ones none was told wrongly by this much. No word is cut."""
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


class Means(Protocol):
    """What translates lines of one language; see `bot.features.translation.route.Way`."""

    @property
    def source(self) -> str:
        """Locale code of the language."""
        ...

    @property
    def takes_terms(self) -> bool:
        """It puts the terms of a glossary in by itself."""
        ...

    async def translate(self, texts: Sequence[str], terms: Mapping[str, str]) -> list[str]:
        """Translate lines in which everything that must not change is masked.

        Returns:
            As many lines; one that has lost something on the way is empty.

        Raises:
            EngineError: It failed.
        """
        ...


class Fate(Enum):
    """What became of a line."""

    NOTHING_TO_DO = "nothing to do"
    DONE = "done"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a line is not left to an engine with.

    Args:
        stay: Names that are the same in every language.
        become: Terms of a glossary with what they become, by the language they are in.
    """

    stay: frozenset[str] = frozenset()
    become: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def masked(self, way: Means) -> tuple[Lexicon, ...]:
        """Return what is masked, with what it becomes: terms only where the engine does not put them in by itself.

        Terms come first, so that a name which is a term as well becomes what the glossary says.
        """
        names = Lexicon({name: name for name in self.stay})
        if way.takes_terms:
            return (names,)
        terms = self._of(way)
        return (terms if isinstance(terms, Lexicon) else Lexicon(terms), names)

    def given(self, way: Means) -> Mapping[str, str]:
        """Return the terms that the engine puts in by itself."""
        return self._of(way) if way.takes_terms else {}

    def _of(self, way: Means) -> Mapping[str, str]:
        return self.become.get(way.source, {})


NO_TERMS: Final = Terms()


class _Line:
    """One line on its way: whole; once more with its numbers masked; piece by piece; else as its author wrote it.

    Args:
        line: Without its break.
        source: Locale code of its language.
        lexicons: What is masked, with what it becomes.
    """

    def __init__(self, line: str, source: str, lexicons: Sequence[Lexicon]) -> None:
        self._line = line
        self._prefix, rest = peel_prefix(line)
        self._opening, self._inner, self._closing = _peel_pair(rest)
        self._plain = mask(self._inner, source, lexicons)
        # Without a figure there is no number to mask.
        figures = _FIGURE.search(self._plain.core)
        self._strict = mask(self._inner, source, lexicons, numbers=True) if figures else self._plain
        self._output: str | None = None
        if not self._strict.has_words():
            self._output = unmask(self._strict, self._strict.core)
        if self._opening and is_command(self._inner):
            self._output = self._inner

    @property
    def open(self) -> bool:
        return self._output is None

    def whole(self) -> list[str]:
        """Return what is to be translated, numbers visible."""
        return [_core(self._plain)]

    def take_whole(self, outputs: Sequence[str]) -> None:
        self._output = _checked(self._plain, _restored(self._plain, outputs[0]), literally=False)

    def strict(self) -> list[str]:
        """Return what is to be translated with numbers masked, if that is anything else."""
        return [_core(self._strict)] if self._strict != self._plain else []

    def take_strict(self, outputs: Sequence[str]) -> None:
        self._output = _checked(self._strict, _restored(self._strict, outputs[0]), literally=True)

    def pieces(self) -> list[str]:
        """Return the words between what is masked; the space and signs around them join them to their neighbours."""
        if not self._strict.masks:
            return []
        return [_drop_markup(found[0]) for piece in self._strict.pieces()[::2] if (found := _WORDS.search(piece))]

    def take_pieces(self, outputs: Sequence[str]) -> None:
        if not all(outputs):
            return
        pieces, made = self._strict.pieces(), iter(outputs)
        for place in range(0, len(pieces), 2):
            found = _WORDS.search(pieces[place])
            if found is not None:
                piece = pieces[place]
                pieces[place] = piece[: found.start()] + next(made).strip() + piece[found.end() :]
        self._output = _checked(self._strict, "".join(pieces), literally=True)

    def outcome(self) -> tuple[str, Fate]:
        if self._output is None:
            return self._line, Fate.LEFT
        if _drop_markup(self._output).casefold() == _drop_markup(self._inner).casefold():
            return self._line, Fate.NOTHING_TO_DO
        return self._prefix + self._opening + self._output + self._closing, Fate.DONE


class Breath:
    """Lets everything else go on now and then: a long message takes as long as a hundred short ones."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._characters = 0

    async def after(self, characters: int) -> None:
        """Take note of so many characters that were worked on; pause if they have become many."""
        self._characters += characters + _EACH_TIME
        if self._characters >= _MOST_WITHOUT_PAUSE:
            self._characters = 0
            await asyncio.sleep(0)


async def translate_lines(way: Means, lines: Sequence[str], terms: Terms = NO_TERMS) -> list[tuple[str, Fate]]:
    """Translate lines of prose, as few times as it takes until nothing in them is lost.

    Args:
        way: Translates them.
        lines: Each without its break.
        terms: Names and terms of a glossary.

    Returns:
        For each line what has become of it.

    Raises:
        EngineError: An engine failed; nothing is translated.
    """
    masked, given = terms.masked(way), terms.given(way)
    ahead, breath = list[_Line](), Breath()
    for line in lines:
        ahead.append(_Line(line, way.source, masked))
        await breath.after(len(line))
    for asked, taken in ((_Line.whole, _Line.take_whole), (_Line.strict, _Line.take_strict), (_Line.pieces, _Line.take_pieces)):
        tries = list[tuple[_Line, list[str]]]()
        for attempt in ahead:
            if attempt.open and (texts := asked(attempt)):
                tries.append((attempt, texts))
                await breath.after(sum(map(len, texts)))
        if tries:
            made = iter(await way.translate([text for _, texts in tries for text in texts], given))
            for attempt, texts in tries:
                taken(attempt, list(islice(made, len(texts))))
                await breath.after(sum(map(len, texts)))
    done = list[tuple[str, Fate]]()
    for attempt in ahead:
        done.append(attempt.outcome())
        await breath.after(len(done[-1][0]))
    return done


async def translate_text(way: Means, text: str, terms: Terms = NO_TERMS) -> Translated:
    """Translate a message that is in one language.

    Code, commands, links, mentions, emoji, ids and lines without words stay as they are; so does the shape of lists and
    quotations.

    Args:
        way: Translates it.
        text: As the author wrote it, any number of lines.
        terms: Names and terms of a glossary.

    Raises:
        EngineError: An engine failed; nothing of the message is translated.
    """
    parts = list(blocks(text))
    made = iter(await translate_lines(way, [part.words for part in parts if part.prose], terms))
    done = [(*next(made), part.ending) if part.prose else (part.words, Fate.NOTHING_TO_DO, part.ending) for part in parts]
    fates = {fate for _, fate, _ in done}
    return Translated("".join(words + ending for words, _, ending in done), Fate.DONE in fates, Fate.LEFT not in fates)


def words_for_detection(text: str) -> str:
    """Return the words a language can be guessed from, or nothing when they are too few to tell.

    They are the author's own, near the beginning: quoted lines are somebody else's. Two words are enough, or a long one, or one
    in a script of its own.
    """
    own = "\n".join(without_code(part.words) for part in blocks(text) if part.prose and not part.words.lstrip().startswith(">"))
    beginning = _BEGINNING.match(own.lstrip())
    found = _DETECTABLE_WORD.findall(without_literals(beginning[0])) if beginning else []
    words = [word for word in found if word.lower() not in _INTERNATIONAL]
    enough = len(words) > 1 or any(len(word) >= _LONG_WORD_LETTERS or max(word) >= _FIRST_KANA for word in words)
    return " ".join(words) if enough else ""


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or a block of code as a whole.

    Args:
        words: Without the break at its end.
        ending: That break, if there is one.
        prose: It is neither code nor a command.
    """

    words: str
    ending: str
    prose: bool


def blocks(text: str) -> Iterator[Block]:
    """Yield what a message consists of; put together again it is the message."""
    for place, block in enumerate(_FENCE.split(text)):
        if place % 2:
            yield Block(block, "", prose=False)
        else:
            for line in block.splitlines(keepends=True):
                words = line.splitlines()[0]
                yield Block(words, line[len(words) :], prose=not is_command(peel_prefix(words)[1]))


def _peel_pair(text: str) -> tuple[str, str, str]:
    """Split off markup or quotation marks that enclose the whole text."""
    for opening, closing in _PAIRS:
        inner = text[len(opening) : -len(closing)]
        if text == opening + inner + closing and inner.strip() == inner and inner and not set(inner) & set(opening + closing):
            more, core, less = _peel_pair(inner)
            return opening + more, core, less + closing
    return "", text, ""


def _drop_markup(text: str) -> str:
    """Take marks around a part of a line away: engines move or lose one of the two."""
    for _ in range(_NESTING if _MARK.search(text) else 0):
        text, found = _PART.subn(r"\g<text>", text)
        if not found:
            break
    return text


def _core(masked: Masked) -> str:
    """Return what an engine sees of a line."""
    core = _drop_markup(masked.core)
    return _calm(core, masked.stem) if _is_shouted(masked) else core


def _restored(masked: Masked, output: str) -> str:
    output = output.strip()
    return output.upper() if _is_shouted(masked) else output


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
