"""Where the keys of encrypted rooms are kept, and how a lost or older copy of them is noticed.

A device whose keys were lost or rolled back can neither read what is sent to it nor be trusted to encrypt: such a store
is never used again (matrix pitfall 19, faults T21 and F15). So a number is kept beside the store and with the homeserver;
it goes up at each start and whenever somebody has taken keys of ours. A store whose number is below the homeserver's is
an old copy.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from nio.store import MatrixStore
from peewee import DatabaseError  # type: ignore[import-untyped]
from vodozemac import LibolmPickleException, PickleException

from bot.core.errors import AccountRefused, PlatformError

if TYPE_CHECKING:
    from pathlib import Path

    from nio.crypto import OlmDevice
    from peewee import SqliteDatabase

SESSIONS_KEPT = 5_000
"""So many keys of other people's messages are loaded at start; each serves for a hundred messages or a week."""
_FOREIGN_KEY = "the key store was made with another pickle key; give that one back (docs/how-to/encryption.md)"


class KeyStoreLost(PlatformError):
    """The keys of a device are gone, or are an older copy; the message says how, to follow "the key store"."""


@dataclass
class KeyStore(MatrixStore):  # type: ignore[misc] # matrix-nio is not typed
    """matrix-nio's store in one SQLite file, without a list of whom we trust.

    Every device of a member gets the keys of what we write: nobody can verify anybody at a bot, and to leave devices out
    would be to leave people out (matrix pitfall 20). matrix-nio calls that "ignored"; "verified" would be a lie.
    """

    def _create_database(self) -> SqliteDatabase:
        os.close(os.open(self.database_path, os.O_WRONLY | os.O_CREAT, 0o600))
        return super()._create_database()

    def check(self) -> None:
        """See that it can be read as a whole, and drop keys nobody uses any more.

        Raises:
            DatabaseError: It cannot be read.
        """
        (found,) = self.database.execute_sql("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise DatabaseError(found)
        old = "DELETE FROM megolminboundsessions WHERE rowid <= (SELECT max(rowid) - ? FROM megolminboundsessions)"
        self.database.execute_sql(old, (SESSIONS_KEPT,))

    def save_encrypted_rooms(self, rooms: set[str]) -> None:
        """Save rooms; matrix-nio asks for it at every sync, mostly for none."""
        if rooms:
            super().save_encrypted_rooms(rooms)

    def is_device_verified(self, device: OlmDevice) -> bool:  # noqa: ARG002 - asked of each device
        """Return ``False``."""
        return False

    def is_device_blacklisted(self, device: OlmDevice) -> bool:  # noqa: ARG002 - asked of each device
        """Return ``False``."""
        return False

    def is_device_ignored(self, device: OlmDevice) -> bool:  # noqa: ARG002 - asked of each device
        """Return ``True``."""
        return True

    def ignore_devices(self, devices: list[OlmDevice]) -> None:
        """Do nothing: all are ignored."""


class KeyFolder:
    """The key store of one device, with its number.

    Args:
        folder: Made with mode 0700 where it is missing.
        user_id: Of the account.
        device_id: Of the device.
    """

    def __init__(self, folder: Path, user_id: str, device_id: str) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._user_id = user_id
        self._device_id = device_id
        name = quote(device_id, safe="")
        self._file = folder / f"{name}.db"
        self._number = folder / f"{name}.generation"

    @property
    def generation(self) -> int | None:
        """The number kept beside the store; ``None`` where it is missing or none."""
        try:
            return int(self._number.read_text())
        except (FileNotFoundError, ValueError):
            return None

    def raise_generation(self, least: int = 0) -> int:
        """Put the number up by one, durably; return it.

        Args:
            least: It is higher than this in any case.
        """
        number = max(self.generation or 0, least) + 1
        fresh = self._number.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
            handle.write(str(number))
            handle.flush()
            os.fsync(handle.fileno())
        fresh.replace(self._number)
        return number

    def condemn(self) -> None:
        """See that this store is never used again."""
        self._number.unlink(missing_ok=True)

    def begin(self, pickle_key: str) -> None:
        """Make an empty store, in the place of one that was not finished."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        for suffix in ("", "-journal"):
            self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
        self._store(pickle_key).database.close()

    def open(self, pickle_key: str) -> KeyStore:
        """Open the store.

        Raises:
            KeyStoreLost: It is gone or damaged.
            AccountRefused: It is sealed with another key.
        """
        if not self._file.exists():
            raise KeyStoreLost("is gone")
        try:
            store = self._store(pickle_key)
        except DatabaseError as fault:
            raise KeyStoreLost("cannot be read") from fault
        try:
            store.check()
            known = store.load_account() is not None
        except DatabaseError as fault:
            store.database.close()
            raise KeyStoreLost("cannot be read") from fault
        except (LibolmPickleException, PickleException) as fault:
            store.database.close()
            raise AccountRefused(_FOREIGN_KEY) from fault
        if not known and self.generation is not None:
            store.database.close()
            raise KeyStoreLost("is empty")
        return store

    def _store(self, pickle_key: str) -> KeyStore:
        return KeyStore(self._user_id, self._device_id, str(self._folder), pickle_key, self._file.name)
