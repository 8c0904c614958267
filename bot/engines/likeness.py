"""How alike texts are, by rapidfuzz; without it nothing is like anything."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.likeness import Likeness


class RapidfuzzLikeness:
    """The `Likeness` port: the share of signs that need not be changed to make one text of the other."""

    def nearest(self, text: str, known: Sequence[str], least: float) -> int | None:
        """Return which of some texts is most like another; see `Likeness.nearest`."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(text, known, scorer=fuzz.ratio, score_cutoff=least)
        return None if found is None else int(found[2])


class NoLikeness:
    """The `Likeness` port where nothing compares."""

    def nearest(self, text: str, known: Sequence[str], least: float) -> int | None:
        """Return nothing."""
        del text, known, least
        return None


def likeness() -> Likeness:
    """Return what is installed."""
    return RapidfuzzLikeness() if find_spec("rapidfuzz") is not None else NoLikeness()
