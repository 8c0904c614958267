"""What operators' tools are told of the engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from bot.core.errors import EngineError
from bot.engines.breaker import MOST_FAILURES
from bot.engines.guarded import GuardedEngine
from bot.main.figure import Figures
from tests.fakes.clock import FakeClock
from tests.fakes.engine import FakeEngine, line_of

if TYPE_CHECKING:
    from bot.delivery.delivery import Delivery


class FixedDelivery:
    """Inbox and outbox with one message each."""

    def counters(self) -> dict[str, float]:
        """Return one counter."""
        return {"messages_sent": 1}

    def gauges(self) -> dict[str, float]:
        """Return one gauge."""
        return {"messages_waiting": 1}


async def test_what_engines_have_done() -> None:
    """Each engine's calls are counted by what became of them, with their time and characters; so are engines that rest."""
    engine = FakeEngine()
    guarded = GuardedEngine(engine, FakeClock())
    figures = Figures(cast("Delivery", FixedDelivery()), [guarded])
    assert figures.counters() == {"messages_sent": 1}
    assert figures.gauges() == {"messages_waiting": 1, "engines_resting": 0}
    await line_of(guarded, "hello", "en", "pt")
    engine.broken = True
    for _ in range(MOST_FAILURES):
        with pytest.raises(EngineError):
            await line_of(guarded, "hello", "en", "pt")
    assert figures.gauges()["engines_resting"] == 1
    told = figures.labelled()
    assert told["engine_calls", "engine", "outcome"] == {("fake", "done"): 1, ("fake", "failed"): MOST_FAILURES}
    assert told["engine_characters", "engine"] == {("fake",): 5 * (1 + MOST_FAILURES)}
    assert told["engine_seconds", "engine"][("fake",)] >= 0
