"""The `jsna` command: quick to answer, exact about exit codes, and plain about what it can't do."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from sites import write
from unit.commands.typed import run

HEAVY = ("openpyxl", "mkdocs", "material", "matplotlib", "numpy", "frictionless", "yaml", "markdown", "jinja2")
HELP = f"""
import sys
from jsna.cli import main
main(sys.argv[1:], standalone_mode=False)
print([name for name in {HEAVY} if name in sys.modules])
"""


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


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_settings_that_can_t_be_read_are_a_problem_at_their_line(tmp_path: Path, command: str) -> None:
    done = run(command, "-f", write(tmp_path, {"mkdocs.yml": "site_name: A: b\n"}))
    assert done.exit_code == 1
    assert done.stdout.startswith("mkdocs.yml:1:13: error [broken-yaml] This is not valid YAML: there is a colon too")
