"""Words ready to be shown: lines of spans, in known languages. Adapters turn them into their network's form.

A document is a tree whose leaves are plain text, so that nothing in it can be taken for markup: adapters escape the leaves.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text.

    Args:
        text: Plain.
        strong: Shown with weight.
        mention: Opaque key of an account this names, for networks that show people as pills.
        speaker: It names who speaks in the whole message, for networks that show that in a place of its own.
    """

    text: str
    strong: bool = False
    mention: str | None = None
    speaker: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Args:
        spans: From left to right.
        quoted: Part of a quotation.
        instants: Seconds since 1970 of the moments it says by the reader's own clock; its spans are only their label, and it
            stands only where the network can show such moments.
        unfolds: The lines of all the words of which it is the beginning, for networks where a message can be unfolded.
        fallback: It says how to get at what cannot be unfolded; said only where that is so.
    """

    spans: tuple[Span, ...]
    quoted: bool = False
    instants: tuple[int, ...] = ()
    unfolds: tuple[str, ...] = ()
    fallback: bool = False

    @property
    def text(self) -> str:
        """The line without any form."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole message.

    Args:
        lines: From top to bottom.
    """

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The plain body, which carries every fact; quoted lines begin with ``> ``."""
        return "\n".join(("> " if line.quoted else "") + line.text for line in self.lines if not line.instants)
