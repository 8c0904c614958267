"""What somebody may do, as Discord's bits."""

from __future__ import annotations

from enum import IntFlag
from typing import Final


class Permission(IntFlag):
    """The permissions that matter to a bot; bits without a name are kept as they are."""

    NOTHING = 0
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    CREATE_EVENTS = 1 << 44
    PIN_MESSAGES = 1 << 51


ALL: Final = Permission((1 << 53) - 1)

ORDINARY: Final = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.ADD_REACTIONS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What everybody may do in a guild that nobody has set up."""

INVITED: Final = ORDINARY | Permission.CREATE_EVENTS | Permission.MANAGE_WEBHOOKS
"""What a bot of ours is invited with."""

_SPEAKING: Final = Permission.MENTION_EVERYONE | Permission.SEND_TTS_MESSAGES | Permission.ATTACH_FILES | Permission.EMBED_LINKS


def effective(bits: Permission, *, in_thread: bool = False) -> Permission:
    """Return what is left when what is useless without another permission is taken away."""
    if Permission.ADMINISTRATOR in bits:
        return ALL
    if Permission.VIEW_CHANNEL not in bits:
        return Permission.NOTHING
    speaking = Permission.SEND_MESSAGES_IN_THREADS if in_thread else Permission.SEND_MESSAGES
    return bits if speaking in bits else bits & ~_SPEAKING
