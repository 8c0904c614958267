"""The `Strings` port on Fluent: phrases become words of one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from bot.core.phrase import Language, Listed, Mention, Phrase, Territory, Titled, When
from bot.i18n.catalogue import SOURCE_LOCALE
from bot.i18n.cldr import cldr_locale
from bot.i18n.japanese import finished, marked, marked_list
from bot.i18n.languages import autonym, best, language_name, territory_name
from bot.i18n.moments import say_when

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fluent.runtime.resolver import Pattern

    from bot.core.phrase import Arg
    from bot.i18n.catalogue import Catalogue

# Hebrew, Arabic and their neighbours, and the marks that turn the direction (https://unicode.org/reports/tr9/).
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATED: Final = "\u2068{}\u2069"

# fluent.runtime refuses every part of a sentence longer than 2500 characters; people write longer messages. Long words
# are put in after the sentence is made, at a mark of two private-use characters around the name of their variable.
_LONG_CHARACTERS: Final = 250
_MARK: Final = "\uf8e0{}\uf8e1"


_JAPANESE: Final = "ja"


class FluentStrings:
    """Says phrases from a catalogue.

    Everything looked up is kept, so that a sentence said often costs microseconds. Safe to share between threads.

    Args:
        catalogue: Its languages are the ones spoken; any other is answered in its parent language or in English.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Read nothing yet."""
        self._catalogue = catalogue
        self._patterns: dict[tuple[str, str], Pattern] = {}
        self._words: dict[tuple[str, str], tuple[str, ...]] = {}

    @property
    def locales(self) -> Sequence[str]:
        """The languages that are complete, English first."""
        return self._catalogue.locales

    def say(self, phrase: Phrase, locale: str) -> str:
        """Return the phrase in a language.

        Args:
            phrase: Its own ``locale``, if set, wins.
            locale: Of the reader.

        Raises:
            LookupError: The phrase or one of its variables is unknown: a defect.
        """
        spoken = self._spoken(phrase.locale or locale)
        values = {name: self._value(arg, spoken) for name, arg in phrase.args.items()}
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > _LONG_CHARACTERS}
        said = self._format(phrase.id, {**values, **{name: _MARK.format(name) for name in long}}, spoken)
        for name, value in long.items():
            said = said.replace(_MARK.format(name), value)
        return finished(said) if spoken == _JAPANESE else said

    def say_when(self, when: When, locale: str) -> str:
        """Return a moment in words, for instance ``Friday, 12 March 2027, 15:00``.

        Raises:
            ValueError: The time alone is asked of a whole day.
        """
        return say_when(when, self._spoken(locale))

    def words(self, phrase_id: str, locale: str) -> Sequence[str]:
        """Return the alternatives of a message that lists words people may type, lower-case.

        Raises:
            LookupError: There is no such message, or it has variables: a defect.
        """
        spoken = self._spoken(locale)
        key = (spoken, phrase_id)
        if key not in self._words:
            listed = self._catalogue.plain(spoken, phrase_id) or self._format(phrase_id, {}, spoken)
            self._words[key] = tuple(part for part in (part.strip().lower() for part in listed.split(",")) if part)
        return self._words[key]

    def autonym(self, locale: str) -> str:
        """Return a language's name in that language: ``Deutsch``, ``日本語``."""
        return autonym(locale)

    def _spoken(self, locale: str) -> str:
        return locale if locale in self._catalogue.locales else best(locale, self._catalogue.locales, SOURCE_LOCALE)

    def _format(self, phrase_id: str, values: Mapping[str, str | int], locale: str) -> str:
        pattern = self._patterns.get((locale, phrase_id)) or self._pattern(phrase_id, locale)
        said, faults = self._catalogue.bundle(locale).format_pattern(pattern, dict(values))
        if faults:
            raise LookupError(f"{phrase_id} in {locale}: " + "; ".join(map(str, faults)))
        return str(said)

    def _pattern(self, phrase_id: str, locale: str) -> Pattern:
        message_id, _, attribute = phrase_id.partition(".")
        try:
            message = self._catalogue.bundle(locale).get_message(message_id)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError as fault:
            raise LookupError(f"{phrase_id} in {locale}: there is no such phrase") from fault
        if pattern is None:
            raise LookupError(f"{phrase_id} in {locale}: has attributes only")
        self._patterns[locale, phrase_id] = pattern
        return pattern

    def _value(self, arg: Arg, locale: str) -> str | int:  # noqa: C901 - one case for each kind of variable
        """Return a variable as Fluent takes it: numbers stay numbers, since plurals are chosen by them."""
        match arg:
            case str():
                value: str | int = _isolated(arg)
            case int():
                value = arg
            case When():
                value = say_when(arg, locale)
            case Mention():
                value = _isolated(arg.name)
            case Language():
                value = language_name(arg.code, locale)
            case Territory():
                value = territory_name(arg.code, locale)
            case Titled():
                value = self._titled(arg, locale)
            case Listed():
                value = self._listed(arg, locale)
            case Phrase():
                value = self.say(arg, locale)
        if locale == _JAPANESE and isinstance(value, str) and not isinstance(arg, Listed):
            return marked(value, ours=isinstance(arg, Phrase))
        return value

    def _titled(self, titled: Titled, locale: str) -> str:
        if locale in titled.written:
            return _isolated(titled.written[locale])
        known = titled.known.get(locale)
        return _isolated(titled.text) if known is None else self.say(known.marked, locale)

    def _listed(self, listed: Listed, locale: str) -> str:
        from babel.lists import format_list
        from babel.numbers import format_decimal

        data = cldr_locale(locale)
        values = (self._value(item, locale) for item in listed.items)
        said = [value if isinstance(value, str) else format_decimal(value, locale=data) for value in values]
        style: Literal["or", "standard"] = "or" if listed.either else "standard"
        return marked_list(said) if locale == _JAPANESE else format_list(said, style=style, locale=data)


def _isolated(words: str) -> str:
    """Return people's words so that their direction cannot turn the sentence around them."""
    if words.isascii() or not _RIGHT_TO_LEFT.search(words):
        return words
    return _ISOLATED.format(words)
