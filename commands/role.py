"""`role …`: who holds what and until when; granted in chat by the admins, handed over by a city's coordinators."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Capacity, Role
from bot.core.phrase import Phrase
from bot.dispatch.definition import command
from bot.dispatch.option import CityId, PersonName
from bot.features.people.office import Seat
from bot.features.people.office_wording import up_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.directory import Directory
    from bot.features.people.office import Offices
    from bot.features.people.person import Persons


class RoleCommands:
    """`role …`.

    Args:
        directory: Looks things up.
        persons: Finds people.
        offices: Changes terms.
    """

    def __init__(self, directory: Directory, persons: Persons, offices: Offices) -> None:
        """Take the services."""
        self._directory = directory
        self._persons = persons
        self._offices = offices

    @command("role grant", action=Action.GRANT, example="!role grant @ana:example.org coordinator porto --until 2028-03-31")
    def grant(  # noqa: PLR0913 - each is one option of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        person: PersonName,
        role: Role,
        city: CityId | None = None,
        from_: date | None = None,
        until: date | None = None,
        as_: Capacity = Capacity.HOLDER,
    ) -> Answer:
        """Give somebody a role in a city, for a time or until it is taken away."""
        where = self._where(call, person, role, city)
        seat = Seat(self._persons.find(tx, call.room, person, call.at), role, where, as_)
        return self._offices.enter(tx, seat, (from_, until), call.room, call.at)

    @command("role revoke", example="!role revoke @ana:example.org coordinator porto")
    def revoke(  # noqa: PLR0913 - each is one option of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        person: PersonName,
        role: Role,
        city: CityId | None = None,
        from_: date | None = None,
        as_: Capacity | None = None,
    ) -> Answer:
        """Take a role away; whoever may name a substitute or a successor may also take the name back."""
        where = self._where(call, person, role, city)
        if not (may(call.asker, Action.HAND_OVER, where.id) or call.asker.has(role, where.id)):
            raise NotPermitted(Phrase("people-role-up-to-admins"))
        seat = Seat(self._persons.find(tx, call.room, person, call.at), role, where, as_)
        return self._offices.leave(tx, seat, from_, call.room, call.asker)

    @command("role term", example="!role term @ana:example.org coordinator porto --until 2028-03-31")
    def term(  # noqa: PLR0913 - each is one option of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        person: PersonName,
        role: Role,
        city: CityId | None = None,
        from_: date | None = None,
        until: date | None = None,
        open_: bool = False,
        as_: Capacity | None = None,
    ) -> Answer:
        """Change the days of a term."""
        where = self._own(tx, call, self._where(call, person, role, city))
        seat = Seat(self._persons.find(tx, call.room, person, call.at), role, where, as_)
        return self._offices.move(tx, seat, (from_, until), call.room, open_end=open_)

    @command("role substitute", example="!role substitute @rui:example.org coordinator porto")
    def substitute(  # noqa: PLR0913 - each is one option of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        person: PersonName,
        role: Role,
        city: CityId | None = None,
        from_: date | None = None,
        until: date | None = None,
    ) -> Answer:
        """Name who steps in."""
        where = self._own(tx, call, self._where(call, person, role, city))
        seat = Seat(self._persons.find(tx, call.room, person, call.at), role, where, Capacity.SUBSTITUTE)
        return self._offices.enter(tx, seat, (from_, until), call.room, call.at)

    @command("role successor", example="!role successor @rui:example.org")
    def successor(
        self, tx: Transaction, call: Call, *, person: PersonName, role: Role | None = None, city: CityId | None = None
    ) -> Answer:
        """Name who comes after a term that ends, from the day after."""
        ending = self._offices.ending(tx, call.asker, self._cities(call, city), role, call.room.prefix)
        found = self._persons.known(tx, call.room, person, call.at)
        return self._offices.succeed(tx, ending, found, call.room, call.at)

    @command("role list", example="!role list")
    def list(self, tx: Transaction, call: Call, *, city: CityId | None = None) -> Answer:
        """Show who holds which role, until when, and who steps in."""
        named = self._directory.city(city)
        return self._offices.show(tx, (named,) if named else self._directory.cities(), call.room.prefix)

    def _cities(self, call: Call, named: CityId | None) -> Sequence[City]:
        """Return the city named, or else the room's and the asker's; all of them if these are not known."""
        likely = (named,) if named else (call.room.city, call.asker.city)
        found = tuple(city for each in dict.fromkeys(likely) if (city := self._directory.city(each)))
        return found or tuple(self._directory.cities())

    def _where(self, call: Call, person: PersonName, role: Role, named: CityId | None) -> City:
        found = self._directory.city(named or call.room.city)
        if found is None:
            example = self._directory.cities()[0].id
            facts = {"person": person, "role": role.value, "example": example, "prefix": call.room.prefix}
            raise BadOption(Phrase("people-role-which-city", facts))
        return found

    def _own(self, tx: Transaction, call: Call, city: City) -> City:
        """Return a city in which the asker hands over (domain S32)."""
        if not may(call.asker, Action.HAND_OVER, city.id):
            people = self._directory.duty(tx, Role.COORDINATOR, city.id).people
            raise NotPermitted(up_to(city, people, call.room.prefix))
        return city
