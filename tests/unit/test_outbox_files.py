"""Files and pictures go out with their words, once, and never hold the words up."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.attachment import LONGEST_NAME, MOST_BYTES, Attachment, Enclosure, Illustration, Picture, file_name
from bot.core.document import Document, Line, Span
from bot.core.drawing import CalendarSheet, worded
from bot.core.errors import NotDrawn, PlatformError, TransientError
from bot.core.message import File, FileKind
from bot.core.moment import Moment
from bot.core.outbox import Lane, Post
from bot.core.phrase import Language, Phrase, When
from bot.core.ref import MessageRef
from bot.core.reply import Reply, Said
from bot.core.wire import Act, Capabilities, Outgoing
from bot.delivery import outbox_store
from bot.delivery.codec import decode, encode
from bot.delivery.dispatcher import FILES_WAIT_SECONDS
from bot.delivery.enclosing import LONGEST_DRAWING_SECONDS
from bot.dispatch.composing import Composer
from tests.fakes.draughtsman import PNG, FakeDraughtsman, sheet
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import NETWORK, PORTO, post_office
from tests.fakes.sender import words
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from pathlib import Path

WITHIN, APART = Capabilities(files=True), Capabilities(files=True, apart=True)
PLAN = Attachment("plan.yaml", "application/yaml", "name: Austausch\n")
JUNE = Picture("june.png", (Phrase("alt"), Said("E1 Sommerfest")), sheet(Phrase("title", {"month": "6"})))
ENCLOSED_PLAN = Enclosure("plan.yaml", "application/yaml", b"name: Austausch\n")
ENCLOSED_JUNE = Enclosure("june.png", "image/png", PNG, "alt\nE1 Sommerfest")


def saying(text: str, *attachments: Attachment | Picture, alone: bool = False, lane: Lane = Lane.REPLY) -> Post:
    return Post(PORTO, Reply((Said(text),), attachments=attachments), ("en", "pt"), lane, alone=alone)


# What a file may be


def test_a_file_too_long_is_a_defect() -> None:
    """A file that would not fit is refused when it is made, by its bytes and not its letters"""
    Attachment("a.csv", "text/csv", "x" * MOST_BYTES)
    with pytest.raises(ValueError, match=str(MOST_BYTES)):
        Attachment("a.csv", "text/csv", "ä" * (MOST_BYTES // 2 + 1))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("plan.yaml", "plan.yaml"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\u202egnp.exe", "a-gnp.exe"),
        ("a\nb.ics", "a-b.ics"),
        ("夏祭り 予定.ics", "夏祭り-予定.ics"),
        (".bashrc", "bashrc"),
        ("\u200b", "file"),
        ("", "file"),
        ('C:\\x"<y>|z?*.csv', "C-x-y-z.csv"),
    ],
)
def test_a_name_can_stand_everywhere(text: str, name: str) -> None:
    """What a file is called holds no path, no line break and no sign that turns or hides what stands there"""
    assert file_name(text) == name


@given(st.text(max_size=300))
def test_any_name_becomes_one(text: str) -> None:
    """Whatever a name is made of, something short comes of it that stays the same if it is made into a name again"""
    name = file_name(text)
    assert 0 < len(name) <= LONGEST_NAME
    assert file_name(name) == name
    assert not name.startswith(".")


# What is kept


def test_a_picture_is_said_in_the_first_language() -> None:
    """What a picture shows, and its alt text, is said in the first of the room's languages before it is kept"""
    when = When(Moment(datetime(2027, 6, 19, 14), "Europe/Lisbon"))  # noqa: DTZ001 - wall time
    drawing = sheet(Phrase("title"), (when, Language("de"), "plain"))
    post = saying("x", Picture("a b.png", (Said("facts"),), drawing))
    assert isinstance(post.says, Reply)
    (made,) = Composer(FakeStrings()).attachments(post, post.says)
    assert isinstance(made, Illustration)
    assert (made.name, made.alt, made.drawing.title) == ("a-b.png", "facts", "title")
    assert isinstance(made.drawing, CalendarSheet)
    assert made.drawing.weekdays == ("2027-06-19T14:00:00 Europe/Lisbon", "dispatch-in-picture(it=de)", "plain")


def test_files_are_kept_as_they_are() -> None:
    """What is kept of a message gives back its files and pictures"""
    drawing = worded(sheet(), str)
    files = (PLAN, Illustration("june.png", "facts", drawing))
    outgoing = Outgoing("row", PORTO, Act.SEND, Document((Line((Span("x"),)),)), attachments=files, keeps_files=True)
    assert decode("row", PORTO, Act.SEND, None, encode(outgoing)) == outgoing


# Within their message


@simulated
async def test_files_go_with_their_message(data_dir: Path) -> None:
    """Where messages take files, words, file and picture are one write"""
    async with post_office(data_dir, WITHIN, FakeDraughtsman()) as office:
        await office.put(saying("here", PLAN, JUNE))
        await pass_seconds(1)
        assert [sent.enclosures for sent in office.sender.arrived] == [(ENCLOSED_PLAN, ENCLOSED_JUNE)]


@simulated
async def test_where_there_are_no_files_the_words_stand_alone(data_dir: Path) -> None:
    """A network that takes no files gets the words, and nothing is drawn"""
    artist = FakeDraughtsman()
    async with post_office(data_dir, Capabilities(), artist) as office:
        await office.put(saying("here", PLAN, JUNE))
        await pass_seconds(1)
        assert [(sent.attachments, sent.enclosures) for sent in office.sender.arrived] == [((), ())]
        assert artist.drawn == []


@simulated
@pytest.mark.parametrize("fault", [NotDrawn("matplotlib is not installed"), LookupError("a defect")])
async def test_a_picture_that_cannot_be_drawn_is_left_out(
    data_dir: Path, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """Words and other files go out without it, and the log tells of it"""
    async with post_office(data_dir, WITHIN, FakeDraughtsman([fault])) as office:
        await office.put(saying("here", PLAN, JUNE))
        await pass_seconds(1)
        assert [sent.enclosures for sent in office.sender.arrived] == [(ENCLOSED_PLAN,)]
        assert await office.states() == ["sent"]
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


@simulated
async def test_that_nothing_can_be_drawn_is_logged_once(data_dir: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A deployment without the library for pictures is told so once, not at every picture"""
    async with post_office(data_dir, WITHIN, FakeDraughtsman([NotDrawn("x"), NotDrawn("x")])) as office:
        await office.put(saying("1", JUNE), saying("2", JUNE))
        await pass_seconds(1)
        assert office.sender.said == ["1", "2"]
    assert len(caplog.records) == 1


@simulated
async def test_a_picture_that_hangs_keeps_nobody_waiting_for_ever(data_dir: Path) -> None:
    """The words go out after a while though whoever draws never comes back"""
    async with post_office(data_dir, WITHIN, FakeDraughtsman(takes_seconds=1e9)) as office:
        await office.put(saying("here", JUNE))
        await pass_seconds(LONGEST_DRAWING_SECONDS + 1)
        assert office.sender.said == ["here"]


@simulated
async def test_a_picture_is_drawn_once_however_often_its_message_is_tried(data_dir: Path) -> None:
    """A write that is tried again sends the picture that was drawn first"""
    artist = FakeDraughtsman()
    async with post_office(data_dir, WITHIN, artist) as office:
        office.sender.faults["here"] = [TransientError("x"), TransientError("x")]
        await office.put(saying("here", JUNE))
        await pass_seconds(10)
        assert (len(office.sender.tries), len(artist.drawn)) == (3, 1)


@simulated
async def test_what_comes_too_late_is_not_drawn(data_dir: Path) -> None:
    """Nothing is drawn for a message that is not worth sending any more"""
    artist = FakeDraughtsman()
    async with post_office(data_dir, WITHIN, artist) as office:
        past = office.clock.now() - timedelta(hours=1)
        await office.put(Post(PORTO, Reply((Said("late"),), attachments=(JUNE,)), ("en",), Lane.REPLY, not_after=past))
        await pass_seconds(1)
        assert (await office.states(), artist.drawn) == (["expired"], [])


@simulated
async def test_an_edit_leaves_the_files_alone(data_dir: Path) -> None:
    """A card gets other words without a new picture, and the edit says that the old one stays"""
    artist = FakeDraughtsman()
    async with post_office(data_dir, WITHIN, artist) as office:
        (row,) = await office.put(saying("card", JUNE))
        await pass_seconds(1)
        await office.database.write(office.outbox.edit, row, saying("fuller card", JUNE))
        await pass_seconds(1)
        edit = office.sender.arrived[1]
        assert (edit.act, edit.attachments, edit.enclosures, edit.keeps_files) == (Act.EDIT, (), (), True)
        assert len(artist.drawn) == 1


# Behind their message


@simulated
@pytest.mark.parametrize("alone", [True, False])
async def test_files_follow_their_message(data_dir: Path, *, alone: bool) -> None:
    """Where each file is a message of its own, the words come first, then their files in order, then what was said later"""
    async with post_office(data_dir, APART, FakeDraughtsman()) as office:
        await office.put(saying("here", PLAN, JUNE, alone=alone), saying("next", lane=Lane.RELAY if alone else Lane.REPLY))
        await pass_seconds(1)
        said = [(sent.act, sent.file and sent.file.name) for sent in office.sender.arrived if words(sent) != "next"]
        assert said == [(Act.SEND, None), (Act.ENCLOSE, "plan.yaml"), (Act.ENCLOSE, "june.png")]
        assert alone or office.sender.said[-1] == "next"
        assert office.sender.deposited == [ENCLOSED_PLAN, ENCLOSED_JUNE]


@simulated
async def test_a_file_is_put_away_once_however_often_its_message_is_tried(data_dir: Path) -> None:
    """After a lost answer, and after a restart, the same write goes out with the file that is there already"""
    async with post_office(data_dir, APART, FakeDraughtsman()) as office:
        office.sender.faults["plan.yaml"] = [TransientError("x")] * 3
        await office.put(saying("here", PLAN))
        await pass_seconds(2)
        assert len(office.sender.deposited) == 1
        office.sender.faults["plan.yaml"] = []
        await office.restart()
        await pass_seconds(60)
        assert [file.content for file in office.sender.deposited] == [PLAN.text.encode()]
        assert office.sender.arrived[-1].file == File(FileKind.FILE, "plan.yaml", "place 1")
        assert len(set(office.sender.ids)) == 2
        assert await office.states() == ["sent", "sent"]


@simulated
async def test_where_a_file_is_takes_its_place_in_the_row(data_dir: Path) -> None:
    """Once a file is put away its text is no longer kept here"""
    async with post_office(data_dir, APART) as office:
        await office.put(saying("here", PLAN))
        await pass_seconds(1)
        bodies = [row["body"] for row in await office.rows()]
        assert "Austausch" not in "".join(bodies)
        assert "place 1" in bodies[1]


@simulated
async def test_a_file_that_cannot_be_put_away_now_is_tried_again(data_dir: Path) -> None:
    """A place for files that is away for a moment loses nothing; one that refuses costs the file, not the words"""
    async with post_office(data_dir, APART) as office:
        office.sender.deposit_faults = [TransientError("x")]
        await office.put(saying("here", PLAN))
        await pass_seconds(10)
        assert await office.states() == ["sent", "sent"]
        office.sender.deposit_faults = [PlatformError("M_TOO_LARGE")]
        await office.put(saying("again", PLAN))
        await pass_seconds(10)
        assert await office.states() == ["sent", "sent", "sent", "failed"]


@simulated
async def test_a_place_for_files_that_is_away_for_long_costs_the_file(data_dir: Path) -> None:
    """Where files cannot be put away for an hour, the file is given up, and what was said later goes on"""
    async with post_office(data_dir, APART) as office:
        office.sender.deposit_faults = [TransientError("x")] * 10_000
        await office.put(saying("here", PLAN), saying("next"))
        await pass_seconds(60)
        assert office.sender.said == ["here"]
        await pass_seconds(FILES_WAIT_SECONDS + 60)
        assert office.sender.said == ["here", "next"]
        assert await office.states() == ["sent", "failed", "sent"]


@simulated
async def test_a_picture_behind_its_message_that_cannot_be_drawn_is_left_out(data_dir: Path) -> None:
    """The row of a picture that nothing can draw is given up, and nothing is sent for it"""
    async with post_office(data_dir, APART) as office:
        await office.put(saying("here", JUNE, PLAN))
        await pass_seconds(1)
        assert await office.states() == ["sent", "cancelled", "sent"]
        assert office.sender.said == ["here", "plan.yaml"]


@simulated
async def test_a_file_whose_message_failed_is_not_sent(data_dir: Path) -> None:
    """A file never stands in a room without its words"""
    async with post_office(data_dir, APART) as office:
        office.sender.faults["here"] = [PlatformError("M_FORBIDDEN")]
        office.sender.faults["there"] = [PlatformError("M_FORBIDDEN")]
        await office.put(saying("here", PLAN), saying("there", PLAN, alone=True))
        await pass_seconds(1)
        assert office.sender.arrived == []
        assert await office.states() == ["failed", "cancelled", "failed", "cancelled"]


@simulated
async def test_a_file_goes_with_its_message(data_dir: Path) -> None:
    """Whoever removes a message removes its files, sent yet or not"""
    async with post_office(data_dir, APART) as office:
        (row,) = await office.put(saying("here", PLAN))
        await pass_seconds(1)
        await office.database.write(office.outbox.redact, row)
        await pass_seconds(1)
        gone = [sent.target for sent in office.sender.arrived if sent.act is Act.REDACT]
        assert gone == [MessageRef(NETWORK, "$1"), MessageRef(NETWORK, "$2")]


@simulated
async def test_files_are_erased_with_the_words(data_dir: Path) -> None:
    """What was sent is kept no longer than its words, file and place included"""
    async with post_office(data_dir, APART) as office:
        await office.put(saying("here", PLAN))
        await pass_seconds(1)
        await office.database.write(outbox_store.erase_bodies, office.clock.now() + timedelta(seconds=1))
        assert [row["body"] for row in await office.rows()] == [None, None]


# Killed in between


@simulated
@pytest.mark.parametrize("can", [WITHIN, APART], ids=["within", "apart"])
@pytest.mark.parametrize("tenths", range(3, 60, 8))
async def test_a_kill_at_any_moment_loses_and_repeats_nothing(data_dir: Path, can: Capabilities, tenths: int) -> None:
    """Killed before, while and after a picture is drawn, a file is put away or a message is sent, all arrives once, in order"""
    async with post_office(data_dir, can, FakeDraughtsman(takes_seconds=1)) as office:
        office.sender.takes_seconds = 1
        await office.put(saying("here", JUNE, PLAN), saying("next"))
        await pass_seconds(tenths / 10)
        await office.restart()
        await pass_seconds(120)
        files = [_files(sent) for sent in office.sender.arrived if _files(sent)]
        assert files == ([["june.png", "plan.yaml"]] if can is WITHIN else [["june.png"], ["plan.yaml"]])
        assert [words(sent) for sent in office.sender.arrived if sent.act is Act.SEND] == ["here", "next"]
        assert set(await office.states()) == {"sent"}


def _files(sent: Outgoing) -> list[str]:
    """Return the names of the files of a write."""
    return [sent.file.name] if sent.file else [file.name for file in sent.enclosures]
