"""The documents say what the program does: made pages are fresh, examples are read, links and names lead somewhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from fluent.syntax import FluentParser, ast

from bot.__main__ import main
from bot.core.errors import BadOption, BotError
from bot.core.person import City
from bot.delivery import gate, housekeeping, life
from bot.dispatch import completing, front, posting, tokens
from bot.dispatch.dates import read_moment
from bot.dispatch.grammar import Found, Grammar
from bot.dispatch.reading import Doubtful, Reading
from bot.features.people import model, welcome
from bot.features.reminders import jobs
from bot.i18n import COMPLETE_LOCALES
from bot.main import program
from bot.main.wiring import catalogue
from bot.platforms.console.script import read_script
from bot.platforms.discord import age, catching_up, control, markup, missed, occasion, payload
from bot.platforms.discord import sender as discord_sender
from bot.platforms.matrix import sender, sync
from bot.settings import Settings, load
from bot.storage.schema import METADATA
from bot.storage.upkeep import NOT_EXPORTED
from docs.generate import TUTORIAL, every_command, pages, script_of
from tests.architecture.test_example_config import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.phrase import Strings

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
ALL: Final = [*sorted(DOCS.rglob("*.md")), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))]
FENCE: Final = re.compile(r"^( *)```(?P<kind>\w*)\n(?P<text>.*?)^\1```$", re.DOTALL | re.MULTILINE)
LINK: Final = re.compile(r"\]\((?P<target>[^)\s]+)\)")
CODE: Final = re.compile(r"`([^`\n]+)`")
FILE: Final = re.compile(r"(?:bot|commands|config|docs|tests)(?:/[\w.-]+)+/?|[A-Z][A-Za-z]+(?:\.md)?|[\w.-]+\.(?:toml|lock)")
TYPED: Final = re.compile(r"[!！][^\W\d_].*")
MADE: Final = (
    "reference/commands.md",
    "reference/permissions.md",
    "reference/settings.md",
    "reference/slash-commands.md",
    "reference/words.md",
    TUTORIAL,
)
NOW: Final = datetime(2027, 3, 10, 9, tzinfo=UTC)
CITIES: Final = (
    City("porto", "Porto", "pt", "Europe/Lisbon", "PT"),
    City("bristol", "Bristol", "en", "Europe/London", "GB"),
)
WRONG_ON_PURPOSE: Final = frozenset({"!evnet list", "!!!"})
"""Lines that the documents show as what is not read."""


def text_of(path: Path) -> str:
    """Return a page."""
    return path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    """Return what a page is called in a report."""
    return str(path.relative_to(ROOT))


def page(name: str) -> str:
    """Return a page of the documents."""
    return text_of(DOCS / name)


def table_below(text: str, heading: str) -> list[tuple[str, str]]:
    """Return the first two cells of each row of the first table below a heading."""
    table = next(part for part in text[text.index(f"## {heading}") :].split("\n\n") if part.startswith("| "))
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[2:]]
    return [(row[0].strip("`"), row[1].strip("`")) for row in rows]


GRAMMAR: Final = page("reference/grammar.md")


@pytest.fixture(scope="module", name="made")
def _made() -> dict[str, str]:
    """Return every page as it would be written now."""
    return pages()


@pytest.fixture(scope="module", name="strings")
def _strings() -> Strings:
    """Return the catalogues."""
    return catalogue()


@pytest.fixture(scope="module", name="grammar")
def _grammar(strings: Strings) -> Grammar:
    """Return the grammar over all commands."""
    return Grammar(every_command(), strings)


# Pages that are made; on one worker, since the tutorial's conversation is played for them


@pytest.mark.xdist_group("docs")
@pytest.mark.parametrize("name", MADE)
def test_a_made_page_is_what_would_be_made_now(name: str, made: dict[str, str]) -> None:
    """Whoever changes the program runs ``make docs``; nobody reads what was true once."""
    assert page(name) == made[name]


@pytest.mark.xdist_group("docs")
def test_the_made_pages_are_all_compared(made: dict[str, str]) -> None:
    """A page that is made is compared by the test above."""
    assert set(made) == set(MADE)


def test_the_tutorial_comes_to_what_it_promises() -> None:
    """At its end two rooms are connected and translated, an event has its sign-ups, and the reminder came once, late."""
    said = page(TUTORIAL)
    assert "Connected with Porto" in said
    assert said.count("bot, relay: ") == 3
    assert "yes 1, no 0, maybe 1" in said
    assert said.count("bot, announcement: ⏰ R1") == 1
    assert "40 minutes late" in said


def test_every_setting_is_told_of() -> None:
    """Each key of the configuration has its row."""
    text = page("reference/settings.md")
    leaves = {path for path, _ in keys_of(Settings)} - {path[:-1] for path, _ in keys_of(Settings)}
    assert [path for path in leaves if f"| `{'.'.join(path)}` |" not in text] == []


def test_every_command_is_told_of() -> None:
    """Each command has its section."""
    text = page("reference/commands.md")
    assert [command.name for command in every_command() if f"### `!{command.name}`" not in text] == []


LISTED: Final = re.compile(r"^(?!translation-sealed-)(?:answer-(?!.*\.)|choice-|.*-words$)")


def words_that_count() -> Iterator[tuple[str, str]]:
    """Yield each message of the English catalogues that lists words people may type, and the words.

    The words by which the guard knows what must not be in a chat are no words to type, nor those by which a form is known.
    """
    for file in sorted(set((ROOT / "bot").rglob("strings/en.ftl")) - set((ROOT / "bot").rglob("safeguarding/strings/en.ftl"))):
        for entry in FluentParser().parse(text_of(file)).body:
            if isinstance(entry, ast.Message) and LISTED.search(entry.id.name):
                yield entry.id.name, file.parent.parent.name


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_every_word_that_can_be_typed_is_told_of(locale: str, strings: Strings) -> None:
    """Words that answer, and words for values, stand on the page of words, in every language."""
    text = page("reference/words.md")
    wanted = {(name, word) for name, _ in words_that_count() for word in strings.words(name, locale)}
    assert len(wanted) > 30
    assert sorted(found for found in wanted if f"`{found[1]}`" not in text) == []


# Examples


@pytest.mark.parametrize(("typed", "meant"), [*table_below(GRAMMAR, "Is it for"), *table_below(GRAMMAR, "Options")])
def test_a_line_of_the_grammar_page_is_read_as_it_says(typed: str, meant: str, grammar: Grammar) -> None:
    """The page tells how lines are read; they are read so."""
    found = grammar.read(typed, "!", "en")
    assert isinstance(found, Found)
    assert grammar.line(found.command, found.given) == meant


REASONS: Final = {
    "option-two-dates": "asked: two dates",
    "option-which-weekday": "asked: which day",
    "option-which-half": "asked: before noon or after it",
    "option-clocks-skip": "asked: clocks skip the hour",
    "option-clocks-repeat": "asked: the hour comes twice",
    "option-no-such-day": "refused: no such day",
    "option-just-passed": "refused: just passed",
    "option-other-weekday": "refused: another weekday",
    "option-time-missing": "refused: no time",
    "option-no-date": "refused: no date",
}
"""How the page says why a date is not simply taken."""


def outcome_of(typed: str, reading: Reading) -> str:
    """Return what becomes of a date, in the words of the page."""
    try:
        wall = read_moment(typed, reading).seen_from(reading.zone).wall
    except Doubtful as doubtful:
        return REASONS[doubtful.why.id if doubtful.why else ""]
    except BadOption as refused:
        return REASONS[refused.phrase.id]
    return f"{wall:%Y-%m-%d %H:%M}" + f":{wall:%S}" * bool(wall.second)


@pytest.mark.parametrize(("typed", "meant"), table_below(GRAMMAR, "Dates"))
def test_a_date_of_the_grammar_page_is_read_as_it_says(typed: str, meant: str, strings: Strings) -> None:
    """The page tells which dates are read, which are asked about and which are refused."""
    assert outcome_of(typed, Reading("Europe/Lisbon", NOW, "en", CITIES, strings)) == meant


def lines_typed(path: Path) -> Iterator[str]:
    """Yield the commands that a page shows in code and in blocks, without those that are wrong on purpose."""
    text = text_of(path)
    blocks = [line.strip() for block in FENCE.finditer(text) if not block["kind"] for line in block["text"].splitlines()]
    spans = CODE.findall(FENCE.sub("", text))
    for typed in (*blocks, *spans):
        if TYPED.fullmatch(typed) and typed not in WRONG_ON_PURPOSE and "…" not in typed:
            yield typed


@pytest.mark.parametrize("path", [path for path in ALL if path.name != "commands.md"], ids=name_of)
def test_every_command_that_is_shown_is_one(path: Path, grammar: Grammar) -> None:
    """Whoever types what a page shows is understood."""
    wrong = []
    for typed in lines_typed(path):
        try:
            found = grammar.read(typed, "!", "en")
        except BotError:
            found = None
        if not isinstance(found, Found):
            wrong.append(typed)
    assert wrong == []


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_every_script_that_is_shown_is_read(path: Path) -> None:
    """Blocks of JSON lines are right scripts for the console; those of the tutorial are one."""
    blocks = [block["text"] for block in FENCE.finditer(text_of(path)) if block["kind"] == "jsonl"]
    for block in blocks:
        assert read_script(block)
    if name_of(path) == f"docs/{TUTORIAL}":
        assert len(read_script(script_of(text_of(path)))) == sum(len(block.splitlines()) for block in blocks)


@pytest.mark.parametrize("typed", ["list", "E12", "event list", "!evnet list", "!!!"])
def test_the_examples_would_notice(typed: str, grammar: Grammar) -> None:
    """A line that is no command is not taken for one, so the tests above can fail."""
    assert not isinstance(grammar.read(typed, "!", "en"), Found)


# What is said of numbers, tables and the command line


def spell(seconds: float) -> str:
    """Return a time as the pages write it."""
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds > length and seconds % length == 0:
            return f"{seconds / length:g} {unit}s"
    return f"{seconds:g} seconds"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("reference/delivery.md", f"| {housekeeping.SENT_BODIES.total_seconds() / 3600:g} hours |"),
        ("reference/delivery.md", f"| {spell(housekeeping.HANDLED.total_seconds())} |"),
        ("reference/delivery.md", f"| {spell(posting.QUESTION_LIFE.total_seconds())}; "),
        ("reference/delivery.md", f"first of a new room {spell(welcome.PATIENCE.total_seconds())}"),
        ("reference/delivery.md", f"connected | {spell(model.CODE_LIFE.total_seconds())} |"),
        ("reference/delivery.md", f"connected again for {spell(model.RETURN_WITHIN.total_seconds())}"),
        ("reference/delivery.md", f"more than {spell(sender.KEYS_KEPT.total_seconds())}"),
        ("reference/delivery.md", f"may take up to {spell(life.STOP_SECONDS)}"),
        ("reference/delivery.md", f"at most {spell(gate.LONGEST_WAIT_SECONDS)}".replace("5 minutes", "300 seconds")),
        ("reference/delivery.md", f"{spell(gate.DEFAULT_WAIT_SECONDS)} if it does not say"),
        ("reference/delivery.md", f"up to {gate.WIDEST}."),
        ("reference/delivery.md", f"up to {sync.GAP_PAGES * sync.TIMELINE} events"),
        ("reference/delivery.md", f"at most {jobs.MOST_TOGETHER} reminders"),
        ("reference/grammar.md", f"lapses after {spell(posting.QUESTION_LIFE.total_seconds())}"),
        ("reference/grammar.md", f"At most {tokens.LONGEST} characters"),
        ("reference/delivery.md", f"more than {spell(discord_sender.NONCE_KEPT.total_seconds())}"),
        ("reference/delivery.md", f"at most every {spell(discord_sender.DiscordSender.edit_seconds)}"),
        ("reference/discord.md", f"| {payload.LONGEST_CONTENT} characters |"),
        ("reference/discord.md", f"| {payload.LONGEST_TITLE}, {payload.LONGEST_DESCRIPTION} characters |"),
        ("reference/discord.md", f"more than {control.MOST_BUTTONS} buttons"),
        ("reference/discord.md", f"while somebody types | {control.MOST_CHOICES} |"),
        ("reference/discord.md", f"while somebody types | {completing.MOST} |"),
        ("reference/discord.md", f"| {front.MOST_FIELDS} fields |"),
        (
            "reference/discord.md",
            f"| {occasion.LONGEST_NAME}, {occasion.LONGEST_PLACE}, {occasion.LONGEST_DESCRIPTION} characters |",
        ),
        ("reference/discord.md", f"from another room | {markup.LONGEST_USERNAME} characters |"),
        ("reference/discord.md", f"the newest count | {missed.MOST} |"),
        ("reference/discord.md", f"may be | {spell(missed.LONGEST.total_seconds())} |"),
        ("reference/discord.md", f"read that for {spell(catching_up.SILENT_SECONDS)}, the channel"),
        ("reference/discord.md", f"| any other | | {age.ELSEWHERE} |"),
        ("how-to/deploy.md", f"for {spell(program.SYNC_SILENCE_SECONDS)}"),
    ],
)
def test_a_number_on_a_page_is_that_of_the_program(name: str, words: str) -> None:
    """Times and sizes that operators rely on are those of the code."""
    assert words in " ".join(page(name).split())


def test_every_table_is_told_of() -> None:
    """The page on privacy names every table of the database, so that none is forgotten."""
    text = page("explanation/privacy.md")
    assert [table for table in METADATA.tables if f"`{table}`" not in text] == []


def test_what_export_leaves_out_exists() -> None:
    """What the page on the command line says of `export` is about tables that are there."""
    assert set(METADATA.tables) > NOT_EXPORTED


def test_every_verb_and_option_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    """What ``--help`` shows stands on the page of the command line."""
    text = page("reference/command-line.md")
    with pytest.raises(SystemExit):
        main(["--help"])
    verbs = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert len(verbs) > 6
    for verb in verbs:
        with pytest.raises(SystemExit):
            main([verb, "--help"])
        options = set(re.findall(r"--(?!help)[a-z]+", capsys.readouterr().out))
        told = "".join(line for line in text.splitlines() if line.startswith(f"| `{verb} "))
        assert [option for option in options if option not in told] == [], verb


def test_the_example_configuration_of_the_pages_is_right() -> None:
    """What the tutorial and the README copy is a configuration without faults."""
    assert load(ROOT / "config" / "example.yaml", {}, COMPLETE_LOCALES).platforms.matrix is not None


# Links and names


def anchors_of(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as the usual viewers make them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text_of(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    """Links between pages, and to their headings, resolve."""
    broken = []
    for link in LINK.finditer(FENCE.sub("", text_of(path))):
        file, _, anchor = link["target"].partition("#")
        if "://" in file:
            continue
        target = (path.parent / file).resolve() if file else path
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            broken.append(link["target"])
    assert broken == []


def test_every_page_is_in_the_table_of_contents() -> None:
    """Whoever begins at the first page finds every other one; the decisions have a table of their own."""
    linked = {(DOCS / link["target"]).resolve() for link in LINK.finditer(page("README.md"))}
    pages_but_decisions = {path for path in DOCS.rglob("*.md") if not re.match("[0-9]", path.name)}
    assert pages_but_decisions - linked == {DOCS / "README.md"}


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_every_file_that_is_named_exists(path: Path) -> None:
    """A page names files and folders of the tree as they are."""
    made_by_use = {"data/two-cities-console"}
    named = {name for name in CODE.findall(FENCE.sub("", text_of(path))) if "/" in name and FILE.fullmatch(name)}
    assert sorted(name for name in named - made_by_use if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("path", [path for path in ALL if path.parent == DOCS / "adr"], ids=name_of)
def test_a_decision_has_its_form(path: Path) -> None:
    """A decision has number and title, date and state, context, decision and consequences, on at most forty lines."""
    text = text_of(path)
    if path.name == "README.md":
        numbers = sorted(one.name for one in path.parent.glob("[0-9]*.md"))
        assert re.findall(r"\]\(([0-9][^)]+)\)", text) == numbers
        return
    assert text.startswith(f"# {path.name[:4]}: ")
    state = r"accepted(?:; .*\[\d{4}\]\([^)]+\).*)?|superseded by \[\d{4}\]\([^)]+\)"
    assert re.search(rf"^\d{{4}}-\d\d-\d\d · (?:{state})$", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert len(text.splitlines()) <= 40


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_page_names_what_is_not_ours_to_name(path: Path) -> None:
    """No page names the host of a package registry or a home folder."""
    assert re.findall(r"pypi\.org|pythonhosted|registry\.npmjs|docker\.io|/(?:home|root|work|tmp)/\w+", text_of(path)) == []
