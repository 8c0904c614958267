"""`city …`: the days on which a city does not work, and the public holidays it may take into them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption, NotPermitted
from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR, moment_of
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, CityId
from bot.dispatch.tokens import quote
from bot.features.people.holidays import Asked
from bot.features.people.office_wording import up_to

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.core.person import City
    from bot.core.reply import Answer, Reply
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.calendar import ClosedDays
    from bot.features.people.directory import Directory
    from bot.features.people.holidays import Holidays

    Falling = Callable[[Transaction, City, Collection[date], str], Phrase | None]


class CityCommands:
    """`city …`.

    Args:
        directory: Looks things up.
        closed_days: Changes closed days.
        holidays: Proposes public holidays.
        falling: Names what is due on days of a city that have just been closed.
    """

    def __init__(self, directory: Directory, closed_days: ClosedDays, holidays: Holidays, falling: Falling) -> None:
        """Take the services."""
        self._falling = falling
        self._directory = directory
        self._closed_days = closed_days
        self._holidays = holidays

    @command("city closed add", audience=Audience.EVERYONE, example="!city closed add 2027-03-26")
    def add(self, tx: Transaction, call: Call, *, day: date, label: str = "", city: CityId | None = None) -> Answer:
        """Enter a closed day."""
        found = self._own(tx, call, city)
        answer = self._with_dates(tx, call, found, (day,), self._closed_days.add(tx, found, day, label, call.room.prefix))
        return replace(answer, undo=f"city closed remove {day} --city {found.id}")

    @command("city closed remove", audience=Audience.EVERYONE, example="!city closed remove 2027-03-26")
    def remove(self, tx: Transaction, call: Call, *, day: date, city: CityId | None = None) -> Answer:
        """Take a closed day off the list."""
        found = self._own(tx, call, city)
        label = self._directory.closed(tx, found.id, day, day).get(day, "")
        answer = self._closed_days.remove(tx, found, day, call.room.prefix)
        named = f" {quote(label)}" if label else ""
        return replace(answer, undo=f"city closed add {day}{named} --city {found.id}")

    @command("city closed list", audience=Audience.EVERYONE, example="!city closed list")
    def list(self, tx: Transaction, call: Call, *, city: CityId | None = None) -> Answer:
        """Show the next closed days."""
        found = self._city(call, city)
        return self._closed_days.list(tx, found, moment_of(call.at, found.zone).day)

    @command("city holidays", audience=Audience.EVERYONE, example="!city holidays 2027")
    def holidays(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        year: Annotated[int, Between(EARLIEST_YEAR, LATEST_YEAR)] | None = None,
        region: str | None = None,
        city: CityId | None = None,
        page: Annotated[int, Between(1, 9)] = 1,
    ) -> Answer:
        """Propose public holidays; nothing is entered before somebody says which."""
        found = self._own(tx, call, city)
        today = moment_of(call.at, found.zone).day
        return self._holidays.propose(tx, Asked(found, year or today.year, region, page, call.room.prefix), today)

    @command(
        "city closed confirm",
        audience=Audience.EVERYONE,
        example="!city closed confirm 2027-05-06,2027-05-17",
        internal=("back",),
    )
    def confirm(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        days: tuple[date, ...],
        region: str | None = None,
        city: CityId | None = None,
        back: bool = False,
    ) -> Answer:
        """Enter several closed days at once, public holidays under their names; ``back`` takes them off again."""
        found = self._own(tx, call, city)
        if back:
            return self._holidays.take_back(tx, found, days)
        confirmed, entered = self._holidays.confirm(tx, Asked(found, days[0].year, region, 1, call.room.prefix), days)
        answer = self._with_dates(tx, call, found, entered, confirmed)
        listed = ",".join(day.isoformat() for day in entered)
        return replace(answer, undo=f"city closed confirm {listed} --city {found.id} --back on")

    def _with_dates(self, tx: Transaction, call: Call, city: City, days: Sequence[date], answer: Reply) -> Reply:
        line = self._falling(tx, city, days, call.room.prefix)
        return answer if line is None else replace(answer, blocks=(*answer.blocks, line))

    def _city(self, call: Call, named: CityId | None) -> City:
        found = self._directory.city(named or call.room.city or call.asker.city)
        if found is None:
            facts = {"example": self._directory.cities()[0].id, "prefix": call.room.prefix}
            raise BadOption(Phrase("people-closed-which-city", facts))
        return found

    def _own(self, tx: Transaction, call: Call, named: CityId | None) -> City:
        city = self._city(call, named)
        if not may(call.asker, Action.CLOSE_DAYS, city.id):
            people = self._directory.duty(tx, Role.COORDINATOR, city.id).people
            raise NotPermitted(up_to(city, people, call.room.prefix))
        return city
