"""A transaction is one synchronous function; whatever it calls gets the same handle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")


class Transaction(Protocol):
    """An open transaction. Opaque: only stores look inside (`bot.storage.unit.connection`)."""

    def after_commit(self, act: Callable[[], None]) -> None:
        """Run something on the event loop once all is saved; never if it is rolled back."""
        ...


class Database(Protocol):
    """Runs synchronous functions in transactions; no engine or network call fits into one."""

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``act`` in a writing transaction and return what it returns.

        Args:
            act: Its first argument is the transaction.
            *args: Handed on.
            **kwargs: Handed on.

        Raises:
            StorageError: The database failed; nothing was saved.
        """
        ...

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``act`` in a reading transaction, beside any writer; arguments as in `write`."""
        ...
