"""Reads the Fluent catalogues that lie beside the code, in ``strings/<locale>.ftl`` of each package.

A catalogue with a fault is a defect of this program, never of its surroundings: reading is strict, and tests read everything.
English is read at once, each other language when it is first spoken, which keeps the start short.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from bot.i18n.cldr import cldr_locale
from bot.i18n.wordlist import plain_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable

    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Message, Resource, Term

SOURCE_LOCALE: Final = "en"
"""The language in which phrases are first written; always part of a catalogue."""


class CatalogueFault(ValueError):
    """Catalogue files are missing or wrong: a defect.

    Args:
        faults: One line each, beginning with the file.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep every fault, so that all are seen at once."""
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class Catalogue:
    """Every phrase of the program, language by language.

    Args:
        packages: Dotted names of the packages that have a ``strings`` folder.
        locales: The languages, without repetition.
    """

    def __init__(self, packages: Sequence[str], locales: Sequence[str]) -> None:
        """Look at no file yet."""
        self._packages = tuple(packages)
        self._bundles: dict[str, FluentBundle] = {}
        self._plain: dict[str, dict[str, str]] = {}
        self.locales = tuple(locales)

    def bundle(self, locale: str) -> FluentBundle:
        """Return the phrases of one of ``locales``, read at the first call.

        Raises:
            CatalogueFault: A file of this language is missing, cannot be read, or repeats a name.
        """
        if locale not in self._bundles:
            self._bundles[locale] = _read(self._packages, locale)
        return self._bundles[locale]

    def plain(self, locale: str, phrase_id: str) -> str | None:
        """Return a phrase that is nothing but text, without reading the sentences of its language; ``None`` for any other."""
        if locale not in self._plain:
            sources = (file.read_text("utf-8") for _, file in _files(self._packages, locale))
            self._plain[locale] = {name: text for source in sources for name, text in plain_texts(source).items()}
        return self._plain[locale].get(phrase_id)


def load_catalogue(packages: Sequence[str], locales: Sequence[str]) -> Catalogue:
    """Open the catalogues of several packages and read the English ones.

    Args:
        packages: Dotted names, for instance ``bot.dispatch``; each has ``strings/<locale>.ftl`` for every language.
        locales: The languages to speak; English is added, and comes first.

    Raises:
        CatalogueFault: A file is missing in any language, or an English one has a fault.
    """
    catalogue = Catalogue(packages, tuple(dict.fromkeys((SOURCE_LOCALE, *locales))))
    missing = [
        f"{name}: no such file" for locale in catalogue.locales for name, file in _files(packages, locale) if not file.is_file()
    ]
    if missing:
        raise CatalogueFault(missing)
    catalogue.bundle(SOURCE_LOCALE)
    return catalogue


def _files(packages: Iterable[str], locale: str) -> Iterator[tuple[str, Traversable]]:
    for package in packages:
        yield f"{package}/strings/{locale}.ftl", files(package) / "strings" / f"{locale}.ftl"


def _read(packages: Sequence[str], locale: str) -> FluentBundle:
    from fluent.runtime import FluentBundle
    from fluent.syntax import FluentParser

    parser = FluentParser()
    parsed = [(name, parser.parse(file.read_text("utf-8"))) for name, file in _files(packages, locale)]
    faults = [*_junk(parsed), *_repeated(parsed)]
    if faults:
        raise CatalogueFault(faults)
    # Isolation is ours to decide: people's words are isolated one by one, where they need it.
    bundle = FluentBundle([str(cldr_locale(locale))], use_isolating=False)
    for _, resource in parsed:
        bundle.add_resource(resource)
    return bundle


def _junk(parsed: Iterable[tuple[str, Resource]]) -> Iterator[str]:
    from fluent.syntax.ast import Junk

    for name, resource in parsed:
        for entry in resource.body:
            if isinstance(entry, Junk):
                first_line = (entry.content or "").strip().partition("\n")[0]
                reason = entry.annotations[0].message if entry.annotations else "not understood"
                yield f"{name}: {reason}: {first_line}"


def _repeated(parsed: Iterable[tuple[str, Resource]]) -> Iterator[str]:
    from fluent.syntax.ast import Message, Term

    seen: dict[str, str] = {}
    for file, resource in parsed:
        for entry in resource.body:
            if not isinstance(entry, Message | Term):
                continue
            for name in _names(entry):
                if name in seen:
                    yield f"{file}: {name} stands in {seen[name]} already"
                seen[name] = file


def _names(entry: Message | Term) -> list[str]:
    from fluent.syntax.ast import Term

    name = f"-{entry.id.name}" if isinstance(entry, Term) else entry.id.name
    return [name, *(f"{name}.{attribute.id.name}" for attribute in entry.attributes)]
