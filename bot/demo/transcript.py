"""What happens in the rooms, printed as it happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from bot.demo.cast import BOT_ID, NAMES
from bot.demo.printing import PERSON, QUIET, RINGING, Line, moment_of_server

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from bot.demo.printing import Page

_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A room that is watched.

    Args:
        name: Short.
        room: Its id.
        eyes: The account of somebody who is in it from the start.
    """

    name: str
    room: str
    eyes: Account


class Transcript:
    """Watches rooms and prints what is written and done in them.

    Args:
        page: Where to print.
    """

    def __init__(self, page: Page) -> None:
        """Begin without a room."""
        self._page = page
        self._seen: dict[Place, int] = {}
        self._words: dict[str, str] = {}
        self._watching: list[asyncio.Task[None]] = []

    def watch(self, place: Place) -> None:
        """Print what happens in a room from now on."""
        self._seen[place] = 0
        self._watching.append(asyncio.create_task(self._watch(place)))

    async def close(self) -> None:
        """Watch no more."""
        for task in self._watching:
            task.cancel()
        await asyncio.gather(*self._watching, return_exceptions=True)

    def catch_up(self) -> None:
        """Print all that has arrived and is not printed yet, so that what is printed next stands below it."""
        fresh: list[tuple[int, Place, Event]] = []
        for place, seen in self._seen.items():
            events = place.eyes.events(place.room)
            fresh += [(event["origin_server_ts"], place, event) for event in events[seen:]]
            self._seen[place] = len(events)
        for at, place, event in sorted(fresh, key=lambda entry: entry[0]):
            self._print(at, place, event)

    async def _watch(self, place: Place) -> None:
        while True:
            await place.eyes.wait_for(place.room, lambda _: True, seconds=inf, start=self._seen[place])
            self.catch_up()

    def _print(self, at: int, place: Place, event: Event) -> None:
        text = self._text(event)
        if text is not None:
            who = str(NAMES.get(event["sender"], event["sender"]))
            self._page.happened(Line(moment_of_server(at), place.name, who, _mark(event), text))

    def _text(self, event: Event) -> str | None:
        match event["type"]:
            case "m.room.message":
                return self._message(event)
            case "m.reaction":
                return self._reaction(event)
            case "m.room.member":
                return _coming_and_going(event)
            case _:
                return None

    def _message(self, event: Event) -> str:
        content = event["content"]
        relation = content.get("m.relates_to") or {}
        if relation.get("rel_type") == "m.replace":
            return self._edit(relation["event_id"], content.get("m.new_content", {}).get("body", ""))
        words = self._words[event["event_id"]] = str(content.get("body", ""))
        answered = relation.get("m.in_reply_to", {}).get("event_id")
        notes = []
        if event["sender"] != BOT_ID and answered:
            notes.append(f"(answers “{self._excerpt(answered)}”)")
        if rung := content.get("m.mentions", {}).get("user_ids"):
            notes.append(f"(rings {', '.join(NAMES.get(user, user) for user in rung)})")
        return "\n".join((words, *notes))

    def _edit(self, message: str, words: str) -> str:
        """Return the lines of an edited message that are new."""
        before = self._words.get(message, "").splitlines()
        excerpt = self._excerpt(message)
        self._words[message] = words
        changed = [line for line in words.splitlines() if line not in before]
        return "\n".join([f"(edits “{excerpt}”)", *changed])

    def _reaction(self, event: Event) -> str | None:
        relation = event["content"].get("m.relates_to") or {}
        target, key = relation.get("event_id", ""), relation.get("key", "")
        own = self._words.get(target) is not None and event["sender"] == BOT_ID and key != "✅"
        # The reactions the bot puts under its own messages are there to be tapped, and say nothing new.
        return None if own else f"{key}   (on “{self._excerpt(target)}”)"

    def _excerpt(self, message: str) -> str:
        first = (self._words.get(message, "").splitlines() or [""])[0]
        return first if len(first) <= _EXCERPT else f"{first[:_EXCERPT].rstrip()} …"


def _mark(event: Event) -> str:
    if event["sender"] != BOT_ID:
        return PERSON
    return RINGING if event["content"].get("msgtype") == "m.text" else QUIET


def _coming_and_going(event: Event) -> str | None:
    """Return what concerns the bot; where people come and go is the narrator's."""
    if event.get("state_key") != BOT_ID:
        return None
    reason = event["content"].get("reason")
    match event["content"].get("membership"):
        case "invite":
            return "(invites the bot)"
        case "join":
            return "(joins)"
        case _:
            return f"(declines) {reason}" if reason else "(leaves)"
