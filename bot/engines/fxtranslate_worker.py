"""The process that translates with Firefox's models, see `bot.process.serving`.

    python -m bot.engines.fxtranslate_worker

It is asked in JSON: the files of a direction, how many directions to keep in memory, and one sentence; it answers with the
sentence in the other language. It reads the files that it is named and nothing else, and never the network.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from pathlib import Path
from typing import Any

from bot.process.serving import serve


class Models:
    """The models that are in memory; the one that nobody has needed for longest makes room."""

    def __init__(self) -> None:
        """Begin with none."""
        self._loaded: OrderedDict[tuple[str | None, ...], Any] = OrderedDict()

    def answer(self, question: bytes) -> bytes:
        """Translate one sentence."""
        asked = json.loads(question)
        translator = self._translator(tuple(asked["files"]), asked["most"])
        # Not `translate_long`: it takes "St." for the end of a sentence, and the words are one sentence already.
        return str(translator.translate(asked["words"])).encode()

    def _translator(self, files: tuple[str | None, ...], most: int) -> Any:  # noqa: ANN401 - loaded where it is needed
        if files not in self._loaded:
            from fxtranslate import Translator

            while len(self._loaded) >= most:
                self._loaded.popitem(last=False)
            contents: list[Any] = [Path(file).read_bytes() if file else None for file in files]
            self._loaded[files] = Translator(*contents)
        self._loaded.move_to_end(files)
        return self._loaded[files]


if __name__ == "__main__":
    serve(Models().answer)
