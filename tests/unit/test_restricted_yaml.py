"""The subset of YAML that configuration and templates are written in."""

from __future__ import annotations

import contextlib
import json
import time
import tracemalloc
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import ConfigError
from bot.settings.document import MAX_BYTES, MAX_DEPTH, MAX_NODES, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

SEEN = st.characters(
    exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff", max_codepoint=0xFFFD
) | st.sampled_from("\n\t😀🇵🇹𠮷")
TEXTS = st.text(SEEN, max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
YAML_LIKE = st.lists(
    st.sampled_from(
        [*"abn01 \n\t:-[]{},?&*!|>'\"%@`#\\~<=.", "<<", "---\n", "...\n", "\\U", "\\x0", "%YAML 1.", "key: ", "- ", "\r"]
    ),
    max_size=60,
).map("".join)


def faults(text: str | bytes) -> tuple[str, ...]:
    """Return the faults of a document that must be refused."""
    with pytest.raises(ConfigError) as caught:
        read_yaml(text if isinstance(text, bytes) else text.encode())
    return caught.value.faults


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("y", "y"),
        ("NO", "NO"),
        ("1:30", "1:30"),
        ("2027-03-01", "2027-03-01"),
        ("2027-03-01T09:00:05Z", "2027-03-01T09:00:05Z"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("=", "="),
        (".inf", ".inf"),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("false", False),
        ("null", None),
        ("Null", None),
        ("~", None),
        ("", None),
        ('"null"', "null"),
        ("'8080'", "8080"),
        ('""', ""),
        ("8080", 8080),
        ("-3", -3),
        ("010", 10),
        ("0o17", 15),
        ("0xfF", 255),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.2.3", "1.2.3"),
        ("9" * 64, int("9" * 64)),
        ("9" * 65, "9" * 65),
        ("|\n  12\n", "12\n"),
    ],
)
def test_scalars_follow_the_core_schema(written: str, meant: object) -> None:
    """A word means what it says: only null, true, false and numbers of YAML 1.2 are anything but text."""
    read = read_yaml(f"key: {written}\n".encode())
    assert read == {"key": meant}
    assert type(read["key"]) is type(meant)


def test_keys_are_text() -> None:
    """A country or a year may be a key without quotes."""
    assert read_yaml(b"{no: 1, 2027: 2, null: 3, true: 4}") == {"no": 1, "2027": 2, "null": 3, "true": 4}


def test_an_empty_document_is_nothing() -> None:
    """An empty file, and one of comments alone, is read and holds nothing."""
    assert read_yaml(b"") is None
    assert read_yaml(b"# later\n") is None
    assert read_yaml(b"\xef\xbb\xbf---\na: b\n...\n") == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: &x 2\n", "line 2: an anchor; leave it out, or quote a value that begins with &"),
        ("a: 1\nb: *x\n", "line 2: an alias; write the value out, in quotes if it begins with *"),
        ("a: 1\n*x : 2\n", "line 2: an alias; write the value out, in quotes if it begins with *"),
        ("a: 1\nb:\n  <<: {c: 2}\n", "line 3: a merge key; write the keys out"),
        ("a: 1\n<<: [{c: 2}]\n", "line 2: a merge key; write the keys out"),
        ("a: !!str 1\n", "line 1: a tag; leave it out, or quote a value that begins with !"),
        ("a:\n  - !x {b: 1}\n", "line 2: a tag; leave it out, or quote a value that begins with !"),
        ("a: !!python/object/apply:os.system [id]\n", "line 1: a tag; leave it out, or quote a value that begins with !"),
        ("a: ! b\n", "line 1: a tag; leave it out, or quote a value that begins with !"),
        ("a: !x!y b\n", "line 1: a tag; leave it out, or quote a value that begins with !"),
        ("a: 1\nb: 2\na: 3\n", "line 3: a key that stands twice; keep one"),
        ('c:\n  - {1: x, "1": y}\n', "line 2: a key that stands twice; keep one"),
        ("? [a, b]\n: c\n", "line 1: a key that is no text; write a word before the colon"),
        ("? {a: b}\n: c\n", "line 1: a key that is no text; write a word before the colon"),
        ("a: 1\n---\nb: 2\n", "line 2: a second document; keep one in a file"),
        ("a: 1\n...\n---\n", "line 3: a second document; keep one in a file"),
        ('a: 1\nb: "\\0"\n', "line 2: an escaped control character or half a character; take it out"),
        ('b: "\\ud83d"\n', "line 1: an escaped control character or half a character; take it out"),
        ('"\\x9b": b\n', "line 1: an escaped control character or half a character; take it out"),
        ("a: b\x07\n", "line 1: a control character; take it out"),
        ("a:\n  - é\n  - \x7f\n", "line 3: a control character; take it out"),
        ('a: "\\UFFFFFFFF"\n', "line 1: cannot be read (a number too large for its place); write it smaller"),
        (
            "%YAML " + "9" * 5000 + ".1\n---\na: b\n",
            "line 1: cannot be read (a number too large for its place); write it smaller",
        ),
    ],
)
def test_what_could_hide_something_is_refused(text: str, fault: str) -> None:
    """Aliases, anchors, merge keys, tags, repeated keys, second documents and unseen characters are named with their line."""
    assert faults(text) == (fault,)


@pytest.mark.parametrize(
    ("text", "line"), [("a: [1,\nb: 2", 2), ("a: b\n  c: d\n", 2), ("a:\n\t- b\n", 2), ("a: 'b\n", 2), ("@a", 1)]
)
def test_what_is_no_yaml_is_refused(text: str, line: int) -> None:
    """A slip in brackets, indents or quotes is named with its line and with what to look at."""
    (fault,) = faults(text)
    assert fault.startswith(f"line {line}: cannot be read (")
    assert fault.endswith("; look at quotes, brackets and indents")


def test_all_faults_of_a_readable_document_are_told_at_once() -> None:
    """Nobody has to start over for the second slip."""
    assert [fault[:7] for fault in faults("a: &x 1\nb: *x\nc: !t 2\na: 3\n<<: {}\n")] == [
        "line 1:",
        "line 2:",
        "line 3:",
        "line 4:",
        "line 5:",
    ]


@pytest.mark.parametrize(
    "secret", ["*hunter2", "&hunter2", "!hunter2", "!hunter2!x y", "[hunter2", "%hunter2", '"hunter2\\q"', "@hunter2"]
)
def test_a_secret_is_not_shown_when_yaml_trips_over_it(secret: str) -> None:
    """A password that begins with a sign of YAML does not end up in a terminal or a log."""
    assert "hunter2" not in "\n".join(faults(f"password: {secret}\n"))


def test_only_utf8_is_read() -> None:
    """A file in another encoding is refused at its first foreign line."""
    assert faults("a: b\nname: São João\n".encode("latin-1")) == ("line 2: not UTF-8; save the file as UTF-8",)
    assert faults("a: b\n".encode("utf-16")) == ("line 1: not UTF-8; save the file as UTF-8",)


def test_limits_hold_exactly() -> None:
    """As much as is promised is read, and not one byte, value or level more."""
    assert read_yaml(b"#" * MAX_BYTES) is None
    assert faults(b"#\n" * (MAX_BYTES // 2) + b"#") == (f"line {MAX_BYTES // 2 + 1}: more than 256 KiB; shorten the file",)
    assert read_yaml(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) is not None
    assert faults("\n".join(" " * at + "a:" for at in range(MAX_DEPTH + 1)) + " b") == (
        f"line {MAX_DEPTH + 1}: nested more than 20 deep; write it flatter",
    )
    assert read_yaml(b"[" + b"1," * (MAX_NODES - 1) + b"]") == [1] * (MAX_NODES - 1)
    assert faults(b"[\n" + b"1,\n" * MAX_NODES + b"]") == (f"line {MAX_NODES + 1}: more than 20000 values; shorten the file",)


LAUGHS = b"a: &a [ha, ha, ha, ha]\n" + b"".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n".encode()
    for before, name in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True)
)


HOSTILE: Mapping[str, bytes] = {
    "laughs": LAUGHS,
    "brackets": b"[" * MAX_BYTES,
    "braces": b"{a: " * (MAX_BYTES // 4),
    "dashes": b"- " * (MAX_BYTES // 2),
    "question marks": b"? " * (MAX_BYTES // 2),
    "colons": b":" * MAX_BYTES,
    "numbers": b"[" + b"1," * (MAX_BYTES // 2 - 1),
    "keys": b"a: b\n" * (MAX_BYTES // 5),
    "anchors": b"&a " * (MAX_BYTES // 3),
    "directives": b"%A\n" * (MAX_BYTES // 3),
    "escapes": b'"' + b"\\n" * (MAX_BYTES // 2 - 1),
    "folds": b"'\n" + b"a\n\n" * (MAX_BYTES // 3 - 1),
    "tabs": b"{\t" * 19 + b"\n\t" * (MAX_BYTES // 2 - 19),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_fast(name: str) -> None:
    """A file made to exhaust the reader costs it a few seconds at most, however busy the machine is."""
    began = time.process_time()
    faults(HOSTILE[name])
    assert time.process_time() - began < 5


@pytest.mark.parametrize("name", ["laughs", "numbers", "keys"])
def test_a_hostile_file_is_refused_in_little_memory(name: str) -> None:
    """A file made to fill the memory stays under 100 MB."""
    tracemalloc.start()
    try:
        faults(HOSTILE[name])
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


@given(
    st.binary(max_size=200)
    | YAML_LIKE.map(str.encode)
    | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever a file holds, the one thing that can go wrong is a ``ConfigError`` whose faults have lines."""
    with contextlib.suppress(ConfigError):
        read_yaml(data)
        return
    told = faults(data)
    assert told
    assert all(fault.startswith("line ") for fault in told)


@given(VALUES, st.sampled_from([None, 2, "\t"]))
def test_json_is_read_as_json(value: Json, indent: int | str | None) -> None:
    """What a program writes as JSON means the same here, however it is indented and whatever it escapes."""
    assert read_yaml(json.dumps(value, indent=indent).encode()) == value
