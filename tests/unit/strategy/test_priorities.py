"""The strategy's priorities are read strictly, and objectives name no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.outputs.objectives import record
from jsna.strategy.priorities import Priorities
from sites import OBJECTIVE, assessed, problems
from unit.pages.making import links, whole, words

STRATEGY = "---\ntitle: Our strategy\npriorities:\n  - {}\n---\n\nText.\n"
LISTED = STRATEGY.format("{id: best-start, title: A best & fair start}")
NAMED = OBJECTIVE.replace("---\n", "---\npriority: {}\n", 1)
PAGE, FILE = "strategy/objectives/smoke-free.md", "content/strategy/objectives/smoke-free.md"


def found(root: Path, strategy: str, name: str = "best-start") -> list[tuple[str, int, str]]:
    """Code, line and hint of each problem."""
    files = {"content/strategy/index.md": strategy, FILE: NAMED.replace("{}", name, 1)}
    return [(p.code, p.where.line, p.hint) for p in problems(root, files)]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("{id: best-start}", ("missing-key", 4, "Add a line “title: …”.")),
        ("{id: best-start, title: x, titel: y}", ("unknown-key", 4, "Did you mean “title”?")),
        ("{id: best-start, title: x}\n  - {id: best-start, title: y}", ("bad-value", 5, "Keep one of them.")),
        ("best-start", ("bad-value", 4, "")),
    ],
)
def test_a_fault_in_the_list_is_reported_at_its_line(tmp_path: Path, entry: str, problem: tuple[str, int, str]) -> None:
    assert found(tmp_path, STRATEGY.format(entry)) == [problem]


def test_a_priority_that_is_not_listed_is_a_problem_where_there_is_a_list(tmp_path: Path) -> None:
    assert found(tmp_path / "a", LISTED, "best-stat") == [("unknown-priority", 2, "Did you mean “best-start”?")]
    assert found(tmp_path / "b", "---\ntitle: Our strategy\n---\n\nText.\n", "best-stat") == []
    assert found(tmp_path / "c", LISTED) == []


def test_an_objective_s_page_and_its_data_have_the_priority_s_title(tmp_path: Path) -> None:
    files = {"content/strategy/index.md": LISTED, FILE: NAMED.replace("{}", "best-start", 1)}
    build = assessed(tmp_path, files)
    html = whole(build, PAGE)
    assert words(html).startswith("Priority: A best & fair start A draft: not yet agreed. Fewer than 5%")
    assert ("../../priorities/best-start/", "A best & fair start") in links(html)
    objective = record(build.site.assessed["smoke-free"], build.site)
    assert (objective["priority"], objective["priority_title"]) == ("best-start", "A best & fair start")


def test_without_a_list_a_priority_is_called_by_its_id(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: NAMED.replace("{}", "best-start", 1)})
    assert words(whole(build, PAGE)).startswith("Priority: Best start A draft: not yet agreed. Fewer than 5%")


def test_a_priority_s_page_has_a_plain_address_and_two_spellings_share_one() -> None:
    none = Priorities()
    assert none.path("best-start") == none.path("Best Start") == "strategy/priorities/best-start.md"
    assert none.path("健康") != none.path("幸福")
    assert len(none.path("long " * 100)) < 120
    assert none.every(["b", "Best start", "", "best-start"]) == ("b", "Best start")
