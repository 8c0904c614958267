"""Files in XML that people hand in. Nothing in one is expanded, and nothing that it names is fetched.

A document type that only names a definition elsewhere is left out; any other declaration is refused before anything is parsed,
so that no small file can become a large one.
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
_BEFORE: Final = "\ufeff \t\r\n"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def is_markup(text: str) -> bool:
    """Tell whether a text begins as XML does."""
    return text.lstrip(_BEFORE).startswith("<")


def parsed(text: str) -> ET.Element | Phrase:
    """Return the root of a file, or what is wrong with it."""
    bare = _DOCTYPE.sub("", text.lstrip(_BEFORE), count=1)
    if _DECLARATION.search(bare):
        return Phrase("translation-file-entities")
    try:
        return ET.fromstring(bare)  # noqa: S314 - nothing that could be expanded is in it, see above
    except ET.ParseError as error:
        return Phrase("translation-file-xml", {"line": str(error.position[0])})


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
