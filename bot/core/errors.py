"""What can go wrong, in our own words.

::

    BotError
    ├── UserError              a phrase, told to the person who asked
    │   ├── NotFound           names a thing that is not there
    │   ├── Conflict           does not fit what is already there
    │   ├── NotPermitted       somebody else may do it: the phrase says who
    │   └── BadOption          an option's value was not understood
    ├── TransientError         try again later
    │   └── Limited            the server asked us to wait
    ├── PlatformError          the chat network refused for good
    │   ├── AccountRefused     our own account or token is refused
    │   └── TooLarge           a file is longer than we read
    ├── StorageError           the database failed
    ├── EngineError            a translation engine failed
    │   ├── EngineBusy         for the moment: asked once more, it may do
    │   ├── EngineNotAsked     it is left alone for now: nobody's words went to it
    │   └── BadTranslation     it answers, but not with a translation of this text
    ├── NotDrawn               a picture could not be drawn
    └── ConfigError            the configuration has faults

Adapters translate a library's errors at their border, once, and keep the original as ``__cause__``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.phrase import Phrase


def fault_code(key: str) -> str:
    """Return the four signs by which a person's report and the log line of the same fault find each other.

    Args:
        key: Of the event that was being handled.
    """
    return f"{crc32(key.encode()) & 0xFFFF:04X}"


class BotError(Exception):
    """Root of all errors this program raises on purpose."""


class UserError(BotError):
    """Something the asking person can put right; carries the words to say.

    Args:
        phrase: What was read, what would fit, and one right form.
    """

    def __init__(self, phrase: Phrase) -> None:
        """Keep the phrase; nothing of it is shown in logs."""
        super().__init__(phrase.id)
        self.phrase = phrase


class NotFound(UserError):
    """The thing named is not there."""


class Conflict(UserError):
    """The wish does not fit the present state."""


class NotPermitted(UserError):
    """The asker may not do this here; the phrase says who can."""


class BadOption(UserError):
    """An option's value could not be read."""


class TransientError(BotError):
    """Failed for now: the same action may succeed later."""


class Limited(TransientError):
    """The server asked to wait.

    Args:
        retry_after_seconds: How long, or ``None`` when the server did not say.
        whole_account: All of the account has to wait; else what was tried alone.
    """

    def __init__(self, retry_after_seconds: float | None = None, *, whole_account: bool = True) -> None:
        """Keep the server's wish."""
        super().__init__("limited by the server")
        self.retry_after_seconds = retry_after_seconds
        self.whole_account = whole_account


class PlatformError(BotError):
    """A chat network refused for good; the message is a short code, never a body."""


class AccountRefused(PlatformError):
    """The bot's own account, device or token is no longer accepted."""


class TooLarge(PlatformError):
    """A file that somebody shared is longer than it may be."""


class StorageError(BotError):
    """The database could not do what was asked; nothing was saved."""


class EngineError(BotError):
    """A translation engine failed or answered nonsense."""


class EngineBusy(EngineError):
    """A translation engine failed for the moment: asked once more, it may do.

    Args:
        message: Names the engine and what happened, no words of people.
        retry_after_seconds: How long it wants to be left alone, or ``None`` when it did not say.
    """

    def __init__(self, message: str, retry_after_seconds: float | None = None) -> None:
        """Keep the engine's wish."""
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class EngineNotAsked(EngineError):
    """A translation engine is left alone for now: it has failed too often, or too much waits for it.

    Attributes:
        given: Characters that it was given before, of the same call.
    """

    given: int = 0


class BadTranslation(EngineError):
    """A translation engine answers, but what it made of this text is no translation; other texts may fare better."""


class NotDrawn(BotError):
    """A picture cannot be drawn: what draws is not installed, hangs or has failed. The words have to stand alone."""


class ConfigError(BotError):
    """The configuration is wrong.

    Args:
        faults: One line each, beginning with the path in the file.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep every fault, so that all are reported at once."""
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)
