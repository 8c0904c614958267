"""What follows a command's name becomes one text for each option, and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase
from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.every import EveryKind
from bot.dispatch.kind import DayKind, ListKind, MomentKind, TextKind
from bot.dispatch.nearmiss import fold, nearest
from bot.dispatch.pairs import PairsKind
from bot.dispatch.period import PeriodKind
from bot.dispatch.slotkind import MomentsKind
from bot.dispatch.tokens import Token, dashed, quote, skip_space, token_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dispatch.definition import Command, Option

_OPTION = re.compile(r"([^\W\d_][\w-]*)(?:[=＝](?P<value>.*))?", re.DOTALL)
_SPREADING = (MomentKind, MomentOrDayKind, DayKind, ListKind, EveryKind, PeriodKind, MomentsKind)
_LONGEST_REPEATED = 60
_DASHED_WORD = re.compile(r"\s(?:--|—|–|－－)[^\W\d_]")


class Layout:
    """How one command's options stand in a line.

    Args:
        command: The command.
        words: Other words for its options, by option name.
    """

    def __init__(self, command: Command, words: Mapping[str, Sequence[str]]) -> None:
        """Make the tables."""
        self._command = command
        self._named = {fold(word): option for option in command.options for word in words.get(option.name, ())}
        self._named |= {option.name: option for option in command.options}
        texts = tuple(option for option in command.options if option.rest)
        others = (option for option in command.options if not option.rest and (option.required or not texts))
        self._places = (*others, *texts)
        extra = [option for option in self._places if not option.required and not option.rest]
        # Nobody knows by heart in which order options stand that may be left out; one alone cannot be mistaken.
        self._shown_by_name = frozenset(option.name for option in extra) if len(extra) > 1 else frozenset()

    def split(self, rest: str, prefix: str) -> dict[str, str]:
        """Return the text of each option that is given.

        Args:
            rest: What follows the name.
            prefix: What commands begin with, for the right line.

        Raises:
            BadOption: Words are left over, a quotation does not end, or an option is unknown, empty or given twice.
        """
        return _Splitter(self._command, self._named, self._places, rest, prefix).given()

    def fits(self, rest: str) -> bool:
        """Tell whether what follows the name is that many texts as there are options."""
        try:
            self.split(rest, "")
        except BadOption:
            return False
        return True

    def loose(self, rest: str, *, wide: bool = False) -> tuple[dict[str, str], list[Token]] | None:
        """Return the texts of the options given by name, and the words that belong to none.

        Args:
            rest: What follows the name.
            wide: People's own words after a name go on up to the next name, not for one word only.

        Returns:
            ``None`` if the line is written as exactly as can be and wrong: an option unknown or empty, a quotation that does
            not end.
        """
        try:
            return _Splitter(self._command, self._named, self._places, rest, "").loose(wide=wide)
        except BadOption:
            return None

    def in_text(self, given: Mapping[str, str]) -> dict[str, str] | None:
        """Return texts in which an option that stands at the end of the free text is given; ``None`` if none stands there.

        Args:
            given: Texts by option name.
        """
        text = next((option.name for option in self._command.options if option.rest and option.name in given), "")
        for dash in _DASHED_WORD.finditer(given.get(text, "")):
            parted = self.loose(given[text][dash.start() :])
            if parted is not None and parted[0] and not parted[1] and not parted[0].keys() & given.keys():
                return {**given, text: given[text][: dash.start()].rstrip(), **parted[0]}
        return None

    def is_astray(self, option: Option, given: Mapping[str, str]) -> bool:
        """Tell whether a text has not even the form of its option while another follows it: words went to wrong options."""
        if option not in self._places or not isinstance(option.kind, _SPREADING) or option.kind.spans(given[option.name]):
            return False
        return any(other.name in given for other in self._places[self._places.index(option) + 1 :])

    def line(self, given: Mapping[str, str], prefix: str) -> str:
        """Return the line that `split` reads as these texts.

        Args:
            given: Texts by option name; blank ones are left out.
            prefix: What commands begin with.
        """
        wanted = {name: text for name, text in given.items() if text.strip()}
        pretty = self._line(wanted, loose=True)
        if pretty is None:
            pretty = self._line(wanted, loose=False)
        return f"{prefix}{self._command.name} {pretty}".rstrip()

    def _line(self, given: Mapping[str, str], *, loose: bool) -> str | None:
        """Return the options, dates without quotes if ``loose``; ``None`` if that would be read as something else."""
        placed: list[str] = []
        named: list[str] = []
        text, gap = "", False
        for option in (*self._places, *(option for option in self._command.options if option not in self._places)):
            if option.name not in given:
                gap = True
            elif option.rest:
                begins = dashed(given[option.name])
                text = f"--{option.name} {given[option.name]}" if gap or begins is not None else given[option.name]
            else:
                token = _token(option, given[option.name], loose=loose)
                by_name = gap or option not in self._places or option.name in self._shown_by_name
                (named if by_name else placed).append(f"--{option.name} {token}" if by_name else token)
        line = " ".join((*placed, *named, *([text] if text else [])))
        return line if not loose or self._reads(line, given) else None

    def _reads(self, line: str, given: Mapping[str, str]) -> bool:
        try:
            return self.split(line, "") == given
        except BadOption:
            return False


def _token(option: Option, text: str, *, loose: bool) -> str:
    if loose and isinstance(option.kind, _SPREADING):
        return text
    # Even one word is quoted where it must be: bare, it would take what stands behind it along.
    goes_on = isinstance(option.kind, (*_SPREADING, PairsKind)) or _is_prose(option)
    return quote(text, always=goes_on and not loose)


def _is_prose(option: Option) -> bool:
    """Tell whether an option is people's own words, of which there may be many."""
    return isinstance(option.kind, TextKind) and option.kind.limit is not None


class _Splitter:
    """One line on its way into options."""

    def __init__(self, command: Command, named: Mapping[str, Option], places: Sequence[Option], rest: str, prefix: str) -> None:
        self._command = command
        self._named = named
        self._places = places
        self._rest = rest
        self._prefix = prefix
        self._given: dict[str, str] = {}
        self._wide: bool | None = None

    def given(self) -> dict[str, str]:
        place = skip_space(self._rest, 0)
        while (token := token_at(self._rest, place)) is not None:
            place = skip_space(self._rest, self._take_next(token))
        return self._given

    def loose(self, *, wide: bool) -> tuple[dict[str, str], list[Token]]:
        """Return what is given by name and, whatever its place, what is not."""
        self._wide = wide
        words: list[Token] = []
        free_text = any(option.rest for option in self._places)
        place = skip_space(self._rest, 0)
        while (token := token_at(self._rest, place)) is not None:
            end = self._take_named(token)
            if end is None:
                if not token.closed:
                    raise self._bad("dispatch-quote-open", text=_shortened(self._rest[token.start :]))
                if not free_text and self._option_at(token) and self._is_unknown_option(token, None):
                    raise self._bad("dispatch-unknown-option", option=token.text)
                words.append(token)
            place = skip_space(self._rest, token.end if end is None else end)
        return self._given, words

    def _take_named(self, token: Token) -> int | None:
        """Take the option whose name stands here and return where it ends; ``None`` if none does."""
        match = self._option_at(token)
        option = self._named.get(fold(match[1])) if match else None
        if match is None or option is None:
            return None
        if match["value"] is not None:
            return self._take(option, token.end - len(match["value"]))
        return self._take(option, skip_space(self._rest, token.end), apart=True)

    def _take_next(self, token: Token) -> int:
        """Take the option at a token and return where it ends."""
        end = self._take_named(token)
        if end is not None:
            return end
        match = self._option_at(token)
        expected = next((option for option in self._places if option.name not in self._given), None)
        if match and self._is_unknown_option(token, expected):
            raise self._unknown(match[1])
        if expected is None:
            raise self._bad("dispatch-leftover", text=_shortened(self._rest[token.start :]))
        return self._take(expected, token.start)

    def _option_at(self, token: Token) -> re.Match[str] | None:
        name = None if token.quoted else dashed(token.text)
        return _OPTION.fullmatch(name) if name else None

    def _is_unknown_option(self, token: Token, expected: Option | None) -> bool:
        """A long dash is only a dash; two short ones mean an option, unless free text is expected."""
        return token.text.startswith(("--", "－－")) and not (expected and expected.rest)

    def _take(self, option: Option, start: int, *, apart: bool = False) -> int:
        """Take the value at a place and return where it ends; after a name that stands apart, no other name is a value."""
        if option.name in self._given:
            raise self._bad("dispatch-option-twice", option=f"--{option.name}")
        if option.rest:
            self._given[option.name] = self._rest[start:].strip()
            return len(self._rest)
        token = token_at(self._rest, start)
        if token is None or (apart and self._declared(token)):
            raise self._bad("dispatch-option-empty", option=f"--{option.name}")
        if not token.closed:
            raise self._bad("dispatch-quote-open", text=_shortened(self._rest[start:]))
        end = token.end if token.quoted else self._end_of(option, token, apart=apart)
        self._given[option.name] = token.text if end == token.end else self._rest[start:end]
        return end

    def _end_of(self, option: Option, token: Token, *, apart: bool) -> int:
        """Return where the value of an option that begins with a word ends."""
        if isinstance(option.kind, _SPREADING):
            return self._spread(option, token)
        if isinstance(option.kind, PairsKind):
            return self._before_name(token)
        prose = apart and _is_prose(option) and self._goes_on(option)
        return self._before_name(token) if prose else token.end

    def _goes_on(self, option: Option) -> bool:
        """Tell whether the words after people's own words belong to these: nothing else is needed."""
        if self._wide is not None:
            return self._wide
        return all(other.name in self._given for other in self._places if other.required and other != option)

    def _before_name(self, first: Token) -> int:
        """Return the end of the words up to the next option by name or quotation."""
        end = first.end
        while (token := token_at(self._rest, skip_space(self._rest, end))) is not None:
            if token.quoted or not token.closed or self._option_at(token):
                break
            end = token.end
        return end

    def _declared(self, token: Token) -> bool:
        match = self._option_at(token)
        return match is not None and fold(match[1]) in self._named

    def _spread(self, option: Option, first: Token) -> int:
        """Return the end of the longest run of words that is one value of the option."""
        ends = [first.end]
        for _ in range(option.kind.most_words - 1):
            token = token_at(self._rest, skip_space(self._rest, ends[-1]))
            if token is None or token.quoted or self._declared(token):
                break
            ends.append(token.end)
        spread = (end for end in reversed(ends[1:]) if option.kind.spans(self._rest[first.start : end]))
        return next(spread, first.end)

    def _unknown(self, name: str) -> BadOption:
        near = nearest(name, (option.name for option in self._command.options))
        if near is None:
            return self._bad("dispatch-unknown-option", option=f"--{_shortened(name)}")
        return BadOption(Phrase("dispatch-near-option", {"option": f"--{name}", "near": f"--{near}"}))

    def _bad(self, phrase_id: str, **args: str) -> BadOption:
        return BadOption(Phrase(phrase_id, {**args, "line": self._prefix + self._command.example[1:]}))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_REPEATED else text[:_LONGEST_REPEATED] + "…"
