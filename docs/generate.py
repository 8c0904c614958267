"""Writes the pages of this folder that are made from the program: ``make docs``. A test holds the pages to this script.

Made are five pages of the reference, and in the tutorial what the bot says in each part of its conversation.
"""

# ruff: noqa: INP001 - a script beside the pages it writes, no package

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel, SecretStr

import commands
from bot.core.permission import OPEN_TO_ALL, OPEN_WHILE_VACANT, TABLE, Action, Scope
from bot.core.person import Role
from bot.dispatch.definition import Commands
from bot.dispatch.kind import ChoiceKind, ListKind
from bot.dispatch.reference import reference
from bot.dispatch.slash_reference import slash_reference
from bot.main.wiring import catalogue
from bot.settings import Settings
from bot.settings.document import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic.fields import FieldInfo

    from bot.core.phrase import Strings

DOCS: Final = Path(__file__).parent
CONFIG: Final = DOCS.parent / "config"
TUTORIAL: Final = "tutorial/first-partnership.md"


def pages() -> dict[str, str]:
    """Return every made page by its place below this folder."""
    found, strings = every_command(), catalogue()
    tutorial = (DOCS / TUTORIAL).read_text(encoding="utf-8")
    return {
        "reference/commands.md": reference(found, strings),
        "reference/permissions.md": permissions(),
        "reference/settings.md": settings(),
        "reference/slash-commands.md": slash_reference(found, strings),
        "reference/words.md": words(found, strings),
        TUTORIAL: played(tutorial),
    }


def every_command() -> Commands:
    """Return the definitions of all commands, by module; nothing behind them is built, so they cannot run."""
    found = [import_module(f"commands.{module.name}") for module in iter_modules(commands.__path__)]
    kinds = [kind for module in found for name, kind in vars(module).items() if name.endswith("Commands")]
    return Commands([kind.__new__(kind) for kind in kinds if kind.__module__.startswith("commands.")])


# Who may do what

_PERMISSIONS: Final = """\
# Permissions

Made from the table in `bot/core/permission.py`; changes belong there.

A role is held in a city, for a time or without an end, by its holders and by substitutes who may act for them; who that is now
follows from the day on the city's calendar. It counts for that city's rooms, and in a shared room beside the roles of the other
cities. Everybody may what a guest may. The admins of the configuration may do everything, everywhere. A power level on the chat
network is never asked.
"""
_MORE: Final = """\
- A room without a city counts as a city without a coordinator; a shared room never does. A city with a substitute for its
  coordinator has one.
- `!room city` asks for `set-up-room` in the city that is named.
- Cancelling an event asks for `change-event` in the event's city, whatever the room. An event belongs to the city of the room
  in which it was added.
- What stands on the roadmap belongs to a role. What belongs to teachers is their *own plan*, what belongs to the chair are
  *committee items*, and what belongs to the crisis officer are *drills*.
- A city's part of something on the roadmap is called done, or open again, by whoever holds its role in that city, or by the
  city's coordinator; while there is none, by anyone of the city.
- Of what is joint each city's part is done, promised or put off by that city alone. Whoever plans for one of the cities can
  enter it, and give it up: one no makes a no. The other cities read either at once.
- A guest sees of the roadmap what was entered or shown in the room; more of it whoever has a role in the city. Which city one
  says to be of gives no right.
- A room becomes a shared one by whoever coordinates any of the cities. An event that belongs to no city is up to organisers of
  any. Who comes is named to organisers and in the rooms of the event's city.
- Some lines stand here before there is a command for them.
- A coordinator names substitutes and changes terms in the own city. Whoever holds a role that ends, and the coordinators, name
  the successor. What somebody may name they may take back; a role that runs only an admin takes away.
"""
_ACTIONS: Final[Mapping[Action, str]] = {
    Action.SELF: "Ask for help; change one's own settings and data; have something translated for oneself",
    Action.SEE: "See lists, cards and settings of a room",
    Action.SPEAK: "Set reminders in a room where one may write; call somebody in the connected room",
    Action.REMIND: "List a room's reminders and cancel one's own; a coordinator of the city cancels any",
    Action.CHANGE_EVENT: "Add and cancel events",
    Action.SET_UP_ROOM: "Choose a room's city, languages and prefix",
    Action.CONNECT: "Connect rooms and part them: a yes is needed from each side",
    Action.TRANSLATE: "Switch translation of a room's words on or off; change the glossary; take corrections in from a file",
    Action.CORRECT: "Put right what a title or a description is in the city's language",
    Action.ANNOUNCE: "Draft an announcement to all cities, and put its words right in the city's language",
    Action.RELEASE: "Say the city's yes to an announcement",
    Action.HURRY: "Send an announcement out without the yes of a city, with a reason",
    Action.REVIEW: "Approve what a title or a description is in the city's language",
    Action.CLOSE_DAYS: "Enter and remove a city's closed days",
    Action.HAND_OVER: "Name substitutes and successors; change terms",
    Action.GRANT: "Grant roles, and take away those that run",
    Action.SEE_PLAN: "See the roadmap and events",
    Action.SIGN_UP: "Sign up for an event",
    Action.TICK: "Tick a checklist",
    Action.CHANGE_PLAN: "Add, change and cancel what stands on the roadmap",
    Action.VOTE: "Vote and approve",
    Action.SET_STATUS: "Set the official status of a relation",
    Action.ALERT: "Send an alert or a drill",
    Action.ROLL_CALL: "Send a roll-call",
    Action.OPEN_CASE: "Open a case",
    Action.SEE_CASE: "See the stage of a case",
    Action.PUBLISH: "Publish a report or a story",
    Action.EXPORT: "Export and erase",
}


def permissions() -> str:
    """Return the page of who may do what."""
    plain = [action for action in Action if set(TABLE[action].values()) <= {Scope.YES, Scope.NONE}]
    rows = [(f"`{action}`", _ACTIONS[action], *_who_may(action)) for action in plain]
    table = _table(("Action", "What it is", "Who", "While the city has no coordinator"), rows)
    limited = [action for action in Action if action not in plain]
    cells = [(f"`{action}`", _ACTIONS[action], *(TABLE[action][role] for role in Role)) for action in limited]
    limits = _table(("Action", "What it is", *(f"`{role}`" for role in Role)), cells)
    return f"{_PERMISSIONS}\n{table}\n\nSome reach only so far:\n\n{limits}\n\n{_MORE}"


def _who_may(action: Action) -> tuple[str, str]:
    if action in OPEN_TO_ALL:
        return "everyone", "everyone"
    who = ", ".join(f"`{role}`" for role in Role if TABLE[action][role] is Scope.YES) or "admins only"
    return who, "everyone in its rooms" if action in OPEN_WHILE_VACANT else "admins only"


# Words that people may type

_WORDS: Final = """\
# Words

Made from the catalogues; changes belong there. These words can be typed beside the canonical English ones, each in any of the
bot's languages, whatever the language of the room. Names of commands stand in [commands.md](commands.md).
"""
_ANSWERS: Final[Mapping[str, str]] = {
    "answer-yes": "yes: to a question, or to an event's card",
    "answer-no": "no: to a question, or to an event's card",
    "answer-maybe": "maybe: to an event's card",
    "answer-if-need-be": "if need be: behind a number, to the card of a search for a time",
    "answer-all": "all of them: to a list of public holidays",
    "answer-done": "it is done: to a reminder; to one of the roadmap, that this city's part is",
    "answer-again": "again tomorrow at nine: to a reminder",
    "answer-tomorrow": "again tomorrow at nine: to a reminder of the roadmap",
    "answer-next-open-day": "again at nine of the next open day: to a reminder of the roadmap before a day that is closed",
    "answer-promised": "promised by then: before a date, to a reminder of the roadmap",
    "answer-thanks": "nothing more: behind any of the answers above",
    "translation-correction-words": "a better wording follows: before a colon, in a reply to a message passed on",
    "translation-approval-words": "stand for it: in a reply to a translation",
    "translation-proposal-words": "show what was made of something very like it: in a reply to a translation",
    "translation-original-words": "show the whole original: in a reply to a message passed on",
}
_SENTENCES: Final[Mapping[str, str]] = {
    "sentence-remind-add-words": "`remind add`",
    "sentence-remind-everyone-words": "`remind everyone`",
    "sentence-remind-this-words": "`remind this`, as a reply to a message",
    "sentence-remind-list-words": "`remind list`",
    "sentence-roadmap-list-words": "`roadmap list`",
    "sentence-roadmap-done-words": "`roadmap done`",
    "sentence-roadmap-late-words": "`roadmap late`",
    "sentence-roadmap-waiting-words": "`roadmap waiting`",
    "sentence-roadmap-mine-words": "`roadmap mine`",
    "sentence-event-list-words": "`event list`",
    "sentence-help-words": "`help`",
    "sentence-undo-words": "`undo`",
}
_VALUES: Final[Mapping[str, str]] = {
    "option-on-words": "`on`",
    "option-off-words": "`off`",
    "option-people-words": "people, behind a number: `yes, 3 people` to a card",
    "people-both-words": "`both`: in `!room city`, a room that all cities share",
    "event-leads-none": "`none`: in `--remind`, no reminders of an event",
    "event-leads-days": "days, behind a number: in `--remind`",
    "event-leads-hours": "hours, the same",
    "event-leads-minutes": "minutes, the same",
    "option-this-month-words": "this month: of an agenda",
    "option-next-month-words": "next month: the same",
    "option-this-week-words": "this week: the same",
    "option-next-week-words": "next week: the same",
    "roadmap-joint-words": "`joint`: in `--side`, something that all cities do",
    "roadmap-all-words": "all codes: in `!roadmap tick`",
    "roadmap-but-words": "all but those that follow: the same",
    "glossary-note-words": "the note of an entry, before a colon: in `!glossary add`",
}
_TITLES: Final[Mapping[str, str]] = {
    "Coming": "Coming to an event",
    "EventKind": "Kind of event",
    "FeedScope": "What stands in a calendar address",
    "EventPart": "What of an event can be left open",
    "TextPart": "Parts of what is read in several languages",
    "EventTrack": "Track of an event",
    "GlossaryForm": "What the glossary is handed out as",
    "Organiser": "Who of a city organises an event",
    "Capacity": "How a role is held",
    "Paper": "What a plan is handed out as",
    "Per": "What codes stand for",
    "Track": "Tracks of a partnership",
    "TranslationMode": "How a room of several languages reads itself",
    "Owner": "Responsible for something on the roadmap",
    "Role": "Roles",
}


def words(found: Commands, strings: Strings) -> str:
    """Return the page of the words that answer, and of those that stand for values of options."""
    choices = {kind.choices.__name__: kind for kind in _choice_kinds(found)}
    parts = [("Answers", _ANSWERS), ("Sentences after the bot's name", _SENTENCES), ("Values of options", _VALUES)]
    parts += [(_TITLES[name], {kind.phrase_id(one): f"`{one}`" for one in kind.choices}) for name, kind in choices.items()]
    sections = (f"## {title}\n\n{_word_table(meanings, strings)}" for title, meanings in parts)
    return "\n".join((_WORDS, "\n\n".join(sections))) + "\n"


def _choice_kinds(found: Commands) -> Iterator[ChoiceKind]:
    kinds = (option.kind for command in found for option in command.options)
    # Of a list, the kind of what stands in it.
    single = (kind.item if isinstance(kind, ListKind) else kind for kind in kinds)
    return (kind for kind in single if isinstance(kind, ChoiceKind))


def _word_table(meanings: Mapping[str, str], strings: Strings) -> str:
    rows = (
        (meaning, *(", ".join(f"`{word}`" for word in strings.words(phrase, locale)) for locale in strings.locales))
        for phrase, meaning in meanings.items()
    )
    return _table(("Meaning", *strings.locales), list(rows))


# Settings

_SETTINGS: Final = """\
# Settings

Made from the definition in `bot/settings/` and from `config/example.yaml`; changes belong there. Each part shows the example
with its comments, then its keys. `check` tells every fault of a configuration at once ([command line](command-line.md)).
"""
_SWITCHED_OFF: Final = re.compile(r"^( *)#(?=[^ \n#])", re.MULTILINE)
_KEY: Final = re.compile(r"^([a-z_]+):", re.MULTILINE)


def settings() -> str:
    """Return the page of all settings."""
    example = (CONFIG / "example.yaml").read_text(encoding="utf-8")
    tree = read_yaml(_SWITCHED_OFF.sub(r"\1", example).encode())
    head, parts = _parts(example)
    sections = (_section(name, parts[name], field, tree) for name, field in Settings.model_fields.items())
    return "\n".join((_SETTINGS, f"```yaml\n{head}\n```", *sections)) + "\n"


def _parts(example: str) -> tuple[str, Mapping[str, str]]:
    """Return the head of the example, and what stands there of each key of the uppermost level."""
    head, *paragraphs = example.strip().split("\n\n")
    parts: dict[str, str] = {}
    for paragraph in paragraphs:
        key = _KEY.search(_SWITCHED_OFF.sub(r"\1", paragraph))
        if key:
            parts[key[1]] = paragraph
        else:
            parts[next(reversed(parts))] += f"\n\n{paragraph}"
    return head, parts


def _section(name: str, example: str, field: FieldInfo, tree: object) -> str:
    rows = [_row(path, leaf, tree) for path, leaf in _leaves((name,), field)]
    return f"\n## `{name}`\n\n```yaml\n{example}\n```\n\n" + _table(("Key", "Needed", "Default", "Example"), rows)


def _leaves(path: tuple[str, ...], field: FieldInfo) -> Iterator[tuple[tuple[str, ...], FieldInfo]]:
    """Yield every key that holds a value, with its path; the secrets themselves are no keys of a file."""
    kinds = (field.annotation, *get_args(field.annotation))
    model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)
    if model is None:
        yield path, field
        return
    for name, inner in model.model_fields.items():
        if SecretStr not in get_args(inner.annotation):
            yield from _leaves((*path, name), inner)


def _row(path: tuple[str, ...], field: FieldInfo, tree: object) -> Sequence[str]:
    default = None if field.is_required() else field.get_default()
    shown = _code(default) if isinstance(default, str | int) else ""
    return (f"`{'.'.join(path)}`", "yes" if field.is_required() else "no", shown, _code(_at(tree, path)))


def _at(tree: Any, path: tuple[str, ...]) -> object:  # noqa: ANN401 - a tree of YAML
    """Return a value; of a list of groups, that of the first."""
    for step in path:
        tree = (tree[0] if isinstance(tree, list) else tree)[step]
    return tree


def _code(value: object) -> str:
    return f"`{value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}`"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


# The conversation of the tutorial

_PART: Final = re.compile(r"(?P<script>```jsonl\n(?P<lines>.*?)```\n.*?```text\n)(?P<said>.*?)(?=```)", re.DOTALL)
"""A part of the script, and the next block of text, which is what happens in it."""

_WIDTH: Final = 100
_DOINGS: Final = {"advance": "time passes", "stop": "the bot is killed", "start": "the bot starts"}


def script_of(page: str) -> str:
    """Return the whole script of a page, put together from its parts."""
    return "".join(part["lines"] for part in _PART.finditer(page))


def played(page: str) -> str:
    """Return a page with what is said now in each part of its script."""
    lines = [json.loads(line) for line in script_of(page).splitlines()]
    events = [(line["at"], _asked(line)) for line in lines] + [(line["at"], _answered(line)) for line in _play(page)]
    events.sort(key=lambda event: event[0])
    starts = [json.loads(part["lines"].partition("\n")[0])["at"] for part in _PART.finditer(page)]
    spans = iter(pairwise([*starts, "9999"]))

    def put(part: re.Match[str]) -> str:
        first, end = next(spans)
        return part["script"] + "".join(f"{at[11:16]}  {text}\n" for at, text in events if first <= at < end)

    return _PART.sub(put, page)


def _play(page: str) -> list[dict[str, Any]]:
    """Play the script of a page as its readers do, with a folder of its own for the data."""
    with TemporaryDirectory(prefix="jumelage-docs-") as name:
        folder = Path(name)
        example = (CONFIG / "two-cities-console.yaml").read_text(encoding="utf-8")
        (folder / "console.yaml").write_text(re.sub(r"(?m)^data_dir: .*$", "data_dir: ./data", example), encoding="utf-8")
        (folder / "in.jsonl").write_text(script_of(page), encoding="utf-8")
        console = [sys.executable, "-m", "bot", "console", "--config", str(folder / "console.yaml")]
        files = ["--script", str(folder / "in.jsonl"), "--out", str(folder / "out.jsonl")]
        subprocess.run([*console, *files], check=True, cwd=DOCS.parent)  # noqa: S603 - every part is ours
        return [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]


def _asked(line: Mapping[str, str]) -> str:
    doing = line.get("do")
    if doing in _DOINGS:
        return f"({_DOINGS[doing]})"
    if doing == "invite":
        return f"{line['room']:<9} ({line['from']} invites the bot)"
    said = line.get("text") or f"reacts with {line['react']}"
    return f"{line['room']:<9} {line['from']}: {said}"


def _answered(line: Mapping[str, str]) -> str:
    first, *more = line["text"].splitlines()
    rows = textwrap.wrap(f"bot, {line['kind']}: {first}", _WIDTH)
    rows += [row for text in more for row in textwrap.wrap(text, _WIDTH)]
    return f"{line['room'] or line['person']:<9} " + ("\n" + " " * 19).join(rows)


def main() -> None:
    """Write every made page."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
