"""What changed between two editions, and why a status is another."""

from __future__ import annotations

from typing import Any

import pytest

from jsna.editions.changes import Changes, changes
from unit.editions.manifests import edition, measure, objective, page, success, value

SMOKING = {"smoking": measure(value("2024", 11.5))}


def compared(before: dict[str, Any], after: dict[str, Any]) -> Changes:
    """What changed between two manifests of one measure."""
    return changes(edition(**{"measures": SMOKING, **before}), edition(**{"measures": SMOKING, **after}))


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """How an objective changed, and why."""
    found = compared({"objectives": {"a": before}}, {"objectives": {"a": after}}).objectives
    return [(one.change, [f"{reason.code}: {reason.words}" for reason in one.reasons]) for one in found]


NEW_DATA = success(latest=value("2025", 10.9))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (objective("target-met", NEW_DATA), [("status", ["new-data: there are new data, for 2025: 10.9%"])]),
        (objective("improving", NEW_DATA), []),  # new data that change no status are told with the measure
        (
            objective("getting-worse", success(latest=value("2024", 12))),
            [("status", ["revised-data: the value of 2024 was revised from 11.5% to 12%"])],
        ),
        (
            objective("target-met", success(target={"value": 11.5, "by": "2026", "reason": ""})),
            [("status", ["changed-target: the target was changed from 5% by 2030 to 11.5% by 2026"])],
        ),
        (
            objective("improving", success(target={"value": 5, "by": "2032", "reason": ""})),
            [("promise", ["changed-target: the target was changed from 5% by 2030 to 5% by 2032"])],
        ),
        (objective("no-target", success(target=None)), [("status", ["changed-target: its target was taken away"])]),
        (
            objective("improving", success(baseline=value("2019", 14.8))),
            [("promise", ["revised-baseline: the baseline of 2019 was revised from 15.2% to 14.8%"])],
        ),
        (
            objective("improving", success(baseline=value("2021", 14))),
            [("promise", ["changed-baseline: the baseline is 2021 now, and was 2019"])],
        ),
        (
            objective("no-data", success(latest=None)),
            [("status", ["withdrawn-data: the data of 2024 were withdrawn"])],
        ),
        (
            objective("improving", success(measure="quits")),
            [("promise", ["other-measure: it is judged by another measure than before"])],
        ),
        (
            objective("improving", success(age="15+ yrs")),
            [("promise", ["other-measure: it is judged by another measure than before"])],
        ),
        (
            {**objective("baseline-not-set"), "measures": []},
            [("status", ["other-measure: it has no measure any more"])],
        ),
        (
            objective("no-detectable-change"),
            [("status", ["time: time has passed: the data are the same, and the target is nearer"])],
        ),
    ],
)
def test_a_status_or_a_promise_that_is_another_says_why(
    after: dict[str, Any], expected: list[tuple[str, list[str]]]
) -> None:
    assert told(objective(), after) == expected


def test_a_missed_date_alone_is_a_new_status() -> None:
    late = objective()
    late["progress"] = {**late["progress"], "due": "target-missed"}
    assert [change for change, _ in told(objective(), late)] == ["status"]


def test_another_engine_is_named_where_nothing_else_explains_a_status() -> None:
    after = edition(engine="0.2.0", measures=SMOKING, objectives={"a": objective("no-detectable-change")})
    found = changes(edition(measures=SMOKING, objectives={"a": objective()}), after).objectives[0].reasons
    assert found[0].words == "it is judged by version 0.2.0 of the software, and was by 0.1.0"


def test_promises_come_go_and_are_renamed() -> None:
    before = {"objectives": {"a": objective(), "b": objective()}}
    after = {"objectives": {"new": objective(), "c": objective(formerly=["b"])}}
    found = compared(before, after).objectives
    assert [(one.id, one.change, one.was) for one in found] == [
        ("new", "new", ""),
        ("c", "promise", "b"),
        ("a", "gone", ""),
    ]


def test_an_objective_whose_measure_was_renamed_is_judged_by_the_same() -> None:
    renamed = {"measures": {"tobacco": measure(value("2024", 11.5), formerly=["smoking"])}}
    found = compared(
        {"objectives": {"a": objective()}},
        {**renamed, "objectives": {"a": objective("improving", success(measure="tobacco"))}},
    )
    assert found.objectives == ()
    assert [(one.name, one.kinds, one.was) for one in found.measures] == [("tobacco", ("renamed",), "smoking")]


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        (measure(value("2023", 12), value("2024", 11.5)), ()),
        (measure(value("2023", 12), value("2024", 11.5), value("2025", 11)), ("new-data",)),
        (measure(value("2023", 12.1), value("2024", 11.5)), ("revised",)),
        (measure(value("2023", None), value("2024", 11.5)), ("revised",)),
        (measure(value("2024", 11.5)), ("withdrawn",)),
        (measure(value("2023", 12), value("2024", 11.5), retired=True), ("retired",)),
        (measure(value("2023", 12), value("2024", 11.5), digest={"area=X": "2"}), ("other-series",)),
        (measure(value("2023", 12), value("2024", 11.5), value("2025", 11), digest={"area=X": "2"}), ("new-data",)),
    ],
)
def test_a_measure_is_told_by_what_became_of_its_data(after: dict[str, Any], kinds: tuple[str, ...]) -> None:
    before = measure(value("2023", 12), value("2024", 11.5), digest={"area=X": "1"})
    found = compared({"measures": {"smoking": before}}, {"measures": {"smoking": {"digest": {"area=X": "1"}, **after}}})
    assert [one.kinds for one in found.measures] == ([kinds] if kinds else [])


def test_measures_come_and_go() -> None:
    found = compared({}, {"measures": {"new": measure(value("2025", 1))}}).measures
    assert [(one.name, one.kinds) for one in found] == [("new", ("new",)), ("smoking", ("gone",))]


def test_pages_are_new_gone_or_rewritten_and_chapters_stand_apart() -> None:
    before = {
        "pages": [page("old/"), page("same/"), page("text/"), page("m/", "a", "measure"), page("o/", "a", "objective")]
    }
    after = {
        "pages": [
            page("same/"),
            page("text/", "b"),
            page("m/", "b", "measure"),
            page("o/", "b", "objective"),
            page("new/"),
        ]
    }
    found = compared(before, after)
    assert [(one.address, one.change) for one in found.chapters] == [
        ("text/", "rewritten"),
        ("new/", "new"),
        ("old/", "gone"),
    ]
    assert [(one.address, one.change) for one in found.pages] == [("o/", "rewritten")]
    assert not found.nothing
    assert compared(before, before).nothing


def test_a_chapter_under_another_name_is_the_same_chapter() -> None:
    renamed = {**page("tobacco/", "b"), "formerly": ["smoking/.md"]}
    after = {"pages": [renamed, page("smoking/", "c", "moved")]}
    (found,) = compared({"pages": [page("smoking/")]}, after).chapters
    assert (found.address, found.change, found.was) == ("tobacco/", "renamed", "smoking/")
    assert compared(after, after).nothing
