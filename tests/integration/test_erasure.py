"""The whole bot over a real file: whoever is erased, and whatever must never be kept, is in no byte of it afterwards."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.ids import RandomIds
from bot.core.phrase import Phrase
from bot.core.wire import Act, RawEvent
from bot.main.console import Means, start_console
from bot.main.wiring import catalogue
from bot.platforms.console.clock import NoAlarm, SimulatedClock
from bot.platforms.console.script import ACCOUNT, ScriptPlayer
from bot.platforms.console.world import PLATFORM, ConsoleWorld
from tests.dialogue.stage import NAMES, PhraseBook, settings_of
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.core.phrase import Strings
    from bot.main.console import ConsoleHouse
    from bot.platforms.console.world import Line

FILE = "jumelage.db"


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the catalogues, loaded once."""
    return catalogue()


class Interpreter(PhraseBook):
    """A translation engine that keeps what it was shown.

    Args:
        seen: Gets every line.
    """

    def __init__(self, seen: list[str]) -> None:
        """Know a few words."""
        super().__init__(["en Good morning = pt Bom dia", "pt Bom dia = en Good morning"], [], Place.HERE)
        self._seen = seen

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Keep lines and translate them."""
        self._seen += texts
        return await super().translate(texts, source, target, terms)


@dataclass
class Play:
    """What a script has led to.

    Args:
        folder: The ``data_dir``.
        heard: What the bot did, in order.
        engine_saw: What the translation engine was shown.
        while_up: Where watched words stood after each line, while the bot was up.
    """

    folder: Path
    heard: list[Line] = field(default_factory=list)
    engine_saw: list[str] = field(default_factory=list)
    while_up: list[list[str]] = field(default_factory=list)

    async def run(self, script: str, strings: Strings, watched: tuple[str, ...]) -> None:
        """Play a transcript's people; what the bot answers is not compared."""
        transcript = read(script)
        settings = settings_of(transcript, self.folder)
        clock = SimulatedClock()
        world = ConsoleWorld(clock, NAMES | {"zquill77": "Zacharias Quill"}, self.heard.append)
        starts = iter(range(100))

        async def start() -> ConsoleHouse:
            ids = RandomIds(Random(f"erasure {next(starts)}"))  # noqa: S311 - the same codes at every run
            return await start_console(settings, world, Means(clock, ids, NoAlarm(), strings, [Interpreter(self.engine_saw)]))

        def look() -> None:
            self.while_up.append(traces(self.folder, watched))

        await ScriptPlayer(world, clock, start).play([step.script for step in transcript.steps], look)

    def said(self, room: str) -> list[str]:
        """Return what the bot said in a room, edits included."""
        told = [line.outgoing for line in self.heard if line.room == room]
        return [one.document.text for one in told if one.document is not None]

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """Return what the database answers."""
        with closing(sqlite3.connect(self.folder / "data" / FILE)) as database:
            return database.execute(statement).fetchall()


def spellings(word: str) -> Iterator[bytes]:
    """Yield a word in the forms in which a database might hold it; ASCII letters in lower case."""
    for coding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.encode(coding).lower()
    yield json.dumps(word)[1:-1].encode().lower()


def traces(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Return which words stand in which files of a folder, whatever the case."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes().lower()
        found += [f"{path.name}: {word}" for word in words if any(form in data for form in spellings(word))]
    return found


LIFE = """
at 2027-03-01 10:00
kim@porto > !room link bristol
kim@porto > !room translate on
kim@bristol > !room translate on
grace@bristol > !event add "Picnic" 2027-06-19T14:00 --limit 1
zquill77@bristol t1 re b5 + 👍
tom@bristol t2 re b5 + 👍
zquill77@bristol > !remind add 2027-05-01T09:00 Fetch the zitherbox
zquill77@private:zquill77 > !remind add 2027-05-02T09:00 Oil the gramophone
zquill77@private:zquill77 > !person language en
tom@bristol > !remind add 2027-05-03T09:00 Order the minibus
zquill77@bristol m1 > Good morning, the quokkas are restless today, says Quill
zquill77@bristol edit m1 > Good morning, the quokkas and okapis are restless
zquill77@bristol > !remind add 2027-05-04T09:00 Practise the glockenspiel
zquill77@bristol > !undo
at 2027-03-01 11:00
ana@porto m2 > Bom dia, Zacharias! O zquill77 vem?
zquill77@bristol re b15 > better: Morning, marvellous mapmaker
ana@porto > Bom dia a todos, disse Zacharias Quill
ana@porto m3 > Bom dia, amigos
zquill77@bristol re b17 > better: Good day, sesquipedalian friends
kim@bristol > !role grant "Zacharias Quill" coordinator bristol
grace@bristol > !roadmap add "List of hosts" 2027-04-30T12:00 --owner coordinator --side joint
zquill77@bristol > !roadmap done M1
zquill77@bristol > !glossary keep Zacharias Quill
zquill77@bristol > !glossary add en: waiting list, pt: lista de espera, note: Ask Zacharias Quill
ana@porto > !room call Zacharias
zquill77@bristol > !room link
zquill77@bristol > !event add
zquill77@bristol > !mydata erase
kim@bristol > !role revoke "Zacharias Quill" coordinator bristol
zquill77@private:zquill77 > !mydata
zquill77@private:zquill77 > !mydata export
zquill77@private:zquill77 > !mydata erase
"""
HIS = (
    "zacharias",
    "quill",
    "zquill77",
    "zitherbox",
    "gramophone",
    "quokkas",
    "okapis",
    "glockenspiel",
    "mapmaker",
    "sesquipedalian",
)


async def test_somebody_is_erased(tmp_path: Path, strings: Strings, caplog: pytest.LogCaptureFixture) -> None:
    """No byte of a name, an account or words is left in any file, while the bot is up and afterwards; what others have stays"""
    caplog.set_level(logging.INFO)
    play = Play(tmp_path)
    yes = "zquill77@private:zquill77 > yes\n"
    after = "at 2027-03-01 12:00\nana@porto > !roadmap show M1\nana@porto > !room call Zacharias\ntom@bristol > !mydata\n"
    await play.run(LIFE + yes + after, strings, HIS)
    *before, asked, erased, _, _, _, _ = play.while_up
    assert before
    assert {found.partition(": ")[2] for found in asked} == set(HIS)
    assert erased == []
    # Ana asks for him by name afterwards: that stands in the answer for a day, as everything that is said.
    assert traces(tmp_path, tuple(word for word in HIS if word != "zacharias")) == []
    assert [word for word in HIS if word in caplog.text.lower()] == []
    assert play.said("private:zquill77")[-1] == "All that I kept about you is erased."
    # Tom has moved up, and what he has is his.
    assert play.rows("SELECT person.name, coming, queued FROM event_sign_up JOIN person ON person.id = person_id") == [
        ("Tom Reed", "yes", None)
    ]
    assert "1 place · yes 1, no 0, maybe 0" in play.said("bristol")[-3]
    assert play.rows("SELECT text FROM reminder") == [("Order the minibus",)]
    assert "Also: 1 entry for a role, 1 sign-up, 1 reminder and 1 open question." in play.said("bristol")[-1]
    # What was done stays done, by nobody in particular.
    assert play.rows("SELECT person_id FROM milestone_history WHERE what = 'done'") == [(None,)]
    assert play.rows("SELECT words, stays, note, by_platform, by_key FROM glossary_concept") == [
        ('{"en": "waiting list", "pt": "lista de espera"}', "", "", "console", None)
    ]
    assert play.said("porto")[-1].startswith("Não conheço ninguém chamado Zacharias")
    assert play.rows("SELECT 1 FROM person WHERE name NOT IN ('Ana Sousa', 'Rui Lopes', 'Grace Hill', 'Tom Reed', 'Kim')") == []


async def test_a_stranger_is_erased(tmp_path: Path, strings: Strings) -> None:
    """Whoever only talked in a connected room is told that, and can have it erased without ever having been entered"""
    play = Play(tmp_path)
    script = """
at 2027-03-01 10:00
kim@porto > !room link bristol
kim@porto > !room translate on
ana@porto m1 > Bom dia a todos
zquill77@bristol > Good morning, quokkas
zquill77@bristol re b4 > better: Good day, sesquipedalian friends
zquill77@bristol > !mydata
zquill77@bristol > !mydata erase
zquill77@bristol > yes
zquill77@bristol > !mydata
"""
    await play.run(script, strings, HIS)
    shown, _, erased, nothing = play.said("bristol")[-4:]
    assert shown.startswith("Also: 1 message passed on and 1 corrected translation.")
    assert (erased, nothing) == ("All that I kept about you is erased.", "I keep nothing about you.")
    assert play.while_up[-4] != []
    assert play.while_up[-2:] == [[], []]


async def test_a_no_keeps_everything(tmp_path: Path, strings: Strings) -> None:
    """Whoever thinks better of it has lost nothing, and neither has anybody who is not asked"""
    play = Play(tmp_path)
    script = """
at 2027-03-01 10:00
tom@bristol > !remind add 2027-05-03T09:00 Order the minibus
kim@bristol > !role revoke "Tom Reed" teacher bristol
tom@bristol > !mydata erase
grace@bristol > yes
tom@bristol > no
"""
    await play.run(script, strings, ("minibus",))
    assert play.said("bristol")[-1] == "Nothing was erased."
    assert play.rows("SELECT text FROM reminder") == [("Order the minibus",)]


NEVER = {
    "en": "P07 is called Leonhardt, has a peanut allergy",
    "de": "P07 heißt Leonhardt, hat eine Erdnussallergie",
    "es": "P07 se llama Leonhardt, tiene alergia al cacahuete",
    "fr": "P07 s’appelle Leonhardt, a une allergie aux arachides",
    "pt": "P07 chama-se Leonhardt, tem alergia ao amendoim",
    "ja": "P07はレオンハルトさんで、ピーナッツアレルギーがあります",
}
CHILDS = ("p07", "leonhardt", "peanut", "erdnuss", "cacahuete", "arachide", "amendoim", "レオンハルト", "ピーナッツ")


@pytest.mark.parametrize("locale", NEVER)
async def test_what_must_never_be_kept(tmp_path: Path, strings: Strings, caplog: pytest.LogCaptureFixture, locale: str) -> None:
    """In a room or in private, as talk, command, edit or caption: no byte is kept, logged, passed on or shown to an engine"""
    caplog.set_level(logging.INFO)
    play = Play(tmp_path)
    text = NEVER[locale]
    script = f"""
at 2027-03-01 10:00
kim@porto > !room link bristol
kim@porto > !room translate on
kim@bristol > !room translate on
tom@bristol > !person language {locale}
tom@bristol m1 > Good morning
tom@bristol m2 > {text}
tom@bristol m3 > !remind add 2027-05-01T09:00 {text}
tom@bristol m7 edit m1 > {text}
tom@bristol m4 file garden > {text}
tom@private:tom m5 > {text}
tom@private:tom m6 > !remind add 2027-05-01T09:00 {text}
tom@private:tom > !mydata export
tom@bristol > !remind list
"""
    await play.run(script, strings, CHILDS)
    assert [found for looked in play.while_up for found in looked] == []
    assert traces(tmp_path, CHILDS) == []
    everything = [line.as_json().lower() for line in play.heard]
    assert [one for one in everything if any(word in one for word in CHILDS)] == []
    assert [line for line in play.engine_saw if any(word in line.lower() for word in CHILDS)] == []
    assert [word for word in CHILDS if word in caplog.text.lower()] == []
    safe = strings.say(Phrase("safeguarding-personal"), locale)
    assert (play.said("bristol").count(safe), play.said("private:tom").count(safe)) == (4, 2)
    removed = [(line.room, line.id) for line in play.heard if line.outgoing.act is Act.REDACT]
    assert removed == [("bristol", "m2"), ("bristol", "m3"), ("bristol", "m7"), ("bristol", "m4")]
    assert play.rows("SELECT count(*) FROM reminder") == [(0,)]


async def test_what_waited_is_kept_out_too(tmp_path: Path, strings: Strings) -> None:
    """What comes in a batch is stored before anybody looks at it: no byte of it is left in the log of the database either"""
    clock = SimulatedClock()
    world = ConsoleWorld(clock, NAMES, lambda _: None)
    settings = settings_of(read("at 2027-03-01 10:00"), tmp_path)
    means = Means(clock, RandomIds(Random("batch")), NoAlarm(), strings, [])  # noqa: S311 - the same codes at every run
    bot = await start_console(settings, world, means)
    try:
        said = [json.dumps({"from": "tom", "text": text}, ensure_ascii=False) for text in NEVER.values()]
        events = [RawEvent(f"m{number}", "bristol", body) for number, body in enumerate(said)]
        await bot.inbox.receive(PLATFORM, ACCOUNT, events, None)
        assert traces(tmp_path, CHILDS) != []
        await bot.settle()
        assert traces(tmp_path, CHILDS) == []
    finally:
        await bot.close()
