"""Matrix events in our vocabulary: what counts, what does not, and that nothing a server says does any harm."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import Author, Deleted, Edited, Invited, Joined, Left, Reacted, Text, Undecipherable, Upload
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.wire import RawEvent
from bot.platforms.matrix.decoder import MOST_CHARACTERS, MatrixDecoder, wrap, wrap_room

BOT = "@jumelage:example.org"
ANA = "@ana:example.org"
ROOM = RoomRef("matrix", "!room")
DECODER = MatrixDecoder(BOT, ("@*:example.org", "@tom:other.org"))
INCOMING = (Text, Edited, Reacted, Deleted, Undecipherable)

Event = dict[str, Any]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.sampled_from([BOT, ANA, "m.text"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
content_keys = st.sampled_from(["body", "msgtype", "m.relates_to", "m.new_content", "m.mentions", "redacts", "format"])
relations = st.dictionaries(
    st.sampled_from(["rel_type", "event_id", "key", "m.in_reply_to", "is_falling_back"]), json_values, max_size=5
)
contents = st.dictionaries(content_keys, json_values | relations | st.sampled_from(["m.text", "m.emote"]), max_size=6)
kinds = st.sampled_from(["m.room.message", "m.room.encrypted", "m.reaction", "m.room.redaction", "m.room.member"])
events = st.fixed_dictionaries(
    {"type": kinds | json_values, "sender": st.just(ANA) | json_values, "content": contents | json_values},
    optional={"event_id": st.just("$1") | json_values, "redacts": json_values},
)


def decode(event: object, *, name: str | None = "Ana Sousa", direct: bool = False, zone: str | None = None) -> object:
    return DECODER.decode(RawEvent("$1", ROOM.key, wrap(event, name, direct=direct, zone=zone)))


def event(content: object, kind: str = "m.room.message", sender: str = ANA, **more: object) -> Event:
    return {"type": kind, "event_id": "$1", "sender": sender, "content": content, **more}


def text(body: str = "hello", **more: object) -> Event:
    return event({"msgtype": "m.text", "body": body, **more})


def message(key: str) -> MessageRef:
    return MessageRef("matrix", key)


AUTHOR = Author(PersonRef("matrix", ANA), "Ana Sousa")


@given(events | json_values)
def test_whatever_a_server_says_does_no_harm(raw: object) -> None:
    """Any JSON at all is either understood or passed over, never a failure."""
    assert decode(raw) is None or isinstance(decode(raw), INCOMING)


@given(contents, json_values)
def test_an_edit_is_never_a_fresh_message(content: Event, target: object) -> None:
    """What replaces a message never counts as one, whatever else it says: edits never run."""
    edit = {**content, "m.relates_to": {"rel_type": "m.replace", "event_id": target, "m.in_reply_to": {"event_id": "$0"}}}
    assert not isinstance(decode(event(edit)), Text)


@given(st.sampled_from(["m.room.message", "m.reaction", "m.room.redaction"]), contents)
def test_the_bot_does_not_hear_itself(kind: str, content: Event) -> None:
    """Nothing of our own account is ever understood."""
    assert decode(event(content, kind, sender=BOT)) is None


@given(st.text(st.characters(codec=None), max_size=50), st.text(st.characters(codec=None), max_size=10))
def test_every_text_can_be_stored_and_sent(body: str, name: str) -> None:
    """Half a surrogate pair, which JSON allows and no database takes, never comes through; all else does."""
    heard = decode(text(body), name=name)
    assert isinstance(heard, Text)
    assert heard.text == body.encode(errors="replace").decode()
    heard.author.name.encode()


def test_a_message_is_understood_with_all_that_is_known() -> None:
    """Room, author, words, and what the sync knows of the author come together."""
    expected = Text(ROOM, message("$1"), AUTHOR, "hello", direct=True, zone="Europe/Lisbon")
    assert decode(text(), direct=True, zone="Europe/Lisbon") == expected


@pytest.mark.parametrize(
    ("stamp", "written_at"),
    [
        (1_804_000_000_123, datetime(2027, 3, 2, 15, 6, 40, 123_000, tzinfo=UTC)),
        *((stamp, None) for stamp in (None, True, 0, -1, 1.5, "1804000000123", 10**18)),
    ],
)
def test_when_it_was_written(stamp: object, written_at: datetime | None) -> None:
    """A message and a file come with the time their server gives, as far as that can be one; an edit is older than its event"""
    picture = {"msgtype": "m.image", "body": "a.jpg", "url": "mxc://example.org/a"}
    edit = {"m.new_content": {"body": "new"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    heard, shared, edited = (
        decode({**raw, "origin_server_ts": stamp}) for raw in (text(), event(picture), text("* new", **edit))
    )
    assert isinstance(heard, Text)
    assert isinstance(shared, Upload)
    assert isinstance(edited, Edited)
    assert (heard.written_at, shared.written_at, edited.written_at) == (written_at, written_at, None)


def test_who_has_no_name_is_called_by_their_id() -> None:
    """Somebody without a display name is called by the first part of their id."""
    heard = decode(text(), name=None)
    assert isinstance(heard, Text)
    assert heard.author.name == "ana"


@pytest.mark.parametrize("kind", ["m.notice", "m.location", "m.bad.encrypted"])
def test_only_what_people_write_counts(kind: str) -> None:
    """Notices of other bots, places where somebody is and unknown kinds are passed over."""
    assert decode(event({"msgtype": kind, "body": "!ping"})) is None


def test_long_words_are_cut() -> None:
    """No more than a person would type is read."""
    heard = decode(text("x" * (MOST_CHARACTERS + 1)))
    assert isinstance(heard, Text)
    assert len(heard.text) == MOST_CHARACTERS


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("> <@tom:example.org> !event list\n\nyes", "yes"),
        ("> <@tom:example.org> one\n> two\n> \n> three\n\nyes\n\nand no", "yes\n\nand no"),
        ("> <@tom:example.org> one\n\n", ""),
        (">quoted by hand\n\nyes", ">quoted by hand\n\nyes"),
        ("> quoted\nnot quoted\n\nyes", "> quoted\nnot quoted\n\nyes"),
        ("> quoted and nothing else", "> quoted and nothing else"),
        ("yes", "yes"),
    ],
)
def test_the_quotation_of_old_clients_is_taken_off_a_reply(body: str, read: str) -> None:
    """A reply's text is what its author wrote; the quotation in front is not theirs and never runs."""
    reply = text(body, **{"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}})
    assert decode(reply) == Text(ROOM, message("$1"), AUTHOR, read, reply_to=message("$0"))


def test_a_quotation_that_is_no_reply_stays() -> None:
    """Whoever quotes by hand has written the quotation."""
    heard = decode(text("> quoted\n\nyes"))
    assert isinstance(heard, Text)
    assert heard.text == "> quoted\n\nyes"


def test_a_message_in_a_thread_answers_nobody() -> None:
    """Inside a thread the relation for old clients is no reply; a real reply there is one."""
    thread = {"rel_type": "m.thread", "event_id": "$0", "m.in_reply_to": {"event_id": "$5"}}
    heard = [decode(text("x", **{"m.relates_to": {**thread, "is_falling_back": falling}})) for falling in (True, False)]
    assert [one.reply_to for one in heard if isinstance(one, Text)] == [None, message("$5")]
    assert [one.thread for one in heard if isinstance(one, Text)] == [message("$0")] * 2


@pytest.mark.parametrize("falling", [None, False, "true", 1, [True], {}])
def test_only_a_plain_yes_makes_a_reply_none(falling: object) -> None:
    """What a client says oddly of a reply in a thread leaves it one, as does the sign of a thread outside of one"""
    relation = {"m.in_reply_to": {"event_id": "$5"}}
    within = {"rel_type": "m.thread", "event_id": "$0", "is_falling_back": falling}
    for odd in (within, {"is_falling_back": True}, {"rel_type": "m.other", "event_id": "$0", "is_falling_back": True}):
        heard = decode(text("x", **{"m.relates_to": {**odd, **relation}}))
        assert isinstance(heard, Text)
        assert heard.reply_to == message("$5")


@pytest.mark.parametrize("root", [None, 5, ["$0"], {"event_id": "$0"}, True])
def test_a_thread_without_a_root_is_none(root: object) -> None:
    """Words in the thread of something that is no message are words of the room, and answer nothing by that"""
    relation = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True, "m.in_reply_to": {"event_id": "$5"}}
    heard = decode(text("x", **{"m.relates_to": relation}))
    assert isinstance(heard, Text)
    assert (heard.thread, heard.reply_to) == (None, None)


def test_only_a_thread_is_a_thread() -> None:
    """Other relations to a message put nothing into its thread, whatever their type is"""
    for kind in ("m.reference", "M.THREAD", None, 3, ["m.thread"]):
        heard = decode(text("x", **{"m.relates_to": {"rel_type": kind, "event_id": "$0"}}))
        assert isinstance(heard, Text)
        assert heard.thread is None


@pytest.mark.parametrize("kind", ["m.sticker", "org.matrix.msc3381.poll.start", "m.room.message"])
def test_what_is_shared_in_a_thread(kind: str) -> None:
    """Pictures, stickers and polls in a thread come with its root"""
    relation = {"m.relates_to": {"rel_type": "m.thread", "event_id": "$0"}}
    heard = decode(event({"msgtype": "m.image", "body": "beach.jpg", **relation}, kind))
    assert isinstance(heard, Upload)
    assert heard.thread == message("$0")


@pytest.mark.parametrize(
    ("mentions", "addressed"),
    [
        ({"user_ids": [ANA, BOT]}, True),
        ({"user_ids": [ANA]}, False),
        ({"room": True}, False),
        ({}, False),
        ({"user_ids": {BOT: BOT}}, False),
        ([BOT], False),
    ],
)
def test_only_a_mention_of_ours_addresses_us(mentions: object, addressed: bool) -> None:
    """The bot is addressed by name where its own id is mentioned, not by a mention of the room or of others."""
    heard = decode(text("x", **{"m.mentions": mentions}))
    assert isinstance(heard, Text)
    assert heard.addressed is addressed


def test_an_edit_says_what_it_replaces() -> None:
    """An edit comes with the message it names, its new words and its own id."""
    edit = {"m.new_content": {"msgtype": "m.text", "body": "new"}, "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    assert decode(text("* new", **edit)) == Edited(ROOM, message("$0"), AUTHOR, "new", message("$1"))


@pytest.mark.parametrize(("key", "emoji"), [("👍", "👍"), ("👍🏽", "👍"), ("✅\ufe0f", "✅"), ("1\ufe0f⃣", "1⃣")])
def test_a_reaction_is_the_same_in_every_colour(key: str, emoji: str) -> None:
    """Skin tones and variation selectors, which clients add as they like, make no difference."""
    tap = event({"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": key}}, "m.reaction")
    assert decode(tap) == Reacted(ROOM, message("$1"), AUTHOR, message("$0"), emoji)


@pytest.mark.parametrize("raw", [event({"redacts": "$0"}, "m.room.redaction"), event({}, "m.room.redaction", redacts="$0")])
def test_a_removal_is_understood_in_old_and_new_rooms(raw: Event) -> None:
    """What a removal is about stands in its content since room version 11, and beside it before."""
    assert decode(raw) == Deleted(ROOM, message("$0"), AUTHOR)


@pytest.mark.parametrize(
    ("sender", "allowed"),
    [
        (ANA, True),
        ("@tom:other.org", True),
        ("@ana:other.org", False),
        ("@bottom:other.org", False),
        ("@ana:example.org.evil.org", False),
    ],
)
def test_an_invitation_says_whether_it_is_allowed(sender: str, allowed: bool) -> None:
    """Only who fits a pattern of the configuration, to its end, may invite the bot."""
    invited = DECODER.decode(RawEvent("k", ROOM.key, wrap_room("invited", sender=sender, name="Ana Sousa")))
    assert invited == Invited(ROOM, Author(PersonRef("matrix", sender), "Ana Sousa"), allowed)


def test_nobody_may_invite_by_default() -> None:
    """Without a pattern in the configuration no invitation is allowed."""
    invited = MatrixDecoder(BOT, ()).decode(RawEvent("k", ROOM.key, wrap_room("invited", sender=ANA)))
    assert isinstance(invited, Invited)
    assert not invited.allowed


def test_what_is_still_encrypted_is_told_as_such() -> None:
    """An event that could not be decrypted names its room and author, and nothing of what is in it."""
    sealed = event({"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x"}, "m.room.encrypted")
    assert decode(sealed) == Undecipherable(ROOM, message("$1"), AUTHOR)


def test_coming_and_going_are_understood() -> None:
    """Our own arrival, with the kind of room, and our removal are told."""
    bodies = [wrap_room("joined"), wrap_room("joined", direct=True), wrap_room("joined", encrypted=True), wrap_room("left")]
    assert [DECODER.decode(RawEvent("k", ROOM.key, body)) for body in bodies] == [
        Joined(ROOM),
        Joined(ROOM, direct=True),
        Joined(ROOM, encrypted=True),
        Left(ROOM),
    ]
