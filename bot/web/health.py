"""`/livez`, `/readyz` and `/metrics`: is it alive, can it work, how much does it do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from prometheus_client.core import Metric

_SHUTDOWN_SECONDS = 1.0


class Figures(Protocol):
    """What the metrics page shows."""

    def counters(self) -> Mapping[str, float]:
        """Return what only grows, by name and unit."""
        ...

    def gauges(self) -> Mapping[str, float]:
        """Return what goes up and down."""
        ...

    def labelled(self) -> Mapping[tuple[str, ...], Mapping[tuple[str, ...], float]]:
        """Return what only grows and is counted apart: by its name and those of its labels, each figure by its labels."""
        ...


class _Collector:
    """Asks for the figures at the moment of a scrape, so that nothing is counted twice."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        for name, value in self._figures.counters().items():
            family = CounterMetricFamily(f"jumelage_{name}", name.replace("_", " "))
            family.add_metric([], value)
            yield family
        for (name, *labels), figures in self._figures.labelled().items():
            family = CounterMetricFamily(f"jumelage_{name}", name.replace("_", " "), labels=labels)
            for label, value in figures.items():
                family.add_metric(label, value)
            yield family
        for name, value in self._figures.gauges().items():
            yield GaugeMetricFamily(f"jumelage_{name}", name.replace("_", " "), value=value)


class HealthServer:
    """Serves the three pages on one address.

    Args:
        host: Address to listen on.
        port: TCP port; 0 for any free one.
        ready: Returns what is not ready, a short word each; empty when all is well.
        figures: For the metrics page.
    """

    def __init__(self, host: str, port: int, ready: Callable[[], Awaitable[list[str]]], figures: Figures) -> None:
        """Prepare without listening."""
        self._host = host
        self._port = port
        self._ready = ready
        self._registry = CollectorRegistry()
        self._registry.register(_Collector(figures))
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: The address is taken.
        """
        app = web.Application()
        app.router.add_get("/livez", self._livez)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    @property
    def port(self) -> int:
        """The port listened on."""
        if self._runner is None or not self._runner.addresses:
            return self._port
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _livez(self, request: web.Request) -> web.Response:
        del request
        return web.Response(text="alive\n")

    async def _readyz(self, request: web.Request) -> web.Response:
        del request
        missing = await self._ready()
        if missing:
            return web.Response(status=503, text="not ready: " + ", ".join(missing) + "\n")
        return web.Response(text="ready\n")

    async def _metrics(self, request: web.Request) -> web.Response:
        del request
        return web.Response(body=generate_latest(self._registry), content_type="text/plain", charset="utf-8")
