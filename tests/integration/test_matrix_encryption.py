"""Pitfalls of encrypted rooms, numbered as in the project's reference; here those of the device and its key store.

Against a real Synapse, through the real matrix-nio on both sides.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import stat
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from nio.store import SqliteStore
from vodozemac import LibolmPickleException

from bot.core.errors import AccountRefused
from bot.core.message import Undecipherable
from bot.delivery.life import EXIT_REFUSED
from bot.demo.cipher import EncryptingAccount
from bot.platforms.matrix.decoder import MatrixDecoder
from bot.platforms.matrix.key_store import KeyFolder
from bot.platforms.matrix.option import MatrixOptions
from tests.fakes.encryption import devices_seen, message, new_device, secret_room, texts
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.process import eventually
from tests.fakes.rooms import bodies, by, new_room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.demo.account import Account
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots

_SERIAL = count(1)


@pytest.fixture
def with_password(homeserver: Homeserver, tmp_path: Path) -> MatrixOptions:
    """An account whose password is known, as an operator gives it for the first start."""
    who = homeserver.register(f"sealed-{next(_SERIAL)}")
    session = tmp_path / "data" / "matrix-session.json"
    invites = ("@*:example.org",)
    return MatrixOptions(homeserver.url, who.user_id, session, invites, password=who.password, pickle_key="a key")


def inbox_of(options: MatrixOptions) -> FakeInbox:
    return FakeInbox(MatrixDecoder(options.user_id, options.invites))


def device_of(options: MatrixOptions) -> str:
    return str(json.loads(options.session_file.read_text())["device"])


def store_of(options: MatrixOptions) -> Path:
    return options.key_folder / f"{device_of(options)}.db"


async def test_pitfall_17_a_restarted_device_reads_on(account: Accounts, with_password: MatrixOptions) -> None:
    """Keys outlive a restart: the device stays the same, and reads what was encrypted for it before and meanwhile."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(with_password)
    async with reading(with_password, inbox) as platform:
        room = await secret_room(ana, platform, with_password.user_id, inbox)
        await ana.send(room, "before")
        await texts(inbox, 1)
    device = device_of(with_password)
    await ana.send(room, "meanwhile")
    async with reading(with_password, inbox, [room]) as platform:
        await ana.send(room, "after")
        assert await texts(inbox, 3) == ["before", "meanwhile", "after"]
        await platform.sender.send(message(room, "answer"))
        await ana.wait_for(room, by(with_password.user_id, "answer"))
    assert device_of(with_password) == device
    assert not inbox.of(Undecipherable)


async def test_pitfall_17_nobody_else_can_open_the_key_store(with_password: MatrixOptions) -> None:
    """The folder of the keys is its owner's alone, and so is every file in it."""
    async with reading(with_password, inbox_of(with_password)):
        files = [path for path in with_password.key_folder.rglob("*") if path.is_file()]
    assert stat.S_IMODE(with_password.key_folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert store_of(with_password) in files


async def test_pitfall_18_keys_are_sealed_with_our_own_key(with_password: MatrixOptions) -> None:
    """The store opens with the configured key only, not with the library's; a wrong key is refused, and harms nothing."""
    async with reading(with_password, inbox_of(with_password)):
        device = device_of(with_password)
    folder = with_password.key_folder
    library = SqliteStore(with_password.user_id, device, str(folder), "DEFAULT_KEY", store_of(with_password).name)
    with pytest.raises(LibolmPickleException):
        library.load_account()
    library.database.close()
    with pytest.raises(AccountRefused, match="another pickle key"):
        async with reading(replace(with_password, pickle_key="another"), inbox_of(with_password)):
            pass
    async with reading(with_password, inbox_of(with_password)):
        assert device_of(with_password) == device


def lose_folder(options: MatrixOptions) -> None:
    """Delete all keys."""
    shutil.rmtree(options.key_folder)


def lose_file(options: MatrixOptions) -> None:
    """Delete the store alone."""
    store_of(options).unlink()


def empty(options: MatrixOptions) -> None:
    """Cut the store off at its beginning."""
    store_of(options).write_bytes(b"")


def cut(options: MatrixOptions) -> None:
    """Cut the store off in the middle."""
    whole = store_of(options).read_bytes()
    store_of(options).write_bytes(whole[: len(whole) // 2])


def overwrite(options: MatrixOptions) -> None:
    """Put something else in the store's place."""
    store_of(options).write_bytes(b"no database" * 1000)


def roll_back_keys(options: MatrixOptions) -> None:
    """Put an older copy of the keys back."""
    shutil.rmtree(options.key_folder)
    shutil.copytree(options.session_file.parent.with_name("copy") / options.key_folder.name, options.key_folder)


def roll_back_all(options: MatrixOptions) -> None:
    """Put an older copy of the whole data folder back, as the picture of a machine does."""
    data = options.session_file.parent
    shutil.rmtree(data)
    shutil.copytree(data.with_name("copy"), data)


@pytest.mark.parametrize("harm", [lose_folder, lose_file, empty, cut, overwrite, roll_back_keys, roll_back_all])
async def test_pitfall_19_keys_lost_or_rolled_back_make_a_new_device(
    account: Accounts, with_password: MatrixOptions, harm: Callable[[MatrixOptions], None], caplog: pytest.LogCaptureFixture
) -> None:
    """With a lost, damaged or older store the bot logs in as a new device, reads and writes, and leaves the old one."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(with_password)
    async with reading(with_password, inbox) as platform:
        room = await secret_room(ana, platform, with_password.user_id, inbox)
        await ana.send(room, "before")
        await texts(inbox, 1)
    data = with_password.session_file.parent
    shutil.copytree(data, data.with_name("copy"))
    async with reading(with_password, inbox, [room]):
        old = device_of(with_password)
    harm(with_password)
    async with reading(with_password, inbox, [room]) as platform:
        await platform.sender.send(message(room, "I am new"))
        await ana.wait_for(room, by(with_password.user_id, "I am new"))
        await ana.wait_for(room, lambda _: devices_seen(ana, with_password.user_id) == {device_of(with_password)})
        await ana.send(room, "after")
        assert (await texts(inbox, 2))[-1] == "after"
    assert device_of(with_password) != old
    assert "the bot is a new device from now on" in caplog.text
    async with reading(with_password, inbox, [room]):
        assert device_of(with_password) != old


async def test_pitfall_19_without_a_password_lost_keys_end_the_program(
    account: Accounts, bots: Bots, homeserver: Homeserver
) -> None:
    """A token is bound to its device: with the keys lost the bot ends with exit code 3 and one line that says what helps."""
    ana = await account("ana", encrypts=True)
    bot = bots(ana)
    await bot.start()
    room = await new_room(ana, bot, "porto")
    assert await bot.stop() == 0
    shutil.rmtree(bot.data / "matrix-store")
    for _ in range(2):
        await bot.spawn()
        assert await bot.ended() == EXIT_REFUSED
    refusals = [line for line in bot.logs() if line["event"] == "the account is refused"]
    assert len(refusals) == 2
    assert all("give a new access token" in line["reason"] for line in refusals)
    said = len(bodies(ana.events(room), bot.user_id))
    bot.give_token((await new_device(homeserver.url, bot.credentials)).access_token)
    await bot.start()
    await ana.send(room, "!ping")
    await ana.wait_for(room, by(bot.user_id, "pong"))
    assert len(bodies(ana.events(room), bot.user_id)) == said + 1


async def test_pitfall_19_keys_of_another_program_are_left_alone(account: Accounts, with_password: MatrixOptions) -> None:
    """A token taken from somebody's client, whose device has keys already, is refused before anything is published."""
    ana = await account("ana", encrypts=True)
    options = replace(with_password, user_id=ana.user_id, access_token=ana.credentials.access_token, password=None)
    with pytest.raises(AccountRefused, match="belongs to another program"):
        async with reading(options, inbox_of(options)):
            pass
    assert not options.key_folder.exists()


async def test_pitfall_19_an_old_copy_that_was_not_noticed_is_found_out(
    account: Accounts, with_password: MatrixOptions, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the homeserver refuses keys since it has others of this device, the bot ends, and is a new device next time."""
    ana, tom = await account("ana", encrypts=True), await account("tom", encrypts=True)
    inbox = inbox_of(with_password)
    async with reading(with_password, inbox):
        device = device_of(with_password)
    copy = store_of(with_password).read_bytes()
    async with reading(with_password, inbox) as platform:
        room = await secret_room(ana, platform, with_password.user_id, inbox)
        await ana.send(room, "takes a key")
        await texts(inbox, 1)
    store_of(with_password).write_bytes(copy)

    async def is_condemned() -> bool:
        return KeyFolder(with_password.key_folder, with_password.user_id, device).generation is None

    with pytest.raises(AccountRefused, match="old copy"):  # noqa: PT012 - it comes when it comes, within the block
        async with reading(with_password, inbox, [room]) as platform:
            other = await secret_room(tom, platform, with_password.user_id, inbox)
            await tom.send(other, "takes another")
            await eventually(is_condemned)
            await asyncio.sleep(2)  # until the reading hears of it
    assert "the homeserver holds other keys of this device" in caplog.text
    async with reading(with_password, inbox, [room]):
        assert device_of(with_password) != device


async def test_pitfall_20_devices_nobody_has_verified_read_everything(
    account: Accounts, with_password: MatrixOptions, homeserver: Homeserver
) -> None:
    """What the bot writes is read on each device of each member, also one that logged in a moment ago."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(with_password)
    async with reading(with_password, inbox) as platform:
        room = await secret_room(ana, platform, with_password.user_id, inbox)
        await platform.sender.send(message(room, "first"))
        async with EncryptingAccount(homeserver.url, await new_device(homeserver.url, ana.credentials)) as phone:
            await phone.wait_for(room, lambda _: True)
            await platform.sender.send(message(room, "second"))
            for device in (ana, phone):
                await device.wait_for(room, by(with_password.user_id, "second"))


async def test_pitfall_21_an_encrypted_room_hears_of_the_warning_sign_once(account: Accounts, bots: Bots) -> None:
    """The first settings end with why clients show a sign beside the bot's name; a change of them does not repeat it."""
    ana = await account("ana", encrypts=True)
    bot = bots(ana)
    await bot.start()
    room = await new_room(ana, bot, "bristol")
    await ana.send(room, "!room city porto")
    await ana.wait_for(room, by(bot.user_id, "Porto:"))
    said = [body for body in bodies(ana.events(room), bot.user_id) if "warning sign beside my name" in body]
    assert len(said) == 1
    assert "encrypted all the same" in said[0]
    plain = await new_plain_room(ana, bot.user_id)
    await ana.send(plain, "!room city bristol")
    await ana.wait_for(plain, by(bot.user_id, "Bristol:"))
    assert not any("warning sign" in body for body in bodies(ana.events(plain), bot.user_id))


async def new_plain_room(host: Account, bot: str) -> str:
    """Make a room without encryption; return its id once the bot has introduced itself."""
    room = await host.create_room("Bristol", [bot], encrypted=False)
    await host.wait_for(room, by(bot))
    return room
