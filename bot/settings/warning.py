"""What is allowed in a configuration and yet worth a word to whoever wrote it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from bot.core.loopback import stays_here

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.settings import Settings
    from bot.settings.translation import Translation

_FREE_KEY = ":fx"
"""How the keys of DeepL's free plan end."""


def warnings(
    settings: Settings, pairs: Collection[tuple[str, str]], locales: Collection[str], absent: Collection[str] = ()
) -> list[str]:
    """Tell what is allowed, yet may surprise.

    Args:
        settings: As loaded.
        pairs: Locale codes, source first, which the named engines translate together.
        locales: As given to :func:`load`.
        absent: The named engines that are not installed.

    Returns:
        One line for each, beginning with the path in the file.
    """
    return [*_platform_warnings(settings), *_language_warnings(settings, pairs, locales, absent)]


def _platform_warnings(settings: Settings) -> Iterator[str]:
    if not settings.admins:
        yield "admins: nobody; so nobody can give people their roles in chat"
    if matrix := settings.platforms.matrix:
        who = (
            "anyone may invite"
            if "@*:*" in matrix.invites
            else f"only {', '.join(matrix.invites)} may invite; everyone else is declined"
        )
        yield f"platforms.matrix.invites: {who if matrix.invites else 'nobody may invite; every invitation is declined'}"
    if discord := settings.platforms.discord:
        if discord.token is None:
            yield "platforms.discord.token_file: no token, so it cannot run; put it into JUMELAGE_DISCORD_TOKEN"
        served = ", ".join(map(str, discord.guilds))
        yield f"platforms.discord.guilds: only {served} is served; the bot leaves any other server"
        if not discord.relay:
            yield "platforms.discord.relay: off; channels cannot be linked, and only commands and buttons are read"


def _language_warnings(
    settings: Settings, pairs: Collection[tuple[str, str]], locales: Collection[str], absent: Collection[str]
) -> Iterator[str]:
    for at, partner in enumerate(settings.partners):
        if partner.language not in locales:
            yield f"partners.{at}.language: the bot does not speak {partner.language}; it uses {settings.default_language}"
    for name in absent:
        yield f"translation.engines: {name} is not installed; it is passed over"
    yield from _service_warnings(settings.translation)
    languages = dict.fromkeys(partner.language for partner in settings.partners)
    wanted = [pair for one, other in combinations(languages, 2) for pair in ((one, other), (other, one))]
    if missing := ", ".join(f"{source} to {target}" for source, target in wanted if (source, target) not in pairs):
        yield f"translation.engines: nothing translates {missing}. Those rooms get originals and a note."


def _service_warnings(translation: Translation) -> Iterator[str]:
    server, account = translation.libretranslate, translation.deepl
    if server is not None and server.url.startswith("http:") and not stays_here(server.url):
        yield "translation.libretranslate.url: words go there in the open; https would seal them on their way"
    if account is not None and account.key is None:
        yield "translation.deepl.key_file: no key, so it is passed over; put it into JUMELAGE_DEEPL_KEY"
    elif account is not None and account.key is not None and account.key.get_secret_value().endswith(_FREE_KEY):
        yield "translation.deepl: a key of the free plan, whose terms allow DeepL more with the words it is given"
