"""What every chat network keeps: `Sender`, `Decoder`, `Attachments` and `Inbox`, seen with the eyes of somebody in the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeVar

import pytest

from bot.core.attachment import Enclosure
from bot.core.document import Document, Line, Span
from bot.core.errors import TooLarge
from bot.core.ids import RandomIds
from bot.core.message import Author, Deleted, Edited, FileKind, Incoming, Invited, Joined, Left, Reacted, Text, Upload
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.markup import GAP
from bot.platforms.matrix.decoder import MatrixDecoder
from tests.fakes.discord import DiscordServer
from tests.fakes.discord_network import DiscordNetwork, RunningClock, reading_discord
from tests.fakes.draughtsman import PNG
from tests.fakes.handed import Handed
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.network import NAME, ConsoleNetwork, MatrixNetwork, Seen, message

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.platforms.matrix.option import MatrixOptions
    from tests.conftest import Accounts
    from tests.fakes.network import Network

ALLOWED = {"strong", "br", "blockquote", "a"}
HOSTILE = [
    "<b>bold</b><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "&lt;i&gt; &amp;",
    "@room look",
    "**bold** [here](http://127.0.0.1/) `code`",
    "\u202egnp.exe\u202c",
    "</blockquote><a href='http://127.0.0.1/'>x</a>",
    "<@1> <@!1> <@&1> <#1> @everyone @here </ping:1> <id:home>",
    "<t:1:F> :tada: :+1: <:x:1> <a:x:1>",
    "[a](http://127.0.0.1/) [a](<http://127.0.0.1/>) <http://127.0.0.1/a_b_c> http://127.0.0.1/*a*_b_",
    "# heading",
    "-# small",
    "- item",
    "1. list",
    "> quote",
    ">>> quote",
    "*a* _b_ **c** __d__ ~~e~~ ||spoiler|| ***f*** snake_case_name 2*3*4",
    "```code``` ``code`` `code`",
    r"\\ \* \\* \_ \`x\` \<@1> back\\",
    "http://127.0.0.1/<@1>**a**",
]


@pytest.fixture
async def matrix_network(account: Accounts, matrix_options: MatrixOptions) -> AsyncIterator[Network]:
    """A room on a real homeserver."""
    inbox = FakeInbox(MatrixDecoder(matrix_options.user_id, matrix_options.invites))
    async with reading(matrix_options, inbox) as platform:
        network = MatrixNetwork(await account("ana"), platform, inbox, matrix_options.user_id)
        await network.open()
        yield network


@pytest.fixture
async def encrypted_network(account: Accounts, matrix_options: MatrixOptions) -> AsyncIterator[Network]:
    """An encrypted room on a real homeserver."""
    inbox = FakeInbox(MatrixDecoder(matrix_options.user_id, matrix_options.invites))
    async with reading(matrix_options, inbox) as platform:
        network = MatrixNetwork(await account("ana", encrypts=True), platform, inbox, matrix_options.user_id)
        await network.open()
        yield network


@pytest.fixture
async def console_network() -> Network:
    """A room on the console."""
    return ConsoleNetwork()


@pytest.fixture
async def discord_network(tmp_path: Path) -> AsyncIterator[Network]:
    """A channel on a fake of Discord."""
    async with DiscordServer(RunningClock(), allow_message_content=True) as fake:
        network = DiscordNetwork(fake, FakeInbox(DiscordDecoder()))
        async with reading_discord(network, network.options(tmp_path)):
            yield network
        assert fake.unknown_routes == []


@pytest.fixture(
    params=[
        "console",
        "discord",
        pytest.param("matrix", marks=pytest.mark.xdist_group("synapse")),
        pytest.param("encrypted", marks=pytest.mark.xdist_group("synapse")),
    ]
)
def network(request: pytest.FixtureRequest) -> Network:
    """A room on each network."""
    found: Network = request.getfixturevalue(f"{request.param}_network")
    return found


def words(text: str, *, strong: bool = False) -> Document:
    return Document((Line((Span(text, strong=strong),)),))


def send(room: RoomRef, document: Document, *, quiet: bool = True, mentions: tuple[str, ...] = ()) -> Outgoing:
    return Outgoing(RandomIds().row(0), room, Act.SEND, document, quiet=quiet, mentions=mentions)


def about(room: RoomRef, act: Act, target: str, document: Document | None = None, emoji: str | None = None) -> Outgoing:
    return Outgoing(RandomIds().row(0), room, act, document, target=message(room, target), emoji=emoji)


class Tags(HTMLParser):
    """Takes HTML apart as a client does."""

    def __init__(self, html: str) -> None:
        """Parse it."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data


async def test_a_message_is_seen_with_its_words(network: Network) -> None:
    """A message arrives in its room with its words, line by line."""
    document = Document((Line((Span("Bom dia"), Span(", Bristol", strong=True))), Line((Span("E12"),), quoted=True)))
    await network.sender.send(send(network.room, document))
    (seen,) = await network.seen(1)
    assert (seen.kind, seen.text) == ("message", "Bom dia, Bristol\n> E12")
    assert "<strong>, Bristol</strong>" in seen.html


async def test_the_same_row_twice_is_one_message(network: Network) -> None:
    """A row that is sent again, as after a crash, gives the same id and no second message; another row gives another."""
    outgoing = send(network.room, words("once"))
    first, again = await network.sender.send(outgoing), await network.sender.send(outgoing)
    other = await network.sender.send(send(network.room, words("once")))
    assert first == again != other
    assert [seen.text for seen in await network.seen(2)] == ["once", "once"]


async def test_what_was_sent_can_be_found(network: Network) -> None:
    """A row whose outcome is unknown is found by its id if it has arrived, and not found if it has not."""
    arrived, lost = send(network.room, words("arrived")), send(network.room, words("lost"))
    since = datetime.now(UTC)
    key = await network.sender.send(arrived)
    assert await network.sender.find(arrived, since) == [key]
    assert await network.sender.find(lost, since) == []


async def test_edit_removal_and_reaction_arrive(network: Network) -> None:
    """An edit, a reaction and a removal arrive, each naming the message it is about; none of them rings."""
    key = await network.sender.send(send(network.room, words("1 yes")))
    await network.sender.send(about(network.room, Act.EDIT, key, words("2 yes")))
    await network.sender.send(about(network.room, Act.REACT, key, emoji="✅"))
    await network.sender.send(about(network.room, Act.REDACT, key))
    _, edit, reaction, removal = await network.seen(4)
    assert (edit.kind, edit.text, edit.about, edit.rings) == ("edit", "2 yes", key, False)
    assert (reaction.kind, reaction.text, reaction.about) == ("reaction", "✅", key)
    assert (removal.kind, removal.about) == ("removal", key)


async def test_a_reaction_that_is_there_already_is_no_fault(network: Network) -> None:
    """A reaction sent twice as different rows is taken as done, and is there."""
    key = await network.sender.send(send(network.room, words("choose")))
    for _ in range(2):
        await network.sender.send(about(network.room, Act.REACT, key, emoji="👍"))
    assert Seen("reaction", "👍", about=key) in await network.seen(2)


async def test_quiet_and_ringing_can_be_told_apart(network: Network) -> None:
    """What may ring differs from what must not."""
    for quiet in (True, False):
        await network.sender.send(send(network.room, words("x"), quiet=quiet))
    assert [seen.rings for seen in await network.seen(2)] == [False, True]


async def test_only_who_is_meant_is_mentioned(network: Network) -> None:
    """Phones ring by name where the sender asks for it, never because of the words."""
    ana = network.person.key
    document = Document((Line((Span("Ana", mention=ana), Span(f" {ana} @room"))),))
    await network.sender.send(send(network.room, document, quiet=False))
    await network.sender.send(send(network.room, document, quiet=False, mentions=(ana,)))
    assert [seen.mentions for seen in await network.seen(2)] == [(), (ana,)]


async def test_an_edit_does_not_ring_again(network: Network) -> None:
    """An edit of a message that mentions somebody mentions nobody anew."""
    ana = network.person.key
    key = await network.sender.send(send(network.room, words("come"), quiet=False, mentions=(ana,)))
    edit = Outgoing(
        RandomIds().row(0), network.room, Act.EDIT, words("come now"), mentions=(ana,), target=message(network.room, key)
    )
    await network.sender.send(edit)
    _, seen = await network.seen(2)
    assert (seen.kind, seen.mentions, seen.rings) == ("edit", (), False)


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_words_are_words(network: Network, text: str) -> None:
    """What somebody has written is shown as it was written: no tag, link or mention comes of it."""
    document = Document((Line((Span("said: "), Span(text, strong=True)), quoted=True), Line((Span(text),))))
    await network.sender.send(send(network.room, document, quiet=False))
    (seen,) = await network.seen(1)
    parsed = Tags(seen.html)
    assert seen.text.replace(GAP, "") == f"> said: {text}\n{text}"
    assert seen.mentions == ()
    assert set(parsed.tags) <= ALLOWED - {"a"}
    assert parsed.attributes == []
    assert parsed.text.replace(GAP, "") == f"said: {text}{text}"


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_words_unfold_as_words(network: Network, text: str) -> None:
    """Where long words can be unfolded, they are shown as they were written, too; elsewhere it is said how to get at them."""
    beginning = Line((Span("said …"),), quoted=True, unfolds=(text, text))
    await network.sender.send(send(network.room, Document((beginning, Line((Span("how"),), fallback=True))), quiet=False))
    (seen,) = await network.seen(1)
    parsed = Tags(seen.html)
    assert (seen.text, seen.mentions, parsed.attributes) == ("> said …\nhow", (), [])
    assert set(parsed.tags) <= {"blockquote", "br", "details", "summary"}
    assert parsed.text == (f"said …{text}{text}" if "details" in parsed.tags else "said …how")


async def hand_out(network: Network, *enclosures: Enclosure) -> tuple[str, Outgoing]:
    """Do what delivery does with the files of a message; return its key, and the last write."""
    message = replace(send(network.room, words("here")), enclosures=() if network.apart else enclosures)
    key = await network.sender.send(message)
    for enclosure in enclosures if network.apart else ():
        alt = words(enclosure.alt) if enclosure.alt else None
        row = replace(message, id=RandomIds().row(0), act=Act.ENCLOSE, document=alt, enclosures=(enclosure,))
        message = replace(row, file=await network.sender.deposit(row), enclosures=())
        await network.sender.send(message)
    return key, message


async def test_files_arrive_as_they_are(network: Network) -> None:
    """A file and a picture arrive behind their words or with them: names, types and contents equal, and what is to be seen."""
    plan = Enclosure("plan.ics", "text/calendar", "BEGIN:VCALENDAR\r\nSUMMARY:Verão 夏祭り\r\n".encode())
    june = Enclosure("june.png", "image/png", PNG, "19 June: Sommerfest")
    await hand_out(network, plan, june)
    assert await network.handed(2) == [
        Handed("plan.ics", "text/calendar", plan.content),
        Handed("june.png", "image/png", PNG, "19 June: Sommerfest"),
    ]
    assert (await network.seen(1))[0].text == "here"


async def test_a_file_tried_again_is_in_the_room_once(network: Network) -> None:
    """The write of a file that is repeated, as after a lost answer, leaves one file in the room."""
    _, last = await hand_out(network, Enclosure("plan.ics", "text/calendar", b"BEGIN:VCALENDAR"))
    await network.sender.send(last)
    await network.sender.send(send(network.room, words("the end")))
    await network.seen(3 if network.apart else 2)
    assert len(await network.handed(1)) == 1


async def test_an_edit_leaves_the_files(network: Network) -> None:
    """Other words for a message with a picture leave the picture as it is."""
    key, _ = await hand_out(network, Enclosure("june.png", "image/png", PNG, "June"))
    await network.sender.send(replace(about(network.room, Act.EDIT, key, words("fuller card")), keeps_files=not network.apart))
    assert Seen("edit", "fuller card", about=key) in [
        replace(seen, html="") for seen in await network.seen(3 if network.apart else 2)
    ]
    assert [file.name for file in await network.handed(1)] == ["june.png"]


Said = TypeVar("Said", bound=Incoming)


def undated(incoming: Said) -> Said:
    """Return what came in without the moment at which it was written: every network tells it, of edits not every one."""
    if isinstance(incoming, Edited):
        return replace(incoming, written_at=None)
    if not isinstance(incoming, Text | Upload):
        return incoming
    assert incoming.written_at is not None
    assert incoming.written_at.utcoffset() == timedelta()
    return replace(incoming, written_at=None)


async def test_what_people_share_can_be_read(network: Network) -> None:
    """A file comes in with its caption and is fetched byte by byte, from its message too, and never beyond a length."""
    held = "title: Verão\r\nname: 夏祭り\n".encode() * 100
    key = await network.share("plan.yaml", held, "!plan import")
    await network.say("the end")
    await network.inbox.wait_for(Text)
    (upload,) = network.inbox.of(Upload)
    ana = Author(network.person, NAME)
    told = Upload(network.room, message(network.room, key), ana, upload.file, "!plan import")
    assert undated(upload) == network.as_told(told)
    assert (upload.file.kind, upload.file.name) == (FileKind.FILE, "plan.yaml")
    assert await network.attachments.fetch(upload.file, len(held)) == held
    found = await network.attachments.shared_in(network.room, upload.message)
    assert found is not None
    assert await network.attachments.fetch(found, len(held)) == held
    with pytest.raises(TooLarge):
        await network.attachments.fetch(found, len(held) - 1)


async def test_a_message_without_a_file_has_none(network: Network) -> None:
    """Words hold no file, and neither does a message that is not there."""
    key = await network.say("just words")
    await network.inbox.wait_for(Text)
    missing = message(network.room, "1" if network.room.platform == "discord" else "$gone")
    for where in (message(network.room, key), missing):
        assert await network.attachments.shared_in(network.room, where) is None


async def test_what_people_have_written_can_be_read_again(network: Network) -> None:
    """A message says what it says now, with its author and without what it quotes; of a file, what is said beside it."""
    first = await network.say("Bom dia")
    reply = await network.say("Boa tarde", reply_to=first)
    shared = await network.share("beach.txt", b"x", "Praia")
    await network.edit(first, "Boa noite")
    await network.inbox.wait_for(Edited)
    said = [await network.messages.read(network.room, message(network.room, key)) for key in (first, reply, shared)]
    assert [(one.author.person, one.text) for one in said if one] == [
        (network.person, words) for words in ("Boa noite", "Boa tarde", "Praia")
    ]


async def test_what_is_no_message_of_somebodys_is_not_read(network: Network) -> None:
    """One that was removed or never was, one in another room, and the bot's own hold nothing to be read."""
    gone = await network.say("Bom dia")
    await network.remove(gone)
    await network.inbox.wait_for(Deleted)
    ours = await network.sender.send(send(network.room, words("Bom dia")))
    missing = "1" if network.room.platform == "discord" else "$gone"
    for key in (gone, ours, missing):
        assert await network.messages.read(network.room, message(network.room, key)) is None
    here = await network.say("Boa tarde")
    await network.inbox.wait_for(Text)
    assert await network.messages.read(RoomRef(network.room.platform, "1"), message(network.room, here)) is None


async def test_an_answer_names_what_it_answers(network: Network) -> None:
    """A reply is one for the person's client too."""
    question = await network.say("!ping")
    outgoing = Outgoing(RandomIds().row(0), network.room, Act.SEND, words("pong"), reply_to=message(network.room, question))
    await network.sender.send(outgoing)
    (seen,) = await network.seen(1)
    assert (seen.text, seen.about) == ("pong", question)


async def test_the_bot_speaks_in_a_thread(network: Network) -> None:
    """What goes into the thread of a message stands there, its first word too, and so do its edit and its reactions."""
    root = message(network.room, await network.say("Who brings cake?"))
    first = replace(send(network.room, words("I do")), thread=root, thread_title="Cake")
    key = await network.sender.send(first)
    more = replace(send(network.room, words("and tea")), thread=root, reply_to=message(network.room, key))
    for _ in range(2):
        other = await network.sender.send(more)
    await network.sender.send(about(network.room, Act.EDIT, key, words("I can")))
    await network.sender.send(about(network.room, Act.REACT, key, emoji="🍰"))
    await network.sender.send(about(network.room, Act.REDACT, other))
    said, tea, edit, reaction, removal = await network.seen(5)
    assert (said.text, said.thread, said.about) == ("I do", root.key, None)
    assert (tea.text, tea.thread, tea.about) == ("and tea", root.key, key)
    assert (edit.kind, edit.text, edit.about) == ("edit", "I can", key)
    assert (reaction.kind, reaction.about) == ("reaction", key)
    assert (removal.kind, removal.about) == ("removal", other)


async def test_what_was_sent_into_a_thread_can_be_found(network: Network) -> None:
    """A row for a thread whose outcome is unknown is found there, and not found while it, or the thread, is not there."""
    root = message(network.room, await network.say("Who brings cake?"))
    arrived = replace(send(network.room, words("arrived")), thread=root, thread_title="Cake")
    since = datetime.now(UTC)
    assert await network.sender.find(arrived, since) == []
    key = await network.sender.send(arrived)
    assert await network.sender.find(arrived, since) == [key]


async def test_a_thread_on_nothing_is_the_room(network: Network) -> None:
    """What should go into the thread of a message that stands in a thread itself, or is gone, is said all the same."""
    root = await network.say("Who brings cake?")
    inside = await network.say("I do", thread=root)
    gone = await network.say("never mind")
    await network.remove(gone)
    for key in (inside, gone):
        await network.sender.send(replace(send(network.room, words(key)), thread=message(network.room, key), thread_title="x"))
    assert [seen.text for seen in await network.seen(2)] == [inside, gone]


async def test_what_people_do_in_a_thread(network: Network) -> None:
    """What is said in a thread comes with its root, a reply there with what it answers; what is done to it names the same."""
    room = network.room
    root = await network.say("Who brings cake?")
    first = await network.say("I do", thread=root)
    reply = await network.say("and tea", reply_to=first, thread=root)
    tap = await network.react(first, "👍")
    edit = await network.edit(first, "I can")
    await network.remove(first)
    await network.inbox.wait_for(Deleted)
    _, said, answer = network.inbox.of(Text)
    ana = Author(network.person, NAME)
    told = [network.as_told(Text(room, message(room, key), ana, text)) for key, text in ((first, "I do"), (reply, "and tea"))]
    assert [undated(said), replace(undated(answer), reply_to=None)] == told
    assert [text.thread for text in (said, answer)] == [message(room, root)] * 2
    assert (said.reply_to, answer.reply_to) == (None, message(room, first))
    assert network.inbox.of(Reacted) == [Reacted(room, message(room, tap), ana, message(room, first), "👍")]
    changed = network.as_told(Edited(room, message(room, first), ana, "I can", message(room, edit)))
    assert list(map(undated, network.inbox.of(Edited))) == [changed]
    assert [removed.message for removed in network.inbox.of(Deleted)] == [message(room, first)]


async def test_what_people_do_comes_in_the_same_words(network: Network) -> None:
    """A text, a reply, a reaction, an edit and removals mean the same on every network; when words were written is known."""
    room, ana = network.room, Author(network.person, NAME)
    text = await network.say("!event list")
    reply = await network.say("2", reply_to=text)
    tap = await network.react(text, "👍")
    edit = await network.edit(text, "!event list 2")
    await network.remove(tap)
    await network.remove(text)
    expected: list[Incoming] = [
        Text(room, message(room, text), ana, "!event list"),
        Text(room, message(room, reply), ana, "2", reply_to=message(room, text)),
        Reacted(room, message(room, tap), ana, message(room, text), "👍"),
        Edited(room, message(room, text), ana, "!event list 2", message(room, edit)),
        Deleted(room, message(room, tap), ana),
        Deleted(room, message(room, text), ana),
    ]
    await network.inbox.wait_for(Deleted, 2)
    assert list(map(undated, network.inbox.incoming)) == [network.as_told(incoming) for incoming in expected]


async def test_the_bot_does_not_hear_itself(network: Network) -> None:
    """Nothing the bot does comes in again, whatever it looks like."""
    key = await network.sender.send(send(network.room, words("!ping"), quiet=False))
    await network.sender.send(about(network.room, Act.EDIT, key, words("!ping 2")))
    await network.sender.send(about(network.room, Act.REACT, key, emoji="✅"))
    await network.sender.send(about(network.room, Act.REDACT, key))
    await network.say("the end")
    (text,) = await network.inbox.wait_for(Text)
    assert network.inbox.incoming == [text]


async def test_coming_and_going(network: Network) -> None:
    """Our arrival in a room and our removal are told in this order, before them the invitation where we have to accept one."""
    key = await network.invite()
    told: list[Incoming] = []
    if network.accepts_invitations:
        (invited,) = await network.inbox.wait_for(Invited)
        assert invited == Invited(invited.room, Author(network.person, invited.author.name), allowed=True)
        await network.sender.send(Outgoing(RandomIds().row(0), invited.room, Act.JOIN))
        told.append(invited)
    await network.catch_up()
    (joined,) = await network.inbox.wait_for(Joined)
    await network.kick(key)
    (left,) = await network.inbox.wait_for(Left)
    room = RoomRef(network.room.platform, key)
    came = Joined(room, encrypted=joined.encrypted, space=joined.space, language=joined.language)
    assert (joined, left) == (came, Left(room))
    assert network.inbox.incoming == [*told, joined, left]
