"""Words that somebody puts into a form under a message of ours, and forms that are filled in once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.core.errors import UserError
from bot.core.message import Asked, Author, Filled
from bot.core.ref import MessageRef
from bot.core.reply import Ask, Reply, Said
from bot.core.wire import Control, ControlKind
from bot.dispatch.front import Form, Front, Records, Words
from tests.fakes.apart_stage import ApartStage, apart_stage
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Transaction
    from tests.fakes.outbox import FakeOutbox

WAITING = MessageRef("console", "waiting")
GIVEN = {"who": "Ana", "starts": "31.6. 15:00", "place": "Porto"}


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with apart_stage(tmp_path) as opened:
        yield opened


async def test_what_is_no_question_goes_where_talk_goes(scene: ApartStage) -> None:
    """Words for a message that asks nothing are for whoever has shown it, with the language of the answer"""
    tom = Author(scene.tom.person, scene.tom.name, language="en")
    await scene.uses(Filled(scene.stage.room.ref, WAITING, tom, MessageRef("console", "form"), "better words"))
    assert (scene.stage.ear.heard, scene.stage.said) == (["better words (en)"], [])


async def test_an_answer_to_a_question_stays_one(scene: ApartStage) -> None:
    """Where something is asked, the words answer it"""
    await scene.stage.says(scene.stage.tom, "!name")
    await scene.uses(Filled(scene.stage.room.ref, WAITING, scene.tom, scene.newest(), "Ana"))
    assert (scene.stage.ear.heard, scene.stage.deeds.done) == ([], ["name Ana"])


@pytest.mark.parametrize("words", ["Ana Sousa", "better: Ana Sousa"])
async def test_a_form_for_one_thing_needs_no_word_in_front(scene: ApartStage, words: str) -> None:
    """What a reply has to begin with can be left out in the form that was opened for just that"""
    better = Ask("name", "who", "translation-correction-words", colon=True)
    row = await scene.stage.show(Reply((Said("card"),), lasting=True, ask=better))
    await scene.uses(Filled(scene.stage.room.ref, WAITING, scene.tom, MessageRef("console", row), words))
    assert scene.stage.deeds.done == ["name Ana Sousa"]


async def test_what_means_nothing_any_more(scene: ApartStage) -> None:
    """Whoever waits for an answer hears that it can no longer be answered"""
    await scene.uses(Filled(scene.stage.room.ref, WAITING, scene.tom, MessageRef("console", "old"), "Ana"))
    assert scene.stage.said == ["dispatch-lapsed"]


@dataclass
class Buttons:
    """What the bot has said, each message with a button for words under it.

    Args:
        outbox: Knows the messages.
    """

    outbox: FakeOutbox

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became a message."""
        return self.outbox.row_of(tx, message)

    def form_of(self, tx: Transaction, message: MessageRef) -> Control | None:
        """Return the button."""
        row = self.outbox.row_of(tx, message)
        return None if row is None else Control("", "the button", ControlKind.WORDS)


def meeting(scene: ApartStage, given: dict[str, str]) -> Asked:
    """Return what Tom fills in."""
    return Asked(scene.stage.room.ref, WAITING, scene.tom, "meet", given)


async def refuses(scene: ApartStage, asked: Asked) -> MessageRef:
    """Have something asked for that cannot be done; return the message that says so."""
    with pytest.raises(UserError) as refused:
        await scene.uses(asked)
    await scene.stage.database.write(scene.interactions.fail, asked, refused.value)
    return scene.newest()


async def opened(scene: ApartStage, message: MessageRef, person: str = "tom") -> Form | Words:
    """Return the form that somebody opens under a message."""
    stage = scene.stage
    records = Records(stage.database, Buttons(stage.outbox), stage.interpreter.prompts, stage.clock)
    front = Front(cast("Any", None), stage.interpreter.grammar, cast("Any", None), FakeStrings(), records)
    return await front.form_at(message, {"tom": stage.tom, "grace": stage.grace}[person].ref, "en")


async def test_what_did_not_fit_can_be_put_right(scene: ApartStage) -> None:
    """Under the answer stands a button, and behind it the form with all that was filled in"""
    message = await refuses(scene, meeting(scene, GIVEN))
    assert scene.stage.outbox.posts["row1"].words_label == "dispatch-fill-in-again"
    form = await opened(scene, message)
    assert isinstance(form, Form)
    assert (form.command, {field.name: field.value for field in form.fields}, form.given) == ("meet", GIVEN, {})


async def test_nobody_else_is_shown_what_was_filled_in(scene: ApartStage) -> None:
    """Who opens the form is asked, not what the button says; for others, and after half an hour, it is empty"""
    message = await refuses(scene, meeting(scene, GIVEN))
    assert await opened(scene, message, "grace") == Words("the button")
    scene.stage.clock.advance(timedelta(minutes=31))
    assert await opened(scene, message) == Words("the button")
    assert await opened(scene, MessageRef("console", "of others")) == Words("dispatch-by-text")


async def test_what_was_filled_in_is_not_kept(scene: ApartStage) -> None:
    """Once it is put right, nothing of the first try is there any more"""
    message = await refuses(scene, meeting(scene, GIVEN))
    await scene.uses(meeting(scene, GIVEN | {"starts": "30.6. 15:00"}))
    assert scene.stage.deeds.done == ["meet Ana 30.06. 15:00 Porto"]
    assert await opened(scene, message) == Words("the button")


async def test_a_form_that_can_be_put_right_asks_nothing(scene: ApartStage) -> None:
    """What is said next is said among people"""
    await refuses(scene, meeting(scene, GIVEN))
    await scene.stage.says(scene.stage.tom, "30.6. 15:00")
    assert (scene.stage.ear.heard, scene.stage.deeds.done) == (["30.6. 15:00"], [])


async def test_what_is_up_to_others_has_no_form(scene: ApartStage) -> None:
    """Nor has a command without one"""
    await refuses(scene, meeting(scene, GIVEN | {"who": "Nobody", "starts": "30.6. 15:00"}))
    await refuses(scene, Asked(scene.stage.room.ref, WAITING, scene.tom, "promise", {"date": "M7", "until": "31.6. 15:00"}))
    assert [post.words_label for post in scene.stage.outbox.posts.values()] == [None, None]


async def test_a_question_shows_what_would_answer_it(scene: ApartStage) -> None:
    """The form for words to a question has an example of what is asked for, where there is one"""
    await scene.uses(Asked(scene.stage.room.ref, WAITING, scene.tom, "promise", {"date": "M7"}))
    assert await opened(scene, scene.newest()) == Words("the button", hint="cmd-promise.hint-until")
