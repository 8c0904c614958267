"""What the bot says: blocks of phrases and people's words, quiet or ringing.

A `Reply` is quiet (Matrix ``m.notice``); an `Announcement` may ring (``m.text`` with mentions). A `Button` is a command with
its options filled in, so it has a typed equivalent everywhere and survives restarts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.attachment import Attachment, Picture
    from bot.core.occasion import Occasion
    from bot.core.ref import PersonRef
    from bot.core.wire import Work


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's own words, never parsed, never pinging.

    Args:
        text: One or more lines.
        strong: Shown with weight: a title.
    """

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words shown as a quotation, such as the original under a translation."""

    text: str


@dataclass(frozen=True, slots=True)
class Folded:
    """Long words shown as a quotation: their beginning, and the rest where a message can be unfolded.

    Args:
        summary: The beginning, in one line.
        text: All of them.
        hint: How to get at the rest where nothing can be unfolded.
    """

    summary: str
    text: str
    hint: Phrase


@dataclass(frozen=True, slots=True)
class Items:
    """A short list, each entry on its own line.

    Args:
        entries: The lines.
        numbered: Counted from 1, so that a number answers.
    """

    entries: tuple[Phrase | Said, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gave which answer: each word in every language of the room, each number once: ja/はい 3, nein/いいえ 0.

    Args:
        counts: Lists of the words that answer, whose first word is shown, and how many gave it.
    """

    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """Parts of one line, put together with a separator."""

    parts: tuple[Phrase | Said | Tally, ...]
    separator: str = " · "


@dataclass(frozen=True, slots=True)
class IfMay:
    """A sentence that proposes a command, and what is said instead to whoever may not use it.

    Args:
        call: The command as typed, without the prefix: ``event add``.
        then: Said to whoever may use it.
        otherwise: Said to everybody else.
    """

    call: str
    then: Phrase
    otherwise: Phrase


@dataclass(frozen=True, slots=True)
class OnYourClock:
    """A moment as each reader's own device shows it, on networks that can do that; elsewhere nothing.

    Args:
        label: What stands before it.
        at: The instant, UTC.
        ends_at: The end, where there is one.
    """

    label: Phrase
    at: datetime
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, at the head of what is passed on; some networks show that in a place of its own.

    Args:
        head: The line, with the variable ``who`` for name and city; the rest says what was done to the words.
    """

    head: Phrase


@dataclass(frozen=True, slots=True)
class HowTo:
    """How to answer, said only where there is nothing to be tapped that says it.

    Args:
        phrase: The sentence.
        tapped: Said instead where there is.
    """

    phrase: Phrase
    tapped: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """How a command is used.

    Args:
        typed: As a line.
        named: As it is filled in on networks that have commands of their own: each value behind its option's name.
    """

    typed: Joint
    named: Joint


Block: TypeAlias = Phrase | Said | Quote | Folded | Items | Joint | IfMay | OnYourClock | Speaker | HowTo | Usage


@dataclass(frozen=True, slots=True)
class Button:
    """A command that a reaction or a click runs.

    Args:
        emoji: The reaction the bot seeds and people tap.
        call: The command as typed, without the prefix: ``event rsvp E1 yes``.
        undo: The command that removing the reaction runs, if it can be taken back.
        word: The message in the catalogues that lists what one may type in a reply instead.
    """

    emoji: str
    call: str
    undo: str | None = None
    word: str | None = None


class MenuKind(StrEnum):
    """What a menu offers."""

    VALUES = "values"
    """What it says."""
    ROOMS = "rooms"
    """The channels of the server."""
    GROUPS = "groups"
    """The groups of people on the server."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A list to choose a value from, which fills in an option of a command; shown only where there are such lists.

    Args:
        label: What is chosen.
        call: The command as typed, without the prefix, with ``{}`` where the value goes.
        options: Values with their words.
        chosen: The value that holds now.
        kind: What it offers.
    """

    label: Phrase
    call: str
    options: tuple[tuple[str, Phrase | Said], ...] = ()
    chosen: str | None = None
    kind: MenuKind = MenuKind.VALUES


@dataclass(frozen=True, slots=True)
class Choices:
    """Numbered answers: the number becomes a command.

    Args:
        call: The command as typed, without the prefix, with ``{}`` where the chosen value goes.
        values: For the numbers 1, 2, 3 …
        several: More than one number may be answered; the values are then joined with commas.
    """

    call: str
    values: tuple[str, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Any other reply to the message is the text of one option of a command, if it can be read as that.

    Args:
        call: The command as typed, without the prefix: ``roadmap promise M7``.
        option: The option that the reply's words are for: ``until``.
        word: The message in the catalogues that lists words the reply must begin with; the rest is the option's text. In a form
            that was opened for the one thing it can mean nothing has to stand in front.
        otherwise: What a reply means that cannot be read as this.
        expected: It is a question to the asker, whose next message counts as well; else nothing is asked.
        label: What is written on the control that opens a form for it, where there are such things.
        colon: A colon has to follow the word: people begin sentences with it, too.
    """

    call: str
    option: str
    word: str | None = None
    otherwise: Ask | None = None
    expected: bool = False
    label: str = "dispatch-by-text"
    colon: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a message that somebody may have better ones for, in a form in which they stand already.

    Shown only where there are such forms. What is filled in goes where talk among people goes.

    Args:
        text: The words.
        label: The message in the catalogues that is written on the control that opens the form.
    """

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A quiet answer.

    Args:
        blocks: Shown one under the other.
        buttons: At most three, and one for each of up to five numbered things. Those with a `Button.word` make the reply a
            question to the asker.
        choices: Numbered answers; they too make the reply a question.
        to_room: It concerns the whole room and is said in all its languages; else in the asker's.
        lasting: The buttons stay for as long as the message, for everyone: a card, not a question.
        ask: What a reply in other words than those of the buttons means.
        undo: The command as typed, without the prefix, that takes back what was done; ``!undo`` runs it for ten minutes.
            `bot.core.undo.FINAL` if it cannot be taken back; ``None`` if nothing was done.
        seeded: The bot puts the buttons' reactions under its message; else they count only where people put them themselves.
        offers: What it can be answered with is shown, where there are such things; else it only still counts.
        menus: Lists to choose from.
        wording: Its words for which better ones can be given.
        occasion: Handed along as a file for one's own calendar, where messages take files.
        attachments: Files and pictures, where messages take them; an edit leaves those of its message as they are.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[Button, ...] = ()
    choices: Choices | None = None
    to_room: bool = False
    lasting: bool = False
    ask: Ask | None = None
    undo: str | None = None
    seeded: bool = True
    offers: bool = True
    menus: tuple[Menu, ...] = ()
    wording: Wording | None = None
    occasion: Occasion | None = None
    attachments: tuple[Attachment | Picture, ...] = ()

    @property
    def answers(self) -> tuple[Button, ...]:
        """All that can be tapped: the buttons, and a button for each menu, whose command has a gap for the value."""
        return (*self.buttons, *(Button(menu_sign(number), menu.call) for number, menu in enumerate(self.menus)))


def menu_sign(number: int) -> str:
    """Return what stands for a menu in what comes back from it, before the value."""
    return f"menu{number}"


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something that may ring.

    Args:
        reply: What is said.
        mentions: The people whose phones should ring; empty for none by name.
        urgent: Goes out before everything else.
    """

    reply: Reply
    mentions: tuple[PersonRef, ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """No words: a reaction on the asker's message says that it was done.

    Args:
        emoji: The reaction.
        undo: As in `Reply`.
        says: The words where the asker has an answer for themselves alone; "done" if there are none.
        occasion: As in `Reply`, with those words.
    """

    emoji: str = "✅"
    undo: str | None = None
    says: Phrase | None = None
    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing is said, or a card has been put up already.

    Args:
        undo: As in `Reply`.
    """

    undo: str | None = None


Answer: TypeAlias = Reply | Announcement | Acknowledgement | Silence


@dataclass(frozen=True, slots=True)
class Later:
    """The answer takes long; no transaction is open while it is being found.

    Args:
        work: Finds it, and says it by itself.
    """

    work: Work


def say(phrase_id: str, /, **args: object) -> Reply:
    """Return a quiet reply of one phrase."""
    return Reply((Phrase(phrase_id, args),))  # type: ignore[arg-type]


__all__ = [
    "Acknowledgement",
    "Announcement",
    "Answer",
    "Ask",
    "Block",
    "Button",
    "Choices",
    "Folded",
    "HowTo",
    "IfMay",
    "Items",
    "Joint",
    "Later",
    "Menu",
    "MenuKind",
    "OnYourClock",
    "Quote",
    "Reply",
    "Said",
    "Silence",
    "Speaker",
    "Usage",
    "Wording",
    "say",
]
