"""Objectives are read strictly: all that is said is kept, and each mistake is reported at its own line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jsna.problems import Problems
from jsna.status import Body, Status
from jsna.strategy.objectives import Objective, is_objective
from unit.strategy.promising import written

GROUP = "Write {}: {{key: value}}, or the keys on lines of their own below it, indented."


def read(front: str) -> tuple[Objective, list[tuple[str, str, str]]]:
    """An objective of a front matter whose first line is line 2, and its problems."""
    problems = Problems()
    objective = written(f"{front}\n", problems)
    return objective, [(p.code, str(p.where), p.hint) for p in problems.in_order()]


def sound(front: str) -> Objective:
    objective, found = read(f"title: Smoke-free\n{front}")
    assert found == []
    return objective


def test_its_id_is_the_name_of_its_file() -> None:
    assert sound("").id == "smoke-free"


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("strategy/objectives/smoke-free.md", True),
        ("strategy/objectives/index.md", False),
        ("strategy/objectives/README.md", False),
        ("strategy/objectives/old/smoke-free.md", False),
        ("strategy/smoke-free.md", False),
        ("chapters/smoking.md", False),
    ],
)
def test_objectives_are_the_pages_of_one_folder(path: str, is_one: bool) -> None:
    assert is_objective(path) is is_one


def test_a_measure_has_its_baseline_target_and_milestones() -> None:
    measure = sound(
        "measures: [{measure: smoking, area: home, primary: true, baseline: '2019', sex: Male,"
        " target: {value: 5, by: 2030, reason: As England}, milestones: [{by: 2026, value: 9.5}]}]"
    ).measures[0]
    assert (measure.measure, measure.kind, measure.area, measure.primary) == ("smoking", "outcome", "home", True)
    assert (measure.baseline, measure.chosen) == ("2019", {"sex": "Male"})
    assert measure.target is not None
    assert measure.target.by is not None
    assert (measure.target.value, measure.target.by.id, measure.target.reason) == (Decimal(5), "2030", "As England")
    assert [milestone.value for milestone in measure.milestones] == [Decimal("9.5")]


def test_a_volume_has_a_range_and_no_target() -> None:
    measure = sound("measures: [{measure: quit-attempts, kind: volume, expected: {from: 900, to: 1200}}]").measures[0]
    assert measure.target is None
    assert measure.expected is not None
    assert (measure.expected.lowest, measure.expected.highest) == (Decimal(900), Decimal(1200))


@pytest.mark.parametrize(
    ("measures", "primary"),
    [
        ("[{measure: a}]", "a"),
        ("[{measure: a}, {measure: b, primary: yes}]", "b"),
        ("[{measure: a}, {measure: b}]", None),
        ("[{measure: a}, {measure: b, kind: inequality}]", "a"),
        ("[]", None),
    ],
)
def test_the_headline_is_the_measure_declared_or_the_only_outcome(measures: str, primary: str | None) -> None:
    found = sound(f"measures: {measures}").primary
    assert (found.measure if found else None) == primary


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("", Status()),
        ("status: draft", Status("draft")),
        ("status: superseded", Status("superseded")),
        (
            "status: {approved: {by: The board, on: 2025-03-20, minute: HWB 1}}",
            Status("approved", "The board", date(2025, 3, 20), "HWB 1"),
        ),
        (
            "status: {consultation: {closes: 2026-05-01, respond: https://example.org}}",
            Status("consultation", closes=date(2026, 5, 1), respond="https://example.org"),
        ),
        ("status:\n  approved:", Status("approved")),
    ],
)
def test_a_status_is_a_word_or_a_word_with_its_particulars(status: str, expected: Status) -> None:
    assert sound(status).status == expected


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        ("status: aproved", ("bad-value", "o.md:3:9", "Did you mean “approved”?")),
        ("status: {aproved: {by: x}}", ("bad-value", "o.md:3:9", "Did you mean “approved”?")),
        (
            "status: {approved: {by: x, in: 2025}}",
            ("unknown-key", "o.md:3:28", "Known here: by, closes, minute, on, respond."),
        ),
        ("status: {approved: yes}", ("bad-value", "o.md:3:20", GROUP.format("approved"))),
        ("status: {approved: {on: last May}}", ("bad-value", "o.md:3:25", "Write year, month and day: 2026-09-30.")),
        ("status: [draft]", ("bad-value", "o.md:3:9", GROUP.format("status"))),
    ],
)
def test_another_status_is_a_problem(status: str, problem: tuple[str, str, str]) -> None:
    assert read(f"title: x\n{status}")[1] == [problem]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("lead: {role: Director, body: Council}", Body("Director", "Council")),
        ("lead: The director", Body("The director", "")),
        (
            "lead: [{role: Director, body: Council}, The chair]",
            Body("Director", "Council", (Body("The chair", ""),)),
        ),
        ("", None),
    ],
)
def test_a_lead_is_a_role_in_a_body_or_a_text(lead: str, expected: Body | None) -> None:
    assert sound(lead).lead == expected


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("priority: x", ("missing-key", "o.md:2:1", "Add a line “title: …”.")),
        ("title: x\nmesures: []", ("unknown-key", "o.md:3:1", "Did you mean “measures”?")),
        ("title: x\nlead: [x, {rolle: y}]", ("unknown-key", "o.md:3:12", "Did you mean “role”?")),
        ("title: x\nlead: [x, [y]]", ("bad-value", "o.md:3:11", "Write - {role: …, body: …} for each of them.")),
        ("title: x\nlead: {rolle: y}", ("unknown-key", "o.md:3:8", "Did you mean “role”?")),
        (
            "title: x\nmeasures:\n  - measure: a\n    basline: '2019'",
            ("unknown-key", "o.md:5:5", "Did you mean “baseline”?"),
        ),
        (
            "title: x\nmeasures:\n  - target: {value: 5, by: 2030}",
            ("missing-key", "o.md:4:5", "Add a line “measure: …”."),
        ),
        ("title: x\nmeasures:\n  - measure: a\n    target: 5", ("bad-value", "o.md:5:13", GROUP.format("target"))),
        ("title: x\nmeasures: [{measure: a, kind: outcomes}]", ("bad-value", "o.md:3:31", "Did you mean “outcome”?")),
        ("title: x\nmeasures: [smoking]", ("bad-value", "o.md:3:12", "Begin it with a key: - measure: …")),
        (
            "title: x\nmeasures: [{measure: a, target: {by: 2030}}]",
            ("missing-key", "o.md:3:33", "Add a line “value: …”."),
        ),
        (
            "title: x\nmeasures: [{measure: a, target: {value: 5%, by: 2030}}]",
            ("bad-value", "o.md:3:41", "Write digits and a point, without a unit: 5"),
        ),
        (
            "title: x\nmeasures: [{measure: a, target: {value: 5, by: soon}}]",
            ("bad-period", "o.md:3:48", "Write the year of the data that must meet it: 2030."),
        ),
        (
            "title: x\nmeasures: [{measure: a, target: {value: 5, when: 2030}}]",
            ("unknown-key", "o.md:3:44", "Known here: by, reason, value."),
        ),
        ("title: x\nactions: [{id: a}]", ("missing-key", "o.md:3:11", "Add a line “what: …”.")),
        (
            "title: x\nactions: [{what: a, status: finished}]",
            ("bad-value", "o.md:3:29", "Known here: done, not-done, planned, stopped, under-way."),
        ),
        ("title: x\nactions: [{what: a, rating: blue}]", ("bad-value", "o.md:3:29", "Known here: amber, green, red.")),
        (
            "title: x\nactions: [{what: a, due: 31/3/2027}]",
            ("bad-value", "o.md:3:26", "Write 2027-03-31."),
        ),
        ("title: x\nmilestones: [{what: a, dew: 2026-01-01}]", ("unknown-key", "o.md:3:24", "Did you mean “due”?")),
        (
            "title: x\nupdates: [{date: 2026-01-01, changed: {target: {from: 4, to: 5}}}]",
            ("change-without-reason", "o.md:3:39", "Add a line “reason: …”."),
        ),
        (
            "title: x\nupdates: [{changed: {baseline: 2020}, reason: New data}]",
            ("bad-value", "o.md:3:32", "Write baseline: {from: …, to: …}."),
        ),
    ],
)
def test_a_mistake_is_reported_once_at_its_place(front: str, problem: tuple[str, str, str]) -> None:
    assert read(front)[1] == [problem]


def test_an_objective_has_one_primary_measure() -> None:
    _, found = read(
        "title: x\nmeasures:\n  - {measure: a, primary: true}\n  - {measure: b}\n  - {measure: c, primary: true}"
    )
    assert found == [("bad-value", "o.md:6:5", "Keep “primary: true” at one of them.")]


def test_those_who_share_the_lead_are_all_named() -> None:
    lead = sound("lead: [{role: Director, body: Council}, {role: Chief nurse, body: NHS}]").lead
    assert str(lead) == "Director, Council; Chief nurse, NHS"
