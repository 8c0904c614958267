"""In which language something is written: what a detector is sure of counts before what people and rooms have set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.translation.part import is_mixed
from bot.features.translation.text import words_for_detection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.engine import Detector
    from bot.core.person import Room


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells languages.

    Args:
        detector: Guesses them.
    """

    detector: Detector

    def written(self, text: str, room: Room, around: Iterable[Room], declared: str | None = None) -> str:
        """Return what is written in a room that has a language.

        It is the author's own language if the room speaks it, else the room's first, unless the words are surely in another
        one of the room, of those around it, or of the author. Where a room of several languages has nothing else to go by,
        a guess among these is better than none.

        Args:
            text: As its author wrote it.
            room: Where.
            around: The rooms connected with it.
            declared: The language its author has chosen.
        """
        words, here = words_for_detection(text), room.languages
        own = declared if declared in here else None
        guess = self.detector.detect(words, self.among(room, around, declared))
        if guess.language is not None and guess.reliable:
            return guess.language
        if own is None and len(here) > 1:
            own = self.detector.detect(words, here).language
        return own or here[0]

    def among(self, room: Room, around: Iterable[Room], declared: str | None = None) -> tuple[str, ...]:
        """Return the languages that may be written in a room: its own, those of the rooms around it, and the author's."""
        near = (code for other in around for code in other.languages)
        return tuple(dict.fromkeys((*room.languages, *near, *((declared,) if declared else ()))))

    def is_mixed(self, text: str, source: str, among: Iterable[str]) -> bool:
        """Tell whether a part of a text is in another language than the whole, see `bot.features.translation.part`."""
        return is_mixed(self.detector, text, source, among)

    def asked(self, text: str, target: str, room: Room, likely: Iterable[str], every: Iterable[str]) -> str | None:
        """Return what words are written in of which somebody wants a translation: what is sure, else what is likely here.

        Args:
            text: The words.
            target: The language wanted.
            room: Where they are asked for.
            likely: Languages that are spoken around here.
            every: All languages that might be meant.

        Returns:
            A locale code; ``None`` if it cannot be told.
        """
        words = words_for_detection(text)
        near = dict.fromkeys([*room.languages, *likely, target])
        among_all = guess = self.detector.detect(words, list(near | dict.fromkeys(every)))
        if guess.language is None or not guess.reliable:
            guess = self.detector.detect(words, list(near))
        if guess.language is not None:
            # That there is nothing to do is said only of what looks like that among all languages.
            return guess.language if guess.language != target or among_all.language == target else None
        return _only(room.languages, target) or _only(list(near), target)


def _only(codes: Sequence[str], target: str) -> str | None:
    """Return the one language that is not the wanted one, if it is one."""
    foreign = [code for code in codes if code != target]
    return foreign[0] if len(foreign) == 1 else None
