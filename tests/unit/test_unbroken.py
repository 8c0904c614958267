"""A message is never cut within code, links and markup, and no line is looked at in more than so many pieces."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Detection
from bot.engines.detection import best_detector
from bot.features.translation.cache import LineCache
from bot.features.translation.part import MOST_SENTENCES, bounded, is_mixed, sentences
from bot.features.translation.route import Routes
from bot.features.translation.text import words_for_detection
from bot.features.translation.translator import Translator, Wanted
from tests.fakes.clock import FakeClock
from tests.fakes.engine import FakeEngine
from tests.unit.test_translator import no_limit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.engine import Detector

DAY, PUPILS = "Bom dia a todos os alunos.", "Good morning to all the pupils here."
LONGEST = 1500


@dataclass
class Counting:
    """The `Detector` port: unsure of everything, and keeps what it was asked about."""

    asked: list[str] = field(default_factory=list)

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Return that the language is unknown."""
        del among
        self.asked.append(text)
        return Detection(None, reliable=False)


async def seen(text: str, detector: Detector | None = None) -> tuple[list[str], str]:
    """Return what engines see of a message of English and Portuguese for a German, and what comes back."""
    engine = FakeEngine({}, pairs=[("en", "de"), ("pt", "de")])
    translator = Translator(Routes([engine]), detector or best_detector(), LineCache(FakeClock()), no_limit())
    made = await translator.translate(Wanted(text, "en", "de", ("pt",)))
    return engine.lines, made.text


@pytest.mark.parametrize(
    "kept",
    [
        f"`echo {DAY} {PUPILS}`",
        f"``echo {DAY} ` {PUPILS}``",
        f"[{DAY} {PUPILS} Read on now](https://example.org/a)",
        f'<span title="{DAY} {PUPILS}">',
    ],
)
async def test_no_border_within_what_stays(kept: str) -> None:
    """Code and links of two languages stay as they are, and no engine sees a word of them"""
    lines, made = await seen(f"Please run {kept} now before we go to the station")
    assert kept in made
    assert not any(word in line for line in lines for word in ("Bom", "alunos", "pupils", "Read"))


@pytest.mark.parametrize("sign", ["**", "__", "~~", "||", "*", "_", "***"])
async def test_no_border_between_signs(sign: str) -> None:
    """What stands between two markup signs is in one part with both of them"""
    text = f"Please read {sign}{DAY} {PUPILS}{sign} before you go to the station. {DAY}"
    border = text.index(sign) + len(sign) + len(DAY)
    assert border not in dict(sentences(text))
    assert [text[:end] for end, _ in sentences(text)] == [text.removesuffix(f" {DAY}"), text]


@pytest.mark.parametrize(
    "text",
    ["a_b. c_d e", "5 * 3. 4 * 2 a", "* one. two * a", "____ a. b ____ c", "a | b. c | d", "~5. or ~6", "`a. b", "[a. b] (c)"],
)
def test_signs_that_are_no_markup(text: str) -> None:
    """A sign that is no markup, or has no other one, keeps nothing together"""
    assert len(list(sentences(text))) > 1


async def test_links_between_kana() -> None:
    """A link ends where it ends, whatever signs are in it that end a sentence elsewhere"""
    link = "https://example.org/家。です/a"
    assert len(list(sentences(f"{link} は家です"))) == 1


async def test_code_is_in_no_language() -> None:
    """The language of code is never looked at, however long it is, neither of a part nor of the whole"""
    code = f"`{f'{DAY} ' * 4}`"
    detector = Counting()
    await seen(f"Please run {code} before we all go. {code} And what then {code} please tell.", detector)
    is_mixed(detector, f"Please run {code} before we all go. {code * 40}", "en", ("pt",))
    assert detector.asked
    assert not any("alunos" in words or "Bom" in words for words in detector.asked)
    assert "alunos" not in words_for_detection(f"Run {code} before we all go")


@pytest.mark.parametrize("long", [f"[{DAY}](https://example.org/{'a' * LONGEST})", f"`{'go on. ' * 300}`", "x" * LONGEST])
async def test_longer_than_a_part(long: str) -> None:
    """A link or code that is longer than what an engine is given at a time stays as it is, without a cut; words are cut"""
    lines, made = await seen(f"Please take this: {long} and then go home soon.")
    assert long in made
    assert all(len(line) <= LONGEST for line in lines)
    assert any("x" in line for line in lines) == long.startswith("x")
    assert not any("aaa" in line or "go on" in line or DAY in line for line in lines)


@pytest.mark.parametrize("sign", ["**", "||", "_"])
async def test_long_markup(sign: str) -> None:
    """Of markup around more than a part its signs stay where they are, and no engine sees one without the other"""
    text = f"Read {sign}{'The bus goes at noon today. ' * 100}It waits.{sign} Then go home."
    lines, made = await seen(text, Counting())
    assert (made.count(sign), made.index(sign), len(made)) == (2, text.index(sign), len(text))
    assert len(lines) > 1
    assert not any(sign in line for line in lines)


@pytest.mark.parametrize("sign", ["**", "||", "`", "_"])
def test_parts_of_a_long_line(sign: str) -> None:
    """A line is cut before or behind markup and code, never within; together the parts are the line"""
    line = f"The bus goes {sign}at noon. At one{sign} from here. " * 400
    parts = list(bounded(line, LONGEST))
    assert "".join(part for part, _ in parts) == line
    assert all(part.count(sign) % 2 == 0 and len(part) <= LONGEST and prose for part, prose in parts[:-1])


@pytest.mark.parametrize("sentence", ["家。", "か! ", "a b c. ", "。", "No si la. "])
async def test_how_much_is_looked_at(sentence: str) -> None:
    """However many sentences are in a line, no more than thirty are told singly"""
    line = (sentence * 16_000)[:16_000]
    assert len(list(sentences(line))) == MOST_SENTENCES
    detector = Counting()
    await seen(line, detector)
    assert len(detector.asked) <= MOST_SENTENCES
    detector.asked.clear()
    is_mixed(detector, f"{line}\n" * 10 + f"{sentence * MOST_SENTENCES}\n" * 30, "en", ("pt",))
    assert len(detector.asked) <= MOST_SENTENCES


async def test_many_short_lines_are_looked_at_within_bounds() -> None:
    """To tell whether a message is mixed its first hundred sentences count, whatever lines they are on"""
    detector = Counting()
    is_mixed(detector, "家。です。\n" * 500, "ja", ("pt",))
    assert MOST_SENTENCES < len(detector.asked) <= 100 + MOST_SENTENCES


@pytest.mark.parametrize("words", ["*a ", "家。\n", "No si la. \n", "a b c. "])
async def test_others_go_on(words: str) -> None:
    """While an odd message is looked at and put together others have their turn, each time some of it is done"""
    turns, done = 0, Counter[int]()

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    class Noting(Counting):
        def detect(self, text: str, among: Sequence[str]) -> Detection:
            done[turns] += 1
            return super().detect(text, among)

    task = asyncio.create_task(others())
    await asyncio.sleep(0)
    await seen(words * 3000, Noting())
    task.cancel()
    assert turns >= 3 * len(words)
    assert max(done.values()) <= 2 * MOST_SENTENCES
