"""Our messages as Discord's: whatever is said, Discord takes it, and what has no room is not lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.message import File, FileKind
from bot.core.outbox import Kind
from bot.core.ref import RoomRef
from bot.core.reply import menu_sign
from bot.core.wire import Act, Control, ControlKind, Outgoing
from bot.platforms.discord.control import CHOOSE, WORDS, sign_of, tap_id
from bot.platforms.discord.markup import units
from bot.platforms.discord.payload import message_of, relayed, unsigned
from tests.fakes.discord_markdown import read
from tests.fakes.discord_taken import assert_taken

if TYPE_CHECKING:
    from collections.abc import Mapping

ANA, TOM = "17", "18"
ROOM = RoomRef("discord", "1")
MARK = "Ana Sousa (Porto) · machine translation"

texts = st.text("ab *_👍日\\", max_size=20) | st.sampled_from(
    ["x" * 300, "日本" * 1500, "👍" * 2100, "word " * 900, "\\" * 1999]
)
spans = st.builds(Span, texts, st.booleans(), st.sampled_from([None, ANA, TOM]))
lines = st.builds(Line, st.lists(spans, min_size=1, max_size=3).map(tuple), st.booleans(), st.sampled_from([(), (1, 2)]))
documents = st.builds(Document, st.lists(lines, min_size=1, max_size=6).map(tuple))
answers = st.lists(
    st.builds(
        Control, st.sampled_from(["👍", "1", "2", "3", "12"]), texts, st.sampled_from([ControlKind.TAP, ControlKind.WORDS])
    ),
    max_size=40,
)
options = st.builds(lambda many, label: tuple((f"city{number}", label) for number in range(many)), st.integers(0, 40), texts)
lists = st.lists(
    st.tuples(
        texts, st.sampled_from([ControlKind.MENU, ControlKind.ROOMS, ControlKind.GROUPS]), options, st.sampled_from([None, "7"])
    ),
    max_size=6,
).map(lambda made: [Control(menu_sign(number), *one) for number, one in enumerate(made)])
controls = st.builds(list.__add__, answers, lists)


def outgoing(document: Document | None = None, **more: Any) -> Outgoing:  # noqa: ANN401 - fields of Outgoing
    return Outgoing("row", ROOM, Act.SEND, document, **more)


def says(*lines_: str, strong: bool = False) -> Document:
    return Document(tuple(Line((Span(line, strong=strong and number == 0),)) for number, line in enumerate(lines_)))


def passed_on(*lines_: Line, mark: str = " · machine translation", **more: Any) -> Outgoing:  # noqa: ANN401 - fields of Outgoing
    head = Line((Span("Ana Sousa (Porto)", speaker=True), *((Span(mark),) if mark else ())))
    return outgoing(Document((head, *lines_)), kind=Kind.RELAY, **more)


def plain(text: str, *, quoted: bool = False) -> Line:
    return Line((Span(text),), quoted=quoted)


@settings(deadline=None)
@given(documents, controls, st.booleans(), st.booleans(), st.lists(st.sampled_from([ANA, TOM]), max_size=2, unique=True))
def test_any_message_is_taken(
    document: Document,
    under: list[Control],
    private: bool,
    several: bool,
    mentions: list[str],
) -> None:
    """Whatever the bot says, with whatever under it, keeps every limit of a message."""
    assert_taken(
        message_of(
            outgoing(document, controls=tuple(under), private=private, several=several, mentions=tuple(mentions), quiet=False)
        )
    )


@settings(deadline=None)
@given(documents, st.none() | st.just("> quoted [↗](https://discord.com/channels/1/2/3)"))
def test_anything_passed_on_is_taken(document: Document, quote: str | None) -> None:
    """Whatever somebody of another room says keeps every limit of a message and of a webhook's name; it calls nobody."""
    payload = relayed(passed_on(*document.lines), quote)
    assert_taken(payload)
    assert payload.body["allowed_mentions"] == {"parse": [], "replied_user": False}


@pytest.mark.parametrize("private", [True, False])
def test_what_is_too_long_goes_along_as_a_file(private: bool) -> None:
    """Of what is too long the beginning can be read in the channel, and all of it in a file, letter by letter."""
    document = says(*(f"{number}. *line* of a long list" for number in range(200)))
    payload = message_of(outgoing(document, private=private))
    (file,) = payload.files
    assert file.content.decode() == document.text
    assert payload.body["attachments"] == [{"id": 0, "filename": file.name}]
    shown = read(payload.body["content"]).text
    assert document.text.startswith(shown.removesuffix("\n…"))
    assert units(payload.body["content"]) > 1900


def test_a_card_that_is_too_long_goes_along_as_a_file() -> None:
    """A card's text has its own limit; what goes beyond it is in a file as well."""
    document = says("E1 Festa", *("a line of a long programme" for _ in range(200)), strong=True)
    payload = message_of(outgoing(document))
    assert payload.files[0].content.decode() == document.text
    assert_taken(payload)


def test_what_fits_has_no_file() -> None:
    """A message of ordinary length is a message and nothing more."""
    payload = message_of(outgoing(says("x" * 2000)))
    assert (payload.files, "attachments" in payload.body) == ((), False)
    assert message_of(outgoing(says("x" * 2001))).files


def test_a_card_is_a_frame_with_a_title() -> None:
    """What has a title and is for everyone stands in a frame; who is called stands above it, where phones ring."""
    document = Document((Line((Span("E1 Festa_", strong=True),)), Line((Span("Porto "), Span("14:00", strong=True)))))
    body = message_of(outgoing(document, mentions=(ANA,), quiet=False)).body
    assert (body["content"], body["allowed_mentions"]["users"]) == ("<@17>", [ANA])
    assert body["embeds"] == [{"title": "E1 Festa\\_", "description": "Porto **14:00**"}]


def test_an_answer_for_one_is_no_card() -> None:
    """What one person alone sees is plain text, also under a title."""
    body = message_of(outgoing(says("E1 Festa", "14:00", strong=True), private=True)).body
    assert (body["content"], body["embeds"]) == ("**E1 Festa**\n14:00", [])


def test_moments_are_on_each_readers_clock() -> None:
    """A moment is written so that each app shows it by its own clock and language."""
    line = Line((Span("On your clock: "),), instants=(1813413600, 1813420800))
    assert message_of(outgoing(Document((line,)))).body["content"] == "On your clock: <t:1813413600:F> – <t:1813420800:F>"


def test_only_who_is_meant_is_called() -> None:
    """Words that name somebody, or everybody, call nobody; whoever is meant is called once, by name or in front."""
    document = Document((Line((Span("Ana", mention=ANA), Span(f" <@{TOM}> <@{ANA}> @everyone"))),))
    quiet = message_of(outgoing(document)).body
    assert quiet["allowed_mentions"] == {"parse": [], "replied_user": False}
    assert "<mark>" not in read(quiet["content"]).html
    called = message_of(outgoing(document, mentions=(ANA, TOM))).body
    assert called["allowed_mentions"] == {"parse": [], "replied_user": False, "users": [ANA, TOM]}
    assert read(called["content"]).html.count("<mark>") == 2
    assert called["content"].startswith(f"<@{TOM}>\n<@{ANA}> ")


def taps(count: int) -> tuple[Control, ...]:
    return tuple(Control(str(number), f"{number} Friday") for number in range(1, count + 1))


def components(**more: Any) -> list[Mapping[str, Any]]:  # noqa: ANN401 - fields of Outgoing
    rows = message_of(outgoing(says("Which?"), **more)).body["components"]
    return [each for row in rows for each in row["components"]]


def test_a_few_answers_are_buttons() -> None:
    """Up to five answers are buttons that stand for their signs; more are a list to choose from, up to what Discord shows."""
    assert [sign_of(button["custom_id"]) for button in components(controls=taps(5))] == ["1", "2", "3", "4", "5"]
    (choice,) = components(controls=taps(30))
    assert (choice["custom_id"], choice["max_values"]) == (CHOOSE, 1)
    assert [option["value"] for option in choice["options"]] == [str(number) for number in range(1, 26)]


def test_several_answers_are_a_list() -> None:
    """Where more than one may be chosen there is a list, however few there are; without answers there is none."""
    (choice,) = components(controls=taps(2), several=True)
    assert (choice["min_values"], choice["max_values"]) == (1, 2)
    assert components(several=True) == []


def test_words_have_a_button_of_their_own() -> None:
    """An answer in words opens a form, behind the other answers and once."""
    words = Control("", "In words", ControlKind.WORDS)
    ids = [each["custom_id"] for each in components(controls=(*taps(5), words, words))]
    assert ids == [*(tap_id(number, str(number + 1)) for number in range(5)), WORDS]


def test_a_label_is_never_too_long_or_empty() -> None:
    """A label is cut to what Discord shows, counted in its units, and stands for its sign if it is empty."""
    long, empty = components(controls=(Control("1", "👍" * 80), Control("2", "")))
    assert (units(long["label"]), long["label"][-1]) == (79, "…")
    assert empty["label"] == "2"


@pytest.mark.parametrize("custom_id", ["tap:0:👍", "tap:12:3"])
def test_a_button_says_what_it_stands_for(custom_id: str) -> None:
    """A button of ours is read back, whatever its number."""
    assert sign_of(custom_id) == custom_id.rpartition(":")[2]


@pytest.mark.parametrize("custom_id", ["", "tap", "tap:", "tap:0:", "tap:x:1", "words", "choose", "other:0:1", "tap::1"])
def test_a_button_of_others_means_nothing(custom_id: str) -> None:
    """What is no button of ours stands for nothing: ids are what somebody's app sends."""
    assert sign_of(custom_id) is None


def test_what_is_passed_on_is_under_its_authors_name() -> None:
    """Who wrote is the message's author, with their picture; the words stand first, in small print what was done to them."""
    lines_ = (plain("Good morning!"), plain("Bom dia!", quoted=True))
    body = relayed(passed_on(*lines_, picture="https://cdn.example/ana.png"), None).body
    assert body["username"] == "Ana Sousa (Porto)"
    assert body["avatar_url"] == "https://cdn.example/ana.png"
    assert body["content"] == "Good morning!\n-# machine translation · Bom dia!"


def test_what_is_not_translated_has_no_mark() -> None:
    """Words passed on as they are have nothing under them, and nobody's picture is made up."""
    body = relayed(passed_on(plain("Good morning!"), mark=""), None).body
    assert (body["content"], "avatar_url" in body) == ("Good morning!", False)


def test_each_line_of_the_original_is_small() -> None:
    """An original of several lines is small print in all of them, and markup in none."""
    lines_ = (plain("a"), plain("# um", quoted=True), plain("", quoted=True), plain("-# dois **x**", quoted=True))
    content = relayed(passed_on(*lines_), None).body["content"]
    assert content == "a\n-# machine translation · \\# um\n-# \\-# dois \\*\\*x\\*\\*"


def test_the_beginning_of_a_long_original_is_small() -> None:
    """Of a long original the beginning is small print, and so is how to get at the rest, which nothing here unfolds."""
    hint = replace(plain("answer: *original*"), fallback=True)
    lines_ = (plain("a"), replace(plain("# um …", quoted=True), unfolds=("# um", "dois")), hint)
    content = relayed(passed_on(*lines_), None).body["content"]
    assert content == "a\n-# machine translation · \\# um …\n-# answer: \\*original\\*"


def test_what_is_answered_stands_first() -> None:
    """An answer shows in its first line what it answers."""
    quote = "> hello [↗](https://discord.com/channels/1/2/3)"
    assert relayed(passed_on(plain("Yes"), mark=""), quote).body["content"] == f"{quote}\nYes"


def test_a_long_message_keeps_its_mark() -> None:
    """Of a long message passed on neither the mark nor the original's beginning is cut off, and the whole is in a file."""
    message = passed_on(plain("word " * 600), plain("palavra " * 300, quoted=True))
    payload = relayed(message, "> hello [↗](https://discord.com/channels/1/2/3)")
    assert_taken(payload)
    assert "\n-# machine translation · palavra" in payload.body["content"]
    assert message.document is not None
    assert payload.files[0].content.decode() == message.document.text


def test_a_file_is_shown_by_its_address() -> None:
    """A picture of the same network is shown again: its address is what the message says."""
    file = File(FileKind.IMAGE, "party.png", "https://cdn.discordapp.com/attachments/1/2/party.png?ex=1&is=2_a_")
    assert relayed(passed_on(mark="", file=file), None).body["content"] == file.handle
    assert relayed(passed_on(plain("Look!"), mark="", file=file), None).body["content"] == f"Look!\n{file.handle}"


def test_a_change_names_nobody_anew() -> None:
    """A change of what somebody said has neither name nor picture, which Discord would refuse."""
    payload = unsigned(relayed(passed_on(plain("a"), picture="https://cdn.example/ana.png"), None))
    assert set(payload.body) == {"content", "allowed_mentions"}
