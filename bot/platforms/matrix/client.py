"""matrix-nio's client behind a sieve: an event without a form, which it would stumble over, never reaches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nio import AsyncClient

if TYPE_CHECKING:
    from aiohttp import ClientResponse

_LISTS = frozenset({"events", "chunk"})
"""Where a server's answers hold events."""


class WaryClient(AsyncClient):  # type: ignore[misc] # matrix-nio is not typed
    """An `AsyncClient` that passes over what is no event."""

    async def parse_body(self, transport_response: ClientResponse) -> dict[Any, Any]:
        """Return an answer as a dictionary; an empty one if it is no JSON."""
        try:
            body = await super().parse_body(transport_response)
        except (UnicodeDecodeError, RecursionError):
            return {}
        return _sifted(body) if isinstance(body, dict) else {}


def _sifted(answer: dict[Any, Any]) -> dict[Any, Any]:
    """Return an answer without odd events; events themselves are not looked into further."""
    return {key: _sifted_value(key, value) for key, value in answer.items()}


def _sifted_value(key: object, value: object) -> object:
    if isinstance(value, dict):
        return _sifted(value)
    if key in _LISTS and isinstance(value, list):
        return [event for event in value if _is_event(event)]
    return value


def _is_event(value: object) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("type"), str)
        and isinstance(value.get("content"), dict)
        and isinstance(value.get("unsigned", {}), dict)
    )
