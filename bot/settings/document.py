"""One document of restricted YAML: a subset in which a short file cannot grow, run code or hide a value.

Aliases, anchors, merge keys, tags, repeated keys and second documents are refused. Plain scalars follow the core schema of YAML
1.2 (§10.3.2), so ``no`` and ``1:30`` are text, as is every key. All JSON is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import yaml

from bot.core.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath: TypeAlias = "tuple[str | int, ...]"
"""Where something stands in a document: names of keys and places in lists."""

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_NODES = 20_000

_NAMED: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MAX_DIGITS = 64  # longer runs stay text; Python refuses to read far longer ones
_TAG = "a tag; leave it out, or quote a value that begins with !"
_PROBLEMS: Mapping[str, str] = {  # parts of PyYAML's words; it shows a tag's handle, which may be the beginning of a password
    "tag handle": _TAG,
    "another document": "a second document; keep one in a file",
}
_UNSEEN = yaml.reader.Reader.NON_PRINTABLE


def read_yaml(data: bytes) -> object:
    """Read one document of restricted YAML or JSON.

    Args:
        data: UTF-8 of up to ``MAX_BYTES``, nested up to ``MAX_DEPTH`` deep, with up to ``MAX_NODES`` scalars and collections.

    Returns:
        Dicts with text keys, lists, texts, numbers, booleans, ``None``; ``None`` for an empty document.

    Raises:
        ConfigError: It is no such document; every fault begins with its line.
    """
    return Loader(decoded(data)).document()


def decoded(data: bytes) -> str:
    """Return the text of a document; see `read_yaml` for what is refused."""
    if len(data) > MAX_BYTES:
        raise _unreadable(data[:MAX_BYTES], f"more than {MAX_BYTES // 1024} KiB; shorten the file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(data[: error.start], "not UTF-8; save the file as UTF-8") from None
    if found := _UNSEEN.search(text):
        raise _unreadable(text[: found.start()].encode(), "a control character; take it out")
    return text


def _unreadable(before: bytes, words: str) -> ConfigError:
    line = before.count(b"\n") + 1
    return ConfigError([f"line {line}: {words}"])


class Loader(yaml.SafeLoader):
    """Checks each event before composing it, makes plain values of the nodes, and keeps the line of each."""

    def __init__(self, text: str) -> None:
        """Begin at the first line."""
        super().__init__(text)
        self.lines: dict[KeyPath, int] = {}
        self._faults: list[tuple[int, str]] = []
        self._depth = self._nodes = 0

    def document(self) -> object:
        """Return the one document; raises `ConfigError` with the line of every fault."""
        value = None
        try:
            if node := self.get_single_node():
                value = self._plain(node, ())
        except yaml.MarkedYAMLError as error:
            problem = error.problem or "nothing fits here"
            general = f"cannot be read ({problem}); look at quotes, brackets and indents"
            self._note(error.problem_mark, next((ours for theirs, ours in _PROBLEMS.items() if theirs in problem), general))
        except (ValueError, OverflowError):  # what chr() and int() say to huge escapes and versions
            self._note(self.get_mark(), "cannot be read (a number too large for its place); write it smaller")
        if self._faults:
            raise self._refusal()
        return value

    def scan_to_next_token(self) -> None:
        """Skip tabs inside brackets too: JSON has them, PyYAML refuses them."""
        super().scan_to_next_token()
        while self.flow_level and self.peek() == "\t":
            self.forward()
            super().scan_to_next_token()

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Look at an event before anything is made of it."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self._check(event)
        if isinstance(event, yaml.AliasEvent):
            self.get_event()  # type: ignore[no-untyped-call]
            return yaml.ScalarNode("", "")
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def _check(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._note(event.start_mark, f"more than {MAX_NODES} values; shorten the file")
            raise self._refusal()
        if isinstance(event, yaml.CollectionStartEvent) and self._depth >= MAX_DEPTH:
            self._note(event.start_mark, f"nested more than {MAX_DEPTH} deep; write it flatter")
            raise self._refusal()
        if isinstance(event, yaml.AliasEvent):
            self._note(event.start_mark, "an alias; write the value out, in quotes if it begins with *")
        elif event.anchor is not None:
            self._note(event.start_mark, "an anchor; leave it out, or quote a value that begins with &")
        if getattr(event, "tag", None) is not None:
            self._note(event.start_mark, _TAG)

    def _plain(self, node: yaml.Node, path: KeyPath) -> object:
        self.lines.setdefault(path, _line(node.start_mark))
        if isinstance(node, yaml.MappingNode):
            return self._table(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(row, (*path, at)) for at, row in enumerate(node.value)]
        text = self._text(node)
        return text if getattr(node, "style", None) else _scalar(text)

    def _table(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, object]:
        table: dict[str, object] = {}
        for key, value in node.value:
            name = self._text(key)
            if name in table:
                self._note(key.start_mark, "a key that stands twice; keep one")
            if name == "<<" and not key.style:
                self._note(key.start_mark, "a merge key; write the keys out")
            self.lines[*path, name] = _line(key.start_mark)
            table[name] = self._plain(value, (*path, name))
        return table

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._note(node.start_mark, "a key that is no text; write a word before the colon")
            return ""
        # JSON escapes one character as two halves, which PyYAML does not join.
        text = str(node.value).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if _UNSEEN.search(text):
            self._note(node.start_mark, "an escaped control character or half a character; take it out")
        return text

    def _note(self, mark: object, words: str) -> None:
        self._faults.append((_line(mark), words))

    def _refusal(self) -> ConfigError:
        return ConfigError([f"line {line}: {words}" for line, words in sorted(self._faults)])


def _line(mark: object) -> int:
    return getattr(mark, "line", 0) + 1  # PyYAML has two unrelated classes of marks, and sometimes none


def _scalar(text: str) -> object:
    small = text.lower()
    if small in _NAMED and text in {small, small.upper(), small.capitalize()}:
        return _NAMED[small]
    if len(text) > _MAX_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    return float(text) if _FLOAT.fullmatch(text) else text
