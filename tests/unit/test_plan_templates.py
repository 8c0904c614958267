"""Templates: the program's own are right in six languages, and every fault of another one is told with its place."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.errors import ConfigError
from bot.core.phrase import Phrase
from bot.features.roadmap.plan.reading import LANGUAGES, read_template
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from bot.main.plan import templates
from tests.fakes.plan import shipped
from tests.fakes.roadmap import STRINGS

if TYPE_CHECKING:
    from pathlib import Path

SMALL: dict[str, Any] = {
    "schema": "plan-template/1",
    "id": "small",
    "version": 1,
    "title": {"en": "Small", "de": "Klein"},
    "summary": {"en": "Nothing much."},
    "anchors": [{"key": "day", "label": "The day", "required": True}],
    "sides": ["a", "b"],
    "roles": {"coordinator": "Coordinator"},
    "defaults": {"due_time": "16:30", "remind_days": [7, 1], "late": {"owner": 2, "substitute": 4, "other_side": 5}},
    "milestones": [
        {
            "key": "one",
            "title": "First",
            "anchor": "day",
            "offset_days": -3,
            "owner": "coordinator",
            "side": "joint",
            "level": "must",
            "track": "people",
        },
        {
            "key": "two",
            "title": {"en": "Second", "ja": "二つ目"},
            "anchor": "day",
            "offset_days": 0,
            "owner": "coordinator",
            "side": "a",
            "level": "could",
            "track": "safety",
        },
    ],
}


def faults(*changes: tuple[str, Any]) -> list[str]:
    """Return what is wrong with the small template once values at some paths are others; ``...`` takes one away."""
    value = deepcopy(SMALL)
    for path, new in changes:
        *above, last = path.split(".")
        place: Any = value
        for key in above:
            place = place[int(key)] if key.isdigit() else place[key]
        if new is ...:
            del place[last]
        else:
            place[int(last) if last.isdigit() else last] = new
    found, wrong = read_template(value)
    assert (found is None) == bool(wrong)
    return [STRINGS.say(one.phrase(), "en") for one in wrong]


def test_the_programs_own_templates_are_right() -> None:
    """Six templates, found as package data, without a fault"""
    assert [*shipped()] == [
        "committee-annual-review",
        "crisis-drill",
        "cultural-festival",
        "handover",
        "school-exchange",
        "town-twinning-annual-roadmap",
    ]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_what_people_read_is_there_in_six_languages(name: str) -> None:
    """Titles of templates, days and milestones and every line to tick are there in each language, within a title's length"""
    known = shipped()[name]
    texts = [known.title, *(one.label for one in known.anchors)]
    texts += [words for one in known.milestones for words in (one.title, *one.checklist)]
    missing = [words.english for words in texts if set(words.by_language) != set(LANGUAGES)]
    assert missing == []
    assert [text for words in texts for text in words.by_language.values() if len(text) > 200] == []


def test_a_template_is_read() -> None:
    """Defaults come from the template, a plain text is English"""
    found, wrong = read_template(SMALL)
    assert found is not None
    assert wrong == ()
    first, second = found.milestones
    assert (first.remind_days, f"{found.due_time:%H:%M}", found.late.owner, found.late.other_side) == ((7, 1), "16:30", 2, 5)
    assert (first.title.said("de"), second.title.said("ja"), found.title.said("de")) == ("First", "二つ目", "Klein")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("schema", "plan-template/2")], ["schema: plan-template/2 does not fit here; one of plan-template/1"]),
        ([("title", {"de": "Klein"})], ["title.en: missing"]),
        ([("colour", "red")], [f"colour: unknown key; known here: {', '.join(SMALL)}"]),
        ([("milestones.1.key", "one")], ["milestones.1.key: stands twice"]),
        ([("milestones.0.anchor", "night")], ["milestones.0.anchor: night does not fit here; one of day"]),
        ([("milestones.0.owner", "king")], ["milestones.0.owner: king does not fit here; one of coordinator"]),
        ([("milestones.0.side", "c")], ["milestones.0.side: c does not fit here; one of a, b, each or joint"]),
        ([("milestones.0.offset_days", ...)], ["milestones.0: either offset_days or fixed, one of the two"]),
        ([("milestones.0.offset_days", "soon")], ["milestones.0.offset_days: no whole number from -1098 to 1098"]),
        ([("milestones.0.offset_days", True)], ["milestones.0.offset_days: no whole number from -1098 to 1098"]),
        ([("milestones.0.remind_days", [1, 7])], ["milestones.0.remind_days: whole days before, each once, the largest first"]),
        ([("milestones.0.remind_days", [0])], ["milestones.0.remind_days.0: no whole number from 1 to 365"]),
        ([("milestones.0.blocks", ["three"])], ["milestones.0.blocks.0: there is no other date three"]),
        ([("milestones.0.escalate_to", "king")], ["milestones.0.escalate_to: king does not fit here; one of coordinator"]),
        ([("milestones.0.level", "shall")], ["milestones.0.level: shall does not fit here; one of must, should or could"]),
        ([("milestones.0.per", "pupil")], ["milestones.0.per: pupil does not fit here; one of group, participant or host"]),
        ([("milestones", [])], ["milestones: missing"]),
        ([("defaults.due_time", "5 pm")], ['defaults.due_time: no time of day such as "17:00"']),
        ([("id", 5), ("title", "")], ["id: no text; put it in quotes", "title: a text has 1 to 200 characters"]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place(changes: list[tuple[str, Any]], expected: list[str]) -> None:
    """One line for each fault, beginning with its path; all of them at once"""
    assert faults(*changes) == expected


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [
        ({"day": 31, "month": 6}, "milestones.0.fixed.day: there is no such day in every year"),
        ({"zone": "Europe/Lindenau"}, "milestones.0.fixed.zone: Europe/Lindenau is no time zone"),
        ({"year": "next"}, "milestones.0.fixed.year: next does not fit here; one of before_anchor_year or anchor_year"),
    ],
)
def test_faults_of_fixed_days(fixed: dict[str, Any], expected: str) -> None:
    """A day set by an outside body exists every year, in a zone that exists"""
    right = {"month": 2, "day": 19, "time": "12:00", "zone": "Europe/Brussels", "year": "anchor_year"}
    assert faults(("milestones.0.offset_days", ...), ("milestones.0.fixed", right | fixed)) == [expected]


@pytest.mark.parametrize("value", [None, 5, "plan", [], [1], {}])
def test_what_is_no_template_at_all(value: object) -> None:
    """Whatever is read, there is a list of faults and no crash"""
    found, wrong = read_template(value)
    assert found is None
    assert wrong


def test_the_operators_folder(tmp_path: Path) -> None:
    """A template of the operator's own is there beside the program's, or in the place of one with the same id"""
    text = (
        "schema: plan-template/1\nid: handover\nversion: 2\ntitle: Ours\nsummary: Ours\nanchors: [{key: day, label: Day}]\n"
        "sides: [a]\nroles: {head: Head}\n"
        "milestones: [{key: one, title: One, anchor: day, offset_days: 0, owner: head, side: a, level: must, track: people}]\n"
    )
    (tmp_path / "ours.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "README.md").write_text("no template", encoding="utf-8")
    found = templates(tmp_path, STRINGS)
    assert (len(found), found["handover"].title.english) == (6, "Ours")


def test_the_operators_faults_are_told_together(tmp_path: Path) -> None:
    """Faults of form and of content, of all files, with the name of the file"""
    (tmp_path / "a.yaml").write_text("id: &x\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("schema: plan-template/1\n", encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        templates(tmp_path, STRINGS)
    told = refused.value.faults
    assert told[0] == "a.yaml: line 1: an anchor; leave it out, or quote a value that begins with &"
    assert "b.yaml: anchors: missing" in told


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A folder that cannot be read is a fault of the setting"""
    with pytest.raises(ConfigError) as refused:
        templates(tmp_path / "none", STRINGS)
    assert refused.value.faults == (f"templates_dir: {tmp_path / 'none'} cannot be read (No such file or directory)",)


@pytest.mark.parametrize("locale", ["de", "es", "fr", "ja", "pt"])
def test_every_role_has_a_word(locale: str) -> None:
    """Nobody reads a bare key such as ``host_finder``: each role of each template has words, and what is typed beside them"""
    strings = FluentStrings(load_catalogue(["bot.features.roadmap"], [locale]))
    for key in {key for one in templates(None, STRINGS).values() for key in one.roles}:
        said = strings.say(Phrase("plan-role-word", {"key": key}), locale)
        assert said != key
        assert key in said
