"""How Discord says no: a status, a code of its own and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.fakes.discord.wire import Json

_UNKNOWN: Final = {
    "channel": (10003, "Unknown Channel"),
    "guild": (10004, "Unknown Guild"),
    "member": (10007, "Unknown Member"),
    "message": (10008, "Unknown Message"),
    "user": (10013, "Unknown User"),
    "emoji": (10014, "Unknown Emoji"),
    "webhook": (10015, "Unknown Webhook"),
    "interaction": (10062, "Unknown interaction"),
    "command": (10063, "Unknown application command"),
    "event": (10070, "Unknown Guild Scheduled Event"),
}


class Refusal(Exception):
    """An answer that is a refusal.

    Args:
        status: Of HTTP.
        code: Discord's own.
        message: Its sentence.
        errors: What is wrong in which field, nested as the body is.
    """

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        """Keep what is said."""
        super().__init__(f"{status} {code} {message} {errors or ''}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def payload(self) -> Json:
        """Return the body of the answer."""
        body: Json = {"message": self.message, "code": self.code}
        return {**body, "errors": self.errors} if self.errors else body


def unknown(what: str) -> Refusal:
    """Refuse because there is no such thing.

    Args:
        what: ``channel``, ``guild``, ``member``, ``message``, ``user``, ``emoji``, ``webhook``, ``interaction``,
            ``command`` or ``event``.
    """
    code, message = _UNKNOWN[what]
    return Refusal(404, code, message)


def missing_access() -> Refusal:
    """Refuse because the bot does not see the place."""
    return Refusal(403, 50001, "Missing Access")


def missing_permissions() -> Refusal:
    """Refuse because the bot sees the place and may not do this in it."""
    return Refusal(403, 50013, "Missing Permissions")


def empty_message() -> Refusal:
    """Refuse a message in which nothing is said."""
    return Refusal(400, 50006, "Cannot send an empty message")


def invalid_token() -> Refusal:
    """Refuse a token of a webhook, or of an interaction that is over."""
    return Refusal(401, 50027, "Invalid Webhook Token")


def unauthorized() -> Refusal:
    """Refuse a bot that is not known."""
    return Refusal(401, 0, "401: Unauthorized")


def not_found() -> Refusal:
    """Refuse a route that is not there."""
    return Refusal(404, 0, "404: Not Found")
