"""The thread of a day: where a room of several languages reads itself without a reply below each message.

It hangs on one quiet line of the bot's, which the first message of a day to be translated brings.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.outbox import Lane, Post
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import say
from bot.features.translation.setting_store import DayThread, TranslationMode

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.setting_store import SettingStore


def is_kept(tx: Transaction, settings: SettingStore, room: Room, message: MessageRef) -> bool:
    """Tell whether what is said in a message is read in the thread of its day.

    What is said in a thread is read there: it belongs to what is spoken of in it.
    """
    return message.thread is None and settings.of(tx, room.id).mode is TranslationMode.THREAD


def into_thread(tx: Transaction, post: Post, room: Room, desk: tuple[Rooms, SettingStore, Outbox], now: datetime) -> Post:
    """Return something to be said in a room as it is said in its thread of today.

    Args:
        tx: Open.
        post: What is said.
        room: The room; its days are those of its city, or of the first one if it belongs to several.
        desk: Looks things up, remembers the thread, carries its first line.
        now: UTC.
    """
    rooms, settings, outbox = desk
    city = rooms.city(room.city) or rooms.cities()[0]
    day = moment_of(now, city.zone).day
    thread = settings.thread(tx, room.id)
    today: dict[str, When] = {"day": When(day, Form.DAY)}
    if thread is None or thread.day != day:
        begins = Post(room.ref, say("translation-day-thread", **today), rooms.locales(room), Lane.RELAY)
        thread = DayThread(day, outbox.post(tx, begins))
        settings.set_thread(tx, room.id, thread)
    title = Phrase("translation-day-title", today, rooms.locales(room)[0])
    return replace(post, thread_row=thread.row, thread_title=title)
