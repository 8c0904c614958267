"""The number beside the key store, and what is kept in the store."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from nio.crypto import OlmDevice

from bot.platforms.matrix import key_store
from bot.platforms.matrix.key_store import KeyFolder, KeyStoreLost
from bot.platforms.matrix.machine import WaryMachine

if TYPE_CHECKING:
    from pathlib import Path

USER = "@jumelage:example.org"
KEY = "a key"


def folder(path: Path, device: str = "DEVICE") -> KeyFolder:
    return KeyFolder(path / "matrix-store", USER, device)


def begun(path: Path, device: str = "DEVICE") -> KeyFolder:
    """Return the folder of a device that has been in use."""
    made = folder(path, device)
    made.begin(KEY)
    with closing(made.open(KEY).database) as database:
        del database
    made.raise_generation()
    return made


def test_the_number_goes_up_and_is_never_lower_than_the_servers(tmp_path: Path) -> None:
    """Each mark is higher than the one before, also than one the homeserver alone remembers."""
    made = folder(tmp_path)
    assert made.generation is None
    made.begin(KEY)
    assert [made.raise_generation(), made.raise_generation(), made.raise_generation(7)] == [1, 2, 8]
    assert folder(tmp_path).generation == 8


@pytest.mark.parametrize("text", ["", "x", "1.5"])
def test_a_number_that_cannot_be_read_counts_as_none(tmp_path: Path, text: str) -> None:
    """A damaged number is as good as a lost one."""
    made = folder(tmp_path)
    made.begin(KEY)
    made.raise_generation()
    (tmp_path / "matrix-store" / "DEVICE.generation").write_text(text)
    assert made.generation is None


def test_a_condemned_store_has_no_number(tmp_path: Path) -> None:
    """What was condemned is taken for lost from then on."""
    made = folder(tmp_path)
    made.begin(KEY)
    made.raise_generation()
    made.condemn()
    assert folder(tmp_path).generation is None


def test_a_store_in_use_without_an_account_is_lost(tmp_path: Path) -> None:
    """An empty store is right before its first use only: afterwards somebody has emptied it."""
    made = begun(tmp_path)
    with pytest.raises(KeyStoreLost, match="is empty"):
        made.open(KEY)


def test_a_device_name_leads_nowhere_else(tmp_path: Path) -> None:
    """Whatever a device is called, its files stay in the folder."""
    begun(tmp_path, "../../evil/..")
    assert [path.parent for path in tmp_path.rglob("*.db")] == [tmp_path / "matrix-store"]


def test_old_keys_of_others_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a start the newest keys are kept, so that a start does not take longer from year to year."""
    monkeypatch.setattr(key_store, "SESSIONS_KEPT", 3)
    made = folder(tmp_path)
    made.begin(KEY)
    with closing(made.open(KEY).database) as database:
        database.execute_sql("INSERT INTO accounts (account, device_id, shared, user_id) VALUES (x'00', 'D', 1, ?)", (USER,))
        insert = "INSERT INTO megolminboundsessions (sender_key, account_id, fp_key, room_id, session, session_id) "
        for number in range(10):
            database.execute_sql(f"{insert} VALUES ('k', 1, 'f', 'r', x'00', ?)", (f"s{number}",))
    with closing(made.open(KEY).database) as database:
        kept = database.execute_sql("SELECT session_id FROM megolminboundsessions ORDER BY rowid").fetchall()
    assert [session for (session,) in kept] == ["s7", "s8", "s9"]


def test_all_devices_get_keys_and_none_counts_as_verified(tmp_path: Path) -> None:
    """Nobody is left out, and nobody is said to have been verified."""
    made = folder(tmp_path)
    made.begin(KEY)
    store = made.open(KEY)
    machine = WaryMachine(USER, "DEVICE", store)
    device = OlmDevice("@ana:example.org", "PHONE", {"ed25519": "e", "curve25519": "c"})
    assert (machine.is_device_ignored(device), machine.is_device_verified(device)) == (True, False)
    assert not machine.is_device_blacklisted(device)
    store.database.close()
