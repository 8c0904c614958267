"""What the Discord adapter needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLATFORM = "discord"


@dataclass(frozen=True, slots=True)
class DiscordOptions:
    """One bot account.

    Args:
        token: From the environment or a file.
        guilds: Ids of the servers it serves; it leaves any other.
        relay: Channels may be linked: what people write in them is read.
        sync_file: Remembers which commands were published last.
        ages: By country, how old people have to be, where that is not as in the list that comes with the adapter.
        api: Address of a stand-in on this machine, for tests; ``None`` for the real service.
    """

    token: str = field(repr=False)
    guilds: frozenset[int]
    sync_file: Path
    relay: bool = False
    ages: Mapping[str, int] = field(default_factory=dict)
    api: str | None = None
