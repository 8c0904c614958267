"""Blocks become a document: phrases are said, facts stand once, sentences once in each of the room's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.document import Document, Line, Span
from bot.core.phrase import Listed, Mention, Phrase
from bot.core.reply import Items, Joint, Quote, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Block

_MARK = "\ue000"
"""Stands around a mention's number while its sentence is being said; private use, taken out of people's words beside it."""


class Composer:
    """Says blocks in given languages.

    Args:
        strings: The catalogues.
    """

    def __init__(self, strings: Strings) -> None:
        """Take the catalogues."""
        self._strings = strings

    def compose(self, blocks: Sequence[Block], locales: Sequence[str]) -> Document:
        """Return the words of blocks.

        Args:
            blocks: Shown one under the other.
            locales: One for what concerns one person, else those of the room in order.
        """
        lines: list[Line] = []
        for block in blocks:
            lines.extend(self._lines(block, locales))
        return Document(tuple(lines))

    def _lines(self, block: Block, locales: Sequence[str]) -> Iterator[Line]:
        if isinstance(block, Phrase):
            yield from self._sentence(block, locales)
        elif isinstance(block, Said):
            yield from (Line((Span(text, strong=block.strong),)) for text in block.text.splitlines() or [""])
        elif isinstance(block, Quote):
            yield from (Line((Span(text),), quoted=True) for text in block.text.splitlines())
        elif isinstance(block, Items):
            yield from self._items(block, locales)
        else:
            yield self._joint(block, locales)

    def _sentence(self, phrase: Phrase, locales: Sequence[str]) -> Iterator[Line]:
        if phrase.locale is not None or len(locales) == 1:
            yield from self._said(phrase, phrase.locale or locales[0], "")
            return
        for locale in locales:
            yield from self._said(phrase, locale, f"{self._strings.autonym(locale)}: ")

    def _said(self, phrase: Phrase, locale: str, lead: str) -> Iterator[Line]:
        for number, spans in enumerate(_rows(self.spans(phrase, locale))):
            yield Line((Span(lead), *spans) if lead and number == 0 else spans)

    def _items(self, block: Items, locales: Sequence[str]) -> Iterator[Line]:
        for number, entry in enumerate(block.entries, start=1):
            lead = f"{number} " if block.numbered else ""
            yield Line((Span(lead), *self._entry(entry, locales)) if lead else self._entry(entry, locales))

    def _joint(self, block: Joint, locales: Sequence[str]) -> Line:
        spans: list[Span] = []
        for part in block.parts:
            if spans:
                spans.append(Span(block.separator))
            spans.extend(self._entry(part, locales))
        return Line(tuple(spans))

    def _entry(self, entry: Phrase | Said, locales: Sequence[str]) -> tuple[Span, ...]:
        if isinstance(entry, Said):
            return (Span(" ".join(entry.text.split()), strong=entry.strong),)
        if entry.locale is not None:
            return _on_one_line(self.spans(entry, entry.locale))
        spoken = dict.fromkeys(_on_one_line(self.spans(entry, locale)) for locale in locales)
        spans: list[Span] = []
        for said in spoken:
            spans.extend((Span(" / "), *said) if spans else said)
        return tuple(spans)

    def spans(self, phrase: Phrase, locale: str) -> tuple[Span, ...]:
        """Return one phrase in one language, its mentions as spans of their own."""
        mentions = [arg for arg in phrase.args.values() if isinstance(arg, Mention)]
        if not mentions:
            return (Span(self._strings.say(phrase, locale)),)
        marked: dict[str, Arg] = {
            name: f"{_MARK}{mentions.index(arg)}{_MARK}" if isinstance(arg, Mention) else _unmarked(arg)
            for name, arg in phrase.args.items()
        }
        pieces = self._strings.say(Phrase(phrase.id, marked, phrase.locale), locale).split(_MARK)
        return tuple(_span(piece, number, mentions) for number, piece in enumerate(pieces) if piece)


def _span(piece: str, number: int, mentions: Sequence[Mention]) -> Span:
    if number % 2 == 0:
        return Span(piece)
    mention = mentions[int(piece)]
    return Span(mention.name, mention=mention.person.key)


def _unmarked(arg: Arg) -> Arg:
    match arg:
        case str():
            return arg.replace(_MARK, "")
        case Listed(items):
            return Listed(tuple(_unmarked(item) for item in items))
        case Phrase(phrase_id, args, locale):
            return Phrase(phrase_id, {name: _unmarked(inner) for name, inner in args.items()}, locale)
    return arg


def _on_one_line(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(Span(span.text.replace("\n", " "), span.strong, span.mention) for span in spans)


def _rows(spans: Sequence[Span]) -> list[tuple[Span, ...]]:
    """Part spans at line breaks."""
    rows: list[list[Span]] = [[]]
    for span in spans:
        first, *more = span.text.split("\n")
        rows[-1].append(Span(first, span.strong, span.mention))
        rows.extend([Span(text, span.strong, span.mention)] for text in more)
    return [tuple(row) for row in rows]
