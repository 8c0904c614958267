"""What a person does: talk, react, use commands, buttons, menus and modals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.fakes.discord import asking, component
from tests.fakes.discord.command_rules import MESSAGE_MENU, USER_MENU
from tests.fakes.discord.draft import ping, stored
from tests.fakes.discord.interaction import COMPLETE, RUN, SUBMIT, USE, Interaction
from tests.fakes.discord.mention import EVERYTHING
from tests.fakes.discord.message import REPLY, Message
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.wire import stamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.event import ScheduledEvent
    from tests.fakes.discord.people import Member, User
    from tests.fakes.discord.wire import Json


@dataclass(frozen=True, repr=False)
class Person:
    """Somebody in a channel. Everything they do has happened when the call returns; only its answer is waited for.

    Args:
        user: Who.
        channel: Where.
    """

    user: User
    channel: Channel

    def __repr__(self) -> str:
        return f"{self.user.name} in {self.channel.name or 'private'}"

    @property
    def ephemeral(self) -> list[Message]:
        """What only they see here, in order."""
        return [message for message in self.user.ephemeral if message.channel is self.channel]

    async def told(self, text: str, timeout: float = 5.0) -> Message:  # noqa: ASYNC109 - of a test
        """Wait until a message that only they see here holds a text, and return the last that does.

        Raises:
            AssertionError: None does in time.
        """
        await self.channel.world.until(lambda: self._holding(text), timeout, f"{self} was not told {text!r}")
        return self._holding(text)[-1]

    def type(
        self, text: str, reply_to: Message | None = None, files: Mapping[str, bytes] | None = None, **rest: object
    ) -> Message:
        """Say something.

        Args:
            text: What.
            reply_to: The message it answers; its author is pinged.
            files: Contents by name.
            rest: What else Discord says of such a message.
        """
        self._need(Permission.SEND_MESSAGES_IN_THREADS if self.channel.is_thread else Permission.SEND_MESSAGES)
        self.channel.open_to_speech()
        world = self.channel.world
        message = Message(world.ids(), self.channel, self.user, world.clock.now(), text, rest=rest)
        message.attachments = [stored(self.channel, name, content) for name, content in (files or {}).items()]
        if reply_to:
            message.kind, message.reference = REPLY, reply_to
        self._ping(message)
        world.post(message)
        return message

    def begin_thread(self, message: Message, name: str = "thread") -> Person:
        """Begin a thread on a message; return oneself in it."""
        self._need(Permission.CREATE_PUBLIC_THREADS)
        self._see(message)
        return self.user.at(self.channel.begin_thread(name, self.user, message))

    def ask(self, question: str, *answers: str) -> Message:
        """Begin a poll of a day."""
        self._need(Permission.SEND_MESSAGES)
        world = self.channel.world
        message = Message(world.ids(), self.channel, self.user, world.clock.now())
        said = [{"answer_id": number, "poll_media": {"text": text}} for number, text in enumerate(answers, 1)]
        expiry = stamp(world.clock.now() + timedelta(days=1))
        message.poll = {"question": {"text": question}, "answers": said, "expiry": expiry, "allow_multiselect": False}
        world.post(message)
        return message

    def edit(self, message: Message, text: str) -> None:
        """Change something of their own."""
        self._own(message)
        message.history.append(message.content)
        message.content = text
        message.edited_at = self.channel.world.clock.now()
        self._ping(message)
        message.announce_change()

    def delete(self, message: Message) -> None:
        """Take back something of their own, or of others where they may."""
        if Permission.MANAGE_MESSAGES not in self.channel.permissions(self.user) and message not in self.user.ephemeral:
            self._own(message)
        message.delete()

    def react(self, message: Message, emoji: str) -> None:
        """React to a message."""
        self._see(message)
        message.react(self.user, emoji)

    def unreact(self, message: Message, emoji: str) -> None:
        """Take a reaction back."""
        message.unreact(self.user, emoji)

    def press_interested(self, event: ScheduledEvent) -> None:
        """Be interested in an event."""
        self._need(Permission.VIEW_CHANNEL)
        event.press(self.user)

    def release_interested(self, event: ScheduledEvent) -> None:
        """No longer be interested in an event."""
        event.release(self.user)

    def may_see(self, name: str) -> bool:
        """Return whether a command is offered here, whatever its kind; ``event add`` asks for the subcommand too."""
        kinds = [one for kind in (1, USER_MENU, MESSAGE_MENU) for one in asking.visible(self, kind)]
        first, *rest = [name] if any(one["name"] == name for one in kinds) else name.split()
        found = next((one for one in kinds if one["name"] == first), None)
        for word in rest:
            options = found["options"] if found else []
            found = next((one for one in options if one["name"] == word), None)
        return found is not None

    def offered(self) -> dict[str, str]:
        """Return the slash commands offered here, by name, as they are called in this person's language."""
        return {one["name"]: _in_language(one, "name", self.user.locale) for one in asking.visible(self)}

    def run(self, name: str, /, **options: object) -> Interaction:
        """Run a slash command.

        Args:
            name: With the group and the subcommand, as in ``event add``.
            options: Values by name: plain ones, or users, members, roles, channels, or a file's name and content.

        Raises:
            AssertionError: No app would let them.
        """
        return self._begin(RUN, asking.command_data(self, name, options))

    def complete(self, name: str, option: str, typed: str, /, **options: object) -> Interaction:
        """Type into an option that makes suggestions; ask the interaction for what was `suggested`.

        Raises:
            AssertionError: The option makes none.
        """
        return self._begin(COMPLETE, asking.command_data(self, name, {**options, option: typed}, option))

    def use_message_menu(self, name: str, message: Message) -> Interaction:
        """Choose an entry of a message's context menu."""
        self._see(message)
        return self._begin(RUN, asking.menu_data(self, name, MESSAGE_MENU, message))

    def use_user_menu(self, name: str, user: User | Member) -> Interaction:
        """Choose an entry of somebody's context menu."""
        return self._begin(RUN, asking.menu_data(self, name, USER_MENU, user))

    def tap(self, message: Message, name: str) -> Interaction:
        """Tap a button, by its custom id or its label.

        Raises:
            AssertionError: They cannot: it is not there, not a button, or disabled.
        """
        button = self._usable(message, name)
        if button["type"] != component.BUTTON:
            raise AssertionError(f"{name!r} is not a button")
        return self._begin(USE, {"custom_id": button["custom_id"], "component_type": 2, "id": button["id"]}, message)

    def choose(self, message: Message, name: str, *chosen: object) -> Interaction:
        """Choose in a menu.

        Args:
            message: Where the menu stands.
            name: Its custom id.
            chosen: Values or labels, or users, members, roles or channels.

        Raises:
            AssertionError: They cannot.
        """
        menu = self._usable(message, name)
        if menu["type"] not in component.SELECTS:
            raise AssertionError(f"{name!r} is not a menu")
        return self._begin(USE, asking.choice_data(self, menu, chosen), message)

    def submit(self, opener: Interaction, answers: Mapping[str, object]) -> Interaction:
        """Fill in and send off the modal that one of their interactions opened.

        Args:
            opener: The interaction.
            answers: By custom id or label.

        Raises:
            AssertionError: It opened none for them, or no app would send it.
        """
        modal = opener.modal
        if modal is None or opener.user is not self.user:
            raise AssertionError(f"no modal is open for {self}")
        data = asking.modal_data(self, modal, answers)
        opener.modal = None
        return self._begin(SUBMIT, data, opener.source)

    def _holding(self, text: str) -> list[Message]:
        return [message for message in self.ephemeral if text in message.text]

    def _begin(self, kind: int, data: Json, source: Message | None = None) -> Interaction:
        world = self.channel.world
        interaction = Interaction(world, world.ids(), kind, self.user, self.channel, data, world.clock.now(), source)
        interaction.begin()
        return interaction

    def _usable(self, message: Message, name: str) -> Json:
        self._see(message)
        found = component.named(message.components, name)
        if found.get("disabled"):
            raise AssertionError(f"{name!r} is disabled")
        return found

    def _see(self, message: Message) -> None:
        hidden = message.is_ephemeral and message not in self.user.ephemeral
        if message.deleted or hidden or message.channel is not self.channel:
            raise AssertionError(f"{self} does not see {message}")
        self._need(Permission.VIEW_CHANNEL)

    def _own(self, message: Message) -> None:
        if message.author is not self.user or message.deleted:
            raise AssertionError(f"{message} is not {self}'s to change")

    def _need(self, permission: Permission) -> None:
        if permission not in self.channel.permissions(self.user):
            raise AssertionError(f"{self} lacks {permission.name}")

    def _ping(self, message: Message) -> None:
        ping(message, {}, EVERYTHING)


def _in_language(command: Json, field: str, locale: str) -> str:
    return str((command.get(f"{field}_localizations") or {}).get(locale) or command[field])
