"""Blocks become a document: phrases are said, facts stand once, sentences once in each of the room's languages."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from bot.core.attachment import Attachment, Illustration, file_name
from bot.core.direction import straight
from bot.core.document import Document, Line, Span
from bot.core.drawing import worded
from bot.core.phrase import Listed, Mention, Phrase, When
from bot.core.reply import (
    Folded,
    HowTo,
    IfMay,
    Items,
    Joint,
    MenuKind,
    OnYourClock,
    Quote,
    Said,
    Speaker,
    Tally,
    Usage,
    menu_sign,
)
from bot.core.wire import Capabilities, Control, ControlKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.core.attachment import Picture
    from bot.core.occasion import Occasion
    from bot.core.outbox import Post
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Block, Button, Menu, Reply

    _Shown: TypeAlias = Phrase | Said | Quote | Folded | Items | Joint | IfMay | OnYourClock | Speaker

_WIDE = tuple("、。：？！」）")
"""Punctuation that brings its own space."""
_LISTING = "、"
_MARK = "\ue000"
"""Stands around a mention's number while its sentence is being said; private use, taken out of people's words beside it."""
PLAIN = Capabilities()
"""Words alone."""
_LONGEST_LABEL = 80
_MENUS: Mapping[MenuKind, ControlKind] = MappingProxyType(
    {MenuKind.VALUES: ControlKind.MENU, MenuKind.ROOMS: ControlKind.ROOMS, MenuKind.GROUPS: ControlKind.GROUPS}
)


class Composer:
    """Says blocks in given languages.

    Args:
        strings: The catalogues.
        calendar_file: Makes the file of an occasion that is handed along.
    """

    def __init__(self, strings: Strings, calendar_file: Callable[[Occasion], Attachment] | None = None) -> None:
        """Take the catalogues."""
        self._strings = strings
        self._calendar_file = calendar_file

    def compose(self, blocks: Sequence[Block], locales: Sequence[str], can: Capabilities = PLAIN) -> Document:
        """Return the words of blocks.

        Args:
            blocks: Shown one under the other.
            locales: One for what concerns one person, else those of the room in order.
            can: What the network can show.
        """
        lines: list[Line] = []
        for block in blocks:
            shown = _as_shown(block, can)
            if shown is not None:
                lines.extend(self._lines(shown, locales))
        return Document(tuple(lines))

    def controls(self, post: Post, reply: Reply) -> tuple[Control, ...]:
        """Return what can be tapped under a message: its buttons, its numbers, and a form for other words.

        Args:
            post: The whole.
            reply: What it says.
        """
        made = [Control(button.emoji, self._label(button, post.locales)) for button in reply.buttons]
        made += self._numbers(reply, post.locales)
        label = reply.ask.label if reply.ask is not None else post.words_label
        if label is not None:
            made.append(Control("", _short(self._once(Phrase(label), post.locales)), ControlKind.WORDS))
        elif reply.wording is not None:
            label = _short(self._once(Phrase(reply.wording.label), post.locales))
            made.append(Control("", label, ControlKind.WORDS, text=reply.wording.text))
        made += [self._menu(number, menu, post.locales) for number, menu in enumerate(reply.menus)]
        return tuple(made)

    def thread_title(self, post: Post) -> str:
        """Return what a thread is called that begins with a message, in the first of its languages."""
        title = post.thread_title or Phrase("dispatch-thread-title")
        return " ".join(self._strings.say(title, title.locale or post.locales[0]).split())

    def attachments(self, post: Post, reply: Reply) -> tuple[Attachment | Illustration, ...]:
        """Return the files of a message; what a picture shows is said in the first of its languages.

        Args:
            post: The whole.
            reply: What it says.
        """
        return tuple(self._attachment(one, post.locales[0]) for one in reply.attachments)

    def occasion(self, reply: Reply) -> tuple[Attachment, ...]:
        """Return the file for one's own calendar that goes with what is said, if one does."""
        if reply.occasion is None or self._calendar_file is None:
            return ()
        return (self._calendar_file(reply.occasion),)

    def _attachment(self, one: Attachment | Picture, locale: str) -> Attachment | Illustration:
        if isinstance(one, Attachment):
            return replace(one, name=file_name(one.name))
        drawing = worded(one.drawing, lambda arg: self._value(arg, locale))
        return Illustration(file_name(one.name), self.compose(one.alt, (locale,)).text, drawing)

    def _value(self, arg: Arg, locale: str) -> str:
        match arg:
            case str():
                return arg
            case Phrase():
                return self._strings.say(arg, locale)
            case When():
                return self._strings.say_when(arg, locale)
            case _:
                return self._strings.say(Phrase("dispatch-in-picture", {"it": arg}), locale)

    def _menu(self, number: int, menu: Menu, locales: Sequence[str]) -> Control:
        options = tuple((value, self._worded(words, locales)) for value, words in menu.options)
        label = _short(self._once(menu.label, locales))
        return Control(menu_sign(number), label, _MENUS[menu.kind], options, menu.chosen)

    def _worded(self, words: Phrase | Said, locales: Sequence[str]) -> str:
        return _short("".join(span.text for span in self._entry(words, locales)))

    def _label(self, button: Button, locales: Sequence[str]) -> str:
        if button.word is None:
            return button.emoji
        words = dict.fromkeys(self._strings.words(button.word, locale)[0] for locale in locales)
        return _short(" · ".join(word[:1].upper() + word[1:] for word in words))

    def _numbers(self, reply: Reply, locales: Sequence[str]) -> Iterator[Control]:
        if reply.choices is None:
            return
        counted = next((block for block in reply.blocks if isinstance(block, Items) and block.numbered), None)
        for number in range(1, len(reply.choices.values) + 1):
            words = "" if counted is None else "".join(span.text for span in self._entry(counted.entries[number - 1], locales))
            yield Control(str(number), _short(f"{number} {words}".strip()))

    def _once(self, phrase: Phrase, locales: Sequence[str]) -> str:
        return " · ".join(dict.fromkeys(self._strings.say(phrase, locale) for locale in locales))

    def _lines(self, block: _Shown, locales: Sequence[str]) -> Iterator[Line]:
        if isinstance(block, Phrase):
            yield from self._sentence(block, locales)
        elif isinstance(block, Said):
            yield from (Line((Span(straight(text), strong=block.strong),)) for text in block.text.splitlines() or [""])
        elif isinstance(block, Quote):
            yield from (Line((Span(straight(text)),), quoted=True) for text in block.text.splitlines())
        elif isinstance(block, Folded):
            yield from self._folded(block, locales)
        elif isinstance(block, Items):
            yield from self._items(block, locales)
        elif isinstance(block, Speaker):
            yield Line(self._speaker(block.head, locales[0]))
        elif isinstance(block, OnYourClock):
            yield self._on_your_clock(block, locales)
        elif isinstance(block, IfMay):
            # Whoever hears this is not known: nothing is proposed.
            yield from self._sentence(block.otherwise, locales)
        else:
            yield self._joint(block, locales)

    def _sentence(self, phrase: Phrase, locales: Sequence[str]) -> Iterator[Line]:
        if phrase.locale is not None or len(locales) == 1:
            yield from self._said(phrase, phrase.locale or locales[0], "")
            return
        if len({self.spans(phrase, locale) for locale in locales}) == 1:
            # Names and numbers alone are the same in all languages: they are said once.
            yield from self._said(phrase, locales[0], "")
            return
        for locale in locales:
            name = self._strings.autonym(locale)
            yield from self._said(phrase, locale, f"{name}：" if _is_wide(name[-1:]) else f"{name}: ")

    def _said(self, phrase: Phrase, locale: str, lead: str) -> Iterator[Line]:
        for number, spans in enumerate(_rows(self.spans(phrase, locale))):
            yield Line((Span(lead), *spans) if lead and number == 0 else spans)

    def _items(self, block: Items, locales: Sequence[str]) -> Iterator[Line]:
        for number, entry in enumerate(block.entries, start=1):
            lead = f"{number} " if block.numbered else ""
            yield Line((Span(lead), *self._entry(entry, locales)) if lead else self._entry(entry, locales))

    def _folded(self, block: Folded, locales: Sequence[str]) -> Iterator[Line]:
        whole = tuple(straight(text) for text in block.text.splitlines())
        yield Line((Span(straight(block.summary)),), quoted=True, unfolds=whole)
        yield from (replace(line, fallback=True) for line in self._sentence(block.hint, locales))

    def _speaker(self, head: Phrase, reader: str) -> tuple[Span, ...]:
        """Return a head line, in which the name of whoever speaks is a span of its own."""
        locale, who = head.locale or reader, head.args["who"]
        name = self._strings.say(who, locale) if isinstance(who, Phrase) else str(who)
        before, _, after = self._strings.say(Phrase(head.id, {**head.args, "who": _MARK}), locale).partition(_MARK)
        spans = (Span(before), Span(name, speaker=True), Span(after))
        return tuple(span for span in spans if span.text)

    def _on_your_clock(self, block: OnYourClock, locales: Sequence[str]) -> Line:
        moments = (block.at, block.ends_at) if block.ends_at is not None else (block.at,)
        label = self._entry(block.label, locales)
        colon = Span("：" if _is_wide(label[-1].text[-1:]) else ": ")
        return Line((*label, colon), instants=tuple(int(moment.timestamp()) for moment in moments))

    def _joint(self, block: Joint, locales: Sequence[str]) -> Line:
        spans: list[Span] = []
        entries = [self._entry(part, locales) for part in block.parts]
        separator = _LISTING if block.separator == ", " and _all_end_wide(entries) else block.separator
        for entry in entries:
            # Japanese sets no space behind its punctuation.
            if spans and not (separator == " " and spans[-1].text.endswith(_WIDE)):
                spans.append(Span(_between(spans[-1:], separator, entry)))
            spans.extend(entry)
        return Line(tuple(spans))

    def _entry(self, entry: Phrase | Said | Tally, locales: Sequence[str]) -> tuple[Span, ...]:
        if isinstance(entry, Tally):
            return (Span(self._tally(entry, locales)),)
        if isinstance(entry, Said):
            return (Span(" ".join(entry.text.split()), strong=entry.strong),)
        if entry.locale is not None:
            return _on_one_line(self.spans(entry, entry.locale))
        spoken = dict.fromkeys(_on_one_line(self.spans(entry, locale)) for locale in locales)
        spans: list[Span] = []
        for said in (said for said in spoken if not any(_is_said_in(said, other) for other in spoken)):
            spans.extend((Span(" / "), *said) if spans else said)
        return tuple(spans)

    def _tally(self, tally: Tally, locales: Sequence[str]) -> str:
        counted: list[str] = []
        for word, count in tally.counts:
            words = dict.fromkeys(self._strings.words(word, locale)[0] for locale in locales)
            counted.append(f"{'/'.join(words)} {count}")
        wide = all(_is_wide(each[0]) for each in counted) and len(locales) == 1
        return ("、" if wide else ", ").join(counted)

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
        for place in range(1, len(pieces), 2):
            pieces[place + 1] = _set_beside(mentions[int(pieces[place])].name, pieces[place + 1])
        return tuple(_span(piece, number, mentions) for number, piece in enumerate(pieces) if piece)


def _as_shown(block: Block, can: Capabilities) -> _Shown | None:
    """Return a block as it is said on a network, if it is."""
    match block:
        case OnYourClock():
            return block if can.clocks else None
        case HowTo():
            return block.tapped if can.controls else block.phrase
        case Usage():
            return block.named if can.controls else block.typed
        case _:
            return block


def _short(label: str) -> str:
    """Return a label as long as a button may be."""
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def _between(before: Sequence[Span], separator: str, after: Sequence[Span]) -> str:
    """Return what stands between two words; between Japanese ones their own sign: 行事名／日時."""
    wide = all(_is_wide(letter) for letter in (before[-1].text[-1:], after[0].text[:1] if after else ""))
    return "／" if wide and separator == " / " else separator


def _all_end_wide(entries: Sequence[Sequence[Span]]) -> bool:
    """Tell whether a list is Japanese from one end to the other: Anke Brandt さん、田中さん, not half of it."""
    return all(entry and _is_wide(entry[-1].text[-1:]) for entry in entries)


def _is_said_in(said: Sequence[Span], other: Sequence[Span]) -> bool:
    """Tell whether other words begin with these and only add to them, such as さん to a name."""
    one, two = ("".join(span.text for span in spans) for spans in (said, other))
    return len(one) < len(two) and two.startswith(one)


def _span(piece: str, number: int, mentions: Sequence[Mention]) -> Span:
    if number % 2 == 0:
        return Span(piece)
    mention = mentions[int(piece)]
    return Span(mention.name, mention=mention.person.key)


def _set_beside(name: str, piece: str) -> str:
    """Return what follows a name, without its space between two letters of scripts that set none: 田中さん."""
    return piece[1:] if piece.startswith(" ") and _is_wide(name[-1:]) and _is_wide(piece[1:2]) else piece


def _is_wide(letter: str) -> bool:
    """Tell whether a letter is of a script that fills a square and sets no spaces."""
    return bool(letter) and unicodedata.east_asian_width(letter) == "W"


def _unmarked(arg: Arg) -> Arg:
    match arg:
        case str():
            return arg.replace(_MARK, "")
        case Listed(items, either):
            return Listed(tuple(_unmarked(item) for item in items), either)
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
