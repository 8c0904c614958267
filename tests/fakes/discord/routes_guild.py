"""Routes of the bot itself, of users, guilds and their scheduled events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord.event import schedule
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.refusal import unknown

if TYPE_CHECKING:
    from tests.fakes.discord.event import ScheduledEvent
    from tests.fakes.discord.people import User
    from tests.fakes.discord.rest import Answer, Asked, Route
    from tests.fakes.discord.wire import Json

_PAGE: Final = 100


def get_me(asked: Asked) -> Answer:
    """Answer who the bot is."""
    own = {"verified": True, "mfa_enabled": False, "email": None, "flags": 0, "locale": "en-US"}
    return {**asked.world.bot.payload(), **own}


def get_application(asked: Asked) -> Answer:
    """Answer what the bot's application is."""
    world = asked.world
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "",
        "flags": 0 if world.hides_content else 1 << 19,
        "owner": {"id": "1", "username": "operator", "discriminator": "0", "avatar": None, "global_name": None},
        "team": None,
        "interactions_endpoint_url": None,
        "approximate_guild_count": len(world.guilds),
    }


def get_user(asked: Asked) -> Answer:
    """Answer who somebody is."""
    return _user(asked).payload()


def list_guilds(asked: Asked) -> Answer:
    """Answer in which guilds the bot is."""
    return [_summary(guild.payload()) for guild in asked.world.guilds.values()]


def leave_guild(asked: Asked) -> Answer:
    """Let the bot leave a guild."""
    asked.world.remove_guild(asked.guild())
    return None


def get_guild(asked: Asked) -> Answer:
    """Answer what a guild is."""
    guild = asked.guild()
    counts = {"approximate_member_count": len(guild.members), "approximate_presence_count": 1}
    return {**guild.payload(), **(counts if asked.yes("with_counts") else {})}


def list_channels(asked: Asked) -> Answer:
    """Answer the channels of a guild, without threads."""
    return [channel.payload() for channel in asked.guild().channels.values()]


def list_roles(asked: Asked) -> Answer:
    """Answer the roles of a guild."""
    return [role.payload() for role in asked.guild().roles]


def get_member(asked: Asked) -> Answer:
    """Answer what somebody is in a guild."""
    member = asked.guild().members.get(asked.number("user"))
    if member is None:
        raise unknown("member")
    return member.payload()


def list_events(asked: Asked) -> Answer:
    """Answer the scheduled events of a guild."""
    with_count = asked.yes("with_user_count")
    return [event.payload(with_count=with_count) for event in asked.guild().events.values()]


def create_event(asked: Asked) -> Answer:
    """Let the bot schedule an event."""
    guild = asked.guild()
    guild.require(Permission.CREATE_EVENTS, Permission.MANAGE_EVENTS)
    return schedule(guild, asked.world.bot, asked.json).payload()


def get_event(asked: Asked) -> Answer:
    """Answer one scheduled event."""
    return _event(asked).payload(with_count=asked.yes("with_user_count"))


def edit_event(asked: Asked) -> Answer:
    """Let the bot change an event, or begin, end or cancel it."""
    event = _own_event(asked)
    event.change(asked.json)
    return event.payload()


def delete_event(asked: Asked) -> Answer:
    """Let the bot take an event away."""
    _own_event(asked).delete()
    return None


def list_interested(asked: Asked) -> Answer:
    """Answer a page of who is interested in an event, by id."""
    event = _event(asked)
    who = sorted(event.interested)
    if "before" in asked.query:
        who = [one for one in who if one < int(asked.query["before"])]
    elif "after" in asked.query:
        who = [one for one in who if one > int(asked.query["after"])]
    page = who[: int(asked.query.get("limit", _PAGE))]
    return [_interested(event, event.interested[one], with_member=asked.yes("with_member")) for one in page]


def _interested(event: ScheduledEvent, user: User, *, with_member: bool) -> Json:
    member = event.guild.members.get(user.id)
    base = {"guild_scheduled_event_id": str(event.id), "user_id": str(user.id), "user": user.payload()}
    return {**base, **({"member": member.payload()} if with_member and member else {})}


def _user(asked: Asked) -> User:
    user = asked.world.users.get(asked.number("user"))
    if user is None:
        raise unknown("user")
    return user


def _event(asked: Asked) -> ScheduledEvent:
    event = asked.guild().events.get(asked.number("event"))
    if event is None:
        raise unknown("event")
    return event


def _own_event(asked: Asked) -> ScheduledEvent:
    event = _event(asked)
    own = event.creator is asked.world.bot
    event.guild.require(Permission.MANAGE_EVENTS, *([Permission.CREATE_EVENTS] if own else []))
    return event


def _summary(payload: Json) -> Json:
    return {name: payload[name] for name in ("id", "name", "icon", "banner", "features")}


_EVENTS: Final = "/guilds/{guild}/scheduled-events"

ROUTES: Final[tuple[Route, ...]] = (
    ("GET", "/users/@me", get_me),
    ("GET", "/oauth2/applications/@me", get_application),
    ("GET", "/applications/@me", get_application),
    ("GET", "/users/@me/guilds", list_guilds),
    ("DELETE", "/users/@me/guilds/{guild}", leave_guild),
    ("GET", "/users/{user}", get_user),
    ("GET", "/guilds/{guild}", get_guild),
    ("GET", "/guilds/{guild}/channels", list_channels),
    ("GET", "/guilds/{guild}/roles", list_roles),
    ("GET", "/guilds/{guild}/members/{user}", get_member),
    ("GET", _EVENTS, list_events),
    ("POST", _EVENTS, create_event),
    ("GET", f"{_EVENTS}/{{event}}", get_event),
    ("PATCH", f"{_EVENTS}/{{event}}", edit_event),
    ("DELETE", f"{_EVENTS}/{{event}}", delete_event),
    ("GET", f"{_EVENTS}/{{event}}/users", list_interested),
)
