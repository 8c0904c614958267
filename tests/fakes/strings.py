"""The port `Strings` for tests: phrases are shown as they are, so that tests do not depend on wording."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Language, Listed, Mention, Phrase, Titled, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.phrase import Arg


@dataclass
class FakeStrings:
    """Says ``id(arg=value)``.

    Args:
        preset: The words people may type, by message and locale; no other message has any.
        locales: The languages.
    """

    preset: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    locales: Sequence[str] = ("en", "pt")

    def say(self, phrase: Phrase, locale: str) -> str:
        """Return the id and its variables in the order of their names."""
        spoken = phrase.locale or locale
        args = ", ".join(f"{name}={self._value(arg, spoken)}" for name, arg in sorted(phrase.args.items()))
        return f"{phrase.id}({args})" if args else phrase.id

    def say_when(self, when: When, locale: str) -> str:
        """Return the moment in ISO form, the zone behind it unless the time alone is asked."""
        del locale
        if isinstance(when.moment, date):
            return when.moment.isoformat()
        return f"{when.moment.wall:%H:%M}" if when.form is Form.TIME else f"{when.moment.wall.isoformat()} {when.moment.zone}"

    def words(self, phrase_id: str, locale: str) -> Sequence[str]:
        """Return the preset words."""
        return self.preset.get((phrase_id, locale), ())

    def autonym(self, locale: str) -> str:
        """Return the code in capitals."""
        return locale.upper()

    def _value(self, arg: Arg, locale: str) -> str:  # noqa: PLR0911 - one for each kind of variable
        match arg:
            case Phrase():
                return self.say(arg, locale)
            case When():
                return self.say_when(arg, locale)
            case Listed():
                return "[" + ", ".join(self._value(item, locale) for item in arg.items) + "]"
            case Mention():
                return arg.name
            case Language():
                return arg.code
            case Titled():
                return arg.known[locale].words if locale in arg.known else arg.text
            case _:
                return str(arg)
