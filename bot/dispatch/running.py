"""Running a command: may the asker, what was meant, what comes of it; what is missing or doubtful becomes a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import NotPermitted
from bot.core.permission import OPEN_TO_ALL, Action, might
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Acknowledgement, Announcement, Choices, IfMay, Items, Joint, Later, Reply, Said
from bot.dispatch.call import Call
from bot.dispatch.dates import is_ahead
from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.grammar import ZONE
from bot.dispatch.kind import MomentKind
from bot.dispatch.reading import Doubtful, Misread, Missing, Reading
from bot.dispatch.slotkind import MomentsKind
from bot.dispatch.understanding import Understanding, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.message import Author
    from bot.core.person import City, Duty, Person, Room
    from bot.core.phrase import Strings
    from bot.core.ref import MessageRef, RoomRef
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.definition import Command
    from bot.dispatch.grammar import Grammar
    from bot.dispatch.understanding import Meant

UTC = "Etc/UTC"
_ABSOLUTE = re.compile(r"(?:Z|[+-][0-9]{2}:?[0-9]{2})$", re.IGNORECASE)


class Directory(Protocol):
    """Who and where, as far as dispatch asks."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def enter_room(self, tx: Transaction, ref: RoomRef, *, direct: bool) -> Room:
        """Return a room, entering it if it is not known yet."""
        ...

    def place(self, tx: Transaction, ref: RoomRef, space: str | None, *, direct: bool, itself: bool) -> Room:
        """Return the room that somebody speaks in where rooms come in servers, entering it if need be.

        Args:
            tx: The transaction.
            ref: The room.
            space: Its server.
            direct: It is a talk of two.
            itself: What is said concerns this very room; else, while it is not known, the server's own room stands for it.
        """
        ...

    def name_of(self, room: Room) -> str:
        """Return a room as people write it; empty where rooms have no such names."""
        ...

    def has_servers(self, platform: str) -> bool:
        """Tell whether the rooms of a network come in servers."""
        ...

    def gate(self, tx: Transaction, platform: str, space: str) -> str | None:
        """Return the group on a server to which its coordinators have to belong as well."""
        ...

    def is_mute(self, author: Author, room: Room) -> bool:
        """Tell whether somebody may not write in a room, as far as the groups they are known to belong to say."""
        ...

    def is_outside(self, asker: Person, author: Author, room: Room) -> bool:
        """Tell whether somebody cannot read the room that stands for the place where they speak."""
        ...

    def is_kept_public(self, tx: Transaction, author: Author) -> bool:
        """Tell whether the bot must not talk with somebody in private."""
        ...

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is."""
        ...

    def duty(self, tx: Transaction, role: Role, city: str) -> Duty:
        """Return who answers for a role of a city now."""
        ...

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has neither coordinator nor substitute."""
        ...

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def known_zone(self, person: Person, room: Room, profile_zone: str | None) -> str | None:
        """Return the zone in which somebody's dates are meant, or ``None`` if they have to be asked."""
        ...

    def newcomer_note(self, tx: Transaction, author: Author, room: Room) -> Phrase | None:
        """Return what somebody hears who has just been entered as belonging to a city."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A command that cannot run yet.

    Args:
        reply: What is asked.
        command: Name of the command.
        given: What has been said already, as text by option.
        missing: The options asked for, in order.
        again: Nothing is asked: something did not fit, and can be put right in the form it was filled into.
    """

    reply: Reply
    command: str
    given: Mapping[str, str]
    missing: tuple[str, ...]
    again: bool = False


class Runner:
    """Runs commands.

    Args:
        directory: For rights.
        grammar: Reads options.
        strings: For words people may type.
        languages: Names people type for languages, folded, to locale codes.
        clock: The present moment.
    """

    def __init__(
        self, directory: Directory, grammar: Grammar, strings: Strings, languages: Mapping[str, str], clock: Clock
    ) -> None:
        """Take what it needs."""
        self._directory = directory
        self._grammar = grammar
        self._strings = strings
        self._languages = languages
        self._clock = clock
        self._understanding = Understanding(grammar)

    def call_apart(self, room: Room, asker: Person, message: MessageRef, language: str | None) -> Call:
        """Return the circumstances of a command whose answer only the asker sees.

        Args:
            room: Where.
            asker: Who; their own choice of a language goes before that of their client.
            message: What the answer goes to.
            language: That of their client.
        """
        call = replace(self.call(room, asker, message), apart=True)
        spoken = asker.language or language
        return replace(call, locale=spoken) if spoken is not None and spoken in self._strings.locales else call

    def call(self, room: Room, asker: Person, message: MessageRef | None, profile_zone: str | None = None) -> Call:
        """Return the circumstances of a command."""
        locale = self._directory.locale(asker, room)
        zone = self._directory.known_zone(asker, room, profile_zone)
        thread = message.root if message is not None else None
        return Call(room, asker, locale, zone or UTC, self._clock.now(), message, zone_known=zone is not None, thread=thread)

    def run(self, tx: Transaction, command: Command, given: Mapping[str, str], call: Call) -> Answer | Question | Later:
        """Run a command with the texts of its options, see `grant`."""
        return self.grant(tx, Wish(command, given), call)

    def grant(self, tx: Transaction, wish: Wish, call: Call) -> Answer | Question | Later:
        """Do what somebody typed or answered, if that has one meaning.

        Returns:
            The handler's answer, or a question if required options are missing or something is doubtful.

        Raises:
            UserError: The asker may not, an option cannot be read, or the handler refuses.
        """
        command = wish.command
        self._require(tx, command, call)
        reading = self._reading(call)
        meant = self._understanding.settle(wish, reading)
        if isinstance(meant, Reply):
            return meant
        given = meant.given
        if not call.zone_known and _depends_on_zone(command, given):
            return self._ask_zone(command, given, call.room.prefix)
        try:
            values = meant.values if meant.values is not None else self._grammar.decode(command, given, reading)
            answer = command.run(tx, call, **values)
        except Missing as missing:
            return self._ask_missing(command, given, missing)
        except Doubtful as doubt:
            return self._ask_which(command, given, doubt)
        if isinstance(answer, Later):
            return answer
        answer = _noted(self._proposed(tx, answer, call), self._grammar.meant_by_text(command, given, reading), call.locale)
        return self._shown(answer, meant, command, call) if meant.lenient or wish.sentence else answer

    def _proposed(self, tx: Transaction, answer: Answer, call: Call) -> Answer:
        """Have an answer propose only what the asker may do."""
        reply = answer.reply if isinstance(answer, Announcement) else answer
        if not isinstance(reply, Reply) or not any(isinstance(block, IfMay) for block in reply.blocks):
            return answer
        blocks = tuple(self._one_of(tx, block, call) if isinstance(block, IfMay) else block for block in reply.blocks)
        fit = replace(reply, blocks=blocks)
        return replace(answer, reply=fit) if isinstance(answer, Announcement) else fit

    def _one_of(self, tx: Transaction, block: IfMay, call: Call) -> Phrase:
        command = self._grammar.commands.get(block.call)
        return block.then if command is not None and self._may(tx, command, call) else block.otherwise

    def _shown(self, answer: Answer, meant: Meant, command: Command, call: Call) -> Answer:
        """Have an answer without words say how the line was read."""
        if not isinstance(answer, Acknowledgement) or not meant.given:
            return answer
        read = Phrase("dispatch-read", {"line": self._grammar.line(command, meant.given, call.room.prefix)})
        return Reply((read,), undo=answer.undo)

    def reads(self, command: Command, name: str, text: str, call: Call) -> bool:
        """Tell whether a text is meant as an option: it can be read as that, or at least has its form (``31.6. 15:00``)."""
        option = command.option(name)
        if option is None or not text.strip():
            return False
        try:
            option.kind.read(text.strip(), self._reading(call))
        except Misread:
            return option.kind.spans(text.strip())
        except Doubtful:
            return True
        return True

    def _reading(self, call: Call) -> Reading:
        return Reading(
            call.zone, call.at, call.locale, self._directory.cities(), self._strings, self._languages, call.room.prefix
        )

    def _require(self, tx: Transaction, command: Command, call: Call) -> None:
        if not self._may(tx, command, call):
            raise NotPermitted(self._who_can(tx, command, call))

    def _may(self, tx: Transaction, command: Command, call: Call) -> bool:
        """Tell whether there may be things for which the asker may use a command here; how far it reaches the feature asks."""
        if command.action in OPEN_TO_ALL or call.asker.admin:
            return True
        city = call.room.city
        if any(might(call.asker, command.action, each) for each in self._cities(call)):
            return True
        if call.room.shared:
            return False
        return might(call.asker, command.action, city, vacant=self._directory.vacant(tx, city))

    def _cities(self, call: Call) -> Sequence[str | None]:
        return [known.id for known in self._directory.cities()] if call.room.shared else [call.room.city]

    def _who_can(self, tx: Transaction, command: Command, call: Call) -> Phrase:
        if command.action is Action.GRANT:
            return Phrase("dispatch-up-to-admins")
        named = [found for city in self._cities(call) if (found := self._directory.city(city))]
        people = [person.name for city in named for person in self._directory.duty(tx, Role.COORDINATOR, city.id).people]
        where = Listed(tuple(city.name for city in named))
        if not people:
            return Phrase("dispatch-up-to-nobody", {"city": where})
        return Phrase("dispatch-up-to", {"city": where, "people": Listed(tuple(people))})

    def _ask_missing(self, command: Command, given: Mapping[str, str], missing: Missing) -> Question:
        asked = _asked(command, missing, given)
        labels = tuple(
            Phrase(command.option_phrase_id(option)) for name in asked if (option := command.option(name)) is not None
        )
        if len(asked) == 1:
            reply = Reply((Phrase("dispatch-ask-one", {"option": labels[0]}),))
        else:
            needed = len(missing.options)
            head = "dispatch-ask-all" if needed == len(asked) else "dispatch-ask-some"
            reply = Reply((Phrase(head, {"needed": needed}), Joint(labels, " / ")))
        return Question(reply, command.name, given, asked)

    def _ask_zone(self, command: Command, given: Mapping[str, str], prefix: str) -> Question:
        """Ask by which city's clock a date is meant (house rule H6: never guessed)."""
        cities = self._directory.cities()
        names = Items(tuple(Said(city.name) for city in cities), numbered=True)
        reply = Reply(
            (Phrase("dispatch-whose-clock", {"prefix": prefix}), names),
            choices=Choices("", tuple(city.zone for city in cities)),
        )
        return Question(reply, command.name, given, (ZONE,))

    def _ask_which(self, command: Command, given: Mapping[str, str], doubt: Doubtful) -> Question:
        texts = tuple(candidate.text for candidate in doubt.candidates)
        words = Items(tuple(candidate.words for candidate in doubt.candidates), numbered=True)
        reply = Reply((doubt.why or Phrase("dispatch-which"), words), choices=Choices("", texts))
        return Question(reply, command.name, given, (doubt.option,))


def _noted(answer: Answer, note: Phrase | None, locale: str) -> Answer:
    """Add to an answer in words what the asker may want to take back."""
    if note is None or not isinstance(answer, Reply) or not answer.undo:
        return answer
    return replace(answer, blocks=(*answer.blocks, replace(note, locale=locale)))


def _depends_on_zone(command: Command, given: Mapping[str, str]) -> bool:
    """Tell whether a command could be told the zone and has a moment that does not say its own."""
    if command.option(ZONE) is None or ZONE in given:
        return False
    moments = [option.name for option in command.options if isinstance(option.kind, MomentKind | MomentOrDayKind | MomentsKind)]
    texts = (given[name].strip() for name in moments if name in given)
    return not all(_ABSOLUTE.search(text) or is_ahead(text) for text in texts)


def _asked(command: Command, missing: Missing, given: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is asked for: one missing option alone, or several with the optional ones that the form offers."""
    if len(missing.options) == 1:
        return missing.options
    return (*missing.options, *(name for name in command.offers if name not in given))
