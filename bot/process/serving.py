"""The other end of a kept process: questions come from the standard input, answers go to the standard output.

Each is its length in four bytes, the highest first, and so many bytes. An answer begins with ``+``, or with ``-`` and is then
the name of a fault; nothing of what was asked is ever in that.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.process.kept import DONE, FAILED, LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

_POLITENESS = 5
"""The bot itself goes first."""


def serve(answer: Callable[[bytes], bytes]) -> None:
    """Answer the standard input until it ends; what a library prints goes nowhere near the answers.

    Args:
        answer: Returns the answer to a question, or raises.
    """
    with os.fdopen(os.dup(1), "wb") as sink:
        os.dup2(2, 1)
        with suppress(OSError):
            os.nice(_POLITENESS)
        answer_all(answer, sys.stdin.buffer, sink)


def answer_all(answer: Callable[[bytes], bytes], source: BinaryIO, sink: BinaryIO) -> None:
    """Answer every question of a stream.

    A fault costs one answer. After a panic, which is no `Exception`, the process is not to be trusted any more and ends.
    """

    def say(words: bytes) -> None:
        sink.write(LENGTH.pack(len(words)) + words)
        sink.flush()

    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        question = source.read(LENGTH.unpack(head)[0])
        try:
            say(DONE + answer(question))
        except Exception as fault:  # noqa: BLE001 - whatever it is, the next question may have an answer
            say(FAILED + type(fault).__name__.encode())
        except BaseException as panic:
            say(FAILED + type(panic).__name__.encode())
            raise
