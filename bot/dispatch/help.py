"""Help, made from the definitions: what can be done, and how one command is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.core.reply import Choices, HowTo, Items, Joint, Reply, Said, Usage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.core.permission import Action
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command, Commands

MOST_TASKS = 7
"""With the lines around them these make ten, which is what a phone shows."""

MOST_NAMED = 3
"""How many commands fit in one line; more are on a page of their own."""

_WHAT = HowTo(Phrase("help-what"), Phrase("help-choose"))


def overview(commands: Commands, call: Call, may: Callable[[Action], bool]) -> Reply:
    """Return what somebody may want to do, numbered so that a number answers.

    Args:
        commands: All of them. Those marked as tasks are shown; if none is, the first of each group.
        call: Who asks, and where.
        may: Tells whether the asker may do something here.
    """
    allowed = [command for command in commands if may(command.action)]
    firsts = [next(command for command in allowed if command.group == group) for group in _groups(allowed)]
    tasks = ([command for command in allowed if command.task] or firsts)[:MOST_TASKS]
    shown = {command.group for command in tasks}
    prefix = call.room.prefix
    topics = [command.name for command in tasks[:1]]
    topics += [group for group in _groups(allowed) if group not in shown and len(commands.group(group)) > 1]
    more = Phrase("help-more", {"lines": ", ".join(f"{prefix}help {topic}" for topic in topics)})
    return Reply((_WHAT, _numbered(tasks, prefix), more), choices=_choices(tasks))


def about_group(commands: Commands, group: str, call: Call, may: Callable[[Action], bool], page: int = 1) -> Reply:
    """Return what can be done with one group of commands; arguments as in `overview`.

    Args:
        commands: All of them.
        group: The first word of their names, in English.
        call: Who asks, and where.
        may: Tells whether the asker may do something here.
        page: Which seven of them; the first where there is no such page.
    """
    allowed = [command for command in commands.group(group) if may(command.action)]
    if not allowed:
        return overview(commands, call, may)
    prefix, page = call.room.prefix, page if (page - 1) * MOST_TASKS in range(len(allowed)) else 1
    before, end = (page - 1) * MOST_TASKS, page * MOST_TASKS
    shown, rest = allowed[before:end], allowed[end:]
    topics = {"lines": f"{prefix}help {shown[0].name}"}
    more = (*_rest(rest, f"{prefix}help {group} {page + 1}", prefix), Phrase("help-more", topics))
    return Reply((_WHAT, _numbered(shown, prefix), *more), choices=_choices(shown))


def about_command(command: Command, prefix: str, others: Sequence[Command] = ()) -> Reply:
    """Return how one command is typed: what it does, its options, one example.

    Args:
        command: The command.
        prefix: What commands begin with in the room.
        others: What else begins with the same word.
    """
    line = f"{prefix}{command.name}"
    example = Phrase("help-example", {"line": prefix + command.example[1:]})
    asks = any(option.required for option in command.open_options)
    steps = (Phrase("help-steps", {"line": line}),) if asks else ()
    also = _rest(others, f"{prefix}help {command.group}", prefix)
    return Reply((Phrase(command.phrase_id), _usage(command, line), example, *steps, *also))


def _usage(command: Command, line: str) -> Usage:
    labels = {option.name: Phrase(command.option_phrase_id(option)) for option in command.open_options if option.required}
    named = [Phrase("help-given", {"option": name, "label": label}) for name, label in labels.items()]
    optional = [option.name for option in command.open_options if not option.required]
    return Usage(
        _form(line, tuple(labels.values()), [f"--{name}" for name in optional]),
        _form(line, named, [f"{name}:" for name in optional]),
    )


def _form(line: str, required: Sequence[Phrase], optional: Sequence[str]) -> Joint:
    also = (Said("·"), Phrase("help-also", {"options": ", ".join(optional)})) if optional else ()
    return Joint((Said(line), *required, *also), " ")


def _rest(rest: Sequence[Command], line: str, prefix: str) -> tuple[Phrase, ...]:
    if len(rest) > MOST_NAMED:
        return (Phrase("help-more-commands", {"count": len(rest), "line": line}),)
    lines = ", ".join(f"{prefix}{command.name}" for command in rest)
    return (Phrase("help-also-commands", {"lines": lines}),) if rest else ()


def _groups(commands: Sequence[Command]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(command.group for command in commands))


def _numbered(commands: Sequence[Command], prefix: str) -> Items:
    lines = (
        Phrase("help-task", {"summary": Phrase(command.phrase_id), "line": f"{prefix}{command.name}"}) for command in commands
    )
    return Items(tuple(lines), numbered=True)


def _choices(commands: Sequence[Command]) -> Choices:
    return Choices("{}", tuple(command.name for command in commands))
