"""The words people may type never mean two things, whatever language they are typed in: all languages are read at once."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest

from bot.dispatch.kind import ChoiceKind
from bot.dispatch.naming import Names
from bot.dispatch.nearmiss import fold
from bot.i18n import COMPLETE_LOCALES
from bot.main.wiring import catalogue
from docs.generate import every_command

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands

ANSWERS: Final = ("answer-yes", "answer-no", "answer-maybe", "answer-done")
SWITCHES: Final = ("option-on-words", "option-off-words")
REPLIES: Final = ("translation-correction-words", "translation-original-words")
"""What one may type in a reply to one and the same message; a word must mean one of these only."""
WORDS_IN_NAME: Final = 3
"""A name of more words would never be found (`bot.dispatch.naming`)."""
PLAIN_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@pytest.fixture(scope="module")
def commands() -> Commands:
    """Return the definitions of all commands."""
    return every_command()


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the words of all languages."""
    return catalogue()


def _names(command: Command, strings: Strings) -> Iterator[tuple[str, str]]:
    """Yield each name of a command with where it stands; the name in the code counts as English."""
    yield from (("code", name) for name in (command.name, *command.aliases))
    for locale in strings.locales:
        yield from ((locale, name) for name in strings.words(f"{command.phrase_id}.name", locale))


def _folded(name: str) -> str:
    return " ".join(map(fold, name.split()))


def _of_two_meanings(words: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the words, folded as in reading, that have more than one of the meanings they came with."""
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for word, meaning in words:
        meanings[_folded(word)].add(meaning)
    return {word: found for word, found in meanings.items() if len(found) > 1}


def _family(strings: Strings, phrases: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the words with two meanings among those of some phrases, in all languages together."""
    return _of_two_meanings(
        (word, meaning)
        for phrase, meaning in phrases.items()
        for locale in strings.locales
        for word in strings.words(phrase, locale)
    )


def test_two_meanings_are_noticed() -> None:
    """The check itself sees words that differ in case, accents or width only."""
    assert _of_two_meanings([("Não", "no"), ("nao", "yes"), ("ｎａｏ", "no"), ("sim", "yes")]) == {"nao": {"no", "yes"}}


def test_every_command_has_names_in_every_language(commands: Commands, strings: Strings) -> None:
    """All complete languages have words for every command, and the grammar takes them all."""
    assert tuple(strings.locales) == COMPLETE_LOCALES
    assert [
        f"{command.name} {locale}"
        for command in commands
        for locale in strings.locales
        if not strings.words(f"{command.phrase_id}.name", locale)
    ] == []
    Names(commands, strings)


def test_a_name_means_one_command(commands: Commands, strings: Strings) -> None:
    """No two commands share a name, in one language or in two."""
    assert _of_two_meanings((name, command.name) for command in commands for _, name in _names(command, strings)) == {}


def test_a_first_word_means_one_group(commands: Commands, strings: Strings) -> None:
    """The first word of names, typed alone, asks for help about one group, so it begins names of that group only."""
    firsts = (
        (name.split()[0], command.group)
        for command in commands
        for _, name in _names(command, strings)
        if len(name.split()) > 1
    )
    assert _of_two_meanings(firsts) == {}


def test_no_name_hides_a_group(commands: Commands, strings: Strings) -> None:
    """A name of one word that begins names too belongs to the same group as those."""
    names = [(name, command.group) for command in commands for _, name in _names(command, strings)]
    firsts = {_folded(name.split()[0]) for name, _ in names if len(name.split()) > 1}
    assert _of_two_meanings((name.split()[0], group) for name, group in names if _folded(name.split()[0]) in firsts) == {}


def test_names_are_typed_easily(commands: Commands, strings: Strings) -> None:
    """Names are one to three plain words in lower case, without any sign that could stand in front of commands."""
    every = [(f"{where} {name}", name) for command in commands for where, name in _names(command, strings)]
    assert [label for label, name in every if name != name.lower() or not 1 <= len(name.split()) <= WORDS_IN_NAME] == []
    assert [label for label, name in every if not all(map(PLAIN_WORD.fullmatch, name.split()))] == []


def test_a_word_means_one_option(commands: Commands, strings: Strings) -> None:
    """What may stand after two dashes names one option of a command: in code, or in one word of any language."""
    faults = {}
    for command in commands:
        coded = ((option.name, option.name) for option in command.options)
        said = (
            (word, option.name)
            for option in command.options
            for locale in strings.locales
            for word in strings.words(command.option_phrase_id(option), locale)
            if len(word.split()) == 1
        )
        faults[command.name] = _of_two_meanings(chain(coded, said))
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("family", [ANSWERS, SWITCHES, REPLIES], ids=lambda family: family[0])
def test_an_answer_means_one_thing(strings: Strings, family: tuple[str, ...]) -> None:
    """A word that says yes in one language says no, or anything else, in none."""
    assert _family(strings, {phrase: phrase for phrase in family}) == {}


def test_a_choice_has_its_own_words(commands: Commands, strings: Strings) -> None:
    """Among the values of one option, a word means one in all languages together, the words in code included."""
    kinds = {option.kind for command in commands for option in command.options if isinstance(option.kind, ChoiceKind)}
    assert kinds
    for kind in kinds:
        said = (
            (word, choice.value)
            for choice in kind.choices
            for locale in strings.locales
            for word in strings.words(kind.phrase_id(choice), locale)
        )
        assert _of_two_meanings(chain(((choice.value, choice.value) for choice in kind.choices), said)) == {}
