"""`person …`: one's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.permission import Action
from bot.core.phrase import Language, Phrase, When
from bot.core.reply import Answer, Reply
from bot.core.undo import FINAL
from bot.dispatch.definition import command
from bot.dispatch.option import CityId, LocaleCode, Zone

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.account import Accounts
    from bot.features.people.directory import Directory
    from bot.features.people.joining import Joining
    from bot.features.people.person import Persons


class PersonCommands:
    """`person …`.

    Args:
        directory: Looks things up.
        persons: Changes persons.
        joining: Joins accounts.
        accounts: Parts them.
    """

    def __init__(self, directory: Directory, persons: Persons, joining: Joining, accounts: Accounts) -> None:
        """Take the services."""
        self._directory = directory
        self._persons = persons
        self._joining = joining
        self._accounts = accounts

    @command("person show", action=Action.SELF, example="!person show", task=True)
    def show(self, tx: Transaction, call: Call) -> Answer:
        """Show one's settings."""
        return self._persons.show(tx, self._directory.ensure(tx, call.asker, call.room, call.at), call.room.prefix)

    @command("person city", action=Action.SELF, example="!person city porto")
    def city(self, tx: Transaction, call: Call, *, city: CityId) -> Answer:
        """Say which city one belongs to."""
        self._persons.set_own(tx, call.asker, call.room, {"city_id": city}, call.at)
        found = self._directory.city(city)
        said = Phrase("people-person-city-set", {"city": found.name if found else city})
        return Reply((said,), undo=_as_before("city", call.asker.city))

    @command("person language", action=Action.SELF, example="!person language pt", slash="language")
    def language(self, tx: Transaction, call: Call, *, language: LocaleCode) -> Answer:
        """Choose the language one is answered in; the answer is in it already."""
        self._persons.set_own(tx, call.asker, call.room, {"language": language}, call.at)
        said = Phrase("people-person-language-set", {"language": Language(language)}, locale=language)
        return Reply((said,), undo=_as_before("language", call.asker.language))

    @command("person zone", action=Action.SELF, example="!person zone Europe/Lisbon")
    def zone(self, tx: Transaction, call: Call, *, zone: Zone) -> Answer:
        """Choose the zone one's times are read in."""
        self._persons.set_own(tx, call.asker, call.room, {"zone": zone}, call.at)
        said = Phrase("people-person-zone-set", {"zone": zone, "now": When(moment_of(call.at, zone))})
        return Reply((said,), undo=_as_before("zone", call.asker.zone))

    @command("person join", action=Action.SELF, example="!person join")
    def join(self, tx: Transaction, call: Call, *, code: str | None = None) -> Answer:
        """Have another account of one's own be the same person: get a code, or use one."""
        if code is None:
            return self._joining.offer(tx, call)
        return self._joining.request(tx, call, code)

    @command("person join accept", action=Action.SELF, example="!person join accept", slash="person accept")
    def accept(self, tx: Transaction, call: Call) -> Answer:
        """Say that both accounts are one's own."""
        return self._joining.accept(tx, call)

    @command("person join decline", action=Action.SELF, example="!person join decline", slash="person decline")
    def decline(self, tx: Transaction, call: Call) -> Answer:
        """Say that they are not."""
        return self._joining.decline(tx, call)

    @command("person part", action=Action.SELF, example="!person part")
    def part(self, tx: Transaction, call: Call) -> Answer:
        """Have the account one speaks from stand for itself again."""
        return self._accounts.part(tx, call.asker, call.room.prefix, call.at)


def _as_before(setting: str, value: str | None) -> str:
    """Return what sets something back; there is no going back to nothing."""
    return f"person {setting} {value}" if value else FINAL
