"""A build of a faulty site as an author runs it: it ends with what to mend, and without a traceback or a page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sites
from golden.cases import read

JSNA = [sys.executable, "-c", "from jsna.cli import main; main()"]


def run(root: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run(
        [*JSNA, *words], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
    return done.returncode, done.stdout + done.stderr


def in_order(places: list[str], text: str) -> bool:
    """Whether all the places stand in the text, one below the other."""
    found = [text.find(f"{place}: error") for place in places]
    return -1 not in found and found == sorted(found)


@pytest.mark.parametrize(
    "name", ["all-together", pytest.param("wrong-figure", marks=pytest.mark.slow), "front-matter-unclosed"]
)
def test_a_faulty_build_names_every_place_and_writes_no_page(name: str, tmp_path: Path) -> None:
    case = read(name)
    sites.write(tmp_path, case.files)
    code, said = run(tmp_path, "build")
    assert code == 1
    assert "Traceback" not in said
    assert in_order([problem.split()[2] for problem in case.problems], said)
    assert f"{len(case.problems)} error" in said
    assert "No page was written" in said
    assert list(tmp_path.glob("site/**/*.html")) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cp1252-page", "broken-yaml", "yaml-tab", "remote-path", "unclosed-block"])
def test_a_build_and_a_check_say_the_same(name: str, tmp_path: Path) -> None:
    case = read(name)
    sites.write(tmp_path, case.files)
    built, checked = run(tmp_path, "build"), run(tmp_path, "check")
    assert (built[0], checked[0]) == (1, 1)
    assert "Traceback" not in built[1] + checked[1]
    (problem,) = case.problems
    assert problem.split("\n")[1].strip() in built[1]
    assert problem.split("\n")[1].strip() in checked[1]


def test_a_check_fails_with_exit_code_1_and_says_how_many(tmp_path: Path) -> None:
    sites.write(tmp_path, read("all-together").files)
    code, said = run(tmp_path, "check", "--format", "github")
    assert code == 1
    assert said.count("::error ") == 15
    assert said.endswith("15 errors, 0 warnings.\n")


@pytest.mark.slow
def test_a_site_without_a_fault_is_built(tmp_path: Path) -> None:
    sites.write(tmp_path)
    code, said = run(tmp_path, "build")
    assert code == 0, said
    assert (tmp_path / "site" / "chapters" / "smoking" / "index.html").is_file()


def test_under_serve_a_block_that_waits_for_its_data_says_so(tmp_path: Path) -> None:
    build = sites.assessed(tmp_path, read("cp1252").files)
    boxes = build.drafts["chapters/smoking.md"].boxes
    said = [problem.message for box in boxes.values() for problem in box]
    assert said == ["The data behind this have a fault."] * 2
