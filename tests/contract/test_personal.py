"""What is kept of somebody is found and erased in every table there is, on each database."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Boolean, Column, Date, DateTime, Integer, Table, insert, select, update

from bot.core.prompt import Prompt, Tap
from bot.core.ref import MessageRef, PersonRef
from bot.core.reply import Ask, Button, Choices
from bot.delivery.table import inbox_table, outbox_table
from bot.features.dialogue.store import PromptStore
from bot.features.dialogue.undo_store import undo_table
from bot.features.people.store import RoomStore
from bot.features.translation.memory_store import correction_table
from bot.features.translation.store import passed_on_table
from bot.main import wiring
from bot.storage.personal import Whose, counts_of, erase_left, rows_of
from bot.storage.schema import METADATA, Erase, Instant, Kept
from bot.storage.unit import connection
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

assert wiring  # all tables are declared once the composition root is there

QUILL = Whose(1, "Zacharias Quill", (PersonRef("console", "zquill77"), PersonRef("matrix", "@zack:example.org")))
OTHER = Whose(2, "Ana Sousa", (PersonRef("console", "ana"),))
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
TRACES = ("zacharias", "quill", "zquill77", "zack")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind in which every table has a row about Quill and one about Ana."""
    async with database_in(data_dir) as opened:
        for whose in (QUILL, OTHER):
            await opened.write(enter_everywhere, whose)
        yield opened


def enter_everywhere(tx: Transaction, whose: Whose) -> None:
    """Enter a row into every table that is as much as can be about somebody."""
    for table in METADATA.sorted_tables:
        connection(tx).execute(insert(table), row_about(table, whose))


def row_about(table: Table, whose: Whose) -> dict[str, object]:
    """Return a row that is as much as can be about somebody."""
    return {column.name: value(table, column, whose) for column in table.columns}


def value(table: Table, column: Column[Any], whose: Whose) -> object:
    """Return what stands in a column of the row about somebody."""
    if any(column.name == other.info.get("platform") for other in table.columns):
        return "console"
    key = whose.accounts[0].key
    typed = {
        "prompt.content": json.dumps(
            {"buttons": [], "given": {"title": f"{whose.name}'s bus\nfor all"}, "missing": ["starts"]}
        ),
        "tap.undo": f"role revoke {key} teacher porto",
        "undo.call": f'city closed add 2027-05-01 "{whose.name}" --city porto',
        "correction.text": f"With {whose.name}, in a bus",
    }
    said = {
        "person": whose.person,
        "account": key,
        "name": whose.name,
        "anybody": typed.get(f"{table.name}.{column.name}", json.dumps([f"{whose.name.split()[0]}'s bus\nfor {key}"])),
        "place": f"private:{key}",
    }
    return said.get(column.info.get("whose", ""), filler(column, whose.person))


def filler(column: Column[Any], number: int) -> object:
    """Return something that is about nobody and differs from row to row."""
    kinds: list[tuple[type, object]] = [
        (Instant, NOW),
        (DateTime, NOW.replace(tzinfo=None)),
        (Date, date(2027, 3, number)),
        (Boolean, False),
        (Integer, number),
    ]
    return next((made for kind, made in kinds if isinstance(column.type, kind)), str(number))


def everything(tx: Transaction) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of all tables."""
    return {
        table.name: [dict(row) for row in connection(tx).execute(select(table).order_by(*table.primary_key)).mappings()]
        for table in METADATA.sorted_tables
    }


def written(found: object) -> str:
    """Return everything as one text in lower case."""
    return json.dumps(found, default=str, ensure_ascii=False).lower()


async def test_every_row_is_told(database: Database) -> None:
    """Of each table with a column about a person or account there is the row of whoever asks, and nobody else's"""
    for whose, others in ((QUILL, OTHER), (OTHER, QUILL)):
        found = await database.read(rows_of, whose)
        about = {table.name for table in METADATA.sorted_tables if any(is_identity(column) for column in table.columns)}
        assert set(found) == about > {"person", "account", "reminder", "event_sign_up", "role_held", "passed_on", "correction"}
        assert {len(rows) for rows in found.values()} == {1}
        assert others.name.lower() not in written(found)
        assert json.loads(json.dumps(found)) == found
        counts = await database.read(counts_of, whose)
        assert (sum(counts.values()), counts[Kept.REMINDER]) == (len(about), 1)


def is_identity(column: Column[Any]) -> bool:
    """Tell whether a column says whom its row is about."""
    return column.info.get("whose") in {"person", "account"}


async def test_of_a_row_about_two_each_sees_their_part(database: Database) -> None:
    """Whoever wrote the words and whoever put them right are told of the correction, not of one another"""
    both = {"by": OTHER.name, "by_key": "ana", "writer_key": "zquill77", "text": "Good morning"}
    await database.write(lambda tx: connection(tx).execute(update(correction_table).values(both)) and None)
    (wrote, *_) = (await database.read(rows_of, QUILL))["correction"]
    (put_right, *_) = (await database.read(rows_of, OTHER))["correction"]
    assert (wrote["text"], wrote["writer_key"], wrote.keys() & {"by", "by_key"}) == ("Good morning", "zquill77", set())
    assert (put_right["by"], put_right["by_key"], "writer_key" in put_right) == ("Ana Sousa", "ana", False)


async def test_nothing_is_left_of_somebody(database: Database) -> None:
    """After an erasure no value in any table names the person or an account; all that others have is as it was"""
    before = await database.read(everything)
    await database.write(erase_left, QUILL)
    after = await database.read(everything)
    assert [trace for trace in TRACES if trace in written(after)] == []
    assert await database.read(rows_of, QUILL) == {}
    for table in METADATA.sorted_tables:
        assert row_about(table, OTHER) in after[table.name], table.name
    whole = {table.name for table in METADATA.sorted_tables if stays(table)}
    assert {table for table, rows in after.items() if len(rows) == len(before[table])} == whole


def stays(table: Table) -> bool:
    """Tell whether a row about somebody stays when they are forgotten, without them."""
    return not any(column.info.get("erase") is Erase.DELETE for column in table.columns)


def keep_of_nobody(tx: Transaction) -> None:
    """Keep what the bot makes, and people type, in which nobody is named."""
    yes = Button("👍", "event rsvp E1 yes", undo="event rsvp E1 none --was yes", word="answer-yes")
    ask = Ask("event rsvp E1 yes", "places", word="answer-yes")
    kim, eva = PersonRef("console", "kim"), PersonRef("console", "eva")
    prompts = (
        Prompt("card", 1, None, buttons=(yes,), ask=ask),
        Prompt("city", 1, None, choices=Choices("room city {}", ("porto", "both")), lapses_at=NOW),
        Prompt("help", 1, kim, choices=Choices("{}", ("event add", "room link accept")), lapses_at=NOW),
        Prompt("form", 1, eva, command="event add", given={"title": "We will play"}, missing=("starts",), lapses_at=NOW),
        Prompt("zone", 2, kim, choices=Choices("", ("Europe/Lisbon",)), command="event add", missing=("zone",), lapses_at=NOW),
    )
    for prompt in prompts:
        PromptStore().put(tx, prompt)
    PromptStore().put_tap(tx, MessageRef("console", "m1"), Tap(kim, 1, "event rsvp E1 none --was yes"))
    put_undo(tx, 11, 'city closed add 2027-05-01 "We will play" --city porto')
    connection(tx).execute(update(correction_table).values(text="You will all play"))


def put_undo(tx: Transaction, number: int, call: str) -> None:
    """Remember what Kim can take back."""
    values = {"id": number, "platform": "console", "person_key": "kim", "room_id": 1, "call": call, "done_at": NOW}
    connection(tx).execute(insert(undo_table), values)


@pytest.mark.parametrize(
    "name",
    [
        *("Buttons", "buttons", "given", "missing", "title", "choices", "command", "yes", "event", "event add", "E1", "accept"),
        *(
            "answer-yes",
            "porto",
            "room city",
            "Europe/Lisbon",
            "👍",
            "false",
            "null",
            "kim",
            "Kim Will",
            "Will",
            "you will",
            "a",
        ),
        "you will all play",
    ],
)
async def test_whoever_is_called_like_words_of_ours_takes_nothing_along(database: Database, name: str) -> None:
    """No card, question or step back of others goes for a name that is a key or command of ours, or an ordinary word"""
    await database.write(keep_of_nobody)
    before = await database.read(everything)
    await database.write(erase_left, Whose(7, name, (PersonRef("console", "somebody"),)))
    assert await database.read(everything) == before


async def test_what_people_typed_goes_where_it_names_somebody(database: Database) -> None:
    """A question with the whole name in what was typed goes, alone, whoever was asked; so does a step back about an account"""
    tom = PersonRef("console", "tom")
    line = "remind add 2027-05-03T09:00 Call Zacharias Quill"
    named = (
        Prompt("a", 1, None, command="event add", given={"title": "Party for Zacharias Quill"}, lapses_at=NOW),
        Prompt("b", 1, tom, choices=Choices("{}", (line, "remind add 2027-03-05T09:00 Call")), lapses_at=NOW),
    )

    def keep(tx: Transaction) -> None:
        for prompt in named:
            PromptStore().put(tx, prompt)
        put_undo(tx, 12, "role revoke zquill77 teacher porto --as holder")

    await database.write(keep_of_nobody)
    before = await database.read(everything)
    await database.write(keep)
    await database.write(erase_left, QUILL)
    after = await database.read(everything)
    kept = {table: [row for row in before[table] if TRACES[0] not in written(row)] for table in ("prompt", "undo")}
    assert {table: after[table] for table in kept} == kept


async def test_every_account_counts(database: Database) -> None:
    """What was done from another account of the same person goes too; the same key on another network is somebody else"""
    rows = [("matrix", "@zack:example.org", "a"), ("matrix", "zquill77", "b")]
    for platform, key, row in rows:
        values = {"row": row, "room_id": 1, "author": "", "city": "", "source": "en", "target": "pt", "original": "", "at": NOW}
        values |= {"origin_platform": platform, "origin_key": row, "writer_key": key}
        await database.write(lambda tx, values: connection(tx).execute(insert(passed_on_table), values) and None, values)
    await database.write(erase_left, QUILL)
    assert [row["row"] for row in (await database.read(everything))["passed_on"]] == ["2", "b"]


async def test_what_is_still_needed_stays(database: Database) -> None:
    """What has not been handled or sent yet keeps its words and its room, until it has"""

    def reopen(tx: Transaction) -> None:
        connection(tx).execute(update(outbox_table).values(done_at=None))
        connection(tx).execute(update(inbox_table).values(handled_at=None))

    await database.write(reopen)
    before = await database.read(everything)
    await database.write(erase_left, QUILL)
    after = await database.read(everything)
    assert (after["outbox"], after["inbox"]) == (before["outbox"], before["inbox"])


async def test_a_stranger_has_no_number(database: Database) -> None:
    """Whoever has no profile is known by their account alone; what is entered of nobody is not theirs"""
    stranger = Whose(0, "Eva", (PersonRef("console", "eva"),))
    await database.write(lambda tx: connection(tx).execute(update(correction_table).values(by_key="eva", by="Eva")) and None)
    found = await database.read(rows_of, stranger)
    assert {table: len(rows) for table, rows in found.items()} == {"correction": 2}
    before = await database.read(everything)
    await database.write(erase_left, stranger)
    after = await database.read(everything)
    assert {table for table in before if before[table] != after[table]} == {"correction"}


async def test_a_room_named_after_somebody(database: Database) -> None:
    """Only the whole account counts: a room of somebody whose account ends alike keeps its name"""
    alike = await database.write(lambda tx: RoomStore().get(tx, 2))
    await database.write(lambda tx: RoomStore().change(tx, 2, {"key": "private:xzquill77"}))
    await database.write(erase_left, QUILL)
    keys = [row["key"] for row in (await database.read(everything))["room"]]
    assert (keys, alike.id) == (["erased:1", "private:xzquill77"], 2)
