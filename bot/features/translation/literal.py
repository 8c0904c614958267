"""What in a text belongs to no language: links, paths, mentions, commands, code, emoji, numbers, ids."""

from __future__ import annotations

import re
from typing import Final

_ENDINGS: Final = (
    "com|org|net|eu|info|edu|gov|int|app|dev|io|tv|biz|coop|school|museum|travel|social|blog|online|site|world|"
    "pt|br|uk|de|fr|es|jp|ch|at|be|nl|lu|pl|cz|sk|hu|ro|bg|gr|dk|fi|ie|ee|lv|lt|hr|rs|ua|tr|cn|kr|tw|au|nz|mx|ar|cl|uy|mz|cv|"
    "gal|cat|eus|bzh|wales|scot|london|berlin|hamburg|koeln|cologne|bayern|nrw|ruhr|saarland|tirol|wien|swiss|paris|alsace|"
    "brussels|amsterdam|barcelona|madrid|quebec|tokyo|kyoto|osaka|nagoya|yokohama|okinawa"
)
"""Of names of servers without a path. Left out are endings that are words, since many set no space behind a full stop."""

# One named group for each kind. Repetitions that could begin anywhere are bounded or anchored at a border, so that a hostile
# message costs time in proportion to its length. In quotation marks or brackets a command goes on to their end; else it is its
# first word, and none with a capital: "Super !Merci" is written in haste. Kana and kanji set no spaces, so that beside a figure
# they are no part of it, and their wide signs are no emoji.
LITERAL: Final = re.compile(
    r"""
      (?P<code> (?<!`)(?P<tick>`+)(?!`) .+? (?<!`)(?P=tick)(?!`) )
    | (?P<link>
          \[[^\]\[\n]+\]\(https?://[^\s()]+\)
        | <https?://[^\s<>]+>
        | (?:(?:https?|ftps?|wss?|mxc)://|(?<![^\W_])[A-Za-z](?!\w{0,20}https?:)[A-Za-z\d+.-]{1,20}://|\bwww\.|\b(?:mailto|tel|geo|matrix|xmpp):(?=\w))
          (?:[^\s<>()]|\([^\s<>()]*\))* (?:[^\s<>().,;:!?…'"“”»’\]}*_~|]|\([^\s<>()]*\))
        | (?<![\w.+-])(?=[_.+-]*[^\W_])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+
        | (?<![\w.@-])(?:[\w-]+\.)+(?:_ENDINGS_)(?![^\W_])(?:/[^\s<>()]*[\w/])?
        | (?<![\w.@/-])(?:[\w-]+\.)+[A-Za-z]{2,20}/[^\s<>()]*[\w/]
        | (?<![\w./~])(?:~|\.{1,2}|[A-Za-z]:)?/(?:[\w.@-]+/)+(?:[\w.@-]*\w)?
        | (?<![\w./~])~/[\w.@-]*\w
        | (?<![^\W_])[A-Za-z]:\\(?:[^\s\\/:*?"<>|][^\n\\/:*?"<>|]{0,80}\\)*(?:[^\s\\/:*?"<>|]*\w)?
        | (?<![\w\\])\\\\[\w.-]+(?:\\[\w.$-]*\w)+
        | (?<![\w.@-])[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|png|jpe?g|gif|webp|svg|zip|ics|csv|txt|mp[34])(?![^\W_])
      )
    | (?P<mention>
          <(?:[@\#][!&]?\d+|t:-?\d+(?::[A-Za-z])?|id:\w+|/[^<>\n]{1,100}:\d+)>
        | (?<![^\W_])[@\#!][\w.=/+-]+:[\w-]+(?:\.[\w-]+)*(?::\d+)?
        | (?<![^\W_])@\w+(?:[.-]\w+)*
        | (?<![^\W_])\#\w+(?:-\w+)*
      )
    | (?P<command>
          (?<=["“„«「『(（*'‘])[!！/](?=[^\W\d_])[^\n"”“»」』)）*'’]{1,80}(?=["”“»」』)）*'’])
        | (?<![^\s"“„«「『(（\[*_~|'‘>\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])[!！](?=[^\W\d_A-ZÀ-ÖØ-Þ])[\w-]*[^\W_]
      )
    | (?P<emoji>
          <a?:\w{1,32}:\d+>
        | :(?=[\w+-]{0,31}[A-Za-z])[\w+-]{2,32}:(?![^\W_]) | (?<!\w):[+-]?\d{1,4}:(?!\w)
        | [:;=]['´^-]?[)(DPpOo/\\|*]+(?![^\W_]) | (?<![^\W_])<3(?![^\W_])
        | [0-9\#*]\ufe0f?\u20e3
        | [^\w\s\x00-\xbf‐-―‘-‟…‹›€\u0300-\u036f\u3000-\u303f\u30fb\uff01-\uff65]+ | [©®]
      )
    | (?P<place> \$[A-Z_][A-Z\d_]+(?![^\W_]) | \$?\{\{?[\w.:-]+\}?\} | %(?:\d{1,2}\$)?[sd](?!\w) | </?[A-Za-z][^<>\n]{0,100}> )
    | (?P<sum> [€$£¥]\s?\d+(?:[.,]\d+)* | (?<![^\W_\u3040-\u30ff\u3400-\u9fff])\d+(?:[.,]\d+)*\s?[€$£¥] )
    | (?P<number>
          (?<![^\W_\u3040-\u30ff\u3400-\u9fff])\d+(?:[.,:/h-]\d+)*
          (?:st|nd|rd|th|h|\ ?[ap]\.?m\b\.?|[oaºª]|km|kg|cm|mm|min|m|g|s)?(?![^\W_\u3040-\u30ff\u3400-\u9fff])
      )
    | (?P<id>
          §+\ ?\d+[a-z]?(?![^\W_])
        | \+\d[\d\ ()-]{6,20}\d | (?<![^\W_\u3040-\u30ff\u3400-\u9fff])[A-Z]{1,3}-\d+(?![^\W_\u3040-\u30ff\u3400-\u9fff])
        | (?<![^\W_\u3040-\u30ff\u3400-\u9fff])(?=[^\W_])[^\W\u3040-\u30ff\u3400-\u9fff]{0,64}\d[^\W\u3040-\u30ff\u3400-\u9fff]*
        | (?<![^\W_\u3040-\u30ff\u3400-\u9fff])[A-Z](?:\#|\+\+)(?![^\W_\u3040-\u30ff\u3400-\u9fff])
      )
    """.replace("_ENDINGS_", _ENDINGS),
    re.VERBOSE,
)
HINT: Final = re.compile(r"!\w|[^\w\s.,!?'’\"“”«»()¿¡…–—-]|\d|\.\w|www\.", re.IGNORECASE)
"""Without any of these there is nothing of that in a text, and most texts have none."""
_NEXT_WORD: Final = re.compile(r"\S*\s*\S*")
"""To the end of a word and of the next, which may be that of an hour: "9 am"."""
_COMMAND_LINE: Final = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:[!！](?=[^\W\d_])(?![\w.=/+-]+:[\w-])|/(?=[^\W\d_])[\w-]+(?!\S))"
)
"""The id of a room also begins with an exclamation mark, and a path with a stroke."""


def is_command(words: str) -> bool:
    """Tell whether a line, without what makes it part of a list or quotation, is a command."""
    return _COMMAND_LINE.match(words) is not None


def without_literals(text: str) -> str:
    """Return a text without everything that belongs to no language: code, links, mentions, emoji, numbers."""
    hints = [found.start() for found in HINT.finditer(text)]
    if not hints:
        return text
    begin = 1 + max(text.rfind(space, 0, hints[0]) for space in " \n")
    behind = _NEXT_WORD.match(text, hints[-1])
    end = behind.end() if behind else len(text)
    return text[:begin] + LITERAL.sub(" ", text[begin:end]) + text[end:]
