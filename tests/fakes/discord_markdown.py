"""Reads Discord's markup as its apps show it: what looks like markup to any of them counts as markup.

The rules are those of the apps' own parser, as far as they are known from `discord-markdown` and Discord's help pages; where
apps differ, the one that takes more for markup is followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_BLOCK: Final = re.compile(r"(?P<heading> *#{1,3} +)(?=\S)|(?P<small> *-# +)(?=\S)|(?P<item> *(?:[-*+]|\d+[.)])\s+)(?=\S)")
_QUOTE: Final = re.compile(r" *>(?:>>)? ")
_BLOCK_TAGS: Final = {"heading": "h1", "small": "small", "item": "li"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What an app shows.

    Args:
        text: Without form; quoted lines begin with ``> ``.
        html: With form, as tags.
        links: Addresses one can tap, in order.
    """

    text: str
    html: str
    links: tuple[str, ...] = ()


def read(markup: str) -> Shown:
    """Return what apps show for a text in Discord's markup."""
    return _read(markup, begins=True)


def _read(text: str, *, begins: bool) -> Shown:
    """Read a text.

    Args:
        text: In markup.
        begins: It begins a line.
    """
    parts, place = [], 0
    while place < len(text):
        at_start = begins if place == 0 else text[place - 1] == "\n"
        found, length = (_block(text, place) if at_start else None) or _next(text, place)
        parts.append(found)
        place += length
    links = tuple(link for part in parts for link in part.links)
    return Shown("".join(part.text for part in parts), "".join(part.html for part in parts), links)


def _block(text: str, place: int) -> tuple[Shown, int] | None:
    """Return a line that is more than a line, and how long it is without its break."""
    quote, block = _QUOTE.match(text, place), _BLOCK.match(text, place)
    found = quote or block
    if found is None:
        return None
    end = text.find("\n", place) if "\n" in text[place:] else len(text)
    inner = _read(text[found.end() : end], begins=quote is not None)
    tag = "blockquote" if block is None else _BLOCK_TAGS[block.lastgroup or ""]
    lead = "> " if quote else ""
    return Shown(f"{lead}{inner.text}", f"<{tag}>{inner.html}</{tag}>", inner.links), end - place


def _next(text: str, place: int) -> tuple[Shown, int]:
    """Return what stands at a place and how long it is in markup."""
    for pattern, made in _RULES:
        found = pattern.match(text, place)
        if found is not None:
            return made(found), len(found[0])
    return Shown(text[place], "<br>" if text[place] == "\n" else escape(text[place], quote=False)), 1


def _escaped(found: re.Match[str]) -> Shown:
    return Shown(found[1], escape(found[1], quote=False))


def _tagged(tag: str) -> Callable[[re.Match[str]], Shown]:
    def made(found: re.Match[str]) -> Shown:
        inner = _read(found[1], begins=False)
        return Shown(inner.text, f"<{tag}>{inner.html}</{tag}>", inner.links)

    return made


def _special(tag: str) -> Callable[[re.Match[str]], Shown]:
    """Return what makes something that an app shows in another form than it was written."""

    def made(_found: re.Match[str]) -> Shown:
        return Shown(f"[{tag}]", f"<{tag}></{tag}>")

    return made


def _code(found: re.Match[str]) -> Shown:
    return Shown(found[2], f"<code>{escape(found[2])}</code>")


def _bare_link(found: re.Match[str]) -> Shown:
    return Shown(found[0], escape(found[0], quote=False), (found[0],))


def _hidden_link(found: re.Match[str]) -> Shown:
    inner = _read(found[1], begins=False)
    return Shown(inner.text, f'<a href="{escape(found[2])}">{inner.html}</a>', (found[2],))


def _mention(found: re.Match[str]) -> Shown:
    return Shown(f"@{found[1]}", f"<mark>{found[1]}</mark>")


_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Shown]], ...]] = (
    (re.compile(r"\\([^0-9A-Za-z\s])"), _escaped),
    (re.compile(r"(```)([\s\S]+?)```"), _code),
    (re.compile(r"<@!?([0-9]+)>"), _mention),
    (re.compile(r"<@&[0-9]+>|<#[0-9]+>|@(?:everyone|here)"), _special("mark")),
    (re.compile(r"</[^\n>]+:[0-9]+>|<id:[a-z-]+>"), _special("mark")),
    (re.compile(r"<a?:\w+:[0-9]+>|:[\w+~-]+:"), _special("img")),
    (re.compile(r"<t:-?[0-9]+(?::\w)?>"), _special("time")),
    (re.compile(r"<([^: >]+:/[^ >]+)>|<[^@\s<>]+@[^@\s<>]+>|<\+[0-9]+>"), _special("a")),
    (re.compile(r"(?:https?|steam)://[^\s\ufeff<]*[^\s\ufeff<.,:;\"'\])]"), _bare_link),
    (re.compile(r"\[((?:\\[\s\S]|[^\\\]])+)\]\(<?((?:https?|mailto|discord)[^)\s>]*)>?[^)]*\)"), _hidden_link),
    (re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)"), _tagged("strong")),
    (re.compile(r"__((?:\\[\s\S]|[^\\])+?)__(?!_)"), _tagged("u")),
    (re.compile(r"\*((?:\\[\s\S]|[^\\*])+?)\*(?!\*)"), _tagged("em")),
    (re.compile(r"_((?:\\[\s\S]|[^\\_])+?)_"), _tagged("em")),
    (re.compile(r"~~((?:\\[\s\S]|[^\\])+?)~~"), _tagged("s")),
    (re.compile(r"\|\|((?:\\[\s\S]|[^\\])+?)\|\|"), _tagged("details")),
    (re.compile(r"(`+)([\s\S]*?[^`])\1(?!`)"), _code),
)
"""In the order in which they are tried."""
