"""The `Database` port: all or nothing, one after another, readers beside, one process at a time."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, text, update
from sqlalchemy.exc import DBAPIError

from bot.core.errors import NotFound, StorageError
from bot.core.phrase import Phrase
from bot.storage.unit import connection, probe, savepoint
from bot.storage.upsert import insert_new
from bot.storage.upsert import put as put_over
from tests.fakes.counter import counter_table, counting, database_of, gate_of, make_tables, put, saved_outside, values

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import Engine

    from bot.core.transaction import Transaction
    from tests.fakes.counter import AnyDatabase


class Unheard(BaseException):
    """Something that is no `Exception`, as an interrupt is none."""


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[AnyDatabase]:
    """An open database of each kind."""
    async with counting(data_dir) as opened:
        yield opened


async def test_what_is_written_is_there(database: AnyDatabase, data_dir: Path) -> None:
    """A transaction that ends well is saved whole, and gives back what its function returns."""

    def act(tx: Transaction, first: int, *, second: int) -> str:
        put(tx, first)
        put(tx, second)
        return "done"

    assert await database.write(act, 1, second=2) == "done"
    assert await database.read(values) == [1, 2]
    assert saved_outside(data_dir) == 2


@pytest.mark.parametrize(
    "fault", [ValueError("x"), StorageError("x"), NotFound(Phrase("x")), Unheard()], ids=lambda fault: type(fault).__name__
)
async def test_whatever_is_raised_undoes_everything(database: AnyDatabase, fault: BaseException) -> None:
    """After any exception nothing is saved and no hook runs; the caller gets that very exception, and one can go on."""
    hooks: list[str] = []

    def act(tx: Transaction) -> None:
        put(tx, 1)
        tx.after_commit(lambda: hooks.append("ran"))
        raise fault

    with pytest.raises(type(fault)) as caught:
        await database.write(act)
    assert caught.value is fault
    await database.write(put, 2)
    assert (await database.read(values), hooks) == ([2], [])


async def test_a_commit_that_fails_undoes_everything(database: AnyDatabase) -> None:
    """What the database refuses only at the end is undone too, without its hooks."""
    hooks: list[str] = []

    def act(tx: Transaction) -> None:
        put(tx, 1)
        connection(tx).execute(text("INSERT INTO child (of) VALUES (99)"))
        tx.after_commit(lambda: hooks.append("ran"))

    with pytest.raises(Exception, match=r"(?i)foreign key"):
        await database.write(act)
    await database.write(put, 2)
    assert (await database.read(values), hooks) == ([2], [])


async def test_hooks_run_after_the_commit_and_before_the_caller_goes_on(database: AnyDatabase, data_dir: Path) -> None:
    """Hooks see all saved, run on the event loop in order, and are done when the awaiting caller resumes."""
    seen: list[tuple[str, int, bool]] = []
    here = threading.current_thread()

    def act(tx: Transaction) -> None:
        for name in ("first", "second"):
            tx.after_commit(
                lambda name=name: seen.append((name, saved_outside(data_dir), threading.current_thread() is here))  # type: ignore[misc]
            )
        put(tx, 1)
        assert saved_outside(data_dir) == 0

    await database.write(act)
    assert seen == [("first", 1, True), ("second", 1, True)]


async def test_a_savepoint_undoes_its_part_only(database: AnyDatabase) -> None:
    """What fails inside a savepoint is undone with its hooks; what came before and comes after is saved."""
    hooks: list[str] = []

    def part(tx: Transaction) -> None:
        with savepoint(tx):
            put(tx, 2)
            tx.after_commit(lambda: hooks.append("inside"))
            raise ValueError("undone")

    def act(tx: Transaction) -> None:
        put(tx, 1)
        tx.after_commit(lambda: hooks.append("before"))
        with pytest.raises(ValueError, match="undone"):
            part(tx)
        put(tx, 3)

    await database.write(act)
    assert (await database.read(values), hooks) == ([1, 3], ["before"])


async def test_a_refused_statement_in_a_savepoint_leaves_the_rest(database: AnyDatabase) -> None:
    """What the database itself refuses inside a savepoint does not spoil the transaction around it."""

    def act(tx: Transaction) -> None:
        put(tx, 1)
        with pytest.raises(DBAPIError), savepoint(tx):
            connection(tx).execute(text("INSERT INTO counter (value) VALUES (NULL)"))
        put(tx, 2)

    await database.write(act)
    assert await database.read(values) == [1, 2]


async def test_writers_go_one_after_another(database: AnyDatabase) -> None:
    """Who reads and then writes in one transaction never loses what another wrote at the same time."""
    await database.write(put, 0)

    def increment(tx: Transaction) -> None:
        (now,) = values(tx)
        connection(tx).execute(update(counter_table).values(value=now + 1))

    await asyncio.gather(*(database.write(increment) for _ in range(20)))
    assert await database.read(values) == [20]


async def test_readers_do_not_wait_for_a_writer(database: AnyDatabase, data_dir: Path) -> None:
    """While a transaction is open, others read what was saved before it, several at once."""
    async with gate_of(data_dir) as gate:

        def slow(tx: Transaction) -> None:
            put(tx, 1)
            gate.wait(tx)

        writing = asyncio.create_task(database.write(slow))
        await gate.reached()
        assert await asyncio.gather(*(database.read(values) for _ in range(3))) == [[], [], []]
        assert not writing.done()
        await gate.open()
        await writing
    assert await database.read(values) == [1]


async def test_a_reader_sees_one_state(database: AnyDatabase, data_dir: Path) -> None:
    """What is saved while somebody reads is not there for them, nor half of it."""

    def twice(tx: Transaction) -> tuple[list[int], list[int]]:
        before = values(tx)
        saved_outside(data_dir, put_first=True)
        return before, values(tx)

    assert await database.read(twice) == ([], [])
    assert await database.read(values) == [1]


async def test_a_reader_cannot_write(database: AnyDatabase) -> None:
    """Only a writing transaction changes anything, so that nothing slips past the order of the writers."""
    with pytest.raises(StorageError):
        await database.read(put, 1)
    assert await database.read(values) == []


async def test_a_caller_who_gives_up_leaves_the_database_usable(database: AnyDatabase, data_dir: Path) -> None:
    """A transaction under way when its caller is cancelled ends as it would have, and the next one is not disturbed."""
    async with gate_of(data_dir) as gate:

        def slow(tx: Transaction) -> None:
            put(tx, 1)
            gate.wait(tx)

        writing = asyncio.create_task(database.write(slow))
        await gate.reached()
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
        await gate.open()
        await database.write(put, 2)
    assert await database.read(values) == [1, 2]


@pytest.mark.parametrize("value", [None, "many"])
async def test_what_we_should_not_have_asked_is_no_failure_of_the_database(database: AnyDatabase, value: object) -> None:
    """A value that a column cannot take is a defect and told as it is: trying again would not help."""
    statement = text("INSERT INTO counter (value) VALUES (:value)") if value is None else counter_table.insert()
    with pytest.raises(Exception, match=r"(?i)null|mismatch|invalid|integer") as caught:
        await database.write(lambda tx: connection(tx).execute(statement, {"value": value, "id": value}))
    assert not isinstance(caught.value, StorageError)
    assert await database.read(values) == []


async def test_what_is_there_already_is_not_inserted(database: AnyDatabase) -> None:
    """Of two rows with the same key the first stays, or gets the values of the second, as was asked."""

    def act(tx: Transaction) -> list[object]:
        opened, key = connection(tx), counter_table.c.id
        found = [insert_new(opened, counter_table, {"value": value, "name": "a"}, key) for value in (1, 2)]
        put_over(opened, counter_table, ["name"], {"value": 3, "name": "a"})
        put_over(opened, counter_table, ["name"], {"value": 4, "name": "b"})
        return found

    assert await database.write(act) == [1, None]
    assert await database.read(values) == [3, 4]


async def test_a_probe_changes_nothing(database: AnyDatabase) -> None:
    """Whether it can be written can be asked without a trace."""
    await database.write(put, 1)
    await database.write(probe)
    assert await database.read(values) == [1]


async def test_a_second_handle_is_refused(database: AnyDatabase, data_dir: Path) -> None:
    """Who opens a database in use is told so; the first is not disturbed, and it is free after it."""
    second = database_of(data_dir)
    with pytest.raises(StorageError, match="another process"):
        await second.open(make_tables)
    await second.close()
    await database.write(put, 1)
    await database.close()
    third = database_of(data_dir)
    await third.open(make_tables)
    assert await third.read(values) == [1]
    await third.close()


async def test_an_opening_that_fails_frees_the_database(data_dir: Path) -> None:
    """If the schema cannot be brought up to date, everything is closed again and the reason told."""

    def spoil(opened: Connection) -> None:
        opened.execute(text("CREATE TABLE half (id INTEGER)"))
        raise StorageError("newer")

    def fail(place: Engine | Connection) -> None:
        if isinstance(place, Connection):
            spoil(place)
        else:
            with place.begin() as opened:
                spoil(opened)

    with pytest.raises(StorageError, match="newer"):
        await database_of(data_dir).open(fail)
    async with counting(data_dir) as again:
        with pytest.raises((StorageError, DBAPIError)):  # the table of the failed opening is not there
            await again.read(lambda tx: connection(tx).execute(text("SELECT * FROM half")))


async def test_a_closed_database_says_so(data_dir: Path) -> None:
    """Before it is opened and after it is closed, nothing is done and `StorageError` raised; closing twice is no fault."""
    database = database_of(data_dir)
    for attempt in (database.write, database.read):
        with pytest.raises(StorageError, match="closed"):
            await attempt(values)
    await database.open(make_tables)
    await database.close()
    await database.close()
    for attempt in (database.write, database.read):
        with pytest.raises(StorageError, match="closed"):
            await attempt(values)


async def test_what_is_in_hand_is_saved_when_it_closes(data_dir: Path) -> None:
    """Writes asked for before closing are saved; one asked for while closing is refused and leaves nothing open."""
    database = database_of(data_dir)
    await database.open(make_tables)
    async with gate_of(data_dir) as gate:

        def slow(tx: Transaction) -> None:
            gate.wait(tx)
            put(tx, 1)

        before = [asyncio.create_task(database.write(slow)), asyncio.create_task(database.write(put, 2))]
        await gate.reached()
        closing_it = asyncio.create_task(database.close())
        await asyncio.sleep(0)
        late = asyncio.create_task(database.write(put, 3))
        await asyncio.sleep(0)
        await gate.open()
        await asyncio.gather(*before, closing_it)
    with pytest.raises(StorageError, match="closed"):
        await late
    async with counting(data_dir) as again:
        assert await again.read(values) == [1, 2]
