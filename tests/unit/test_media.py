"""Reading what people share: only what is asked for, only from where the network keeps files, and never without end."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from nio.crypto.attachments import encrypt_attachment

from bot.core.attachment import Enclosure
from bot.core.errors import Limited, PlatformError, TooLarge, TransientError
from bot.core.message import File, FileKind
from bot.core.ref import MessageRef, RoomRef
from bot.platforms.discord.media import DiscordMedia
from bot.platforms.discord.rest import Rest
from bot.platforms.matrix.media import MatrixMedia
from bot.platforms.matrix.option import MatrixOptions
from bot.platforms.matrix.session import make_client
from tests.fakes.draughtsman import HEIGHT, PNG, WIDTH
from tests.fakes.proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.core.attachment import Attachments

MOST = 1000
ROOM = RoomRef("matrix", "!room:example.org")
EVENT = MessageRef("matrix", "$event")


@asynccontextmanager
async def matrix(folder: Path, homeserver: str) -> AsyncIterator[MatrixMedia]:
    """Make what reads files, logged in somewhere."""
    options = MatrixOptions(homeserver, "@jumelage:example.org", folder / "session.json", pickle_key="a key")
    client = make_client(options)
    client.restore_login("@jumelage:example.org", "DEVICE", "a-token")
    yield MatrixMedia(client)
    await client.close()


def matrix_file(url: str = "mxc://example.org/abc", **more: object) -> File:
    return File(FileKind.FILE, "a.txt", json.dumps({"msgtype": "m.file", "info": {}, "url": url, **more}))


async def long_answer(request: web.Request) -> web.StreamResponse:
    """Answer without end and without saying how long it will be."""
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(10_000):
        await response.write(b"x" * 1000)
    return response


def always(make: Callable[[], web.Response]) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Return a rule that answers everything alike."""

    async def rule(request: web.Request) -> web.StreamResponse:
        del request
        return make()

    return rule


async def no_answer(request: web.Request) -> web.StreamResponse:
    """Never answer."""
    await asyncio.sleep(3600)
    raise AssertionError(request)


@asynccontextmanager
async def both(folder: Path, proxy: Proxy) -> AsyncIterator[list[tuple[Attachments, File]]]:
    """Make the readers of both networks, each with a file that lies behind the proxy."""
    async with matrix(folder, proxy.url) as media:
        discord = DiscordMedia(Rest(), proxy.url)
        yield [(media, matrix_file()), (discord, File(FileKind.FILE, "a.txt", f"{proxy.url}/attachments/1/2/a.txt"))]


async def test_an_answer_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    """What turns out to be longer than it may be is given up on the way"""
    async with Proxy() as proxy, both(tmp_path, proxy) as readers:
        proxy.rule = long_answer
        for reader, file in readers:
            with pytest.raises(TooLarge):
                await reader.fetch(file, MOST)


async def test_an_answer_that_says_how_long_it_is(tmp_path: Path) -> None:
    """What says that it is too long is not read at all"""
    rule = always(lambda: web.Response(body=b"x" * (MOST + 1)))

    async with Proxy() as proxy, both(tmp_path, proxy) as readers:
        proxy.rule = rule
        for reader, file in readers:
            with pytest.raises(TooLarge):
                await reader.fetch(file, MOST)
            assert len(await reader.fetch(file, MOST + 1)) == MOST + 1


async def test_a_packed_answer_stays_packed(tmp_path: Path) -> None:
    """What would grow when unpacked is taken as it is"""

    async def rule(request: web.Request) -> web.StreamResponse:
        assert request.headers["Accept-Encoding"] == "identity"
        return web.Response(body=b"no gzip at all", headers={"Content-Encoding": "gzip"})

    async with Proxy() as proxy, both(tmp_path, proxy) as readers:
        proxy.rule = rule
        for reader, file in readers:
            assert await reader.fetch(file, MOST) == b"no gzip at all"


async def test_nobody_is_sent_elsewhere(tmp_path: Path) -> None:
    """A server that points to another one is not followed"""
    async with Proxy() as other, Proxy() as proxy, both(tmp_path, proxy) as readers:
        there = {"Location": f"{other.url}/secret"}
        proxy.rule = always(lambda: web.Response(status=307, headers=there))
        for reader, file in readers:
            with pytest.raises(PlatformError):
                await reader.fetch(file, MOST)
        assert other.asked == []


async def test_a_server_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever never answers counts as not reachable after a while"""
    for where in ("matrix", "discord"):
        monkeypatch.setattr(f"bot.platforms.{where}.media._SECONDS", 0.05)
    async with Proxy() as proxy, both(tmp_path, proxy) as readers:
        proxy.rule = no_answer
        for reader, file in readers:
            with pytest.raises(TransientError):
                await reader.fetch(file, MOST)


@pytest.mark.parametrize(
    ("status", "fault"), [(404, PlatformError), (403, PlatformError), (429, Limited), (502, TransientError)]
)
async def test_refusals_are_told_apart(tmp_path: Path, status: int, fault: type[Exception]) -> None:
    """What is gone for good, what is too much at once, and a server that is not well"""
    rule = always(lambda: web.Response(status=status))

    async with Proxy() as proxy, both(tmp_path, proxy) as readers:
        proxy.rule = rule
        for reader, file in readers:
            with pytest.raises(fault):
                await reader.fetch(file, MOST)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a.txt",
        "mxc://example.org/../../admin",
        "mxc://example.org/a?b=c",
        "mxc://example.org/a/b",
        "mxc://example.org@evil.example/a b",
        "mxc:///a",
        "mxc://example.org/",
        "",
    ],
)
async def test_only_the_media_repository_is_asked(tmp_path: Path, url: str) -> None:
    """An address that is none of the media repository leads nowhere"""
    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        with pytest.raises(PlatformError):
            await media.fetch(matrix_file(url), MOST)
        assert proxy.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://cdn.discordapp.com/attachments/1/2/a.txt",
        "https://cdn.discordapp.com.evil.example/a.txt",
        "https://cdn.discordapp.com:8443/a.txt",
        "https://user@cdn.discordapp.com/a.txt",
        "https://cdn.discordapp.com@evil.example/a.txt",
        "https://127.0.0.1/a.txt",
        "https://discord.com/api/v10/users/@me",
        "file:///etc/passwd",
        "/etc/passwd",
        "",
    ],
)
async def test_only_discords_own_servers_are_asked(url: str) -> None:
    """An address that is none of Discord's for files is not asked"""
    with pytest.raises(PlatformError):
        await DiscordMedia(Rest()).fetch(File(FileKind.FILE, "a.txt", url), MOST)


async def test_a_file_that_says_it_is_too_long_is_not_asked_for(tmp_path: Path) -> None:
    """A message that says how long its file is spares the request"""
    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        with pytest.raises(TooLarge):
            await media.fetch(matrix_file(info={"size": MOST + 1}), MOST)
        assert proxy.asked == []


@pytest.mark.parametrize("broken", [{"hashes": {"sha256": "AAAA"}}, {"key": {}}, {"key": None}, {"iv": 5}, {"hashes": []}])
async def test_an_encrypted_file_that_is_another(tmp_path: Path, broken: dict[str, Any]) -> None:
    """An encrypted file is opened only if it is what its sender encrypted"""
    sealed, key = encrypt_attachment(b"plan")

    rule = always(lambda: web.Response(body=sealed))

    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        proxy.rule = rule
        place = {**key, "url": "mxc://example.org/abc"}
        assert await media.fetch(matrix_file(file=place), MOST) == b"plan"
        with pytest.raises(PlatformError):
            await media.fetch(matrix_file(file={**place, **broken}), MOST)


@pytest.mark.parametrize(
    "answer",
    [
        [],
        {},
        {"content": 5},
        {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "words"}},
        {"type": "m.room.message", "content": {"msgtype": ["m.file"]}},
        {"type": "m.room.encrypted", "content": {"algorithm": "m.megolm.v1.aes-sha2"}},
        {
            "type": "m.room.encrypted",
            "event_id": "$1",
            "sender": "@a:b",
            "origin_server_ts": 1,
            "content": {
                "algorithm": "m.megolm.v1.aes-sha2",
                "ciphertext": "x",
                "sender_key": "x",
                "session_id": "x",
                "device_id": "x",
            },
        },
    ],
)
async def test_odd_messages_have_no_file(tmp_path: Path, answer: object) -> None:
    """Whatever a server says of a message, it has a file that can be read, or none"""
    rule = always(lambda: web.json_response(answer))

    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        proxy.rule = rule
        assert await media.shared_in(ROOM, EVENT) is None


@pytest.mark.parametrize("answer", [{}, {"content_uri": 5}, {"content_uri": "https://example.org/a"}, []])
async def test_an_upload_of_which_nothing_is_known_is_tried_again(tmp_path: Path, answer: object) -> None:
    """A server that does not say where it keeps a file has not kept it"""
    rule = always(lambda: web.json_response(answer))

    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        proxy.rule = rule
        with pytest.raises(TransientError):
            await media.upload(Enclosure("a.txt", "text/plain", b"x"), sealed=False)


@pytest.mark.parametrize(("status", "fault"), [(413, PlatformError), (404, PlatformError), (502, TransientError)])
async def test_a_proxy_that_takes_no_files(tmp_path: Path, status: int, fault: type[Exception]) -> None:
    """What stands before a homeserver and refuses files says so in its own words; that is for good, a fault of it is not"""
    rule = always(lambda: web.Response(status=status, text="<html>no</html>", content_type="text/html"))
    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        proxy.rule = rule
        with pytest.raises(fault):
            await media.upload(Enclosure("a.txt", "text/plain", b"x"), sealed=False)


async def test_what_is_encrypted_is_not_named(tmp_path: Path) -> None:
    """The server learns neither name nor type nor content of a file for an encrypted room; else it learns all three"""
    seen: list[tuple[str | None, str, bytes]] = []

    async def rule(request: web.Request) -> web.StreamResponse:
        seen.append((request.query.get("filename"), request.headers["Content-Type"], await request.read()))
        return web.json_response({"content_uri": "mxc://example.org/abc"})

    async with Proxy() as proxy, matrix(tmp_path, proxy.url) as media:
        proxy.rule = rule
        june = Enclosure("夏.png", "image/png", PNG, "June")
        plain, sealed = await media.upload(june, sealed=False), await media.upload(june, sealed=True)
    assert seen[0] == ("夏.png", "image/png", PNG)
    assert seen[1][:2] == (None, "application/octet-stream")
    assert PNG not in seen[1][2]
    info = {"mimetype": "image/png", "size": len(PNG), "w": WIDTH, "h": HEIGHT}
    assert json.loads(plain.handle) == {"msgtype": "m.image", "info": info, "url": "mxc://example.org/abc"}
    assert json.loads(sealed.handle)["file"].keys() == {"url", "v", "key", "iv", "hashes"}
    assert (sealed.kind, sealed.name) == (FileKind.IMAGE, "夏.png")
