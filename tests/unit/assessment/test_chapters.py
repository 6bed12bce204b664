"""Chapters are read strictly: all that is said is kept, and each mistake is reported at its own line."""

from __future__ import annotations

from datetime import date

import pytest

from jsna.assessment.chapters import Chapter, is_chapter, read_chapter
from jsna.assessment.equality import CHARACTERISTICS, INCLUSION
from jsna.problems import Problems
from jsna.reading import split_document

SAY = "Give evidence, or a gap with steps, owner and due, or why it does not apply: {not_applicable: …}."


def read(front: str, path: str = "content/chapters/smoking.md") -> tuple[Chapter, list[tuple[str, str, str]]]:
    """A chapter of a front matter whose first line is line 2, and its problems."""
    problems = Problems()
    document = split_document(f"---\n{front}\n---\n", path, problems)
    assert document is not None, problems.found
    chapter = read_chapter(document, problems)
    return chapter, [(p.code, str(p.where).removeprefix(f"{path}:"), p.hint) for p in problems.in_order()]


def sound(front: str) -> Chapter:
    chapter, found = read(f"title: Smoking\n{front}")
    assert found == []
    return chapter


@pytest.mark.parametrize(
    ("path", "front", "is_one"),
    [
        ("content/chapters/smoking.md", "title: x", True),
        ("content/chapters/adults/smoking.md", "title: x", True),
        ("content/smoking.md", "kind: overview", True),
        ("content/about.md", "title: x", False),
        ("content/chapters/index.md", "title: x", False),
        ("content/chapters/adults/index.md", "title: x", False),
        ("content/chapters/README.md", "title: x", False),
        ("content/chapters/index.md", "kind: overview", True),
    ],
)
def test_a_chapter_stands_among_the_chapters_or_says_its_kind(path: str, front: str, is_one: bool) -> None:
    document = split_document(f"---\n{front}\n---\n", path, Problems())
    assert document is not None
    assert is_chapter(document) is is_one


def test_a_need_is_kept_with_its_decision() -> None:
    (need,) = sound(
        "needs: [{id: n, formerly: [m], statement: Help, measures: [smoking, quits], groups: all, horizon: long,"
        " decision: not-prioritised, reason: Money, date: 2026-03-12, minute: HWB 1}]"
    ).needs
    assert (need.id, need.formerly, need.measures, need.groups) == ("n", ("m",), ("smoking", "quits"), ("all",))
    assert (need.horizon, need.decision, need.reason, need.date) == (
        "long", "not-prioritised", "Money", date(2026, 3, 12),
    )  # fmt: skip


def test_voices_services_and_recommendations_are_kept() -> None:
    chapter = sound(
        "voices: [{who: Parents, finding: Costly, changed: The letter, number: 37}]\n"
        "services: [{service: Clinic, for: Adults, capacity: 90, gap: Weekends}]\n"
        "recommendations: [{id: r, to: NHS, what: Do it, objective: smoke-free}]"
    )
    assert [(voice.who, voice.number, voice.changed) for voice in chapter.voices] == [("Parents", "37", "The letter")]
    assert [(service.audience, service.gap) for service in chapter.services] == [("Adults", "Weekends")]
    assert [(found.to, found.objective) for found in chapter.recommendations] == [("NHS", "smoke-free")]


def test_assets_are_texts_or_named_entries() -> None:
    chapter = sound("assets: [The sea wall, {asset: Allotments, where: Dunmarsh}]")
    assert chapter.assets == ("The sea wall", "Allotments")
    assert sound("assets: The sea wall").assets == ("The sea wall",)


def test_equality_evidence_is_kept_by_characteristic() -> None:
    entries = sound(
        "equality:\n"
        "  sex: {evidence: [{kind: measure, measure: smoking, by: sex}]}\n"
        "  race: {gap: Not known, steps: Ask, owner: Analyst, due: 2027-03-31}\n"
        "  age: {not_applicable: Adults only}"
    ).equality
    assert [entry.characteristic for entry in entries] == ["sex", "race", "age"]
    assert [(found.kind, found.by) for found in entries[0].evidence] == [("measure", "sex")]
    assert (entries[1].steps, entries[1].due) == ("Ask", date(2027, 3, 31))
    assert entries[2].not_applicable == "Adults only"


def test_the_characteristics_are_the_nine_of_the_equality_act() -> None:
    assert len(set(CHARACTERISTICS)) == 9


@pytest.mark.parametrize("group", CHARACTERISTICS + INCLUSION)
def test_evidence_is_kept_about_characteristics_and_inclusion_groups(group: str) -> None:
    (entry,) = sound(f"equality: {{{group}: {{not_applicable: y}}}}").equality
    assert entry.characteristic == group


@pytest.mark.parametrize("entry", ["{}", "{evidence: []}", "{gap: ''}", "{steps: Ask, owner: Analyst}"])
def test_an_entry_that_says_nothing_is_a_problem(entry: str) -> None:
    _, found = read(f"title: x\nequality: {{race: {entry}}}")
    assert [(code, where) for code, where, _ in found] == [("bad-value", "3:12")]


def test_an_entry_whose_only_key_is_misspelt_is_one_problem() -> None:
    _, found = read("title: x\nequality: {race: {evidense: []}}")
    assert [code for code, _, _ in found] == ["unknown-key"]


@pytest.mark.parametrize(
    "refresh", ["36 months", "1 month", "3 years", "1 year", "quarterly", "annually", "monthly", "''"]
)
def test_a_refresh_says_how_often(refresh: str) -> None:
    assert sound(f"refresh: {refresh}").refresh == refresh.strip("'")


@pytest.mark.parametrize("refresh", ["36", "0 months", "2 weeks", "every now and then", "36 months or so"])
def test_another_refresh_is_a_problem_at_its_place(refresh: str) -> None:
    hint = "Write monthly, quarterly, annually, or a number of months or years: 36 months."
    assert read(f"title: x\nrefresh: {refresh}")[1] == [("bad-value", "3:10", hint)]


def test_every_chapter_may_say_what_the_theme_knows() -> None:
    assert sound("tags: [a]\nhide: [toc]\nicon: x\ndescription: y").title == "Smoking"


@pytest.mark.parametrize(
    "missing",
    [
        "{gap: Not known}",
        "{gap: Not known, steps: Ask, owner: Analyst}",
        "{gap: Not known, steps: Ask, due: 2027-01-01}",
    ],
)
def test_a_gap_without_steps_owner_or_date_is_a_problem_at_the_gap(missing: str) -> None:
    _, found = read(f"title: x\nequality:\n  race: {missing}")
    assert [(code, where) for code, where, _ in found] == [("gap-without-steps", "4:15")]


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("kind: overview", ("missing-key", "2:1", "Add a line “title: …”.")),
        (
            "title: x\nkind: overveiw",
            ("bad-value", "3:7", "Did you mean “overview”?"),
        ),
        (
            "title: x\nkind: topic",
            (
                "bad-value",
                "3:7",
                "Known here: evidence, overview, place, programme-area, risk-group, wider-determinant.",
            ),
        ),
        ("title: x\nneds: []", ("unknown-key", "3:1", "Did you mean “needs”?")),
        ("title: x\nneeds:\n  - id: n\n    statment: y", ("missing-key", "4:5", "Add a line “statement: …”.")),
        (
            "title: x\nneeds: [{id: n, statement: y, decision: agreed}]",
            ("bad-value", "3:41", "Known here: adopted, monitored, not-prioritised."),
        ),
        ("title: x\npublished: March 2026", ("bad-value", "3:12", "Write year, month and day: 2026-09-30.")),
        (
            "title: x\nvoices: [{who: y, finding: z, when: 2026}]",
            ("unknown-key", "3:31", "Known here: changed, date, finding, method, number, reference, who."),
        ),
        ("title: x\nequality: {race: unknown}", ("bad-value", "3:18", SAY)),
        ("title: x\nequality: {rase: {not_applicable: y}}", ("unknown-key", "3:12", "Did you mean “race”?")),
        (
            "title: x\nequality: {sex: {evidence: [{kind: figures}]}}",
            ("bad-value", "3:36", "Known here: engagement, measure, research, service-record."),
        ),
        ("title: x\nassets: [[a]]", ("bad-value", "3:10", "")),
        (
            "title: x\ndownloads: [{title: y, path: z, accessible: maybe}]",
            ("bad-value", "3:45", "Write true or false."),
        ),
        ("title: [a, b]", ("bad-value", "2:8", "Write one, without brackets or dashes: title: a")),
    ],
)
def test_a_mistake_is_reported_at_its_place_with_what_to_do(front: str, problem: tuple[str, str, str]) -> None:
    assert problem in read(front)[1]


def test_a_mistake_hides_no_other() -> None:
    _, found = read("title: x\nkind: topic\nneeds: [{id: n}]\npublished: soon\nsumary: y")
    assert [code for code, _, _ in found] == ["bad-value", "missing-key", "bad-value", "unknown-key"]
