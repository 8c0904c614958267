"""Definitions: a command's options are its typed signature, read once at start, and what does not fit is refused there."""

from __future__ import annotations

from datetime import date  # noqa: TC003  the types of options are read at start
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import pytest

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment  # noqa: TC001  the same
from bot.core.permission import Action
from bot.core.reply import Silence
from bot.dispatch.definition import Audience, Commands, command
from bot.dispatch.kind import MomentKind, NumberKind, RestKind, ShortIdKind, TextKind
from bot.dispatch.option import Between, LocaleCode, Rest, Zone

if TYPE_CHECKING:
    from decimal import Decimal

    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call


class Coming(StrEnum):
    """Whether somebody comes."""

    YES = "yes"
    NO = "no"


class Events:
    """A group like those of the program."""

    @command(
        "event add", action=Action.CHANGE_EVENT, audience=Audience.COORDINATORS, example="!event add A 19.6. 14:00", task=True
    )
    def add(  # noqa: PLR0913  each is one option
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        starts: Moment,
        limit: Annotated[int, Between(1, 500)] = 10,
        remind_before: tuple[int, ...] = (),
        from_: date | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Do nothing."""
        return Silence()

    @command("event rsvp", aliases=("rsvp",), example="!rsvp E12 yes")
    def rsvp(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], answer: Coming) -> Answer:
        """Do nothing."""
        return Silence()

    def no_command(self) -> None:
        """Is not marked."""


class Talk:
    """Another group."""

    @command("ping", example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest, language: LocaleCode | None = None) -> Answer:
        """Do nothing."""
        return Silence()


def test_signatures_become_options() -> None:
    """Names, types, defaults and order of the options are those of the signature; underscores become hyphens."""
    commands = Commands([Events(), Talk()])
    add = commands.get("event add")
    assert add is not None
    assert [(option.name, option.argument, option.required, option.default) for option in add.options] == [
        ("title", "title", True, None),
        ("starts", "starts", True, None),
        ("limit", "limit", False, 10),
        ("remind-before", "remind_before", False, ()),
        ("from", "from_", False, None),
        ("zone", "zone", False, None),
    ]
    assert [option.kind for option in add.options[:3]] == [TextKind(), MomentKind(), NumberKind(Between(1, 500))]
    assert (add.audience, add.action, add.phrase_id, add.task) == (
        *(Audience.COORDINATORS, Action.CHANGE_EVENT, "cmd-event-add"),
        True,
    )


def test_lookups() -> None:
    """Commands keep the order of their groups and are found by name, by alias and by their first word."""
    commands = Commands([Events(), Talk()])
    assert [each.name for each in commands] == ["event add", "event rsvp", "ping"]
    assert len(commands) == 3
    assert commands.get("rsvp") is commands.get("event rsvp")
    assert commands.get("nothing") is None
    assert commands.groups == ("event", "ping")
    assert [each.name for each in commands.group("event")] == ["event add", "event rsvp"]


def test_the_handler_runs_on_its_object() -> None:
    """A command calls the method of the object it was found on."""
    group = Events()
    found = Commands([group]).get("rsvp")
    assert found is not None
    assert found.run.__self__ is group  # type: ignore[attr-defined]
    assert found.run(None, None, event=ShortId(Prefix.EVENT, 12), answer=Coming.YES) == Silence()
    assert found.option("event") == found.options[0]
    assert isinstance(found.options[0].kind, ShortIdKind)
    assert found.option("nothing") is None


def test_rest_is_known() -> None:
    """The option that takes the rest of the line is marked, wherever optional ones stand."""
    found = Commands([Talk()]).get("ping")
    assert found is not None
    assert [(option.rest, isinstance(option.kind, RestKind)) for option in found.options] == [(True, True), (False, False)]


def test_phrases_a_command_needs() -> None:
    """A command knows what the catalogues must have for it, choices included."""
    found = Commands([Events()]).get("rsvp")
    assert found is not None
    assert list(found.phrase_ids()) == [
        *("cmd-event-rsvp", "cmd-event-rsvp.name", "cmd-event-rsvp.opt-event", "cmd-event-rsvp.opt-answer"),
        *("choice-coming-yes", "choice-coming-no"),
    ]


def test_a_group_can_inherit() -> None:
    """Marked methods of a base class are commands of the group as well; an override without the mark is none."""

    class More(Talk):
        @command("pong", example="!pong")
        def pong(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

    assert [each.name for each in Commands([More()])] == ["ping", "pong"]


def test_two_commands_of_one_name_are_refused() -> None:
    """A name or alias means one command."""
    with pytest.raises(ValueError, match="two commands are named 'ping'"):
        Commands([Talk(), Talk()])


@pytest.mark.parametrize(
    ("name", "example", "aliases"),
    [
        ("Event add", "!Event add", ()),
        ("event  add", "!event  add", ()),
        ("a b c d", "!a b c d", ()),
        ("", "!", ()),
        ("event add", "event add", ()),
        ("event add", "!event adds", ()),
        ("event add", "!event add", ("E!",)),
    ],
)
def test_names_and_examples_have_their_form(name: str, example: str, aliases: tuple[str, ...]) -> None:
    """A name is one to three lower-case words; an example is a line that can be typed."""

    class Group:
        @command(name, example=example, aliases=aliases)
        def run(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

    with pytest.raises(ValueError, match=r"lower-case words|begins with !"):
        Commands([Group()])


class Float:
    """A type nobody can type."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, *, size: float) -> Answer:
        """Do nothing."""
        return Silence()


class NotImported:
    """A type that is there for type checkers only."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, *, size: Decimal) -> Answer:
        """Do nothing."""
        return Silence()


class Positional:
    """An option that is no keyword."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, size: int) -> Answer:
        """Do nothing."""
        return Silence()


class WithoutCall:
    """A handler that is told nothing."""

    @command("a", example="!a")
    def run(self, tx: Transaction) -> Answer:
        """Do nothing."""
        return Silence()


class OptionalFirst:
    """An optional option in front of a required one: positions would shift."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, *, size: int = 1, title: str) -> Answer:
        """Do nothing."""
        return Silence()


class RestFirst:
    """A text that takes all in front of something required."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, *, text: Rest, title: str) -> Answer:
        """Do nothing."""
        return Silence()


class TwoRests:
    """Two texts that take all."""

    @command("a", example="!a")
    def run(self, tx: Transaction, call: Call, *, text: Rest, more: Rest | None = None) -> Answer:
        """Do nothing."""
        return Silence()


class OffersRequired:
    """A form that offers what it asks for anyway."""

    @command("a", example="!a", offers=("title",))
    def run(self, tx: Transaction, call: Call, *, title: str) -> Answer:
        """Do nothing."""
        return Silence()


class InternalRequired:
    """Something needed of which nobody is told."""

    @command("a", example="!a", internal=("title",))
    def run(self, tx: Transaction, call: Call, *, title: str) -> Answer:
        """Do nothing."""
        return Silence()


@pytest.mark.parametrize(
    ("group", "words"),
    [
        (Float, "size: no type of option"),
        (NotImported, "imported at run time"),
        (Positional, "tx, call and keyword-only"),
        (WithoutCall, "tx, call and keyword-only"),
        (OptionalFirst, "required options come before"),
        (RestFirst, "the last required option"),
        (TwoRests, "the last required option"),
        (OffersRequired, "offers optional options only"),
        (InternalRequired, "not told of cannot be required"),
    ],
)
def test_signatures_that_do_not_fit_are_refused(group: type, words: str) -> None:
    """What could not be typed or would be read wrongly is refused at start, with the command's name."""
    with pytest.raises(TypeError, match=f"^a.*{words}"):
        Commands([group()])


class Places:
    """A group whose example names a city."""

    @command("room city", example="!room city porto")
    def city(self, tx: Transaction, call: Call, *, city: str) -> Answer:
        """Do nothing."""
        return Silence()


@pytest.mark.parametrize(
    ("cities", "city"), [((), "porto"), (("bristol", "porto"), "porto"), (("lindenau", "minasaki"), "lindenau")]
)
def test_examples_name_a_city_of_the_deployment(cities: tuple[str, ...], city: str) -> None:
    """What help and right lines show can be typed as it stands: where there is no Porto, the first city is named"""
    found = Commands([Places()], cities).get("room city")
    assert found is not None
    assert found.example == f"!room city {city}"
