"""Collects what is wrong in a body, so that the refusal names every field as Discord's does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.fakes.discord.refusal import Refusal

if TYPE_CHECKING:
    from tests.fakes.discord.wire import Json

_INVALID: Final = 50035


class Form:
    """What was found wrong so far.

    Args:
        at: Where in the body this form stands, from the top.
    """

    def __init__(self, *at: str | int, errors: Json | None = None) -> None:
        """Begin with nothing wrong."""
        self._at = at
        self._errors: Json = {} if errors is None else errors

    def inside(self, *at: str | int) -> Form:
        """Return the form of a part; what is wrong there is wrong in the whole."""
        return Form(*self._at, *at, errors=self._errors)

    def refuse(self, field: str | int, code: str, message: str) -> None:
        """Note that a field is wrong."""
        place = self._errors
        for name in (*self._at, field):
            place = place.setdefault(str(name), {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def length(self, body: Json, field: str, most: int, least: int = 0) -> None:
        """Note when a text, or a list, of a body is too short or too long; one that is left out is neither.

        Args:
            body: The object.
            field: Its field.
            most: As many as Discord takes.
            least: As few as Discord takes.
        """
        value: Any = body.get(field)
        if value is None:
            return
        size = len(value) if isinstance(value, str | list) else len(str(value))
        if size > most or size < least:
            self.refuse(field, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")

    def required(self, body: Json, *fields: str) -> None:
        """Note each field that a body must have and does not."""
        for field in fields:
            if body.get(field) is None:
                self.refuse(field, "BASE_TYPE_REQUIRED", "This field is required")

    def one_of(self, body: Json, field: str, allowed: tuple[object, ...]) -> None:
        """Note a field that has none of the values it may have."""
        if body.get(field) not in allowed:
            self.refuse(field, "BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")

    def check(self) -> None:
        """Refuse if anything was wrong.

        Raises:
            Refusal: 50035, with everything that was noted.
        """
        if self._errors:
            raise Refusal(400, _INVALID, "Invalid Form Body", self._errors)


def invalid(field: str, code: str, message: str) -> Refusal:
    """Return the refusal of a body in which one field is wrong."""
    return Refusal(400, _INVALID, "Invalid Form Body", {field: {"_errors": [{"code": code, "message": message}]}})
