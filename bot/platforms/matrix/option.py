"""What the Matrix adapter needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLATFORM = "matrix"


@dataclass(frozen=True, slots=True)
class MatrixOptions:
    """Account and homeserver.

    Args:
        homeserver: Base URL.
        user_id: Full id of the bot.
        session_file: Where token and device are kept after the first log-in, mode 0600.
        invites: Patterns of the user ids that may invite the bot, ``@*:example.org``.
        device_id: Chosen once, kept for ever; the server chooses if it is ``None``.
        access_token: From the environment or a file.
        password: Used if there is neither token nor session, and to become a new device where the key store is lost.
        pickle_key: What the key store is sealed with; the library's own default is known to everybody.
    """

    homeserver: str
    user_id: str
    session_file: Path
    invites: tuple[str, ...] = ()
    device_id: str | None = None
    access_token: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    pickle_key: str = field(kw_only=True, repr=False)

    @property
    def key_folder(self) -> Path:
        """Where the keys of encrypted rooms are kept, mode 0700."""
        return self.session_file.parent / "matrix-store"
