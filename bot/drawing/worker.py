"""The process that draws: reads drawings from its input, writes pictures to its output, and ends with its input.

    python -m bot.drawing.worker

A drawing comes as its length in four bytes, the highest first, and JSON (`bot.core.drawing.packed`). The answer is two such
pieces: JSON with the packages of fonts that are missing and, where it failed, with the name of the fault; then the PNG.
Nothing of what people wrote is ever in a fault.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.core.drawing import unpacked
from bot.drawing.process import LENGTH

if TYPE_CHECKING:
    from typing import BinaryIO

_POLITENESS = 5
"""The bot itself goes first."""


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Draw until there is nothing more to draw."""
    # Not before the first drawing is asked for: the parent process imports this module's neighbour.
    from bot.drawing.font import missing
    from bot.drawing.picture import png

    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        asked = source.read(LENGTH.unpack(head)[0])
        answer: dict[str, object] = {"missing": missing()}
        picture = b""
        try:
            picture = png(unpacked(json.loads(asked)))
        except Exception as fault:  # noqa: BLE001 - whatever it is, the next picture may succeed
            answer["fault"] = type(fault).__name__
        sink.writelines(LENGTH.pack(len(piece)) + piece for piece in (json.dumps(answer).encode(), picture))
        sink.flush()


def main() -> None:
    """Serve the standard streams; what a library prints goes nowhere near the pictures."""
    with os.fdopen(os.dup(1), "wb") as sink:
        os.dup2(2, 1)
        with suppress(OSError):
            os.nice(_POLITENESS)
        serve(sys.stdin.buffer, sink)


if __name__ == "__main__":
    main()
