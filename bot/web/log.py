"""Structured logs for operators: one JSON object a line on standard error, never a message's words, never a secret."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

_HIDDEN = "[hidden]"


class _Redact:
    """Takes secrets out of whatever is about to be written."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = tuple(secret for secret in secrets if secret)

    def __call__(self, logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:  # noqa: ANN401 - structlog's form
        del logger, name
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self._clean(value)
        return event

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return text


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
        _Redact(secrets),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer()],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for library in ("nio", "aiosqlite", "apscheduler", "asyncio", "alembic"):
        logging.getLogger(library).setLevel(logging.WARNING)
