"""Port of what tells how alike two texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Likeness(Protocol):
    """Compares texts."""

    def nearest(self, text: str, known: Sequence[str], least: float) -> int | None:
        """Return which of some texts is most like another.

        Args:
            text: The other.
            known: The texts.
            least: How like it has to be, from 0 to 100 for the same.

        Returns:
            Its place; ``None`` if none is as like as that.
        """
        ...
