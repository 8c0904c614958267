"""Under the rate limits a homeserver comes with: 0.2 messages a second and account, after a burst of ten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.fakes.rooms import bodies, by, new_room, until
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots

REMINDERS = 3
QUESTIONS = 7
SECONDS = 90.0


def _kind(event: Event, bot: str) -> str | None:
    """Return what a thing of the bot is: a reminder, the answer to a question, or the chatter of its reactions."""
    if event["sender"] != bot:
        return None
    if event["type"] == "m.reaction":
        return "chatter"
    if event["content"].get("msgtype") == "m.text":
        return "reminder"
    return "answer" if event["content"].get("body", "").startswith("pong") else None


async def test_reminders_leave_first_and_nothing_is_lost(
    account: Accounts, bots: Bots, homeserver_default_limits: Homeserver
) -> None:
    """While the server holds the bot back, reminders leave before answers and answers before reactions, and all arrive once."""
    server = homeserver_default_limits
    ana = await account("ana", on=server)
    admin = await account("admin", on=server, admin=True)
    await admin.override_ratelimit(ana.user_id)
    bot = bots(ana, on=server)
    await bot.start()
    room = await new_room(ana, bot, "bristol")
    due = datetime.now(UTC) + timedelta(seconds=5)
    await _set_reminders(ana, room, due)
    await until(ana, lambda: len(_confirmations(ana, room, bot.user_id)) == REMINDERS)
    await ana.send(room, f'!event add "Festa" {SATURDAY}T14:00 --zone Europe/Lisbon')
    for number in range(QUESTIONS):
        await ana.send(room, f"!ping q{number}")

    def of(kind: str) -> list[Event]:
        return [event for event in ana.events(room) if _kind(event, bot.user_id) == kind]

    await until(ana, lambda: len(of("answer")) >= QUESTIONS and len(of("reminder")) >= REMINDERS, SECONDS)
    await until(ana, lambda: bool(of("chatter")), SECONDS)
    kinds = [_kind(event, bot.user_id) for event in ana.events(room)]
    order = [kind for kind in kinds[kinds.index("reminder") :] if kind is not None]
    assert order == sorted(order, key=["reminder", "answer", "chatter"].index)
    assert order.count("reminder") == REMINDERS
    assert order.count("answer") >= 2
    assert sorted(bodies(of("answer"), bot.user_id)) == [f"pong q{number}" for number in range(QUESTIONS)]
    assert await bot.metric("times_limited_total") > 0


async def _set_reminders(ana: Account, room: str, due: datetime) -> None:
    for number in range(REMINDERS):
        await ana.send(room, f"!remind add {due:%Y-%m-%dT%H:%M:%SZ} r{number}")


def _confirmations(ana: Account, room: str, bot: str) -> list[Event]:
    return [event for event in ana.events(room) if by(bot, "!remind cancel")(event)]
