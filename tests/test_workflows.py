"""The workflows: what they may do, what they rest on, and that their scripts do what they say on this machine."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from jsna.git import git
from sites import CHAPTER, write

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
ALLOWED = {  # all that any job may do beside reading the repository
    "check.yml": {},
    "checks.yml": {},
    "comment.yml": {"comment": {"actions": "read", "pull-requests": "write"}},
    "publish.yml": {
        "edition": {"contents": "write"},
        "deploy": {"contents": "read", "pages": "write", "id-token": "write"},
    },
    "stale.yml": {"stale": {"contents": "read", "issues": "write"}},
}
SUMMARY = """\
## What changes <img src=x onerror=alert(1)> for @everyone, see #12

[Sign in](https://evil.example) ![](http://evil.example/pixel.png) [a][b] www.evil.example \\<b\\>

[b]: https://evil.example

| | value |
|---|---|
| changed | ~~12.9~~ **11.8** |
"""


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML takes its key `on` for true."""
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else str(key): value for key, value in found.items()}


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """All steps of all jobs."""
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def script(workflow: str, name: str) -> str:
    """The script of one step."""
    found = next(step for step in steps(ROOT / ".github/workflows" / workflow) if step.get("name") == name)
    return str(found["run"])


def test_the_workflows_are_those_that_are_looked_at_here() -> None:
    assert [path.name for path in WORKFLOWS] == sorted(ALLOWED)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_with_its_version_beside(path: Path) -> None:
    used = [line.strip(" -") for line in path.read_text(encoding="utf-8").splitlines() if re.search(r"\buses: ", line)]
    lines = [line for line in used if not line.startswith("#")]
    assert [line for line in lines if not PINNED.fullmatch(line)] == []
    assert len(lines) == sum("uses" in step for step in steps(path))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_what_it_needs_and_no_more(path: Path) -> None:
    found = read(path)
    assert found["permissions"] in ({}, {"contents": "read"})
    jobs = {name: job["permissions"] for name, job in found["jobs"].items() if "permissions" in job}
    assert jobs == ALLOWED[path.name]
    assert "pull_request_target" not in found["on"]
    assert not re.search(r"\bsecrets\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_from_outside_is_written_into_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def test_what_runs_a_proposals_code_keeps_no_token_for_git() -> None:
    for name in ("check.yml", "checks.yml"):
        checkouts = [s for s in steps(ROOT / ".github/workflows" / name) if "actions/checkout" in s.get("uses", "")]
        assert [step["with"]["persist-credentials"] for step in checkouts] == [False]


def test_what_may_write_comments_takes_nothing_out_of_the_repository() -> None:
    assert [step for step in steps(ROOT / ".github/workflows/comment.yml") if "uses" in step] == []


@pytest.mark.parametrize("name", ["check.yml", "comment.yml", "publish.yml", "stale.yml"])
def test_a_councils_own_workflow_can_call_it(name: str) -> None:
    assert "workflow_call" in read(ROOT / ".github/workflows" / name)["on"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_script_is_sound_shell(path: Path) -> None:
    for step in steps(path):
        if "run" in step:
            subprocess.run(["bash", "-n"], input=step["run"], text=True, check=True)


def test_actionlint_finds_nothing() -> None:
    beside = Path(sys.executable).parent / "actionlint"  # installed with this Python
    actionlint = beside if beside.exists() else shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("needs actionlint: install requirements-dev.lock")
    done = subprocess.run([actionlint, "-color=false"], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == ""


def test_every_chapter_and_objective_has_an_owner() -> None:
    owned = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8")
    pages = [*(ROOT / "content/chapters").glob("*.md"), *(ROOT / "content/strategy/objectives").glob("*.md")]
    lines = {line.split()[0] for line in owned.splitlines() if line and not line.startswith("#")}
    assert {f"/{page.relative_to(ROOT).as_posix()}" for page in pages} <= lines
    assert [name for name in lines if name.endswith(".md") and not (ROOT / name[1:]).is_file()] == []


def test_every_issue_form_asks_something_and_names_its_questions_apart() -> None:
    for name in ("figure", "gap", "proposal"):
        form = read(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
        asked = [part["id"] for part in form["body"] if part["type"] != "markdown"]
        assert len(asked) == len(set(asked)) >= 3
        assert form["name"]
        assert form["description"]


class Runner:
    """A place in which a step's script runs as it would on GitHub, with programs of ours in the place of some."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin, self.temp = folder, folder / "bin", folder / "temp"
        self.bin.mkdir()
        self.temp.mkdir()
        self.calls = folder / "calls"

    def program(self, name: str, script: str) -> None:
        """A program that writes down how it was called, and goes on as told."""
        path = self.bin / name
        path.write_text(f'#!/bin/bash\necho "{name} $*" >> "{self.calls}"\n{script}\n', encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run(self, script: str, where: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        """One script, with the runner's shell and its variables."""
        environment = {
            **os.environ, "PATH": f"{self.bin}:{os.environ['PATH']}", "RUNNER_TEMP": str(self.temp),
            "GITHUB_STEP_SUMMARY": str(self.temp / "step.md"), **variables,
        }  # fmt: skip
        command, folder = ["bash", "-e", "-c", script], where or self.folder
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)

    @property
    def called(self) -> list[str]:
        """How our programs were called, one a line."""
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """An empty place to run scripts in."""
    return Runner(tmp_path)


def test_a_summary_is_posted_as_words_without_links_markup_or_mentions(runner: Runner) -> None:
    (runner.temp / "summary.md").write_text(SUMMARY, encoding="utf-8")
    assert runner.run(script("comment.yml", "Take its markup out of action")).returncode == 0
    plain = (runner.temp / "plain.md").read_text(encoding="utf-8")
    for harmful in ("<img", "<b", "](", "][", "[b]:", "://", "@everyone", "#12", "www."):
        assert harmful in SUMMARY.replace("\\<", "<")
        assert harmful not in plain
    assert "| changed | ~~12.9~~ **11.8** |" in plain
    assert "&lt;b\\>" in plain


@pytest.mark.parametrize(("earlier", "method"), [("", "POST repos/o/r/issues/7/comments"), ("99", "PATCH")])
def test_one_comment_is_posted_and_then_kept_up_to_date(runner: Runner, earlier: str, method: str) -> None:
    (runner.temp / "plain.md").write_text("Nothing changes.\n", encoding="utf-8")
    answer = f'case "$*" in *state=open*) echo 7;; *paginate*) echo "{earlier}" | grep . || true;; esac'
    runner.program("gh", answer)
    about = {"REPOSITORY": "o/r", "HEAD": "fork:branch", "HEAD_SHA": "a" * 40, "PAGE": "P"}
    done = runner.run(script("comment.yml", "Post it, or bring the earlier comment up to date"), None, **about)
    assert done.returncode == 0, done.stderr
    assert "-f head=fork:branch" in runner.called[0]
    assert f"--method {method}" in runner.called[-1]
    text = (runner.temp / "comment.md").read_text(encoding="utf-8")
    assert text.startswith("<!-- jsna changes -->\nNothing changes.\n")
    assert "[the check of aaaaaaa](P)" in text


def test_no_comment_is_made_where_no_pull_request_ends_there(runner: Runner) -> None:
    (runner.temp / "plain.md").write_text("Nothing changes.\n", encoding="utf-8")
    runner.program("gh", "true")
    about = {"REPOSITORY": "o/r", "HEAD": "fork:branch", "HEAD_SHA": "a" * 40, "PAGE": "P"}
    done = runner.run(script("comment.yml", "Post it, or bring the earlier comment up to date"), None, **about)
    assert (done.returncode, len(runner.called)) == (0, 1)


def test_a_summary_is_cut_to_the_size_of_a_comment(runner: Runner) -> None:
    with zipfile.ZipFile(runner.folder / "kept.zip", "w", zipfile.ZIP_DEFLATED) as kept:
        kept.writestr("summary.md", "x" * 3_000_000)
    runner.program("gh", f'case "$*" in *zip) cat "{runner.folder}/kept.zip";; *) echo 5;; esac')
    done = runner.run(script("comment.yml", "Fetch the summary"), REPOSITORY="o/r", RUN="1")
    assert done.returncode == 0, done.stderr
    assert (runner.temp / "summary.md").stat().st_size == 50_000


@pytest.mark.parametrize(
    ("late", "opened", "asked"),
    [(True, "", "gh issue create"), (True, "7", "gh issue edit 7"), (False, "7", "gh issue close 7")],
)
def test_one_issue_is_kept_about_what_is_late(runner: Runner, late: bool, opened: str, asked: str) -> None:
    runner.program("jsna", "echo Late; exit 1" if late else "exit 0")
    runner.program("gh", f'case "$*" in *list*) printf %s "{opened}";; esac')
    assert runner.run(script("stale.yml", "List it")).returncode == 0
    done = runner.run(script("stale.yml", "Keep one issue about it"), TITLE="Late")
    assert done.returncode == 0, done.stderr
    assert runner.called[-1].startswith(asked)


def test_the_engine_is_installed_from_its_lock_or_from_a_councils_pin(runner: Runner) -> None:
    runner.program("python", "true")
    for name in ("check.yml", "publish.yml", "stale.yml"):
        runner.run(script(name, "Install the engine"), REQUIREMENTS="own.txt")
        assert runner.called[-1] == "python -m pip install --quiet --requirement own.txt"
        (runner.folder / "requirements.lock").touch()
        runner.run(script(name, "Install the engine"), REQUIREMENTS="own.txt")
        assert "--require-hashes --requirement requirements.lock" in runner.called[-2]
        (runner.folder / "requirements.lock").unlink()


def proposal(folder: Path, files: Mapping[str, str]) -> Path:
    """The small site with a bare remote, and a commit on top that changes files: as a pull request is checked out."""
    write(folder, {".gitignore": "/.cache/\n/preview/\n/proposal/\n"})
    git(folder, "init", "--quiet", "-b", "main")
    git(folder, "init", "--quiet", "--bare", str(folder.parent / "remote.git"))
    git(folder, "remote", "add", "origin", str(folder.parent / "remote.git"))
    for message in ("The site", "The proposal"):
        git(folder, "add", "--all")
        who = ("-c", "user.name=An editor", "-c", "user.email=editor@needs.example")
        git(folder, *who, "commit", "--quiet", "--allow-empty", "-m", message)
        for path, content in files.items():
            (folder / path).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def site_runner(runner: Runner) -> Runner:
    """One on which the engine is installed."""
    runner.program("jsna", f'exec "{sys.executable}" -c "import sys; from jsna.cli import main; main()" "$@"')
    return runner


@pytest.mark.slow
def test_a_sound_proposal_is_checked_summed_up_and_built(site_runner: Runner, tmp_path: Path) -> None:
    changed = {"content/chapters/smoking.md": CHAPTER.replace("adults smoke", "grown-ups smoke")}
    site = proposal(tmp_path / "site", changed)
    for step in ("Check content and data", "Say what changes for readers", "Build a preview that opens from disk"):
        done = site_runner.run(script("check.yml", step), site)
        assert done.returncode == 0, done.stderr
    said = (site_runner.temp / "step.md").read_text(encoding="utf-8")
    assert said == (site / "proposal/summary.md").read_text(encoding="utf-8")
    assert "~~adults~~ **grown-ups** smoke." in said
    assert (site / "preview/chapters/smoking.html").is_file()


@pytest.mark.slow
def test_a_broken_proposal_fails_its_check_with_annotations_and_is_summed_up(
    site_runner: Runner, tmp_path: Path
) -> None:
    broken = {"content/chapters/smoking.md": CHAPTER.replace("[12.9%]", "[13.9%]")}
    site = proposal(tmp_path / "site", broken)
    done = site_runner.run(script("check.yml", "Check content and data"), site)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=content/chapters/smoking.md,line=10,")
    assert site_runner.run(script("check.yml", "Say what changes for readers"), site).returncode == 0
    assert "This can’t be published yet: 1 error." in (site / "proposal/summary.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_edition_is_made_pushed_and_its_manifest_with_it(site_runner: Runner, tmp_path: Path) -> None:
    site = proposal(tmp_path / "site", {})
    step = script("publish.yml", "Build the edition, and keep its manifest")
    done = site_runner.run(step, site, EDITION="2026.1", BRANCH="main")
    assert done.returncode == 0, done.stderr
    pushed = git(site, "ls-tree", "-r", "--name-only", "origin/main", "content/editions")
    assert pushed == "content/editions/2026.1.json"
    git(site, "checkout", "--quiet", "gh-pages")
    assert (site / "latest/index.html").is_file()
    done = site_runner.run(script("publish.yml", "Keep within what Pages serves"), site)
    assert re.fullmatch(r"The editions hold \d+ MB of 1,000 MB\.\n", done.stdout)
