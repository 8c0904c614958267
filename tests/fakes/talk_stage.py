"""A room in which people and the bot talk: commands that note what they are asked to do, over real questions and undos."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import Conflict, NotPermitted, UserError
from bot.core.ids import Prefix, ShortId
from bot.core.message import Author, Deleted, File, FileKind, Reacted, Text, Upload
from bot.core.moment import Moment  # noqa: TC001  the types of options are read at start
from bot.core.outbox import Lane, Post
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef
from bot.core.reply import Acknowledgement, Announcement, Ask, Button, IfMay, Later, Reply, Said, Silence
from bot.dispatch.answering import Answering
from bot.dispatch.attached import Attached
from bot.dispatch.conversation import Conversation
from bot.dispatch.definition import Commands, command
from bot.dispatch.executing import Executor
from bot.dispatch.grammar import Grammar
from bot.dispatch.interpreting import Interpreter
from bot.dispatch.option import Rest  # noqa: TC001  the same
from bot.dispatch.posting import Posting
from bot.dispatch.running import Runner
from bot.features.dialogue.store import PromptStore
from bot.features.dialogue.undo_store import UndoStore
from bot.storage.unit import savepoint
from commands.undo import UndoCommands
from tests.fakes.attachments import FakeAttachments
from tests.fakes.clock import FakeClock
from tests.fakes.directory import BRISTOL, FakeDirectory
from tests.fakes.outbox import FakeOutbox
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.message import Edited, Filled
    from bot.core.person import Person, Room
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.reply import Answer
    from bot.core.transaction import Database, Transaction
    from bot.core.wire import Work
    from bot.dispatch.call import Call

NOW = datetime(2027, 3, 10, 10, 0, tzinfo=UTC)
WORDS = {
    ("answer-yes", "en"): ("yes",),
    ("answer-done", "en"): ("done",),
    ("answer-thanks", "en"): ("thanks", "thank you"),
    ("translation-correction-words", "en"): ("better",),
}
PROMISE = Ask("promise M7", "until")


@dataclass
class Looking:
    """Work that takes long.

    Args:
        done: What has been done so far.
        where: Where to look.
    """

    done: list[str]
    where: str
    aside: bool = True

    async def prepare(self) -> None:
        """Look."""
        self.done.append(f"looked {self.where}")

    def finish(self, tx: Transaction) -> None:
        """Say it."""
        self.done.append(f"said {self.where}")


@dataclass
class Deeds:
    """Commands that note what they are asked to do."""

    done: list[str] = field(default_factory=list)
    closed: bool = False
    calls: list[Call] = field(default_factory=list)
    attached: Attached | None = None

    @command("take in", example="!take in", takes_file=True)
    def take_in(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer | Later:
        """Take a text, or the one in a file."""
        assert self.attached is not None
        self.calls.append(call)
        return self.attached.text(tx, call, text, self._taken)

    def _taken(self, tx: Transaction, text: str) -> Answer:
        """Note a text; one that says so cannot be taken."""
        del tx
        if text == "conflict":
            raise Conflict(Phrase("dried"))
        if text == "defect":
            raise LookupError(text)
        self.done.append(text)
        return Reply((Said("taken in"),), undo="unpaint file")

    @command("promise", example="!promise M7 12.3. 15:00", hints=("until",))
    def promise(self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], until: Moment) -> Answer:
        """Take a date."""
        self.done.append(f"{date} until {until.wall:%d.%m. %H:%M}")
        return Acknowledgement()

    @command("name", example="!name Ana")
    def name(self, tx: Transaction, call: Call, *, who: Rest) -> Answer:
        """Take any words."""
        self.done.append(f"name {who}")
        return Silence()

    @command("ask", example="!ask")
    def ask(self, tx: Transaction, call: Call) -> Answer:
        """Ask the person."""
        return Reply((Said("until when?"),), buttons=(Button("👍", "name yes", word="answer-yes"),), ask=PROMISE)

    @command("doubt", example="!doubt")
    def doubt(self, tx: Transaction, call: Call) -> Answer:
        """Ask the person something that can be tapped."""
        return Reply(
            (Said("loud or not?"),),
            buttons=(Button("👍", "paint loud", word="answer-yes"), Button("👎", 'meet Nobody "12.3. 15:00"')),
        )

    @command("shout", example="!shout")
    def shout(self, tx: Transaction, call: Call) -> Answer:
        """Say something to everyone."""
        return Reply((Said("everyone!"),), to_room=True)

    @command("offer", example="!offer")
    def offer(self, tx: Transaction, call: Call) -> Answer:
        """Say something that asks nothing, and that a reply can change."""
        return Reply((Said("noted; change it with a date"),), ask=PROMISE)

    @command("paint", example="!paint red")
    def paint(self, tx: Transaction, call: Call, *, colour: str) -> Answer:
        """Change something; how it is taken back depends on what is answered."""
        self.done.append(f"paint {colour}")
        if colour == "loud":
            return Announcement(Reply((Said("loud"),), undo="unpaint loud"))
        return Silence(undo=f"unpaint {colour}") if colour == "quiet" else Acknowledgement(undo=f"unpaint {colour}")

    @command("unpaint", example="!unpaint red")
    def unpaint(self, tx: Transaction, call: Call, *, colour: str) -> Answer:
        """Take a colour off."""
        self.done.append(f"unpaint {colour}")
        if self.closed:
            raise Conflict(Phrase("dried"))
        if colour == "loud":
            return Announcement(Reply((Said("no longer loud"),), undo="paint loud"))
        return Silence(undo=f"paint {colour}") if colour == "quiet" else Acknowledgement(undo=f"paint {colour}")

    @command("reign", action=Action.SET_UP_ROOM, example="!reign")
    def reign(self, tx: Transaction, call: Call) -> Answer:
        """Do what only coordinators may."""
        self.done.append("reign")
        return Acknowledgement(undo="reign")

    @command("look", example="!look far", menu="where")
    def look(self, tx: Transaction, call: Call, *, where: Rest) -> Later:
        """Do what takes long."""
        self.calls.append(call)
        return Later(Looking(self.done, where))

    @command("meet", example="!meet Ana 12.3. 15:00", offers=("place",), hints=("place",))
    def meet(self, tx: Transaction, call: Call, *, who: str, starts: Moment, place: str | None = None) -> Answer:
        """Take what a form is filled in with, but nobody called Nobody; that is up to others."""
        if who == "Nobody":
            raise NotPermitted(Phrase("up-to-others"))
        self.done.append(f"meet {who} {starts.wall:%d.%m. %H:%M} {place}")
        return Silence()

    @command("idle", example="!idle")
    def idle(self, tx: Transaction, call: Call) -> Answer:
        """Propose something."""
        return Reply((IfMay("reign", Phrase("reign-now"), Phrase("wait")),))


class TalkDirectory(FakeDirectory):
    """With what only the conversation asks."""

    stand_in: Room | None = None
    """Stands for every place that is none of the rooms."""
    outside: frozenset[PersonRef] = frozenset()
    """Cannot read what stands for the place."""

    def is_kept_public(self, tx: Transaction, author: Author) -> bool:
        """Return that everybody may talk with the bot in private."""
        return False

    def is_mute(self, author: Author, room: Room) -> bool:
        """Return that everybody may write everywhere."""
        return False

    def is_outside(self, asker: Person, author: Author, room: Room) -> bool:
        """Return that everybody sees everything but who is said to be outside."""
        return author.person in self.outside

    def name_of(self, room: Room) -> str:
        """Return a channel's name."""
        return f"#{room.ref.key}"

    def has_servers(self, platform: str) -> bool:
        """Return whether it is the network whose rooms do."""
        return platform == "discord"

    def gate(self, tx: Transaction, platform: str, space: str) -> str | None:
        """Return no group."""
        return None

    def place(self, tx: Transaction, ref: RoomRef, space: str | None, *, direct: bool, itself: bool) -> Room:
        """Return a room."""
        return self.room_of(tx, ref) or self.stand_in or self.enter_room(tx, ref, direct=direct)

    def enter_room(self, tx: Transaction, ref: RoomRef, *, direct: bool) -> Room:
        """Return a room that is there."""
        return next(room for room in self.rooms.values() if room.ref == ref)

    def known_zone(self, person: Person, room: Room, profile_zone: str | None) -> str | None:
        """Return the city's zone."""
        return BRISTOL.zone

    def newcomer_note(self, tx: Transaction, author: Author, room: Room) -> Phrase | None:
        """Return nothing."""
        return None


@dataclass
class Ear:
    """Hears talk."""

    heard: list[str] = field(default_factory=list)
    copies: set[MessageRef] = field(default_factory=set)

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> None:
        """Note what was said among people."""
        self.heard.append(text.text)

    def filled(self, tx: Transaction, filled: Filled, room: Room, author: Person, locale: str) -> bool:
        """Note what was filled into a form of ours that is no question; there is one called ``form``."""
        self.heard += [f"{filled.text} ({locale})"] if filled.target.key == "form" else []
        return filled.target.key == "form"

    def shared(self, tx: Transaction, upload: Upload, room: Room, author: Person) -> None:
        """Note what was shared."""
        self.heard.append(upload.file.name)

    def edited(self, tx: Transaction, edit: Edited, room: Room, author: Person) -> None:
        """Do nothing."""

    def deleted(self, tx: Transaction, deletion: Deleted) -> None:
        """Do nothing."""

    def reacted(self, tx: Transaction, reaction: Reacted, room: Room, author: Person, locale: str) -> Work | None:
        """Do nothing."""

    def is_copy(self, tx: Transaction, message: MessageRef) -> bool:
        """Return whether it was said to be one."""
        return message in self.copies


class TalkStage:
    """A room in which people and the bot talk.

    Args:
        database: With one room.
    """

    def __init__(self, database: Database) -> None:
        """Put the parts together, as the program does."""
        self.clock = FakeClock(NOW)
        self.deeds, self.ear, self.outbox = Deeds(), Ear(), FakeOutbox()
        self.directory = TalkDirectory((BRISTOL,), clock=self.clock)
        self.room = self.directory.add_room(BRISTOL)
        self.grace, self.tom = self.directory.add_person("Grace", BRISTOL), self.directory.add_person("Tom", BRISTOL)
        self.database = database
        self._prompts = PromptStore()
        undos = UndoStore()
        undo = UndoCommands(undos, savepoint)
        strings = FakeStrings(WORDS, ("en",))
        grammar = Grammar(Commands([self.deeds, undo]), strings)
        runner = Runner(self.directory, grammar, strings, {}, self.clock)
        undo.know(grammar, runner)
        answering = Answering(self.outbox, self._prompts, undos, self.directory)
        self.interpreter = Interpreter(grammar, self._prompts, self.outbox, strings)
        self.files = FakeAttachments()
        self.deeds.attached = Attached({"console": self.files}, answering, _refused)
        self.executor = Executor(self.directory, runner, answering)
        self.works: list[Work] = []
        self._conversation = Conversation(self.directory, self.interpreter, self.executor, self.ear)
        self._cards = Posting(self.outbox, self._prompts, self.directory, self.clock)

    async def says(  # noqa: PLR0913 - each is one thing a message may have
        self,
        person: Person,
        text: str,
        reply_to: str | None = None,
        *,
        room: Room | None = None,
        mentioned: bool = False,
        thread: str | None = None,
        space: str | None = None,
    ) -> None:
        """Have somebody say something; a fault is answered in a transaction of its own, as the inbox does."""
        message = MessageRef("console", f"said{len(self.outbox.posts)}", thread)
        answered = MessageRef("console", reply_to) if reply_to else None
        where = (room or self.room).ref
        author = Author(person.ref, person.name)
        await self._handle(Text(where, message, author, text, answered, addressed=mentioned, space=space))

    async def shares(
        self, person: Person, content: bytes, caption: str = "", name: str = "plan.yaml", thread: str | None = None
    ) -> None:
        """Have somebody share a file with words beside it."""
        message = MessageRef("console", f"shared{len(self.files.held)}", thread)
        file = File(FileKind.FILE, name, f"handle{len(self.files.held)}")
        self.files.held[file.handle] = content
        self.files.shared[message.key] = file
        await self._handle(Upload(self.room.ref, message, Author(person.ref, person.name), file, caption))

    async def works_off(self) -> None:
        """Do what remains, as the inbox does."""
        works, self.works = self.works, []
        for work in works:
            await work.prepare()
            try:
                await self.database.write(work.finish)
            except Exception as fault:  # noqa: BLE001 - as the inbox does
                await self.database.write(self._conversation.fail, self._handled, fault)

    async def taps(self, person: Person, row: str, emoji: str, room: Room | None = None) -> Reacted:
        """Have somebody react to a message of ours."""
        reaction = Reacted(
            (room or self.room).ref,
            MessageRef("console", f"tap {row}"),
            Author(person.ref, person.name),
            MessageRef("console", row),
            emoji,
        )
        await self._handle(reaction)
        return reaction

    async def takes_back(self, reaction: Reacted) -> None:
        """Have a reaction removed."""
        await self._handle(Deleted(self.room.ref, reaction.reaction, reaction.author))

    async def show(self, says: Reply) -> str:
        """Put a card up; return its row."""
        await self.database.write(lambda tx: self._cards.show(tx, self._post(says)))
        return self._arrive()

    async def refresh(self, row: str, says: Reply) -> None:
        """Give a card other words."""
        await self.database.write(lambda tx: self._cards.refresh(tx, row, self._post(says)))

    def _post(self, says: Reply) -> Post:
        """Return a message for the room."""
        return Post(self.room.ref, says, ("en",), Lane.REPLY)

    def _arrive(self) -> str:
        """Let everything posted so far become a message named like its row; return the newest."""
        self.outbox.sent |= {MessageRef("console", row): row for row in self.outbox.posts}
        return list(self.outbox.posts)[-1]

    async def _handle(self, incoming: Text | Upload | Reacted | Deleted) -> None:
        self._handled = incoming

        def act(tx: Transaction) -> Work | None:
            match incoming:
                case Text():
                    return self._conversation.text(tx, incoming)
                case Upload():
                    return self._conversation.shared(tx, incoming)
                case Reacted():
                    return self._conversation.reacted(tx, incoming)
                case Deleted():
                    return self._conversation.deleted(tx, incoming)
            return None

        try:
            work = await self.database.write(act)
            self.works += [work] if work is not None else []
        except UserError as refused:
            fault = refused
            await self.database.write(lambda tx: self._conversation.fail(tx, incoming, fault))
        if self.outbox.posts:
            self._arrive()

    @property
    def said(self) -> list[str]:
        """What the bot said, in order: people's words or the ids of phrases."""
        return [_words(block) for post in self.outbox.posts.values() for block in _reply(post).blocks]


def _refused(text: str, room: Room, person: Person) -> Phrase | None:
    """Return why a text must not be taken in."""
    del room, person
    return Phrase("paper-form") if "allergy" in text else None


def _reply(post: Post) -> Reply:
    return post.says.reply if isinstance(post.says, Announcement) else post.says


def _words(block: object) -> str:
    if isinstance(block, Said):
        return block.text
    return block.id if isinstance(block, Phrase) else repr(block)
