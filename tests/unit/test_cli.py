"""The `jsna` command: quick to answer, exact about exit codes, and plain about what it can't do."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jsna.cli import main
from jsna.data.imports import Plan
from jsna.preview import RESTART
from jsna.problems import WHERE_EXPLAINED
from sites import CHAPTER, OBJECTIVE, write
from unit.data.exporting import line, text_of

HEAVY = ("openpyxl", "mkdocs", "material", "matplotlib", "numpy", "frictionless", "yaml", "markdown", "jinja2")
HELP = f"""
import sys
from jsna.cli import main
main(sys.argv[1:], standalone_mode=False)
print([name for name in {HEAVY} if name in sys.modules])
"""
WRONG = {"content/chapters/smoking.md": CHAPTER.replace("[12.9%]", "[13.9%]")}
WARNED = {"content/strategy/objectives/smoke-free.md": OBJECTIVE.replace("needs: [help-to-stop]\n", "")}


def run(*words: str | Path) -> Result:
    """What a command prints and how it ends; an exception other than an exit is one of ours, and is raised."""
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def export(root: Path, text: str) -> Path:
    """A downloaded file."""
    path = root / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [["--help"], ["check", "--help"], ["build", "--help"], ["import", "fingertips", "-h"], ["import", "table", "-h"]],
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    printed = subprocess.run([sys.executable, "-c", HELP, *words], capture_output=True, text=True, check=True).stdout
    assert printed.startswith("Usage:")
    assert printed.splitlines()[-1] == "[]"


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", HELP, "--help"], capture_output=True, check=True)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 1.0  # 0.1 on a quiet machine


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


def test_a_code_is_explained_with_its_example() -> None:
    for code in ("wrong-figure", "[wrong-figure]"):
        done = run("explain", code)
        assert done.exit_code == 0
        assert done.stdout.startswith("wrong-figure: A figure in the prose is not what the data say. It is an error")
        assert "\n    In Merrowshire [12.8%](value:smoking) of adults smoke.\n" in done.stdout
        assert "\n    content/chapters/smoking.md:10:16: error [wrong-figure] “12.8%” is not what" in done.stdout
        assert "\n    In Merrowshire [12.9%](value:smoking) of adults smoke.\n" in done.stdout


@pytest.mark.parametrize(
    ("code", "hint"),
    [("wrong-figur", "Did you mean “wrong-figure”?"), ("xyz", "Known here: approval-outdated, ")],
)
def test_a_code_that_is_not_known_is_answered_with_those_that_are(code: str, hint: str) -> None:
    done = run("explain", code)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: There is no problem code “{code}”. {hint}")


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


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_without_settings_a_plain_sentence_says_so(tmp_path: Path, command: str) -> None:
    done = run(command, "-f", tmp_path / "mkdocs.yml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        done.stderr
        == f"Error: There is no {tmp_path / 'mkdocs.yml'} here. Go to the site's folder, or name it with -f.\n"
    )


def test_settings_without_the_plugin_are_refused_without_a_traceback(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: A\nplugins: [search]\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    done = run("check", "-f", config)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {config} names no “jsna” plugin.")


def test_a_build_is_that_of_mkdocs_with_its_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Sequence[str]] = []

    def refuse(words: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(words)
        return subprocess.CompletedProcess(words, 3)

    monkeypatch.setattr("jsna.cli.subprocess.run", refuse)
    config = write(tmp_path)
    assert run("build", "--strict", "-d", tmp_path / "out", "-f", config).exit_code == 3
    (words,) = ran
    assert list(words)[1:] == [
        "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(tmp_path / "out"), "--strict",
    ]  # fmt: skip


def test_a_preview_is_that_of_mkdocs_begun_again_as_often_as_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, ran = [RESTART, RESTART, 3], list[Sequence[str]]()

    def attended(words: Sequence[str]) -> int:
        ran.append(words)
        return codes.pop(0)

    monkeypatch.setattr("jsna.cli._attended", attended)
    config = write(tmp_path)
    assert run("serve", "-a", "127.0.0.1:9", "-f", config).exit_code == 3
    assert ran == [("serve", "--config-file", str(config), "--dev-addr", "127.0.0.1:9")] * 3


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_settings_that_can_t_be_read_are_a_problem_at_their_line(tmp_path: Path, command: str) -> None:
    done = run(command, "-f", write(tmp_path, {"mkdocs.yml": "site_name: A: b\n"}))
    assert done.exit_code == 1
    assert done.stdout.startswith("mkdocs.yml:1:13: error [broken-yaml] This is not valid YAML: there is a colon too")


def test_an_import_prints_what_it_found_and_writes_a_package_that_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path)
    monkeypatch.chdir(tmp_path)
    data = export(tmp_path, text_of(*(line(Time_period=str(year)) for year in (2019, 2020))))
    done = run("import", "fingertips", data, "--to", "datapackages/kent")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("kent: 2 rows, 1 measure\n")
    assert (tmp_path / "datapackages/kent/export.csv").read_bytes() == data.read_bytes()
    assert run("check", "-f", config).exit_code == 0


def test_an_import_is_reported_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    written = Plan.write

    def write_after(plan: Plan) -> None:
        seen.append((tmp_path / "datapackages").exists())
        print("written now")
        written(plan)

    monkeypatch.setattr(Plan, "write", write_after)
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", export(tmp_path, text_of(line())), "--to", "datapackages/kent")
    assert done.exit_code == 0
    assert seen == [False]
    assert done.stdout.index("kent: 1 row") < done.stdout.index("written now")


@pytest.mark.parametrize(
    "text", ["", "Date,Amount\n2026-01-01,12\n", "\x00\x01", "<html><body>Not found</body></html>"]
)
def test_a_file_that_is_no_export_is_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", export(tmp_path, text), "--to", "datapackages/kent")
    assert done.exit_code == 1
    assert "error [not-an-export]" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (tmp_path / "datapackages").exists()


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", "nothing.csv", "--to", "datapackages/kent")
    assert done.exit_code == 1
    assert "error [file-unreadable]" in done.stdout
    assert not (tmp_path / "datapackages").exists()


def test_a_table_is_imported_said_in_words_and_its_block_can_be_pasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path)
    monkeypatch.chdir(tmp_path)
    data = export(tmp_path, "Area code,2021,2022\nE07900001,1.5,2.5\nE07900002,1,2\n")
    words = ["--to", "datapackages/falls", "--title", "Falls", "--polarity", "low", "--unit", "per 1,000"]
    done = run("import", "table", data, *words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("falls: 2 rows of export.csv, below the headings in row 1\n")
    block = "```chart\nshow: trend\nmeasure: falls\narea: E07900001\n```\n"
    assert done.stdout.endswith(f"Next, in a chapter:\n\n{block}")
    (tmp_path / "content" / "falls.md").write_text(f"# Falls\n\n{block}", encoding="utf-8")
    assert run("check", "-f", config).exit_code == 0


def test_a_table_that_is_not_clear_is_asked_about_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "table", export(tmp_path, "Code,Rate\nE07900001,2\n"), "--to", "datapackages/falls")
    assert done.exit_code == 1
    assert "error [unclear-table] No column of time periods was found." in done.stdout
    assert "--period 2025" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (tmp_path / "datapackages").exists()


def test_the_board_paper_is_written_as_a_word_document(tmp_path: Path) -> None:
    to = tmp_path / "papers" / "november.docx"
    done = run("paper", "--format", "docx", "--to", to, "-f", write(tmp_path))
    assert (done.exit_code, done.stdout) == (0, f"Written: {to}\n")
    assert to.read_bytes().startswith(b"PK")


def test_no_paper_is_written_of_a_site_with_errors(tmp_path: Path) -> None:
    to = tmp_path / "paper.docx"
    done = run("paper", "--format", "docx", "--to", to, "-f", write(tmp_path, WRONG))
    assert done.exit_code == 1
    assert "[wrong-figure]" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not to.exists()


def test_a_site_without_objectives_has_no_paper_and_says_so(tmp_path: Path) -> None:
    config = write(tmp_path)
    (tmp_path / "content/strategy/objectives/smoke-free.md").unlink()
    done = run("paper", "--format", "docx", "--to", tmp_path / "paper.docx", "-f", config)
    assert done.exit_code == 1
    assert done.stderr == "Error: This site has no objectives, so there is nothing to report to a board.\n"


def test_without_a_chromium_no_site_is_built_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("jsna.chromium._USUAL", ())
    done = run("paper", "-f", write(tmp_path))
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: No Chromium was found to print with.")
