"""How cities are reminded: who, where, when, in which words, late or not, and never about what is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.due import Due
from bot.core.moment import Moment
from bot.core.outbox import Kind, Lane
from bot.core.person import Role
from bot.core.reply import Announcement, Ask, Button
from bot.features.roadmap.model import Side, Wish
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.roadmap import (
    COMPOSER,
    DUE,
    STORE,
    STRINGS,
    post_rings,
    post_text,
    roadmap_world,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import City
    from tests.fakes.roadmap import RoadmapWorld


def lisbon(text: str) -> Moment:
    """Return a wall time in Lisbon, of 2027."""
    return Moment(datetime.fromisoformat(f"2027-{text}"), "Europe/Lisbon")


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of 2027."""
    return datetime(2027, month, day, hour, minute, tzinfo=UTC)


EVE = utc(3, 30, 8)
"""Nine o'clock of the day before, in Porto and Bristol."""


def step(number: int, city: City, at: datetime = EVE) -> Due:
    """Return due work as the schedule plans it."""
    return Due("roadmap", f"M{number}", f"{city.id}:{at.date()}", at)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027, 10:00."""
    async with roadmap_world(tmp_path) as opened:
        yield opened


async def test_one_reminder_in_words(world: RoadmapWorld) -> None:
    """First what and when, on both cities' clocks; then who and how far each city is; then how to answer"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL)
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    await world.enter(Wish("Lista de famílias", DUE), porto, PORTO, BRISTOL)
    here, there = await world.run(EVE, step(1, PORTO), step(1, BRISTOL))
    assert post_text(here) == [
        "⏰ M1 Lista de famílias: amanhã, quarta-feira, 31 de março de 2027, 12:00 (Bristol 12:00)",
        "Ana Reis · Porto: em aberto · Bristol: em aberto",
        "✅ concluído · 💤 amanhã às 9 outra vez, ou responda: concluído / amanhã / hoje 15:00 / prometido 7.4. 12:00",
    ]
    assert post_text(there) == [
        "⏰ M1 Lista de famílias: tomorrow, Wednesday, 31 March 2027, 12:00 (Porto 12:00)",
        "Tom Hill · Porto: open · Bristol: open",
        "✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / today 15:00 / promised 7.4. 12:00",
    ]
    assert (here.room, there.room) == (porto.ref, bristol.ref)
    assert (post_rings(here), post_rings(there)) == (["ana"], ["tom"])
    assert {(post.lane, post.kind, post.not_after) for post in (here, there)} == {(Lane.REMINDER, Kind.ANNOUNCEMENT, None)}


async def test_it_can_be_answered(world: RoadmapWorld) -> None:
    """A tap or a word calls the part done, or wants it said again, for as long as the message stands; other words are a date"""
    room = world.directory.add_room(PORTO)
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    await world.enter(Wish("Lista", DUE), room, PORTO)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert isinstance(post.says, Announcement)
    assert post.says.reply.buttons == (
        Button("✅", "roadmap done M1", "roadmap reopen M1", "answer-done"),
        Button("💤", "roadmap snooze M1", "roadmap unsnooze M1", "answer-tomorrow"),
    )
    later = Ask("roadmap snooze M1", "until")
    assert post.says.reply.ask == Ask("roadmap promise M1", "until", "answer-promised", later, label="roadmap-other-day")
    assert post.says.reply.lasting
    assert STRINGS.words("answer-done", "pt")[0] == "concluído"
    spans = [span for line in COMPOSER.compose(post.says.reply.blocks, ["pt"]).lines for span in line.spans]
    assert [(span.text, span.mention) for span in spans if span.mention] == [("Ana Reis", "ana")]


async def test_the_button_names_no_morning_on_which_nothing_comes(world: RoadmapWorld) -> None:
    """Before a day that is closed the button does not promise tomorrow; what one typed for it is understood all the same"""
    room = world.directory.add_room(PORTO)
    world.directory.closed_days = {"porto": {date(2027, 3, 31): "Feriado"}}
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    await world.enter(Wish("Lista", DUE), room, PORTO)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert isinstance(post.says, Announcement)
    labels = [control.label for control in COMPOSER.controls(post, post.says.reply)]
    assert labels == ["Concluído", "Próximo dia de trabalho às 9", "Outro dia"]
    assert "amanhã" in STRINGS.words("answer-next-open-day", "pt")


async def test_the_other_city_may_be_a_day_ahead(tmp_path: Path) -> None:
    """Where the date is another one over there, the day is said too; each reader sees their own first"""
    async with roadmap_world(tmp_path, LINDENAU, MINASAKI) as world:
        room = world.directory.add_room(LINDENAU, languages=("en",))
        world.directory.add_room(MINASAKI, languages=("en",))
        await world.enter(Wish("Hosts", Moment(datetime(2027, 3, 31, 12), "Europe/Berlin")), room, LINDENAU, MINASAKI)  # noqa: DTZ001
        await world.enter(Wish("Late", Moment(datetime(2027, 3, 31, 18), "Europe/Berlin")), room, LINDENAU, MINASAKI)  # noqa: DTZ001
        berlin, tokyo = utc(3, 30, 7), utc(3, 30, 0)
        said = [
            post_text(post)[0]
            for post in [
                *await world.run(berlin, step(1, LINDENAU, berlin)),
                *await world.run(berlin, step(2, LINDENAU, berlin)),
                *await world.run(tokyo, step(1, MINASAKI, tokyo)),
                *await world.run(tokyo, step(2, MINASAKI, tokyo)),
            ]
        ]
        assert said == [
            "⏰ M1 Hosts: tomorrow, Wednesday, 31 March 2027, 12:00 (Minasaki 19:00)",
            "⏰ M2 Late: tomorrow, Wednesday, 31 March 2027, 18:00 (Minasaki Thursday, 1 April, 1:00)",
            "⏰ M1 Hosts: tomorrow, Wednesday, 31 March 2027, 19:00 (Lindenau 12:00)",
            "⏰ M2 Late: in 2 days, Thursday, 1 April 2027, 1:00 (Lindenau Wednesday, 31 March, 18:00)",
        ]


@pytest.mark.parametrize(
    ("morning", "english", "portuguese"),
    [
        (utc(3, 31, 8), "today", "hoje"),
        (utc(3, 30, 8), "tomorrow", "amanhã"),
        (utc(3, 29, 8), "in 2 days", "daqui a 2 dias"),
        (utc(3, 17, 9), "in 14 days", "daqui a 14 dias"),
    ],
)
async def test_how_many_days(world: RoadmapWorld, morning: datetime, english: str, portuguese: str) -> None:
    """Days are counted on the city's calendar, over the change of clocks too"""
    await world.enter(Wish("Lista", DUE), world.directory.add_room(PORTO), PORTO)
    (post,) = await world.run(morning, step(1, PORTO, morning))
    assert post_text(post, "en")[0] == f"⏰ M1 Lista: {english}, Wednesday, 31 March 2027, 12:00"
    assert post_text(post, "pt")[0] == f"⏰ M1 Lista: {portuguese}, quarta-feira, 31 de março de 2027, 12:00"


async def test_several_of_a_morning_are_one_message(world: RoadmapWorld) -> None:
    """One line each, the next first; everyone responsible rings once, and the last line shows how to say that one is done"""
    room = world.directory.add_room(PORTO, prefix="?")
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    world.directory.add_person("Rui Alves", PORTO, Role.TEACHER)
    await world.enter(Wish("Lista", DUE), room, PORTO, BRISTOL)
    await world.enter(Wish("Voos", lisbon("04-06T10:00"), Role.TEACHER), room, PORTO)
    await world.enter(Wish("Carta", lisbon("03-30T17:00")), room, PORTO)
    (post,) = await world.run(EVE, step(1, PORTO), step(2, PORTO), step(3, PORTO))
    assert post_text(post) == [
        "⏰ M3 Carta: hoje, terça-feira, 30 de março de 2027, 17:00 · Ana Reis · Porto: em aberto",
        (
            "⏰ M1 Lista: amanhã, quarta-feira, 31 de março de 2027, 12:00 (Bristol 12:00)"
            " · Ana Reis · Porto: em aberto · Bristol: em aberto"
        ),
        "⏰ M2 Voos: daqui a 7 dias, terça-feira, 6 de abril de 2027, 10:00 · Rui Alves · Porto: em aberto",
        "Quando algo estiver concluído, escreva por exemplo: ?roadmap done M3",
    ]
    assert post_text(post, "en")[-1] == "Once one is done, type for instance: ?roadmap done M3"
    assert post_rings(post) == ["ana", "rui"]
    assert isinstance(post.says, Announcement)
    assert post.says.reply.buttons == ()


async def test_a_room_of_two_languages(world: RoadmapWorld) -> None:
    """The message begins with the bell, facts are said in both languages on one line, sentences under the language's name"""
    await world.enter(Wish("Lista", DUE), world.directory.add_room(BRISTOL, languages=("en", "pt")), BRISTOL)
    (post,) = await world.run(EVE, step(1, BRISTOL))
    assert post_text(post) == [
        (
            "⏰ M1 Lista: tomorrow, Wednesday, 31 March 2027, 12:00 / "
            "⏰ M1 Lista: amanhã, quarta-feira, 31 de março de 2027, 12:00"
        ),
        "responsible: not named yet / responsável: ainda por indicar · Bristol: open / Bristol: em aberto",
        "English: ✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / today 15:00 / promised 7.4. 12:00",
        (
            "Português: ✅ concluído · 💤 amanhã às 9 outra vez,"
            " ou responda: concluído / amanhã / hoje 15:00 / prometido 7.4. 12:00"
        ),
    ]


async def test_the_person_is_whoever_holds_the_role_now(world: RoadmapWorld) -> None:
    """Nobody is chosen before: a successor of the day before is the one who is reminded"""
    room = world.directory.add_room(PORTO)
    keiko = world.directory.add_person("Keiko Mori", PORTO, Role.TEACHER)
    await world.enter(Wish("Lista", DUE, Role.TEACHER), room, PORTO)
    world.directory.forget_person(keiko.id)
    world.directory.add_person("Daichi Sato", PORTO, Role.TEACHER)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert (post_rings(post), post_text(post)[1]) == (["daichi"], "Daichi Sato · Porto: em aberto")


async def test_a_vacant_role_falls_to_the_coordinators(world: RoadmapWorld) -> None:
    """All of them ring; where there are none either, it is said and nobody rings"""
    room = world.directory.add_room(PORTO)
    await world.enter(Wish("Lista", DUE, Role.TEACHER), room, PORTO)
    (nobody,) = await world.run(EVE, step(1, PORTO))
    assert post_text(nobody, "en")[1] == "responsible: not named yet · Porto: open"
    assert post_text(nobody)[1] == "responsável: ainda por indicar · Porto: em aberto"
    assert post_rings(nobody) == []
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    world.directory.add_person("Eva Cruz", PORTO, Role.COORDINATOR)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert post_text(post)[1] == "Ana Reis · Eva Cruz · Porto: em aberto"
    assert post_rings(post) == ["ana", "eva"]


async def test_nobody_on_another_network_is_rung_for(world: RoadmapWorld) -> None:
    """Whoever has no account in the room's network is named, not mentioned"""
    await world.enter(Wish("Lista", DUE), world.directory.add_room(PORTO, platform="matrix"), PORTO)
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert (post_rings(post), post_text(post)[1]) == ([], "Ana Reis · Porto: em aberto")


async def test_it_is_said_in_the_citys_own_room(world: RoadmapWorld) -> None:
    """The oldest room of the city that is no private talk and that the bot is in; not the one where it was added"""
    elsewhere = world.directory.add_room(BRISTOL)
    world.directory.change_room(replace(world.directory.add_room(PORTO), active=False))
    world.directory.add_room(PORTO, direct=True)
    own = world.directory.add_room(PORTO)
    world.directory.add_room(PORTO)
    await world.enter(Wish("Lista", DUE), elsewhere, PORTO)
    (post,) = await world.run(EVE, step(1, PORTO))
    assert post.room == own.ref


async def test_a_city_without_a_room(world: RoadmapWorld) -> None:
    """It is said where it was added, and the answer names the city; never in a private talk or where the bot no longer is"""
    bristol = world.directory.add_room(BRISTOL)
    talk = world.directory.add_room(direct=True)
    left = world.directory.change_room(replace(world.directory.add_room(BRISTOL), active=False))
    for room in (bristol, talk, left):
        await world.enter(Wish("Lista", DUE), room, PORTO)
    (post,) = await world.run(EVE, step(1, PORTO), step(2, PORTO), step(3, PORTO))
    assert post.room == bristol.ref
    assert isinstance(post.says, Announcement)
    assert [(button.call, button.undo) for button in post.says.reply.buttons] == [
        ("roadmap done M1 --side porto", "roadmap reopen M1 --side porto"),
        ("roadmap snooze M1 --side porto", "roadmap unsnooze M1 --side porto"),
    ]


async def test_a_part_that_is_done_is_not_reminded_of(world: RoadmapWorld) -> None:
    """ST1 4: who is done gets nothing more; the other side sees since when"""
    room = world.directory.add_room(PORTO)
    world.directory.add_room(BRISTOL)
    await world.enter(Wish("Lista", DUE), room, PORTO, BRISTOL)
    await world.database.write(STORE.put_side, 1, Side("bristol", utc(3, 29, 22)))
    (post,) = await world.run(EVE, step(1, PORTO), step(1, BRISTOL))
    assert post.room == room.ref
    assert post_text(post)[1].endswith("Porto: em aberto · Bristol: concluído, segunda-feira, 29 de março")
    assert post_text(post, "en")[1].endswith("Porto: open · Bristol: done on Monday, 29 March")


async def test_what_was_given_up_or_never_was_is_not_reminded_of(world: RoadmapWorld) -> None:
    """Steps that nobody needs any more say nothing and disturb nothing"""
    room = world.directory.add_room(PORTO)
    await world.enter(Wish("Lista", DUE), room, PORTO)
    await world.database.write(STORE.set_cancelled, 1, utc(3, 29, 22))
    assert await world.run(EVE, step(1, PORTO), step(2, PORTO), step(1, BRISTOL)) == []


@pytest.mark.parametrize(
    ("late", "english", "portuguese"),
    [
        (timedelta(seconds=59), "", ""),
        (
            timedelta(seconds=60),
            " (I was out of reach, this comes one minute late)",
            " (com um minuto de atraso: estive indisponível)",
        ),
        (
            timedelta(hours=3),
            " (I was out of reach, this comes 3 hours late)",
            " (com 3 horas de atraso: estive indisponível)",
        ),
        (
            timedelta(hours=23, minutes=59),
            " (I was out of reach, this comes 23 hours and 59 minutes late)",
            " (com 23 horas e 59 minutos de atraso: estive indisponível)",
        ),
        (
            timedelta(days=1),
            " (this was for Monday, 22 March, when I was out of reach)",
            " (previsto para segunda-feira, 22 de março: estive indisponível)",
        ),
    ],
)
async def test_a_late_reminder_says_so(world: RoadmapWorld, late: timedelta, english: str, portuguese: str) -> None:
    """Sent once: by less than a day with how late it is, later with the day for which it was meant"""
    await world.enter(Wish("Lista", lisbon("03-25T12:00")), world.directory.add_room(PORTO), PORTO)
    morning = utc(3, 22, 9)
    (post,) = await world.run(morning + late, step(1, PORTO, morning))
    assert post_text(post, "en")[0].partition("12:00")[2] == english
    assert post_text(post)[0].partition("12:00")[2] == portuguese


async def test_missed_mornings_become_one_message(world: RoadmapWorld) -> None:
    """After days of silence each date is named once, by its last morning, all of a city in one message"""
    room = world.directory.add_room(BRISTOL)
    await world.enter(Wish("List", DUE), room, BRISTOL)
    await world.enter(Wish("Flights", lisbon("04-06T10:00")), room, BRISTOL)
    (post,) = await world.run(
        utc(3, 30, 9), step(2, BRISTOL, utc(3, 23, 9)), step(1, BRISTOL, utc(3, 24, 9)), step(1, BRISTOL, EVE)
    )
    assert [line.partition(" · ")[0] for line in post_text(post)[:2]] == [
        "⏰ M1 List: tomorrow, Wednesday, 31 March 2027, 12:00 (I was out of reach, this comes one hour late)",
        "⏰ M2 Flights: in 7 days, Tuesday, 6 April 2027, 10:00 (this was for Tuesday, 23 March, when I was out of reach)",
    ]


async def test_what_the_coming_morning_says_is_not_said_before_it(world: RoadmapWorld) -> None:
    """Back at dawn after an outage, the bot leaves what it has missed to the morning; in the evening it says it, late"""
    await world.enter(Wish("Lista", DUE), world.directory.add_room(PORTO), PORTO)
    world.agenda.planned["roadmap", "M1"] = [step(1, PORTO, EVE)]
    missed = step(1, PORTO, EVE - timedelta(days=1))
    assert await world.run(EVE - timedelta(hours=2), missed) == []
    assert len(await world.run(EVE - timedelta(hours=20), missed)) == 1
    assert len(await world.run(EVE, step(1, PORTO, EVE))) == 1


async def test_after_the_moment_it_is_still_open(world: RoadmapWorld) -> None:
    """A reminder that comes too late for its moment says what was due and that it is still open"""
    await world.enter(Wish("Lista", DUE), world.directory.add_room(PORTO), PORTO, BRISTOL)
    (post,) = await world.run(utc(3, 31, 11), step(1, PORTO, utc(3, 31, 8)))
    assert post_text(post, "en")[0] == (
        "⏰ M1 Lista is still open: the date was Wednesday, 31 March 2027, 12:00 (Bristol 12:00)"
        " (I was out of reach, this comes 3 hours late)"
    )
    assert post_text(post)[0] == (
        "⏰ M1 Lista ainda está em aberto: o prazo era quarta-feira, 31 de março de 2027, 12:00 (Bristol 12:00)"
        " (com 3 horas de atraso: estive indisponível)"
    )


async def test_very_many_are_one_message(world: RoadmapWorld) -> None:
    """A message has six lines at most: the next things by name, how many more there are, how to answer; all of them ring"""
    room = world.directory.add_room(BRISTOL)
    world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    world.directory.add_person("Eva Cruz", BRISTOL, Role.TEACHER)
    for number in range(1, 42):
        role = Role.TEACHER if number == 41 else Role.COORDINATOR
        await world.enter(Wish("List", DUE, role), room, BRISTOL)
    (post,) = await world.run(EVE, *(step(number, BRISTOL) for number in range(1, 42)))
    lines = post_text(post)
    assert [line.partition(" List")[0] for line in lines[:4]] == ["⏰ M1", "⏰ M2", "⏰ M3", "⏰ M4"]
    assert lines[4:] == ["37 more: !roadmap list", "Once one is done, type for instance: !roadmap done M1"]
    assert post_rings(post) == ["tom", "eva"]


async def test_an_answered_reminder_shows_the_new_state(world: RoadmapWorld) -> None:
    """Conversation 18: the first line becomes who was done when and how to take it back; taken back, it is as it was"""
    room, other = world.directory.add_room(BRISTOL, link=1), world.directory.add_room(PORTO, link=1)
    tom = world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    ana = world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    await world.add(room, tom, "List", side="joint", remind=(7, 1))
    for at in (utc(3, 24, 9), EVE):
        await world.run(at, step(1, BRISTOL, at), step(1, PORTO, at))
    before = {row: post_text(world.cards.shown[row]) for row in ("card5", "card6")}
    world.clock.set(utc(3, 30, 8, 12))
    await world.done(room, tom)
    # The cards, and the newest reminder in each room.
    assert sorted(row for row, _ in world.cards.refreshed) == ["card1", "card2", "card5", "card6"]
    now = world.cards.now("card5")
    assert post_text(now) == [
        "M1 done by Bristol, Tuesday, 30 March, 9:12. Take back: !roadmap reopen M1",
        "Tom Hill · Porto: open · Bristol: done on Tuesday, 30 March",
    ]
    assert isinstance(now.says, Announcement)
    assert (now.says.mentions, now.says.reply.buttons, now.says.reply.ask) == ((), (), None)
    there = world.cards.now("card6")
    assert post_text(there)[:2] == [
        before["card6"][0],
        "Ana Reis · Porto: em aberto · Bristol: concluído, terça-feira, 30 de março",
    ]
    assert post_rings(there) == []
    await world.reopen(room, tom)
    assert {row: post_text(world.cards.now(row)) for row in ("card5", "card6")} == before
    again = world.cards.now("card5")
    assert isinstance(again.says, Announcement)
    assert [button.call for button in again.says.reply.buttons] == ["roadmap done M1", "roadmap snooze M1"]
    assert (other.city, ana.city) == ("porto", "porto")
