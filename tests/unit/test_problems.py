"""Problems as values, and the three forms in which they are reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jsna.codes import CODES, Severity
from jsna.problems import Format, Problems, Where, count, named


def some() -> Problems:
    problems = Problems()
    problems.add("unknown-key", Where("b.md", 2, 5), "“colur” is unknown.", "Did you mean “colour”?")
    problems.add("no-lead", Where("a.md"), "Nobody leads.")
    problems.add("wrong-figure", Where("b.md", 1), "13% is 12%.")
    return problems


def test_a_place_is_written_as_editors_open_it() -> None:
    assert [str(Where("a.md")), str(Where("a.md", 3)), str(Where("a.md", 3, 7))] == ["a.md", "a.md:3", "a.md:3:7"]


def test_a_place_further_down_loses_its_column() -> None:
    assert Where("a.md", 3, 7).down(2) == Where("a.md", 5)
    assert Where("a.md", 3, 7).down(0) == Where("a.md", 3, 7)


def test_errors_and_warnings_are_counted_apart() -> None:
    assert (some().errors, some().warnings) == (2, 1)


@pytest.mark.parametrize(
    ("errors", "warnings", "text"),
    [(2, 1, "2 errors, 1 warning"), (1, 0, "1 error, 0 warnings"), (0, 2, "0 errors, 2 warnings")],
)
def test_the_last_line_counts(errors: int, warnings: int, text: str) -> None:
    assert count(errors, warnings) == text


def test_one_problem_found_twice_is_reported_once() -> None:
    problems = some()
    problems.add("no-lead", Where("a.md"), "Nobody leads.")
    assert len(problems.found) == 3


def test_a_report_goes_by_file_and_line() -> None:
    assert some().render(Format.TEXT) == (
        "a.md: warning [no-lead] Nobody leads.\n"
        "b.md:1: error [wrong-figure] 13% is 12%.\n"
        "b.md:2:5: error [unknown-key] “colur” is unknown.\n"
        "    Did you mean “colour”?"
    )


def test_github_gets_one_line_a_problem() -> None:
    assert some().render(Format.GITHUB).split("\n") == [
        "::warning file=a.md,title=no-lead::Nobody leads.",
        "::error file=b.md,line=1,title=wrong-figure::13%25 is 12%25.",
        "::error file=b.md,line=2,col=5,title=unknown-key::“colur” is unknown. Did you mean “colour”?",
    ]


def test_a_hostile_message_stays_inside_its_annotation() -> None:
    problems = Problems()
    problems.add("no-lead", Where("a,b:c.md"), "one\r\n::error::two")
    assert problems.render(Format.GITHUB) == "::warning file=a%2Cb%3Ac.md,title=no-lead::one%0D%0A::error::two"


def test_a_program_gets_every_key() -> None:
    report = json.loads(some().render(Format.JSON))
    assert (report["errors"], report["warnings"]) == (2, 1)
    assert report["problems"][2] == {
        "code": "unknown-key",
        "severity": "error",
        "file": "b.md",
        "line": 2,
        "column": 5,
        "message": "“colur” is unknown.",
        "hint": "Did you mean “colour”?",
    }
    assert report["problems"][0]["line"] is None


@pytest.mark.parametrize(("form", "text"), [(Format.TEXT, ""), (Format.GITHUB, "")])
def test_nothing_to_say_is_said_in_no_words(form: Format, text: str) -> None:
    assert Problems().render(form) == text


def test_a_site_chooses_severities_by_code() -> None:
    problems = Problems({"no-lead": Severity.ERROR, "no-target": Severity.OFF})
    problems.add("no-lead", Where("a.md"), "Nobody leads.")
    problems.add("no-target", Where("a.md"), "No target.")
    assert [(p.code, p.severity) for p in problems.found] == [("no-lead", Severity.ERROR)]


def test_a_code_that_is_not_listed_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        Problems().add("no-such-code", Where("a.md"), "x")


def test_every_code_says_cause_and_remedy_in_sentences() -> None:
    unfinished = [c.name for c in CODES.values() if not (c.cause.endswith(".") and c.remedy.endswith("."))]
    assert unfinished == []


@pytest.mark.parametrize("code", ["remote-path", "path-outside-package", "suppressed-number", "bad-value"])
@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.OFF])
def test_what_guards_safety_stays_an_error(code: str, severity: Severity) -> None:
    problems = Problems({code: severity})
    problems.add(code, Where("a.md"), "x")
    assert problems.errors == 1


def test_a_file_is_named_from_the_root_even_outside_it() -> None:
    root = Path("/site/county")
    assert [named(root / "data" / "a.csv", root), named(Path("/site/shared/a.csv"), root)] == [
        "data/a.csv",
        "../shared/a.csv",
    ]
