"""Scheduled events of a guild, and who is interested in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.form import Form
from tests.fakes.discord.refusal import Refusal
from tests.fakes.discord.wire import Json, stamp

if TYPE_CHECKING:
    from tests.fakes.discord.guild import Guild
    from tests.fakes.discord.people import User

SCHEDULED: Final = 1
ACTIVE: Final = 2
COMPLETED: Final = 3
CANCELED: Final = 4
EXTERNAL: Final = 3

_NEXT: Final = {SCHEDULED: (SCHEDULED, ACTIVE, CANCELED), ACTIVE: (ACTIVE, COMPLETED), COMPLETED: (), CANCELED: ()}
_OPEN_MOST: Final = 100
_FIELDS: Final = ("name", "description", "entity_type", "entity_metadata", "channel_id", "status", "image")


@dataclass(eq=False)
class ScheduledEvent:
    """An event that a guild shows at the top of its channels.

    Args:
        guild: Whose it is.
        id: Its snowflake.
        creator: Who made it.
        said: Its fields as the API takes them.
        start: When it begins.
        end: When it is over.
        interested: Who pressed the button, by id.
    """

    guild: Guild
    id: int
    creator: User
    said: Json
    start: datetime
    end: datetime | None = None
    interested: dict[int, User] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its title."""
        return str(self.said["name"])

    @property
    def status(self) -> int:
        """Discord's number of how far it is."""
        return int(self.said["status"])

    def change(self, body: Json) -> None:
        """Change what a request names, and tell the bot.

        Raises:
            Refusal: 50035 for what cannot be, 180000 when the event is over.
        """
        status = body.get("status", self.status)
        if not _NEXT[self.status]:
            raise Refusal(400, 180000, "Cannot update a finished event")
        if status not in _NEXT[self.status]:
            form = Form()
            form.refuse("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS", f"{self.status} -> {status}")
            form.check()
        whole = {
            "privacy_level": 2,
            **self.said,
            "scheduled_start_time": stamp(self.start),
            "scheduled_end_time": stamp(self.end),
            **body,
        }
        moved = "scheduled_start_time" in body
        check_event(whole, self.guild.world.clock.now() if moved else None)
        self._take(whole)
        self._announce("GUILD_SCHEDULED_EVENT_UPDATE")

    def delete(self) -> None:
        """Take the event away, and tell the bot."""
        self.guild.events.pop(self.id, None)
        self._announce("GUILD_SCHEDULED_EVENT_DELETE")

    def press(self, user: User) -> None:
        """Let somebody be interested, and tell the bot."""
        self.interested[user.id] = user
        self._announce_user("GUILD_SCHEDULED_EVENT_USER_ADD", user)

    def release(self, user: User) -> None:
        """Let somebody no longer be interested, and tell the bot."""
        self.interested.pop(user.id, None)
        self._announce_user("GUILD_SCHEDULED_EVENT_USER_REMOVE", user)

    def payload(self, *, with_count: bool = False) -> Json:
        """Return what Discord says of an event."""
        return {
            "id": str(self.id),
            "guild_id": str(self.guild.id),
            "creator_id": str(self.creator.id),
            "creator": self.creator.payload(),
            "scheduled_start_time": stamp(self.start),
            "scheduled_end_time": stamp(self.end),
            "privacy_level": 2,
            "entity_id": None,
            "recurrence_rule": None,
            **{name: self.said.get(name) for name in _FIELDS},
            **({"user_count": len(self.interested)} if with_count else {}),
        }

    def _take(self, whole: Json) -> None:
        self.start = datetime.fromisoformat(whole["scheduled_start_time"])
        end = whole.get("scheduled_end_time")
        self.end = datetime.fromisoformat(end) if end else None
        self.said = {name: whole.get(name) for name in _FIELDS}

    def _announce(self, event: str) -> None:
        self.guild.world.publish(event, self.payload())

    def _announce_user(self, event: str, user: User) -> None:
        where = {"guild_scheduled_event_id": str(self.id), "guild_id": str(self.guild.id)}
        self.guild.world.publish(event, {**where, "user_id": str(user.id)})


def schedule(guild: Guild, creator: User, body: Json) -> ScheduledEvent:
    """Make an event, and tell the bot.

    Raises:
        Refusal: 50035 for what cannot be, 30038 when too many are open.
    """
    check_event(body, guild.world.clock.now())
    if sum(event.status in (SCHEDULED, ACTIVE) for event in guild.events.values()) >= _OPEN_MOST:
        raise Refusal(400, 30038, f"Maximum number of uncompleted guild scheduled events reached ({_OPEN_MOST})")
    start = datetime.fromisoformat(body["scheduled_start_time"])
    event = ScheduledEvent(guild, guild.world.ids(), creator, {}, start)
    event._take({**body, "status": SCHEDULED})
    guild.events[event.id] = event
    event._announce("GUILD_SCHEDULED_EVENT_CREATE")
    return event


def check_event(body: Json, now: datetime | None) -> None:
    """Refuse an event that cannot be.

    Args:
        body: All its fields.
        now: The present, where the beginning must not be over.

    Raises:
        Refusal: 50035.
    """
    form = Form()
    form.required(body, "name", "privacy_level", "scheduled_start_time", "entity_type")
    form.length(body, "name", 100, 1)
    form.length(body, "description", 1000)
    form.one_of({"privacy_level": body.get("privacy_level", 2)}, "privacy_level", (2,))
    if body.get("entity_type") == EXTERNAL:
        _check_external(body, form)
    elif not body.get("channel_id"):
        form.required(body, "channel_id")
    _check_times(body, now, form)
    form.check()


def _check_external(body: Json, form: Form) -> None:
    form.required(body, "scheduled_end_time", "entity_metadata")
    place = body.get("entity_metadata") or {}
    form.inside("entity_metadata").required(place, "location")
    form.inside("entity_metadata").length(place, "location", 100, 1)
    if body.get("channel_id"):
        form.refuse("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL", "An external event has no channel")


def _check_times(body: Json, now: datetime | None, form: Form) -> None:
    start, end = (_moment(body, field, form) for field in ("scheduled_start_time", "scheduled_end_time"))
    if start and now and start <= now:
        form.refuse("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.")
    if start and end and end <= start:
        form.refuse("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_END", "Must end after it begins.")


def _moment(body: Json, field: str, form: Form) -> datetime | None:
    try:
        moment = datetime.fromisoformat(body[field]) if body.get(field) else None
    except ValueError:
        moment = None
        form.refuse(field, "DATE_TIME_TYPE_PARSE", "Could not parse as ISO 8601.")
    if moment is not None and moment.tzinfo is None:
        form.refuse(field, "DATE_TIME_TYPE_PARSE", "The moment has no offset.")
        return None
    return moment
