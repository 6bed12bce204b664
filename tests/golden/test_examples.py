"""The examples of the page on problems, each run as an author would: what is printed is what the page says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.exceptions import PluginError

import sites
from golden.cases import changed
from jsna.cli import main
from jsna.codes import CODES
from jsna.examples.example import Example, examples
from jsna.plugin import JsnaPlugin
from unit.data.exporting import line, text_of

_AROUND: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "surroundings.yaml").read_text(encoding="utf-8"))
IN_FILES = [found for found in examples().values() if found.file]
IMPORTS = [found for found in examples().values() if found.wrong.startswith("jsna import")]


def around(example: Example) -> list[Mapping[str, Any]]:
    """The changes to the small site that make room for an example."""
    listed: list[Mapping[str, Any]] = _AROUND.get(example.code, {}).get("change", [])
    return listed or [{"file": example.file, "find": example.mended, "put": "EXAMPLE"}]


def with_lines(example: Example, lines: str, file: str, encoding: str = "utf-8") -> tuple[dict[str, bytes], int]:
    """The files of the small site with an example's lines in them, and the line on which those begin."""
    files: dict[str, bytes] = {}
    start = 0
    for change in around(example):
        text = changed(change, files).decode()
        if "EXAMPLE" in text:
            start = text[: text.index("EXAMPLE")].count("\n") + 1
            files[file] = text.replace("EXAMPLE", lines).encode(encoding)
        else:
            files[change["file"]] = text.encode()
    return files, start


def test_every_code_has_an_example_in_the_file_of_its_group() -> None:
    assert list(examples()) == list(CODES)


@pytest.mark.parametrize("example", IN_FILES, ids=lambda example: example.code)
def test_an_example_gives_its_problem_as_the_page_prints_it_and_no_other(example: Example, tmp_path: Path) -> None:
    held = _AROUND.get(example.code, {})
    files, start = with_lines(example, example.wrong, example.file, held.get("encoding", "utf-8"))
    found = sites.problems(tmp_path, files)
    assert start == example.start
    assert [problem for problem in found if problem.code == example.code] == [example.problem]
    assert [problem.code for problem in found if problem.code != example.code] == held.get("beside", [])
    assert 0 <= example.line <= example.wrong.count("\n") + 1


@pytest.mark.parametrize("example", IN_FILES, ids=lambda example: example.code)
def test_an_example_mended_gives_no_problem(example: Example, tmp_path: Path) -> None:
    assert sites.problems(tmp_path, with_lines(example, example.mended, example.mended_file)[0]) == []


@pytest.mark.parametrize("example", IMPORTS, ids=lambda example: example.code)
def test_an_import_says_what_the_page_says(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads" / "survey.csv").write_text(text_of(line()), encoding="utf-8")
    (tmp_path / "downloads" / "table.csv").write_text("Group,Value\nMen,12.5\nWomen,9.5\n", encoding="utf-8")
    (tmp_path / "minutes.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "minutes.csv").write_text("Date,Minute\n2026-01-01,Agreed\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    refused = runner.invoke(main, example.wrong.split()[1:], catch_exceptions=False)
    assert refused.exit_code == 1
    assert refused.stdout.startswith(f"{example.printed}\n")
    assert runner.invoke(main, example.mended.split()[1:], catch_exceptions=False).exit_code == 0


def test_a_dirty_build_says_what_the_page_says() -> None:
    example = examples()["dirty-build"]
    with pytest.raises(PluginError) as raised:
        JsnaPlugin().on_startup(command="build", dirty="--dirty" in example.wrong)
    assert f"Error: {raised.value}" == example.printed
    before = os.environ.get("SOURCE_DATE_EPOCH")
    JsnaPlugin().on_startup(command="build", dirty="--dirty" in example.mended)
    assert os.environ.get("SOURCE_DATE_EPOCH") == before


def test_every_code_but_those_of_commands_is_run_through_the_engine() -> None:
    assert {found.code for found in examples().values()} - {found.code for found in IN_FILES} == {
        "file-unreadable",
        "not-an-export",
        "not-a-table",
        "unclear-table",
        "dirty-build",
    }


def test_surroundings_are_kept_only_for_examples_that_are_there() -> None:
    assert _AROUND.keys() <= examples().keys()
