"""The words people may type, read without the rest of their catalogue.

At the start the words of all languages are needed, and the sentences of none but English. Parsing a whole language takes 150 ms
and 3 MiB, so lists are read line by line: they are plain text by agreement. Anything that is more than text is left to Fluent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# A message begins at the margin; its attributes and further lines are indented (projectfluent.org, "Writing text").
_MESSAGE: Final = re.compile(r"([A-Za-z][\w-]*) *= *(.*)")
_ATTRIBUTE: Final = re.compile(r" +\.([A-Za-z][\w-]*) *= *(.*)")


def plain_texts(source: str) -> dict[str, str]:
    """Return the messages and attributes of a catalogue file that are nothing but text, each in one line.

    Args:
        source: Of a Fluent file without faults.

    Returns:
        Texts by name: ``message`` or ``message.attribute``.
    """
    return {name: text for name, text in _entries(source) if text and "{" not in text}


def _entries(source: str) -> Iterator[tuple[str, str]]:
    name, message, parts = "", "", list[str]()
    for line in source.splitlines():
        begun, attribute = _MESSAGE.match(line), _ATTRIBUTE.match(line)
        if begun or (attribute and message):
            yield name, " ".join(parts)
        if begun:
            name = message = begun[1]
            parts = [begun[2].strip()] if begun[2].strip() else []
        elif attribute and message:
            name = f"{message}.{attribute[1]}"
            parts = [attribute[2].strip()] if attribute[2].strip() else []
        elif line.startswith(" ") and line.strip():
            parts.append(line.strip())
        elif line.startswith(("#", "-")):
            yield name, " ".join(parts)
            name, message, parts = "", "", []
    yield name, " ".join(parts)
