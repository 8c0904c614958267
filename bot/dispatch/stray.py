"""Replies to the bot's own words that look like an answer and are none (conversation, Form 3: answers are never passed on).

"Erledigt" under the message of a morning that says several things, or "ja" under a question that has lapsed: whoever writes it
hears how it can be said. What goes on longer is talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.dispatch.answerwords import folded, known, without_thanks

if TYPE_CHECKING:
    from bot.core.phrase import Strings
    from bot.core.prompt import Prompt

MOST_WORDS = 3
"""What has more words is said to people."""

_DONE = "answer-done"
_ANSWERS = (_DONE, "answer-yes", "answer-no", "answer-maybe", "answer-again")


def looks_like_answer(text: str, strings: Strings) -> str | None:
    """Return the list of answers with a word of which a short text begins; ``None`` if it is talk."""
    said = folded(text)
    if len(said.split()) > MOST_WORDS:
        return None
    return next((each for each in _ANSWERS if any(_begins(said, word) for word in known(each, strings))), None)


def hint(text: str, prompt: Prompt | None, strings: Strings, locale: str, prefix: str) -> Phrase | None:
    """Return what to say to what looks like an answer and is none; ``None`` if there is nothing to say.

    Args:
        text: What was replied.
        prompt: What the message asks of its author, if anything.
        strings: The catalogues.
        locale: Of the author.
        prefix: What commands begin with in the room.
    """
    buttons = prompt.buttons if prompt is not None else ()
    words = [next(iter(strings.words(button.word, locale)), "") for button in buttons if button.word]
    if any(words):
        return Phrase("dispatch-stray-only", {"words": " / ".join(filter(None, words))})
    if looks_like_answer(text, strings) == _DONE:
        return Phrase("dispatch-stray-done", {"prefix": prefix})
    thanks = without_thanks(folded(text), strings) != folded(text)
    return None if thanks else Phrase("dispatch-stray", {"prefix": prefix})


def _begins(said: str, word: str) -> bool:
    """Tell whether a text is a word or begins with it; one letter alone begins other things as well."""
    return said == word or (len(word) > 1 and said.startswith(f"{word} "))
