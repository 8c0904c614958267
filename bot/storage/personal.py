"""What is kept of somebody, over all tables at once: to show, to hand out, to erase, to make somebody else's.

Nothing is listed here: each column says for itself whose it is (`bot.storage.schema.of_person` and its like), so a new table is
part of this from its first day. A test finds columns that look as if they were about somebody and do not say so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint, and_, delete, exists, false, or_, select, tuple_, update

from bot.core.ref import PersonRef
from bot.storage.naming import Naming
from bot.storage.schema import METADATA, Erase, Kept
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, ColumnElement, RowMapping, Table

    from bot.core.transaction import Transaction

_ROWS_AT_ONCE = 200
_ERASED = "erased:{}"
"""The key of a room that was named after somebody; no network has such a room."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody, by all that identifies them.

    Args:
        person: Their number; 0 for somebody of whom no profile is stored.
        name: As shown; empty if it is not known.
        accounts: All of them.
        also: What else they are called, on another network.
    """

    person: int
    name: str
    accounts: tuple[PersonRef, ...]
    also: tuple[str, ...] = ()


def rows_of(tx: Transaction, whose: Whose) -> dict[str, list[dict[str, object]]]:
    """Return every row about somebody, by table; what of a row is about somebody else is left out.

    Args:
        tx: Open.
        whose: Who.

    Returns:
        By table, rows by column: texts, numbers, and moments in the form of ISO 8601.
    """
    found = {table.name: [_told(table, row, whose) for row in _rows(tx, table, whose)] for table in METADATA.sorted_tables}
    return {table: rows for table, rows in found.items() if rows}


def counts_of(tx: Transaction, whose: Whose) -> Counter[Kept]:
    """Return how many rows about somebody there are of each kind."""
    counts: Counter[Kept] = Counter()
    for table in METADATA.sorted_tables:
        identities = list(_marked(table, "person", "account"))
        if identities:
            counts[identities[0].info["kept"]] += len(_rows(tx, table, whose))
    return +counts


def erase_left(tx: Transaction, whose: Whose) -> None:
    """Erase whatever is left of somebody, once every feature has forgotten them in its own way.

    Args:
        tx: Open; the transaction of the erasure.
        whose: Who.
    """
    naming = Naming(whose.name, whose.accounts, whose.also)
    for table in reversed(METADATA.sorted_tables):
        for column in _marked(table, "person", "account"):
            _forget_row(tx, table, column, whose)
        for column in _marked(table, "anybody"):
            _forget_words(tx, table, column, naming)
    erase_places(tx, whose)


def erase_places(tx: Transaction, whose: Whose) -> None:
    """Give rooms that are named after somebody's account another name, wherever their name is not needed any more."""
    for table in METADATA.sorted_tables:
        for column in _marked(table, "place"):
            for account in whose.accounts:
                ending = f":{account.key}"
                likely = (column == account.key) | column.endswith(ending, autoescape=True)
                at = (table.c[column.info["platform"]] == account.platform) & likely
                for key, found in _found(tx, table, column, at):
                    if found == account.key or found.endswith(ending):  # some databases look for endings in any case
                        nameless = {column.name: _ERASED.format(key[0])}
                        connection(tx).execute(update(table).where(_is(table, [key])).values(nameless))


def repoint(tx: Transaction, gone: int, kept: int) -> None:
    """Make everything that names one person name another, who is the same in truth; the first has no row of their own then.

    Where both have a row and there can be only one, that of whoever is kept stays and the other is deleted, with what depends
    on it; a feature to which that matters sees to it before.

    Args:
        tx: Open; the transaction in which two persons become one.
        gone: Number of the person who is no more.
        kept: Number of the person everything belongs to from now on.
    """
    for table in reversed(METADATA.sorted_tables):  # the person's own row goes last, when nothing depends on it any more
        for column in _marked(table, "person"):
            for others in _keys_with(table, column):
                _drop_doubled(tx, table, column, others, gone, kept)
            connection(tx).execute(update(table).where(column == gone).values({column.name: kept}))


def _keys_with(table: Table, column: Column[Any]) -> Iterator[list[str]]:
    """Yield the names of the other columns of each key in which a column stands."""
    keys = [one for one in table.constraints if isinstance(one, PrimaryKeyConstraint | UniqueConstraint)]
    for key in (*keys, *(index for index in table.indexes if index.unique)):
        names = [one.name for one in key.columns]
        if column.name in names:
            yield [name for name in names if name != column.name]


def _drop_doubled(  # noqa: PLR0913, PLR0917 - one key of one column, and whose it is
    tx: Transaction, table: Table, column: Column[Any], others: Sequence[str], gone: int, kept: int
) -> None:
    own = table.alias()
    same = and_(own.c[column.name] == kept, *(own.c[name] == table.c[name] for name in others))
    connection(tx).execute(delete(table).where(column == gone, exists().where(same)))


def _marked(table: Table, *whose: str) -> Iterator[Column[Any]]:
    return (column for column in table.columns if column.info.get("whose") in whose)


def _owns(table: Table, column: Column[Any], whose: Whose) -> ColumnElement[bool]:
    """Return the condition that an identifying column is somebody's."""
    if column.info["whose"] == "person":
        return column == whose.person if whose.person else false()
    platform = table.c[column.info["platform"]]
    return or_(false(), *((platform == account.platform) & (column == account.key) for account in whose.accounts))


def _rows(tx: Transaction, table: Table, whose: Whose) -> Sequence[RowMapping]:
    owned = [_owns(table, column, whose) for column in _marked(table, "person", "account")]
    if not owned:
        return ()
    return connection(tx).execute(select(table).where(or_(*owned)).order_by(*table.primary_key)).mappings().all()


def _told(table: Table, row: RowMapping, whose: Whose) -> dict[str, object]:
    return {
        column.name: _plain(row[column.name])
        for column in table.columns
        if row[column.name] is not None and _is_theirs(table, column, row, whose)
    }


def _is_theirs(table: Table, column: Column[Any], row: RowMapping, whose: Whose) -> bool:
    """Tell whether what stands in a column of one of somebody's rows is about nobody else."""
    match column.info.get("whose"):
        case "person":
            return bool(row[column.name] == whose.person)
        case "account":
            return PersonRef(row[column.info["platform"]], row[column.name]) in whose.accounts
        case "name":
            return _is_theirs(table, table.c[column.info["of"]], row, whose)
    return True


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _forget_row(tx: Transaction, table: Table, column: Column[Any], whose: Whose) -> None:
    owned = _owns(table, column, whose)
    if column.info["erase"] is Erase.DELETE:
        connection(tx).execute(delete(table).where(owned))
        return
    names = [name for name in _marked(table, "name") if name.info["of"] == column.name]
    connection(tx).execute(update(table).where(owned).values({one.name: _nothing(one) for one in (column, *names)}))


def _forget_words(tx: Transaction, table: Table, column: Column[Any], naming: Naming) -> None:
    named = [key for key, text in _found(tx, table, column) if column.info["seeks"](naming, text)]
    for first in range(0, len(named), _ROWS_AT_ONCE):
        at = _is(table, named[first : first + _ROWS_AT_ONCE])
        if column.info["erase"] is Erase.DELETE:
            connection(tx).execute(delete(table).where(at))
        else:
            connection(tx).execute(update(table).where(at).values({column.name: _nothing(column)}))


def _found(
    tx: Transaction, table: Table, column: Column[Any], at: ColumnElement[bool] | None = None
) -> list[tuple[tuple[Any, ...], str]]:
    """Return the primary keys and texts of rows that have one, and that nobody needs any more."""
    wanted = select(*table.primary_key, column.label("found")).where(column.is_not(None))
    if at is not None:
        wanted = wanted.where(at)
    if column.info["once"] is not None:
        wanted = wanted.where(table.c[column.info["once"]].is_not(None))
    return [(tuple(row[:-1]), row[-1]) for row in connection(tx).execute(wanted)]


def _is(table: Table, keys: Sequence[tuple[Any, ...]]) -> ColumnElement[bool]:
    columns = list(table.primary_key)
    if len(columns) == 1:
        return columns[0].in_([key[0] for key in keys])
    return tuple_(*columns).in_(keys)


def _nothing(column: Column[Any]) -> str | None:
    return None if column.nullable else ""
