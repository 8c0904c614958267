"""Forms that Discord shows in a window of their own: for a command whose options were left out, and for answers in words."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

from bot.core.errors import BotError
from bot.core.ref import MessageRef, PersonRef
from bot.dispatch.front import Words
from bot.platforms.discord.control import LONGEST_ID
from bot.platforms.discord.key import is_message_key
from bot.platforms.discord.markup import shortened, units
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.dispatch.front import Field, Form, Front

_log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1.5
"""So long what stands in a form may take to be found, of the three seconds that Discord waits."""
_COMMAND, _WORDS = "form", "words"
_ACTION_ROW, _TEXT_INPUT = 1, 4
_SHORT, _PARAGRAPH = 1, 2
_LONGEST_ANSWER = 2000
_LONGEST_TEXT = 4000
"""As much can be typed into a form at all."""
_LONGEST_TITLE = 45
_LONGEST_HINT = 100
_FIELD = "text"


def command_form(form: Form) -> dict[str, Any] | None:
    """Return the window for a command; ``None`` if what was filled in already does not fit into it."""
    custom_id = f"{_COMMAND}:{form.command}:{json.dumps(form.given, ensure_ascii=False) if form.given else ''}"
    if len(custom_id) > LONGEST_ID or any(units(field.value) > _LONGEST_ANSWER for field in form.fields):
        return None
    title = shortened(form.title, _LONGEST_TITLE)
    return {"custom_id": custom_id, "title": title, "components": [_row(_field(field)) for field in form.fields]}


async def form_under(front: Front, target: str, user: int, locale: str | None) -> dict[str, Any]:
    """Return the window that a message opens: for a command with what was filled in before, or for words.

    Args:
        front: Knows what stands in it.
        target: Key of the message.
        user: Who fills it in.
        locale: Theirs.
    """
    form: Form | Words = front.words(locale)
    finding = front.form_at(MessageRef(PLATFORM, target), PersonRef(PLATFORM, str(user)), locale)
    try:
        # A read that is broken off is finished first, which nobody here can wait for; so it goes on by itself.
        form = await asyncio.wait_for(asyncio.shield(finding), _PATIENCE_SECONDS)
    except (BotError, TimeoutError) as fault:
        _log.warning("a form is shown without what stands in it", extra={"fault": type(fault).__name__})
    if isinstance(form, Words):
        return words_form(target, form)
    return command_form(form) or words_form(target, front.words(locale))


def words_form(target: str, words: Words) -> dict[str, Any]:
    """Return the window for an answer in words to a message.

    Args:
        target: Key of the message.
        words: What stands above it and in it; words longer than what fits in are left out.
    """
    title, text = shortened(words.title, _LONGEST_TITLE), words.text if units(words.text) <= _LONGEST_TEXT else ""
    longest = _LONGEST_TEXT if words.text else _LONGEST_ANSWER
    entry = {"custom_id": _FIELD, "label": title, "style": _PARAGRAPH, "required": True, "max_length": longest}
    return {"custom_id": f"{_WORDS}:{target}", "title": title, "components": [_row(_with(entry, text, words.hint))]}


def _field(field: Field) -> dict[str, Any]:
    entry = {
        "custom_id": field.name,
        "label": shortened(field.label, _LONGEST_TITLE),
        "style": _SHORT,
        "required": field.required,
    }
    # What stands there already and is too long is there to be shortened.
    longest = max(min(field.longest or _LONGEST_ANSWER, _LONGEST_ANSWER), units(field.value))
    return _with(entry | {"max_length": longest}, field.value, field.hint)


def _with(entry: dict[str, Any], value: str, hint: str) -> dict[str, Any]:
    """Return a line of a form with what stands in it, or what is shown while nothing does."""
    said = {"value": value, "placeholder": shortened(hint, _LONGEST_HINT)}
    return entry | {name: text for name, text in said.items() if text}


def _row(entry: dict[str, Any]) -> dict[str, Any]:
    return {"type": _ACTION_ROW, "components": [{"type": _TEXT_INPUT, **entry}]}


def filled(data: Mapping[str, Any]) -> dict[str, object] | None:
    """Return what a window that was sent off says, as part of an inbox row; ``None`` if it is none of ours.

    Args:
        data: The field ``data`` of an interaction of type ``MODAL_SUBMIT``.
    """
    kind, _, rest = str(data["custom_id"]).partition(":")
    texts = {name: text for name, text in _texts(data.get("components", ())) if text}
    if kind == _WORDS and is_message_key(rest):
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
