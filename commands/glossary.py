"""`glossary …`: the words on which a partnership has agreed, and the names that stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import IfMay, Reply
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, Missing, Rest
from bot.features.translation.glossary.exporting import GlossaryForm, files_of
from bot.features.translation.glossary.model import Asking, Entry, folded, plain
from bot.features.translation.glossary.typed import entry_typed
from bot.features.translation.glossary.wording import entered, imported, listed, removed, shown, taken_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.phrase import Strings
    from bot.core.reply import Answer, Later
    from bot.core.transaction import Transaction
    from bot.dispatch.attached import Attached
    from bot.dispatch.call import Call
    from bot.features.translation.glossary.importing import Imports
    from bot.features.translation.glossary.service import Glossary

_NOTES = "glossary-note-words"


class GlossaryCommands:
    """`glossary …`.

    Args:
        glossary: Keeps the words.
        imports: Takes files in.
        attached: Reads files.
        strings: What notes are called in each language.
        languages: Codes of languages by all the names that people type.
    """

    def __init__(
        self, glossary: Glossary, imports: Imports, attached: Attached, strings: Strings, languages: Mapping[str, str]
    ) -> None:
        """Take the services."""
        self._glossary = glossary
        self._imports = imports
        self._attached = attached
        self._strings = strings
        self._languages = languages

    @command(
        "glossary add",
        audience=Audience.COORDINATORS,
        action=Action.TRANSLATE,
        example="!glossary add de: Partnerstadt, ja: 姉妹都市",
        hints=("text",),
    )
    def add(self, tx: Transaction, call: Call, *, text: Rest) -> Answer:
        """Enter the words of several languages for one thing, or change them."""
        notes = {folded(word) for locale in self._strings.locales for word in self._strings.words(_NOTES, locale)}
        return self._put(tx, call, entry_typed(text, self._languages, notes, call.room.prefix))

    @command(
        "glossary keep",
        audience=Audience.COORDINATORS,
        action=Action.TRANSLATE,
        example="!glossary keep Kapelle Lindenklang",
    )
    def keep(self, tx: Transaction, call: Call, *, name: Rest) -> Answer:
        """Enter a name that stays as it is in every language."""
        return self._put(tx, call, Entry(stays=plain(name)))

    @command("glossary list", example="!glossary list", slash="terms list")
    def list(
        self,
        tx: Transaction,
        call: Call,
        *,
        search: Rest | None = None,
        page: Annotated[int, Between(1, 999)] = 1,
    ) -> Answer:
        """Show the glossary, or what in it fits some letters."""
        wanted, prefix = plain(search or ""), call.room.prefix
        found = self._glossary.found(tx, wanted)
        if not found:
            return Reply((Phrase("glossary-none-found", {"text": wanted, "prefix": prefix}),)) if wanted else _empty(prefix)
        more = f"{prefix}glossary list --page {{}}" + (f" {wanted}" if wanted else "")
        return listed(found, page, call.locale, more)

    @command(
        "glossary remove",
        audience=Audience.COORDINATORS,
        action=Action.TRANSLATE,
        example="!glossary remove G3",
        internal=("change",),
    )
    def remove(
        self,
        tx: Transaction,
        call: Call,
        *,
        entry: Annotated[ShortId, Prefix.GLOSSARY] | None = None,
        change: int | None = None,
    ) -> Answer:
        """Take an entry out of the glossary; or take a change of it back."""
        if change is not None:
            return Reply((taken_back(self._glossary.take_back(tx, _asking(call), change), call.locale),))
        if entry is None:
            raise Missing(("entry",))
        done = self._glossary.remove(tx, _asking(call), entry)
        return Reply((removed(done.concept, call.locale),), undo=_undo(done.undo))

    @command(
        "glossary import",
        audience=Audience.COORDINATORS,
        action=Action.TRANSLATE,
        example="!glossary import",
        takes_file=True,
        internal=("draft", "sure"),
    )
    def import_(
        self,
        tx: Transaction,
        call: Call,
        *,
        text: Rest | None = None,
        draft: int | None = None,
        sure: bool = True,
    ) -> Answer | Later:
        """Show what a table or TBX that is handed in would enter; or enter what was shown."""
        asking = _asking(call)
        if draft is None:
            return self._attached.text(
                tx, call, text, lambda later, given: shown(self._imports.look(later, asking, given), call.locale)
            )
        if not sure:
            self._imports.drop(tx, asking, draft)
            return Reply((Phrase("translation-file-dropped"),))
        plan, undo = self._imports.carry_out(tx, asking, draft)
        return Reply((imported(plan, asking.prefix),), undo=_undo(undo))

    @command("glossary export", example="!glossary export csv", slash="terms export")
    def export(self, tx: Transaction, call: Call, *, as_: GlossaryForm = GlossaryForm.CSV) -> Answer:
        """Hand the glossary out as a file."""
        concepts = self._glossary.all(tx)
        if not concepts:
            return _empty(call.room.prefix)
        files = files_of(concepts, as_, self._strings.locales, call.locale)
        return Reply((Phrase("glossary-exported", {"count": len(concepts)}),), attachments=files)

    def _put(self, tx: Transaction, call: Call, entry: Entry) -> Reply:
        done = self._glossary.put(tx, _asking(call), entry)
        return Reply((entered(done, call.locale),), undo=_undo(done.undo))


def _asking(call: Call) -> Asking:
    return Asking(call.asker.ref, call.room.id, call.at, call.room.prefix)


def _empty(prefix: str) -> Reply:
    return Reply((IfMay("glossary add", Phrase("glossary-none", {"prefix": prefix}), Phrase("glossary-empty")),))


def _undo(change: int | None) -> str | None:
    return None if change is None else f"glossary remove --change {change}"
