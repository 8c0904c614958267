"""The chat networks of a configuration. What one that is not configured needs is never loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.errors import ConfigError
from bot.main.pickle_key import pickle_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.attachment import Attachments
    from bot.core.person import Room
    from bot.core.wire import Capabilities, Decoder, Inbox, Members, Messages, Premises, Sender
    from bot.main.house import House
    from bot.settings import Discord, Matrix, Settings


class ChatNetwork(Protocol):
    """A network as `bot.delivery.life.Platform` reads it, with all that the house needs of it."""

    name: str
    capabilities: Capabilities

    @property
    def premises(self) -> Premises | None:
        """What it knows by itself of its servers, where it has such."""
        ...

    @property
    def members(self) -> Members | None:
        """Knows who is in a room, where the network tells."""
        ...

    @property
    def sender(self) -> Sender:
        """The way out."""
        ...

    @property
    def attachments(self) -> Attachments:
        """Opens what people share there."""
        ...

    @property
    def messages(self) -> Messages:
        """Reads again what people have written there."""
        ...

    @property
    def decoder(self) -> Decoder:
        """Understands what comes in."""
        ...

    @property
    def progressed_at(self) -> float | None:
        """Monotonic time of the last sign of life, or ``None`` before the first."""
        ...

    async def log_in(self) -> None:
        """Become the account."""
        ...

    async def run(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        """Read until cancelled."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


def networks_of(settings: Settings, house: Callable[[], House]) -> list[ChatNetwork]:
    """Return the networks that are configured, not connected yet.

    Args:
        settings: From the configuration.
        house: Returns what they are part of, once it is built.

    Raises:
        ConfigError: What one of them needs is not installed.
    """
    return list(_networks(settings, house))


def _networks(settings: Settings, house: Callable[[], House]) -> Iterator[ChatNetwork]:
    if settings.platforms.matrix is not None:
        yield _matrix(settings, settings.platforms.matrix, house)
    if settings.platforms.discord is not None:
        yield _discord(settings, settings.platforms.discord, house)


def _matrix(settings: Settings, matrix: Matrix, house: Callable[[], House]) -> ChatNetwork:
    from bot.platforms.matrix.option import PLATFORM, MatrixOptions
    from bot.platforms.matrix.platform import MatrixPlatform

    async def known_rooms() -> set[str]:
        return {room.ref.key for room in await _known(house(), PLATFORM)}

    options = MatrixOptions(
        homeserver=matrix.homeserver,
        user_id=matrix.user_id,
        session_file=settings.data_dir / "matrix-session.json",
        invites=matrix.invites,
        device_id=matrix.device_id,
        access_token=matrix.access_token.get_secret_value() if matrix.access_token else None,
        password=matrix.password.get_secret_value() if matrix.password else None,
        pickle_key=pickle_key(settings),
    )
    return MatrixPlatform(options, known_rooms)


def _discord(settings: Settings, discord: Discord, house: Callable[[], House]) -> ChatNetwork:
    try:
        from bot.platforms.discord.platform import DiscordPlatform
    except ModuleNotFoundError as missing:
        raise ConfigError(["platforms.discord: its library is not installed; pip install 'jumelage[discord]'"]) from missing
    from bot.platforms.discord.option import PLATFORM, DiscordOptions

    async def known_rooms() -> dict[str, str | None]:
        return {room.ref.key: room.space for room in await _known(house(), PLATFORM)}

    async def known_entries() -> list[str]:
        return await house().database.read(house().entries)

    options = DiscordOptions(
        token=discord.token.get_secret_value() if discord.token else "",
        guilds=frozenset(discord.guilds),
        sync_file=settings.data_dir / "discord-commands",
        relay=discord.relay,
        ages=discord.ages,
        api=discord.api,
    )
    return DiscordPlatform(options, lambda: house().front(), known_rooms, known_entries)


async def _known(house: House, platform: str) -> list[Room]:
    return await house.database.read(house.stores.rooms.active, platform)
