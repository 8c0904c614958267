"""No column about a person is forgotten when they ask what is kept of them, or want to be forgotten."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, Text

from bot.main import wiring
from bot.storage.schema import METADATA, Erase, Kept
from tests.architecture.test_phrases_used import _ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

assert wiring  # all tables are declared once the composition root is there

SUSPECT: Final = re.compile(
    r"(^|_)(person|people|account|accounts|author|writer|asked|asker|key|by|name|names|who|user|sender|creator|owner|holder"
    r"|responsible|substitute|member|contact|told|taken|done)(_|$)(?!at$|on$)"
)
"""What columns about somebody are called."""
FREE: Final = re.compile(r"(^|_)(text|body|content|call|undo|original|words|note|reason|said)(_|$)(?!at$|on$)")
"""What columns with words are called in which anybody may be named."""

ABOUT_NOBODY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "announcement.text": "what everybody reads in every room, for a year after it went out",
        "city.name": "a city",
        "correction.given_key": "a message, known to its network alone",
        "correction.key": "digest of a text",
        "correction.origin_key": "a message, known to its network alone",
        "inbox.account": "the bot's own",
        "milestone.key": "what a template calls a date",
        "milestone.role_key": "what a template calls a role",
        "outbox.owner": "a process",
        "passed_on.given_key": "a message, known to its network alone",
        "passed_on.origin_key": "a message, known to its network alone",
        "plan_role.role_key": "what a template calls a role",
        "position.account": "the bot's own",
        "translation_shown.given_key": "a message, known to its network alone",
        "translation_shown.origin_key": "a message, known to its network alone",
        "title.words": "what an event or a date is called, as in its own row",
        "title_wish.text": "the same, until it is translated",
        "reminder.about_key": "a message, known to its network alone",
        "reminder.text": "words of whoever set it, with whose row they go",
    }
)
"""Columns that look as if they were about somebody, and why they need no mark."""


def _columns(metadata: MetaData) -> Iterator[Column[Any]]:
    for table in metadata.sorted_tables:
        yield from table.columns


def _forgotten(metadata: MetaData) -> list[str]:
    """Return the columns that look as if they were about somebody and do not say whose they are."""
    return [
        f"{column.table.name}.{column.name}"
        for column in _columns(metadata)
        if not column.info.get("whose") and _is_suspect(column)
    ]


def _is_suspect(column: Column[Any]) -> bool:
    if isinstance(column.type, Boolean) or column.name.endswith("_platform"):
        return False
    free = isinstance(column.type, String) and FREE.search(column.name) is not None
    return free or SUSPECT.search(column.name) is not None


def _marked(*whose: str) -> list[Column[Any]]:
    return [column for column in _columns(METADATA) if column.info.get("whose") in whose]


def _label(column: Column[Any]) -> str:
    return f"{column.table.name}.{column.name}"


def test_every_column_says_whose_it_is() -> None:
    """Each column that could be about somebody is marked, or listed with the reason; no reason is stale"""
    assert sorted(_forgotten(METADATA)) == sorted(ABOUT_NOBODY)


@pytest.mark.parametrize("name", ["person_id", "done_by", "by", "author", "taken_by_person", "asked_key", "note", "user_name"])
def test_a_new_column_would_be_found(name: str) -> None:
    """A table that somebody adds tomorrow is found by the names of its columns"""
    tomorrow = MetaData()
    Table("tomorrow", tomorrow, Column("id", Integer, primary_key=True), Column(name, Text))
    assert _forgotten(tomorrow) == [f"tomorrow.{name}"]


def test_references_to_persons_are_marked() -> None:
    """Whatever refers to a person is marked as theirs, whatever it is called"""
    references = {
        _label(column) for column in _columns(METADATA) for key in column.foreign_keys if key.target_fullname == "person.id"
    }
    assert references
    assert references <= {_label(column) for column in _marked("person")}


def test_accounts_and_rooms_have_their_network_beside_them() -> None:
    """A key means nothing without the network it is of"""
    for column in _marked("account", "place"):
        assert isinstance(column.table.c[column.info["platform"]].type, String), _label(column)


def test_names_have_their_owner_beside_them() -> None:
    """A name goes with whom it is the name of"""
    for column in _marked("name"):
        assert column.table.c[column.info["of"]].info.get("whose") in {"person", "account"}, _label(column)


def test_what_is_cleared_can_be_empty() -> None:
    """A row that stays without somebody can do without their number and account"""
    cleared = [column for column in _marked("person", "account") if column.info["erase"] is Erase.CLEAR]
    assert [_label(column) for column in cleared if not column.nullable] == []


def test_words_wait_for_a_moment_that_is_there() -> None:
    """What tells that words or a room's key are needed no more is a column of the same table that can be empty"""
    for column in _marked("anybody", "place"):
        assert column.info["once"] is None or column.table.c[column.info["once"]].nullable, _label(column)


def test_every_table_about_somebody_has_a_key() -> None:
    """Rows can be told apart, so that the right ones go"""
    tables = {column.table for column in _marked("person", "account", "anybody", "place")}
    assert [table.name for table in METADATA.sorted_tables if table in tables and not list(table.primary_key)] == []


def test_every_kind_has_its_words() -> None:
    """What is counted for whoever asks can be said; the profile is told in full, and steps back last minutes"""
    told = {f"people-kept-{kind.value}" for kind in Kept} - {"people-kept-profile", "people-kept-step"}
    assert told <= _ids()


def test_columns_do_not_share_their_mark() -> None:
    """Nobody who changes the mark of one column changes another's"""
    marks = [column.info for column in _columns(METADATA) if column.info]
    assert len({id(mark) for mark in marks}) == len(marks) > 20
