"""Every catalogue of the program is complete, in its own language, and in the bot's tone."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.catalogue import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT: Final = Path(bot.__path__[0])
OTHER_LOCALES: Final = tuple(locale for locale in COMPLETE_LOCALES if locale != "en")

SAME_ON_PURPOSE: Final[Mapping[str, str]] = MappingProxyType(
    {f"{locale} people-account": "an address and names of networks" for locale in ("de", "es", "fr", "pt")}
    | {f"{locale} people-right-message-content": "Discord's developers' pages are English" for locale in OTHER_LOCALES}
)
"""Phrases longer than 15 characters that read the same as in English: ``locale id`` and the reason."""

FORBIDDEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        # The table "Words" of the conversation guide. "Late" and "today" have right uses, which no pattern can tell apart.
        "en": r"overdue|failed to|escalat\w*|owners?|rsvps?|milestones?|items?|deadlines?|snooz\w*|relay\w*|sync\w*"
        r"|engines?|guilds?|tokens?|errors?|invalid|denied|users?",
        "de": r"überfällig\w*|eskal\w*|zuständige[rn]?|meilenstein\w*|relay\w*|synchron\w*|engines?|gilden?|tokens?"
        r"|fehler\w*|ungültig\w*|verweigert|nutzer\w*|benutzer\w*|users?|\w+\*in(?:nen)?",
        "es": r"vencid[oa]s?|escalar|escalad[oa]s?|hitos?|sincroniz\w*|gremios?|tokens?|error(?:es)?|inválid[oa]s?"
        r"|denegad[oa]s?|usuari[oa]s?|vosotr[oa]s|tú",
        "fr": r"jalons?|escalad\w*|synchronis\w*|guildes?|jetons?|tokens?|erreurs?|invalides?|refusée?s?|utilisat\w*|tu",
        # European Portuguese without a pronoun: the second line holds words of the other side of the sea.
        "pt": r"atrasad[oa]s?|escalad[oa]s?|escalar|escalonar|marcos?|sincroniz\w*|guildas?|guilds?|tokens?|err[oa]s?"
        r"|inválid[oa]s?|negad[oa]s?|usuári[oa]s?|utilizador\w*"
        r"|vocês?|tu|deletar|compartilh\w*|contatos?|equipes?|planej\w*|registr\w*|acessar|gerenci\w*|celular(?:es)?",
        "ja": "上位者|督促|あなた|エラー|無効|拒否|トークン|ギルド|同期|エンジン|ユーザー",
    }
)
DISCORDS_OWN: Final = "people-right-"
"""Names of permissions stand on Discord's own pages; people look for these very words there."""
ABBREVIATED_ZONES: Final = re.compile(r"\b(?:UTC|CES?T|GMT)\b")
WHAT_PEOPLE_TYPE: Final = re.compile(r"(?<!\w)[!/！][\w-]+(?: [a-z][\w-]*)?|--[\w-]+")
KEBAB: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# https://docs.discord.com/developers/interactions/application-commands: names and descriptions.
DISCORD_WORD: Final = re.compile(r"[-_'\w]{1,32}")
DISCORD_SUMMARY_CHARACTERS: Final = 100


def _folders() -> list[Path]:
    return sorted(folder for folder in ROOT.rglob("strings") if folder.is_dir() and any(folder.glob("*.ftl")))


def _patterns(path: Path) -> dict[str, ast.Pattern]:
    """Return each value and attribute of a file by its full name; a missing file is found by a test of its own."""
    found: dict[str, ast.Pattern] = {}
    if not path.exists():
        return found
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(entry, ast.Message | ast.Term):
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if entry.value:
                found[name] = entry.value
            found.update({f"{name}.{attribute.id.name}": attribute.value for attribute in entry.attributes})
    return found


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    """Walk through a pattern, the outermost node first."""
    if isinstance(node, list):
        for part in node:
            yield from _nodes(part)
    elif isinstance(node, ast.BaseNode):
        yield node
        yield from _nodes(list(vars(node).values()))


def _variables(pattern: ast.Pattern) -> set[str]:
    return {node.id.name for node in _nodes(pattern) if isinstance(node, ast.VariableReference)}


def _references(pattern: ast.Pattern) -> set[str]:
    found = set()
    for node in _nodes(pattern):
        if isinstance(node, ast.MessageReference | ast.TermReference):
            dash = "-" if isinstance(node, ast.TermReference) else ""
            found.add(f"{dash}{node.id.name}" + (f".{node.attribute.name}" if node.attribute else ""))
    return found


def _words(pattern: ast.Pattern) -> str:
    """Return what people read of a pattern, its variables left out."""
    literals = (node.value for node in _nodes(pattern) if isinstance(node, ast.TextElement | ast.StringLiteral))
    return " ".join(" ".join(literals).split())


def _is_typed(name: str) -> bool:
    """Whether a phrase lists words people may type; what they say is not held to the bot's tone."""
    return name.endswith((".name", ".words", "-words")) or "answer-" in name


def _everything(locale: str) -> Iterator[tuple[str, ast.Pattern]]:
    """Yield each pattern of a language with a label that finds it: folder, locale and name."""
    for folder in _folders():
        path = folder / f"{locale}.ftl"
        for name, pattern in _patterns(path).items():
            yield f"{path.relative_to(ROOT)} {name}", pattern


def _name_of(label: str) -> str:
    return label.partition(" ")[2]


def test_there_are_catalogues() -> None:
    """The bot's words lie in ``strings`` folders beside the code; without one, the tests below would prove nothing."""
    assert _folders(), "no folder 'strings' with a catalogue was found below bot/"


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_each_folder_has_each_complete_language(locale: str) -> None:
    """Where there is a catalogue, there is one in every complete language, English above all."""
    assert [str(folder.relative_to(ROOT)) for folder in _folders() if not (folder / f"{locale}.ftl").exists()] == []


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_the_catalogues_load_together(locale: str) -> None:
    """All files of a language parse without rest and give no name twice."""
    packages = [".".join(("bot", *folder.relative_to(ROOT).parent.parts)) for folder in _folders()]
    load_catalogue(packages, COMPLETE_LOCALES).bundle(locale)


@pytest.mark.parametrize("locale", OTHER_LOCALES)
def test_phrases_and_variables_equal_english(locale: str) -> None:
    """Every language has the values, attributes and variables of English, no more and no fewer, file by file."""
    faults = []
    for folder in _folders():
        english, other = _patterns(folder / "en.ftl"), _patterns(folder / f"{locale}.ftl")
        faults += [f"{folder.relative_to(ROOT)} {name}: in one language only" for name in english.keys() ^ other.keys()]
        faults += [
            f"{folder.relative_to(ROOT)} {name}: {sorted(_variables(english[name]) ^ _variables(other[name]))}"
            for name in english.keys() & other.keys()
            if _variables(english[name]) != _variables(other[name])
        ]
    assert sorted(faults) == []


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_what_a_phrase_quotes_exists(locale: str) -> None:
    """A message or term used inside another is somewhere in the same language."""
    patterns = list(_everything(locale))
    known = {_name_of(label) for label, _ in patterns}
    assert [
        f"{label}: {sorted(_references(pattern) - known)}" for label, pattern in patterns if _references(pattern) - known
    ] == []


@pytest.mark.parametrize("locale", OTHER_LOCALES)
def test_nothing_is_left_in_english(locale: str) -> None:
    """A phrase of more than 15 characters does not read as in English, unless a reason is listed, and no reason is stale."""
    english = {_name_of(label): _words(pattern) for label, pattern in _everything("en")}
    same = {
        f"{locale} {_name_of(label)}"
        for label, pattern in _everything(locale)
        if len(_words(pattern)) > 15 and _words(pattern) == english.get(_name_of(label))
    }
    assert same == {key for key in SAME_ON_PURPOSE if key.startswith(f"{locale} ")}


@pytest.mark.parametrize("locale", FORBIDDEN)
def test_no_forbidden_word_is_said(locale: str) -> None:
    """The bot says what was read, what fits and who can, in no words that blame, frighten or smell of the workshop."""
    bounds = r"(?:{})" if locale == "ja" else r"\b(?:{})\b"
    forbidden = re.compile(bounds.format(FORBIDDEN[locale]), re.IGNORECASE)
    faults = []
    for label, pattern in _everything(locale):
        words = WHAT_PEOPLE_TYPE.sub("", _words(pattern))
        if not _is_typed(_name_of(label)) and not _name_of(label).startswith(DISCORDS_OWN):
            faults += [f"{label}: {found}" for found in (*forbidden.findall(words), *ABBREVIATED_ZONES.findall(words))]
    assert faults == []


@pytest.mark.parametrize("locale", FORBIDDEN)
def test_ids_are_kebab_case(locale: str) -> None:
    """Ids and attributes are lower-case words joined by hyphens."""
    names = [(label, _name_of(label).removeprefix("-").split(".")) for label, _ in _everything(locale)]
    assert [label for label, parts in names if not all(KEBAB.fullmatch(part) for part in parts)] == []


@pytest.mark.parametrize("locale", FORBIDDEN)
def test_commands_can_be_published(locale: str) -> None:
    """Names of commands and lengths of their summaries keep Discord's rules, else the whole list of commands is refused."""
    faults = []
    for label, pattern in _everything(locale):
        name, words = _name_of(label), _words(pattern)
        if not name.startswith("cmd-"):
            continue
        if name.endswith(".name"):
            typed = words.replace(",", " ").split()
            faults += [f"{label}: {word}" for word in typed if not DISCORD_WORD.fullmatch(word) or word != word.lower()]
        elif ("." not in name or ".opt-" in name) and len(words) > DISCORD_SUMMARY_CHARACTERS:
            faults.append(f"{label}: {len(words)} characters")
    assert faults == []
