"""Runs the fake by itself, with one guild, until it is interrupted: ``python -m tests.fakes.discord [PORT]``."""

from __future__ import annotations

import asyncio
import json
import sys

from tests.fakes.discord.server import DiscordServer


async def serve(port: int) -> None:
    """Listen, and say where and with which token, as one line of JSON."""
    async with DiscordServer(allow_message_content=True, port=port) as fake:
        guild = fake.add_guild("Bremen", locale="de")
        channel = guild.add_channel("allgemein")
        told = {"rest_url": fake.rest_url, "gateway_url": fake.gateway_url, "token": fake.token}
        ids = {"application_id": fake.application_id, "guild_id": guild.id, "channel_id": channel.id}
        sys.stdout.write(json.dumps({**told, **ids}) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(serve(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
    except KeyboardInterrupt:
        sys.exit(0)
