"""Files in XML that people hand in. Nothing in one is expanded, and nothing that it names is fetched.

A document type that only names a definition elsewhere is left out; any other is refused before anything is parsed, so that no
small file can become a large one. It can stand before the root only: what looks like one further down is words, or no XML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute ``xml:lang``."""
_DOCTYPE: Final = re.compile(
    r"<!DOCTYPE\s+[\w:.-]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:\"[^\"]*\"|'[^']*'))\s+(?:\"[^\"]*\"|'[^']*'))?\s*>"
)
"""One that only names a definition elsewhere, which is never fetched; many programs write it."""
_DECLARATION: Final = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)")
_ASIDE: Final = re.compile(r"(?:[ \t\r\n]++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
"""What may stand before the root, beside a document type: spaces, instructions, comments (XML 1.0, 2.8)."""
_ROOT: Final = re.compile(r"<[^!?]")
_BEFORE: Final = "\ufeff \t\r\n"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def is_markup(text: str) -> bool:
    """Tell whether a text begins as XML does."""
    return text.lstrip(_BEFORE).startswith("<")


def parsed(text: str) -> ET.Element | Phrase:
    """Return the root of a file, or what is wrong with it."""
    bare = text.lstrip(_BEFORE)
    start = _behind_asides(bare, 0)
    if named := _DOCTYPE.match(bare, start):
        bare = bare[:start] + bare[named.end() :]
        start = _behind_asides(bare, start)
    # Where no root begins there, a parser may see more in it than is seen here; then nothing like it may stand anywhere.
    if not _ROOT.match(bare, start) and _DECLARATION.search(bare, start):
        return Phrase("translation-file-entities")
    try:
        return ET.fromstring(bare)  # noqa: S314 - nothing that could be expanded is in it, see above
    except ET.ParseError as error:
        return Phrase("translation-file-xml", {"line": str(error.position[0])})


def _behind_asides(text: str, start: int) -> int:
    """Return where, from a place before the root on, something begins that is no aside."""
    found = _ASIDE.match(text, start)
    return found.end() if found else start


def written(root: ET.Element) -> str:
    """Return a file, one element to a line."""
    ET.indent(root)
    return f"{_HEAD}{ET.tostring(root, encoding='unicode')}\n"


def below(there: ET.Element, *names: str) -> Iterator[ET.Element]:
    """Yield what stands right below an element, and not deeper: so nothing is looked at twice."""
    return (one for one in there if name_of(one) in names)


def name_of(element: ET.Element) -> str:
    """Return the name of an element whatever its namespace."""
    return str(element.tag).rpartition("}")[2]
