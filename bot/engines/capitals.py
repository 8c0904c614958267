"""Names, which look like some language to every detector: "Jonas Weber" is surely German, and says nothing of who writes it."""

from __future__ import annotations

_WORDS = """
    good happy merry thank thanks dear see well
    guten gute frohe vielen danke liebe lieber schöne herzlichen kein keine der die das ein eine
    buenos buenas feliz gracias muchas hasta bon bonne joyeux joyeuses merci fins moltes bons boas bom boa
    parabéns obrigado obrigada el los las un una le les une os um uma els i no não
"""
_NO_NAMES = frozenset(_WORDS.split())
"""Words that no name holds: greetings and articles. German and titles write every word with a capital."""


def may_be_name(text: str) -> bool:
    """Tell whether words may be somebody's or some place's name: each begins with a capital, and none tells otherwise."""
    words = text.split()
    return not text.isupper() and all(word[:1].isupper() and word.lower() not in _NO_NAMES for word in words)
