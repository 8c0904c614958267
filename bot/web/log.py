"""Structured logs for operators: one JSON object a line on standard error, never a message's words, never a secret."""

from __future__ import annotations

import json
import logging
import re
import sys
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, MutableMapping, Sequence

_HIDDEN = "[hidden]"


def _hiding(secrets: Iterable[str]) -> Callable[[str], str]:
    """Return what takes secrets out of a finished line, so that none gets through inside something else."""
    # As they stand between the quotation marks of JSON, the longest first in case one begins with another.
    hidden = sorted((json.dumps(secret)[1:-1] for secret in secrets if secret), key=len, reverse=True)

    def hide(line: str) -> str:
        for secret in hidden:
            line = line.replace(secret, _HIDDEN)
        return line

    return hide


class _Formatter(structlog.stdlib.ProcessorFormatter):
    """Writes one JSON object a line.

    Args:
        hide: Takes secrets out.
        chain: What each record goes through.
    """

    def __init__(self, hide: Callable[[str], str], chain: Sequence[Any]) -> None:
        super().__init__(
            foreign_pre_chain=chain,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer()],
        )
        self._hide = hide

    def format(self, record: logging.LogRecord) -> str:
        return self._hide(super().format(record))


def _only_where(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:  # noqa: ANN401 - structlog's form
    """Say what failed and where, as file and line; an exception's own text may hold people's words, so it is left out."""
    del logger, name
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    fault = info[1] if isinstance(info, tuple) else info
    if isinstance(fault, BaseException):
        event["fault"] = " < ".join(_causes(fault))
        event["where"] = _places(fault)
    return event


def _without_objects(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:  # noqa: ANN401 - structlog's form
    """Keep of what asyncio says what happened; the tasks and arguments it quotes show exceptions with their texts."""
    del logger, name
    if event.get("logger") == "asyncio":
        event["event"] = re.split(r"[\n(<]", str(event["event"]), maxsplit=1)[0].strip()
    return event


def _causes(fault: BaseException) -> Iterable[str]:
    seen: BaseException | None = fault
    while seen is not None:
        yield type(seen).__name__
        seen = seen.__cause__ or seen.__context__


def _places(fault: BaseException) -> list[str]:
    places = []
    trace = fault.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


def configure_logs(secrets: Iterable[str] = (), level: int = logging.INFO) -> None:
    """Send all logs of the program and its libraries through one form.

    Args:
        secrets: Texts that must never be written.
        level: The lowest level written.
    """
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _only_where,
        _without_objects,
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter(_hiding(secrets), shared))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for library in ("aiosqlite", "apscheduler", "asyncio", "alembic"):
        logging.getLogger(library).setLevel(logging.WARNING)
    # It quotes whole addresses; those of the package deep-translator hold people's words.
    logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)
    # It quotes whole events, people's words included, in what it complains about; its adapter reports what matters.
    logging.getLogger("nio").setLevel(logging.CRITICAL + 1)
