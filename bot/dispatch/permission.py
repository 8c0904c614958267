"""The permission table stands in the core, since features ask it too."""

from __future__ import annotations

from bot.core.permission import Action, may

__all__ = ["Action", "may"]
