"""Making feeds, seeing one's own, withdrawing them; and what is found at an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.calendar import USUAL_ALARMS, Extract
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.feeds.model import Feed, FeedScope, digest_of, is_same, new_token
from bot.features.feeds.seeing import Seeing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.core.ids import Ids
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.feeds.model import Site, Wish
    from bot.features.feeds.port import Directory
    from bot.features.feeds.store import FeedStore

MOST_FEEDS = 20
"""So many feeds one person may have."""
PAST = timedelta(days=366)
"""So long what is over stays in a feed."""
REVOKED_KEPT = timedelta(days=366)
"""So long a program that asks at a withdrawn address is told so."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, and where.

    Args:
        asker: With the roles held now.
        room: Where.
        locale: The asker's language.
        at: The present moment.
        alone: Nobody else reads the answer.
    """

    asker: Person
    room: Room
    locale: str
    at: datetime
    alone: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """What is found at an address.

    Args:
        feed: Which feed.
        extract: What stands in it now.
        name: What it is called.
        zone: Of whoever it is for.
        alarms: So long before its entries ring.
    """

    feed: Feed
    extract: Extract
    name: Phrase
    zone: str
    alarms: tuple[timedelta, ...]


class Feeds:
    """What one can do with feeds.

    Args:
        store: Feeds.
        directory: Cities, rooms and people.
        ids: Randomness.
        site: Where feeds are served.
    """

    def __init__(self, store: FeedStore, directory: Directory, ids: Ids, site: Site) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._ids = ids
        self._site = site
        self._seeing = Seeing(directory)

    @property
    def domain(self) -> str:
        """What stands behind the ids of this deployment in every uid."""
        return self._site.domain

    def make(self, tx: Transaction, asking: Asking, wish: Wish) -> tuple[Feed, Phrase, str]:
        """Make a feed.

        Returns:
            The feed, what it is called, and its address, which nobody can be told again.

        Raises:
            Conflict: Feeds are not switched on, the asker has too many, or others would read along.
            NotPermitted: The asker has no role in that city.
        """
        self._require_site()
        self._require_may(tx, asking, wish)
        maker = self.known(tx, asking)
        if self._store.count(tx, maker.id) >= MOST_FEEDS:
            raise Conflict(Phrase("feeds-too-many", {"most": str(MOST_FEEDS), "prefix": asking.room.prefix}))
        token = new_token(self._ids)
        feed = self._made(asking, wish, maker.id, token)
        number = self._store.add(tx, feed)
        kept = self._store.get(tx, number)
        if kept is None:
            raise AssertionError(number)
        return kept, self._seeing.name(tx, kept), self._site.address(token)

    def known(self, tx: Transaction, asking: Asking) -> Person:
        """Return whoever asks as stored, entering them if nothing is stored yet."""
        return self._directory.ensure(tx, asking.asker, asking.room, asking.at)

    def _made(self, asking: Asking, wish: Wish, maker: int, token: str) -> Feed:
        room = asking.room.id if wish.scope is FeedScope.ROOM else None
        city = {FeedScope.CITY: wish.city, FeedScope.ROOM: asking.room.city}.get(wish.scope)
        return Feed(0, digest_of(token), maker, wish.scope, room, city, asking.locale, wish.alarms, asking.at)

    def _require_site(self) -> None:
        if self._site.base_url is not None:
            return
        if self._site.operator:
            raise Conflict(Phrase("feeds-off", {"operator": self._site.operator}))
        raise Conflict(Phrase("feeds-off-nobody"))

    def _require_may(self, tx: Transaction, asking: Asking, wish: Wish) -> None:
        """See that what is asked for may be shown, and where."""
        room, prefix = asking.room, asking.room.prefix
        if wish.scope is FeedScope.MINE and not asking.alone:
            raise Conflict(Phrase("feeds-privately-mine", {"prefix": prefix}))
        if wish.scope is FeedScope.ROOM and room.direct:
            raise Conflict(Phrase("feeds-room-where", {"prefix": prefix}))
        at_home = room.shared or (room.city is not None and not room.direct)
        if wish.scope is FeedScope.ALL and not (at_home or asking.asker.roles or asking.asker.admin):
            raise Conflict(Phrase("feeds-all-where", {"prefix": prefix}))
        if wish.scope is not FeedScope.CITY:
            return
        found = self._directory.city(wish.city)
        if found is None:
            raise BadOption(Phrase("feeds-no-city", {"prefix": prefix}))
        if not self._seeing.belongs(asking.asker, found.id):
            people = [person.name for person in self._directory.duty(tx, Role.COORDINATOR, found.id).people]
            said: dict[str, Arg] = {"city": found.name, "people": Listed(tuple(people))}
            raise NotPermitted(Phrase("feeds-city-up-to" if people else "feeds-city-up-to-nobody", said))
        if not asking.alone and room.city != found.id:
            raise Conflict(Phrase("feeds-privately-city", {"prefix": prefix, "city": found.id}))

    def listed(self, tx: Transaction, asking: Asking) -> list[tuple[Feed, Phrase, str | None]]:
        """Return the asker's feeds, and those about cities they coordinate, the newest first.

        Returns:
            Each with what it is called, and the name of its maker where that is somebody else.
        """
        found = self._store.alive(tx, asking.asker.id, self._coordinated(asking.asker))
        return [(feed, self._seeing.name(tx, feed), self._other(tx, feed, asking.asker)) for feed in found]

    def revoke(self, tx: Transaction, asking: Asking, number: int) -> tuple[Feed, Phrase]:
        """Withdraw a feed for good; return it with what it was called.

        Raises:
            NotFound: There is none of this number among those the asker may withdraw.
        """
        feed = self._store.get(tx, number)
        if feed is None or feed.revoked_at is not None or not self._may_revoke(feed, asking.asker):
            raise NotFound(Phrase("feeds-unknown", {"number": str(number), "prefix": asking.room.prefix}))
        self._store.revoke(tx, number, asking.at)
        return feed, self._seeing.name(tx, feed)

    def _may_revoke(self, feed: Feed, asker: Person) -> bool:
        own = asker.id != 0 and feed.person == asker.id
        return own or asker.admin or (feed.city is not None and feed.city in self._coordinated(asker))

    def _coordinated(self, asker: Person) -> Sequence[str]:
        cities = [city.id for city in self._directory.cities()]
        return [city for city in cities if asker.admin or may(asker, Action.SET_UP_ROOM, city)]

    def _other(self, tx: Transaction, feed: Feed, asker: Person) -> str | None:
        if feed.person == asker.id:
            return None
        maker = self._directory.person_numbered(tx, feed.person)
        return maker.name if maker else None

    def open(self, tx: Transaction, token: str, locale: str | None, now: datetime) -> Opened | bool:
        """Return what is found at an address.

        Args:
            tx: Open.
            token: The secret part of the address.
            locale: The language that was asked for; else it is that of its maker.
            now: Aware.

        Returns:
            What is there; or whether there has been something, which was withdrawn.
        """
        digest = digest_of(token)
        feed = self._store.of_digest(tx, digest)
        if feed is None or not is_same(feed.digest, digest):
            return False
        if feed.revoked_at is not None:
            return True
        extract = Extract(self._seeing.sight(tx, feed), locale or feed.locale, now - PAST, self._site.domain)
        maker = self._directory.person_numbered(tx, feed.person)
        alarms = USUAL_ALARMS if feed.alarms else ()
        return Opened(feed, extract, self._seeing.name(tx, feed), self._seeing.zone(feed, maker), alarms)

    def fetched(self, tx: Transaction, number: int, day: date) -> None:
        """Note the last day on which a feed was fetched."""
        self._store.fetched(tx, number, day)

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Forget feeds that were withdrawn before an instant; return how many."""
        return self._store.forget_revoked(tx, before)
