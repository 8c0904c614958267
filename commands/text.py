"""`text …`: what titles and texts are in other languages, and who stands for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Language, Phrase
from bot.core.rendition import Standing
from bot.core.reply import Acknowledgement
from bot.dispatch.definition import command
from bot.dispatch.option import LocaleCode, Rest
from bot.features.translation.reviewing import Asking, TextPart

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.reviewing import Reviewing

Thing = Annotated[ShortId, Prefix.EVENT, Prefix.MILESTONE]
"""What is read in several languages."""


class TextCommands:
    """`text …`. Who may depends on the language, not on the room: the service asks.

    Args:
        reviewing: What they do.
    """

    def __init__(self, reviewing: Reviewing) -> None:
        """Take the service."""
        self._reviewing = reviewing

    @command("text show", example="!text show E12")
    def show(self, tx: Transaction, call: Call, *, subject: Thing) -> Answer:
        """Show what something is called in every language, and who stands for that."""
        return self._reviewing.show(tx, subject, _asking(call))

    @command("text approve", example="!text approve E12 ja")
    def approve(
        self,
        tx: Transaction,
        call: Call,
        *,
        subject: Thing,
        to: LocaleCode | None = None,
        part: TextPart | None = None,
    ) -> Answer:
        """Stand for the words in a language, by default one's own; all of them if no part is named."""
        language = to or call.locale
        changed = self._reviewing.approve(tx, subject, language, part, _asking(call))
        return Acknowledgement(
            undo=_undo_approval(subject, language, changed),
            says=Phrase("text-approved", {"id": str(subject), "language": Language(language)}),
        )

    @command("text reopen", example="!text reopen E12 ja", internal=("outdated",))
    def reopen(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        subject: Thing,
        to: LocaleCode | None = None,
        part: TextPart | None = None,
        outdated: tuple[TextPart, ...] = (),
    ) -> Answer:
        """Take an approval back; what was outdated before it is so again."""
        language = to or call.locale
        self._reviewing.reopen(tx, subject, language, part, _asking(call), outdated)
        return Acknowledgement(
            undo=_line("approve", subject, language, part),
            says=Phrase("text-reopened", {"id": str(subject), "language": Language(language)}),
        )

    @command("text edit", example="!text edit E12 --to ja 夏まつり")
    def edit(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        subject: Thing,
        words: Rest,
        to: LocaleCode | None = None,
        part: TextPart = TextPart.TITLE,
    ) -> Answer:
        """Give better words in a language, by default one's own: a title unless another part is named."""
        language = to or call.locale
        before = self._reviewing.edit(tx, subject, language, part, words, _asking(call))
        by_machine = before is None or before.standing is Standing.MACHINE
        line = _line("leave" if by_machine else "edit", subject, language, part)
        return Acknowledgement(
            undo=line if before is None or by_machine else f"{line} {before.words}",
            says=Phrase("text-edited", {"id": str(subject), "language": Language(language)}),
        )

    @command("text leave", example="!text leave E12 ja")
    def leave(
        self,
        tx: Transaction,
        call: Call,
        *,
        subject: Thing,
        to: LocaleCode | None = None,
        part: TextPart = TextPart.TITLE,
    ) -> Answer:
        """Drop what people have written in a language, and leave the words to a machine again."""
        language = to or call.locale
        self._reviewing.leave(tx, subject, language, part, _asking(call))
        return Acknowledgement(says=Phrase("text-left", {"id": str(subject), "language": Language(language)}))


def _asking(call: Call) -> Asking:
    return Asking(call.room, call.asker, call.at)


def _undo_approval(subject: ShortId, language: str, changed: dict[TextPart, Standing]) -> str | None:
    """Return what takes an approval back; ``None`` if nothing has changed."""
    if not changed:
        return None
    line = _line("reopen", subject, language, next(iter(changed)) if len(changed) == 1 else None)
    outdated = ",".join(part.value for part, before in changed.items() if before is Standing.OUTDATED)
    return f"{line} --outdated {outdated}" if outdated else line


def _line(verb: str, subject: ShortId, language: str, part: TextPart | None) -> str:
    line = f"text {verb} {subject} --to {language}"
    return line if part is None else f"{line} --part {part.value}"
