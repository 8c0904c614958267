"""What a bot is put into: networks, clocks, engines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.core.attachment import Attachments
    from bot.core.clock import Clock
    from bot.core.drawing import Draughtsman
    from bot.core.engine import Engine
    from bot.core.ids import Ids
    from bot.core.wire import Capabilities, Decoder, Members, Messages, Premises, Sender
    from bot.delivery.acknowledging import Pace
    from bot.delivery.due import Alarm


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a bot is put into.

    Args:
        clock: The present moment.
        ids: Randomness.
        alarm: Wakes due work up.
        senders: Networks to write to.
        decoders: Networks to read from.
        capabilities: What each network can show.
        pace: How the outbox works.
        on_refused: Called when an account is refused.
        engines: Which translate, in order of preference; closed with the bot.
        premises: What networks know by themselves of their servers.
        attachments: Opens what people share, by network.
        messages: Reads again what people have written, by network.
        draughtsman: Draws pictures, if anything does.
        members: Who is in a room, by network that can tell.
    """

    clock: Clock
    ids: Ids
    alarm: Alarm
    senders: Mapping[str, Sender]
    decoders: Mapping[str, Decoder]
    capabilities: Mapping[str, Capabilities]
    pace: Pace
    on_refused: Callable[[], None]
    engines: Sequence[Engine]
    premises: Mapping[str, Premises]
    attachments: Mapping[str, Attachments] = field(default_factory=dict)
    messages: Mapping[str, Messages] = field(default_factory=dict)
    draughtsman: Draughtsman | None = None
    members: Mapping[str, Members] = field(default_factory=dict)
