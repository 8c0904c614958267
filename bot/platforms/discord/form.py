"""Forms that Discord shows in a window of their own: for a command whose options were left out, and for answers in words."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

from bot.core.errors import BotError
from bot.core.ref import MessageRef
from bot.platforms.discord.markup import units
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.dispatch.front import Form, Front

_log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1.5
"""So long what stands in a form may take to be found, of the three seconds that Discord waits."""
_COMMAND, _WORDS = "form", "words"
_ACTION_ROW, _TEXT_INPUT = 1, 4
_SHORT, _PARAGRAPH = 1, 2
_LONGEST_ID = 100
_LONGEST_ANSWER = 2000
_LONGEST_TEXT = 4000
"""As much can be typed into a form at all."""
_LONGEST_TITLE = 45
_FIELD = "text"


def command_form(form: Form) -> dict[str, Any] | None:
    """Return the window for a command; ``None`` if what was filled in already does not fit into it."""
    custom_id = f"{_COMMAND}:{form.command}:{json.dumps(form.given, ensure_ascii=False) if form.given else ''}"
    if len(custom_id) > _LONGEST_ID or any(len(field.value) > _LONGEST_ANSWER for field in form.fields):
        return None
    rows = [_row(field.name, field.label, field.value, required=field.required) for field in form.fields]
    return {"custom_id": custom_id, "title": form.title, "components": rows}


async def words_asked(front: Front, target: int, locale: str | None) -> dict[str, Any]:
    """Return the window for words to a message, with those of the message in it that are to be bettered.

    Args:
        front: Knows what stands in it.
        target: The message.
        locale: Of whoever fills it in.
    """
    control = None
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            control = await front.form_of(MessageRef(PLATFORM, str(target)))
    except (BotError, TimeoutError) as fault:
        _log.warning("a form is shown without what stands in it", extra={"fault": type(fault).__name__})
    if control is None or not control.text:
        return words_form(target, front.label("dispatch-by-text", locale))
    return words_form(target, control.label, control.text)


def words_form(target: int, title: str, text: str = "") -> dict[str, Any]:
    """Return the window for an answer in words to a message.

    Args:
        target: The message.
        title: What it is for.
        text: Stands in it already, unless it is longer than what fits in.
    """
    title = title[:_LONGEST_TITLE]
    row = _row(_FIELD, title, text if units(text) <= _LONGEST_TEXT else "", required=True, style=_PARAGRAPH)
    if text:
        row["components"][0]["max_length"] = _LONGEST_TEXT
    return {"custom_id": f"{_WORDS}:{target}", "title": title, "components": [row]}


def _row(name: str, label: str, value: str, *, required: bool, style: int = _SHORT) -> dict[str, Any]:
    field: dict[str, Any] = {"type": _TEXT_INPUT, "custom_id": name, "label": label, "style": style, "required": required}
    field |= {"max_length": _LONGEST_ANSWER} | ({"value": value} if value else {})
    return {"type": _ACTION_ROW, "components": [field]}


def filled(data: Mapping[str, Any]) -> dict[str, object] | None:
    """Return what a window that was sent off says, as part of an inbox row; ``None`` if it is none of ours.

    Args:
        data: The field ``data`` of an interaction of type ``MODAL_SUBMIT``.
    """
    kind, _, rest = str(data["custom_id"]).partition(":")
    texts = {name: text for name, text in _texts(data.get("components", ())) if text}
    if kind == _WORDS and rest.isdigit():
        return {"what": "filled", "target": rest, "text": texts.get(_FIELD, "")}
    command, _, given = rest.partition(":")
    if kind != _COMMAND:
        return None
    try:
        before = json.loads(given) if given else {}
    except ValueError:
        return None
    known = {str(name): str(text) for name, text in before.items()} if isinstance(before, dict) else {}
    return {"what": "asked", "command": command, "given": known | texts}


def _texts(components: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """Yield the fields of a window, in rows or below labels."""
    for component in components:
        if "value" in component:
            yield str(component["custom_id"]), str(component["value"]).strip()
        yield from _texts([*component.get("components", ()), *([component["component"]] if "component" in component else [])])
