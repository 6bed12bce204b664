"""Small objectives as their authors write them, judged by a few hand-made figures."""

from __future__ import annotations

from collections.abc import Mapping

from jsna.problems import Problems
from jsna.reading import split_document
from jsna.strategy.assess import Assessed, assess
from jsna.strategy.objectives import Objective, read_objective
from jsna.strategy.shortcomings import report
from unit.outputs.sites import measure, row, site

SMOKING = measure([row("2019", "15", "14", "16"), row("2024", "11", "10", "12")])
OUTCOME = "{measure: smoking, baseline: '2019', target: {value: 5, by: 2030}}"
GAP = "{measure: smoking, kind: inequality, baseline: '2019', target: {value: 4, by: 2030}}"
LEAD, NEEDS = "lead: The director\n", "needs: [help]\n"
WHOLE = f"title: Smoke-free\n{LEAD}{NEEDS}measures: [{OUTCOME}, {GAP}]\n"


def written(front: str, problems: Problems, name: str = "smoke-free", file: str = "o.md") -> Objective:
    """An objective by its front matter, whose first line is line 2 of the file."""
    document = split_document(f"---\n{front}---\n", file, problems)
    assert document is not None, problems.found
    return read_objective(document, f"strategy/objectives/{name}.md", problems)


def objective(front: str = WHOLE, name: str = "smoke-free") -> Objective:
    """One objective, in whose front matter nothing is written wrongly."""
    problems = Problems()
    found = written(front, problems, name, f"{name}.md")
    assert problems.found == []
    return found


def judged(one: Objective) -> Assessed:
    """The same, judged in the middle of 2026."""
    return assess(one, site(SMOKING).catalogue, 2026.5, Problems())


def lacking(*fronts: str) -> list[tuple[str, str, str]]:
    """Code, place and message of what objectives lack; the first is called smoke-free, the others other-1 and so on."""
    names = ("smoke-free", *(f"other-{number}" for number in range(1, len(fronts))))
    problems = Problems()
    report(by_id(*(objective(front, name) for front, name in zip(fronts, names, strict=True))), problems)
    return [(found.code, str(found.where), found.message) for found in problems.in_order()]


def by_id(*objectives: Objective) -> Mapping[str, Objective]:
    """Objectives by their ids."""
    return {one.id: one for one in objectives}
