"""What a command is: a marked method whose typed keyword-only arguments are its options.

::

    class EventCommands:
        def __init__(self, events: Events) -> None: ...

        @command("event add", action=Action.CHANGE_EVENT, example="!event add Sommerfest 19.6. 14:00")
        def add(self, tx: Transaction, call: Call, *, title: str, starts: Moment, zone: Zone | None = None) -> Answer: ...

The types of the options are needed when the program starts, so they are imported for real, not for type checking only.
Conventions for the catalogues: the message ``cmd-event-add`` is the command's summary, its attribute ``.name`` lists the words
people may type in that language, ``.opt-title`` is what an option is called, ``.hint-title`` an example of it.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar, get_type_hints

from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.dispatch.kind import ChoiceKind, ListKind, RestKind
from bot.dispatch.option import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.core.reply import Answer, Later
    from bot.dispatch.kind import Kind

F = TypeVar("F", bound="Callable[..., Answer | Later]")

_MARK = "command_mark"
_EXAMPLE_CITY = "porto"
"""The city in the examples of the definitions."""
_NAME = re.compile(r"[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}")


class Audience(StrEnum):
    """For whom a command is published; a top-level group of Discord holds one audience."""

    EVERYONE = "everyone"
    COORDINATORS = "coordinators"
    ADMINS = "admins"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command.

    Args:
        name: As typed: ``place``; the argument ``from_`` is ``from``.
        kind: How its texts are read.
        required: It must be given.
        default: Its value when it is not given.
        rest: It takes the rest of the line.
        argument: The handler's argument.
        internal: Only lines of the bot's own give it, such as what a button runs; nobody is told of it.
    """

    name: str
    kind: Kind
    required: bool
    default: object
    rest: bool
    argument: str
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Args:
        name: One to three words: ``event add``.
        options: In declared order.
        audience: For whom it is published.
        action: What it does, as far as rights are concerned.
        example: One right line, beginning with ``!``.
        run: The handler, called with a transaction, the call and the options as keywords.
        phrase_id: Its message in the catalogues: ``cmd-event-add``.
        aliases: Other English names it can be typed under: ``events``.
        offers: Names of optional options that the form also asks for.
        task: One of the few things the help proposes at once.
        slash: The name it is published under on Discord, where that is another; it can be typed as well.
        menu: The option that takes a message's words, if it stands in the menu of each message as well.
        hints: Names of options that have an example in the catalogues, shown where they are filled in.
        takes_file: It reads a file that comes with it or is answered with it, see `bot.dispatch.attached`.
    """

    name: str
    options: tuple[Option, ...]
    audience: Audience
    action: Action
    example: str
    run: Callable[..., Answer | Later]
    phrase_id: str
    aliases: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    task: bool = False
    slash: str | None = None
    menu: str | None = None
    hints: tuple[str, ...] = ()
    takes_file: bool = False

    @property
    def published(self) -> tuple[str, ...]:
        """The words it is published under on Discord: a command, or a group and a command in it."""
        return tuple((self.slash or self.name).split())

    @property
    def group(self) -> str:
        """The first word of the name."""
        return self.name.partition(" ")[0]

    @property
    def open_options(self) -> tuple[Option, ...]:
        """The options that people are told of."""
        return tuple(option for option in self.options if not option.internal)

    @property
    def form(self) -> tuple[Option, ...]:
        """The options that its form asks for; none if it has no form."""
        wanted = (option for option in self.options if option.required or option.name in self.offers)
        return tuple(wanted) if self.offers else ()

    def option(self, name: str) -> Option | None:
        """Return the option of this name."""
        return next((option for option in self.options if option.name == name), None)

    def option_phrase_id(self, option: Option) -> str:
        """Return the attribute that says what an option is called."""
        return f"{self.phrase_id}.opt-{option.name}"

    def hint(self, name: str) -> Phrase | None:
        """Return an example of an option's text, where there is one."""
        return Phrase(f"{self.phrase_id}.hint-{name}") if name in self.hints else None

    def phrase_ids(self) -> Iterator[str]:
        """Yield every message and attribute this command needs in each catalogue."""
        yield self.phrase_id
        yield f"{self.phrase_id}.name"
        if self.menu is not None:
            yield f"{self.phrase_id}.menu"
        for option in self.options:
            yield self.option_phrase_id(option)
            if option.name in self.hints:
                yield f"{self.phrase_id}.hint-{option.name}"
            kind = option.kind.item if isinstance(option.kind, ListKind) else option.kind
            if isinstance(kind, ChoiceKind):
                yield from map(kind.phrase_id, kind.choices)


@dataclass(frozen=True, slots=True)
class _Mark:
    name: str
    audience: Audience
    action: Action
    example: str
    aliases: tuple[str, ...]
    offers: tuple[str, ...]
    task: bool
    slash: str | None
    menu: str | None
    hints: tuple[str, ...]
    internal: tuple[str, ...]
    takes_file: bool


def command(  # noqa: PLR0913  each is one fact of the definition, given by name
    name: str,
    *,
    example: str,
    audience: Audience = Audience.EVERYONE,
    action: Action = Action.SEE,
    aliases: tuple[str, ...] = (),
    offers: tuple[str, ...] = (),
    task: bool = False,
    slash: str | None = None,
    menu: str | None = None,
    hints: tuple[str, ...] = (),
    internal: tuple[str, ...] = (),
    takes_file: bool = False,
) -> Callable[[F], F]:
    """Mark a method as a command; arguments as in `Command`, and the names of options that are internal."""
    also = (slash,) if slash is not None and slash not in {name, *aliases} else ()
    mark = _Mark(name, audience, action, example, (*aliases, *also), offers, task, slash, menu, hints, internal, takes_file)

    def put_mark(handler: F) -> F:
        setattr(handler, _MARK, mark)
        return handler

    return put_mark


class Commands:
    """All commands, in the order of their groups and definitions.

    Args:
        groups: Objects with marked methods.
        cities: Ids of the cities of this deployment; examples name the first of them if it has not the one they name.

    Raises:
        TypeError: A signature does not fit, or an option has an unknown type.
        ValueError: Two commands have one name, or a name or example has not the right form.
    """

    def __init__(self, groups: Sequence[object], cities: Sequence[str] = ()) -> None:
        """Read every signature, once."""
        city = next(iter(cities), _EXAMPLE_CITY) if _EXAMPLE_CITY not in cities else _EXAMPLE_CITY
        self._commands = tuple(_placed(found, city) for group in groups for found in _commands_of(group))
        self._by_name: dict[str, Command] = {}
        for found in self._commands:
            for name in (found.name, *found.aliases):
                if name in self._by_name:
                    raise ValueError(f"two commands are named {name!r}")
                self._by_name[name] = found

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands)

    def __len__(self) -> int:
        return len(self._commands)

    def get(self, name: str) -> Command | None:
        """Return the command of exactly this English name or alias."""
        return self._by_name.get(name)

    @property
    def groups(self) -> tuple[str, ...]:
        """The first words of all names, in order."""
        return tuple(dict.fromkeys(found.group for found in self._commands))

    def group(self, name: str) -> tuple[Command, ...]:
        """Return the commands whose name begins with this word."""
        return tuple(found for found in self._commands if found.group == name)


def _placed(found: Command, city: str) -> Command:
    """Return a command whose example names a city that the reader knows."""
    words = (city if word == _EXAMPLE_CITY else word for word in found.example.split(" "))
    return replace(found, example=" ".join(words))


def _commands_of(group: object) -> Iterator[Command]:
    methods = {name: method for base in reversed(type(group).__mro__) for name, method in vars(base).items()}
    for name, method in methods.items():
        mark = getattr(method, _MARK, None)
        if isinstance(mark, _Mark):
            yield _command(mark, getattr(group, name))


def _command(mark: _Mark, run: Callable[..., Answer | Later]) -> Command:
    _check_name(mark)
    return _checked(
        Command(
            mark.name,
            _options(mark, run),
            mark.audience,
            mark.action,
            mark.example,
            run,
            "cmd-" + mark.name.replace(" ", "-"),
            mark.aliases,
            mark.offers,
            mark.task,
            mark.slash,
            mark.menu,
            mark.hints,
            mark.takes_file,
        )
    )


def _check_name(mark: _Mark) -> None:
    names = (mark.name, *mark.aliases)
    if not all(_NAME.fullmatch(name) for name in names):
        raise ValueError(f"{mark.name}: a name is one to three lower-case words")
    if not any(f"{mark.example} ".startswith(f"!{name} ") for name in names):
        raise ValueError(f"{mark.name}: the example begins with ! and the name")


def _options(mark: _Mark, run: Callable[..., Answer | Later]) -> tuple[Option, ...]:
    name = mark.name
    given: list[inspect.Parameter] = []
    arguments: list[inspect.Parameter] = []
    for argument in inspect.signature(run).parameters.values():
        (arguments if argument.kind is argument.KEYWORD_ONLY else given).append(argument)
    if [argument.name for argument in given] != ["tx", "call"]:
        raise TypeError(f"{name}: takes tx, call and keyword-only options")
    types = _types(name, run, arguments)
    made = [_option(name, argument, types[argument.name]) for argument in arguments]
    return tuple(replace(option, internal=option.name in mark.internal) for option in made)


def _types(name: str, run: Callable[..., Answer | Later], arguments: list[inspect.Parameter]) -> dict[str, object]:
    """Evaluate the annotations of the options alone: the others may be there for type checkers only."""
    holder = type("Options", (), {"__annotations__": {argument.name: argument.annotation for argument in arguments}})
    space = getattr(inspect.unwrap(getattr(run, "__func__", run)), "__globals__", {})
    try:
        return get_type_hints(holder, globalns=space, include_extras=True)
    except NameError as error:
        raise TypeError(f"{name}: the type of an option must be imported at run time: {error}") from error


def _option(name: str, argument: inspect.Parameter, annotation: object) -> Option:
    try:
        kind = kind_of(annotation)
    except TypeError as error:
        raise TypeError(f"{name}, {argument.name}: {error}") from error
    required = argument.default is argument.empty
    default = None if required else argument.default
    shown = argument.name.rstrip("_").replace("_", "-")
    return Option(shown, kind, required, default, isinstance(kind, RestKind), argument.name)


def _checked(found: Command) -> Command:
    required = [option.required for option in found.options if not option.rest]
    if required != sorted(required, reverse=True):
        raise TypeError(f"{found.name}: required options come before optional ones")
    texts = [place for place, option in enumerate(found.options) if option.rest]
    if len(texts) > 1 or any(option.required for option in found.options[max(texts, default=len(found.options)) + 1 :]):
        raise TypeError(f"{found.name}: the text that takes the rest of the line is the last required option")
    optional = {option.name for option in found.options if not option.required}
    if not optional.issuperset(found.offers):
        raise TypeError(f"{found.name}: the form offers optional options only")
    if not {option.name for option in found.options}.issuperset(found.hints):
        raise TypeError(f"{found.name}: an example is of an option")
    if any(option.internal and option.required for option in found.options):
        raise TypeError(f"{found.name}: what people are not told of cannot be required")
    if found.menu is not None and not {option.name for option in found.options if option.required} <= {found.menu}:
        raise TypeError(f"{found.name}: in the menu of a message nothing but its words can be given")
    return found
