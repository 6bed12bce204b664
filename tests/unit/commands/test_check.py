"""`jsna check` as it is typed: what is printed for people, for GitHub and for programs, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path

from jsna.problems import WHERE_EXPLAINED
from sites import OBJECTIVE, write
from unit.commands.typed import WRONG, run

WARNED = {"content/strategy/objectives/smoke-free.md": OBJECTIVE.replace("needs: [help-to-stop]\n", "")}


def test_a_sound_site_has_nothing_to_report(tmp_path: Path) -> None:
    done = run("check", "-f", write(tmp_path))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "0 errors, 0 warnings.\n")


def test_an_error_is_printed_with_its_place_and_remedy_and_the_command_fails(tmp_path: Path) -> None:
    done = run("check", "-f", write(tmp_path, WRONG))
    assert done.exit_code == 1
    assert done.stdout == (
        "content/chapters/smoking.md:10:16: error [wrong-figure] “13.9%” is not what the data say. "
        "Adults who smoke, Merrowshire, 2023: 12.9% (12.9 in the file).\n    Write 12.9%.\n"
    )
    assert done.stderr == f"1 error, 0 warnings.\n{WHERE_EXPLAINED}\n"


def test_a_warning_is_printed_and_the_command_succeeds(tmp_path: Path) -> None:
    done = run("check", "-f", write(tmp_path, WARNED))
    assert done.exit_code == 0
    assert "warning [no-need]" in done.stdout
    assert done.stderr == f"0 errors, 1 warning.\n{WHERE_EXPLAINED}\n"


def test_problems_can_be_annotations_of_github(tmp_path: Path) -> None:
    done = run("check", "--format", "github", "-f", write(tmp_path, WRONG))
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "::error file=content/chapters/smoking.md,line=10,col=16,title=wrong-figure::“13.9%25” is not what"
    )


def test_problems_can_be_read_by_programs_with_nothing_else_printed(tmp_path: Path) -> None:
    done = run("check", "--format", "json", "-f", write(tmp_path, WRONG))
    assert done.exit_code == 1
    report = json.loads(done.stdout)
    assert (report["errors"], report["warnings"], done.stderr) == (1, 0, "")
    (problem,) = report["problems"]
    assert list(problem) == ["code", "severity", "file", "line", "column", "message", "hint"]
    assert (problem["code"], problem["file"], problem["line"]) == ("wrong-figure", "content/chapters/smoking.md", 10)
    sound = run("check", "--format", "json", "-f", write(tmp_path / "sound"))
    assert json.loads(sound.stdout) == {"problems": [], "errors": 0, "warnings": 0}
    unreadable = run("check", "--format", "json", "-f", write(tmp_path / "tab", {"mkdocs.yml": "\tsite_name: x\n"}))
    assert [problem["code"] for problem in json.loads(unreadable.stdout)["problems"]] == ["yaml-tab"]
