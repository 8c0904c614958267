"""Who is really pinged by a text, which is not everybody it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.permission import Permission

if TYPE_CHECKING:
    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.form import Form
    from tests.fakes.discord.people import Role, User
    from tests.fakes.discord.wire import Json

EVERYTHING: Final[Json] = {"parse": ["users", "roles", "everyone"], "replied_user": True}
"""What is pinged by an ordinary message that does not say."""

USERS_ONLY: Final[Json] = {"parse": ["users"]}
"""What is pinged by an answer to an interaction, and through a webhook, that does not say."""

_KINDS: Final = ("users", "roles", "everyone")
_MOST: Final = 100
_USER: Final = re.compile(r"<@!?(\d+)>")
_ROLE: Final = re.compile(r"<@&(\d+)>")
_EVERYONE: Final = re.compile(r"@(?:everyone|here)\b")


@dataclass(frozen=True)
class Pinged:
    """Who was notified.

    Args:
        users: By name, or because the message answers theirs.
        roles: By name.
        everyone: Whether ``@everyone`` or ``@here`` worked.
    """

    users: tuple[User, ...] = ()
    roles: tuple[Role, ...] = ()
    everyone: bool = False

    def __bool__(self) -> bool:
        return bool(self.users or self.roles or self.everyone)


def check_allowed(allowed: Json, form: Form) -> None:
    """Note what is wrong with an ``allowed_mentions``."""
    parse = allowed.get("parse") or []
    for index, kind in enumerate(parse):
        if kind not in _KINDS:
            form.inside("parse").refuse(index, "BASE_TYPE_CHOICES", f"Value must be one of {_KINDS}.")
    for kind in ("users", "roles"):
        form.length(allowed, kind, _MOST)
        if kind in parse and allowed.get(kind):
            form.refuse("parse", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", f"parse:[{kind!r}] and {kind} are exclusive")


def pings(text: str, channel: Channel, author: User | None, allowed: Json) -> Pinged:
    """Return whom a text pings.

    Args:
        text: What is said.
        channel: Where.
        author: Who says it, where that matters: through a webhook nobody's permissions do.
        allowed: What may be pinged, as in ``allowed_mentions``.
    """
    bits = channel.permissions(author) if author else Permission.MENTION_EVERYONE
    loud = Permission.MENTION_EVERYONE in bits
    roles = [role for role in _roles(text, channel) if loud or role.mentionable]
    return Pinged(
        users=tuple(user for user in _users(text, channel) if _allows(allowed, "users", user.id)),
        roles=tuple(role for role in roles if _allows(allowed, "roles", role.id)),
        everyone=loud and "everyone" in (allowed.get("parse") or ()) and bool(_EVERYONE.search(text)),
    )


def _allows(allowed: Json, kind: str, who: int) -> bool:
    return kind in (allowed.get("parse") or ()) or str(who) in map(str, allowed.get(kind) or ())


def _users(text: str, channel: Channel) -> list[User]:
    there = {member.user.id: member.user for member in channel.guild.members.values()} if channel.guild else {}
    if channel.recipient:
        there = {one.id: one for one in (channel.recipient, channel.world.bot)}
    return [there[who] for who in dict.fromkeys(map(int, _USER.findall(text))) if who in there]


def _roles(text: str, channel: Channel) -> list[Role]:
    there = {role.id: role for role in channel.guild.roles} if channel.guild else {}
    return [there[which] for which in dict.fromkeys(map(int, _ROLE.findall(text))) if which in there]
