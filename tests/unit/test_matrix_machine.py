"""What may be inside an encrypted event: anything, since only its author's client has looked at it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nio import Event
from nio.crypto import InboundGroupSession, OutboundGroupSession
from nio.exceptions import EncryptionError
from nio.store import SqliteMemoryStore

from bot.platforms.matrix.machine import WaryMachine

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = "!room:example.org"
ANA = "@ana:example.org"


class Envelope:
    """A room's key on both sides.

    Args:
        machine: The reader's.
    """

    def __init__(self, machine: WaryMachine) -> None:
        """Give the reader the key."""
        self._machine = machine
        self._session = OutboundGroupSession()
        self._session.mark_as_shared()
        self._session.max_messages = 1_000_000
        machine.inbound_group_store.add(InboundGroupSession(self._session.session_key, "ed", "curve", ROOM))
        self._count = 0

    def open(self, inside: str, sender: str = ANA) -> Event:
        """Encrypt something, and have it read."""
        self._count += 1
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": self._session.encrypt(inside),
            "sender_key": "curve",
            "session_id": self._session.id,
            "device_id": "PHONE",
        }
        event = {"type": "m.room.encrypted", "event_id": f"${self._count}", "sender": sender, "origin_server_ts": 1}
        return self._machine.decrypt_megolm_event(Event.parse_event({**event, "content": content, "room_id": ROOM}))


@pytest.fixture(scope="module")
def envelope() -> Iterator[Envelope]:
    """A reader with a room's key."""
    store = SqliteMemoryStore("@jumelage:example.org", "DEVICE", "a key")
    yield Envelope(WaryMachine("@jumelage:example.org", "DEVICE", store))
    store.database.close()


def test_a_message_is_read(envelope: Envelope) -> None:
    """What a client encrypts comes out as it was, under the event's own id and sender."""
    content = {"msgtype": "m.text", "body": "Bom dia"}
    inside = {"type": "m.room.message", "content": content, "room_id": ROOM, "sender": "@tom:example.org", "event_id": "$evil"}
    found = envelope.open(json.dumps(inside))
    assert (found.source["content"], found.sender, found.event_id[0]) == (content, ANA, "$")
    assert found.event_id != "$evil"


@pytest.mark.parametrize("kind", ["m.room.redaction", "m.room.member", "m.room.encryption", "m.room.encrypted"])
def test_what_only_a_server_may_say_is_not_believed(envelope: Envelope, kind: str) -> None:
    """Inside an envelope nobody can remove messages, let people in or out, or change a room."""
    content = {"redacts": "$1", "membership": "join", "algorithm": "x"}
    inside = {"type": kind, "content": content, "room_id": ROOM, "state_key": "@max:example.org", "redacts": "$1"}
    found = envelope.open(json.dumps(inside))
    assert (found.source["type"], found.source["content"]) == ("", {})


def test_what_we_wrote_ourselves_is_not_read(envelope: Envelope) -> None:
    """We keep no keys of our own messages, so nothing that claims to be one is opened."""
    with pytest.raises(EncryptionError):
        envelope.open("{}", "@jumelage:example.org")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "content", "body", "x"]), inner),
    max_leaves=10,
)
TYPES = st.sampled_from(["m.room.message", "m.reaction", "m.room.member", "m.call.invite", "", "x"])
CONTENT = st.dictionaries(st.sampled_from(["msgtype", "body", "m.relates_to", "url", "file", "redacts"]), JSON)


@given(st.one_of(JSON, st.builds(lambda kind, content: {"type": kind, "content": content}, TYPES, CONTENT)))
def test_whatever_is_inside_it_stops_nothing(envelope: Envelope, inside: object) -> None:
    """An odd event is refused as one that cannot be read, or comes out as some event; nothing else is ever raised."""
    try:
        found = envelope.open(json.dumps(inside))
    except EncryptionError:
        return
    assert isinstance(found.source, dict)
