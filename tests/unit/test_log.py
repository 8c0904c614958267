"""Logs say what failed and where, and never a word of anybody nor a secret."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

import pytest
import structlog

from bot.core.errors import PlatformError
from bot.web.log import configure_logs

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "syt_invented_token"
WORDS = "Ana wrote something private"


@pytest.fixture(autouse=True)
def _own_logs() -> Iterator[None]:
    """Leave the logs of the test run as they were."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    named = ("aiosqlite", "apscheduler", "asyncio", "alembic", "nio", "urllib3")
    levels = {name: logging.getLogger(name).level for name in named}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, former in levels.items():
        logging.getLogger(name).setLevel(former)


@pytest.fixture
def log() -> logging.Logger:
    """A logger such as every module has."""
    return logging.getLogger("bot.delivery.example")


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return what has been written: every line must be JSON."""
    shown = capsys.readouterr()
    assert shown.out == ""
    return [json.loads(line) for line in shown.err.splitlines()]


def fail_deep_inside() -> None:
    """Raise an error of ours that has one of a library as its cause."""
    try:
        int(WORDS)
    except ValueError as fault:
        raise PlatformError(WORDS) from fault


def test_a_line_says_when_who_how_grave_and_what(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """Each record is one JSON object with the moment in UTC, the module, the level, the words and what is added."""
    configure_logs()
    log.warning("%d rows wait", 3, extra={"platform": "matrix", "code": "1A2B"})
    (line,) = written(capsys)
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "3 rows wait",
        "level": "warning",
        "logger": "bot.delivery.example",
        "platform": "matrix",
        "code": "1A2B",
    }


def test_an_exception_shows_its_kind_and_place_but_not_its_text(
    log: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of an exception and its causes the types are written, and module, line and function; its text is not."""
    configure_logs()
    try:
        fail_deep_inside()
    except PlatformError:
        log.exception("handling failed")
    (line,) = written(capsys)
    assert line["fault"] == "PlatformError < ValueError"
    assert [place.split(" ")[1] for place in line["where"]] == [
        "test_an_exception_shows_its_kind_and_place_but_not_its_text",
        "fail_deep_inside",
    ]
    assert all(place.startswith(f"{__name__}:") for place in line["where"])
    assert "private" not in json.dumps(line)


def test_no_traceback_follows_the_line(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """A record with an exception is one line: no traceback, which would quote words, comes after it."""
    configure_logs()
    try:
        fail_deep_inside()
    except PlatformError as fault:
        log.error("handed over", exc_info=fault)  # noqa: TRY400 - the other way of saying it is what is tested
        log.exception("in the handler")
    shown = capsys.readouterr().err
    assert len(shown.splitlines()) == 2
    assert "Traceback" not in shown
    assert "private" not in shown
    assert "exc_info" not in shown


def test_no_exception_is_no_fault(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for the exception where there is none writes the line as it is."""
    configure_logs()
    log.error("nothing raised", exc_info=True)  # noqa: LOG014 - exactly this mistake
    (line,) = written(capsys)
    assert line["event"] == "nothing raised"
    assert "fault" not in line


@pytest.mark.parametrize("secret", [SECRET, 'with "quotes" and \\ backslash', "pässwörd 東京"])
def test_a_secret_is_never_written(log: logging.Logger, capsys: pytest.CaptureFixture[str], secret: str) -> None:
    """A secret is hidden wherever it stands: in the words, in what is added, inside lists and things shown by themselves."""
    configure_logs([secret])

    class Shown:
        def __repr__(self) -> str:
            return f"<session {secret}>"

    log.warning("token %s refused", secret, extra={"header": f"Bearer {secret}"})
    log.warning("added", extra={"inside": {"token": [secret]}, "thing": Shown()})
    shown = capsys.readouterr().err
    first, second = (json.loads(line) for line in shown.splitlines())
    assert (first["event"], first["header"]) == ("token [hidden] refused", "Bearer [hidden]")
    assert second["inside"] == {"token": ["[hidden]"]}
    assert secret not in shown
    assert json.dumps(secret)[1:-1] not in shown


def test_an_empty_secret_hides_nothing(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """A secret that is not set does not spoil the lines."""
    configure_logs([""])
    log.warning("all is well")
    assert written(capsys)[0]["event"] == "all is well"


def test_libraries_go_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    """What a library logs has the same form, and hides the same."""
    configure_logs([SECRET])
    logging.getLogger("aiohttp.client").warning("GET /?access_token=%s", SECRET)
    (line,) = written(capsys)
    assert (line["logger"], line["event"]) == ("aiohttp.client", "GET /?access_token=[hidden]")


def test_talkative_libraries_are_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """What logs every statement or tick says only what is grave; what quotes people's words says nothing at all."""
    configure_logs()
    for name in ("aiosqlite", "apscheduler.scheduler", "asyncio", "alembic.runtime"):
        logging.getLogger(name).info("ticked")
    for name in ("nio.responses", "urllib3.connectionpool"):
        logging.getLogger(name).critical(WORDS)
    assert written(capsys) == []


async def test_what_asyncio_quotes_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """A task or callback that breaks unseen is logged by what happened and where, without the words in its exception"""
    configure_logs()
    loop = asyncio.get_running_loop()
    task = loop.create_task(asyncio.to_thread(fail_deep_inside))
    await asyncio.wait([task])
    loop.call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": task.exception(), "future": task}
    )
    loop.call_soon(int, WORDS)
    await asyncio.sleep(0)
    shown = capsys.readouterr().err
    assert [json.loads(line)["event"] for line in shown.splitlines()] == [
        "Task exception was never retrieved",
        "Exception in callback int",
    ]
    assert "fail_deep_inside" in shown
    assert WORDS not in shown


def test_less_than_the_level_is_not_written(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """Details for developers are written only when asked for."""
    configure_logs()
    log.debug("detail")
    configure_logs(level=logging.DEBUG)
    log.debug("asked for")
    assert [line["event"] for line in written(capsys)] == ["asked for"]


def test_configuring_twice_writes_once(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    """However often it is configured, a record is one line."""
    configure_logs()
    configure_logs()
    log.warning("once")
    assert len(written(capsys)) == 1
    assert not structlog.is_configured()
