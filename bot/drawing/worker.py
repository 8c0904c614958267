"""The process that draws, see `bot.process.serving`.

    python -m bot.drawing.worker

It is asked for a drawing as JSON (`bot.core.drawing.packed`) and answers with a line of JSON, the packages of fonts that are
missing, and the PNG behind it.
"""

from __future__ import annotations

import json

from bot.core.drawing import unpacked
from bot.process.serving import serve


def answer(question: bytes) -> bytes:
    """Draw one picture."""
    # Not before the first drawing is asked for: whoever imports this module need not have what draws.
    from bot.drawing.font import missing
    from bot.drawing.picture import png

    return json.dumps(missing()).encode() + b"\n" + png(unpacked(json.loads(question)))


if __name__ == "__main__":
    serve(answer)
