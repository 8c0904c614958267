"""A bot of this release goes on with the database of an earlier one, on both databases, as if nothing had happened."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import MetaData, func, insert, select

from bot.main.wiring import catalogue
from bot.storage.migration import bring_forward
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.schema import METADATA
from bot.storage.sqlite import FILE_NAME, writing_engine
from tests.dialogue.stage import play
from tests.dialogue.transcript import read
from tests.fakes.database import POSTGRESQL

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Table

UPGRADES = Path(__file__).parent / "upgrade"
"""For each revision: all rows of a database that a bot of that release has filled, and how the conversation goes on."""


def _fill(connection: Connection, revision: str) -> None:
    bring_forward(connection, METADATA, revision)
    kept: dict[str, list[dict[str, Any]]] = json.loads((UPGRADES / f"{revision}.json").read_text("utf-8"))
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        for row in kept.get(table.name, ()):
            connection.execute(insert(table), {name: _value(table.c[name], value) for name, value in row.items()})
        if connection.dialect.name == "postgresql":
            _count_on(connection, table)


def _value(column: Column[Any], value: Any) -> object:  # noqa: ANN401 - as JSON has it
    kind = column.type.python_type
    if kind is datetime:
        zoned = getattr(column.type, "timezone", False)
        return datetime.fromisoformat(value).replace(tzinfo=UTC if zoned else None)
    return date.fromisoformat(value) if kind is date else kind(value)


def _count_on(connection: Connection, table: Table) -> None:
    """Have numbers go on after those that were entered by hand."""
    for key in table.primary_key.columns:
        counter = connection.scalar(select(func.pg_get_serial_sequence(table.name, key.name)))
        last = connection.scalar(select(func.max(key))) if counter else None
        if last:
            connection.execute(select(func.setval(counter, last)))


@pytest.mark.parametrize("file", sorted(UPGRADES.glob("*.txt")), ids=lambda file: file.stem)
@pytest.mark.parametrize("place", ["sqlite", "postgresql"])
def test_a_conversation_goes_on_after_an_upgrade(
    place: str, file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The first comment of each transcript is its requirement; what was entered before is there and works"""
    revision, text = file.name.partition(".")[0], file.read_text("utf-8")
    if place == "sqlite":
        (tmp_path / "data").mkdir()
        engine = writing_engine(tmp_path / "data" / FILE_NAME)
        with engine.begin() as connection:
            _fill(connection, revision)
        engine.dispose()
    else:
        url = str(request.getfixturevalue("postgres_url"))
        (tmp_path / POSTGRESQL).write_text(url)
        asyncio.run(in_transaction(Link(url), lambda connection: _fill(connection, revision)))
    transcript = read(text)
    assert transcript.render(asyncio.run(play(transcript, tmp_path, catalogue()))) == text
