"""Facts travel inside the publisher's transaction."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.core.bus import Bus


@dataclass(frozen=True)
class Closed:
    """A fact."""

    city: str


@dataclass(frozen=True)
class ClosedForGood(Closed):
    """Another fact, that is also the first."""


class OpenTransaction:
    """Something to hand on."""

    def after_commit(self, act: object) -> None:
        """Nothing happens here."""


TX = OpenTransaction()


def test_every_subscriber_is_told_at_once_and_in_order() -> None:
    """Publishing returns when all who subscribed to the fact have been told, in the order in which they subscribed"""
    heard: list[tuple[str, object, Closed]] = []
    bus = Bus()
    for name in ("first", "second"):
        bus.subscribe(Closed, lambda tx, fact, name=name: heard.append((name, tx, fact)))  # type: ignore[misc]
    bus.publish(TX, Closed("porto"))
    assert heard == [("first", TX, Closed("porto")), ("second", TX, Closed("porto"))]


def test_only_the_very_kind_of_fact_counts() -> None:
    """Who subscribed to a fact hears of no other one, and a fact nobody waits for is nobody's business"""
    heard: list[object] = []
    bus = Bus()
    bus.subscribe(Closed, lambda _, fact: heard.append(fact))
    bus.publish(TX, ClosedForGood("porto"))
    bus.publish(TX, "something else")
    assert heard == []


def test_a_subscriber_that_fails_fails_the_publisher() -> None:
    """Whatever a subscriber raises reaches the publisher, whose transaction is undone by it; those behind are not told"""
    heard: list[object] = []
    bus = Bus()

    def refuse(tx: object, fact: Closed) -> None:
        raise ZeroDivisionError(tx, fact)

    bus.subscribe(Closed, refuse)
    bus.subscribe(Closed, lambda _, fact: heard.append(fact))
    with pytest.raises(ZeroDivisionError):
        bus.publish(TX, Closed("porto"))
    assert heard == []
