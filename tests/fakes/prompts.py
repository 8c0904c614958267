"""Prompts that are only kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.prompt import Prompt
    from bot.core.transaction import Transaction


@dataclass
class FakePrompts:
    """Keeps what can be answered, by the outbox row of its message."""

    kept: dict[str, Prompt] = field(default_factory=dict)

    def put(self, tx: Transaction, prompt: Prompt) -> None:
        """Keep a prompt."""
        if prompt.row in self.kept:
            raise AssertionError(prompt.row)
        self.kept[prompt.row] = prompt

    def close(self, tx: Transaction, row: str) -> None:
        """Keep it no longer."""
        self.kept.pop(row, None)
