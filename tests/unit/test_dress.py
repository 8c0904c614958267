"""How a passed-on message looks."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.engine import Grade
from bot.core.harmless import harmless
from bot.core.moment import Moment
from bot.core.ref import PersonRef
from bot.dispatch.composing import Composer
from bot.features.translation.dress import Byline, corrected, plain, translated, with_hours
from bot.features.translation.memory_store import Correction
from tests.fakes.engine import way_of
from tests.fakes.people_world import words
from tests.fakes.strings import FakeStrings
from tests.fakes.translation_world import PlacedEngine

if TYPE_CHECKING:
    from bot.core.reply import Announcement

ANA = Byline("Ana", "Porto")
TOM = PersonRef("console", "tom")
WHO = "translation-who(author=Ana, city=Porto)"
PINGS = [
    "@room",
    "@everyone",
    "@here",
    "@Room",
    "@EVERYONE",
    "hey @here!",
    "@room @everyone @here",
    "all@room",
    "@roomの皆さん",
]
WHOLE = [
    "info@hereford.example or anna@example.org",
    "info@here.example, mail@room-service.example",
    "https://social.example/@roomba/x",
    "https://social.example/@room?to=@here and @roommate",
    "@roommates, @everyone_else, @heretic",
    "a@b @anna @",
]
"""Nothing of this calls anybody."""


def lines(says: Announcement) -> list[str]:
    """Return what an English room reads."""
    return words(says.reply.blocks, "en")


def rings(text: str) -> bool:
    """Tell whether a client would take something in a text without links and addresses for a call to everybody."""
    ends = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
    said = text.casefold()
    calls = [(said.find(call, place), call) for call in ("@room", "@everyone", "@here") for place in range(len(said))]
    return any(place >= 0 and said[place + len(call) : place + len(call) + 1] not in ends for place, call in calls)


@pytest.mark.parametrize("ping", PINGS)
def test_nobody_rings_everybody(ping: str) -> None:
    """A call to everybody is harmless in the words, in the original, in the author's name and in the corrector's"""
    byline = Byline(ping, "Porto")
    dressed = (
        plain(byline, ping, "en"),
        translated(byline, ping, ping, way_of(PlacedEngine(), "pt", "en")),
        translated(byline, ping, "x" * 400 + ping, way_of(PlacedEngine(), "pt", "en")),
        translated(byline, ping, f"{ping}\n" + "x" * 400, way_of(PlacedEngine(), "pt", "en")),
        corrected(byline, Correction(ping, ping, TOM), ping, "en"),
    )
    for says in dressed:
        assert not any(rings(line) for line in lines(says))
        assert says.mentions == ()


@pytest.mark.parametrize("text", WHOLE)
def test_links_and_addresses_stay_whole(text: str) -> None:
    """What merely looks like a call is not touched, not even beside a true one"""
    assert harmless(text) == text
    assert harmless(f"{text} @room") == f"{text} @\u200broom"
    assert harmless(f"@here {text}") == f"@\u200bhere {text}"


_ping_parts = st.sampled_from([*PINGS, "@", "room", "here", " ", "\n", "@\u200broom", "é", "mate", "_", "の", "/"])


@given(st.one_of(st.text(), st.lists(_ping_parts).map("".join)))
def test_harmless_words_read_the_same(text: str) -> None:
    """Whatever is written, nothing rings, nothing visible changes, and a second time changes nothing more"""
    safe = harmless(text)
    assert not rings(safe)
    assert safe.replace("\u200b", "") == text.replace("\u200b", "")
    assert harmless(safe) == safe
    if not rings(text):
        assert safe == text


def test_words_passed_on_as_they_are() -> None:
    """Who and where, then the words; without a city the name alone"""
    assert lines(plain(ANA, "Bom dia\na todos", "en")) == [f"translation-head-plain(who={WHO})", "Bom dia", "a todos"]
    assert lines(plain(Byline("Ana", ""), "Bom dia", "en"))[0] == "translation-head-plain(who=Ana)"


@pytest.mark.parametrize(
    ("engine", "head"),
    [
        (PlacedEngine(), f"translation-head(who={WHO})"),
        (PlacedEngine(grade=Grade.FAIR), f"translation-head-fair(who={WHO})"),
        (PlacedEngine(grade=Grade.GIST), f"translation-head-gist(who={WHO})"),
        (
            PlacedEngine(varieties={"pt": "pt-BR"}),
            f"translation-head-variety(variety=translation-variety-pt-br, who={WHO})",
        ),
        (
            PlacedEngine(grade=Grade.FAIR, varieties={"pt": "pt-BR"}),
            f"translation-head-fair-variety(variety=translation-variety-pt-br, who={WHO})",
        ),
    ],
)
def test_a_translation_says_that_it_is_one(engine: PlacedEngine, head: str) -> None:
    """Made by a machine, perhaps only the gist, perhaps in another variety: it is named"""
    assert lines(translated(ANA, "Bom dia", "Good morning", way_of(engine, "en", "pt"))) == [head, "Bom dia", "> Good morning"]


def test_the_original_in_the_same_room_is_not_repeated() -> None:
    """Without an original only head and words are shown"""
    assert lines(translated(ANA, "Bom dia", None, way_of(PlacedEngine(), "en", "pt"))) == [
        f"translation-head(who={WHO})",
        "Bom dia",
    ]


@pytest.mark.parametrize(
    ("original", "shown"),
    [
        ("x" * 300, ["> " + "x" * 300]),
        ("x" * 301, ["> " + "x" * 300 + " …", "translation-whole-original"]),
        ("first\n" + "x" * 300, ["> first …", "translation-whole-original"]),
        ("one\ntwo", ["> one", "> two"]),
    ],
)
def test_a_long_original_is_cut(original: str, shown: list[str]) -> None:
    """Up to 300 characters are shown whole; beyond, the first line and how to see all, corrected or not"""
    assert lines(translated(ANA, "t", original, way_of(PlacedEngine(), "pt", "en")))[2:] == shown
    assert lines(corrected(ANA, Correction("t", "Tom", TOM), original, "en")) == [
        f"translation-head-corrected(by=Tom, who={WHO})",
        "t",
        *shown,
    ]


def test_a_long_original_unfolds() -> None:
    """What can be unfolded is the whole original, line by line and harmless; a short one stands there anyway"""
    original = "@room first\n" + "x" * 300
    dressed = translated(ANA, "t", original, way_of(PlacedEngine(), "pt", "en"))
    document = Composer(FakeStrings()).compose(dressed.reply.blocks, ("en",))
    assert [line.unfolds for line in document.lines if line.quoted] == [("@\u200broom first", "x" * 300)]
    assert [line.text for line in document.lines if line.fallback] == ["translation-whole-original"]
    short = translated(ANA, "t", "one\ntwo", way_of(PlacedEngine(), "pt", "en"))
    assert not any(line.unfolds or line.fallback for line in Composer(FakeStrings()).compose(short.reply.blocks, ("en",)).lines)


def test_the_hour_in_each_city_is_the_last_line() -> None:
    """The author's city first with the day; the other with the hour alone, or with the day where it is another"""
    here = Moment(datetime(2027, 3, 4, 17), "Europe/Lisbon")  # noqa: DTZ001 - wall time
    message = plain(ANA, "x", "en")
    says = with_hours(message, [("Porto", here), ("Berlin", here.seen_from("Europe/Berlin"))], "en")
    first = "translation-hour-first(city=Porto, when=2027-03-04T17:00:00 Europe/Lisbon)"
    assert lines(says) == [*lines(message), f"{first} = translation-hour(city=Berlin, when=18:00)"]
    far = with_hours(message, [("Porto", here), ("Tokyo", here.seen_from("Asia/Tokyo"))], "en")
    assert lines(far)[-1] == f"{first} = translation-hour(city=Tokyo, when=2027-03-05T02:00:00 Asia/Tokyo)"
    assert (says.mentions, says.urgent) == (message.mentions, message.urgent)
