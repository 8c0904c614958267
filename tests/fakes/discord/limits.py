"""What Discord takes in a message, and what it refuses with 50035."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord import component
from tests.fakes.discord.form import Form
from tests.fakes.discord.mention import check_allowed
from tests.fakes.discord.message import COMPONENTS_V2

if TYPE_CHECKING:
    from tests.fakes.discord.wire import Json

CONTENT: Final = 2000
NONCE: Final = 25
EMBEDS: Final = 10
EMBEDS_TOTAL: Final = 6000
FIELDS: Final = 25
ROWS: Final = 5
BUTTONS: Final = 5
COMPONENTS: Final = 40
TEXTS_TOTAL: Final = 4000
CUSTOM_ID: Final = 100
OPTIONS: Final = 25
FILES: Final = 10

_EMBED: Final = {"title": 256, "description": 4096, "url": 2048}
_MODAL_PARTS: Final = 5
_BANNED: Final = ("discord", "clyde")


def check_message(body: Json, *, reserved_names: bool = True) -> None:
    """Refuse a message that is longer than it may be, or put together as it may not be.

    Args:
        body: Of the request.
        reserved_names: Whether a sender's name in it is looked at.

    Raises:
        Refusal: 50035.
    """
    form = Form()
    form.length(body, "content", CONTENT)
    form.length(body, "nonce", NONCE)
    form.length(body, "attachments", FILES)
    check_allowed(body.get("allowed_mentions") or {}, form)
    _check_embeds(body, form)
    _check_components(body, form)
    if reserved_names:
        check_name(body, "username", form)
    form.check()


def check_name(body: Json, field: str, form: Form) -> None:
    """Note a webhook's name that is too long or pretends to be Discord's."""
    form.length(body, field, 80, 1)
    name = str(body.get(field) or "").casefold()
    for banned in _BANNED:
        if banned in name:
            form.refuse(field, "USERNAME_INVALID_CONTAINS", f'Username cannot contain "{banned}"')


def _check_embeds(body: Json, form: Form) -> None:
    form.length(body, "embeds", EMBEDS)
    embeds = body.get("embeds") or []
    for index, embed in enumerate(embeds):
        _check_embed(embed, form.inside("embeds", index))
    if sum(_weight(embed) for embed in embeds) > EMBEDS_TOTAL:
        form.refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBEDS_TOTAL}")


def _check_embed(embed: Json, form: Form) -> None:
    for part, most in _EMBED.items():
        form.length(embed, part, most)
    form.inside("footer").length(embed.get("footer") or {}, "text", 2048)
    form.inside("author").length(embed.get("author") or {}, "name", 256)
    form.length(embed, "fields", FIELDS)
    for index, field in enumerate(embed.get("fields") or []):
        inside = form.inside("fields", index)
        inside.required(field, "name", "value")
        inside.length(field, "name", 256, 1)
        inside.length(field, "value", 1024, 1)


def _weight(embed: Json) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [part for field in embed.get("fields") or [] for part in (field.get("name"), field.get("value"))]
    return sum(len(text) for text in texts if text)


def _check_components(body: Json, form: Form) -> None:
    components = body.get("components") or []
    if (body.get("flags") or 0) & COMPONENTS_V2:
        _check_new_layout(body, components, form)
    else:
        _check_old_layout(components, form)
    _check_custom_ids(components, form)
    for index, one in enumerate(components):
        _check_tree(one, form.inside("components", index))


def _check_old_layout(components: list[Json], form: Form) -> None:
    if len(components) > ROWS:
        form.refuse("components", "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {ROWS} in length.")
    for index, row in enumerate(components):
        if row.get("type") != component.ROW:
            form.inside("components", index).refuse("type", "UNION_TYPE_CHOICES", "Value of field must be one of (1,).")


def _check_new_layout(body: Json, components: list[Json], form: Form) -> None:
    for field in ("content", "embeds"):
        if body.get(field):
            form.refuse(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Cannot be used with components V2")
    if len(list(component.walk(components))) > COMPONENTS:
        form.refuse("components", "BASE_TYPE_BAD_LENGTH", f"Must be {COMPONENTS} or fewer in length.")
    if sum(map(len, component.texts(components))) > TEXTS_TOTAL:
        form.refuse("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", f"More than {TEXTS_TOTAL} characters")


def _check_custom_ids(components: list[Json], form: Form) -> None:
    ids = [one["custom_id"] for one in component.interactive(components)]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        form.refuse("components", "COMPONENT_CUSTOM_ID_DUPLICATED", f"Component custom id cannot be duplicated: {twice}")


def _check_tree(one: Json, form: Form) -> None:
    """Note what is wrong with a component and those inside it."""
    form.length(one, "custom_id", CUSTOM_ID, 1)
    kind = one.get("type")
    if kind == component.ROW:
        _check_row(one, form)
    elif kind == component.BUTTON:
        _check_button(one, form)
    elif kind in component.SELECTS:
        _check_select(one, form)
    elif kind == component.TEXT_INPUT:
        _check_input(one, form)
    elif kind == component.LABEL:
        _check_label(one, form)
    for index, inner in enumerate(one.get("components") or []):
        _check_tree(inner, form.inside("components", index))
    for part in ("accessory", "component"):
        if one.get(part):
            _check_tree(one[part], form.inside(part))


def _check_row(row: Json, form: Form) -> None:
    inside = row.get("components") or []
    buttons = all(one.get("type") == component.BUTTON for one in inside)
    most = BUTTONS if buttons else 1
    if not 1 <= len(inside) <= most:
        form.refuse("components", "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {most} in length.")


def _check_button(button: Json, form: Form) -> None:
    form.length(button, "label", 80)
    form.length(button, "url", 512)
    form.required(button, "url" if button.get("style") == component.LINK else "custom_id")
    if not button.get("label") and not button.get("emoji"):
        form.refuse("label", "BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI", "A button must have a label or an emoji")


def _check_select(select: Json, form: Form) -> None:
    form.required(select, "custom_id")
    form.length(select, "placeholder", 150)
    if select["type"] == component.STRING_SELECT:
        form.required(select, "options")
        form.length(select, "options", OPTIONS, 1)
    values = [option.get("value") for option in select.get("options") or []]
    if len(set(values)) < len(values):
        form.refuse("options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
    for index, option in enumerate(select.get("options") or []):
        inside = form.inside("options", index)
        inside.required(option, "label", "value")
        for part in ("label", "value"):
            inside.length(option, part, 100, 1)
        inside.length(option, "description", 100)


def _check_input(entry: Json, form: Form) -> None:
    form.required(entry, "custom_id", "style")
    form.length(entry, "label", 45, 1)
    form.length(entry, "placeholder", 100)
    form.length(entry, "value", 4000)


def _check_label(label: Json, form: Form) -> None:
    form.required(label, "label", "component")
    form.length(label, "label", 45, 1)
    form.length(label, "description", 100)


def check_modal(body: Json) -> None:
    """Refuse a modal that is longer than it may be.

    Raises:
        Refusal: 50035.
    """
    form = Form("data")
    form.required(body, "custom_id", "title", "components")
    form.length(body, "custom_id", CUSTOM_ID, 1)
    form.length(body, "title", 45, 1)
    form.length(body, "components", _MODAL_PARTS, 1)
    _check_custom_ids(body.get("components") or [], form)
    for index, one in enumerate(body.get("components") or []):
        _check_tree(one, form.inside("components", index))
    form.check()


def check_choices(choices: list[Json]) -> None:
    """Refuse suggestions that are too many or too long.

    Raises:
        Refusal: 50035.
    """
    form = Form("data")
    form.length({"choices": choices}, "choices", OPTIONS)
    for index, choice in enumerate(choices):
        inside = form.inside("choices", index)
        inside.required(choice, "name", "value")
        inside.length(choice, "name", 100, 1)
        if isinstance(choice.get("value"), str):
            inside.length(choice, "value", 100, 1)
    form.check()
