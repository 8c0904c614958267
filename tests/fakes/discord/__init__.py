"""A fake of Discord that real libraries talk to over real sockets."""

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.event import ScheduledEvent
from tests.fakes.discord.guild import Guild
from tests.fakes.discord.interaction import Interaction
from tests.fakes.discord.message import Message
from tests.fakes.discord.people import Member, Role, User
from tests.fakes.discord.permission import INVITED, ORDINARY, Permission
from tests.fakes.discord.person import Person
from tests.fakes.discord.server import DiscordServer
from tests.fakes.discord.webhook import Webhook

__all__ = [
    "INVITED",
    "ORDINARY",
    "Channel",
    "DiscordServer",
    "Guild",
    "Interaction",
    "Member",
    "Message",
    "Permission",
    "Person",
    "Role",
    "ScheduledEvent",
    "User",
    "Webhook",
]
