"""Prompts and taps; the port `bot.core.prompt.Prompts` over its tables."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    bindparam,
    delete,
    false,
    insert,
    select,
    update,
)

from bot.core.prompt import Prompt, Tap
from bot.core.ref import PersonRef
from bot.core.reply import Ask, Button, Choices
from bot.storage.naming import Naming
from bot.storage.schema import METADATA, Instant, Kept, of_account, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import RowMapping

    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction

_LINE = "{}"
"""What stands for a whole line in `Choices.call`: each value is what somebody has typed, as it may have been meant."""
_COMMAND_WORDS = 2


def _is_named(naming: Naming, content: str) -> bool:
    """Tell whether somebody is named in what people have typed; all else in a prompt, a card's buttons above all, is ours."""
    return any(naming.names(text, strictly=True) for text in _typed(json.loads(content)))


def _typed(content: dict[str, Any]) -> Iterator[str]:
    yield from content["given"].values()
    call, values, *_ = content.get("choices") or ("", ())
    for line in values if call == _LINE else ():
        _, _, rest = (*line.split(" ", _COMMAND_WORDS), "", "")[: _COMMAND_WORDS + 1]
        if " " in rest:  # else it is all a command's name: a choice of the help
            yield rest


prompt_table = Table(
    "prompt",
    METADATA,
    Column("row", String(24), primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("asked_platform", String(20)),
    Column("asked_key", String(255), info=of_account("asked_platform", Kept.QUESTION)),
    Column("content", Text, nullable=False, info=words(seeks=_is_named)),
    Column("lapses_at", Instant),
    Column("bare_until", Instant),
    # No question: nobody has to look through these when somebody says something.
    Column("stays", Boolean, nullable=False, server_default=false()),
    Index("ix_prompt_room_id_bare_until", "room_id", "bare_until"),
    Index("ix_prompt_lapses_at", "lapses_at"),
)
tap_table = Table(
    "tap",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("reaction", String(255), nullable=False),
    Column("person_key", String(255), nullable=False, info=of_account("platform", Kept.STEP)),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("undo", String(200), nullable=False, info=words(seeks=Naming.concerns)),
    PrimaryKeyConstraint("platform", "reaction"),
)

_BY_ROW = select(prompt_table).where(
    prompt_table.c.row == bindparam("row"),
    prompt_table.c.lapses_at.is_(None) | (prompt_table.c.lapses_at > bindparam("now")),
)
_WAITING = (
    select(prompt_table)
    .where(
        prompt_table.c.room_id == bindparam("room"),
        prompt_table.c.lapses_at > bindparam("now"),
        prompt_table.c.stays.is_(False),
    )
    .order_by(prompt_table.c.row.desc())
)


class PromptStore:
    """The `Prompts` port over the prompt and tap tables."""

    def put(self, tx: Transaction, prompt: Prompt) -> None:
        """Keep a prompt; a question to somebody closes their older ones in the room."""
        if prompt.asked is not None and prompt.lapses_at is not None:
            older = (prompt_table.c.room_id == prompt.room) & (prompt_table.c.asked_key == prompt.asked.key)
            connection(tx).execute(delete(prompt_table).where(older))
        values = {
            "row": prompt.row,
            "room_id": prompt.room,
            "asked_platform": prompt.asked.platform if prompt.asked else None,
            "asked_key": prompt.asked.key if prompt.asked else None,
            "content": _content(prompt),
            "lapses_at": prompt.lapses_at,
            "bare_until": prompt.bare_until,
            "stays": prompt.stays,
        }
        connection(tx).execute(insert(prompt_table).values(values))

    def of_row(self, tx: Transaction, row: str, now: datetime) -> Prompt | None:
        """Return the prompt of a message, unless it was answered or has lapsed."""
        found = connection(tx).execute(_BY_ROW, {"row": row, "now": now}).mappings().first()
        return None if found is None else _prompt(found)

    def waiting(self, tx: Transaction, room: int, now: datetime) -> list[Prompt]:
        """Return the questions of a room that wait for an answer, the newest first."""
        return [_prompt(found) for found in connection(tx).execute(_WAITING, {"room": room, "now": now}).mappings()]

    def require_reply(self, tx: Transaction, row: str) -> None:
        """From now on only a reply counts."""
        connection(tx).execute(update(prompt_table).where(prompt_table.c.row == row).values(bare_until=None))

    def close(self, tx: Transaction, row: str) -> None:
        """The question is answered."""
        connection(tx).execute(delete(prompt_table).where(prompt_table.c.row == row))

    def set_buttons(self, tx: Transaction, row: str, buttons: tuple[Button, ...], ask: Ask | None = None) -> None:
        """Give a card other buttons and its words another meaning; neither of both ends it."""
        if buttons or ask:
            self._change(tx, row, buttons=buttons, ask=ask)
        else:
            self.close(tx, row)

    def note_refusal(self, tx: Transaction, row: str) -> None:
        """Somebody who may not tap has been told who can."""
        self._change(tx, row, refused=True)

    def _change(self, tx: Transaction, row: str, **changes: Any) -> None:  # noqa: ANN401 - fields of a prompt
        found = connection(tx).execute(select(prompt_table).where(prompt_table.c.row == row)).mappings().first()
        if found is not None:
            content = _content(replace(_prompt(found), **changes))
            connection(tx).execute(update(prompt_table).where(prompt_table.c.row == row).values(content=content))

    def put_tap(self, tx: Transaction, reaction: MessageRef, tap: Tap) -> None:
        """Remember what removing a reaction runs."""
        values = {"platform": reaction.platform, "reaction": reaction.key, "person_key": tap.person.key}
        connection(tx).execute(insert(tap_table).values(**values, room_id=tap.room, undo=tap.undo))

    def take_tap(self, tx: Transaction, reaction: MessageRef) -> Tap | None:
        """Return and forget what removing a reaction runs."""
        at = (tap_table.c.platform == reaction.platform) & (tap_table.c.reaction == reaction.key)
        found = connection(tx).execute(select(tap_table).where(at)).first()
        if found is None:
            return None
        connection(tx).execute(delete(tap_table).where(at))
        return Tap(PersonRef(found.platform, found.person_key), found.room_id, found.undo)

    def forget_lapsed(self, tx: Transaction, now: datetime) -> int:
        """Delete the questions that have lapsed; return how many."""
        return connection(tx).execute(delete(prompt_table).where(prompt_table.c.lapses_at <= now)).rowcount

    def forget_person(self, tx: Transaction, person: PersonRef) -> None:
        """Delete the questions to somebody and what they tapped."""
        asked = (prompt_table.c.asked_platform == person.platform) & (prompt_table.c.asked_key == person.key)
        connection(tx).execute(delete(prompt_table).where(asked))
        tapped = (tap_table.c.platform == person.platform) & (tap_table.c.person_key == person.key)
        connection(tx).execute(delete(tap_table).where(tapped))


def _content(prompt: Prompt) -> str:
    content: dict[str, Any] = {
        "buttons": [[button.emoji, button.call, button.undo, button.word] for button in prompt.buttons],
        "command": prompt.command,
        "given": dict(prompt.given),
        "missing": prompt.missing,
        "refused": prompt.refused,
    }
    if prompt.choices is not None:
        content["choices"] = [prompt.choices.call, prompt.choices.values, prompt.choices.several]
    if prompt.ask is not None:
        content["ask"] = _asks(prompt.ask)
    return json.dumps(content, ensure_ascii=False)


def _prompt(found: RowMapping) -> Prompt:
    content = json.loads(found["content"])
    choices, ask = content.get("choices"), content.get("ask")
    asked = found["asked_key"]
    return Prompt(
        row=found["row"],
        room=found["room_id"],
        asked=None if asked is None else PersonRef(found["asked_platform"], asked),
        buttons=tuple(Button(*button) for button in content["buttons"]),
        choices=None if choices is None else Choices(choices[0], tuple(choices[1]), choices[2]),
        command=content["command"],
        given=content["given"],
        missing=tuple(content["missing"]),
        lapses_at=found["lapses_at"],
        bare_until=found["bare_until"],
        refused=content["refused"],
        ask=None if ask is None else _ask(ask),
        stays=found["stays"],
    )


def _asks(ask: Ask) -> list[object]:
    return [ask.call, ask.option, ask.word, _asks(ask.otherwise) if ask.otherwise else None, ask.colon]


def _ask(kept: list[Any]) -> Ask:
    # Older programs have kept fewer values.
    call, option, word, otherwise, colon = (*kept, None, None, None)[:5]
    return Ask(call, option, word, None if otherwise is None else _ask(otherwise), colon=bool(colon))
