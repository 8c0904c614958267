"""Text that somebody hands a command: typed below it, in a file beside it, or in the file of the message it answers.

A command that takes a file says so (``@command(…, takes_file=True)``) and returns what this makes of it::

    @command("plan import", example="!plan import", takes_file=True)
    def import_(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer | Later:
        return self._attached.text(tx, call, text, lambda tx, text: self._plans.take_in(tx, call, text))

The file is fetched between two transactions and kept nowhere. Whatever is raised undoes all that was done with the text.
"""

from __future__ import annotations

import asyncio
import codecs
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from bot.core.attachment import MOST_BYTES
from bot.core.errors import BadOption, BotError, TooLarge
from bot.core.folding import stream_safe
from bot.core.phrase import Phrase
from bot.core.reply import Later, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.attachment import Attachments
    from bot.core.message import File
    from bot.core.person import Person, Room
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call

    Then: TypeAlias = Callable[[Transaction, str], Answer]

_log = logging.getLogger(__name__)

_FENCE = re.compile(r"\s*```[^\n]*\n(.*?)\n?```\s*", re.DOTALL)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Answering(Protocol):
    """Says what came of a command; see `bot.dispatch.answering.Answering`."""

    def answer(self, tx: Transaction, answer: Answer, call: Call) -> None:
        """Post an answer."""
        ...

    def note_undo(self, tx: Transaction, answer: Answer, call: Call) -> None:
        """Remember how it can be taken back."""
        ...


class Attached:
    """Hands commands the texts they are given.

    Args:
        networks: What opens files, by network.
        answering: Says what came of it.
        refuses: Returns why somebody's text in a room must not be taken in, if that is so; may take long.
    """

    def __init__(
        self,
        networks: Mapping[str, Attachments],
        answering: Answering,
        refuses: Callable[[str, Room, Person], Phrase | None],
    ) -> None:
        """Take what it needs."""
        self._networks = networks
        self._answering = answering
        self._refuses = refuses

    def text(self, tx: Transaction, call: Call, typed: str | None, then: Then) -> Answer | Later:
        """Have a text taken in.

        Args:
            tx: Open.
            call: As the command got it.
            typed: What stands behind the command; it is taken if no file came with it.
            then: Takes the text, in a transaction that may be a later one; what it raises is told like a command's own.

        Returns:
            Its answer, or the work of fetching the file, which answers by itself.

        Raises:
            BadOption: There is neither text nor file.
        """
        if call.attached is None and typed is not None and typed.strip():
            return then(tx, _unfenced(typed))
        network = self._networks.get(call.room.ref.platform)
        if network is None or (call.attached is None and call.answers is None):
            raise BadOption(Phrase("dispatch-file-wanted"))
        return Later(_Reading(self, network, call, then))

    def take(self, tx: Transaction, reading: _Reading) -> None:
        """Do what is to be done with a text that was read, and answer."""
        answer = reading.outcome(tx)
        self._answering.note_undo(tx, answer, reading.call)
        self._answering.answer(tx, answer, reading.call)

    def refuses(self, text: str, call: Call) -> Phrase | None:
        """Return why a text must not be taken in, if that is so."""
        return self._refuses(text, call.room, call.asker)


@dataclass(slots=True)
class _Reading:
    """The work of reading one file; the `Work` port."""

    desk: Attached
    network: Attachments
    call: Call
    then: Then
    text: str = ""
    fault: Phrase | None = None

    @property
    def aside(self) -> bool:
        """Nobody else waits for it."""
        return True

    async def prepare(self) -> None:
        """Fetch and look; what does not work is told of."""
        try:
            await self._read()
        except TooLarge:
            self.fault = Phrase("dispatch-file-too-large", {"kib": str(MOST_BYTES // 1024)})
        except BotError as fault:
            _log.warning("a file could not be opened", extra={"fault": type(fault).__name__})
            self.fault = Phrase("dispatch-file-not-now")
        except Exception:  # noqa: BLE001 - a defect of ours or of a library; whoever asked hears at least that nothing was done
            _log.exception("a file could not be read")
            self.fault = Phrase("dispatch-file-not-now")

    async def _read(self) -> None:
        file = self.call.attached or await self._answered()
        if file is None or not file.handle:
            self.fault = Phrase("dispatch-file-none")
            return
        text = _decoded(await self.network.fetch(file, MOST_BYTES))
        if text is None:
            self.fault = Phrase("dispatch-file-no-text")
            return
        self.text = text
        self.fault = await asyncio.to_thread(self.desk.refuses, text, self.call)

    async def _answered(self) -> File | None:
        answers = self.call.answers
        return None if answers is None else await self.network.shared_in(self.call.room.ref, answers)

    def finish(self, tx: Transaction) -> None:
        """Take the text in, and answer."""
        self.desk.take(tx, self)

    def outcome(self, tx: Transaction) -> Answer:
        """Return what is answered."""
        return Reply((self.fault,)) if self.fault is not None else self.then(tx, self.text)


def _decoded(content: bytes) -> str | None:
    """Return a file's text, in one of the two forms in which programs save texts of all languages; ``None`` if it is none."""
    try:
        text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else stream_safe(text)


def _unfenced(typed: str) -> str:
    """Return a text without the signs that show it letter by letter in a chat."""
    fenced = _FENCE.fullmatch(typed)
    return fenced[1] if fenced else typed
