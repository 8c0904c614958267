"""What parts of the bot say becomes rows of their transaction, ready to be sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.phrase import Mention, Phrase
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.reply import Announcement, Button, Quote, Reply, Said
from bot.core.wire import Act, Outgoing
from bot.delivery import outbox_store
from bot.delivery.codec import decode, encode
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import BRISTOL, NETWORK, PORTO, post, post_office
from tests.fakes.sender import words

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.transaction import Transaction

ANA = PersonRef(NETWORK, "ana")
ASKED = MessageRef(NETWORK, "$asked")
VOTES = (Button("👍", "event rsvp E1 yes", word="answer-yes"), Button("👎", "event rsvp E1 no"))


@simulated
async def test_everything_of_a_post_arrives(data_dir: Path) -> None:
    """Words, mentions, the message answered, the kind, the bare translation and the buttons' commands reach the network"""
    says = Announcement(Reply((Phrase("call", {"who": Mention(ANA, "Ana")}), Quote("olá")), buttons=VOTES), (ANA,))
    spoken = Translation("pt", "en", "hello", "fake")
    async with post_office(data_dir) as office:
        (row,) = await office.put(
            Post(PORTO, says, ("en",), Lane.REPLY, Kind.RELAY, ASKED, office.clock.now() + timedelta(hours=1), spoken)
        )
        await pass_seconds(1)
        assert office.sender.arrived[0] == Outgoing(
            id=row,
            room=PORTO,
            act=Act.SEND,
            document=Document(
                (Line((Span("call(who="), Span("Ana", mention="ana"), Span(")"))), Line((Span("olá"),), quoted=True))
            ),
            quiet=False,
            mentions=("ana",),
            reply_to=ASKED,
            kind=Kind.RELAY,
            translation=spoken,
            buttons=("event rsvp E1 yes", "event rsvp E1 no"),
        )


_LINES = st.builds(Line, st.just((Span("x"),)), st.booleans(), unfolds=st.lists(st.text()).map(tuple), fallback=st.booleans())


@given(st.lists(_LINES))
def test_a_row_holds_every_line(lines: list[Line]) -> None:
    """What can be unfolded, and what is said where nothing can, is kept until it is sent"""
    outgoing = Outgoing("row", PORTO, Act.SEND, Document(tuple(lines)))
    assert decode("row", PORTO, Act.SEND, None, encode(outgoing)) == outgoing


@simulated
async def test_a_reply_is_quiet(data_dir: Path) -> None:
    """What is no announcement rings for nobody"""
    async with post_office(data_dir) as office:
        await office.put(Post(PORTO, Reply((Said("done"),)), ("en",), Lane.REPLY))
        await pass_seconds(1)
        (sent,) = office.sender.arrived
        assert (sent.quiet, sent.mentions) == (True, ())


@simulated
async def test_a_restart_changes_nothing_of_it(data_dir: Path) -> None:
    """What is sent after a crash is the same as what would have been sent before it"""
    says = Announcement(
        Reply((Said("Olá ☀", strong=True), Phrase("call", {"who": Mention(ANA, "Ana")})), buttons=VOTES), (ANA,)
    )
    async with post_office(data_dir) as office:
        await office.put(Post(PORTO, says, ("en",), Lane.RELAY, Kind.ANNOUNCEMENT, ASKED))
        await pass_seconds(0.01)
        office.sender.forgets = True
        await office.restart()
        await pass_seconds(1)
        before, after = (done for done in office.sender.arrived if done.act is Act.SEND)
        assert before == after


@simulated
async def test_buttons_are_put_under_their_message(data_dir: Path) -> None:
    """Where people tap reactions, the bot puts its own under the message, after it and in order"""
    async with post_office(data_dir) as office:
        await office.put(Post(PORTO, Reply((Said("card"),), buttons=VOTES), ("en",), Lane.REPLY))
        await pass_seconds(1)
        assert office.sender.said == ["card", "👍", "👎"]
        assert [done.target for done in office.sender.arrived[1:]] == [MessageRef(NETWORK, "$1")] * 2


@simulated
async def test_buttons_that_are_not_seeded_cost_nothing(data_dir: Path) -> None:
    """Where people put the reactions themselves, a message is one write; its buttons' commands are told all the same"""
    async with post_office(data_dir) as office:
        await office.put(Post(PORTO, Reply((Said("hi"),), buttons=VOTES, seeded=False), ("en",), Lane.REPLY))
        await pass_seconds(1)
        (sent,) = office.sender.arrived
        assert (sent.act, sent.buttons) == (Act.SEND, ("event rsvp E1 yes", "event rsvp E1 no"))


@simulated
async def test_what_is_not_offered_is_not_shown(data_dir: Path) -> None:
    """An edit that offers nothing more leaves no button, whatever its message can still be answered with"""
    async with post_office(data_dir) as office:
        says = Reply((Said("hi"),), buttons=VOTES, seeded=False)
        (row,) = await office.put(Post(PORTO, says, ("en",), Lane.REPLY))
        now = Post(PORTO, replace(says, offers=False), ("en",), Lane.REPLY)
        await office.database.write(office.outbox.edit, row, now)
        await pass_seconds(3)
        assert [(sent.act, bool(sent.buttons)) for sent in office.sender.arrived] == [(Act.SEND, True), (Act.EDIT, False)]


@simulated
async def test_reactions_joins_and_leaves(data_dir: Path) -> None:
    """Putting an emoji to somebody's message, joining, and leaving with a reason, said once where all languages say the same"""
    async with post_office(data_dir) as office:

        def act(tx: Transaction) -> None:
            office.outbox.join(tx, PORTO)
            office.outbox.react(tx, PORTO, ASKED, "✅")
            office.outbox.leave(tx, BRISTOL, Phrase("bye"), ("en", "pt"))

        await office.database.write(act)
        await pass_seconds(1)
        done = {outgoing.act: outgoing for outgoing in office.sender.arrived}
        assert done[Act.JOIN].room == PORTO
        assert (done[Act.REACT].target, done[Act.REACT].emoji) == (ASKED, "✅")
        assert words(done[Act.LEAVE]) == "bye"


@simulated
async def test_our_messages_are_known_again(data_dir: Path) -> None:
    """A message that people answer or tap is traced to its row, also after a restart; a stranger's is not"""
    async with post_office(data_dir) as office:
        (row,) = await office.say("card")
        await pass_seconds(1)
        ours, strange = MessageRef(NETWORK, "$1"), MessageRef("matrix", "$1")
        for _ in range(2):
            assert await office.database.read(office.outbox.row_of, ours) == row
            assert await office.database.read(office.outbox.row_of, strange) is None
            await office.restart()


@simulated
async def test_a_message_is_known_the_moment_it_is_sent(data_dir: Path) -> None:
    """Somebody who taps before the sending has been noted is understood all the same"""
    async with post_office(data_dir) as office:
        (row,) = await office.say("card")
        await pass_seconds(0.01)
        assert await office.states() == ["open"]
        assert await office.database.read(office.outbox.row_of, MessageRef(NETWORK, "$1")) == row


@simulated
async def test_what_was_said_can_be_taken_back(data_dir: Path) -> None:
    """A message is removed, also when its words have been erased here, in the meantime or before it was sent at all"""
    async with post_office(data_dir) as office:
        (old,) = await office.say("old")
        await pass_seconds(1)
        await office.database.write(outbox_store.erase_bodies, office.clock.now() + timedelta(days=1))
        office.sender.hold("fresh")
        (fresh,) = await office.put(post("fresh", room=BRISTOL))
        for row in (old, fresh, "unknown"):
            await office.database.write(office.outbox.redact, row)
        office.sender.release("fresh")
        await pass_seconds(1)
        taken = {(done.room, done.target) for done in office.sender.arrived if done.act is Act.REDACT}
        assert taken == {
            (done.room, MessageRef(NETWORK, f"${number}"))
            for number, done in enumerate(office.sender.arrived, start=1)
            if done.act is Act.SEND
        }


@simulated
async def test_words_are_erased_a_while_after_they_were_sent(data_dir: Path) -> None:
    """Of what was sent long enough ago only the bare row stays; what is fresh or still open keeps its words"""
    async with post_office(data_dir) as office:
        await office.say("old")
        await pass_seconds(1)
        office.clock.advance(timedelta(hours=25))
        office.sender.hold("open")
        await office.say("fresh", "open")
        await pass_seconds(1)
        erased = await office.database.write(outbox_store.erase_bodies, office.clock.now() - timedelta(hours=24))
        assert erased == 1
        assert [row["body"] is None for row in await office.rows()] == [True, False, False]


@simulated
async def test_a_cancelled_message_keeps_no_words(data_dir: Path) -> None:
    """What waits for a room the bot has left is erased at once, and nothing of another room"""
    async with post_office(data_dir) as office:
        office.sender.hold("hangs", "elsewhere")
        await office.put(post("hangs"), post("waits"), post("elsewhere", room=BRISTOL))
        await pass_seconds(1)
        await office.database.write(office.outbox.drop_room, PORTO)
        states = [(row["state"], row["body"] is None) for row in await office.rows()]
        assert states == [("cancelled", True), ("cancelled", True), ("open", False)]


@pytest.mark.parametrize(
    "outgoing",
    [
        Outgoing("row", PORTO, Act.JOIN),
        Outgoing("row", PORTO, Act.REACT, target=ASKED, emoji="👍"),
        Outgoing("row", PORTO, Act.REDACT, target=ASKED),
        Outgoing("row", PORTO, Act.SEND, Document(()), quiet=False),
        Outgoing("row", PORTO, Act.SEND, Document((Line(()), Line((Span("", strong=True),)))), kind=Kind.PRIVATE),
    ],
    ids=lambda outgoing: outgoing.act.value,
)
def test_a_row_is_read_as_it_was_written(outgoing: Outgoing) -> None:
    """Writing a message into a row and reading it again loses nothing"""
    target = outgoing.target.key if outgoing.target else None
    assert decode("row", PORTO, outgoing.act, target, encode(outgoing)) == outgoing


def test_an_erased_row_is_read_as_nothing_said() -> None:
    """A row whose words are erased still says what kind of write it was"""
    assert decode("row", RoomRef(NETWORK, "porto"), Act.SEND, None, None) == Outgoing("row", PORTO, Act.SEND)


@simulated
async def test_what_is_removed_is_not_kept(data_dir: Path) -> None:
    """The words of a message that is removed, and those that edits gave it, go at once; its neighbours keep theirs"""
    async with post_office(data_dir) as office:
        first, _ = await office.say("first", "second")
        await office.edit(first, "other words")
        await office.put(post("an answer", reply_to_row=first))
        await pass_seconds(1)
        await office.database.write(office.outbox.redact, first)
        await pass_seconds(1)
        words = [(row["act"], row["body"] is not None) for row in await office.rows()]
        assert words == [("send", False), ("send", True), ("edit", False), ("send", True), ("redact", True)]
