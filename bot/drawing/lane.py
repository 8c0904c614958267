"""Which line of a row something stands on, so that nothing covers anything else."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def lanes(spans: Sequence[tuple[float, float]], heights: Sequence[int] | None = None, most: float = float("inf")) -> list[int]:
    """Return the line on which each span begins, the uppermost that is free.

    Args:
        spans: Beginning and end of each, in the order in which they take their place; touching ends do not collide.
        heights: How many lines each takes; one, if nothing is said.
        most: What begins on a line below so many is not shown, so it takes no place from others there.
    """
    taken: list[tuple[float, float, int]] = []
    found = []
    for (first, last), height in zip(spans, heights or [1] * len(spans), strict=True):
        used = {line for begins, ends, line in taken if begins < last and ends > first}
        line = next(line for line in count() if used.isdisjoint(range(line, line + height)))
        if line < most:
            taken.extend((first, last, line + more) for more in range(height))
        found.append(line)
    return found
