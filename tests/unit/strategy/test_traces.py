"""Whatever a chapter or an objective names is there; what is not is reported where it is named, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import AREAS, CHAPTER, OBJECTIVE, RATES, problems

CHAPTER_FILE, OBJECTIVE_FILE = "content/chapters/smoking.md", "content/strategy/objectives/smoke-free.md"
LAST = "    measures: [smoking]\n"  # the last line of the chapter's front matter, its seventh
LISTED = "references: [{id: survey, title: A survey}]\n"


def found(root: Path, front: str = "", promised: str = "", **more: str) -> list[tuple[str, str, str]]:
    """Code, place and hint of each problem, with more in the front matter of the chapter (line 8) or the objective."""
    files = {
        CHAPTER_FILE: CHAPTER.replace(LAST, f"{LAST}{front}"),
        OBJECTIVE_FILE: OBJECTIVE.replace("---\n", f"---\n{promised}", 1),
        **more,
    }
    return [(p.code, f"{Path(p.where.path).stem}:{p.where.line}", p.hint) for p in problems(root, files)]


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (
            "  - {id: n, statement: y, measures: [smoking, smokin]}\n",
            ("unknown-measure", "smoking:8", "Did you mean “smoking”?"),
        ),
        ("  - {id: n, statement: y, places: [ashenmor]}\n", ("unknown-area", "smoking:8", "Did you mean “ashenmoor”?")),
        ("places: [home, ashenmor]\n", ("unknown-area", "smoking:8", "Did you mean “ashenmoor”?")),
        (
            "recommendations: [{id: r, what: y, objective: smoke-fre}]\n",
            ("unknown-objective", "smoking:8", "Did you mean “smoke-free”?"),
        ),
        (
            "equality: {sex: {evidence: [{kind: measure, measure: smokin}]}}\n",
            ("unknown-measure", "smoking:8", "Did you mean “smoking”?"),
        ),
        (
            f"voices: [{{who: y, finding: z, reference: survy}}]\n{LISTED}",
            ("unknown-source", "smoking:8", "Did you mean “survey”?"),
        ),
        (
            "equality: {sex: {evidence: [{kind: research, reference: survey}]}}\n",
            ("unknown-source", "smoking:8", "List it under “references”."),
        ),
        ("  - {id: help-to-stop, statement: y}\n", ("duplicate-need", "smoking:8", "Give each need its own id.")),
        (
            "downloads: [{title: y, path: plan.pdf}]\n",
            ("missing-file", "smoking:8", "Give its path from the folder of this page, or its whole web address."),
        ),
        (
            "downloads: [{title: y, path: ../../mkdocs.yml}]\n",
            ("missing-file", "smoking:8", "Give its path from the folder of this page, or its whole web address."),
        ),
    ],
    ids=lambda given: given[0] if isinstance(given, tuple) else "",
)
def test_what_a_chapter_names_and_nothing_is_is_reported_where_it_is_named(
    tmp_path: Path, front: str, problem: tuple[str, str, str]
) -> None:
    assert found(tmp_path, front) == [problem]


@pytest.mark.parametrize(
    "front",
    [
        "places: [home, districts, ashenmoor, E07900002]\n",
        "recommendations: [{id: r, what: y, objective: smoke-free}, {id: s, what: y}]\n",
        "equality: {sex: {evidence: [{kind: research, measure: smoking}]}}\n",
        f"voices: [{{who: y, finding: z, reference: survey}}, {{who: y, finding: z}}]\n{LISTED}",
        "downloads: [{title: y, path: smoking.md}, {title: y, path: ../index.md}, {title: y, path: /index.md}]\n",
        "downloads: [{title: y, path: 'https://example.org/plan.pdf'}, {title: y, path: 'smok%69ng.md#top'}]\n",
    ],
)
def test_what_is_there_may_be_named(tmp_path: Path, front: str) -> None:
    assert found(tmp_path, front) == []


def test_a_need_of_another_chapter_has_its_id_too(tmp_path: Path) -> None:
    other = "---\ntitle: x\nneeds: [{id: help-to-stop, statement: y}]\n---\n"
    assert found(tmp_path, **{"content/chapters/zest.md": other}) == [
        ("duplicate-need", "zest:3", "Give each need its own id.")
    ]


def test_a_place_of_an_objective_is_known(tmp_path: Path) -> None:
    assert found(tmp_path, promised="places: [wychsted]\n") == [
        ("unknown-area", "smoke-free:2", "Did you mean “wychstead”?")
    ]


AROUND = f"""{AREAS}E12900002,Northern Vale,Region,E92000001
E10900008,Nearshire,County,E12900001
E07900008,Nearley,District,E10900008
E10900009,Farshire,County,E12900002
E07900009,Farley,District,E10900009
E05900001,Ashen Green,Ward,E07900001
"""
PLACES = {
    "datapackages/smoke/areas.csv": AROUND,
    # Farley has data, as every district of a national table has, and yet no page; Nearshire has both
    "datapackages/smoke/rates.csv": f"{RATES}E07900009,2023,,10.5,8.1,12.9\nE10900008,2023,,10.5,8.1,12.9\n",
}
ELSEWHERE = "Name a place in Merrowshire, by its code where names are shared; or give this one its “parent”."


@pytest.mark.parametrize(
    ("front", "promised", "where"),
    [
        ("places: [home, farley]\n", "", "smoking:8"),
        ("  - {id: n, statement: y, places: [farley]}\n", "", "smoking:8"),
        ("", "places: [farshire]\n", "smoke-free:2"),
    ],
)
def test_a_place_of_which_no_page_tells_is_a_warning_where_it_is_named(
    tmp_path: Path, front: str, promised: str, where: str
) -> None:
    assert found(tmp_path, front, promised, **PLACES) == [("place-elsewhere", where, ELSEWHERE)]


@pytest.mark.parametrize("name", ["home", "ashen-green", "districts", "region", "england", "nearshire", "nearley"])
def test_a_place_in_or_around_home_and_a_neighbour_with_a_page_may_be_named(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, f"places: [{name}]\n", **PLACES) == []


def test_where_areas_lie_is_not_judged_by_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    faulty = {**PLACES, "datapackages/smoke/rates.csv": RATES.replace("12.9,11.9", "about,11.9")}
    assert {code for code, *_ in found(tmp_path, "places: [farley]\n", **faulty)} == {"wrong-type"}


def test_an_objective_answers_a_need_that_a_chapter_states(tmp_path: Path) -> None:
    promised = {OBJECTIVE_FILE: OBJECTIVE.replace("[help-to-stop]", "[help-to-stop, help-to-stp]")}
    (problem,) = problems(tmp_path, promised)
    assert (problem.code, str(problem.severity), problem.hint) == (
        "unknown-need", "warning", "Did you mean “help-to-stop”?",
    )  # fmt: skip


@pytest.mark.parametrize("text", [CHAPTER.replace("kind: risk-group", "kind: [").encode(), b"---\ntitle: \x96\n---\n"])
def test_what_a_page_that_cannot_be_read_may_state_is_not_missed(tmp_path: Path, text: bytes) -> None:
    (problem,) = problems(tmp_path, {CHAPTER_FILE: text})
    assert problem.where.path == CHAPTER_FILE
    assert problem.code in ("broken-yaml", "not-utf8")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("smoke-free", "Known here: clean-air."),  # itself
        ("clean-ai", "Did you mean “clean-air”?"),
    ],
)
def test_what_takes_the_place_of_an_objective_is_another_one(tmp_path: Path, name: str, hint: str) -> None:
    ended = f"retired: {{date: 2025-01-01, reason: Over., replaced_by: {name}}}\n"
    text = "---\ntitle: x\nretired: {date: 2025-01-01, reason: y}\n---\n"
    other = {"content/strategy/objectives/clean-air.md": text}
    (problem,) = found(tmp_path, promised=ended, **other)
    assert problem == ("unknown-objective", "smoke-free:2", hint)
    assert found(tmp_path / "right", promised=ended.replace(name, "clean-air"), **other) == []
