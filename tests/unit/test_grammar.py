"""The text grammar: what is a command and what is talk, and which text belongs to which option."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption, UserError
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import City
from bot.core.phrase import Phrase
from bot.core.reply import Silence
from bot.dispatch.definition import Commands, command
from bot.dispatch.grammar import Found, Grammar, Near, Unknown
from bot.dispatch.option import Between, Doubtful, LocaleCode, Missing, PersonName, Reading, Rest, Zone
from bot.dispatch.tokens import LONGEST, clean, quote, token_at
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command


class Coming(StrEnum):
    """Whether somebody comes."""

    YES = "yes"
    NO = "no"


class Sample:
    """One command of every shape."""

    @command("ping", example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Take a text that may be missing."""
        return Silence()

    @command("help", example="!help event add")
    def help(self, tx: Transaction, call: Call, *, topic: Rest | None = None) -> Answer:
        """Explain."""
        return Silence()

    @command("event add", example="!event add Sommerfest 19.6. 14:00", offers=("place", "limit"))
    def event_add(  # noqa: PLR0913  each is one option
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        starts: Moment,
        place: str | None = None,
        limit: Annotated[int, Between(1, 500)] | None = None,
        remind: tuple[int, ...] = (7, 1),
        zone: Zone | None = None,
    ) -> Answer:
        """Take everything."""
        return Silence()

    @command("event list", aliases=("events",), example="!event list")
    def event_list(self, tx: Transaction, call: Call) -> Answer:
        """Take nothing."""
        return Silence()

    @command("event rsvp", aliases=("rsvp",), example="!event rsvp E12 yes")
    def rsvp(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], answer: Coming) -> Answer:
        """Take a choice."""
        return Silence()

    @command("event move", example="!event move E12 19.6. 15:00")
    def move(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], to: Moment) -> Answer:
        """Take a date at the end."""
        return Silence()

    @command("remind add", example="!remind add 2027-03-12T15:00 Bus bestellen")
    def remind(self, tx: Transaction, call: Call, *, due: Moment, text: Rest, zone: Zone | None = None) -> Answer:
        """Take a text at the end."""
        return Silence()

    @command("room show", example="!room show")
    def room(self, tx: Transaction, call: Call) -> Answer:
        """Take nothing."""
        return Silence()

    @command("room link", example="!room link 4711")
    def link(self, tx: Transaction, call: Call, *, room: str | None = None) -> Answer:
        """Take one word that may be missing."""
        return Silence()

    @command("room link accept", example="!room link accept")
    def accept(self, tx: Transaction, call: Call) -> Answer:
        """Take nothing."""
        return Silence()

    @command("room language", example="!room language pt")
    def language(self, tx: Transaction, call: Call, *, languages: tuple[LocaleCode, ...]) -> Answer:
        """Take a list."""
        return Silence()

    @command("room call", example="!room call Tanaka")
    def call(self, tx: Transaction, call: Call, *, person: PersonName, by: date | None = None) -> Answer:
        """Take a name and a day."""
        return Silence()


WORDS = {
    ("cmd-event-add.name", "en"): ("event add", "event new"),
    ("cmd-event-add.name", "pt"): ("evento novo",),
    ("cmd-event-add.opt-place", "pt"): ("onde",),
    ("cmd-event-add.opt-limit", "pt"): ("número de lugares",),
    ("cmd-event-list.name", "pt"): ("evento lista", "eventos"),
    ("cmd-event-rsvp.name", "pt"): ("evento inscrição", "inscrição"),
    ("cmd-room-show.name", "en"): ("room show", "room"),
    ("cmd-remind-add.name", "ja"): ("リマインダー 追加",),
    ("choice-coming-yes", "pt"): ("sim",),
}
STRINGS = FakeStrings(WORDS, ("en", "pt", "ja"))
COMMANDS = Commands([Sample()])
GRAMMAR = Grammar(COMMANDS, STRINGS, ("jumelage", "Jumelage Bot"))
CITIES = (City("lindenau", "Lindenau", "de", "Europe/Berlin", "DE"), City("porto", "Porto", "pt", "Europe/Lisbon", "PT"))
READING = Reading(
    "Europe/Berlin", datetime(2027, 3, 10, 9, tzinfo=UTC), "en", CITIES, STRINGS, {"pt": "pt", "en": "en", "english": "en"}
)
SUMMER = "2027-06-19T14:00"


def named(name: str) -> Command:
    found = COMMANDS.get(name)
    assert found is not None
    return found


def moment(text: str, zone: str = "Europe/Berlin") -> Moment:
    return Moment(datetime.fromisoformat(text), zone)


def read(text: str, *, prefix: str = "!", locale: str = "en", addressed: bool = False) -> tuple[str, dict[str, str]]:
    found = GRAMMAR.read(text, prefix, locale, addressed=addressed)
    assert isinstance(found, Found)
    return found.command.name, dict(found.given)


def refused(text: str) -> Phrase:
    with pytest.raises(BadOption) as caught:
        GRAMMAR.read(text, "!", "en")
    return caught.value.phrase


def decode(text: str, reading: Reading = READING) -> dict[str, object]:
    found = GRAMMAR.read(text, reading.prefix, "en")
    assert isinstance(found, Found)
    return GRAMMAR.decode(found.command, found.given, reading)


@pytest.mark.parametrize(
    "text",
    [
        *("!event add", "!Event Add", "! event add", "！event　add", "！ＥＶＥＮＴ　ＡＤＤ", "!event\u00a0add", "!event\nadd"),
        *("  !event add  ", "!event new", "!evento novo", "!EVENTO NOVO", "\ufeff!event add", "!event\u200b add"),
        *("Jumelage, event add", "jumelage: event add", "@jumelage event add", "@Jumelage: !event add"),
        *(
            "@jumelage:example.org: event add",
            "@jumelage:example.org event add",
            "Jumelage event add",
            "Jumelage Bot, event add",
        ),
        "Jumelage、event add",
    ],
)
def test_one_command_in_many_spellings(text: str) -> None:
    """Case, space and width do not matter; the words of each language stand beside the English ones."""
    assert read(text) == ("event add", {})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("!events", "event list"),
        ("!eventos", "event list"),
        ("!rsvp E12 yes", "event rsvp"),
        ("!inscricao E12 sim", "event rsvp"),
        ("!room", "room show"),
        ("!room link", "room link"),
        ("!room link 4711", "room link"),
        ("!room link accept", "room link accept"),
        ("！リマインダー　追加", "remind add"),
        ("！リマインダー追加", "remind add"),
    ],
)
def test_the_longest_name_is_meant(text: str, name: str) -> None:
    """Shorthands stand for their command; of several names the longest is meant."""
    assert read(text)[0] == name


class Told:
    """A command that takes any words, and one of a longer name that takes one."""

    @command("ping", example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Take a text."""
        return Silence()

    @command("ping me", example="!ping me off")
    def ping_me(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Take one word."""
        return Silence()


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("!ping me off", ("ping me", {"on": "off"})),
        ("!ping me", ("ping me", {})),
        ("!ping me gusta el vino", ("ping", {"text": "me gusta el vino"})),
        ("!ping mean", ("ping", {"text": "mean"})),
    ],
)
def test_words_that_do_not_fit_a_longer_name_are_a_text(line: str, meant: tuple[str, dict[str, str]]) -> None:
    """What has more words than the longer command takes is a text for the shorter one that takes any."""
    found = Grammar(Commands([Told()]), FakeStrings()).read(line, "!", "en")
    assert isinstance(found, Found)
    assert (found.command.name, found.given) == meant


@pytest.mark.parametrize("text", ["!eventlist", "！リマインダー追加する", "！追加リマインダー"])
def test_only_japanese_names_stand_without_spaces(text: str) -> None:
    """Japanese writes none between a group and its verb; any other name, and anything but the whole name, is a near miss."""
    assert not isinstance(GRAMMAR.read(text, "!", "en"), Found)


@pytest.mark.parametrize(
    ("text", "addressed", "said"),
    [
        ("Jumelage, yes", False, "yes"),
        ("@jumelage:example.org yes", False, "yes"),
        ("Jumelage yes", False, None),
        ("Jumelage yes", True, "yes"),
        ("yes", True, None),
        ("!ping", False, None),
    ],
)
def test_what_follows_the_name(text: str, addressed: bool, said: str | None) -> None:
    """A call by name is told from a sentence about the bot, and from a mention elsewhere in a line."""
    assert GRAMMAR.after_name(text, addressed=addressed) == said


@pytest.mark.parametrize(
    ("text", "prefix"), [("?ping", "?"), ("？ping", "?"), ("j!ping", "j!"), ("J！ ping", "j!"), ("・ping", "・")]
)
def test_each_room_has_its_prefix(text: str, prefix: str) -> None:
    """What commands begin with is the room's choice and is typed in any width and case."""
    assert read(text, prefix=prefix) == ("ping", {})
    assert GRAMMAR.read("!!ping", prefix, "en") is None


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "!", "！", "!!!", "! ! !", "!?", "!weather", "!roll 2d6", "!play song", "!1", "hello", "event add", "ping"),
        *("Jumelage is a French word", "Jumelage room is nice", "Jumelages, event list", "Is Jumelage, event list", "?ping"),
        *("x" * 70_000, "!" + "x" * 70_000, "!" * 70_000, "\x00", "\ud800"),
    ],
)
def test_silence(text: str) -> None:
    """Exclamations, other bots' commands, talk among people and talk about the bot are none of its business."""
    assert GRAMMAR.read(text, "!", "en") is None


@pytest.mark.parametrize(
    ("text", "locale", "near"),
    [
        ("!evnet list", "en", Near("!evnet", "!event list")),
        ("!event lsit", "en", Near("!event lsit", "!event list")),
        ("!evento novvo", "pt", Near("!evento novvo", "!evento novo")),
        ("!evnet ad Fest 19.6. 14:00", "en", Near("!evnet", "!event add Fest 19.6. 14:00")),
        ("!evnet add " + "x" * 500, "en", Near("!evnet", "!event add")),
        ("!evnet", "en", Near("!evnet", "!event")),
        ("!eventadd", "en", Near("!eventadd", "!event add")),
        ("!hepl", "en", Near("!hepl", "!help")),
        ("!room lnik", "en", Near("!room lnik", "!room link")),
        ("Jumelage, evnet list", "en", Near("!evnet", "!event list")),
    ],
)
def test_near_misses_are_suggested(text: str, locale: str, near: Near) -> None:
    """A slip of the thumb is answered with the line that was probably meant, in the language it was typed in."""
    assert GRAMMAR.read(text, "!", locale) == near


def test_names_of_foreign_languages_are_not_suggested() -> None:
    """A near miss is looked for in English and in the language of the person who typed."""
    assert GRAMMAR.read("!inscriçao", "!", "ja") == GRAMMAR.read("!inscriçao", "!", "pt")
    assert GRAMMAR.read("!incsrição E12", "!", "pt") == Near("!incsrição", "!inscrição E12")
    assert GRAMMAR.read("!incsrição E12", "!", "ja") is None


@pytest.mark.parametrize("text", ["Jumelage, good morning", "@jumelage hello", "Jumelage:", "@jumelage:example.org"])
def test_a_line_by_name_is_answered(text: str) -> None:
    """Whoever speaks to the bot by name gets an answer even where nothing is understood."""
    assert GRAMMAR.read(text, "!", "en") == Unknown()


def test_the_network_can_say_that_the_bot_is_meant() -> None:
    """A mention or a private talk addresses the bot without prefix or name."""
    assert read("event list", addressed=True) == ("event list", {})
    assert read("Jumelage event list", addressed=True) == ("event list", {})
    assert GRAMMAR.read("good morning", "!", "en", addressed=True) == Unknown()
    assert GRAMMAR.read("!!!", "!", "en", addressed=True) is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("!event", "event"),
        ("!EVENTO", "event"),
        ("!event foo", "event"),
        ("!remind", "remind"),
        ("!room help", "room"),
        ("！room　？", "room"),
    ],
)
def test_a_group_alone_asks_for_help(text: str, topic: str) -> None:
    """The first word of several commands is a call for help about them, and so is any with the word for help behind it."""
    assert read(text) == ("help", {"topic": topic})


def test_topics_of_help() -> None:
    """Help finds a group, a command and nothing by the words people type."""
    assert GRAMMAR.topic("event") == "event"
    assert GRAMMAR.topic(" evento ") == "event"
    assert GRAMMAR.topic("room") == "room"
    assert GRAMMAR.topic("event add") is named("event add")
    assert GRAMMAR.topic("rsvp") is named("event rsvp")
    assert GRAMMAR.topic("event foo") == "event"
    assert GRAMMAR.topic("weather") is None
    assert GRAMMAR.topic("") is None


@pytest.mark.parametrize(
    ("rest", "given"),
    [
        ("Fest 2027-06-19T14:00", {"title": "Fest", "starts": SUMMER}),
        ('"Fest am Fluss" 2027-06-19T14:00', {"title": "Fest am Fluss", "starts": SUMMER}),
        ("Fest 19.6. 14:00", {"title": "Fest", "starts": "19.6. 14:00"}),
        ("Fest 19 June 2027 2 pm Marktplatz", {"title": "Fest", "starts": "19 June 2027 2 pm", "place": "Marktplatz"}),
        ('Fest "19.6." 14:00', {"title": "Fest", "starts": "19.6.", "place": "14:00"}),
        ("Fest --starts 19.6. 14:00 Markt", {"title": "Fest", "starts": "19.6. 14:00", "place": "Markt"}),
        ("Fest 19.6.\n14:00\n--place\nMarkt", {"title": "Fest", "starts": "19.6.\n14:00", "place": "Markt"}),
        ("--limit 40 Fest", {"title": "Fest", "limit": "40"}),
        ("--limit=40 --title=Fest", {"title": "Fest", "limit": "40"}),
        ('--title="Fest am Fluss" --limit=40', {"title": "Fest am Fluss", "limit": "40"}),
        ("Fest —place Markt –limit 4 －－zone porto", {"title": "Fest", "place": "Markt", "limit": "4", "zone": "porto"}),
        ("Fest --Place＝Markt", {"title": "Fest", "place": "Markt"}),
        ("Fest --onde Markt", {"title": "Fest", "place": "Markt"}),
        ("— 2027-06-19T14:00", {"title": "—", "starts": SUMMER}),
        ("—Fest 2027-06-19T14:00", {"title": "—Fest", "starts": SUMMER}),
        ('"--place" 2027-06-19T14:00', {"title": "--place", "starts": SUMMER}),
        ("--title=--place", {"title": "--place"}),
        ("Fest --remind 14, 7,2 --limit 3", {"title": "Fest", "remind": "14, 7,2", "limit": "3"}),
        ("'t 2027-06-19T14:00", {"title": "'t", "starts": SUMMER}),
        ("“Fest am Fluss” 2027-06-19T14:00", {"title": "Fest am Fluss", "starts": SUMMER}),
        ("„Fest am Fluss“ 2027-06-19T14:00", {"title": "Fest am Fluss", "starts": SUMMER}),
        ("«Festa da Foz» 2027-06-19T14:00", {"title": "Festa da Foz", "starts": SUMMER}),
        ("»Fest am Fluss« 2027-06-19T14:00", {"title": "Fest am Fluss", "starts": SUMMER}),
        ("「夏　祭り」　2027-06-19T14:00", {"title": "夏　祭り", "starts": SUMMER}),
        ("'Fest am Fluss' 2027-06-19T14:00", {"title": "Fest am Fluss", "starts": SUMMER}),
        ("‘Fest am Fluss’ 2027-06-19T14:00", {"title": "Fest am Fluss", "starts": SUMMER}),
        ('"say ""hi"" now" 2027-06-19T14:00', {"title": 'say "hi" now', "starts": SUMMER}),
        ('""', {"title": ""}),
        ('"two\nlines"', {"title": "two\nlines"}),
        ('Fest"19', {"title": 'Fest"19'}),
        ("", {}),
    ],
)
def test_options_of_a_line(rest: str, given: dict[str, str]) -> None:
    """Each option is a word or quoted, in order or by name; a date needs no quotes where nothing else can be meant."""
    assert read(f"!event add {rest}") == ("event add", given)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("!ping  a  b\n\n c ", {"text": "a  b\n\n c"}),
        ("!ping --x — y", {"text": "--x — y"}),
        ('!ping "quoted" \'text', {"text": '"quoted" \'text'}),
        ("!ping “open", {"text": "“open"}),
        ("!remind add 12.3. 15:00 Bus bestellen --zone x", {"due": "12.3. 15:00", "text": "Bus bestellen --zone x"}),
        ("!remind add 12.3. 15:00 --zone porto Bus", {"due": "12.3. 15:00", "zone": "porto", "text": "Bus"}),
        ("!remind add --zone porto 12.3. 15:00 Bus", {"due": "12.3. 15:00", "zone": "porto", "text": "Bus"}),
        ("!remind add 12.3. 15:00 --no zone", {"due": "12.3. 15:00", "text": "--no zone"}),
        ("!remind add 2027-03-12T15:00 14:00 ist zu früh", {"due": "2027-03-12T15:00", "text": "14:00 ist zu früh"}),
        ("!remind add 12.3. 9h 30 Kinder", {"due": "12.3. 9h", "text": "30 Kinder"}),
        ("!remind add 12.3. 15:00 at Bus", {"due": "12.3. 15:00", "text": "at Bus"}),
        ("!remind add --text Bus --due 12.3. 15:00", {"text": "Bus --due 12.3. 15:00"}),
    ],
)
def test_a_final_text_is_verbatim(text: str, given: dict[str, str]) -> None:
    """A text that takes the rest of the line is taken as it stands; options by name stand before it."""
    assert read(text)[1] == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("!event move E12 31.6.", {"event": "E12", "to": "31.6."}),
        ("!event move E12 30.6. 15:00", {"event": "E12", "to": "30.6. 15:00"}),
        ("!room language pt en", {"languages": "pt en"}),
        ("!room language pt, english", {"languages": "pt, english"}),
        ("!room call “Anke Brandt” 19 June", {"person": "Anke Brandt", "by": "19 June"}),
        ("!room call @anke:example.org", {"person": "@anke:example.org"}),
    ],
)
def test_lines_of_other_commands(text: str, given: dict[str, str]) -> None:
    """Dates, lists of codes and accounts are taken without quotes."""
    assert read(text)[1] == given


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("!event list now", Phrase("dispatch-leftover", {"text": "now", "line": "!event list"})),
        (
            "!event rsvp E12 yes please --do it",
            Phrase("dispatch-leftover", {"text": "please --do it", "line": "!event rsvp E12 yes"}),
        ),
        (
            "!event rsvp E12 yes " + "x" * 99,
            Phrase("dispatch-leftover", {"text": "x" * 60 + "…", "line": "!event rsvp E12 yes"}),
        ),
        ("!event add A --plce B", Phrase("dispatch-near-option", {"option": "--plce", "near": "--place"})),
        (
            "!event add A --colour B",
            Phrase("dispatch-unknown-option", {"option": "--colour", "line": "!event add Sommerfest 19.6. 14:00"}),
        ),
        (
            "!event add A --limit",
            Phrase("dispatch-option-empty", {"option": "--limit", "line": "!event add Sommerfest 19.6. 14:00"}),
        ),
        (
            "!event add --place --limit 4",
            Phrase("dispatch-option-empty", {"option": "--place", "line": "!event add Sommerfest 19.6. 14:00"}),
        ),
        (
            "!event add A --limit 4 --limit 5",
            Phrase("dispatch-option-twice", {"option": "--limit", "line": "!event add Sommerfest 19.6. 14:00"}),
        ),
        (
            "!event add “A 19.6. 14:00",
            Phrase("dispatch-quote-open", {"text": "“A 19.6. 14:00", "line": "!event add Sommerfest 19.6. 14:00"}),
        ),
        ("!ping " + "x" * LONGEST, Phrase("dispatch-too-long", {"most": "4000"})),
    ],
)
def test_lines_that_cannot_be_taken_apart(text: str, phrase: Phrase) -> None:
    """What is left over, unknown, empty or given twice is named, with one right line."""
    assert refused(text) == phrase


def test_right_lines_have_the_prefix_of_the_room() -> None:
    """A line shown as right can be copied into the room where it is shown."""
    with pytest.raises(BadOption) as caught:
        GRAMMAR.read("?event list now", "?", "en")
    assert caught.value.phrase.args["line"] == "?event list"
    with pytest.raises(BadOption) as caught:
        decode("?event move E12 31.6.", replace(READING, prefix="?"))
    assert caught.value.phrase.args["line"] == "?event move E12 30.6. 15:00"


def test_values() -> None:
    """Texts become values for the handler's arguments; what is not given has its default."""
    assert decode("!event add „Fest am Fluss“ 19.6. 14:00 --limit ４０") == {
        "title": "Fest am Fluss",
        "starts": moment("2027-06-19T14:00"),
        "place": None,
        "limit": 40,
        "remind": (7, 1),
        "zone": None,
    }
    assert decode("!event rsvp e12 SIM") == {"event": ShortId(Prefix.EVENT, 12), "answer": Coming.YES}
    assert decode("!room call Anke 19.6.2027") == {"person": "Anke", "by": date(2027, 6, 19)}
    assert decode("!ping") == {"text": None}


def test_an_option_named_zone_is_read_first() -> None:
    """Dates of a command are meant in the zone it names, wherever that stands; what was said in UTC is seen from it."""
    assert decode("!event add Fest 2027-06-19T14:00 --zone porto")["starts"] == moment(SUMMER, "Europe/Lisbon")
    assert decode("!event add Fest 2027-06-19T13:00Z --zone porto")["starts"] == moment(SUMMER, "Europe/Lisbon")
    assert decode("!event add Fest 2027-06-19T13:00Z")["starts"] == moment("2027-06-19T13:00", "Etc/UTC")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("!event move E12 31.6.", "!event move E12 30.6. 15:00", "option-no-such-day"),
        (
            "!event add „Fest am Fluss“ 19.6. --limit 3",
            '!event add "Fest am Fluss" 19.6. 15:00 --limit 3',
            "option-time-missing",
        ),
        ("!event rsvp 12 yes", "!event rsvp E12 yes", "option-no-id"),
        ("!room language pt,klingon", "!room language pt,pt", "option-no-language"),
        ("!remind add 31.6. Bus", "!remind add 30.6. 15:00 Bus", "option-no-such-day"),
    ],
)
def test_a_text_that_cannot_be_read_is_answered_with_the_whole_right_line(text: str, line: str, problem: str) -> None:
    """The right line repeats what was right and puts a right form in place of what was not."""
    with pytest.raises(BadOption) as caught:
        decode(text)
    assert caught.value.phrase.args["line"] == line
    assert isinstance(caught.value.phrase.args["problem"], Phrase)
    assert (caught.value.phrase.id, caught.value.phrase.args["problem"].id) == ("dispatch-misread", problem)
    decode(line)


def test_a_date_in_words_is_answered_with_the_example() -> None:
    """Where the words of one option went to several, the right line shown holds none of them."""
    with pytest.raises(BadOption) as caught:
        decode("!remind add in vielen Tagen 15 Uhr Bus bestellen")
    assert caught.value.phrase.args["line"] == "!remind add 2027-03-12T15:00 Bus bestellen"


def test_right_lines_name_what_may_be_left_out() -> None:
    """Nobody knows by heart in which order optional options stand; one alone cannot be mistaken."""
    given = {"title": "Fest", "starts": "19.6. 14:00", "place": "Halle", "limit": "40"}
    assert GRAMMAR.line(named("event add"), given) == "!event add Fest 19.6. 14:00 --place Halle --limit 40"
    assert GRAMMAR.line(named("room link"), {"room": "4711"}) == "!room link 4711"


def test_a_right_line_that_would_be_long_is_the_example() -> None:
    """A line of somebody's long text is not said back to them."""
    with pytest.raises(BadOption) as caught:
        decode("!remind add 31.6. " + "Bus " * 100)
    assert caught.value.phrase.args["line"] == "!remind add 2027-03-12T15:00 Bus bestellen"


def test_doubts_name_their_option() -> None:
    """Whoever asks back knows which option's text an answer replaces, and the replaced text is read without doubt."""
    found = GRAMMAR.read("!event add Fest 28.3. 2:30", "!", "en")
    assert isinstance(found, Found)
    with pytest.raises(Doubtful) as caught:
        GRAMMAR.decode(found.command, found.given, READING)
    assert caught.value.option == "starts"
    assert caught.value.why is not None
    chosen = {**found.given, "starts": caught.value.candidates[1].text}
    assert GRAMMAR.decode(found.command, chosen, READING)["starts"] == moment("2027-03-28T03:30")


def test_missing_options_are_named() -> None:
    """What is required and not given, or blank, is named in declared order; but what was given wrongly comes first."""
    with pytest.raises(Missing) as caught:
        decode('!event add "" --limit 4')
    assert caught.value.options == ("title", "starts")
    with pytest.raises(BadOption):
        decode("!event add --limit 4000")


def test_texts_by_name_are_checked_like_lines() -> None:
    """An adapter that gives texts by name meets the same limits as a line."""
    with pytest.raises(BadOption) as unknown:
        GRAMMAR.decode(named("ping"), {"colour": "red"}, READING)
    assert unknown.value.phrase.id == "dispatch-unknown-option"
    with pytest.raises(BadOption) as long:
        GRAMMAR.decode(named("ping"), {"text": "x" * (LONGEST + 1)}, READING)
    assert long.value.phrase.id == "dispatch-too-long"
    assert GRAMMAR.decode(named("ping"), {"text": "a\x00b\u202ec"}, READING) == {"text": "abc"}


def test_calls_of_buttons() -> None:
    """A button's call is a line without prefix, in English, and is read like any other."""
    call = GRAMMAR.call("event rsvp E12 yes")
    assert call == (named("event rsvp"), {"event": "E12", "answer": "yes"})
    assert GRAMMAR.call("weather") is None


@pytest.mark.parametrize(
    ("names", "answer", "given"),
    [
        (
            ("title", "starts", "place", "limit"),
            "Fest\n19.6. 14:00\nMarktplatz\n40",
            ("Fest", "19.6. 14:00", "Marktplatz", "40"),
        ),
        (("title", "starts", "place", "limit"), "Fest\n19.6. 14:00", ("Fest", "19.6. 14:00", None, None)),
        (("title", "starts", "place", "limit"), "Fest\n19.6. 14:00\n\n40", ("Fest", "19.6. 14:00", None, "40")),
        (("title", "starts", "place", "limit"), "Fest\r\n19.6. 14:00\r\n-\r\n40", ("Fest", "19.6. 14:00", None, "40")),
        (("title", "starts", "place"), "\n Fest \n\n19.6. 14:00\n\nMarkt\n", ("Fest", "19.6. 14:00", "Markt")),
        (("title",), "Fest\nam Fluss ", ("Fest\nam Fluss",)),
        (("title",), "-", ("-",)),
    ],
)
def test_an_answer_to_a_form(names: tuple[str, ...], answer: str, given: tuple[str | None, ...]) -> None:
    """One line for each option that was asked for; an empty line or a dash leaves one out."""
    expected = {name: text for name, text in zip(names, given, strict=True) if text is not None}
    assert GRAMMAR.form_lines(named("event add"), names, answer) == expected


def test_a_form_that_ends_in_a_text() -> None:
    """A text that takes the rest takes all lines left, as they stand."""
    lines = GRAMMAR.form_lines(named("remind add"), ("due", "text"), "12.3. 15:00\nBus\n\n- bestellen")
    assert lines == {"due": "12.3. 15:00", "text": "Bus\n\n- bestellen"}


def test_a_form_with_too_many_lines() -> None:
    """More lines than questions cannot be put in order, and neither can more than a person types."""
    with pytest.raises(BadOption) as caught:
        GRAMMAR.form_lines(named("event add"), ("title", "starts"), "Fest\n19.6. 14:00\nMarkt")
    assert caught.value.phrase == Phrase("dispatch-form-too-many", {"asked": "2", "lines": "3"})
    with pytest.raises(BadOption):
        GRAMMAR.form_lines(named("event add"), ("title",), "x" * (LONGEST + 1))


def test_names_that_collide_are_found_at_start() -> None:
    """A word that would mean two commands is a defect of the catalogues, found when the program starts."""
    words = {("cmd-ping.name", "pt"): ("evento",), ("cmd-help.name", "pt"): ("Evento",)}
    with pytest.raises(ValueError, match="'Evento' means 'ping' and 'help'"):
        Grammar(COMMANDS, FakeStrings(words))


@given(st.text())
def test_quoting_round_trip(text: str) -> None:
    """A clean text, quoted, is one token and comes back as it was."""
    wanted = clean(text)
    token = token_at(quote(wanted), 0)
    assert token is not None
    assert (token.text, token.end, token.closed) == (wanted, len(quote(wanted)), True)


option_texts = st.text().map(lambda text: clean(text).strip()).filter(bool) | st.sampled_from(
    ("19.6.", "19.6. 14:00", "14:00", "7, 2", "pt en", "--limit", "—place", "“", '"', "'", "--x=1", "2027-06-19T14:00")
)


@given(st.sampled_from(list(COMMANDS)), st.data())
def test_lines_and_mappings_are_the_same(command: Command, data: st.DataObject) -> None:
    """The line written for any texts is read as these very texts, whatever stands in them."""
    names = data.draw(st.sets(st.sampled_from([option.name for option in command.options]))) if command.options else set()
    texts = {name: data.draw(option_texts) for name in names}
    found = GRAMMAR.call(GRAMMAR.line(command, texts, ""))
    assert found == (command, texts)


@given(
    st.fixed_dictionaries(
        {"title": option_texts, "starts": st.sampled_from((SUMMER, "19.6. 14:00", "19 de junho às 14h"))},
        optional={
            "place": option_texts,
            "limit": st.integers(1, 500).map(str),
            "remind": st.lists(st.integers(0, 99), min_size=1).map(lambda days: ", ".join(map(str, days))),
            "zone": st.sampled_from(("porto", "Europe/Lisbon", "Asia/Tokyo")),
        },
    )
)
def test_a_line_and_a_mapping_come_to_equal_values(texts: dict[str, str]) -> None:
    """A typed line and the same options given by name, as a slash command does, come to equal values."""
    command = named("event add")
    assert decode(GRAMMAR.line(command, texts)) == GRAMMAR.decode(command, texts, READING)


begins = st.sampled_from(
    ("", "!", "！", "!event add ", "!remind add ", "!room language ", "!room call ", "Jumelage, ", "!ping ")
)
pieces = st.text(max_size=20) | st.sampled_from(
    (
        '"',
        "“",
        "”",
        "'",
        " ",
        "\n",
        "--",
        "—",
        "--place",
        "--zone=",
        "=",
        "19.6.",
        "14:00",
        "6/7/2027",
        "28.3. 2:30",
        "E12",
        "\x00",
    )
)


@given(begins, st.lists(pieces).map("".join), st.booleans())
def test_nothing_that_is_typed_breaks_the_grammar(begin: str, rest: str, addressed: bool) -> None:
    """Whatever is typed, the worst that comes of it is a sentence for the person who typed it, or a question."""
    try:
        found = GRAMMAR.read(begin + rest, "!", "pt", addressed=addressed)
        if isinstance(found, Found):
            GRAMMAR.decode(found.command, found.given, READING)
    except (UserError, Doubtful, Missing):
        pass


@pytest.mark.parametrize("piece", ["x", " ", "'a ", '"', "“", "--place ", "19.6. ", ",", "1 ", "１", "\n", "é", "\u0301"])
def test_long_input_is_cut_before_any_pattern(piece: str) -> None:
    """Of 64 KiB no more than 4,000 characters are looked at, in a line and in each option; a command that long is refused."""
    long = piece * (65_536 // len(piece))
    for text in (long, f"!event add {long}", f"!ping x{long}", f"@jumelage{long}", f"!{long}"):
        try:
            found = GRAMMAR.read(text, "!", "en")
        except BadOption as caught:
            assert caught.phrase.id == "dispatch-too-long"  # noqa: PT017  not every one of these texts is a command
        else:
            assert not isinstance(found, Found)
    with pytest.raises(BadOption):
        GRAMMAR.decode(named("event add"), {"title": long}, READING)
