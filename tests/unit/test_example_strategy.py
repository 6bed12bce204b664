"""The example's strategy shows every status that a finished strategy can have, each in the objective named here."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.strategy.accountable import is_marked
from jsna.strategy.assess import Assessed, Judged
from unit.outputs.sites import example

PROGRESS = {
    ProgressCode.TARGET_MET: "clean-air",
    ProgressCode.IMPROVING: "smoke-free",
    ProgressCode.NO_DETECTABLE_CHANGE: "less-lonely",
    ProgressCode.GETTING_WORSE: "healthy-weight-children",
    ProgressCode.BASELINE_ONLY: "time-for-carers",
    ProgressCode.NOT_COMPARABLE: "blood-pressure",
}
# A check warns of each: nothing is promised yet, or there is nothing yet to hold it against.
UNFINISHED = {ProgressCode.BASELINE_NOT_SET, ProgressCode.NO_TARGET, ProgressCode.NO_DATA}
DUE = {Due.TARGET_MISSED: "measles", Due.AWAITING_FINAL_DATA: "warm-homes"}
TRAJECTORY = {
    TrajectoryCode.ON_TRACK: "ready-for-school",
    TrajectoryCode.TOO_SLOW: "smoke-free",
    TrajectoryCode.WELL_BEHIND: "healthy-hearts",
    TrajectoryCode.MOVING_AWAY: "healthy-weight-children",
    TrajectoryCode.NOT_ASSESSED: "blood-pressure",
}


@pytest.fixture(scope="module")
def assessed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Assessed]:
    """The example's objectives with their statuses, as of 2 November 2026."""
    return example(tmp_path_factory.mktemp("cache")).assessed


def headline(assessed: Mapping[str, Assessed], objective: str) -> Judged:
    found = assessed[objective].headline
    assert found is not None
    return found


@pytest.mark.parametrize(("code", "objective"), PROGRESS.items())
def test_every_progress_is_shown(assessed: Mapping[str, Assessed], code: ProgressCode, objective: str) -> None:
    progress = headline(assessed, objective).progress
    assert progress is not None
    assert progress.code is code


@pytest.mark.parametrize(("due", "objective"), DUE.items())
def test_every_end_of_a_target_is_shown(assessed: Mapping[str, Assessed], due: Due, objective: str) -> None:
    progress = headline(assessed, objective).progress
    assert progress is not None
    assert progress.due is due


@pytest.mark.parametrize(("code", "objective"), TRAJECTORY.items())
def test_every_trajectory_is_shown(assessed: Mapping[str, Assessed], code: TrajectoryCode, objective: str) -> None:
    trajectory = headline(assessed, objective).trajectory
    assert trajectory is not None
    assert trajectory.code is code


def test_no_code_is_forgotten_here() -> None:
    assert set(PROGRESS) | UNFINISHED == set(ProgressCode)
    assert set(DUE) == set(Due)
    assert set(TRAJECTORY) == set(TrajectoryCode)


def test_an_aim_to_maintain_is_held(assessed: Mapping[str, Assessed]) -> None:
    found = headline(assessed, "safe-in-winter")
    assert found.success.maintain
    assert found.progress is not None
    assert found.progress.code is ProgressCode.TARGET_MET


def test_four_priorities_share_twelve_finished_objectives(assessed: Mapping[str, Assessed]) -> None:
    objectives = [found.objective for found in assessed.values()]
    assert len(objectives) == 12
    assert {o.priority for o in objectives} == {"best-start", "prevention", "age-well", "healthy-places"}
    judged = [found for each in assessed.values() for found in each.measures if found.progress is not None]
    assert {found.progress.code for found in judged if found.progress} & UNFINISHED == set()


def test_a_target_and_a_baseline_were_changed_with_reason_and_minute(assessed: Mapping[str, Assessed]) -> None:
    updates = [update for found in assessed.values() for update in found.objective.updates if update.changed]
    assert {what for update in updates for what, _, _ in update.changed} == {"target", "baseline"}
    assert all(update.reason and update.minute for update in updates)


def test_an_average_that_improves_while_its_gap_widens_is_shown(assessed: Mapping[str, Assessed]) -> None:
    assert [name for name, found in assessed.items() if found.widening] == ["ready-for-school"]


def test_three_objectives_are_equality_objectives_and_one_serves_another(assessed: Mapping[str, Assessed]) -> None:
    objectives = {name: found.objective for name, found in assessed.items()}
    assert {name for name, one in objectives.items() if is_marked(one)} == {
        "healthy-hearts", "less-lonely", "time-for-carers",
    }  # fmt: skip
    served = {name: one.equality.serves for name, one in objectives.items() if one.equality and one.equality.serves}
    assert served == {"blood-pressure": "healthy-hearts"}
