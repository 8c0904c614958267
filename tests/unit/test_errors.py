"""What can go wrong has one tree, and what is logged of it holds nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import errors
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

USER_ERRORS = (errors.NotFound, errors.Conflict, errors.NotPermitted, errors.BadOption)
DRAWN = re.compile(r"^\s*[│ ]*[├└]── (\w+)|^\s*(BotError)$", re.MULTILINE)


def _all(root: type[errors.BotError]) -> Iterator[type[errors.BotError]]:
    yield root
    for child in root.__subclasses__():
        yield from _all(child)


@pytest.mark.parametrize("kind", USER_ERRORS)
def test_a_user_error_shows_only_the_id_of_its_phrase(kind: type[errors.UserError]) -> None:
    """A log line of what somebody could put right never holds what they typed."""
    fault = kind(Phrase("event-unknown", {"text": "a secret wish"}))
    assert isinstance(fault, errors.UserError)
    assert (str(fault), fault.phrase.args["text"]) == ("event-unknown", "a secret wish")
    assert "secret" not in repr(fault)


def test_the_tree_drawn_at_the_top_is_the_tree() -> None:
    """Each error is drawn once where a reader looks first, and nothing is drawn that is not there."""
    drawn = [first or root for first, root in DRAWN.findall(errors.__doc__ or "")]
    ours = {kind.__name__ for kind in _all(errors.BotError) if kind.__module__ == errors.__name__}
    assert sorted(drawn) == sorted(ours)


def test_a_limit_can_be_tried_again() -> None:
    """Who retries what is temporary retries a limit too, after the time the server asked for."""
    assert isinstance(errors.Limited(2.5), errors.TransientError)
    assert (errors.Limited(2.5).retry_after_seconds, errors.Limited().retry_after_seconds) == (2.5, None)


def test_a_refused_account_is_for_good() -> None:
    """A refused account is no trouble that passes."""
    assert issubclass(errors.AccountRefused, errors.PlatformError)
    assert not issubclass(errors.AccountRefused, errors.TransientError)


def test_a_wrong_configuration_keeps_every_fault() -> None:
    """All faults are told at once, in order, one on a line."""
    fault = errors.ConfigError(["partners: missing", "admins: no list"])
    assert (fault.faults, str(fault)) == (("partners: missing", "admins: no list"), "partners: missing\nadmins: no list")


@given(st.text())
def test_a_fault_code_can_be_read_aloud(key: str) -> None:
    """The code that joins a person's report with the log is four signs, the same for the same event."""
    assert re.fullmatch(r"[0-9A-F]{4}", errors.fault_code(key))
    assert errors.fault_code(key) == errors.fault_code(key)


def test_fault_codes_of_neighbours_differ() -> None:
    """Two events in a row hardly ever share a code."""
    assert len({errors.fault_code(f"$event{number}") for number in range(50)}) > 45
