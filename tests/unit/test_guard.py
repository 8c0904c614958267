"""What must not be in a chat is kept out of everything else, and its writer is told where it belongs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Author, Edited, File, FileKind, Filled, Joined, Tapped, Text, Upload, Written
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.features.safeguarding.guard import Guard
from bot.features.safeguarding.watch import Watch
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, people_world, posted

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Incoming
    from bot.core.transaction import Transaction
    from bot.core.wire import Work

HEALTH = "P07 has a peanut allergy"
HOME = RoomRef("console", "porto")
ANA = Author(PersonRef("console", "ana"), "Ana Sousa")
SAID = MessageRef("console", "m1")
WAITING = MessageRef("console", "interaction:1")


class Behind:
    """The handler behind the guard; it keeps what it was handed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.taken: list[Incoming] = []
        self.failed: list[Exception] = []

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:
        """Keep an event."""
        del tx
        self.taken.append(incoming)
        return None

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Keep a fault."""
        del tx, incoming
        self.failed.append(fault)


class Post:
    """A guard with what is around it."""

    def __init__(self, people: PeopleWorld) -> None:
        """Put it in front of a handler."""
        self.people, self.behind, self.scrubbed = people, Behind(), 0
        strings = FluentStrings(load_catalogue(["bot.features.safeguarding"], ["en", "pt"]))
        self.guard = Guard(self.behind, Watch(strings), people.directory, people.outbox, self._scrub)

    def _scrub(self) -> None:
        self.scrubbed += 1

    async def handle(self, incoming: Incoming) -> None:
        """Let something come in."""
        await self.people.database.write(self.guard.handle, incoming)

    def answers(self) -> list[list[str]]:
        """Return what the bot said."""
        return [posted(post) for post in self.people.outbox.posts.values()]


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    """Open a guard in a world of Porto and Bristol."""
    async with people_world(tmp_path, (PORTO, BRISTOL)) as people:
        await people.add_room("porto", PORTO)
        yield Post(people)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (HEALTH, "safeguarding-personal"),
        ("my password is sunflower", "safeguarding-secret"),
        ("he hits me", "safeguarding-disclosure(number=112)"),
        (f"!remind add 2027-05-01T09:00 {HEALTH}", "safeguarding-personal"),
    ],
)
async def test_a_message_is_kept_out(post: Post, text: str, answer: str) -> None:
    """No command runs and nothing is passed on; the message is removed where that is allowed; not a word of it is repeated"""
    await post.handle(Text(HOME, SAID, ANA, text))
    assert post.behind.taken == []
    assert post.answers() == [[answer]]
    assert post.people.outbox.removed == [(HOME, SAID)]
    assert post.scrubbed == 1


async def test_everything_else_goes_through(post: Post) -> None:
    """Ordinary messages, files, edits, comings, commands, forms and taps go to whoever handles them"""
    picture = File(FileKind.IMAGE, "praia.jpg")
    events: list[Incoming] = [
        Text(HOME, SAID, ANA, "Olá"),
        Upload(HOME, SAID, ANA, picture, "Olá"),
        Edited(HOME, SAID, ANA, "Olá"),
        Joined(HOME),
        Asked(HOME, WAITING, ANA, "translate", {"text": "Olá", "to": "en"}),
        Filled(HOME, WAITING, ANA, SAID, "Olá"),
        Tapped(HOME, WAITING, ANA, SAID, "👍"),
    ]
    for event in events:
        await post.handle(event)
    assert post.behind.taken == events
    assert (post.answers(), post.people.outbox.removed, post.scrubbed) == ([], [], 0)


async def test_an_edit_is_kept_out(post: Post) -> None:
    """Such words go with the edit; the message that it names, perhaps another person's, and what became of that stay"""
    edit = MessageRef("console", "edit")
    await post.handle(Edited(HOME, SAID, ANA, HEALTH, edit))
    assert post.behind.taken == []
    assert post.answers() == [["safeguarding-personal"]]
    assert post.people.outbox.removed == [(HOME, edit)]


async def test_a_caption_is_kept_out(post: Post) -> None:
    """A picture with such words, or a poll with such a question, is not passed on either"""
    await post.handle(Upload(HOME, SAID, ANA, File(FileKind.IMAGE, "a.jpg", "x"), HEALTH))
    await post.handle(Upload(HOME, SAID, ANA, File(FileKind.POLL, HEALTH)))
    assert post.behind.taken == []
    assert post.answers() == [["safeguarding-personal"]] * 2


async def test_a_private_talk(post: Post) -> None:
    """In a talk of two the bot cannot remove the other's message, and answers alone"""
    await post.handle(Text(RoomRef("console", "private:ana"), SAID, ANA, HEALTH, direct=True))
    assert post.people.outbox.removed == []
    assert post.answers() == [["safeguarding-personal"]]


async def test_nobody_is_entered_by_it(post: Post) -> None:
    """Whoever writes such a thing first is still somebody of whom nothing is stored"""
    await post.handle(Text(HOME, SAID, ANA, HEALTH))
    assert (await post.people.who("Ana Sousa")).id == 0


async def test_the_number_to_call(post: Post) -> None:
    """The emergency number is that of the room's country"""
    await post.people.add_room("bristol", BRISTOL)
    await post.handle(Text(RoomRef("console", "bristol"), SAID, ANA, "he hits me"))
    assert post.answers() == [["safeguarding-disclosure(number=999)"]]


async def test_faults_are_told_by_the_handler(post: Post) -> None:
    """What goes wrong behind the guard is told as ever"""
    fault = ValueError()
    await post.people.database.write(post.guard.fail, Text(HOME, SAID, ANA, "Olá"), fault)
    assert post.behind.failed == [fault]


async def test_the_options_of_a_command_are_kept_out(post: Post) -> None:
    """No command of the network's own runs with such words: whoever asked alone is told, and there is nothing to remove"""
    await post.handle(Asked(HOME, WAITING, ANA, "remind add", {"due": "2027-05-01T09:00", "text": HEALTH}))
    assert post.behind.taken == []
    assert post.answers() == [["safeguarding-personal"]]
    (told,) = post.people.outbox.posts.values()
    assert (told.private, told.alone, told.reply_to, told.room) == (True, True, WAITING, HOME)
    assert (post.people.outbox.removed, post.scrubbed) == ([], 1)


async def test_options_are_looked_at_as_in_a_line(post: Post) -> None:
    """What is said by two options together is kept out like the line, and so is what one of them says alone"""
    await post.handle(Asked(HOME, WAITING, ANA, "event add", {"title": "Leon", "place": "has asthma"}))
    await post.handle(Asked(HOME, WAITING, ANA, "translate", {"text": "help me", "to": "pt"}))
    assert post.behind.taken == []
    assert post.answers() == [["safeguarding-personal"], ["safeguarding-disclosure(number=112)"]]


async def test_a_form_is_kept_out(post: Post) -> None:
    """Better words for a translation, or an answer to a question, are looked at like any other words"""
    await post.handle(Filled(HOME, WAITING, ANA, SAID, HEALTH))
    assert post.behind.taken == []
    assert post.answers() == [["safeguarding-personal"]]
    assert (post.people.outbox.removed, post.scrubbed) == ([], 1)


async def test_a_message_that_was_picked_out_is_not_translated(post: Post) -> None:
    """Whoever wants to read somebody's message gets the safe answer, no engine sees it, and nobody's message is removed"""
    picked = Written(SAID, PersonRef("console", "rui"))
    await post.handle(Asked(HOME, WAITING, ANA, "translate", {"text": HEALTH}, about=picked))
    assert post.behind.taken == []
    assert (post.answers(), post.people.outbox.removed) == ([["safeguarding-personal"]], [])


@pytest.mark.parametrize(("client", "locale"), [("en", "en"), ("it", "pt"), (None, "pt")])
async def test_the_answer_is_in_the_language_of_the_client(post: Post, client: str | None, locale: str) -> None:
    """Where the network says in which language somebody uses it, and the bot speaks that; else in the room's"""
    await post.handle(Filled(HOME, WAITING, replace(ANA, language=client), SAID, HEALTH))
    assert [each.locales for each in post.people.outbox.posts.values()] == [(locale,)]


async def test_the_answer_is_in_ones_own_language(post: Post) -> None:
    """What somebody has chosen goes before the language of their client"""
    person = await post.people.add_person("Ana Sousa", BRISTOL)
    await post.people.database.write(post.people.stores.persons.change, person.id, {"language": "pt"})
    await post.handle(Filled(HOME, WAITING, replace(ANA, language="en"), SAID, HEALTH))
    assert [each.locales for each in post.people.outbox.posts.values()] == [("pt",)]


async def test_a_channel_that_is_not_known_stays_so(post: Post) -> None:
    """Such words enter no channel: the server's own room stands for it"""
    home = await post.people.add_room("home", BRISTOL, space="s1", home=True)
    await post.handle(Filled(RoomRef("console", "new"), WAITING, ANA, SAID, "he hits me", space="s1"))
    assert post.answers() == [["safeguarding-disclosure(number=999)"]]
    assert [each.room for each in post.people.outbox.posts.values()] == [home.ref]
    assert await post.people.database.read(post.people.directory.room_of, RoomRef("console", "new")) is None
