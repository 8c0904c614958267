"""Routes by which the bot answers what somebody did."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from tests.fakes.discord import component, limits
from tests.fakes.discord.draft import change, draft, ping
from tests.fakes.discord.form import Form
from tests.fakes.discord.interaction import (
    CHOICES,
    COMPLETE,
    DEFERRED,
    DEFERRED_UPDATE,
    MESSAGE_ANSWER,
    MODAL,
    RUN,
    SUBMIT,
    UPDATE,
    USE,
    Interaction,
)
from tests.fakes.discord.mention import USERS_ONLY
from tests.fakes.discord.message import EPHEMERAL, LOADING, Message
from tests.fakes.discord.refusal import unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.fakes.discord.rest import Answer, Asked, Route
    from tests.fakes.discord.wire import Json

_FITTING: Final[Mapping[int, tuple[int, ...]]] = {
    RUN: (MESSAGE_ANSWER, DEFERRED, MODAL),
    USE: (MESSAGE_ANSWER, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL),
    COMPLETE: (CHOICES,),
    SUBMIT: (MESSAGE_ANSWER, DEFERRED, DEFERRED_UPDATE, UPDATE),
}


def respond(asked: Asked) -> Answer:
    """Take the first answer to an interaction."""
    interaction = _find(asked)
    interaction.check_open()
    kind = asked.json.get("type")
    form = Form()
    form.one_of(asked.json, "type", _allowed(interaction))
    form.check()
    assert isinstance(kind, int)
    _ANSWERS[kind](interaction, asked, asked.json.get("data") or {})
    interaction.acknowledge(kind)
    return _response(interaction, kind) if asked.yes("with_response") else None


def by_token(asked: Asked) -> Interaction | None:
    """Return the interaction whose answers a webhook's route leads to, if it does.

    Raises:
        Refusal: 10015 or 50027 when it can no longer be answered.
    """
    if asked.number("webhook") != asked.world.application_id:
        return None
    for interaction in asked.world.interactions:
        if interaction.token == asked.place.get("token"):
            interaction.check_token()
            return interaction
    raise unknown("webhook")


def follow_up(asked: Asked, interaction: Interaction) -> Answer:
    """Say more in answer to an interaction; the first time after a defer this is the answer it waits for."""
    waiting = interaction.original
    if interaction.ack_type == DEFERRED and waiting and waiting.is_loading:
        change(waiting, asked.json, asked.files, USERS_ONLY)
        return waiting.payload()
    message = _drafted(interaction, asked, asked.json)
    interaction.add(message)
    asked.world.touch()
    return message.payload()


def answer(asked: Asked, interaction: Interaction) -> Message:
    """Return the message of the path, which answers an interaction.

    Raises:
        Refusal: 10008 when there is none.
    """
    which = asked.place["message"]
    there = [one for one in (interaction.original, *interaction.responses) if one and not one.deleted]
    for message in there:
        if str(message.id) == which or (which == "@original" and message is interaction.original):
            return message
    raise unknown("message")


def _find(asked: Asked) -> Interaction:
    for interaction in asked.world.interactions:
        if interaction.id == asked.number("interaction") and interaction.token == asked.place["token"]:
            return interaction
    raise unknown("interaction")


def _allowed(interaction: Interaction) -> tuple[int, ...]:
    updating = (DEFERRED_UPDATE, UPDATE)
    return tuple(one for one in _FITTING[interaction.kind] if interaction.source or one not in updating)


def _drafted(interaction: Interaction, asked: Asked, body: Json) -> Message:
    message = draft(interaction.channel, asked.world.bot, body, asked.files)
    message.flags |= (body.get("flags") or 0) & EPHEMERAL
    message.interaction = interaction.metadata()
    ping(message, body, USERS_ONLY)
    return message


def _say(interaction: Interaction, asked: Asked, data: Json) -> None:
    interaction.add(_drafted(interaction, asked, data))


def _think(interaction: Interaction, _asked: Asked, data: Json) -> None:
    interaction.thinking(ephemeral=bool((data.get("flags") or 0) & EPHEMERAL))


def _wait(interaction: Interaction, _asked: Asked, _data: Json) -> None:
    interaction.original = interaction.source


def _update(interaction: Interaction, asked: Asked, data: Json) -> None:
    interaction.original = interaction.source
    if interaction.source:
        change(interaction.source, data, asked.files, USERS_ONLY)
    interaction.updated = True


def _suggest(interaction: Interaction, _asked: Asked, data: Json) -> None:
    choices = data.get("choices") or []
    limits.check_choices(choices)
    interaction.choices = deepcopy(choices)


def _open(interaction: Interaction, _asked: Asked, data: Json) -> None:
    limits.check_modal(data)
    interaction.modal = {**deepcopy(data), "components": component.numbered(deepcopy(data["components"]))}


_ANSWERS: Final[Mapping[int, Callable[[Interaction, Asked, Json], None]]] = {
    MESSAGE_ANSWER: _say,
    DEFERRED: _think,
    DEFERRED_UPDATE: _wait,
    UPDATE: _update,
    CHOICES: _suggest,
    MODAL: _open,
}


def _response(interaction: Interaction, kind: int) -> Json:
    message = interaction.original if kind in (MESSAGE_ANSWER, DEFERRED, UPDATE) else None
    said: Json = {"id": str(interaction.id), "type": interaction.kind}
    if message:
        said["response_message_id"] = str(message.id)
        said["response_message_loading"] = bool(message.flags & LOADING)
        said["response_message_ephemeral"] = message.is_ephemeral
    resource = {"type": kind, **({"message": message.payload()} if message and kind != DEFERRED else {})}
    return {"interaction": said, "resource": resource}


ROUTES: Final[tuple[Route, ...]] = (("POST", "/interactions/{interaction}/{token}/callback", respond),)
