"""What people read of events: the card, one event, the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.reply import Button, IfMay
from bot.features.events.card import Shown, card, view
from bot.features.events.listing import listing
from bot.features.events.model import Counts, Draft, Event
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import WISH, document, hours, lines

if TYPE_CHECKING:
    from bot.core.person import City


def shown(draft: Draft, *cities: City, counts: Counts | None = None, cancelled: bool = False) -> Shown:
    """Return an event as a room of these cities, or else of Porto and Bristol, sees it."""
    return Shown(Event(1, draft, room=1, cancelled=cancelled), counts or Counts(), cities or (PORTO, BRISTOL))


def test_card_has_every_citys_time_in_its_own_language() -> None:
    """Title first, then each city's line in that city's language, then the facts, then how to sign up"""
    assert lines(card(shown(WISH, counts=Counts(yes=12, no=3, maybe=1))).blocks, "pt") == [
        "E1 Vindima",
        "Porto: sábado, 19 de junho de 2027, 14:00 até às 22:00",
        "Bristol: Saturday, 19 June 2027, 14:00 to 22:00",
        "Praça da Ribeira · 40 lugares · sim 12, não 3, talvez 1",
        "👍 sim · 👎 não · 🤔 talvez, ou responda: sim",
    ]


def test_card_of_two_languages_says_facts_once_and_sentences_twice() -> None:
    """Only the sentence that says what to do stands once in each language, under the language's name"""
    assert lines(card(shown(WISH)).blocks, "en", "pt") == [
        "E1 Vindima",
        "Porto: sábado, 19 de junho de 2027, 14:00 até às 22:00",
        "Bristol: Saturday, 19 June 2027, 14:00 to 22:00",
        "Praça da Ribeira · 40 places / 40 lugares · yes/sim 0, no/não 0, maybe/talvez 0",
        "English: 👍 yes · 👎 no · 🤔 maybe, or answer: yes",
        "Português: 👍 sim · 👎 não · 🤔 talvez, ou responda: sim",
    ]


def test_card_without_end_place_and_limit_says_nothing_of_them() -> None:
    """What nobody said leaves no trace on the card"""
    assert lines(card(shown(Draft("Call", hours("2027-03-02T15:00")))).blocks, "en") == [
        "E1 Call",
        "Porto: terça-feira, 2 de março de 2027, 15:00",
        "Bristol: Tuesday, 2 March 2027, 15:00",
        "yes 0, no 0, maybe 0",
        "👍 yes · 👎 no · 🤔 maybe, or answer: yes",
    ]


def test_one_place_is_said_in_the_singular() -> None:
    """Words follow the number in both languages"""
    assert lines(card(shown(replace(WISH, place=None, limit=1))).blocks, "en", "pt")[3].startswith("1 place / 1 lugar · ")


def test_card_says_the_other_day_and_the_night() -> None:
    """19 June 14:00 to 22:00 in Lindenau is 21:00 to 5:00 of the next day, at night, in Minasaki (story 3)"""
    wish = Draft("Sommerfest", hours("2027-06-19T14:00", "2027-06-19T22:00", "Europe/Berlin"))
    assert lines(card(shown(wish, LINDENAU, MINASAKI)).blocks, "en")[1:3] == [
        "Lindenau: Samstag, 19. Juni 2027, 14:00 bis 22:00",
        "Minasaki: 2027年6月19日(土) 21:00 から 6月20日(日) 5:00 まで（夜間）",
    ]


def test_card_says_the_other_year_and_the_night_in_the_citys_language() -> None:
    """A night over the turn of the year has both years, and is called a night as the city says it"""
    wish = Draft("Réveillon", hours("2027-12-31T22:00", "2028-01-01T03:00"))
    assert lines(card(shown(wish)).blocks, "en")[1] == (
        "Porto: sexta-feira, 31 de dezembro de 2027, 22:00 até sábado, 1 de janeiro de 2028, 3:00 (de noite)"
    )


def test_times_do_not_move_with_the_clocks() -> None:
    """After a clock change the hour in the zone of whoever set it is the one they set (house rule H1)"""
    wishes = [Draft("Anruf", hours(f"2027-03-{day}T09:00", zone="Europe/Berlin")) for day in (27, 28)]
    assert [lines(card(shown(wish, LINDENAU, MINASAKI)).blocks, "en")[1:3] for wish in wishes] == [
        ["Lindenau: Samstag, 27. März 2027, 9:00", "Minasaki: 2027年3月27日(土) 17:00"],
        ["Lindenau: Sonntag, 28. März 2027, 9:00", "Minasaki: 2027年3月28日(日) 16:00"],
    ]


def test_a_card_has_three_buttons_with_typed_equivalents() -> None:
    """Each reaction is a command, and taking it away takes back that answer alone"""
    found = card(shown(WISH))
    assert (found.to_room, found.lasting) == (True, True)
    assert found.buttons == (
        Button("👍", "event rsvp E1 yes", "event rsvp E1 none --was yes", "answer-yes"),
        Button("👎", "event rsvp E1 no", "event rsvp E1 none --was no", "answer-no"),
        Button("🤔", "event rsvp E1 maybe", "event rsvp E1 none --was maybe", "answer-maybe"),
    )


def test_a_title_is_never_markup_and_names_nobody() -> None:
    """People's words stand on the card as they are, without any mention"""
    found = document(card(shown(replace(WISH, title="*Hi* @room @ana", place="<b>here</b>"))).blocks, "en").lines
    assert found[0].text == "E1 *Hi* @room @ana"
    assert found[3].text.startswith("<b>here</b> · ")
    assert not [span for line in found for span in line.spans if span.mention]


def test_a_cancelled_card_says_so_first_and_has_no_buttons() -> None:
    """The first line has the fact in the room's languages; the times stay"""
    found = card(shown(WISH, cancelled=True))
    assert found.buttons == ()
    assert lines(found.blocks, "en", "pt") == [
        "E1 Vindima · cancelled / cancelado",
        "Porto: sábado, 19 de junho de 2027, 14:00 até às 22:00",
        "Bristol: Saturday, 19 June 2027, 14:00 to 22:00",
    ]


def test_one_event_for_one_person() -> None:
    """Showing an event gives its facts, and how to sign up by typing, without buttons"""
    found = view(replace(shown(WISH), prefix="%"))
    assert (found.to_room, found.lasting, found.buttons) == (False, False, ())
    assert lines(found.blocks, "pt")[0] == "E1 Vindima"
    assert lines(found.blocks, "pt")[3:] == [
        "Praça da Ribeira · 40 lugares · sim 0, não 0, talvez 0",
        "Inscrição: %event answer E1 sim (ou: não, talvez)",
    ]
    assert lines(found.blocks, "en")[-1] == "Sign up: %event answer E1 yes (or: no, maybe)"


def test_a_long_description_is_read_with_the_rooms_own_sign() -> None:
    """Where commands begin with another sign, the line that shows all of it does too"""
    found = card(replace(shown(replace(WISH, about="So viele Worte. " * 20)), prefix="%"))
    assert lines(found.blocks, "de")[3].endswith("Ganz: %event text E1")


def test_one_cancelled_event_for_one_person() -> None:
    """Nobody is told how to sign up for what will not take place"""
    found = view(shown(WISH, cancelled=True))
    assert found.to_room is False
    assert lines(found.blocks, "en")[0] == "E1 Vindima · cancelled"
    assert len(lines(found.blocks, "en")) == 3


def test_the_list_gives_the_readers_own_time() -> None:
    """Each line is id, title and start as the reader's clocks show it"""
    event = Event(9, Draft("Video call", hours("2027-03-18T09:00", zone="Europe/Berlin")), room=1)
    assert lines(listing([event], 1, "Europe/Berlin", "!").blocks, "en") == ["E9 Video call: Thursday, 18 March 2027, 9:00"]
    assert lines(listing([event], 1, "Asia/Tokyo", "!").blocks, "pt") == [
        "E9 Video call: quinta-feira, 18 de março de 2027, 17:00"
    ]


def test_an_empty_list_says_how_to_begin() -> None:
    """Where nothing is coming up, the next step is shown to those who may take it"""
    (found,) = listing([], 3, "Etc/UTC", "%").blocks
    assert isinstance(found, IfMay)
    assert found.call == "event add"
    assert lines((found.then,), "en") == ["No events are coming up here. Add one: %event add"]
    assert lines((found.then,), "pt") == ["Não há eventos próximos aqui. Acrescentar um: %event add"]
    assert lines((found.otherwise,), "en") == ["No events are coming up here."]


@pytest.mark.parametrize(
    ("count", "page", "ids", "more"),
    [
        (1, 1, "E1", None),
        (6, 1, "E1 E2 E3 E4 E5 E6", None),
        (6, 9, "E1 E2 E3 E4 E5 E6", None),
        (7, 1, "E1 E2 E3 E4 E5", "2 more: !event list 2"),
        (7, 2, "E6 E7", None),
        (11, 2, "E6 E7 E8 E9 E10 E11", None),
        (12, 1, "E1 E2 E3 E4 E5", "7 more: !event list 2"),
        (12, 2, "E6 E7 E8 E9 E10", "2 more: !event list 3"),
        (12, 3, "E11 E12", None),
        (12, 9, "E11 E12", None),
    ],
)
def test_a_long_list_comes_in_pages_of_six_lines(count: int, page: int, ids: str, more: str | None) -> None:
    """No message is longer than six lines; the last one says how many are left and how to see them"""
    events = [Event(number, WISH, room=1) for number in range(1, count + 1)]
    found = lines(listing(events, page, "Europe/Lisbon", "!").blocks, "en")
    entries = len(ids.split())
    assert len(found) <= 6
    assert [line.partition(" ")[0] for line in found[:entries]] == ids.split()
    assert found[entries:] == ([more] if more else [])
