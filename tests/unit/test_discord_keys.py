"""What this adapter keeps as keys and rows: short enough to be stored, read back as they were, never a reason to stop."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import RandomIds
from bot.core.message import Asked, Deleted, Edited, Filled, Joined, Left, Reacted, Tapped, Text, Upload
from bot.core.ref import MessageRef
from bot.core.wire import RawEvent
from bot.delivery.border import LONGEST_KEY
from bot.platforms.discord.decoder import DiscordDecoder, locale_of
from bot.platforms.discord.key import (
    InteractionKey,
    MessageKey,
    interaction_of,
    is_message_key,
    message_key_of,
    reaction_key,
    snowflake_at,
    snowflake_made_at,
)
from tests.fakes.discord import DiscordServer

AUTHOR = {"id": "17", "name": "Ana", "picture": "https://cdn.example/a.png", "locale": "pt-BR"}
PICTURE = {"kind": "image", "name": "a.png", "url": "https://cdn.example/a.png"}
ROWS: dict[type, dict[str, Any]] = {
    Text: {"what": "text", "message": "5", "text": "hi", "addressed": False, "author": AUTHOR, "space": "1"},
    Upload: {"what": "text", "message": "5", "text": "", "addressed": False, "author": AUTHOR, "file": PICTURE},
    Edited: {"what": "edit", "message": "5", "text": "hi", "author": AUTHOR},
    Deleted: {"what": "delete", "message": "5"},
    Reacted: {"what": "react", "reaction": "r", "target": "5", "emoji": "👍🏽\ufe0f", "author": AUTHOR},
    Asked: {"what": "asked", "answer": "i:1:t", "command": "ping", "given": {"text": "hi"}, "author": AUTHOR},
    Tapped: {"what": "tapped", "answer": "i:1:t", "target": "5", "sign": "👍", "author": AUTHOR},
    Filled: {"what": "filled", "answer": "i:1:t", "target": "5", "text": "hi", "author": AUTHOR},
    Joined: {"what": "joined", "space": "1", "locale": "ja"},
    Left: {"what": "left"},
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def decoded(body: str) -> object:
    return DiscordDecoder().decode(RawEvent("1", "9", body))


@pytest.mark.parametrize("kind", list(ROWS), ids=lambda kind: kind.__name__)
def test_each_row_is_understood(kind: type) -> None:
    """Each kind of row is one thing in our vocabulary."""
    assert type(decoded(json.dumps(ROWS[kind]))) is kind


@given(st.sampled_from(list(ROWS)), st.data())
def test_odd_rows_are_nothing(kind: type, data: st.DataObject) -> None:
    """A row with anything in it that is missing or of another type concerns nobody, or is understood; it never raises."""
    row = dict(ROWS[kind])
    name = data.draw(st.sampled_from(sorted(set(row) - {"what"}) or ["what"]))
    row.pop(name)
    decoded(json.dumps(row))
    decoded(json.dumps({**row, name: data.draw(json_values)}))


@given(json_values.map(json.dumps) | st.text())
def test_what_is_no_row_is_nothing(body: str) -> None:
    """Anything at all that is no row of ours concerns nobody."""
    assert decoded(body) is None


@pytest.mark.parametrize("what", ["", "what", None, 3, [], {}])
def test_an_unknown_kind_is_nothing(what: object) -> None:
    """A row of a kind that this version does not know, as after going back to it, concerns nobody."""
    assert decoded(json.dumps({"what": what})) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("en-US", "en"),
        ("en-GB", "en"),
        ("es-419", "es"),
        ("pt-BR", "pt"),
        ("de", "de"),
        ("ja", "ja"),
        ("zh-TW", "zh"),
        (None, None),
    ],
)
def test_languages_are_called_as_we_call_them(name: str | None, code: str | None) -> None:
    """Discord's names of languages become our codes."""
    assert locale_of(name) == code


async def test_an_interaction_is_a_key_that_can_be_stored() -> None:
    """What an answer needs is read back from the key, which can be stored, with a token longer than a real one."""
    async with DiscordServer() as fake:
        guild = fake.add_guild("Porto")
        ana = guild.add_member(fake.add_user("ana")).at(guild.add_channel("geral"))
        fake.commands.replace(None, [{"name": "ping", "description": "ping", "type": 1}])
        token = ana.run("ping").token
    key = InteractionKey("9" * 20, token + "=" * 8)
    assert interaction_of(str(key)) == key
    assert len(str(key)) <= LONGEST_KEY


@given(st.text())
def test_no_other_key_is_an_interaction(text: str) -> None:
    """A message's id, a reaction's key and nothing are no interactions."""
    assert interaction_of(None) is None
    assert interaction_of(reaction_key(1, 2, text)) is None
    assert interaction_of(str(abs(hash(text)))) is None


@given(st.datetimes(datetime(2015, 1, 2), datetime(2100, 1, 1)))  # noqa: DTZ001 - the zone follows
def test_ids_tell_their_moment(at: datetime) -> None:
    """An id made for a moment tells that moment, to the millisecond; before Discord's first there is none."""
    moment = at.replace(tzinfo=UTC)
    assert abs(snowflake_made_at(snowflake_at(moment)) - moment) < timedelta(milliseconds=2)
    assert snowflake_at(datetime(1990, 1, 1, tzinfo=UTC)) == 0


def test_a_row_is_a_nonce() -> None:
    """The id of an outbox row is one that Discord takes for a nonce, and is that as long as it is."""
    row = RandomIds().row(2**47)
    assert len(row) <= 25
    assert row.isascii()


@given(message=st.integers(1, 2**64 - 1), thread=st.none() | st.integers(1, 2**64 - 1))
def test_a_message_is_known_with_its_thread(message: int, thread: int | None) -> None:
    """The key of a message tells its thread and can be stored; the root of a thread stands in the channel"""
    key = MessageKey(str(message), None if thread is None else str(thread))
    assert message_key_of(str(key)) == (key if thread != message else MessageKey(str(message)))
    assert is_message_key(str(key))
    assert len(f"{key} \U0001f44d\U0001f3fd") <= LONGEST_KEY


@given(st.text() | st.text("12/²", max_size=4))
def test_any_other_text_is_no_message(text: str) -> None:
    """Whatever comes back from somebody's app, or stands for something else, is taken for no message"""
    parts = text.split("/")
    assert is_message_key(text) == (len(parts) <= 2 and all(part.isascii() and part.isdigit() for part in parts))
    assert not is_message_key(str(InteractionKey("1", text)))


@pytest.mark.parametrize("kind", [Text, Upload])
def test_words_in_a_thread(kind: type) -> None:
    """What is said in a thread comes with its root"""
    said = decoded(json.dumps({**ROWS[kind], "message": "5/7"}))
    assert isinstance(said, Text | Upload)
    assert (said.message, said.thread) == (MessageRef("discord", "5/7"), MessageRef("discord", "5"))


@pytest.mark.parametrize("kind", [Asked, Tapped, Filled])
def test_what_is_done_in_a_thread(kind: type) -> None:
    """A command, a tap or a form in a thread is answered there"""
    done = decoded(json.dumps({**ROWS[kind], "thread": "5"}))
    assert isinstance(done, Asked | Tapped | Filled)
    assert done.message.root == MessageRef("discord", "5")
