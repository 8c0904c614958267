"""Everything that comes in is handled once, in order, whatever happens to what came before it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from bot.core.errors import Conflict, NotFound, StorageError, TransientError, fault_code
from bot.core.phrase import Phrase
from bot.delivery.inbox import StoredInbox
from tests.fakes.front_desk import ACCOUNT, NETWORK, PlainDecoder, SlowWork, event, front_desk
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from pathlib import Path


# Receiving


@simulated
async def test_what_came_is_handled_in_order(data_dir: Path) -> None:
    """Events of a room are handled in the order in which they came, over several batches"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("1"), event("2"))
        await desk.receive(event("3"))
        await pass_seconds(1)
        assert await desk.notes() == ["1", "2", "3"]
        assert desk.inbox.idle()
        assert desk.inbox.handled_count == 3


@simulated
async def test_the_same_event_counts_once(data_dir: Path) -> None:
    """An event that comes again, in the same batch, later, or after a restart, is not handled again"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("hello"), event("hello"))
        await pass_seconds(1)
        await desk.receive(event("hello"), event("news"))
        await desk.restart()
        await desk.receive(event("hello"))
        await pass_seconds(1)
        assert await desk.notes() == ["hello", "news"]


@simulated
async def test_two_accounts_may_know_the_same_id(data_dir: Path) -> None:
    """Ids are only unique for an account: what another one read under the same id is another event"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("one", key="7"))
        await desk.inbox.receive(NETWORK, "@other", [event("two", key="7")], None)
        await pass_seconds(1)
        assert await desk.notes() == ["one", "two"]


@simulated
async def test_reading_goes_on_where_it_ended(data_dir: Path) -> None:
    """The position is stored with the events for each account; a batch without one leaves it"""
    async with front_desk(data_dir) as desk:
        assert await desk.inbox.position(NETWORK, ACCOUNT) is None
        await desk.receive(event("1"), position="s1")
        await desk.receive(position="s2")
        await desk.receive(event("2"))
        assert await desk.inbox.position(NETWORK, ACCOUNT) == "s2"
        assert await desk.inbox.position(NETWORK, "@other") is None


@simulated
async def test_a_batch_is_stored_whole_or_not_at_all(data_dir: Path) -> None:
    """If one event of a batch cannot be stored, neither are the others, and the position stays"""
    async with front_desk(data_dir) as desk:
        await desk.receive(position="s1")
        broken = event("2", room=None)  # type: ignore[arg-type]
        with pytest.raises(IntegrityError):
            await desk.receive(event("1"), broken, position="s2")
        assert await desk.rows() == []
        assert await desk.inbox.position(NETWORK, ACCOUNT) == "s1"


@simulated
async def test_handled_words_are_erased(data_dir: Path) -> None:
    """Once an event is handled its body is gone and only its id stays; what concerns nobody counts as handled"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("hello"), event("…"))
        await pass_seconds(1)
        assert [(row["event"], row["body"], row["handled_at"]) for row in await desk.rows()] == [
            ("hello", None, desk.clock.now()),
            ("…", None, desk.clock.now()),
        ]


# Faults


@simulated
async def test_a_refusal_undoes_and_tells(data_dir: Path) -> None:
    """What a handler did before it refused is undone, whoever asked is told, and the next event goes on"""
    refusal = NotFound(Phrase("nothing-there"))
    async with front_desk(data_dir) as desk:
        desk.handler.faults["!show E9"] = refusal
        await desk.receive(event("!show E9"), event("next"))
        await pass_seconds(1)
        assert await desk.notes() == ["failed !show E9", "next"]
        assert desk.handler.told == [refusal]
        assert await desk.open() == []


@simulated
async def test_a_defect_undoes_and_tells(data_dir: Path, caplog: pytest.LogCaptureFixture) -> None:
    """An event that breaks its handler is told as our fault and logged with the code that the person reads"""
    async with front_desk(data_dir) as desk:
        desk.handler.faults["poison"] = ZeroDivisionError("people's words")
        await desk.receive(event("poison"), event("next"), event("elsewhere", room="bristol"))
        await pass_seconds(1)
        assert sorted(await desk.notes()) == ["elsewhere", "failed poison", "next"]
        (record,) = [record for record in caplog.records if hasattr(record, "code")]
        assert record.code == fault_code("poison")


@simulated
async def test_a_broken_statement_is_no_reason_to_try_for_ever(data_dir: Path) -> None:
    """A handler that asks the database for something impossible fails like any other defect"""
    async with front_desk(data_dir) as desk:
        desk.handler.faults["poison"] = IntegrityError("INSERT", {}, Exception())
        await desk.receive(event("poison"), event("next"))
        await pass_seconds(1)
        assert await desk.notes() == ["failed poison", "next"]


@simulated
async def test_a_fault_that_cannot_be_told_is_given_up(data_dir: Path) -> None:
    """Where even telling breaks, the event counts as handled and the next goes on"""
    async with front_desk(data_dir) as desk:
        desk.handler.faults["poison"] = ValueError()
        desk.handler.deaf.add("poison")
        await desk.receive(event("poison"), event("next"))
        await pass_seconds(1)
        assert await desk.notes() == ["next"]
        assert await desk.open() == []


@simulated
async def test_an_event_that_cannot_be_read_is_given_up(data_dir: Path) -> None:
    """An event that breaks its decoder does not hold up the room"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("odd"), event("next"))
        await pass_seconds(1)
        assert await desk.notes() == ["next"]
        assert await desk.open() == []


@simulated
async def test_a_database_that_fails_is_waited_for(data_dir: Path) -> None:
    """While the database cannot be written an event waits at the head of its room, and is then handled once"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("first"), event("second"))
        desk.database.fail(4)
        await pass_seconds(120)
        assert await desk.notes() == ["first", "second"]
        assert desk.handler.told == []


@simulated
async def test_one_room_does_not_wait_for_another(data_dir: Path) -> None:
    """While one room's event is tried again, the others go on"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("stuck"), event("elsewhere", room="bristol"))
        desk.database.fail(1)
        await pass_seconds(120)
        assert await desk.notes() == ["elsewhere", "stuck"]


@simulated
async def test_a_passing_fault_of_a_handler_is_tried_again(data_dir: Path) -> None:
    """What a handler says may work later is tried later, without telling anybody"""
    async with front_desk(data_dir) as desk:
        desk.handler.faults["later"] = TransientError("not now")
        await desk.receive(event("later"), event("next"))
        await pass_seconds(2)
        assert await desk.notes() == []
        del desk.handler.faults["later"]
        await pass_seconds(60)
        assert await desk.notes() == ["later", "next"]
        assert desk.handler.told == []


@simulated
async def test_telling_and_giving_up_wait_for_the_database_too(data_dir: Path) -> None:
    """A refusal is told also when the database failed in between"""
    async with front_desk(data_dir) as desk:
        desk.handler.faults["!show E9"] = NotFound(Phrase("nothing-there"))
        desk.handler.before_fault = lambda: desk.database.fail(5)
        await desk.receive(event("!ping"), event("!show E9"))
        await pass_seconds(120)
        assert await desk.notes() == ["!ping", "failed !show E9"]
        assert await desk.open() == []


@simulated
async def test_a_lone_event_is_stored_and_handled_as_one(data_dir: Path) -> None:
    """One event in a quiet room is done when it is stored; a refusal leaves nothing half-done and is told all the same"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("!ping"))
        assert await desk.notes() == ["!ping"]
        assert await desk.open() == []
        desk.handler.faults["!show E9"] = NotFound(Phrase("nothing-there"))
        await desk.receive(event("!show E9"))
        await pass_seconds(1)
        assert await desk.notes() == ["!ping", "failed !show E9"]
        assert len(await desk.rows()) == 2


# Slow work


@simulated
async def test_slow_work_holds_up_no_command(data_dir: Path) -> None:
    """While a translation is being made the room's next messages are handled"""
    async with front_desk(data_dir) as desk:
        slow = desk.handler.work["slow"] = SlowWork("slow")
        await desk.receive(event("slow"), event("!ping"))
        await pass_seconds(60)
        assert await desk.notes() == ["!ping"]
        assert not desk.inbox.idle()
        slow.done.set()
        await pass_seconds(1)
        assert await desk.notes() == ["!ping", "finished slow"]
        assert desk.inbox.idle()


@simulated
async def test_slow_work_keeps_its_order(data_dir: Path) -> None:
    """Translations of a room appear in the order of the originals, however long each takes; other rooms do not wait"""
    async with front_desk(data_dir) as desk:
        works = {name: SlowWork(name) for name in ("first", "second", "elsewhere")}
        desk.handler.work.update(works)
        await desk.receive(event("first"), event("second"), event("elsewhere", room="bristol"))
        works["second"].done.set()
        works["elsewhere"].done.set()
        await pass_seconds(60)
        assert await desk.notes() == ["finished elsewhere"]
        works["first"].done.set()
        await pass_seconds(1)
        assert await desk.notes() == ["finished elsewhere", "finished first", "finished second"]


@simulated
async def test_work_that_concerns_one_person_delays_nobody(data_dir: Path) -> None:
    """What somebody has asked for alone may take long: what is passed on in the room does not wait for it, nor it for that"""
    async with front_desk(data_dir) as desk:
        works = {name: SlowWork(name, aside=name == "asked") for name in ("asked", "passed on", "later")}
        desk.handler.work.update(works)
        await desk.receive(event("asked"), event("passed on"), event("later"))
        works["passed on"].done.set()
        await pass_seconds(1)
        assert await desk.notes() == ["finished passed on"]
        works["asked"].done.set()
        await pass_seconds(1)
        assert await desk.notes() == ["finished passed on", "finished asked"]


@simulated
async def test_what_is_left_of_work_holds_up_nothing(data_dir: Path) -> None:
    """What takes longer still though something is said already is waited for by nothing, and taken up again after a crash"""
    async with front_desk(data_dir) as desk:
        works = {name: SlowWork(name, rest=SlowWork(f"rest of {name}")) for name in ("first", "second")}
        desk.handler.work.update(works)
        for work in works.values():
            work.done.set()
        await desk.receive(event("first"), event("second"))
        await pass_seconds(60)
        assert await desk.notes() == ["finished first", "finished second"]
        assert await desk.open() == ["first", "second"]
        rest = works["second"].rest
        assert rest is not None
        rest.done.set()
        await pass_seconds(1)
        assert await desk.open() == ["first"]
        await desk.restart()
        await pass_seconds(1)
        assert (await desk.notes())[2:] == ["finished rest of second", "finished first"]
        assert await desk.open() == ["first"]


@simulated
async def test_a_crash_during_slow_work_does_it_once(data_dir: Path) -> None:
    """An event whose work was under way when the bot stopped is taken up again, and nothing of it is doubled"""
    async with front_desk(data_dir) as desk:
        slow = desk.handler.work["slow"] = SlowWork("slow")
        await desk.receive(event("slow"), event("done"))
        await pass_seconds(1)
        assert await desk.open() == ["slow"]
        await desk.restart()
        await pass_seconds(1)
        assert slow.prepared == 2
        slow.done.set()
        await pass_seconds(1)
        assert await desk.notes() == ["done", "finished slow"]
        await desk.restart()
        await pass_seconds(1)
        assert await desk.notes() == ["done", "finished slow"]


@simulated
async def test_work_that_breaks_is_given_up(data_dir: Path) -> None:
    """Work that breaks does not hold up the work behind it, nor come back at the next start"""
    async with front_desk(data_dir) as desk:
        for name, fault in (("breaks", ValueError()), ("next", None)):
            desk.handler.work[name] = SlowWork(name, fault)
            desk.handler.work[name].done.set()
        await desk.receive(event("breaks"), event("next"))
        await pass_seconds(1)
        assert await desk.notes() == ["finished next"]
        assert await desk.open() == []


@simulated
@pytest.mark.parametrize("fault", [Conflict(Phrase("taken")), LookupError("a defect")])
async def test_work_that_somebody_waits_for_tells_that_it_failed(data_dir: Path, fault: Exception) -> None:
    """Whoever has asked for something alone hears that nothing came of it; nothing of it is saved, and it is over"""
    async with front_desk(data_dir) as desk:
        asked = desk.handler.work["asked"] = SlowWork("asked", aside=True, refusal=fault)
        asked.done.set()
        await desk.receive(event("asked"))
        await pass_seconds(1)
        assert await desk.notes() == ["failed asked"]
        assert desk.handler.told == [fault]
        assert await desk.open() == []


@simulated
async def test_finished_work_waits_for_the_database(data_dir: Path) -> None:
    """A translation that is made is not lost when the database fails just then, nor overtaken by the next"""
    async with front_desk(data_dir) as desk:
        works = {name: SlowWork(name) for name in ("first", "second")}
        desk.handler.work.update(works)
        await desk.receive(*(event(name) for name in works))
        await pass_seconds(1)
        desk.database.fail(4)
        for work in works.values():
            work.done.set()
        await pass_seconds(120)
        assert await desk.notes() == ["finished first", "finished second"]


@simulated
async def test_work_waits_for_the_database(data_dir: Path) -> None:
    """What cannot even be begun because the database fails is begun again, in its place, until that is there"""
    async with front_desk(data_dir) as desk:
        work = SlowWork("first", StorageError("away"))
        work.done.set()
        desk.handler.work["first"] = work
        await desk.receive(event("first"), event("second"))
        await pass_seconds(20)
        assert (work.prepared > 3, await desk.notes()) == (True, ["second"])
        work.fault = None
        await pass_seconds(40)
        assert await desk.notes() == ["second", "finished first"]


# Starting and stopping


@simulated
async def test_a_start_takes_up_what_was_not_handled(data_dir: Path) -> None:
    """What was received and not handled before a crash is handled in order before what comes after; the rest is not repeated"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("done"))
        await pass_seconds(1)
        await desk.receive(event("1"), event("2"))
        await desk.restart()
        await desk.receive(event("3"))
        await pass_seconds(1)
        assert await desk.notes() == ["done", "1", "2", "3"]


@simulated
async def test_a_crash_in_the_middle_of_a_transaction_leaves_nothing_half(data_dir: Path) -> None:
    """However often the bot crashes while handling, each event is done once"""
    async with front_desk(data_dir) as desk:
        texts = [str(number) for number in range(20)]
        await desk.receive(*(event(text) for text in texts))
        for _ in range(30):
            await asyncio.sleep(0)
            await desk.restart()
        await pass_seconds(1)
        assert await desk.notes() == texts


@simulated
async def test_a_stop_finishes_what_is_under_way(data_dir: Path) -> None:
    """A stop lets the event under way come to its end and leaves the rest to the next start"""
    async with front_desk(data_dir) as desk:
        slow = desk.handler.work["slow"] = SlowWork("slow")
        await desk.receive(event("slow"), event("later"))
        await pass_seconds(0)
        closing = asyncio.create_task(desk.inbox.close(4))
        await pass_seconds(1)
        slow.done.set()
        await closing
        await desk.restart()
        await pass_seconds(1)
        assert await desk.notes() == ["finished slow", "later"]


@simulated
async def test_a_stop_waits_no_longer_than_asked(data_dir: Path) -> None:
    """Work that hangs does not keep the program from stopping; it is taken up at the next start"""
    async with front_desk(data_dir) as desk:
        desk.handler.work["hangs"] = SlowWork("hangs")
        await desk.receive(event("hangs"))
        await pass_seconds(1)
        assert desk.inbox.waiting_count() == 0
        began = asyncio.get_running_loop().time()
        await desk.inbox.close(4)
        assert asyncio.get_running_loop().time() - began == 4
        assert await desk.open() == ["hangs"]


@simulated
async def test_a_network_that_is_switched_off_stops_no_start(data_dir: Path) -> None:
    """What was read from a network that this start does not know is given up and erased; the rest goes on"""
    async with front_desk(data_dir) as desk:
        other = StoredInbox(desk.database, desk.clock, desk.handler, {"discord": PlainDecoder()})
        await other.receive("discord", ACCOUNT, [event("from afar"), event("and farther")], None)
        other.abandon()
        await desk.receive(event("from here"))
        await desk.restart()
        await pass_seconds(1)
        assert await desk.notes() == ["from here"]
        assert [(row["body"], row["handled_at"]) for row in await desk.rows()] == [(None, desk.clock.now())] * 3
