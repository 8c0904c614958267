"""Transcripts: conversations in a text form that people read and the bench plays.

::

    # What the conversation proves. First the setting, one fact a line; then who says what, when, and what is answered.
    cities: porto, halifax

    at 2027-03-01 10:04
    ana@porto m1 > !room link                        a person's message; the id is there if something refers to it
    bot@porto b1 ◦ In the other room …               a quiet message of the bot; its further lines begin with two spaces
    bot@porto b2 ● (ana) ⏰ R1 …                      one that may ring, here by name
    bot@bristol b3 » Ana Sousa (Porto) …             a passed-on message
    rui@porto re b2 > sim                            a reply
    rui@porto in m1 > sim                            in the thread of a message; so for the bot; `re` comes behind that
    rui@porto t1 re b2 + 👍                           a reaction; rui@porto drop t1 takes it back
    rui@porto file beach > As nossas férias          a picture with a caption; so do sticker, video, audio and document
    bot@porto edit b2 ◦ …                            an edit
    bot@porto re m1 + ✅                              the bot's reaction
    do stop                                          also: start, invite bristol by tom, kick bristol

Days and hours are those of Porto and Bristol, whose clocks agree. What the bot did between two ``at`` lines bears its own
moment in braces. A quiet message in the room of the last person's message answers that message; where it is otherwise, ``re``
says so (``re -`` for no message at all). Buttons stand in a last line: ``(buttons: !room link accept)``, a file that is shown
before it: ``(file: beach)``. The room of a private talk is called ``private:ana``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.core.wire import Act
from bot.platforms.console.script import ScriptLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.platforms.console.world import Line

_ZONE = ZoneInfo("Europe/Lisbon")
_BOT = "bot@"
_PRIVATE = "private:"
_FILES = {"file": "image", "sticker": "sticker", "video": "video", "audio": "audio", "document": "file"}
_VERBS = "|".join(("re", "edit", "drop", *_FILES))
_NO_IDS = rf"{_VERBS}|in"
_SETTING = re.compile(r"(?P<key>[a-z-]+): (?P<value>.+)")
_AT = re.compile(r"at (\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)")
_DO = re.compile(r"do (?P<do>stop|start|invite|kick)(?: (?P<room>[\w:-]+))?(?: by (?P<who>\w+))?")
_SAID = re.compile(
    rf"(?P<who>\w+)@(?P<room>[\w:-]+)(?: (?P<id>(?!(?:{_NO_IDS}) )\w+))?(?: in (?P<thread>\w+))?"
    rf"(?: (?P<verb>{_VERBS}) (?P<target>[\w.-]+))?(?: (?P<sign>[>+])(?: (?P<text>.*))?)?"
)


@dataclass(slots=True)
class Step:
    """What somebody does, or a moment that comes.

    Args:
        shown: Its lines in the transcript; comments and empty lines before it included.
        script: For the player.
        message: Room and id of a person's message, else ``None``.
    """

    shown: list[str]
    script: ScriptLine
    message: tuple[str, str] | None = None


@dataclass(slots=True)
class Transcript:
    """A conversation.

    Args:
        head: Its first lines: requirement and setting.
        settings: The setting, by key; a key may stand several times.
        steps: In order of time.
        tail: What follows the last step.
    """

    head: list[str] = field(default_factory=list)
    settings: dict[str, list[str]] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    def render(self, heard: Sequence[Sequence[Line]]) -> str:
        """Return the text of the transcript with what the bot did after each step."""
        lines = list(self.head)
        last: tuple[str, str] | None = None
        for step, done in zip(self.steps, heard, strict=True):
            lines += step.shown
            last = step.message or last
            for one in done:
                lines += _rendered(one, step.script.at, last)
        return "\n".join([*lines, *self.tail]) + "\n"


def read(text: str) -> Transcript:
    """Read a transcript; what the bot is expected to do is left out.

    Raises:
        ValueError: A line has no known form.
    """
    found = Transcript()
    now: datetime | None = None
    waiting = found.head
    for block in _blocks(text):
        first = block[0]
        setting = _SETTING.fullmatch(first) if now is None else None
        if setting:
            found.settings.setdefault(setting["key"], []).append(setting["value"])
        if setting or not first or first.startswith("#"):
            waiting.extend(block)
            continue
        if first.startswith(_BOT):
            continue
        now, record = _record(block, now, len(found.steps))
        message = (record["room"] or _PRIVATE + record["from"], record["id"]) if "text" in record else None
        before = [] if waiting is found.head else waiting
        found.steps.append(Step([*before, *block], ScriptLine(now, record), message))
        waiting = found.tail = []
    return found


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield lines, each with its indented ones."""
    block: list[str] = []
    for line in text.splitlines():
        if line.startswith("  ") and block:
            block.append(line)
            continue
        if block:
            yield block
        block = [line]
    if block:
        yield block


def _record(block: list[str], now: datetime | None, number: int) -> tuple[datetime, dict[str, Any]]:
    first, *more = block
    at = _AT.fullmatch(first)
    if at:
        return datetime.fromisoformat(at[1]).replace(tzinfo=_ZONE).astimezone(ZoneInfo("UTC")), {"do": "advance"}
    if now is None:
        raise ValueError(f"a moment is missing before: {first}")
    doing = _DO.fullmatch(first)
    if doing:
        return now, {"do": doing["do"], "room": doing["room"], "from": doing["who"]}
    said = _SAID.fullmatch(first)
    if said is None:
        raise ValueError(f"no line of a transcript: {first}")
    room = None if said["room"] == _PRIVATE + said["who"] else said["room"]
    record = {"room": room, "from": said["who"], "id": said["id"] or f"p{number}"}
    record |= {"thread": said["thread"]} if said["thread"] else {}
    text = "\n".join([said["text"] or "", *(line[2:] for line in more)])
    return now, record | _deed(said["verb"], said["target"], said["sign"], text)


def _deed(verb: str | None, target: str | None, sign: str | None, text: str) -> dict[str, Any]:
    if sign == "+":
        return {"react": text, "to": target}
    if verb == "drop":
        return {"delete": target}
    if verb in _FILES:
        return {"file": target, "kind": _FILES[verb], "text": text}
    return {"text": text} | ({"edit": target} if verb == "edit" else {}) | ({"reply": target} if verb == "re" else {})


def _rendered(line: Line, now: datetime, last: tuple[str, str] | None) -> list[str]:
    parts = [_BOT + line.room, *_about(line, last)]
    if line.at != now:
        parts.append("{" + line.at.astimezone(_ZONE).strftime("%Y-%m-%d %H:%M:%S").removesuffix(":00") + "}")
    out = line.outgoing
    if out.act in {Act.REACT, Act.REDACT}:
        parts += ["+", out.emoji or ""] if out.act is Act.REACT else []
        return [" ".join(parts)]
    parts.append("»" if line.kind == "relay" else "◦" if out.quiet else "●")
    if out.mentions:
        parts.append(f"({', '.join(out.mentions)})")
    first, *more = (out.document.text if out.document else "").split("\n")
    more += [f"(file: {out.file.name})"] if out.file else []
    more += [f"(buttons: {', '.join(f'!{call}' for call in out.buttons)})"] if out.buttons else []
    return [" ".join([*parts, first]), *(f"  {text}" for text in more)]


def _about(line: Line, last: tuple[str, str] | None) -> Iterator[str]:
    """Yield the message's own id and which other it concerns."""
    out = line.outgoing
    if out.act is Act.SEND:
        yield line.id
        if out.thread is not None:
            yield f"in {out.thread.key}"
        answered = out.reply_to.key if out.reply_to else None
        usual = last[1] if last and last[0] == line.room and out.quiet and line.kind != "relay" else None
        if answered != usual:
            yield f"re {answered or '-'}"
    elif out.act is Act.LEAVE:
        yield "leaves"
    else:
        yield f"{'edit' if out.act is Act.EDIT else 'drop' if out.act is Act.REDACT else 're'} {line.id}"
