"""Messages as people write them in rooms, in any number, always the same for a seed; and what has to come through them equal.

What must not change is known from the making, and not from the patterns of what is tested.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.features.translation.masking import same_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_SENTENCES = Path(__file__).parent / "chat"

NAMES: Final = ("Anke Brandt", "Tom Reed", "João Silva", "Lucía Campos", "Keiko Mori", "Claire Morel")
_TERMS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": ("Town Fair", "youth exchange", "Sommerfest"),
        "pt": ("Feira da Vila", "intercâmbio juvenil", "Sommerfest"),
        "es": ("Feria del Pueblo", "intercambio juvenil", "Sommerfest"),
        "fr": ("Foire du Bourg", "échange de jeunes", "Sommerfest"),
        "ca": ("Fira del Poble", "intercanvi juvenil", "Sommerfest"),
    }
)
_WHO = (
    "@anna:example.org",
    "@tom.reed:matrix.example.org:8448",
    "@Anna",
    "@joao-silva",
    "@tanaka_1",
    "<@123456789012345678>",
    "<@!98765432109876543>",
    "<@&112233445566778899>",
    "<#223344556677889900>",
    "#general",
    "#sister-cities:example.org",
    "!abc123:example.org",
    "!XyZabc:matrix.example.org:8448",
    "@room",
    "@everyone",
    "@lucía",
)
_LINKS = (
    "https://example.org",
    "https://example.org/a/b?c=1&d=2#top",
    "https://de.example.org/wiki/Lindenau_(Stadt)",
    "http://127.0.0.1:8080/form",
    "<https://example.org/hidden>",
    "[the form](https://example.org/form)",
    "www.example.org/news",
    "example.org/a",
    "https://example.org/über/straße",
    "programme.pdf",
    "https://matrix.to/#/@anna:example.org",
    "visit.example/en/town",
    "concello.gal",
    "stadt.wien",
    "mxc://example.org/AbCdEf",
    "/data/tom/list.txt",
    "/srv/anna/plan.txt",
    "~/docs/plan.txt",
    "~/plan",
    "C:\\Users\\anna\\file.txt",
    "C:\\Our plans\\May.txt",
)
_MAILS = ("anna@example.org", "tom.reed+bus@mail.example.co.uk", "info@lindenau.example")
_CODES = ("`!event list`", "`code`", "`a < b && c[0]`", "``back`tick``", "`<:smile:4>`", "`XQZA`")
_COMMANDS = (
    "!event",
    "!help",
    "！event",
    "“!event list”",
    '"!room call Tanaka"',
    "(!event cancel E1)",
    '"/event list"',
    "!ajuda",
)
_COMMAND_LINES = (
    "!event list",
    "!event cancel E1",
    "！event list",
    "!room call Tanaka",
    "/event list",
    "- !help event",
    "> !event add Summer party 12 May",
    "!ajuda evento",
)
_EMOJI = ("😀", "👍🏽", "👩‍👩‍👧", "🇩🇪", "❤️", "🎉🎉🎉", "3️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", ":)", ":wave:", "<:party:123456789012345678>", "☀️", "👨‍🚒")
_CUSTOM = ("<:smile:4>", "<a:dance:223344556677889900>", ":thumbsup:", ":+1:", "<:code:77>")
_FOREIGN = ("Łódź", "夏祭り", "田中さん", "Київ", "Škofja", "日本", "Gőz", "ελλάδα", "한국")
OWN: Mapping[str, Sequence[str]] = MappingProxyType({"es": ("Muñoz", "Ybáñez"), "fr": ("Lenoël",)})
"""Names with letters that are foreign only to a language in between."""
_IDS = ("LH1234", "E12", "M7", "A4", "B-17", "C#", "C++", "§3", "§ 12a")
_PHONES = ("+351 912 345 678", "+49 30 1234567", "+44 20 7946 0958")
_PLACEHOLDERS = ("{name}", "${first_name}", "%s", "%1$s", "<b>", "{{city}}", "$HOME")
_BIDI = ("\u200f", "\u200e", "\u2067", "\u202e")
_TIMES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": ("9 pm", "10:30", "9:15 a.m.", "6 o'clock", "21:00", "8.30"),
        "pt": ("21h", "10:30", "9h15", "6 horas", "18h00", "8h30"),
        "es": ("21:00", "10:30", "9:15", "6 h", "18.00", "8:30"),
        "fr": ("21h", "10h30", "9 h 15", "18h00", "8:30"),
        "ca": ("21:00", "10.30", "9:15", "18 h", "8:30"),
    }
)
_DATES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": ("14 May", "12/05/2026", "2026-05-12", "May 3", "1 June 2026"),
        "pt": ("14 de maio", "12/05/2026", "2026-05-12", "1 de junho de 2026", "3.5."),
        "es": ("14 de mayo", "12/05/2026", "2026-05-12", "1 de junio de 2026"),
        "fr": ("14 mai", "12/05/2026", "2026-05-12", "3 juin 2026"),
        "ca": ("14 de maig", "12/05/2026", "2026-05-12", "3 de juny de 2026"),
    }
)
_SUMS = ("€12.50", "12,50 €", "$5", "£20", "1.250 €", "3 €", "¥5000")
_ORDINALS: Mapping[str, Sequence[str]] = MappingProxyType(
    {"en": ("1st", "2nd", "3rd"), "pt": ("1.º", "2º", "3.º"), "es": ("1.º", "2º", "3.º")}
)
_NUMBERS = ("2", "3", "7", "12", "15", "25", "40", "100", "1.250", "2.5", "3,5", "2026")
_AROUND = '“”"'
"""Quotation marks around a command are set as the other language does."""
_SLOT = re.compile(r"\{(\w+)\}")
_MARKS = '*_~|"“”„«»'
"""Markup and quotation marks may go where they stand around a part of a line, and be set in the other language's way."""


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """What somebody wrote.

    Args:
        text: Any number of lines.
        kept: What has to come through exactly, each as often as it was written.
        terms: What the glossary says instead.
    """

    text: str
    kept: tuple[str, ...]
    terms: tuple[str, ...]


def terms_between(source: str, target: str) -> dict[str, str]:
    """Return the glossary of a pair."""
    return dict(zip(_TERMS[source], _TERMS[target], strict=True))


def chat_messages(language: str, count: int, seed: int = 1) -> Iterator[ChatMessage]:
    """Make messages in a language."""
    random = Random(f"{language} {seed}")  # noqa: S311 - the same messages at every run
    sentences = [line for line in (_SENTENCES / f"{language}.txt").read_text("utf-8").splitlines() if line]
    for _ in range(count):
        yield _Author(random, language, sentences).message()


class _Author:
    """Writes one message."""

    def __init__(self, random: Random, language: str, sentences: Sequence[str]) -> None:
        self._random = random
        self._language = language
        self._sentences = sentences
        self._kept: list[str] = []
        self._terms: list[str] = []

    def message(self) -> ChatMessage:
        lines = [self._line() for _ in range(self._random.choice((1, 1, 1, 1, 2, 2, 3)))]
        if self._chance(0.06):
            code = self._random.choice(("```\nprint('good morning')\n```", "```py\nx = [1, 2]  # @anna 😀\n```"))
            lines.insert(self._random.randrange(len(lines) + 1), self._keep(code))
        if self._chance(0.08):
            lines.insert(self._random.randrange(len(lines) + 1), self._keep(self._random.choice(_COMMAND_LINES)))
        if self._chance(0.08):
            lines.append(self._keep(self._random.choice((*_LINKS, *_EMOJI, *_WHO))))
        return ChatMessage("\n".join(lines), tuple(self._kept), tuple(self._terms))

    def _line(self) -> str:
        chosen = self._random.sample(self._sentences, self._random.choice((1, 1, 2)))
        line = " ".join(_SLOT.sub(self._filled, sentence) for sentence in chosen)
        for chance, change in self._changes():
            if self._chance(chance):
                line = change(line)
        return line

    def _changes(self) -> Sequence[tuple[float, Callable[[str], str]]]:
        pick = self._random.choice
        return (
            (0.10, lambda line: f"{self._keep(pick(_WHO))} {line}"),
            (0.10, lambda line: f"{line} {self._keep(pick(_EMOJI))}"),
            (0.04, lambda line: f"{line}{self._keep(pick(_EMOJI[:6]))}"),
            (0.04, lambda line: f"{line} {self._keep(pick(_LINKS))}"),
            (0.03, lambda line: f"**{line}**"),
            (0.02, lambda line: f"_{line}_"),
            (0.02, lambda line: f"“{line}”"),
            (0.04, self._bold),
            (0.03, lambda line: line.replace(" ", f" {pick(_BIDI)}", 1)),
            (0.02, lambda line: line.replace(", ", ",  ", 1)),
            (0.05, lambda line: f"{pick(('> ', '- ', '* ', '# ', '-# ', '/me '))}{line}"),
            (0.03, lambda line: f"{line} "),
        )

    def _bold(self, line: str) -> str:
        words = line.split(" ")
        place = self._random.randrange(len(words))
        if words[place].islower() and words[place].isalpha() and words[place] not in " ".join(self._terms).split():
            mark = self._random.choice(("**", "_", "~~", "||"))
            if place == 0 or not words[place - 1][-1:].isdigit():  # "9 **pm**" nobody writes
                words[place] = f"{mark}{words[place]}{mark}"
        return " ".join(words)

    def _filled(self, slot: re.Match[str]) -> str:
        kind, pick, language = slot[1], self._random.choice, self._language
        if kind == "term":
            self._terms.append(pick(_TERMS[language]))
            return self._terms[-1]
        figures = {"n": _NUMBERS, "time": _TIMES[language], "date": _DATES[language], "pct": ("5%", "50 %", "33%")}
        if kind in figures:
            return pick(figures[kind])
        if kind == "nth":
            return pick(_ORDINALS[language])
        kept = {
            "who": _WHO,
            "link": _LINKS,
            "mail": _MAILS,
            "code": _CODES,
            "command": _COMMANDS,
            "emoji": _EMOJI,
            "custom": _CUSTOM,
            "foreign": (*_FOREIGN, *OWN.get(language, ())),
            "id": _IDS,
            "phone": _PHONES,
            "placeholder": _PLACEHOLDERS,
            "name": NAMES,
            "money": _SUMS,
        }
        return self._keep(pick(kept[kind]))

    def _keep(self, words: str) -> str:
        self._kept.append(words.strip(_AROUND))
        return words

    def _chance(self, share: float) -> bool:
        return self._random.random() < share


def faults(message: ChatMessage, output: str, glossary: Mapping[str, str]) -> list[str]:
    """Return what has not come through a translation, in words; empty if everything has."""
    found: list[str] = []
    before, after = message.text, output
    for item in sorted({*message.kept}, key=len, reverse=True):
        if before.count(item) != after.count(item):
            found.append(f"{item!r} {before.count(item)} times, then {after.count(item)}")
        before, after = before.replace(item, "\n"), after.replace(item, "\n")
    for term in sorted({*message.terms}, key=len, reverse=True):
        forms = {term, glossary[term]}
        if sum(map(after.count, forms)) != before.count(term):
            found.append(f"term {term!r} {before.count(term)} times, then {sum(map(after.count, forms))}")
    if not same_facts(before, after):
        found.append(f"numbers of {before!r} in {after!r}")
    strange = {sign: (count, _signs(after)[sign]) for sign, count in _signs(before).items() if _signs(after)[sign] != count}
    strange |= {sign: (0, count) for sign, count in _signs(after).items() if sign not in _signs(before)}
    found += [f"sign {sign!r} {there} times, then {here}" for sign, (there, here) in strange.items()]
    if "XQZ" in after.upper():
        found.append("a token is left")
    return found


def _signs(text: str) -> Counter[str]:
    """Count the signs that belong to no language: symbols, brackets, at signs."""
    return Counter(
        sign
        for sign in text
        if sign not in _MARKS and (unicodedata.category(sign) in {"So", "Sk", "Sm", "Co"} or sign in "@#<>{}[]`\\^=\u200d")
    )
