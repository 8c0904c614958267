"""What can be used under a message: buttons, lists to choose from, and a button that opens a form.

The kinds and their limits are those of https://discord.com/developers/docs/components/reference.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.wire import ControlKind
from bot.platforms.discord.markup import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.wire import Control, Outgoing

MOST_ROWS = 5
MOST_BUTTONS = 5
"""Below one another; more become a list to choose from."""
LONGEST_LABEL = 80
LONGEST_CHOICE = 100
LONGEST_ID = 100
"""Of what a control is known by; longer ones are refused with all that stands beside them."""
LONGEST_HINT = 150
MOST_CHOICES = 25
WORDS = "words"
CHOOSE = "choose"
MENU = "menu"
"""Begins what stands for a list to choose from, as in `bot.core.reply.menu_sign`."""
_TAP = "tap"
_ACTION_ROW, _BUTTON, _SELECT = 1, 2, 3
_LISTS: Mapping[ControlKind, int] = MappingProxyType({ControlKind.MENU: 3, ControlKind.GROUPS: 6, ControlKind.ROOMS: 8})
_PRIMARY, _SECONDARY = 1, 2


def tap_id(number: int, sign: str) -> str:
    """Return the id of a button; the number keeps two of one message apart."""
    return f"{_TAP}:{number}:{sign}"


def sign_of(custom_id: str) -> str | None:
    """Return what a button stands for, or ``None`` if it is none of ours."""
    kind, _, rest = custom_id.partition(":")
    number, _, sign = rest.partition(":")
    return sign if kind == _TAP and number.isdigit() and sign else None


def components_of(outgoing: Outgoing) -> list[dict[str, Any]]:
    """Return the rows under a message; what has no room there any more can still be said in words."""
    taps = [control for control in outgoing.controls if control.kind is ControlKind.TAP]
    listed = len(taps) > MOST_BUTTONS or (outgoing.several and bool(taps))
    rows = [[_select(taps, several=outgoing.several)]] if listed else []
    rows += [[_menu(control)] for control in outgoing.controls if _can_be_chosen_from(control)]
    buttons = [] if listed else [_button(number, control) for number, control in enumerate(taps)]
    words = [control for control in outgoing.controls if control.kind is ControlKind.WORDS][:1]
    buttons += [_button_of(control.label, WORDS, _SECONDARY) for control in words]
    rows += [buttons[start : start + MOST_BUTTONS] for start in range(0, len(buttons), MOST_BUTTONS)]
    return [{"type": _ACTION_ROW, "components": row} for row in rows[:MOST_ROWS]]


def _button(number: int, control: Control) -> dict[str, Any]:
    style = _PRIMARY if number == 0 else _SECONDARY
    button = _button_of(control.label or control.sign, tap_id(number, control.sign), style)
    # The sentences above name the reactions that stand for the answers elsewhere.
    plain = control.sign.isdigit() or control.label in {control.sign, ""}
    return button if plain else {**button, "emoji": {"name": control.sign}}


def _button_of(label: str, custom_id: str, style: int) -> dict[str, Any]:
    return {"type": _BUTTON, "style": style, "label": shortened(label, LONGEST_LABEL) or "…", "custom_id": custom_id}


def _can_be_chosen_from(control: Control) -> bool:
    return control.kind in _LISTS and (control.kind is not ControlKind.MENU or bool(control.options))


def _menu(control: Control) -> dict[str, Any]:
    """Return a list of values, or of what the server has, with what holds now in it."""
    menu: dict[str, Any] = {
        "type": _LISTS[control.kind],
        "custom_id": control.sign,
        "placeholder": shortened(control.label, LONGEST_HINT),
        "min_values": 1,
        "max_values": 1,
    }
    if control.kind is ControlKind.MENU:
        options = [_option(value, words) for value, words in control.options[:MOST_CHOICES]]
        return menu | {"options": [{**option, "default": option["value"] == control.chosen} for option in options]}
    if control.chosen is not None:
        menu["default_values"] = [{"id": control.chosen, "type": "role" if control.kind is ControlKind.GROUPS else "channel"}]
    return menu | ({"channel_types": [0]} if control.kind is ControlKind.ROOMS else {})


def _option(value: str, words: str) -> dict[str, Any]:
    return {"label": shortened(words, LONGEST_CHOICE) or "…", "value": value}


def _select(controls: Sequence[Control], *, several: bool) -> dict[str, Any]:
    labels = {control.sign: control.label or control.sign for control in controls}
    options = [_option(sign, label) for sign, label in list(labels.items())[:MOST_CHOICES]]
    most = len(options) if several else 1
    return {"type": _SELECT, "custom_id": CHOOSE, "options": options, "min_values": 1, "max_values": most}
