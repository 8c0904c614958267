"""Words of the bot for which somebody may have better ones: a form in which they stand already, also after a restart."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from bot.core.ids import RandomIds
from bot.core.outbox import Lane, Post
from bot.core.ref import MessageRef
from bot.core.reply import Reply, Said, Wording
from bot.core.wire import Act, Capabilities, Control, ControlKind, Outgoing
from bot.delivery import outbox_store
from bot.delivery.codec import decode, encode
from bot.delivery.outbox import StoredOutbox
from bot.dispatch.composing import Composer
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import NETWORK, PORTO, PostOffice, post_office
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from pathlib import Path

SENT = MessageRef(NETWORK, "$1")
SAYS = Reply((Said("good morning"),), wording=Wording("good *morning*\nAna", "improve"))
IMPROVE = Control("", "improve", ControlKind.WORDS, text="good *morning*\nAna")


def with_forms(office: PostOffice, *, forms: bool = True) -> None:
    """Have the network show forms, or not."""
    ids = RandomIds(Random(7 + forms))  # noqa: S311 - the same at every run
    can = {NETWORK: Capabilities(controls=forms)}
    office.outbox = StoredOutbox(Composer(FakeStrings()), office.dispatcher, office.clock, ids, can)


@simulated
async def test_the_form_has_the_words_in_it(data_dir: Path) -> None:
    """The control carries the bare words, and they are found again by the message, also after a restart"""
    async with post_office(data_dir) as office:
        with_forms(office)
        await office.put(Post(PORTO, SAYS, ("en",), Lane.REPLY))
        await pass_seconds(1)
        assert office.sender.arrived[0].controls == (IMPROVE,)
        for _ in range(2):
            assert await office.database.read(office.outbox.form_of, SENT) == IMPROVE
            await office.restart()
            with_forms(office)


@simulated
async def test_no_form_where_there_is_none(data_dir: Path) -> None:
    """A network without forms gets none, and what has no form under it, or is not ours, opens none"""
    async with post_office(data_dir) as office:
        with_forms(office, forms=False)
        await office.put(Post(PORTO, SAYS, ("en",), Lane.REPLY))
        with_forms(office)
        await office.put(Post(PORTO, Reply((Said("done"),)), ("en",), Lane.REPLY))
        await pass_seconds(1)
        assert [sent.controls for sent in office.sender.arrived] == [(), ()]
        for key in ("$1", "$2", "$77"):
            assert await office.database.read(office.outbox.form_of, MessageRef(NETWORK, key)) is None


@simulated
async def test_erased_words_stand_in_no_form(data_dir: Path) -> None:
    """When the words of what was sent are erased, they are gone from here too"""
    async with post_office(data_dir) as office:
        with_forms(office)
        await office.put(Post(PORTO, SAYS, ("en",), Lane.REPLY))
        await pass_seconds(1)
        await office.database.write(outbox_store.erase_bodies, office.clock.now() + timedelta(hours=24))
        assert await office.database.read(office.outbox.form_of, SENT) is None


def test_a_row_keeps_it() -> None:
    """What is sent after a crash has the same words in its form; a control without any is kept as ever"""
    for control in (IMPROVE, Control("", "answer", ControlKind.WORDS), Control("👍", "Yes")):
        said = Outgoing("row", PORTO, Act.SEND, controls=(control,))
        assert decode("row", PORTO, Act.SEND, None, encode(said)) == said
