"""`person …` and `mydata …`: one's own settings and data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Language, Phrase, When
from bot.core.reply import Answer, Reply
from bot.dispatch.definition import command
from bot.dispatch.option import CityId, LocaleCode, Zone

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.directory import Directory
    from bot.features.people.person import Persons


class PersonCommands:
    """`person …`, `mydata …`.

    Args:
        directory: Looks things up.
        persons: Changes persons.
    """

    def __init__(self, directory: Directory, persons: Persons) -> None:
        """Take the services."""
        self._directory = directory
        self._persons = persons

    @command("person show", example="!person show", task=True)
    def show(self, tx: Transaction, call: Call) -> Answer:
        """Show one's settings."""
        return self._persons.show(self._directory.ensure(tx, call.asker, call.room, call.at), call.room.prefix)

    @command("person city", example="!person city porto")
    def city(self, tx: Transaction, call: Call, *, city: CityId) -> Answer:
        """Say which city one belongs to."""
        self._persons.set_own(tx, call.asker, call.room, {"city_id": city}, call.at)
        found = self._directory.city(city)
        return Reply((Phrase("people-person-city-set", {"city": found.name if found else city}),))

    @command("person language", example="!person language pt")
    def language(self, tx: Transaction, call: Call, *, language: LocaleCode) -> Answer:
        """Choose the language one is answered in; the answer is in it already."""
        self._persons.set_own(tx, call.asker, call.room, {"language": language}, call.at)
        return Reply((Phrase("people-person-language-set", {"language": Language(language)}, locale=language),))

    @command("person zone", example="!person zone Europe/Lisbon")
    def zone(self, tx: Transaction, call: Call, *, zone: Zone) -> Answer:
        """Choose the zone one's times are read in."""
        self._persons.set_own(tx, call.asker, call.room, {"zone": zone}, call.at)
        return Reply((Phrase("people-person-zone-set", {"zone": zone, "now": When(moment_of(call.at, zone))}),))

    @command("mydata show", example="!mydata show")
    def data(self, tx: Transaction, call: Call) -> Answer:
        """Show what is kept."""
        del tx
        return self._persons.own_data(call.asker, call.room)

    @command("mydata erase", example="!mydata erase")
    def erase(self, tx: Transaction, call: Call) -> Answer:
        """Erase what is kept."""
        return self._persons.erase(tx, call.asker, call.room)
