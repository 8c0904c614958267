"""What the gateway remembers of a bot that has come in, whether it is connected or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord.message import without_content
from tests.fakes.discord.routes_message import hides

if TYPE_CHECKING:
    from tests.fakes.discord.connection import Connection
    from tests.fakes.discord.wire import Json

GUILDS: Final = 1 << 0
GUILD_MEMBERS: Final = 1 << 1
GUILD_WEBHOOKS: Final = 1 << 5
GUILD_PRESENCES: Final = 1 << 8
GUILD_MESSAGES: Final = 1 << 9
GUILD_MESSAGE_REACTIONS: Final = 1 << 10
DIRECT_MESSAGES: Final = 1 << 12
DIRECT_MESSAGE_REACTIONS: Final = 1 << 13
MESSAGE_CONTENT: Final = 1 << 15
GUILD_SCHEDULED_EVENTS: Final = 1 << 16

ALWAYS: Final = frozenset({"READY", "RESUMED", "INTERACTION_CREATE", "GUILD_MEMBERS_CHUNK"})

_PREFIXES: Final = (
    ("MESSAGE_REACTION_", GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
    ("MESSAGE_", GUILD_MESSAGES, DIRECT_MESSAGES),
    ("GUILD_SCHEDULED_EVENT_", GUILD_SCHEDULED_EVENTS, 0),
    ("GUILD_MEMBER_", GUILD_MEMBERS, 0),
    ("WEBHOOKS_", GUILD_WEBHOOKS, 0),
    ("GUILD_", GUILDS, 0),
    ("CHANNEL_", GUILDS, 0),
    ("THREAD_", GUILDS, 0),
)


def intent_of(event: str, data: Json) -> int:
    """Return the intent with which an event comes; 0 when none brings it."""
    for prefix, in_guild, in_private in _PREFIXES:
        if event.startswith(prefix):
            private = prefix.startswith("MESSAGE_") and "guild_id" not in data
            return in_private if private else in_guild
    return 0


class Session:
    """A bot that has identified itself.

    Args:
        which: Its id.
        intents: What it asked for.
        bot_id: Whose messages are its own.

    Attributes:
        connection: Where its events go now, if it is connected.
        sent: Every event so far, with its number.
    """

    def __init__(self, which: str, intents: int, bot_id: int) -> None:
        """Begin with nothing sent."""
        self.which = which
        self.intents = intents
        self._bot_id = bot_id
        self.connection: Connection | None = None
        self.sent: list[Json] = []

    def tell(self, event: str, data: Json) -> None:
        """Send an event, now or when the bot resumes, if it asked for events of this kind."""
        if event not in ALWAYS and not intent_of(event, data) & self.intents:
            return
        frame = {"op": 0, "t": event, "s": len(self.sent) + 1, "d": self._shown(event, data)}
        self.sent.append(frame)
        if self.connection:
            self.connection.send(frame)

    def replay(self, after: int) -> None:
        """Send again what came after an event, and that this is over."""
        assert self.connection is not None
        for frame in self.sent[after:]:
            self.connection.send(frame)
        self.tell("RESUMED", {"_trace": []})

    def _shown(self, event: str, data: Json) -> Json:
        """Return what the bot may see of an event: without the intent not what people write to others."""
        if event not in ("MESSAGE_CREATE", "MESSAGE_UPDATE") or self.intents & MESSAGE_CONTENT:
            return data
        answered = data.get("referenced_message")
        if answered and hides({**answered, "guild_id": data.get("guild_id")}, None, self._bot_id):
            data = {**data, "referenced_message": without_content(answered)}
        return without_content(data) if hides(data, None, self._bot_id) else data
