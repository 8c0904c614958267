"""`room …`: what a room is, and which rooms are connected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import LocaleCode, Rest
from bot.dispatch.tokens import quote

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.attention import Attention
    from bot.features.people.directory import Directory
    from bot.features.people.link import Links
    from bot.features.people.room import RoomSettings


class RoomCommands:
    """`room …`.

    Args:
        directory: Looks things up.
        settings: Changes a room.
        links: Connects rooms.
        attention: Calls people in the connected room.
    """

    def __init__(self, directory: Directory, settings: RoomSettings, links: Links, attention: Attention) -> None:
        """Take the services."""
        self._directory = directory
        self._settings = settings
        self._links = links
        self._attention = attention

    @command("room show", audience=Audience.EVERYONE, example="!room show", task=True, slash="settings")
    def show(self, tx: Transaction, call: Call) -> Answer:
        """Show the room's settings."""
        return self._settings.show(call.room, self._directory.companions(tx, call.room))

    @command("room city", audience=Audience.COORDINATORS, action=Action.SET_UP_ROOM, example="!room city porto")
    def city(self, tx: Transaction, call: Call, *, city: str) -> Answer:
        """Say which city the room belongs to."""
        before = "both" if call.room.shared else call.room.city
        answer = self._settings.set_city(tx, call.room, call.asker, city, call.at)
        return replace(answer, undo=f"room city {before}" if before else FINAL)

    @command("room language", audience=Audience.COORDINATORS, action=Action.SET_UP_ROOM, example="!room language pt")
    def language(self, tx: Transaction, call: Call, *, languages: tuple[LocaleCode, ...]) -> Answer:
        """Choose the room's languages."""
        before = ",".join(call.room.languages)
        answer = self._settings.set_languages(tx, call.room, languages)
        return replace(answer, undo=f"room language {before}" if before else FINAL)

    @command("room prefix", audience=Audience.COORDINATORS, action=Action.SET_UP_ROOM, example="!room prefix ?")
    def prefix(self, tx: Transaction, call: Call, *, prefix: str) -> Answer:
        """Choose what commands begin with."""
        answer = self._settings.set_prefix(tx, call.room, prefix)
        return replace(answer, undo=f"room prefix {quote(call.room.prefix)}")

    @command("room link", audience=Audience.COORDINATORS, example="!room link")
    def link(self, tx: Transaction, call: Call, *, room: str | None = None) -> Answer:
        """Offer a code, or use one."""
        if room is None:
            return self._links.offer(tx, call.room, call.asker, call.at)
        return self._links.request(tx, call.room, call.asker, room, call.at)

    @command("room link accept", audience=Audience.COORDINATORS, example="!room link accept", slash="room accept")
    def accept(self, tx: Transaction, call: Call) -> Answer:
        """Say this room's yes."""
        return self._links.accept(tx, call.room, call.asker, call.at)

    @command("room link decline", audience=Audience.COORDINATORS, example="!room link decline", slash="room decline")
    def decline(self, tx: Transaction, call: Call) -> Answer:
        """Say this room's no."""
        return self._links.decline(tx, call.room, call.asker, call.at)

    @command("room unlink", audience=Audience.COORDINATORS, example="!room unlink")
    def unlink(self, tx: Transaction, call: Call) -> Answer:
        """End the room's connection."""
        return self._links.unlink(tx, call.room, call.asker)

    @command("room call", audience=Audience.EVERYONE, action=Action.SPEAK, example="!room call Tanaka", slash="call")
    def call(self, tx: Transaction, call: Call, *, person: Rest) -> Answer:
        """Get somebody's attention over there."""
        return self._attention.call(tx, call.room, call.asker, " ".join(person.split()), call.at)
