"""`role …`: who holds what; granted in chat by the admins of the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import CityId, PersonName
from bot.dispatch.permission import Action

if TYPE_CHECKING:
    from bot.core.person import City, Person
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.directory import Directory
    from bot.features.people.person import Persons


class RoleCommands:
    """`role …`.

    Args:
        directory: Looks things up.
        persons: Changes persons.
    """

    def __init__(self, directory: Directory, persons: Persons) -> None:
        """Take the services."""
        self._directory = directory
        self._persons = persons

    @command(
        "role grant", audience=Audience.ADMINS, action=Action.GRANT, example="!role grant @ana:example.org coordinator porto"
    )
    def grant(self, tx: Transaction, call: Call, *, person: PersonName, role: Role, city: CityId | None = None) -> Answer:
        """Give somebody a role in a city."""
        found = self._persons.find(tx, call.room, person, call.at)
        return self._persons.grant(tx, found, role, self._city(call, found, role, city), call.at)

    @command(
        "role revoke", audience=Audience.ADMINS, action=Action.GRANT, example="!role revoke @ana:example.org coordinator porto"
    )
    def revoke(self, tx: Transaction, call: Call, *, person: PersonName, role: Role, city: CityId | None = None) -> Answer:
        """Take a role away."""
        found = self._persons.find(tx, call.room, person, call.at)
        return self._persons.revoke(tx, found, role, self._city(call, found, role, city), call.room.prefix)

    @command("role list", audience=Audience.ADMINS, example="!role list")
    def list(self, tx: Transaction, call: Call) -> Answer:
        """Show who holds which role."""
        return self._persons.roles(tx, self._directory.cities(), call.room.prefix)

    def _city(self, call: Call, person: Person, role: Role, named: CityId | None) -> City:
        found = self._directory.city(named or call.room.city)
        if found is None:
            example = self._directory.cities()[0].id
            facts = {"person": person.ref.key, "role": role.value, "example": example, "prefix": call.room.prefix}
            raise BadOption(Phrase("people-role-which-city", facts))
        return found
