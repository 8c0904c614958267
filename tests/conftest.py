"""Rules that hold for every test."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def pytest_configure(config: pytest.Config) -> None:
    """Let no skipped test pass unseen where ``CI`` is ``true``."""
    if os.environ.get("CI") == "true":
        config.pluginmanager.register(_NoSkips())


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give all tests that need a homeserver to the same worker, so that there is one of each kind at most."""
    for item in items:
        if isinstance(item, pytest.Function) and any(name.startswith("homeserver") for name in item.fixturenames):
            item.add_marker(pytest.mark.xdist_group("synapse"))


class _NoSkips:
    """Turns each skipped test, and each module that skips itself, into a failure."""

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Judge a test."""
        return _failed_if_skipped((yield))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Judge a module."""
        return _failed_if_skipped((yield))


def _failed_if_skipped(report: Report) -> Report:
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report
