"""What was said is sent: in order, once, and for as long as it makes sense."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError
from bot.core.outbox import Lane
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef, RoomRef
from bot.delivery import outbox_store
from bot.delivery.dispatcher import ALONE_AT_ONCE
from bot.delivery.outbox_store import Outcome
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import BRISTOL, NETWORK, PORTO, post, post_office
from tests.fakes.sender import KEYS_KEPT

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.transaction import Transaction

HOUR = timedelta(hours=1)


# Order


@simulated
async def test_a_lane_of_a_room_is_sent_in_order(data_dir: Path) -> None:
    """What was said first in a room's lane arrives first, and the next is not tried before"""
    async with post_office(data_dir) as office:
        office.sender.hold("1")
        await office.say("1", "2", "3")
        await pass_seconds(60)
        assert office.sender.tries == ["1"]
        office.sender.release("1")
        await pass_seconds(1)
        assert office.sender.said == ["1", "2", "3"]
        assert office.sender.most_at_once == 1


@simulated
async def test_rooms_and_lanes_do_not_wait_for_one_another(data_dir: Path) -> None:
    """One room's hanging reply holds up neither another room nor the same room's reminder"""
    async with post_office(data_dir) as office:
        office.sender.hold("hangs")
        await office.put(post("hangs"), post("behind"), post("reminder", Lane.REMINDER), post("elsewhere", room=BRISTOL))
        await pass_seconds(1)
        assert sorted(office.sender.said) == ["elsewhere", "reminder"]
        office.sender.release("hangs")


@simulated
async def test_ten_lone_replies_at_once(data_dir: Path) -> None:
    """Answers to single questions do not wait for one another, but never more than ten of a room are under way"""
    async with post_office(data_dir) as office:
        questions = [str(number) for number in range(ALONE_AT_ONCE + 5)]
        office.sender.hold(*questions)
        await office.put(*(post(text, alone=True) for text in questions))
        await pass_seconds(1)
        assert office.sender.tries == questions[:10]
        office.sender.release(*questions)
        await pass_seconds(1)
        assert sorted(office.sender.said) == sorted(questions)
        assert office.sender.most_at_once == 10


@simulated
async def test_nothing_of_a_transaction_that_failed_is_sent(data_dir: Path) -> None:
    """What was said in a transaction that was undone is never heard"""
    async with post_office(data_dir) as office:

        def act(tx: Transaction) -> None:
            office.outbox.post(tx, post("never"))
            raise LookupError

        with pytest.raises(LookupError):
            await office.database.write(act)
        await pass_seconds(60)
        assert office.sender.tries == []
        assert await office.states() == []


# Targets


@simulated
async def test_an_edit_waits_for_its_message(data_dir: Path) -> None:
    """Other words for a message that is not sent yet wait for it, and then name it"""
    async with post_office(data_dir) as office:
        office.sender.hold("card")
        (row,) = await office.say("card")
        await office.edit(row, "fuller card", Lane.CHATTER)
        await pass_seconds(60)
        assert office.sender.tries == ["card"]
        office.sender.release("card")
        await pass_seconds(1)
        assert office.sender.said == ["card", "fuller card"]
        assert office.sender.arrived[1].target == MessageRef(NETWORK, "$1")


@simulated
async def test_an_edit_of_something_sent_goes_at_once(data_dir: Path) -> None:
    """Other words for a message that is there name it, also after a restart"""
    async with post_office(data_dir) as office:
        (row,) = await office.say("card")
        await pass_seconds(1)
        await office.edit(row, "second")
        await pass_seconds(1)
        await office.restart()
        await office.edit(row, "third")
        await pass_seconds(1)
        assert office.sender.said == ["card", "second", "third"]
        assert [done.target for done in office.sender.arrived[1:]] == [MessageRef(NETWORK, "$1")] * 2


@simulated
async def test_only_the_newest_edit_is_sent(data_dir: Path) -> None:
    """Of several edits that wait, the last one goes and the others count as superseded"""
    async with post_office(data_dir) as office:
        office.sender.hold("card")
        (row,) = await office.say("card")
        for count in (1, 2, 3):
            await office.edit(row, f"{count} yes")
        office.sender.release("card")
        await pass_seconds(1)
        assert office.sender.said == ["card", "3 yes"]
        assert await office.states() == ["sent", "superseded", "superseded", "sent"]


@simulated
async def test_an_older_edit_never_overtakes_a_newer_one(data_dir: Path) -> None:
    """Old words that hang in another lane do not come back over the new ones"""
    async with post_office(data_dir) as office:
        (row,) = await office.say("card")
        office.sender.hold("chat")
        await office.put(post("chat", Lane.CHATTER))
        await office.edit(row, "old", Lane.CHATTER)
        await office.edit(row, "new", Lane.REPLY)
        await pass_seconds(1)
        office.sender.release("chat")
        await pass_seconds(1)
        assert office.sender.said == ["card", "new", "chat"]
        assert await office.states() == ["sent", "sent", "superseded", "sent"]


@simulated
async def test_an_edit_of_a_message_that_failed_is_cancelled(data_dir: Path) -> None:
    """Where a message was refused for good, what concerns it is not tried"""
    async with post_office(data_dir) as office:
        office.sender.faults["card"] = [PlatformError("M_TOO_LARGE")]
        (row,) = await office.say("card")
        await office.edit(row, "before it is known")
        await pass_seconds(1)
        await office.edit(row, "after it is known")
        await pass_seconds(1)
        assert office.sender.tries == ["card"]
        assert await office.states() == ["failed", "cancelled", "cancelled"]
        assert office.dispatcher.open_count() == 0


# Limits


@simulated
async def test_a_limited_account_sends_reminders_first(data_dir: Path) -> None:
    """When the server asks to wait, everything waits; then alerts and reminders leave before replies, relays and chatter"""
    async with post_office(data_dir) as office:
        office.sender.faults["chatter 1"] = [Limited(30)]
        await office.put(post("chatter 1", Lane.CHATTER))
        await pass_seconds(1)
        lanes = [Lane.CHATTER, Lane.RELAY, Lane.REPLY, Lane.REMINDER, Lane.ALERT]
        await office.put(*(post(lane.name, lane, BRISTOL) for lane in lanes))
        await pass_seconds(28)
        assert office.sender.tries == ["chatter 1"]
        await pass_seconds(2)
        assert office.sender.said == ["ALERT", "REMINDER", "REPLY", "RELAY", "chatter 1", "CHATTER"]


@simulated
async def test_the_way_widens_again_after_a_limit(data_dir: Path) -> None:
    """After a limit one write goes alone, and with each success more go at once: a crowd does not leave one by one"""
    async with post_office(data_dir) as office:
        office.sender.takes_seconds = 1
        office.sender.faults["first"] = [Limited(10)]
        await office.say("first")
        await pass_seconds(1)
        await office.put(*(post(str(number), room=RoomRef(NETWORK, str(number))) for number in range(15)))
        office.sender.most_at_once = 0
        await pass_seconds(11.5)
        assert office.sender.most_at_once == 2
        await pass_seconds(3)
        assert len(office.sender.said) == 16


@simulated
async def test_a_slow_server_loses_nothing(data_dir: Path) -> None:
    """At one message in five seconds, each of many is sent once, the reminders before the rest"""
    async with post_office(data_dir) as office:
        office.sender.every_seconds = 5
        chatter = [post(f"chatter {number}", Lane.CHATTER) for number in range(20)]
        reminders = [post(f"reminder {number}", Lane.REMINDER) for number in range(20)]
        await office.put(*chatter, *reminders)
        await pass_seconds(220)
        assert len(office.sender.said) == len(set(office.sender.said)) == 40
        # One of the chatter may have been under way before the server said that it has limits.
        first = [text for text in office.sender.said[:21] if text.startswith("reminder")]
        assert first == [f"reminder {number}" for number in range(20)]
        assert set(await office.states()) == {"sent"}


# Faults


@simulated
async def test_a_row_refused_for_good_fails_alone(data_dir: Path) -> None:
    """A permanent refusal is noted with its reason; what is behind it goes on"""
    async with post_office(data_dir) as office:
        office.sender.faults["bad"] = [PlatformError("M_TOO_LARGE")]
        await office.say("first", "bad", "last")
        await pass_seconds(1)
        assert office.sender.said == ["first", "last"]
        assert [(row["state"], row["fault"]) for row in await office.rows()] == [
            ("sent", None),
            ("failed", "M_TOO_LARGE"),
            ("sent", None),
        ]
        assert office.dispatcher.tally.failed == 1


@simulated
async def test_a_defect_stops_nothing_else(data_dir: Path) -> None:
    """A network adapter that breaks on one message fails that message alone"""
    async with post_office(data_dir) as office:
        office.sender.faults["bad"] = [KeyError("words")]
        await office.say("bad", "last")
        await pass_seconds(1)
        assert office.sender.said == ["last"]
        assert [(row["state"], row["fault"]) for row in await office.rows()] == [("failed", "KeyError"), ("sent", None)]


@simulated
async def test_what_may_work_later_is_tried_again(data_dir: Path) -> None:
    """A passing fault is tried again with the same id, longer and longer apart, and keeps its place"""
    async with post_office(data_dir) as office:
        office.sender.faults["first"] = [TransientError("unreachable")] * 12
        await office.say("first", "second")
        await pass_seconds(3)
        assert office.sender.tries == ["first"] * 3
        await pass_seconds(3600)
        assert office.sender.said == ["first", "second"]
        assert len(set(office.sender.ids)) == 2
        assert office.dispatcher.tally.retried == 12


@simulated
async def test_after_a_long_outage_what_waited_leaves_within_a_minute(data_dir: Path) -> None:
    """However long the network was away, what waited for it leaves within a minute of its return, in order"""
    async with post_office(data_dir) as office:
        office.sender.faults["first"] = [TransientError("unreachable")] * 200
        await office.say("first", "second")
        await pass_seconds(3600)
        office.sender.faults.clear()
        await pass_seconds(60)
        assert office.sender.said == ["first", "second"]


@simulated
async def test_a_lost_answer_repeats_nothing(data_dir: Path) -> None:
    """Where only the answer was lost, asking again with the same id says nothing twice"""
    async with post_office(data_dir) as office:
        office.sender.lose_answer("once")
        await office.say("once")
        await pass_seconds(60)
        assert office.sender.tries == ["once", "once"]
        assert office.sender.said == ["once"]
        assert await office.states() == ["sent"]


@simulated
async def test_a_refused_account_stops_everything_once(data_dir: Path) -> None:
    """When our account is refused nothing more is tried, it is said once, and all of it stays for the next start in order"""
    async with post_office(data_dir) as office:
        office.sender.faults["first"] = [AccountRefused("M_UNKNOWN_TOKEN")]
        office.sender.faults["elsewhere"] = [AccountRefused("M_UNKNOWN_TOKEN")]
        await office.put(post("first"), post("second"), post("elsewhere", room=BRISTOL))
        await pass_seconds(60)
        await office.say("third")
        await pass_seconds(60)
        assert office.sender.tries == ["first", "elsewhere"]
        assert office.refusals == 1
        await office.restart()
        await pass_seconds(1)
        assert [text for text in office.sender.said if text != "elsewhere"] == ["first", "second", "third"]


# What is not worth sending any more


@simulated
async def test_what_comes_too_late_is_not_sent(data_dir: Path) -> None:
    """After its last moment a message is dropped as expired, in its turn; what is behind it is sent"""
    async with post_office(data_dir) as office:
        office.sender.hold("slow")
        tonight = office.clock.now() + HOUR
        await office.put(post("slow"), post("tonight", not_after=tonight), post("tomorrow", not_after=tonight + 24 * HOUR))
        await pass_seconds(1)
        office.clock.set(tonight + timedelta(seconds=1))
        office.sender.release("slow")
        await pass_seconds(1)
        assert office.sender.said == ["slow", "tomorrow"]
        assert await office.states() == ["sent", "expired", "sent"]


@simulated
async def test_what_waits_for_a_limit_may_come_too_late_too(data_dir: Path) -> None:
    """A message whose last moment passes while the account is limited is not sent when it opens again"""
    async with post_office(data_dir) as office:
        office.sender.faults["first"] = [Limited(60)]
        await office.say("first")
        await pass_seconds(1)
        await office.put(post("tonight", room=BRISTOL, not_after=office.clock.now() + HOUR))
        await pass_seconds(30)
        office.clock.advance(2 * HOUR)
        await pass_seconds(60)
        assert office.sender.said == ["first"]
        assert await office.states() == ["sent", "expired"]


@simulated
async def test_a_room_the_bot_left_hears_nothing_more(data_dir: Path) -> None:
    """All that waits for a room is cancelled: in the queue, as a lone reply, for a target, or for the server's limit"""
    async with post_office(data_dir) as office:
        office.sender.faults["limited"] = [Limited(60)]
        office.sender.hold("card")
        (row, *_) = await office.put(post("card", Lane.RELAY), post("behind", Lane.RELAY))
        await office.edit(row, "waits for the card")
        await pass_seconds(1)
        await office.put(post("limited"), post("alone", alone=True), post("elsewhere", room=BRISTOL))
        await pass_seconds(1)
        await office.database.write(office.outbox.drop_room, PORTO)
        office.sender.release("card")
        await pass_seconds(120)
        assert sorted(office.sender.said) == ["alone", "card", "elsewhere"]
        assert office.dispatcher.open_count() == 0
        assert (await office.states()).count("cancelled") == 3


@simulated
async def test_leaving_is_still_said(data_dir: Path) -> None:
    """Cancelling what waits for a room does not cancel going out of it"""
    async with post_office(data_dir) as office:
        office.sender.faults["limited"] = [Limited(60)]
        await office.say("limited")
        await pass_seconds(1)

        def go(tx: Transaction) -> None:
            office.outbox.leave(tx, PORTO, Phrase("bye"), ("en",))
            office.outbox.drop_room(tx, PORTO)

        await office.database.write(go)
        await pass_seconds(120)
        assert office.sender.said == ["bye"]


# Crashes


@simulated
async def test_a_crash_before_the_acknowledgement_repeats_nothing(data_dir: Path) -> None:
    """What was sent but not noted is asked for again with the same id; what had not been sent follows; nothing is skipped"""
    async with post_office(data_dir) as office:
        office.sender.hold("second")
        await office.say("first", "second", "third")
        await pass_seconds(0.01)
        assert office.sender.said == ["first"]
        assert await office.states() == ["open"] * 3
        office.sender.release("second")
        await office.restart()
        await pass_seconds(1)
        assert office.sender.said == ["first", "second", "third"]
        assert office.sender.ids[0] == office.sender.ids[2]
        assert await office.states() == ["sent"] * 3


@simulated
async def test_many_rows_are_taken_over_in_order(data_dir: Path) -> None:
    """A start takes over all that an earlier process left, more than one batch of it, in the order in which it was said"""
    async with post_office(data_dir) as office:
        texts = [str(number) for number in range(250)]
        office.sender.hold("0")
        await office.say(*texts)
        await pass_seconds(1)
        office.sender.release("0")
        await office.restart()
        await pass_seconds(5)
        assert office.sender.said == texts


@simulated
async def test_a_young_try_is_simply_repeated(data_dir: Path) -> None:
    """As long as the server remembers ids nothing is looked for"""
    async with post_office(data_dir) as office:
        office.sender.lose_answer("reminder")
        await office.say("reminder")
        await pass_seconds(0.1)
        office.clock.advance(KEYS_KEPT)
        await office.restart()
        await pass_seconds(1)
        assert office.sender.looked_for == []
        assert office.sender.said == ["reminder"]


@simulated
async def test_an_old_try_is_looked_for_first(data_dir: Path) -> None:
    """Once the server may have forgotten the id of a try, the message is looked for and sent only if it is not there"""
    async with post_office(data_dir) as office:
        office.sender.lose_answer("arrived")
        office.sender.faults["did not arrive"] = [TransientError("unreachable")]
        await office.put(post("arrived"), post("did not arrive", room=BRISTOL))
        await pass_seconds(0.1)
        tried_at = office.clock.now()
        office.clock.advance(KEYS_KEPT + timedelta(seconds=1))
        office.sender.forgets = True
        await office.restart()
        await pass_seconds(1)
        assert sorted(office.sender.looked_for) == [("arrived", tried_at), ("did not arrive", tried_at)]
        assert office.sender.said == ["arrived", "did not arrive"]
        assert await office.states() == ["sent", "sent"]


@simulated
async def test_the_first_try_counts_over_several_restarts(data_dir: Path) -> None:
    """However often the bot starts in between, what was first tried long ago is looked for"""
    async with post_office(data_dir) as office:
        office.sender.lose_answer("arrived")
        office.sender.faults["arrived"] = [TransientError("unreachable")] * 100
        await office.say("arrived")
        for _ in range(3):
            await pass_seconds(0.1)
            office.clock.advance(10 * HOUR)
            await office.restart()
        await pass_seconds(0.1)
        assert [text for text, _ in office.sender.looked_for] == ["arrived"]


@simulated
async def test_a_long_outage_is_no_reason_to_repeat(data_dir: Path) -> None:
    """A try whose answer was lost a day ago is looked for, also without any restart"""
    async with post_office(data_dir) as office:
        office.sender.lose_answer("arrived")
        await office.say("arrived")
        await pass_seconds(0.1)
        office.clock.advance(25 * HOUR)
        office.sender.forgets = True
        await pass_seconds(1)
        assert office.sender.said == ["arrived"]
        assert await office.states() == ["sent"]


@simulated
async def test_only_the_holder_of_a_row_may_acknowledge_it(data_dir: Path) -> None:
    """Another owner, or an earlier attempt, changes nothing about a row"""
    async with post_office(data_dir) as office:
        office.sender.hold("held")
        await office.say("held")
        await pass_seconds(1)
        await office.restart()
        (item,) = office.dispatcher._held.values()
        assert [row["attempt"] for row in await office.rows()] == [2]
        now = office.clock.now()
        for attempt, owner in ((item.attempt, "process 1"), (item.attempt - 1, "process 2")):
            stale = outbox_store.Item(item.outgoing, item.lane, item.sequence, attempt)
            await office.database.write(outbox_store.acknowledge, [Outcome(stale, "sent", "$9")], owner, now)
            assert await office.states() == ["open"]
        await office.database.write(outbox_store.acknowledge, [Outcome(item, "sent", "$9")], "process 2", now)
        assert await office.states() == ["sent"]


@simulated
async def test_memory_is_no_record(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent a while ago is forgotten here and looked up there"""
    monkeypatch.setattr("bot.delivery.dispatcher.REMEMBERED_ROWS", 2)
    monkeypatch.setattr("bot.delivery.recent.REMEMBERED_ROWS", 2)
    async with post_office(data_dir) as office:
        rows = await office.say(*"abcd")
        for row in rows:
            await office.edit(row, f"better {row}")
            await pass_seconds(1)
        assert office.dispatcher.row_of(MessageRef(NETWORK, "$1")) is None
        assert office.dispatcher.remote_of(rows[0]) is None
        assert await office.database.read(office.outbox.row_of, MessageRef(NETWORK, "$1")) == rows[0]
        await office.edit(rows[0], "best")
        await pass_seconds(1)
        assert office.sender.arrived[-1].target == MessageRef(NETWORK, "$1")
        assert len(office.dispatcher._recent._row) == len(office.dispatcher._newest_edit) == 2


@simulated
async def test_acknowledgements_survive_a_database_that_fails(data_dir: Path) -> None:
    """What was sent while the database could not be written is noted once it can, and not sent again"""
    async with post_office(data_dir) as office:
        await office.say("message")
        office.database.fail(3)
        await pass_seconds(60)
        assert await office.states() == ["sent"]
        assert office.sender.tries == ["message"]


# The end


@simulated
async def test_stopping_finishes_what_is_under_way_and_keeps_the_rest(data_dir: Path) -> None:
    """A stop lets a write come to its end and notes it; what had not begun is there at the next start"""
    async with post_office(data_dir) as office:
        office.sender.hold("first")
        await office.say("first", "second")
        await pass_seconds(1)
        closing = asyncio.create_task(office.dispatcher.close(4))
        await pass_seconds(1)
        office.sender.release("first")
        await closing
        assert office.sender.said == ["first"]
        assert await office.states() == ["sent", "open"]
        await office.restart()
        await pass_seconds(1)
        assert office.sender.said == ["first", "second"]


@simulated
async def test_stopping_waits_no_longer_than_asked(data_dir: Path) -> None:
    """A write that hangs does not keep the program from stopping"""
    async with post_office(data_dir) as office:
        office.sender.hold("hangs")
        await office.say("hangs")
        await pass_seconds(1)
        began = asyncio.get_running_loop().time()
        await office.dispatcher.close(4)
        assert asyncio.get_running_loop().time() - began == 4
        assert await office.states() == ["open"]


@simulated
async def test_it_is_idle_when_all_is_noted(data_dir: Path) -> None:
    """Nothing is in hand only once everything is sent and noted"""
    async with post_office(data_dir) as office:
        assert office.dispatcher.idle()
        await office.say("message")
        assert not office.dispatcher.idle()
        await pass_seconds(1)
        assert office.dispatcher.idle()
        assert await office.states() == ["sent"]


# Edits


@simulated
async def test_many_edits_of_one_message_become_few(data_dir: Path) -> None:
    """Where a network has edits wait for one another, a burst ends with the newest words after very few edits"""
    async with post_office(data_dir) as office:
        office.sender.edit_seconds = 2.0
        (row,) = await office.say("count 0")
        for count in range(1, 51):
            await office.edit(row, f"count {count}")
        await pass_seconds(10)
        edits = office.sender.said[1:]
        assert edits[-1] == "count 50"
        assert len(edits) <= 3


@simulated
async def test_a_lone_edit_waits_for_nothing(data_dir: Path) -> None:
    """The first edit of a message goes out at once, and so does one of another message"""
    async with post_office(data_dir) as office:
        office.sender.edit_seconds = 60.0
        for row in await office.say("card 1", "card 2"):
            await office.edit(row, "changed")
        await pass_seconds(1)
        assert office.sender.said[2:] == ["changed", "changed"]
