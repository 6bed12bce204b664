"""The accessibility statement: what the settings say of it, what is missing, and what has grown old."""

from __future__ import annotations

import datetime

import pytest

from jsna.problems import Problems, Where
from jsna.reading import Map, read_yaml
from jsna.statement import Statement, check_age, check_given, read_statement

WHOLE = """\
organisation: Merrowshire County Council
contact: needs@merrowshire.gov.uk
tested: 2026-09-01
by: the council's web team
status: partially compliant
problems: [Maps can't be read by a screen reader.]
"""


def read(text: str) -> tuple[Statement, list[str]]:
    """A statement, and the code and message of each problem."""
    problems = Problems()
    mapping = read_yaml(text, Where("mkdocs.yml", 1), problems)
    assert mapping is not None
    found = read_statement(mapping, problems)
    return found, [f"{p.where.line} {p.code}: {p.message}" for p in problems.in_order()]


def aged(tested: str, today: str) -> list[str]:
    """What is said on a day of a test on another."""
    problems = Problems()
    mapping = read_yaml(WHOLE.replace("2026-09-01", tested), Where("mkdocs.yml", 1), problems)
    assert mapping is not None
    check_age(read_statement(mapping, problems), mapping, datetime.date.fromisoformat(today), problems)
    return [problem.code for problem in problems.found]


def test_a_whole_statement_has_no_problem() -> None:
    found, said = read(WHOLE)
    assert said == []
    assert (found.degree, found.tested) == ("partially", datetime.date(2026, 9, 1))
    assert found.problems == ("Maps can't be read by a screen reader.",)


@pytest.mark.parametrize("text", ["[who answers]", "TBC", "todo", "…", "needs@example.com", "XXX"])
def test_a_placeholder_is_a_problem_and_is_not_shown(text: str) -> None:
    found, said = read(WHOLE.replace("needs@merrowshire.gov.uk", f'"{text}"'))
    assert said == [f"2 statement-placeholder: “{text}” is a placeholder in the accessibility statement."]
    assert found.contact == ""


def test_what_is_not_given_is_a_problem() -> None:
    _, said = read(WHOLE.replace("by: the council's web team\n", ""))
    assert said == ["1 statement-placeholder: The accessibility statement does not give “by”."]


def test_a_placeholder_for_a_day_or_a_status_is_told_once() -> None:
    found, said = read(WHOLE.replace("2026-09-01", '"[a day]"').replace("partially compliant", '"[a status]"'))
    assert [line.partition(":")[0] for line in said] == ["3 statement-placeholder", "5 statement-placeholder"]
    assert (found.tested, found.degree) == (None, "")


def test_a_test_is_old_the_day_after_its_first_birthday() -> None:
    assert aged("2025-09-01", "2026-09-01") == []
    assert aged("2025-09-01", "2026-09-02") == ["statement-outdated"]
    assert aged("2024-02-29", "2025-02-28") == []
    assert aged("2024-02-29", "2025-03-01") == ["statement-outdated"]


def test_a_status_has_to_go_with_the_list() -> None:
    assert read(WHOLE.replace("partially", "fully"))[1] == [
        "5 bad-value: “fully compliant” does not go with a list of problems."
    ]
    without = WHOLE.replace("problems: [Maps can't be read by a screen reader.]\n", "")
    assert read(without)[1] == ["5 bad-value: “partially compliant” needs a list of what is not accessible."]


def test_a_misspelt_key_is_named() -> None:
    assert read(WHOLE + "contcat: x\n")[1] == ["7 unknown-key: The accessibility statement has no key “contcat”."]


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("", []),
        ("http://127.0.0.1:8000/", []),
        ("http://localhost:8000/county/", []),
        ("https://needs.merrowshire.gov.uk/", ["no-statement"]),
        ("https://localhost.example.org/", ["no-statement"]),
        ("https://127.0.0.1.example.org/", ["no-statement"]),
    ],
)
def test_only_a_site_with_an_address_for_readers_needs_a_statement(address: str, codes: list[str]) -> None:
    problems = Problems()
    check_given(Map(Where("mkdocs.yml")), address, "mkdocs.yml", problems)
    assert [problem.code for problem in problems.found] == codes
