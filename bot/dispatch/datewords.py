"""Words of dates, one table row per language; all rows are read at once, since people mix their languages."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST = 3
"""Names may be cut to this many letters."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one language.

    Args:
        months: From January on; none where months have numbers only.
        weekdays: From Monday on.
        fillers: Words that may stand between the parts of a date and mean nothing.
        distances: Words for today, for tomorrow and for the day after it; some are of several words.
        following: Words beside a weekday that may mean the coming one or the one after it.
        coming: Words beside a weekday that mean the coming one.
        early: Words beside a time that mean its half of the day before noon.
        late: Words beside a time that mean its half after noon.
        midday: Words beside a time that mean the hours around noon.
        ahead: What stands in front of how many minutes or hours from now; some are of several words.
        one: The number one, as it stands in front of a minute or an hour.
        minutes: Words for minutes, and for one.
        hours: Words for hours, and for one.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    fillers: tuple[str, ...]
    distances: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    following: tuple[str, ...]
    coming: tuple[str, ...]
    early: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    midday: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()


WORDS: Mapping[str, DateWords] = MappingProxyType(
    {
        "en": DateWords(
            (
                *("January", "February", "March", "April", "May", "June"),
                *("July", "August", "September", "October", "November", "December"),
            ),
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            ("on", "the", "of", "at", "in", "from"),
            (("today",), ("tomorrow", "tmrw"), ("day after tomorrow", "the day after tomorrow")),
            ("next",),
            ("this", "coming"),
            ("morning",),
            ("afternoon", "evening"),
            (),
            ("in",),
            ("a", "an", "one"),
            ("min", "mins", "minute", "minutes"),
            ("h", "hour", "hours"),
        ),
        "de": DateWords(
            (
                *("Januar", "Februar", "März", "April", "Mai", "Juni"),
                *("Juli", "August", "September", "Oktober", "November", "Dezember"),
            ),
            ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
            ("am", "den", "dem", "der", "um", "ab", "gegen"),
            (("heute",), ("morgen",), ("übermorgen", "uebermorgen")),
            ("nächste", "nächsten", "nächster", "nächstes"),
            ("diesen", "dieser", "kommenden", "kommender"),
            ("früh", "morgen", "morgens", "vormittag", "vormittags"),
            ("nachmittag", "nachmittags", "abend", "abends"),
            ("mittag", "mittags"),
            ("in",),
            ("einer", "einem"),
            ("min", "minute", "minuten"),
            ("h", "std", "stunde", "stunden"),
        ),
        "es": DateWords(
            (
                *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
                *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
            ),
            ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            ("el", "día", "de", "del", "a", "la", "las", "por", "desde", "hacia", "partir", "que"),
            (("hoy",), ("mañana",), ("pasado mañana",)),
            ("próximo", "próxima", "viene", "siguiente"),
            ("este",),
            ("mañana",),
            ("tarde", "noche"),
            (),
            ("en", "dentro de"),
            ("un", "una"),
            ("min", "minuto", "minutos"),
            ("h", "hora", "horas"),
        ),
        "fr": DateWords(
            (
                *("janvier", "février", "mars", "avril", "mai", "juin"),
                *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
            ),
            ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            ("le", "du", "de", "des", "à", "la", "dès", "vers", "partir"),
            (("aujourd'hui", "aujourdhui"), ("demain",), ("après-demain", "après demain")),
            ("prochain", "prochaine"),
            ("ce",),
            ("matin",),
            ("après-midi", "soir"),
            (),
            ("dans",),
            ("une", "un"),
            ("min", "minute", "minutes"),
            ("h", "heure", "heures"),
        ),
        "pt": DateWords(
            (
                *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
                *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
            ),
            ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
            (
                *("dia", "no", "na", "em", "de", "do", "da", "às", "as", "à", "a", "pelas"),
                *("desde", "partir", "feira", "que", "ao"),
            ),
            (("hoje",), ("amanhã",), ("depois de amanhã",)),
            ("próximo", "próxima", "vem"),
            ("este", "esta"),
            ("manhã",),
            ("tarde", "noite"),
            (),
            ("em", "dentro de", "daqui a"),
            ("um", "uma"),
            ("min", "minuto", "minutos"),
            ("h", "hora", "horas"),
        ),
        "ja": DateWords(
            (),
            ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"),
            ("の", "に"),
            (("今日", "本日"), ("明日", "あす", "あした"), ("明後日", "あさって")),
            ("次", "今度"),
            ("今週",),
        ),
    }
)
"""By language; a language is added by adding its row. Times of Japanese are in `bot.dispatch.kanjidates`."""

_CUT: Mapping[str, int] = MappingProxyType({"mo": 1, "di": 2, "mi": 3, "do": 4, "fr": 5, "sa": 6, "so": 7})
"""German cuts its weekdays to two letters, as no other of the languages does in writing."""


_NEVER_CUT = frozenset({"die", "mit"})
"""German for "the" and "with", and not Tuesday and Wednesday."""


def _by_beginning(rows: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Return the number, from 1, for every beginning that means one thing in all languages together."""
    meanings: dict[str, set[int]] = {}
    for row in rows:
        for number, name in enumerate(map(fold, row), 1):
            for length in range(min(SHORTEST, len(name)), len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
    return {word: next(iter(numbers)) for word, numbers in meanings.items() if len(numbers) == 1}


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


MONTHS: Mapping[str, int] = MappingProxyType(_by_beginning(words.months for words in WORDS.values()))
"""Folded names of months, whole or cut, to 1..12."""

WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for word, number in {**_CUT, **_by_beginning(words.weekdays for words in WORDS.values())}.items()
        if word not in _NEVER_CUT
    }
)
"""Folded names of weekdays, whole or cut, to 1 (Monday)..7."""

FILLERS = _folded(word for words in WORDS.values() for word in words.fillers)
"""Folded words that mean nothing in a date."""

DISTANCES: Mapping[tuple[str, ...], int] = MappingProxyType(
    {
        tuple(fold(phrase).split()): days
        for words in WORDS.values()
        for days, phrases in enumerate(words.distances)
        for phrase in phrases
    }
)
"""Folded words for a day, to how many days it is from today."""

FOLLOWING = _folded(word for words in WORDS.values() for word in words.following)
"""Folded words beside a weekday that may mean the coming one or the one after it."""

COMING = _folded(word for words in WORDS.values() for word in words.coming)
"""Folded words beside a weekday that mean the coming one."""

AHEAD = frozenset(tuple(fold(lead).split()) for words in WORDS.values() for lead in words.ahead)
"""Folded words in front of how many minutes or hours from now."""

ONE = _folded(word for words in WORDS.values() for word in words.one)
"""Folded words for one of them."""

MINUTES = _folded(word for words in WORDS.values() for word in words.minutes)
"""Folded words for minutes."""

HOURS = _folded(word for words in WORDS.values() for word in words.hours)
"""Folded words for hours."""

EARLY = "~early"
"""What words beside a time before noon become, a sign that nobody types by chance."""

LATE = "~late"
"""What words beside a time after noon become."""

MIDDAY = "~midday"
"""What words beside a time around noon become."""

HALVES: Mapping[str, str] = MappingProxyType(
    {
        fold(word): half
        for words in WORDS.values()
        for half, beside in ((EARLY, words.early), (LATE, words.late), (MIDDAY, words.midday))
        for word in beside
    }
)
"""Folded words for a part of the day, to `EARLY`, `LATE` or `MIDDAY`."""
