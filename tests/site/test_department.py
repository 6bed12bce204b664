"""The Department of Health's equality objectives of 2012 as a strategy, in our own words: a page for each.

The plan itself is the founding document 004. The figures of the indicators that it names are invented.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from jsna.build import Build
from jsna.days import said
from jsna.prose.plain import plain
from jsna.strategy.objectives import Objective
from sites import taken_in
from unit.pages.making import whole, words

PLAN = Path(__file__).parent / "department"
NEW_YEAR_2013 = "1356998400"


class Counted(NamedTuple):
    """What the plan says under one objective, counted by hand in the document."""

    actions: int
    measured: int = 0  # outcomes that have data
    awaited: int = 0  # outcomes that have none
    volumes: int = 0
    steps: int = 0  # success measures that are things to do
    in_words: int = 0  # actions that say themselves what success is


OBJECTIVES = {
    "early-years": Counted(actions=6, measured=4, volumes=1, steps=1, in_words=3),
    "outcomes-framework": Counted(actions=2, steps=5),
    "quality-of-care": Counted(actions=10, measured=3, awaited=1, steps=17, in_words=1),
    "fair-funding": Counted(actions=5, steps=4),
    "public-health-england": Counted(actions=3, steps=4),
    "equality-data": Counted(actions=2, steps=5),
    "system-design": Counted(actions=4, steps=4),
    "stakeholders": Counted(actions=3, volumes=1, steps=2),
    "specialist-advice": Counted(actions=3, steps=3, in_words=1),
    "workforce": Counted(actions=3, awaited=2, steps=7),
}
PROCESS_ONLY = {name for name, found in OBJECTIVES.items() if found.measured + found.awaited == 0}


@pytest.fixture(scope="module", autouse=True)
def new_year() -> Iterator[None]:
    """A build of 1 January 2013."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("SOURCE_DATE_EPOCH", NEW_YEAR_2013)
        yield


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The plan's site, taken in and checked."""
    return taken_in(shutil.copytree(PLAN, tmp_path_factory.mktemp("plan") / "site") / "mkdocs.yml")


def counted(objective: Objective) -> Counted:
    """The same of an objective as it was entered."""
    awaited = [found.kind for found in objective.awaited]
    return Counted(
        actions=len(objective.actions),
        measured=len([found for found in objective.measures if found.kind != "volume"]),
        awaited=len([kind for kind in awaited if kind != "volume"]),
        volumes=awaited.count("volume"),
        steps=len(objective.milestones),
        in_words=len([action for action in objective.actions if action.success]),
    )


def codes(build: Build, name: str) -> set[str]:
    """The codes of what is wrong with an objective as such, beside the dates and owners that the plan does not give."""
    found = {problem.code for problem in build.problems.found if problem.where.path.endswith(f"/{name}.md")}
    return found - {"equality-due", "no-owner"}


def test_the_plan_says_of_no_equality_objective_until_when_and_of_some_actions_not_whose(build: Build) -> None:
    found = [problem.code for problem in build.problems.found]
    unowned = sum(not action.owner for objective in build.site.objectives.values() for action in objective.actions)
    assert found.count("equality-due") == len(build.site.objectives) == 10
    assert found.count("no-owner") == unowned > 0


def test_all_ten_objectives_are_entered_with_all_that_belongs_to_them(build: Build) -> None:
    assert {name: counted(objective) for name, objective in build.site.objectives.items()} == OBJECTIVES
    assert [sum(column) for column in zip(*OBJECTIVES.values(), strict=True)] == [41, 7, 3, 2, 52, 5]


def test_each_is_an_equality_objective_that_somebody_leads(build: Build) -> None:
    for objective in build.site.objectives.values():
        assert objective.equality is not None
        assert objective.equality.objective
        assert objective.equality.groups
        assert str(objective.lead).startswith("Director General ")
    assert str(build.site.objectives["system-design"].lead).count("Director General ") == 2


@pytest.mark.parametrize("name", OBJECTIVES)
def test_an_objective_has_a_page_with_everything_on_it(build: Build, name: str) -> None:
    objective = build.site.objectives[name]
    text = words(whole(build, objective.path))
    told = [objective.outcome, str(objective.lead), objective.equality.objective if objective.equality else ""]
    told += [build.site.priorities.title(objective.priority), "October 2012"]
    for action in objective.actions:
        told += [action.what, action.detail, action.owner, action.success, action.heading, *action.partners]
        told += ["ongoing, with no end date" if action.ongoing else said(action.due)]
    for step in objective.milestones:
        told += [step.what, said(step.due), step.evidence]
    for found in objective.awaited:
        told += [found.what, found.source, said(found.data_from), *found.by]
    told += [build.site.catalogue.measures[found.measure].title for found in objective.measures]
    assert [one for one in told if plain(one).rstrip(".") not in text] == []


def test_the_checks_say_which_objectives_can_be_measured(build: Build) -> None:
    assert build.problems.errors == 0
    for name in PROCESS_ONLY:
        assert codes(build, name) == {"process-only-objective", "no-need"}
    assert len(PROCESS_ONLY) == 7
    # Their indicators have data; where they start from and where they are to get is said of none.
    assert codes(build, "early-years") == {"no-baseline", "no-target", "no-need"}
    assert codes(build, "quality-of-care") == {"no-baseline", "no-target", "no-data-yet", "no-need"}
    assert codes(build, "workforce") == {"no-data-yet", "no-need"}


def test_no_status_is_made_up_where_none_can_be_told(build: Build) -> None:
    statuses = [judged.progress for found in build.site.assessed.values() for judged in found.measures]
    assert {found.code for found in statuses if found} == {"baseline-not-set"}
    text = words(whole(build, "strategy/objectives/early-years.md"))
    assert "No starting point is set, so progress can’t be judged." in text


def test_with_a_starting_point_and_a_target_the_same_objective_can_be_measured(tmp_path: Path) -> None:
    site = shutil.copytree(PLAN, tmp_path / "site")
    file = site / "content/strategy/objectives/early-years.md"
    text = file.read_text(encoding="utf-8").replace("kind: inequality}", "kind: inequality, GAP}")
    text = text.replace("{measure: under-18-conceptions}", "{measure: under-18-conceptions, RATE}")
    text = text.replace("GAP", 'baseline: "2010", target: {value: 1, by: 2015}')
    file.write_text(text.replace("RATE", 'baseline: "2010", target: {value: 20, by: 2015}'), encoding="utf-8")
    build = taken_in(site / "mkdocs.yml")
    assert codes(build, "early-years") == {"no-need"}
    headline = build.site.assessed["early-years"].headline
    assert headline is not None
    assert headline.progress is not None
    # From 35.1 to 31.2, each with limits 0.4 away: 3.9 / hypot(0.2, 0.2) is far more than chance
    assert headline.progress.code == "improving"


def test_what_should_have_been_done_by_the_new_year_is_overdue(build: Build) -> None:
    late = {
        f"{name}: {step.id}"
        for name, objective in build.site.objectives.items()
        for step in objective.milestones
        if step.due and not step.done and step.due < build.site.settings.as_of
    }
    assert late == {
        "outcomes-framework: e-options", "quality-of-care: governance", "quality-of-care: b-reports",
        "quality-of-care: c-module", "fair-funding: a-formula", "system-design: d", "stakeholders: b",
        "stakeholders: c", "specialist-advice: f-lgbt", "workforce: a-interim", "workforce: a-final",
        "workforce: c-launch", "workforce: c-guidance",
    }  # fmt: skip
    overdue = {name: words(whole(build, o.path)).count("Overdue") for name, o in build.site.objectives.items()}
    assert overdue["workforce"] == 4
    assert overdue["public-health-england"] == 0
