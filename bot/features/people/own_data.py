"""What is kept about whoever asks: shown, handed out, erased (house rule H17, domain R-5)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.outbox import Lane, Post
from bot.core.phrase import Language, Listed, Phrase
from bot.core.reply import Button, Reply, Said
from bot.features.people.account import listed
from bot.features.people.model import PersonErased, TermsChanged
from bot.storage.personal import Whose, counts_of, erase_left, rows_of
from bot.storage.schema import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from bot.core.bus import Bus
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import Stores

LONGEST_PART_BYTES = 15_000
"""So long is one message of what is handed out; encrypted it still fits into an event of Matrix."""
_TOLD = tuple(kind for kind in Kept if kind not in {Kept.PROFILE, Kept.STEP})
"""What is counted for whoever asks: the profile is told in full, and what can be taken back lasts minutes."""
_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line breaks that JSON leaves as they are."""


class OwnData:
    """Looks after everybody's right to know and to be forgotten; always of whoever asks, never of somebody else.

    Args:
        directory: Names cities.
        stores: Accounts and terms.
        bus: Tells other features whom to forget.
        outbox: Carries what is handed out.
        erased: Called after an erasure is saved, to remove the last traces from what has been sent and from the files.
    """

    def __init__(self, directory: Directory, stores: Stores, bus: Bus, outbox: Outbox, erased: Callable[[Whose], None]) -> None:
        """Take what it needs."""
        self._directory = directory
        self._stores = stores
        self._bus = bus
        self._outbox = outbox
        self._erased = erased

    def show(self, tx: Transaction, asker: Person, room: Room) -> Reply:
        """Return what is kept about the asker, and how to have it handed out or erased."""
        counts = counts_of(tx, self._whose(tx, asker))
        things = tuple(Phrase(f"people-kept-{kind.value}", {"count": counts[kind]}) for kind in _TOLD if counts[kind])
        if not asker.id and not things:
            return Reply((Phrase("people-data-none"),))
        more = Phrase("people-data-more", {"things": Listed(things)}) if things else Phrase("people-data-no-more")
        profile = (self._profile(tx, asker),) if asker.id else ()
        return Reply((*profile, more, Phrase("people-data-erase", {"prefix": room.prefix})))

    def _profile(self, tx: Transaction, asker: Person) -> Phrase:
        accounts = self._stores.persons.accounts(tx, asker.id)
        city = self._directory.city(asker.city)
        unset = Phrase("people-not-set")
        held = tuple(
            Phrase("people-role-in", {"role": Phrase(f"people-role-{role.value}"), "city": found.name})
            for role, where in sorted(asker.roles)
            if (found := self._directory.city(where))
        )
        facts: dict[str, Arg] = {
            "name": asker.name,
            "count": len(accounts),
            "accounts": listed(accounts),
            "city": city.name if city else unset,
            "language": Language(asker.language) if asker.language else unset,
            "roles": Listed(held) if held else Phrase("people-data-no-roles"),
        }
        return Phrase("people-data", facts)

    def export(self, tx: Transaction, asker: Person, room: Room, locale: str, now: datetime) -> Reply:
        """Hand out everything as JSON, in as many messages as it takes; only where nobody else reads along.

        Args:
            tx: The transaction.
            asker: Whose data.
            room: Where it was asked.
            locale: The asker's language.
            now: The present moment.
        """
        if not room.direct:
            return Reply((Phrase("people-data-privately", {"prefix": room.prefix}),))
        rows = rows_of(tx, self._whose(tx, asker))
        if not rows:
            return Reply((Phrase("people-data-none"),))
        parts = list(_parts(_document(rows, now)))
        for part in parts:
            self._outbox.post(tx, Post(room.ref, Reply((Said(part),)), (locale,), Lane.REPLY))
        return Reply((Phrase("people-data-exported", {"count": len(parts)}),))

    def ask_erase(self, tx: Transaction, asker: Person, room: Room) -> Reply:
        """Ask whether everything is to be erased: that cannot be taken back.

        Raises:
            Conflict: They hold a role: somebody must take it over first.
        """
        if not self._is_known(tx, asker):
            return Reply((Phrase("people-data-none"),))
        self._require_no_role(asker, room)
        buttons = (
            Button("👍", "mydata erase yes", word="answer-yes"),
            Button("👎", "mydata erase no", word="answer-no"),
        )
        return Reply((Phrase("people-data-erase-sure", {"prefix": room.prefix}),), buttons=buttons)

    def keep(self) -> Reply:
        """Say that nothing was erased."""
        return Reply((Phrase("people-data-stays"),))

    def erase(self, tx: Transaction, asker: Person, room: Room) -> Reply:
        """Forget the asker everywhere: first each feature in its own way, then whatever is left.

        Raises:
            Conflict: They hold a role: somebody must take it over first.
        """
        if not self._is_known(tx, asker):
            return Reply((Phrase("people-data-none"),))
        self._require_no_role(asker, room)
        whose = self._whose(tx, asker)
        cities = {entry.city for entry in self._stores.terms.of_person(tx, asker.id)}
        self._bus.publish(tx, PersonErased(asker))
        self._stores.links.forget_codes(tx, asker.id)
        self._stores.persons.erase(tx, asker.id)
        for city in sorted(cities):
            self._bus.publish(tx, TermsChanged(city))
        erase_left(tx, whose)
        tx.after_commit(lambda: self._erased(whose))
        return Reply((Phrase("people-data-erased"),))

    def _require_no_role(self, asker: Person, room: Room) -> None:
        if asker.roles:
            raise Conflict(Phrase("people-data-roles-first", {"prefix": room.prefix}))

    def _is_known(self, tx: Transaction, asker: Person) -> bool:
        return bool(asker.id or rows_of(tx, self._whose(tx, asker)))

    def _whose(self, tx: Transaction, asker: Person) -> Whose:
        accounts = self._stores.persons.accounts(tx, asker.id) if asker.id else []
        also = [name for name in self._stores.persons.names_of(tx, asker.id) if name != asker.name]
        return Whose(asker.id, asker.name, tuple(dict.fromkeys([asker.ref, *accounts])), tuple(also))


def _document(rows: dict[str, list[dict[str, object]]], now: datetime) -> str:
    """Return one JSON document, a row a line."""
    tables = [f'"{table}": [\n' + ",\n".join(map(_line, found)) + "\n]" for table, found in rows.items()]
    return f'{{"made_at": "{now.isoformat()}",\n' + ",\n".join(tables) + "\n}"


def _line(row: dict[str, object]) -> str:
    """Return a row as JSON that no reader takes for several lines."""
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(row, ensure_ascii=False))


def _parts(document: str) -> Iterator[str]:
    """Yield a document in parts that make the same document if nothing is put between them."""
    part = ""
    for line in document.split("\n"):
        if len(f"{part}\n{line}".encode()) <= LONGEST_PART_BYTES:
            part = f"{part}\n{line}" if part else line
            continue
        if part:
            yield part
        *pieces, part = _pieces(line)
        yield from pieces
    yield part


def _pieces(line: str) -> list[str]:
    """Return a line in pieces that fit, of at most four bytes a character."""
    most = LONGEST_PART_BYTES if len(line.encode()) <= LONGEST_PART_BYTES else LONGEST_PART_BYTES // 4
    return [line[start : start + most] for start in range(0, len(line), most)]
