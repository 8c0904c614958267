"""Of two persons who are one in truth, everything becomes the one's who is kept, in every table there is, on each database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Column, Index, Integer, MetaData, String, Table, UniqueConstraint, insert, select

from bot.features.events.table import sign_up_table
from bot.features.people.person_store import account_table, person_table
from bot.main import wiring
from bot.storage import personal
from bot.storage.personal import Whose, repoint, rows_of
from bot.storage.schema import METADATA, Kept, of_person
from bot.storage.unit import connection
from tests.contract.test_personal import OTHER, QUILL, enter_everywhere, everything, row_about
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

assert wiring  # all tables are declared once the composition root is there

GONE, KEPT = OTHER.person, QUILL.person


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind in which every table has a row about the one and one about the other."""
    async with database_in(data_dir) as opened:
        for whose in (QUILL, OTHER):
            await opened.write(enter_everywhere, whose)
        yield opened


def of_persons() -> Iterator[tuple[Table, Column[Any]]]:
    """Yield every column with the number of a person."""
    for table in METADATA.sorted_tables:
        yield from ((table, column) for column in table.columns if column.info.get("whose") == "person")


async def test_every_column_names_the_kept_one(database: Database) -> None:
    """No column about a person, of any table, names the one who is gone; every row is there, only their own row is not"""
    before = await database.read(everything)
    await database.write(repoint, GONE, KEPT)
    after = await database.read(everything)
    marked = {table.name for table, _ in of_persons()}
    assert marked >= {"person", "account", "role_held", "reminder", "event_sign_up", "milestone_side", "link_code"}
    for table, column in of_persons():
        assert {row[column.name] for row in after[table.name]} == {KEPT}, f"{table.name}.{column.name}"
    for table in METADATA.sorted_tables:
        moved = row_about(table, OTHER) | {column.name: KEPT for where, column in of_persons() if where is table}
        assert (moved in after[table.name]) is (table is not person_table), table.name
        assert row_about(table, QUILL) in after[table.name], table.name
        assert len(after[table.name]) == len(before[table.name]) - (table is person_table), table.name


async def test_what_is_told_is_of_both(database: Database) -> None:
    """Whoever asks afterwards hears of all accounts and of all rows, and the one who is gone of none"""
    await database.write(repoint, GONE, KEPT)
    both = Whose(KEPT, QUILL.name, (*QUILL.accounts, *OTHER.accounts))
    found = await database.read(rows_of, both)
    assert {table: len(rows) for table, rows in found.items() if table != "person"} == dict.fromkeys(
        found.keys() - {"person"}, 2
    )
    assert [row["name"] for row in found["person"]] == [QUILL.name]
    assert await database.read(rows_of, Whose(GONE, "", ())) == {}


async def test_where_there_can_be_one_the_kept_ones_stays(database: Database) -> None:
    """Both signed up for one event: the kept one's word counts, the other is dropped, and other events keep theirs"""
    own, others = row_about(sign_up_table, QUILL), row_about(sign_up_table, OTHER)
    doubled = own | {"person_id": GONE, "coming": "no"}
    await database.write(lambda tx: connection(tx).execute(insert(sign_up_table), doubled) and None)
    await database.write(repoint, GONE, KEPT)
    rows = (await database.read(everything))["event_sign_up"]
    assert sorted(rows, key=lambda row: row["event_number"]) == [own, others | {"person_id": KEPT}]


async def test_nobody_else_is_touched(database: Database) -> None:
    """A third person's rows stay as they are; done again, nothing changes"""

    def third(tx: Transaction) -> None:
        connection(tx).execute(insert(person_table), row_about(person_table, QUILL) | {"id": 3})
        connection(tx).execute(insert(account_table), {"platform": "matrix", "key": "@eva:x", "person_id": 3})

    await database.write(third)
    await database.write(repoint, GONE, KEPT)
    after = await database.read(everything)
    assert [row["key"] for row in after["account"] if row["person_id"] == 3] == ["@eva:x"]
    await database.write(repoint, GONE, KEPT)
    assert await database.read(everything) == after


Pair = tuple[int, int, str | None]
TOMORROW = MetaData()
PAIRS = Table(
    "pair",
    TOMORROW,
    Column("id", Integer, primary_key=True),
    Column("asked_id", Integer, info=of_person(Kept.QUESTION)),
    Column("asker_id", Integer, info=of_person(Kept.QUESTION)),
    Column("what", String(10)),
    UniqueConstraint("asked_id", "asker_id", "what"),
    Index("ix_pair_what_asker_id", "what", "asker_id", unique=True),
)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([(GONE, GONE, "a")], [(KEPT, KEPT, "a")]),
        ([(KEPT, GONE, "a"), (GONE, GONE, "b")], [(KEPT, KEPT, "a"), (KEPT, KEPT, "b")]),
        ([(KEPT, KEPT, "a"), (9, GONE, "a")], [(KEPT, KEPT, "a")]),
        ([(9, KEPT, None), (9, GONE, None)], [(9, KEPT, None), (9, KEPT, None)]),
    ],
)
async def test_keys_of_several_columns(
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    given: list[Pair],
    wanted: list[Pair],
) -> None:
    """Columns of one table, constraints and unique indexes are all seen to, and where nothing stands nothing is doubled"""
    monkeypatch.setattr(personal, "METADATA", TOMORROW)

    def act(tx: Transaction) -> list[Pair]:
        TOMORROW.create_all(connection(tx))
        for asked, asker, what in given:
            connection(tx).execute(insert(PAIRS), {"asked_id": asked, "asker_id": asker, "what": what})
        repoint(tx, GONE, KEPT)
        return [tuple(row[1:]) for row in connection(tx).execute(select(PAIRS).order_by(PAIRS.c.id))]

    async with database_in(data_dir) as opened:
        assert await opened.write(act) == wanted
