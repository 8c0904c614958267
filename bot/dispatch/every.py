"""A type of option: how often something comes back, as people type it in any of the languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase
from bot.core.recurrence import LAST, MOST_INTERVAL, WORKING_DAYS, Frequency, Rule, parse_rrule, to_rrule
from bot.core.rhythm import rhythm
from bot.dispatch.datewords import WEEKDAYS
from bot.dispatch.kind import Kind
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Candidate, Doubtful, Misread
from bot.dispatch.rhythmwords import (
    AND,
    BY_TURNS,
    FEMININE,
    FILLERS,
    INCLUSIVE,
    NUMBERS,
    ORDINALS,
    OTHER,
    UNITS,
    WORKING,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dispatch.reading import Reading

_LONGEST = 100
_SHOWN = 60
_LAST_DAY = 31
_WEEK_OF_EIGHT: Mapping[int, int] = MappingProxyType({8: 1, 15: 2})
_TOKEN = re.compile(r"[^\s,;、]+|[,;、]")
_NTH = re.compile(r"(?P<nth>[0-9]{1,2})(?:\.|º|ª|°|st|nd|rd|th|er|ere|eme|e|o|a|\.o|\.a)")
_DIGITS = re.compile(r"[0-9]{1,2}")
_RULE = re.compile(r"(?:rrule:)?freq=", re.IGNORECASE)

_KANJI_NUMBERS = str.maketrans("一二三四五六", "123456")
_KANJI = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_KANJI_DAYS = "月火水木金土日"
_KANJI_LIST = rf"[{_KANJI_DAYS}](?:曜日?)?(?:[・、,と]?[{_KANJI_DAYS}](?:曜日?)?)*"
_KANJI_WEEKLY = re.compile(
    rf"(?:毎週|(?P<other>隔週)|(?P<every>[0-9]{{1,2}})週間?(?:ごと|毎|に1回))の?(?P<days>{_KANJI_LIST})?"
)
_KANJI_NTH = re.compile(rf"(?:毎月)?の?(?:第(?P<nth>[1-5])|(?P<last>最終|最後の))(?P<day>[{_KANJI_DAYS}])曜日?")
_KANJI_DATE = re.compile(r"毎月(?:(?P<day>[0-9]{1,2})日|(?P<last>末日?|最終日))|月末")
_KANJI_UNIT = re.compile(r"(?P<every>[0-9]{1,2})(?P<unit>日|[かヶケカ箇]月|年)(?:ごと|毎|に1回)")
_KANJI_UNITS: Mapping[str, Frequency] = MappingProxyType({"日": Frequency.DAILY, "年": Frequency.YEARLY})
_KANJI_ALONE = re.compile(rf"[{_KANJI_DAYS}]曜日?")


@dataclass(slots=True)
class _Said:
    """The words of a text, by what they are."""

    days: list[int] = field(default_factory=list)
    unit: Frequency | None = None
    of_month: bool = False
    number: int | None = None
    nth: int | None = None
    by_turns: bool = False
    other: bool = False
    working: bool = False
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class EveryKind(Kind):
    """How often: ``week``, ``2 weeks``, ``monday, thursday``, ``2nd thursday``, ``last friday``, ``weekday``, or an RRULE."""

    def read(self, text: str, reading: Reading) -> Rule:
        """Return the rule, not anchored; when it ends is for other options to say.

        Raises:
            Doubtful: It can mean two rhythms.
        """
        del reading
        found = rules_of(text)
        if not found:
            shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
            raise Misread(Phrase("option-no-rhythm", {"text": shown}), "week")
        if len(found) > 1:
            raise Doubtful("", tuple(Candidate(rhythm(rule), to_rrule(rule)) for rule in found))
        return found[0]

    def spans(self, text: str) -> bool:
        """Tell whether the words are a rhythm, or one of two."""
        return bool(rules_of(text))


def rules_of(text: str) -> tuple[Rule, ...]:
    """Return what a text can mean: nothing, one rhythm, or two."""
    if _RULE.match(text):
        try:
            return (parse_rrule(text),)
        except BadOption:
            return ()
    plain = fold(text).strip(" .!")
    if len(plain) > _LONGEST:
        return ()
    alone = UNITS.get(plain)
    if alone is not None:
        return (Rule(alone),)
    if _KANJI.search(plain):
        found = _kanji("".join(plain.split()).translate(_KANJI_NUMBERS))
        meant: tuple[Rule, ...] = () if found is None else (found,)
    else:
        said = _said(plain)
        meant = () if said is None else _meant(said)
    return tuple(rule for rule in meant if 1 <= rule.interval <= MOST_INTERVAL)


def _kanji(text: str) -> Rule | None:
    if text in WORKING:
        return Rule(Frequency.WEEKLY, weekdays=WORKING_DAYS)
    if _KANJI_ALONE.fullmatch(text):
        return Rule(Frequency.WEEKLY, weekdays=(_KANJI_DAYS.index(text[0]) + 1,))
    if match := _KANJI_WEEKLY.fullmatch(text):
        names = (match["days"] or "").replace("曜日", "").replace("曜", "")
        days = {_KANJI_DAYS.index(sign) + 1 for sign in names if sign in _KANJI_DAYS}
        return Rule(Frequency.WEEKLY, 2 if match["other"] else int(match["every"] or 1), tuple(sorted(days)))
    if match := _KANJI_UNIT.fullmatch(text):
        return Rule(_KANJI_UNITS.get(match["unit"], Frequency.MONTHLY), int(match["every"]))
    return _kanji_of_month(text)


def _kanji_of_month(text: str) -> Rule | None:
    if match := _KANJI_NTH.fullmatch(text):
        nth = LAST if match["last"] else int(match["nth"])
        return Rule(Frequency.MONTHLY, weekdays=(_KANJI_DAYS.index(match["day"]) + 1,), nth=nth)
    match = _KANJI_DATE.fullmatch(text)
    day = int(match["day"] or _LAST_DAY) if match else 0
    return Rule(Frequency.MONTHLY, day=day) if 1 <= day <= _LAST_DAY else None


def _said(plain: str) -> _Said | None:
    """Return what the words of a folded text are; ``None`` if one of them is unknown or too much."""
    said = _Said()
    for phrase in WORKING:
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", plain):
            said.working = True
            plain = plain.replace(phrase, " ", 1)
            break
    tokens = _TOKEN.findall(plain)
    return said if all(_take(said, tokens, place) for place in range(len(tokens))) else None


def _take(said: _Said, tokens: Sequence[str], place: int) -> bool:
    """Enter one word; return whether it is known and nothing like it has been said before."""
    token, following = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else ""
    if token in AND or token in FILLERS or (token in {"do", "dos", "de"} and UNITS.get(following) is Frequency.MONTHLY):
        return True
    if token in OTHER:
        said.other = True
        return said.nth is None and said.number is None
    nth = _ordinal(token, following)
    if nth is not None and said.nth is None and said.number is None:
        said.nth, said.by_turns = nth, token in BY_TURNS
        return True
    if token in UNITS:
        return _take_unit(said, token)
    number = int(token) if _DIGITS.fullmatch(token) else NUMBERS.get(token)
    if number is not None:
        known, said.number = said.number, number
        return known is None and said.nth is None
    day = _weekday(token)
    if day is not None:
        said.days.append(day)
    return day is not None


def _take_unit(said: _Said, token: str) -> bool:
    unit = UNITS[token]
    if unit is Frequency.MONTHLY and (said.days or said.unit is Frequency.DAILY) and said.nth is not None:
        said.of_month = True
        return True
    known, said.unit = said.unit, unit
    said.inclusive = token in INCLUSIVE
    return known is None


def _ordinal(token: str, following: str) -> int | None:
    match = _NTH.fullmatch(token)
    if match:
        return int(match["nth"])
    if token in FEMININE:
        return FEMININE[token] if following not in AND and _weekday(following) is not None else None
    return ORDINALS.get(token)


def _weekday(token: str) -> int | None:
    """Return the number of a weekday, in the singular or the plural."""
    one = token.replace("s-feiras", "-feira")
    return WEEKDAYS.get(one) or (WEEKDAYS.get(one[:-1]) if one.endswith("s") else None)


def _meant(said: _Said) -> tuple[Rule, ...]:
    """Return the rules that words can mean."""
    if said.working:
        plain = not (said.days or said.unit or said.number or said.nth or said.other)
        return (Rule(Frequency.WEEKLY, weekdays=WORKING_DAYS),) if plain else ()
    if said.nth is not None:
        return _ordinal_rules(said)
    every = 2 if said.other else said.number
    if said.days and said.unit in {None, Frequency.WEEKLY}:
        if said.number is not None and said.unit is None:
            return ()
        return (Rule(Frequency.WEEKLY, every or 1, tuple(sorted(set(said.days)))),)
    if said.days or said.unit is None:
        return ()
    rule = Rule(said.unit, 1 if every is None else every)
    weeks = _WEEK_OF_EIGHT.get(rule.interval) if said.inclusive else None
    return (rule,) if weeks is None else (rule, Rule(Frequency.WEEKLY, weeks))


def _ordinal_rules(said: _Said) -> tuple[Rule, ...]:
    nth = said.nth or 0
    if len(said.days) == 1 and said.unit is None:
        if not (1 <= nth <= 5 or nth == LAST):  # noqa: PLR2004 - no month has a sixth
            return ()
        of_month = Rule(Frequency.MONTHLY, weekdays=tuple(said.days), nth=nth)
        by_turns = Rule(Frequency.WEEKLY, nth, tuple(said.days))
        return (of_month, by_turns) if said.by_turns and not said.of_month else (of_month,)
    if said.days:
        return ()
    if said.unit is Frequency.DAILY and said.of_month:
        day = _LAST_DAY if nth == LAST else nth
        return (Rule(Frequency.MONTHLY, day=day),) if 1 <= day <= _LAST_DAY else ()
    if said.unit is None:
        return ()
    # "Every second week" and "every 2nd week" mean one thing; the first or the last week of what, nobody has said.
    return (replace(Rule(said.unit), interval=nth),) if nth > 1 else ()
