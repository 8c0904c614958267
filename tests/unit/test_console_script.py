"""Scripts of the console: what is read from them, and the order in which they are played."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.document import Document, Line, Span
from bot.core.errors import ConfigError
from bot.core.message import Joined, Text, Upload
from bot.core.outbox import Kind, Translation
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing, RawEvent
from bot.platforms.console.clock import SimulatedClock
from bot.platforms.console.script import ScriptPlayer, read_script
from bot.platforms.console.world import ConsoleWorld
from bot.platforms.console.world import Line as Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

NOON = datetime(2027, 3, 17, 12, 0, tzinfo=UTC)
ROOM = RoomRef("console", "porto")


def at(minutes: float = 0) -> str:
    return (NOON + timedelta(minutes=minutes)).isoformat()


def script(*records: dict[str, Any]) -> str:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)


def said(text: str, minutes: float = 0, **more: str | None) -> dict[str, Any]:
    return {"at": at(minutes), "room": "porto", "from": "ana", "text": text, **more}


class FakeBot:
    """What the player starts; it keeps what comes in, and when it did what was due.

    Args:
        clock: The script's.
        log: Where it writes down what happens, for all starts of a script.
        due: Moments of due work, the first one first.
    """

    def __init__(self, clock: SimulatedClock, log: list[str], due: list[datetime]) -> None:
        """Begin with nothing received."""
        self._clock = clock
        self._log = log
        self._due = due
        self.keys: list[str] = []
        self.inbox = self

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Keep what came."""
        for event in events:
            record = json.loads(event.body)
            self.keys.append(event.key)
            self._log.append(f"{event.room}: {record.get('text') or record.get('do')}")

    async def position(self, platform: str, account: str) -> str | None:
        """Return nothing."""
        return None

    async def settle(self) -> None:
        """Have nothing in hand."""

    async def next_due(self) -> datetime | None:
        """Return the first moment."""
        return self._due[0] if self._due else None

    async def do_due(self) -> None:
        """Do it."""
        self._due.pop(0)
        self._log.append(f"due at {self._clock.now():%H:%M}")

    async def abandon(self) -> None:
        """Write down that it ended."""
        self._log.append("end")


class Theatre:
    """A player with bots that are fakes.

    Args:
        due: Moments of due work.
    """

    def __init__(self, *due: datetime) -> None:
        """Build all of it."""
        self.clock = SimulatedClock()
        self.world = ConsoleWorld(self.clock, {}, lambda _: None)
        self.log: list[str] = []
        self.bots: list[FakeBot] = []
        self._due = list(due)

    async def _start(self) -> FakeBot:
        self.log.append("start")
        self.bots.append(FakeBot(self.clock, self.log, self._due))
        return self.bots[-1]

    async def play(self, *records: dict[str, Any]) -> list[str]:
        """Play a script; return what happened."""
        await ScriptPlayer(self.world, self.clock, self._start).play(read_script(script(*records)))
        return self.log


def test_lines_are_read_with_their_moment() -> None:
    """A line's moment may stand in any zone; empty lines and unusual line breaks within a text mean nothing."""
    text = script({**said("one\u2028two\u0085three"), "at": "2027-03-17T13:00:00+01:00"}) + "\n\n" + script(said("next", 1))
    lines = read_script(text)
    assert [line.at for line in lines] == [NOON, NOON + timedelta(minutes=1)]
    assert lines[0].record == {"room": "porto", "from": "ana", "text": "one\u2028two\u0085three"}


@pytest.mark.parametrize(
    "record",
    [
        {"room": "porto", "from": "ana", "text": "no moment"},
        {"at": "2027-03-17T08:00:00", "room": "porto", "from": "ana", "text": "no zone"},
        {"at": "tomorrow", "room": "porto", "from": "ana", "text": "no date"},
        {"at": at(), "room": "porto", "text": "nobody"},
        {"at": at(), "room": "porto", "from": "ana"},
        {"at": at(), "room": "porto", "from": "ana", "react": "👍"},
        {"at": at(), "room": "porto", "from": "ana", "edit": "m1"},
        {"at": at(), "do": "dance"},
        {"at": at(), "do": "invite"},
        {"at": at(), "do": "kick", "from": "ana"},
    ],
)
def test_a_line_that_lacks_something_is_a_fault(record: dict[str, Any]) -> None:
    """A line without what it needs is refused, with its number."""
    with pytest.raises(ConfigError) as refusal:
        read_script(script(said("fine"), record))
    (fault,) = refusal.value.faults
    assert fault.startswith("line 2: ")


def test_all_faults_are_told_at_once() -> None:
    """Every faulty line is told of, also those that are no JSON, no object, or earlier than the one before."""
    with pytest.raises(ConfigError) as refusal:
        read_script("\n".join(["{", "[]", script(said("later", 5)), script(said("earlier"))]))
    assert [fault.partition(":")[0] for fault in refusal.value.faults] == ["line 1", "line 2", "line 4"]


async def test_what_is_due_is_done_before_the_next_line_at_its_own_moment() -> None:
    """Before a line everything due up to then is done, each piece at its own moment; what is due later is not."""
    theatre = Theatre(*(NOON + timedelta(minutes=minutes) for minutes in (1, 2, 10)))
    log = await theatre.play(said("first"), said("second", 5))
    assert log == ["start", "porto: first", "due at 12:01", "due at 12:02", "porto: second", "end"]
    assert theatre.clock.now() == NOON + timedelta(minutes=5)


async def test_time_passes_while_nobody_speaks() -> None:
    """``advance`` does what is due and says nothing."""
    theatre = Theatre(NOON + timedelta(minutes=1))
    assert await theatre.play(said("first"), {"at": at(5), "do": "advance"}) == ["start", "porto: first", "due at 12:01", "end"]


async def test_what_is_said_while_the_bot_is_down_waits() -> None:
    """After ``stop`` nothing is done; after ``start`` a new bot hears what was said meanwhile, and does what was due."""
    theatre = Theatre(NOON + timedelta(minutes=2))
    log = await theatre.play(
        said("before"),
        {"at": at(1), "do": "stop"},
        said("meanwhile", 3),
        said("and again", 3),
        {"at": at(4), "do": "start"},
        said("after", 5),
    )
    up, down = ["start", "porto: before", "end"], ["start", "porto: meanwhile", "porto: and again"]
    assert log == [*up, *down, "due at 12:04", "porto: after", "end"]


async def test_a_private_talk_begins_with_the_bots_coming() -> None:
    """A line without a room is a private talk with the person, which the bot enters once."""
    log = await Theatre().play(said("hello", room=None), said("again", room=None))
    assert log == ["start", "private:ana: join", "private:ana: hello", "private:ana: again", "end"]


async def test_every_line_has_a_key_of_its_own() -> None:
    """A line without an id never takes one that another line has, earlier or later, nor does the bot's own coming."""
    theatre = Theatre()
    await theatre.play(said("a", room=None, id="m1"), said("b"), said("c", id="m3"), said("d"), said("e", id="m4"))
    (bot,) = theatre.bots
    assert len(set(bot.keys)) == len(bot.keys) == 6
    assert [key for key in bot.keys if key in {"m1", "m3", "m4"}] == ["m1", "m3", "m4"]


async def test_accepting_an_invitation_brings_the_bot_in() -> None:
    """When the bot accepts an invitation, it is told that it is in the room now."""
    theatre = Theatre()
    theatre.world.joining.append("bristol")
    log = await theatre.play(said("hello"))
    assert log[:3] == ["start", "porto: hello", "bristol: join"]
    assert theatre.world.joining == []


def test_output_lines_have_the_form_of_the_contract() -> None:
    """What leaves the bot is one JSON object with the fields of the console's contract; a relay has its translation too."""
    words = Document((Line((Span("Bom "), Span("dia <&>", strong=True))),))
    relay = Outgoing(
        "row",
        ROOM,
        Act.SEND,
        words,
        quiet=False,
        mentions=("ana",),
        reply_to=MessageRef("console", "m1"),
        kind=Kind.RELAY,
        translation=Translation("pt", "en", "Good day", "fake"),
        buttons=("event rsvp E1 yes",),
    )
    record = json.loads(Shown(NOON, "porto", "relay", relay, "b7").as_json())
    assert record == {
        "at": "2027-03-17T12:00:00Z",
        "room": "porto",
        "person": None,
        "kind": "relay",
        "text": "Bom dia <&>",
        "html": "Bom <strong>dia &lt;&amp;&gt;</strong>",
        "mentions": ["ana"],
        "in_reply_to": "m1",
        "id": "b7",
        "buttons": ["!event rsvp E1 yes"],
        "attachments": [],
        "translation": {"source": "pt", "target": "en", "text": "Good day", "engine": "fake"},
    }


def test_what_is_said_in_a_thread_names_its_root() -> None:
    """A message in a thread has the id of the root in one more field, and a line of a script can be said in a thread."""
    outgoing = Outgoing("row", ROOM, Act.SEND, Document(()), thread=MessageRef("console", "m1"))
    record = json.loads(Shown(NOON, "porto", "reply", outgoing, "b7").as_json())
    plain = json.loads(Shown(NOON, "porto", "reply", replace(outgoing, thread=None), "b7").as_json())
    assert record == {**plain, "thread": "m1"}
    world = ConsoleWorld(SimulatedClock(), {}, lambda _: None)
    for said in ({"text": "olá"}, {"file": "plan.csv"}):
        heard = world.decode(RawEvent("m2", "porto", json.dumps({"from": "ana", "thread": "m1", **said})))
        assert isinstance(heard, Text | Upload)
        assert (heard.thread, heard.reply_to) == (MessageRef("console", "m1"), None)


@pytest.mark.parametrize(
    ("outgoing", "kind"),
    [
        (Outgoing("row", ROOM, Act.SEND, Document(())), "reply"),
        (Outgoing("row", ROOM, Act.SEND, Document(()), quiet=False), "announcement"),
        (Outgoing("row", ROOM, Act.SEND, Document(()), quiet=False, kind=Kind.RELAY), "relay"),
        (Outgoing("row", RoomRef("console", "private:ana"), Act.SEND, Document(())), "private"),
        (Outgoing("row", ROOM, Act.EDIT, Document(()), target=MessageRef("console", "b1")), "edit"),
        (Outgoing("row", ROOM, Act.REDACT, target=MessageRef("console", "b1")), "delete"),
        (Outgoing("row", ROOM, Act.REACT, target=MessageRef("console", "b1"), emoji="✅"), "reaction"),
    ],
)
async def test_each_write_has_its_kind(outgoing: Outgoing, kind: str) -> None:
    """Each kind of write is told apart in the output."""
    shown: list[Shown] = []
    await ConsoleWorld(SimulatedClock(), {}, shown.append).send(outgoing)
    assert [line.kind for line in shown] == [kind]


async def test_ids_of_another_run_differ() -> None:
    """A mark of the run ends every message's id, so that a later run over the same data meets no id of an earlier one."""
    world = ConsoleWorld(SimulatedClock(), {}, lambda _: None, mark=".2")
    assert await world.send(Outgoing("row", ROOM, Act.SEND, Document(()))) == "b1.2"


def test_coming_in_is_told_with_the_kind_of_room() -> None:
    """The bot knows a private talk from a room when it comes in."""
    world = ConsoleWorld(SimulatedClock(), {}, lambda _: None)
    rooms = [world.decode(RawEvent("k", room, '{"do": "join"}')) for room in ("porto", "private:ana")]
    assert rooms == [Joined(ROOM), Joined(RoomRef("console", "private:ana"), direct=True)]
