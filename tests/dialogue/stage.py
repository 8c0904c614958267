"""The stage on which transcripts are played: the whole bot on the console, with cities, people and rooms to choose from."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Any

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.core.ids import RandomIds
from bot.i18n import COMPLETE_LOCALES
from bot.main.console import Means, start_console
from bot.main.wiring import catalogue
from bot.platforms.console.clock import NoAlarm, SimulatedClock
from bot.platforms.console.script import ScriptPlayer
from bot.platforms.console.world import ConsoleWorld
from bot.settings import Settings
from tests.fakes.database import POSTGRESQL

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from bot.core.engine import Engine
    from bot.core.phrase import Strings
    from bot.main.console import ConsoleHouse
    from bot.platforms.console.world import Line
    from tests.dialogue.transcript import Transcript

CITIES = {
    "porto": {"name": "Porto", "language": "pt", "zone": "Europe/Lisbon", "country": "PT"},
    "bristol": {"name": "Bristol", "language": "en", "zone": "Europe/London", "country": "GB"},
    "halifax": {"name": "Halifax", "language": "en", "zone": "America/Halifax", "country": "CA"},
    "lindenau": {"name": "Lindenau", "language": "de", "zone": "Europe/Berlin", "country": "DE"},
    "minasaki": {"name": "Minasaki", "language": "ja", "zone": "Asia/Tokyo", "country": "JP"},
    "san-jacinto": {"name": "San Jacinto", "language": "es", "zone": "America/Mexico_City", "country": "MX"},
    "valbrune": {"name": "Valbrune", "language": "fr", "zone": "Europe/Paris", "country": "FR"},
}
PEOPLE = {
    "ana": ("Ana Sousa", "porto", "coordinator"),
    "rui": ("Rui Lopes", "porto", "teacher"),
    "grace": ("Grace Hill", "bristol", "coordinator"),
    "tom": ("Tom Reed", "bristol", "teacher"),
    "mary": ("Mary Boyd", "halifax", "coordinator"),
    "joe": ("Joe Chisholm", "halifax", "teacher"),
    "anke": ("Anke Brandt", "lindenau", "coordinator"),
    "jonas": ("Jonas Weber", "lindenau", "teacher"),
    "keiko": ("Keiko Mori", "minasaki", "coordinator"),
    "daichi": ("Daichi Sato", "minasaki", "member"),
    "tanaka": ("田中", "minasaki", "teacher"),
    "lucia": ("Lucía Campos", "san-jacinto", "coordinator"),
    "pablo": ("Pablo Ríos", "san-jacinto", "teacher"),
    "claire": ("Claire Morel", "valbrune", "coordinator"),
    "hugo": ("Hugo Lenoir", "valbrune", "teacher"),
}
ON_REQUEST = {"yuki": ("Yuki Hara", "minasaki", "teacher")}
"""People who are there only where a transcript says so: ``with: yuki``."""
NAMES = {person: name for person, (name, _, _) in (PEOPLE | ON_REQUEST).items()}
NAMES |= {"kim": "Kim", "eva": "Eva Dias", "sam": "Sam Cole"}
"""Kim runs the bot. Of Eva and Sam nothing is known at first."""


FIRST_MOMENT = datetime(2027, 1, 1, tzinfo=UTC)
"""When the bot is first started, unless a transcript begins before it."""


class PhraseBook:
    """The `Engine` port over the pairs of sentences that a transcript gives; the rest stays as it is.

    Args:
        lines: ``pt Bom dia = en Good morning``, alone or inside a longer sentence.
        fails: Sentences at which it fails.
        place: Where words go.
        grade: How good it is.
    """

    def __init__(self, lines: Collection[str], fails: Collection[str], place: Place, grade: Grade = Grade.GOOD) -> None:
        """Read the lines."""
        pairs = [tuple(side.strip().split(" ", 1) for side in line.split(" = ")) for line in lines]
        self._book = {(source[0], target[0], source[1]): target[1] for source, target in pairs}
        self._fails = fails
        self._place = place
        self._grade = grade

    @property
    def name(self) -> str:
        """As a company might be called."""
        return "Wordway"

    @property
    def place(self) -> Place:
        """Where words go."""
        return self._place

    @property
    def country(self) -> str | None:
        """Germany, if it is an outside company."""
        return "DE" if self._place is Place.THIRD_PARTY else None

    @property
    def metered(self) -> bool:
        """It costs something, if it is an outside company."""
        return self._place is Place.THIRD_PARTY

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossary."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the pairs that stand in the book."""
        return {(source, target) for source, target, _ in self._book}

    def grade(self, source: str, target: str) -> Grade:
        """Return what the transcript says."""
        return self._grade

    def cost(self, source: str, target: str) -> float:
        """Return that little is lost."""
        return 1.0

    def variety(self, target: str) -> str:
        """Return Brazilian Portuguese, as many engines write it."""
        return "pt-BR" if target == "pt" else target

    async def health(self) -> None:
        """Do nothing: it fails at sentences only."""

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Put the sentences that stand in the book in the place of their originals.

        Raises:
            EngineError: A line is one of those at which it fails.
        """
        return [self._line(text, source, target) for text in texts]

    def _line(self, line: str, source: str, target: str) -> str:
        if any(sentence in line for sentence in self._fails):
            raise EngineError("told to fail")
        done = line
        for (known_source, known_target, sentence), said in self._book.items():
            if (known_source, known_target) == (source, target):
                done = done.replace(sentence, said)
        return done

    async def close(self) -> None:
        """Do nothing."""


async def play(transcript: Transcript, folder: Path, strings: Strings | None = None) -> list[list[Line]]:
    """Return what the bot did after each step.

    Args:
        transcript: What people do and when.
        folder: Empty; the bot keeps its data there, or in the PostgreSQL database whose address it holds.
        strings: The catalogues; loaded if they are not given.
    """
    words = strings or catalogue()
    settings = settings_of(transcript, folder)
    if (folder / POSTGRESQL).exists():
        settings = settings.model_copy(update={"database": (folder / POSTGRESQL).read_text()})
    heard: list[list[Line]] = [[]]
    clock = SimulatedClock(min(FIRST_MOMENT, *(step.script.at for step in transcript.steps[:1])))
    starts = 0

    def hear(line: Line) -> None:
        heard[-1].append(line)

    world = ConsoleWorld(clock, NAMES, hear, _invites(transcript))

    async def start() -> ConsoleHouse:
        nonlocal starts
        starts += 1
        ids = RandomIds(Random(f"dialogue {starts}"))  # noqa: S311 - the same codes at every run
        return await start_console(settings, world, Means(clock, ids, NoAlarm(), words, _engines(transcript)))

    await ScriptPlayer(world, clock, start).play([step.script for step in transcript.steps], lambda: heard.append([]))
    return heard[:-1]


def settings_of(transcript: Transcript, folder: Path) -> Settings:
    """Return the configuration that a transcript's setting asks for."""
    given = transcript.settings
    cities = _listed(given, "cities") or ["porto", "bristol"]
    own: list[dict[str, Any]] = [{"id": city, "city": city, "language": CITIES[city]["language"]} for city in cities]
    shared: dict[str, Any] = {
        "id": "shared",
        "city": "both",
        "language": list(dict.fromkeys(CITIES[city]["language"] for city in cities)),
    }
    strange: list[dict[str, Any]] = [{"id": room} for room in _listed(given, "new-rooms")]
    without = set(_listed(given, "without"))
    there = PEOPLE | {person: ON_REQUEST[person] for person in _listed(given, "with")}
    rooms = [room for room in [*own, shared, *strange] if room["id"] not in without]
    people = [
        {"id": person, "name": name, "city": city, "roles": _held(given, person) or [role]}
        for person, (name, city, role) in there.items()
        if city in cities and person not in without
    ]
    platforms: dict[str, Any] = {"console": {"rooms": rooms, "people": people}}
    if "invites" in given:
        account = {"homeserver": "http://127.0.0.1:8008", "user_id": "@jumelage:example.org"}
        platforms["matrix"] = account | {"invites": _listed(given, "servers")}
    tree: dict[str, Any] = {
        "data_dir": "data",
        "default_language": given.get("default-language", ["en"])[0],
        "partners": [{"id": city, **CITIES[city]} for city in cities],
        "admins": ["console:kim"],
        "operator": "Kim",
        "platforms": platforms,
    }
    if "feeds" in given:
        tree["feeds"] = {"base_url": given["feeds"][0]}
    return Settings.model_validate(tree, context={"folder": folder, "locales": COMPLETE_LOCALES})


def _held(given: dict[str, list[str]], person: str) -> list[dict[str, str]]:
    """Return somebody's terms in the place of their usual role: ``held: keiko coordinator until 2027-03-31``."""
    lines = [line.split() for line in given.get("held", []) if line.split()[0] == person]
    return [{"role": role, **dict(zip(rest[::2], rest[1::2], strict=True))} for _, role, *rest in lines]


def _invites(transcript: Transcript) -> frozenset[str]:
    return frozenset(_listed(transcript.settings, "invites"))


def _engines(transcript: Transcript) -> Sequence[Engine]:
    lines = transcript.settings.get("says", [])
    said = transcript.settings.get("engine", [])
    place = Place.THIRD_PARTY if "outside" in said else Place.HERE
    grade = next((grade for grade in Grade if grade.value in said), Grade.GOOD)
    return [PhraseBook(lines, transcript.settings.get("fails", []), place, grade)] if lines else []


def _listed(given: dict[str, list[str]], key: str) -> list[str]:
    return [part.strip() for value in given.get(key, []) for part in value.split(",") if part.strip()]
