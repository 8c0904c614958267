"""Commands for the roadmap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Acknowledgement, Items, Reply, Silence
from bot.dispatch.definition import Audience, command
from bot.dispatch.nearmiss import fold
from bot.dispatch.option import Between, CityId, Zone
from bot.dispatch.permission import Action
from bot.features.roadmap.model import DEFAULT_DAYS, JOINT, Owner, Wish
from bot.features.roadmap.wording import card, line

if TYPE_CHECKING:
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.roadmap.service import RoadmapService


class RoadmapCommands:
    """``!roadmap …``.

    Args:
        roadmap: What they do.
        strings: For the words people may type for what both cities do.
    """

    def __init__(self, roadmap: RoadmapService, strings: Strings) -> None:
        """Take the service."""
        self._roadmap = roadmap
        self._strings = strings

    @command(
        "roadmap add",
        action=Action.CHANGE_PLAN,
        audience=Audience.COORDINATORS,
        example='!roadmap add "Final list of hosts" 2027-03-31T12:00 --side joint --remind 14,7,2,1',
        task=True,
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        due: Moment,
        owner: Owner = Owner.COORDINATOR,
        side: str | None = None,
        remind: tuple[Annotated[int, Between(0, 365)], ...] = DEFAULT_DAYS,
        zone: Zone | None = None,
    ) -> Answer:
        """Put something on the roadmap; its card is the answer."""
        del zone  # the moment has been read in it
        wish = Wish(title, due, owner.role, remind)
        self._roadmap.add(tx, call, wish, None if side is None else self._side(side))
        return Silence()

    @command("roadmap list", example="!roadmap list", task=True)
    def list(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what is open, a few lines at a time."""
        found = self._roadmap.page(tx, call, page)
        if not found.entries:
            return Reply((Phrase("roadmap-nothing", {"prefix": call.room.prefix}),))
        lines = [line(entry, found.city, call.zone, call.at) for entry in found.entries]
        if found.more:
            said: dict[str, Arg] = {"count": found.more, "page": str(page + 1), "prefix": call.room.prefix}
            lines.append(Phrase("roadmap-more", said))
        return Reply((Items(tuple(lines)),))

    @command("roadmap show", example="!roadmap show M7")
    def show(self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE]) -> Answer:
        """Show one thing of the roadmap to whoever asks."""
        return Reply(card(self._roadmap.show(tx, call, date), own_languages=False))

    @command("roadmap done", example="!roadmap done M7")
    def done(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Call a city's part done."""
        self._roadmap.done(tx, call, date, side)
        return Acknowledgement()

    @command("roadmap reopen", example="!roadmap reopen M7")
    def reopen(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Take back that a city's part is done, or that the whole was given up."""
        self._roadmap.reopen(tx, call, date, side)
        return Acknowledgement()

    # Who may give something up depends on the cities it concerns, not on the room's: the service asks.
    @command("roadmap cancel", example="!roadmap cancel M7", audience=Audience.COORDINATORS)
    def cancel(self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE]) -> Answer:
        """Give something up."""
        self._roadmap.cancel(tx, call, date)
        return Acknowledgement()

    def _side(self, typed: str) -> str:
        """Return the city id that was typed, or `JOINT`.

        Raises:
            BadOption: It is neither a city nor a word for all of them.
        """
        wanted = fold(typed).strip()
        words = (word for locale in self._strings.locales for word in self._strings.words("roadmap-joint-words", locale))
        if wanted == JOINT or wanted in map(fold, words):
            return JOINT
        for city in self._roadmap.cities():
            if wanted in {fold(city.id), fold(city.name)}:
                return city.id
        names = tuple(city.name for city in self._roadmap.cities())
        raise BadOption(Phrase("roadmap-no-side", {"text": typed, "cities": Listed((*names, JOINT))}))
