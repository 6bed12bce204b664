"""Charts of a promise: history, baseline, target, the steps between them, and the status in a sentence."""

from __future__ import annotations

from pathlib import Path

from jsna.pages.page import Fragment
from jsna_charts.spec import Goal, Reading, TargetSpec
from sites import FILES, OBJECTIVE
from unit.pages.making import Files, block

PAGE = "content/strategy/objectives/smoke-free.md"
GAP = "\n  - measure: smoking\n    kind: inequality"
VOLUME = "  - {measure: smoking, kind: volume, area: ashenmoor}\n"


def target(root: Path, body: str = "objective: smoke-free", files: Files = FILES) -> tuple[Fragment, TargetSpec]:
    """What a block with these further keys becomes, and its chart."""
    made, found = block(root, "chart", f"show: target\n{body}", files)
    assert made is not None, found
    (spec,) = made.specs
    assert isinstance(spec, TargetSpec)
    return made, spec


def test_an_objective_s_target_is_drawn_from_its_baseline(tmp_path: Path) -> None:
    _, spec = target(tmp_path)
    assert spec.baseline == Reading("2019", 2019.5, 15.2, 14.1, 16.3, "15.2%")
    assert spec.target == Goal(2030.5, 5.0, "5%", "2030")
    assert [reading.value for reading in spec.subject.readings] == [15.2, 13.4, 12.9]
    assert spec.milestones == ()


def test_the_status_is_said_in_words(tmp_path: Path) -> None:
    made, spec = target(tmp_path)
    # 2.3 points down in 4 of 11 years; the straight way would have been 10.2 * 4 / 11 = 3.7, of which it is 0.62
    assert (spec.progress, spec.trajectory) == ("Improving", "Too slow")
    for said in ("Merrowshire", "15.2% in 2019", "12.9% in 2023", "5% by 2030", "too slow to get there in time."):
        assert said in spec.sentence
    assert made.context["says"] == spec.sentence
    assert made.context["about"] == ["Merrowshire", "2019 to 2030"]


def test_steps_on_the_way_are_drawn_and_one_without_a_date_is_not(tmp_path: Path) -> None:
    steps = "by: 2030}\n    milestones: [{value: 9, by: 2026}, {value: 8.5}]"
    changed = OBJECTIVE.replace("by: 2030}" + GAP, steps + GAP)
    assert changed != OBJECTIVE
    _, spec = target(tmp_path, files={PAGE: changed})
    assert spec.milestones == (Goal(2026.5, 9.0, "9%", "2026"),)


def test_a_target_without_a_date_is_not_a_point_in_time(tmp_path: Path) -> None:
    changed = OBJECTIVE.replace("{value: 5, by: 2030}", "{value: 5}")
    made, spec = target(tmp_path, files={PAGE: changed})
    assert spec.target is None
    assert made.context["about"] == ["Merrowshire", "2019 to 2023"]


def test_the_measure_named_is_drawn_where_an_objective_has_several(tmp_path: Path) -> None:
    made, spec = target(tmp_path, "objective: smoke-free\nmeasure: smoking\ntitle: The promise")
    assert spec.target == Goal(2030.5, 5.0, "5%", "2030")  # the average, and not its inequality measure
    assert made.context["about"] == ["Adults who smoke", "Merrowshire", "2019 to 2030"]


def test_a_volume_can_t_be_drawn_as_a_target(tmp_path: Path) -> None:
    front, _, story = OBJECTIVE.partition("measures:\n")
    volume = f"{front}measures:\n{VOLUME}---\n{story[-12:]}"
    made, found = block(tmp_path, "chart", "show: target\nobjective: smoke-free", {PAGE: volume})
    assert made is None
    assert found == [("unknown-target", 5)]


def test_a_measure_that_the_objective_is_not_judged_by_is_a_problem(tmp_path: Path) -> None:
    changed = OBJECTIVE.replace("measure: smoking\n    kind: inequality", "measure: smoking\n    kind: volume")
    assert changed != OBJECTIVE
    front, _, story = OBJECTIVE.partition("measures:\n")
    none = f"{front}---\n{story[-12:]}"
    made, found = block(tmp_path, "chart", "show: target\nobjective: smoke-free\nmeasure: smoking", {PAGE: none})
    assert made is None
    assert [code for code, _ in found] == ["unknown-target"]
