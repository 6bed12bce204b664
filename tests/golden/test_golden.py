"""Faulty inputs, one at a time and all together: code, file, line, sentence and hint, and nothing besides."""

from __future__ import annotations

from pathlib import Path

import pytest

import sites
from golden.cases import Case, cases, read, written

THE_FIFTEEN = (
    "bad-period", "block-not-on-page", "broken-yaml", "duplicate-key", "front-matter-unclosed", "missing-column",
    "not-utf8", "path-outside-package", "remote-path", "unclosed-block", "unknown-area", "unknown-key",
    "unknown-measure", "wrong-type", "yaml-tab",
)  # fmt: skip


def test_the_small_site_has_no_problem(tmp_path: Path) -> None:
    assert sites.problems(tmp_path) == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_faulty_input_is_reported_word_for_word(case: Case, tmp_path: Path) -> None:
    assert [written(problem) for problem in sites.problems(tmp_path, case.files)] == list(case.problems)


def test_each_of_the_fifteen_has_a_case_of_its_own() -> None:
    alone = {case.problems[0].split()[1] for case in cases() if len(case.problems) == 1}
    assert alone >= set(THE_FIFTEEN)


def test_one_run_reports_all_fifteen(tmp_path: Path) -> None:
    found = {problem.code for problem in sites.problems(tmp_path, read("all-together").files)}
    assert found == set(THE_FIFTEEN)
