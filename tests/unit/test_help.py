"""Help: tasks first, only what this person may do here, one right form of everything."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import pytest

from bot.core.moment import Moment  # noqa: TC001  the types of options are read at start
from bot.core.permission import Action, may
from bot.core.person import Person, Role, Room
from bot.core.phrase import Phrase
from bot.core.ref import PersonRef, RoomRef
from bot.core.reply import Choices, HowTo, Items, Joint, Reply, Said, Silence, Usage
from bot.dispatch.call import Call
from bot.dispatch.definition import Audience, Commands, command
from bot.dispatch.help import MOST_TASKS, about_command, about_group, overview
from bot.dispatch.option import Between, Rest
from bot.dispatch.reference import reference
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction

LONGEST_HELP = 10


class Events:
    """A group with tasks."""

    @command(
        "event add",
        action=Action.CHANGE_EVENT,
        audience=Audience.COORDINATORS,
        example="!event add Sommerfest 19.6. 14:00 --place Marktplatz",
        task=True,
    )
    def add(  # noqa: PLR0913  each is one option
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        starts: Moment,
        place: str | None = None,
        limit: Annotated[int, Between(1, 500)] | None = None,
    ) -> Answer:
        """Do nothing."""
        return Silence()

    @command("event list", aliases=("events",), example="!event list", task=True)
    def list(self, tx: Transaction, call: Call) -> Answer:
        """Do nothing."""
        return Silence()


class Others:
    """Groups without tasks."""

    @command("ping", example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Do nothing."""
        return Silence()

    @command("role grant", action=Action.GRANT, audience=Audience.ADMINS, example="!role grant Anna")
    def grant(self, tx: Transaction, call: Call, *, person: str) -> Answer:
        """Do nothing."""
        return Silence()

    @command("role list", example="!role list", internal=("back",))
    def roles(self, tx: Transaction, call: Call, *, city: str | None = None, back: str | None = None) -> Answer:
        """Do nothing."""
        return Silence()


COMMANDS = Commands([Events(), Others()])
ANNA = Person(1, PersonRef("console", "anna"), "Anna", roles=frozenset({(Role.COORDINATOR, "porto")}))
TOM = Person(2, PersonRef("console", "tom"), "Tom")
ROOM = Room(1, RoomRef("console", "porto"), "porto", prefix="?")


def commands_named(*names: str, task: bool = False) -> Commands:
    return Commands([_group(name, task=task) for name in names])


def _group(name: str, *, task: bool) -> object:
    class Group:
        @command(name, example=f"!{name}", task=task)
        def run(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

    return Group()


def call(asker: Person) -> Call:
    return Call(ROOM, asker, "en", "Europe/Lisbon", datetime(2027, 3, 10, tzinfo=UTC))


def shown(asker: Person, commands: Commands = COMMANDS) -> Reply:
    return overview(commands, call(asker), lambda action: may(asker, action, "porto"))


def task(name: str) -> Phrase:
    phrase = Phrase("cmd-" + name.replace(" ", "-"))
    return Phrase("help-task", {"summary": phrase, "line": f"?{name}"})


def lines(reply: Reply) -> int:
    return sum(len(block.entries) if isinstance(block, Items) else 1 for block in reply.blocks)


def test_a_coordinator_sees_what_a_coordinator_can_do() -> None:
    """Tasks are numbered, a number is answered with the command, and the rest is one line away."""
    reply = shown(ANNA)
    assert reply.blocks == (
        HowTo(Phrase("help-what"), Phrase("help-choose")),
        Items((task("event add"), task("event list")), numbered=True),
        Phrase("help-more", {"lines": "?help event add, ?help role"}),
    )
    assert reply.choices == Choices("{}", ("event add", "event list"))


def test_others_see_only_what_they_may_do() -> None:
    """Help proposes nothing that would be declined."""
    reply = shown(TOM)
    assert reply.choices == Choices("{}", ("event list",))
    assert Phrase("help-more", {"lines": "?help event list, ?help role"}) in reply.blocks


def test_without_tasks_the_first_of_each_group_is_shown() -> None:
    """Where no command is marked, each group is represented."""
    assert shown(TOM, Commands([Others()])).choices == Choices("{}", ("ping", "role list"))


def test_help_fits_a_phone() -> None:
    """However many commands there are, help has at most ten lines."""
    many = commands_named(*(f"task-{letter} do" for letter in "abcdefghijklmnop"), task=True)
    reply = shown(TOM, many)
    assert reply.choices is not None
    assert len(reply.choices.values) == MOST_TASKS
    assert lines(reply) <= LONGEST_HELP


def test_a_group() -> None:
    """About a group one learns what one may do with it."""
    reply = about_group(COMMANDS, "role", call(TOM), lambda action: may(TOM, action, "porto"))
    assert reply.blocks == (
        HowTo(Phrase("help-what"), Phrase("help-choose")),
        Items((task("role list"),), numbered=True),
        Phrase("help-more", {"lines": "?help role list"}),
    )
    assert reply.choices == Choices("{}", ("role list",))


def test_a_large_group_names_the_rest() -> None:
    """What does not fit the list is named under it."""
    large = commands_named(*(f"large {letter}" for letter in "abcdefghi"))
    reply = about_group(large, "large", call(TOM), lambda _: True)
    assert Phrase("help-also-commands", {"lines": "?large h, ?large i"}) in reply.blocks
    assert lines(reply) <= LONGEST_HELP


def test_a_very_large_group_has_pages() -> None:
    """What would not fit one line is on a further page, as readable as the first; a page that is not there is the first."""
    large = commands_named(*(f"large {letter}" for letter in "abcdefghijklmnopq"))

    def page(number: int) -> Reply:
        return about_group(large, "large", call(TOM), lambda _: True, number)

    assert Phrase("help-more-commands", {"count": 10, "line": "?help large 2"}) in page(1).blocks
    assert page(2).choices == Choices("{}", tuple(f"large {letter}" for letter in "hijklmn"))
    assert Phrase("help-also-commands", {"lines": "?large o, ?large p, ?large q"}) in page(2).blocks
    assert page(3).choices == Choices("{}", ("large o", "large p", "large q"))
    assert page(4) == page(0) == page(1)
    assert lines(page(1)) <= LONGEST_HELP


def test_a_group_in_which_one_may_do_nothing() -> None:
    """Whoever asks about a group that is not for them is shown what is."""
    nobody_may = lambda action: action is not Action.GRANT and action is not Action.SEE  # noqa: E731  read as a sentence
    reply = about_group(COMMANDS, "role", call(ANNA), nobody_may)
    assert reply.choices == Choices("{}", ("event add",))


def test_one_command() -> None:
    """Of one command: what it does, its options in order, the optional ones by name, one example, and the way step by step."""
    found = COMMANDS.get("event add")
    assert found is not None
    title, starts = Phrase("cmd-event-add.opt-title"), Phrase("cmd-event-add.opt-starts")
    dot, name = Said("·"), Said("?event add")
    named = [
        Phrase("help-given", {"option": option, "label": label}) for option, label in (("title", title), ("starts", starts))
    ]
    assert about_command(found, "?").blocks == (
        Phrase("cmd-event-add"),
        Usage(
            Joint((name, title, starts, dot, Phrase("help-also", {"options": "--place, --limit"})), " "),
            Joint((name, *named, dot, Phrase("help-also", {"options": "place:, limit:"})), " "),
        ),
        Phrase("help-example", {"line": "?event add Sommerfest 19.6. 14:00 --place Marktplatz"}),
        Phrase("help-steps", {"line": "?event add"}),
    )


def test_what_is_internal() -> None:
    """Of an option that only the bot's own lines give, nobody is told, neither by the help nor in the manual."""
    found = COMMANDS.get("role list")
    assert found is not None
    also = Phrase("help-also", {"options": "--city"})
    (usage,) = (block for block in about_command(found, "!").blocks if isinstance(block, Usage))
    assert usage.typed.parts == (Said("!role list"), Said("·"), also)
    assert "--back" not in reference(COMMANDS, FakeStrings())


def test_a_command_without_options() -> None:
    """Where there is nothing to fill in, nothing is said about it."""
    found = COMMANDS.get("event list")
    assert found is not None
    assert about_command(found, "!").blocks == (
        Phrase("cmd-event-list"),
        Usage(Joint((Said("!event list"),), " "), Joint((Said("!event list"),), " ")),
        Phrase("help-example", {"line": "!event list"}),
    )


@pytest.mark.parametrize(
    "part",
    [
        "## event\n\n### `!event add`\n\ncmd-event-add. Example: `!event add Sommerfest 19.6. 14:00 --place Marktplatz`\n",
        "| `--starts` | cmd-event-add.opt-starts | date and time | required |\n",
        "| `--limit` | cmd-event-add.opt-limit | number from 1 to 500 | optional |\n",
        "For coordinators.",
        "Words: also: `!events`; pt: `!eventos`.\n",
        "| `--text` | cmd-ping.opt-text | the rest of the line | optional |\n",
    ],
)
def test_the_reference_holds_everything(part: str) -> None:
    """The page made from the definitions shows each command, option, value, word and example."""
    strings = FakeStrings({("cmd-event-list.name", "pt"): ("eventos",)})
    assert part in reference(COMMANDS, strings)
