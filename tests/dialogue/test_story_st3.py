"""ST3 on the console in three languages: every date in UTC, every word marked, and the same after crashes in between."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.wire import Act
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

PLACES = 40
VOLUNTEERS = [f"v{number}" for number in range(1, PLACES - 1)]
"""In Minasaki; Jonas and Pablo have the other two places."""
TAPS = "\n".join(f"{name}@minasaki {name} re b10 + 👍" for name in VOLUNTEERS)
TOLD = "Mit der Kapelle Lindenklang aus der Partnerstadt am Marktplatz: https://lindenau.example/band"
SCRIPT = f"""\
cities: lindenau, minasaki, san-jacinto
without: shared
with: yuki
says: de Sommerfest = ja 夏祭り
says: de Sommerfest = es Fiesta de verano
says: de Mit der = ja 出演：
says: de Mit der = es Con la
says: de aus der = ja 所属：
says: de aus der = es de la
says: de am = ja 会場：
says: de am = es en

at 2027-06-01 15:00
kim@lindenau > !glossary add de: Partnerstadt, ja: 姉妹都市, es: ciudad hermana
kim@lindenau > !glossary keep Kapelle Lindenklang
at 2027-06-01 16:00
kim@lindenau > !room link minasaki
kim@lindenau > !room link san-jacinto
anke@lindenau > !room translate on
anke@lindenau > !event add "Sommerfest" 2027-06-19T14:00 --end 22:00 --place Marktplatz --limit {PLACES} --kind festival \
--link https://lindenau.example/fest --about "{TOLD}"
jonas@lindenau re b9 + 👍
pablo@san-jacinto re b11 + 👍
{TAPS}
tanaka@minasaki last re b10 + 👍
v1@minasaki drop v1
at 2027-06-02 10:00
yuki@minasaki > !text show E1
yuki@minasaki > !text approve E1
tanaka@minasaki > !text show E1
pablo@san-jacinto > !text show E1
anke@lindenau > !translate ja Einverständniserklärung: Hiermit willige ich ein, dass Fotos meines Kindes gezeigt werden.
at 2027-06-12 09:00
anke@lindenau > !event move E1 19.6. 15:00
yuki@minasaki > !text show E1
at 2027-06-20 08:30
anke@lindenau re b34 > 180
anke@lindenau > !event figures 2027
"""
"""Days and hours are those of Lisbon."""
TOLD_THERE = "出演： Kapelle Lindenklang 所属：姉妹都市会場： Marktplatz: https://lindenau.example/band"
TOLD_FAR = "Con la Kapelle Lindenklang de la ciudad hermana en Marktplatz: https://lindenau.example/band"
LAST_WAITS, MOVED_UP = "キャンセル待ち1番目", "参加が確定しました"


def utc(text: str) -> datetime:
    """Return an instant of June 2027."""
    return datetime.fromisoformat(f"2027-06-{text}").replace(tzinfo=UTC)


@pytest.fixture(scope="module", params=["undisturbed", "with crashes"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Return all that left the bot; the second time it is stopped dead and started anew before each moment."""
    head, begun, rest = SCRIPT.partition("\nat ")
    text = SCRIPT if request.param == "undisturbed" else head + begun + rest.replace("\nat ", "\ndo stop\ndo start\nat ")
    heard = asyncio.run(play(read(text), tmp_path_factory.mktemp("story")))
    return [line for done in heard for line in done]


def sent(story: list[Line], room: str, part: str) -> list[tuple[datetime, str, tuple[str, ...]]]:
    """Return the messages of a room that hold something: when, what, and for whom they rang; edits are left out."""
    return [
        (line.at, line.outgoing.document.text, tuple(line.outgoing.mentions))
        for line in story
        if line.room == room
        and line.outgoing.act is Act.SEND
        and line.outgoing.document
        and part in line.outgoing.document.text
    ]


def card(story: list[Line], room: str, until: datetime) -> str:
    """Return how the card stands in a room at an instant."""
    found = [
        line.outgoing.document.text
        for line in story
        if line.room == room and line.at <= until and line.outgoing.document
        if line.outgoing.document.text.startswith("E1 Sommerfest") and line.outgoing.buttons
    ]
    return found[-1]


def test_1_each_city_reads_its_own_clock(story: list[Line]) -> None:
    """19 June (土) 21:00 to 20 June (日) 5:00 in Minasaki, 6:00 to 14:00 on Saturday in San Jacinto; names and link stay"""
    first = utc("01 15:00")
    assert "Minasaki: 2027年6月19日(土) 21:00 から 6月20日(日) 5:00 まで" in card(story, "minasaki", first)
    there = card(story, "san-jacinto", first)
    assert "San Jacinto: sábado, 19 de junio de 2027, 6:00 a 14:00" in there
    assert "fiesta · Marktplatz · https://lindenau.example/fest · 40 plazas" in there


def test_2_a_reviewed_text_says_who_stands_for_it(story: list[Line]) -> None:
    """Place, band and link stay, the glossary's words stand; after Yuki's approval the Japanese text says so, no other"""
    first, later = utc("01 15:00"), utc("02 09:00")
    assert f"{TOLD} · {TOLD_THERE}（機械翻訳）\n" in card(story, "minasaki", first)
    assert f"{TOLD} · {TOLD_FAR} (traducción automática)\n" in card(story, "san-jacinto", first)
    there, far = card(story, "minasaki", later), card(story, "san-jacinto", later)
    assert there.startswith("E1 Sommerfest / 夏祭り（確認済み：Yuki Hara）\n")
    assert f"{TOLD} · {TOLD_THERE}（確認済み：Yuki Hara）\n" in there
    assert far.startswith("E1 Sommerfest / Fiesta de verano (traducción automática)\n")
    assert f"{TOLD} · {TOLD_FAR} (traducción automática)\n" in far
    ((_, asked, _),) = sent(story, "san-jacinto", "japonés: 夏祭り (revisado: Yuki Hara)")
    assert f"\n{TOLD}\nespañol: {TOLD_FAR} (traducción automática)\n" in asked


def test_3_forty_of_forty_one_come_in(story: list[Line]) -> None:
    """The 41st is told to be first on the waiting list, moves up when one cancels, and is told once; Anke sees 40 of 40"""
    assert len(sent(story, "minasaki", LAST_WAITS)) == 1
    ((_, text, rung),) = sent(story, "minasaki", MOVED_UP)
    assert text.startswith("田中さん")
    assert rung == ("tanaka",)
    assert "40 Plätze · ja 40, nein 0, vielleicht 0" in card(story, "lindenau", utc("01 15:00"))


def test_4_the_move_is_told_in_every_zone(story: list[Line]) -> None:
    """21:00 to 22:00 in Minasaki and 14:00 to 15:00 in Lindenau at once; 6:00 to 7:00 in San Jacinto at seven in its morning"""
    ((here_at, here, _),) = sent(story, "lindenau", "beginnt später")
    ((there_at, there, rung),) = sent(story, "minasaki", "開始時刻が変わりました")
    ((far_at, far, pablo),) = sent(story, "san-jacinto", "empieza más tarde")
    assert (here_at, there_at, far_at) == (utc("12 08:00"), utc("12 08:00"), utc("12 13:00"))
    assert "Neu: Samstag, 19. Juni, 15:00 (bisher 14:00)." in here
    assert "新：6月19日(土) 22:00（旧 21:00）" in there
    assert "sábado, 19 de junio, 7:00 (antes 6:00)" in far
    assert set(rung) == {*VOLUNTEERS[1:], "tanaka"}
    assert pablo == ("pablo",)
    assert "San Jacinto: sábado, 19 de junio de 2027, 7:00 a 15:00" in card(story, "san-jacinto", utc("12 08:00"))


def test_4_the_reviewed_text_is_outdated_by_the_move(story: list[Line]) -> None:
    """What Yuki approved stands there still and is marked as older than its original; what a machine wrote is its again"""
    there, far = card(story, "minasaki", utc("12 08:00")), card(story, "san-jacinto", utc("12 08:00"))
    assert there.startswith("E1 Sommerfest / 夏祭り（原文変更前の訳）\n")
    assert f"{TOLD} · {TOLD_THERE}（原文変更前の訳）\n" in there
    assert "確認済み" not in there
    assert far.startswith("E1 Sommerfest / Fiesta de verano (traducción automática)\n")


def test_4_reminders_follow_the_new_time(story: list[Line]) -> None:
    """A day and an hour before 15:00 in Lindenau; in Minasaki, where that is 22:00, the first at seven in the morning after"""
    expected = {
        "lindenau": (["18 13:00", "19 12:00"], "⏰ E1 Sommerfest: Samstag, 19. Juni 2027, 15:00 bis 23:00"),
        "minasaki": (
            ["18 22:00", "19 12:00"],
            "⏰ E1 夏祭り（原文変更前の訳）：2027年6月19日(土) 22:00 から 6月20日(日) 6:00 まで",
        ),
        "san-jacinto": (
            ["18 13:00", "19 12:00"],
            "⏰ E1 Fiesta de verano (traducción automática): sábado, 19 de junio de 2027, 7:00 a 15:00",
        ),
    }
    for room, (moments, text) in expected.items():
        reminders = sent(story, room, "⏰ E1")
        assert [at for at, _, _ in reminders] == [utc(moment) for moment in moments]
        assert {said.split("\n")[0] for _, said, _ in reminders} == {text}
    assert {rung for _, _, rung in sent(story, "san-jacinto", "⏰ E1")} == {("pablo",)}
    assert all("v1" not in rung for _, _, rung in sent(story, "minasaki", "⏰ E1"))


def test_5_a_consent_form_is_left_to_paper(story: list[Line]) -> None:
    """Asked to translate one, the bot declines and names the reviewed paper form; no room reads a translation of it"""
    ((_, said, _),) = sent(story, "lindenau", "nie von einer Maschine übersetzt")
    assert "geprüfte Papierformular" in said
    assert not [line for line in story if line.outgoing.document and "willige" in line.outgoing.document.text]


def test_6_the_debrief_opens_and_visitors_are_counted(story: list[Line]) -> None:
    """At the end every city has the same item; next morning Lindenau is asked how many came, and the year shows the number"""
    for room in ("lindenau", "minasaki", "san-jacinto"):
        ((at, text, rung),) = sent(story, room, "M1 Nachbereitung / 振り返り / Balance · E1 Sommerfest")
        assert (at, rung) == (utc("19 21:00"), ())
        assert "Lindenau: Freitag, 2. Juli 2027, 17:00" in text
    ((asked, _, _),) = sent(story, "lindenau", "Wie viele sind gekommen?")
    assert asked == utc("20 07:00")
    ((_, figures, _),) = sent(story, "lindenau", "2027: 1 Veranstaltung, 180 Besucher (gezählt bei 1), 40 Anmeldungen")
    assert figures.split("\n")[1:] == ["Fest 1", "Lindenau 1"]


def test_nobody_hears_anything_twice(story: list[Line]) -> None:
    """Whatever the crashes, each ringing message of a room stands there once"""
    rung = [
        (line.room, line.at, line.outgoing.document.text) for line in story if line.outgoing.mentions and line.outgoing.document
    ]
    assert len(rung) == len(set(rung))
