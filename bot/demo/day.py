"""A day of two cities on a real homeserver, printed as it happens: ``python -m bot demo``."""

from __future__ import annotations

import asyncio
import signal
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from aiohttp import ClientError

from bot.core.errors import PlatformError
from bot.demo import morning, outage, plans, sealed, talk
from bot.demo.account import Account
from bot.demo.cast import BOT_KEY, BOT_NAME, EVERYBODY, MAX, PORTO, SERVER_NAME, configuration
from bot.demo.cipher import EncryptingAccount
from bot.demo.homeserver import Homeserver
from bot.demo.printing import PERSON, QUIET, RINGING, Page
from bot.demo.process import BotProcess
from bot.demo.stage import BrokenOff, Stage
from bot.demo.summary import MISSED, sum_up
from bot.demo.synapse_env import synapse_python
from bot.demo.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator, Mapping

    from bot.demo.account import Credentials
    from bot.demo.cast import Figure

_WELCOME = (
    "This is Jumelage, a bot for sister-city partnerships. A real Matrix homeserver (Synapse) and the bot run on this "
    "computer; nothing leaves it. What is said in the rooms is encrypted from end to end. Below is a day of two cities, "
    "Porto and Bristol, printed as it happens: when, in which city's room, who, what."
)
_LEGEND = f"{PERSON} a person   {QUIET} the bot, quietly   {RINGING} the bot, phones may ring"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the day is played.

    Args:
        homeserver: Running.
        folder: For the bot's data.
        page: Where to print.
        stays: Whether all stays up after the day until somebody stops it.
    """

    homeserver: Homeserver
    folder: Path
    page: Page
    stays: bool


def run(*, stays: bool) -> int:
    """Play the day and print it.

    Args:
        stays: Stay up afterwards, for any Matrix client, until Ctrl-C or SIGTERM.

    Returns:
        0 if every expected message arrived, once; else 1, after what is missing was printed.
    """
    page = Page(PORTO.zone)
    began = monotonic()
    page.tell(_WELCOME)
    try:
        with _stoppable(), TemporaryDirectory(prefix="jumelage-demo-") as name:
            folder = Path(name)
            with Homeserver(folder / "synapse", synapse_python(), server_name=SERVER_NAME) as homeserver:
                page.tell(f"The homeserver listens at {homeserver.url}. {BOT_NAME} starts.")
                return asyncio.run(_play(Setting(homeserver, folder, page, stays), began))
    except PlatformError as fault:
        page.tell(f"The day could not begin: {fault}")
    except KeyboardInterrupt:
        page.tell("Stopped before the day had begun.")
    return MISSED


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM and a closed terminal end the start like Ctrl-C does, so that no homeserver stays behind."""
    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, signal.default_int_handler) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


async def _play(setting: Setting, began: float) -> int:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    people = {figure: setting.homeserver.register(figure.key) for figure in EVERYBODY}
    bot = setting.homeserver.register(BOT_KEY)
    secrets = {"JUMELAGE_MATRIX_ACCESS_TOKEN": bot.access_token}
    process = BotProcess(setting.folder, configuration(setting.homeserver.url, setting.folder / "data"), secrets)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(process.stop)
        transcript = Transcript(setting.page)
        accounts = await _connect(stack, setting.homeserver.url, people, bot)
        stack.push_async_callback(transcript.close)
        stage = Stage(accounts, setting.page, transcript, process)
        if not await _until(stop, _day(stage)):
            setting.page.tell("Stopped before the day was over.")
            return MISSED
        code = sum_up(stage, setting.page, monotonic() - began)
        if setting.stays:
            _invite(setting, people)
            await stop.wait()
            setting.page.tell("Stopping.")
        return code


async def _connect(
    stack: AsyncExitStack, url: str, people: Mapping[Figure, Credentials], bot: Credentials
) -> dict[Figure, Account]:
    """Log everybody in and give everybody their name."""
    async with Account(url, bot) as account:
        await account.set_profile("displayname", BOT_NAME)
    accounts: dict[Figure, Account] = {}
    for figure, credentials in people.items():
        accounts[figure] = await stack.enter_async_context(EncryptingAccount(url, credentials))
        await accounts[figure].set_profile("displayname", figure.name)
    return accounts


async def _until(stop: asyncio.Event, work: Coroutine[None, None, None]) -> bool:
    """Do some work unless told to stop; tell whether it came to its end."""
    doing, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait((doing, stopping), return_when=asyncio.FIRST_COMPLETED)
    ended = doing.done()
    for task in (doing, stopping):
        task.cancel()
    with suppress(asyncio.CancelledError):
        await doing
    return ended


async def _day(stage: Stage) -> None:
    """Play everything, as far as it goes."""
    try:
        await stage.process.start()
        stage.tell(_LEGEND)
        await morning.decline_stranger(stage)
        rooms = await morning.settle_in(stage)
        await morning.grant_roles(stage, rooms)
        await morning.link_rooms(stage, rooms)
        await morning.switch_translation_on(stage, rooms)
        await talk.translate(stage, rooms)
        await plans.plan_event(stage, rooms)
        await plans.plan_deadline(stage, rooms)
        await plans.remind(stage, rooms)
        await outage.kill_and_restart(stage, rooms)
        await sealed.look_at_server(stage, rooms.porto, rooms.bristol)
    except BrokenOff as missing:
        stage.check("the rest of the day", f"could not be played without: {missing}")
    except (PlatformError, ClientError) as fault:
        stage.check("the rest of the day", f"broke off: {fault}")
    stage.recount()


def _invite(setting: Setting, people: Mapping[Figure, Credentials]) -> None:
    """Say how to come in."""
    page = setting.page
    page.heading(
        "Come in",
        "Everything stays up until Ctrl-C, and what is written is still printed here. Log in with any Matrix client: choose "
        "another homeserver than the suggested one, then one of these people. Then write something, or !help. A new client has "
        "no keys for what was written before it came.",
    )
    page.lines([f"Homeserver  {setting.homeserver.url}", ""])
    for figure, credentials in people.items():
        if figure is not MAX:
            page.lines([f"{figure.key:<7} password {credentials.password}   {figure.name}, {figure.part}"])
