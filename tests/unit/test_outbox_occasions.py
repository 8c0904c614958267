"""Events in the calendars of servers leave in order, once, and come out at the network as they were said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError, TransientError
from bot.core.message import File, FileKind
from bot.core.occasion import Occasion
from bot.core.outbox import Lane, Post
from bot.core.ref import MessageRef, RoomRef
from bot.core.reply import Reply, Said
from bot.core.wire import Act, Outgoing
from bot.delivery.codec import decode, encode
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import NETWORK, PORTO, PostOffice, post, post_office

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.transaction import Transaction

STARTS = datetime(2027, 6, 19, 13, tzinfo=UTC)
VINDIMA = Occasion("E1 Vindima 🍇", STARTS, STARTS + timedelta(hours=8, microseconds=1), "Praça da Ribeira")


def about(text: str, room: RoomRef = PORTO, not_after: datetime | None = None) -> Post:
    """Return what is said of an event."""
    return Post(room, Reply((Said(text),)), ("en",), Lane.CALENDAR, not_after=not_after)


async def schedule(office: PostOffice, text: str = "made", **more: object) -> str:
    """Enter an event."""
    return await office.database.write(office.outbox.schedule, about(text, **more), VINDIMA)  # type: ignore[arg-type]


async def reschedule(office: PostOffice, row: str, text: str) -> str:
    """Put an event right."""
    return await office.database.write(office.outbox.reschedule, row, about(text), replace(VINDIMA, title=text))


def test_a_row_holds_all_of_an_event() -> None:
    """Title, both moments to the last digit and place come back from what is stored, and nothing comes of nothing"""
    bare = Outgoing("row", PORTO, Act.SCHEDULE, file=File(FileKind.IMAGE, "poster", "mxc://a"))
    for outgoing in (replace(bare, occasion=VINDIMA), bare):
        assert decode("row", PORTO, Act.SCHEDULE, None, encode(outgoing)) == outgoing


@simulated
async def test_an_event_arrives_as_it_was_said(data_dir: Path) -> None:
    """The network gets the event and what is said of it, before a crash and after it"""
    async with post_office(data_dir) as office:
        row = await schedule(office)
        await pass_seconds(0.01)
        office.sender.forgets = True
        office.sender.knows_for = timedelta.max
        await office.restart()
        await pass_seconds(1)
        before, after = office.sender.arrived
        assert before == after
        assert (before.id, before.act, before.room, before.occasion) == (row, Act.SCHEDULE, PORTO, VINDIMA)
        assert before.document is not None
        assert before.document.text == "made"


@simulated
async def test_a_network_without_calendars_gets_nothing(data_dir: Path) -> None:
    """Where servers have no calendar no row is made"""
    async with post_office(data_dir) as office:
        assert await schedule(office, room=RoomRef("matrix", "!porto")) == ""
        assert await office.rows() == []


@simulated
async def test_changes_that_wait_become_one(data_dir: Path) -> None:
    """While an event cannot be entered yet, only the newest of its changes is kept; calling off comes after all of them"""
    async with post_office(data_dir) as office:
        office.sender.hold("made")
        row = await schedule(office)
        for text in ("one", "two", "three"):
            assert await reschedule(office, row, text) == row
        await office.database.write(office.outbox.redact, row)
        await pass_seconds(1)
        office.sender.release("made")
        await pass_seconds(1)
        assert office.sender.said == ["made", "three", "redact"]
        changed, called_off = office.sender.arrived[1:]
        assert changed.occasion == replace(VINDIMA, title="three")
        assert changed.target == called_off.target == MessageRef(NETWORK, "$1")
        assert await office.states() == ["sent", "superseded", "superseded", "sent", "sent"]


@simulated
async def test_nothing_waits_for_a_calendar(data_dir: Path) -> None:
    """A calendar that does not answer holds up no card, no reply and no talk of the same room"""
    async with post_office(data_dir) as office:
        office.sender.hold("made")
        await schedule(office)
        await office.put(post("card", Lane.CHATTER), post("reply"))
        await pass_seconds(1)
        assert sorted(office.sender.said) == ["card", "reply"]
        office.sender.release("made")


@simulated
async def test_what_could_not_be_entered_is_entered_when_it_changes(data_dir: Path) -> None:
    """After a refusal nothing is tried again by itself; a change enters the event anew, under another row"""
    async with post_office(data_dir) as office:
        office.sender.faults["made"] = [PlatformError("50013")]
        row = await schedule(office)
        await pass_seconds(60)
        assert office.sender.tries == ["made"]
        other = await reschedule(office, row, "moved")
        await pass_seconds(1)
        assert other != row
        assert [(done.id, done.act) for done in office.sender.arrived] == [(other, Act.SCHEDULE)]


@simulated
async def test_a_refusal_is_known_before_it_is_noted(data_dir: Path) -> None:
    """Somebody moves the event in the instant in which its entry was refused: it is entered anew all the same"""
    async with post_office(data_dir) as office:
        office.sender.faults["made"] = [PlatformError("50013")]
        row = await schedule(office)
        await pass_seconds(0.01)
        assert await office.states() == ["open"]
        await reschedule(office, row, "moved")
        await pass_seconds(1)
        assert office.sender.said == ["moved"]


@simulated
async def test_what_was_never_entered_needs_no_calling_off(data_dir: Path) -> None:
    """An event whose entry was refused is called off without a word"""
    async with post_office(data_dir) as office:
        office.sender.faults["made"] = [PlatformError("50013")]
        row = await schedule(office)
        await pass_seconds(1)
        await office.database.write(office.outbox.redact, row)
        await pass_seconds(1)
        assert office.sender.tries == ["made"]


@simulated
async def test_an_event_that_has_begun_is_not_entered(data_dir: Path) -> None:
    """What waited until the event began is dropped: a calendar takes nothing that is past"""
    async with post_office(data_dir) as office:
        office.sender.faults["made"] = [TransientError("away")]
        await schedule(office, not_after=office.clock.now() + timedelta(seconds=1))
        office.clock.advance(timedelta(minutes=1))
        await pass_seconds(60)
        assert office.sender.said == []
        assert await office.states() == ["expired"]


@simulated
async def test_what_may_have_been_entered_is_looked_for(data_dir: Path) -> None:
    """Where the network knows no repeated write again, it is asked first whether the event is there already"""
    async with post_office(data_dir) as office:
        office.sender.knows_for = timedelta(0)
        office.sender.lose_answer("made")
        row = await schedule(office)
        await pass_seconds(0.1)
        office.clock.advance(timedelta(seconds=1))
        for _ in range(60):  # the database is asked in a thread of its own, for which time does not stand still
            await pass_seconds(1)
        assert office.sender.tries == ["made"]
        assert [text for text, _ in office.sender.looked_for] == ["made"]
        assert await office.states() == ["sent"]
        assert await office.database.read(office.outbox.row_of, MessageRef(NETWORK, "$1")) == row


@simulated
async def test_an_event_is_known_for_as_long_as_a_message(data_dir: Path) -> None:
    """The sweep that forgets edits and removals leaves the entry, which people are still interested in"""
    from bot.delivery.housekeeping import HANDLED, Housekeeping

    async with post_office(data_dir) as office:
        row = await schedule(office)
        await reschedule(office, row, "moved")
        await pass_seconds(1)
        office.clock.advance(HANDLED + timedelta(days=1))
        await Housekeeping(office.database, office.clock, ()).run()

        def left(tx: Transaction) -> str | None:
            return office.outbox.row_of(tx, MessageRef(NETWORK, "$1"))

        assert [found["act"] for found in await office.rows()] == ["schedule"]
        assert await office.database.read(left) == row
