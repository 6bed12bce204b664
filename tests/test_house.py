"""What holds for the repository itself: its locks, its attributes, its first page, and the strictness of its tests."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
# In two halves, or this file would find itself
ADDRESSES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb." + "debian.org",
    "--index" + "-url",
    "--extra-index" + "-url",
    "--find" + "-links",
    "file:" + "///",
]
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==(\S+)( ; .+?)?((?: --hash=sha256:[0-9a-f]{64})*)$")
pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs a git clone: git clone this repository")


def git(*arguments: str) -> str:
    """What a git command prints."""
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return run.stdout


def files() -> list[str]:
    """Every file that is in the repository, or would be if it were added now."""
    listed = git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    return [name for name in listed if name and (ROOT / name).is_file()]


def logical_lines(lock: str) -> list[str]:
    """The requirements of a lock, one a line, without comments."""
    lines = re.sub(r" *\\\n *", " ", lock).splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def unhashed(lock: str) -> list[str]:
    """The lines of a lock that aren't one exact version with at least one hash."""
    return [line for line in logical_lines(lock) if not ((pin := PIN.match(line)) and pin[4])]


def pins(name: str) -> dict[str, str]:
    """The version of each package in a lock."""
    lines = logical_lines((ROOT / name).read_text(encoding="utf-8"))
    return {pin[1]: pin[2] for line in lines if (pin := PIN.match(line))}


def test_no_file_names_a_registry() -> None:
    names = files()
    assert "pyproject.toml" in names
    texts = {name: (ROOT / name).read_bytes().decode("utf-8", errors="ignore") for name in names}
    assert [(name, address) for name, text in texts.items() for address in ADDRESSES if address in text] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_has_a_version_and_hashes(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert len(logical_lines(lock)) > 40
    assert unhashed(lock) == []


@pytest.mark.parametrize(
    "line", ["click==8.5.1", "click>=8 --hash=sha256:" + "0" * 64, "-e .", "click==1 --hash=md5:0"]
)
def test_a_line_without_version_or_hash_is_found(line: str) -> None:
    assert unhashed(f"# a comment\n{line}\n") == [line]


def test_the_lock_covers_what_the_package_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    assert {re.split(r"[<>=!~ ;\[]", need)[0] for need in needed} - pins("requirements.lock").keys() == set()


def test_tests_run_with_the_versions_that_build_the_site() -> None:
    site, tests = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: tests.get(name) for name in site} == site


@pytest.mark.parametrize(
    ("path", "text", "eol"),
    [
        ("README.md", "auto", "lf"),
        ("hooks/jsna/problems.py", "auto", "lf"),
        ("datapackages/smoking/data.csv", "unset", "lf"),
        ("datapackages/smoking/datapackage.json", "unset", "lf"),
        ("tests/golden/windows.csv", "unset", "lf"),
        (".github/readme.png", "unset", "lf"),
    ],
)
def test_line_ends_are_fixed_and_data_are_left_alone(path: str, text: str, eol: str) -> None:
    said = git("check-attr", "text", "eol", "--", path).splitlines()
    assert said == [f"{path}: text: {text}", f"{path}: eol: {eol}"]  # `text: unset` switches `eol` off


def test_the_first_screen_of_the_readme_says_what_to_type_and_shows_a_picture() -> None:
    screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:24])
    assert "make site" in screen
    assert "make test" in screen
    assert re.search(r'<img[^>]* alt="[^"]{20,}"', screen)


def test_help_names_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    assert {"site", "serve", "check", "test", "prove", "lock"} <= phony
    assert set(re.findall(r"^([a-z]+):.* ## ", makefile, re.MULTILINE)) == phony


MARKED = "@pytest.mark.skip\ndef test_it(): pass"
CALLED = "def test_it(): pytest.skip('no')"
MODULE = "pytest.importorskip('nothing_of_that_name')"


@pytest.mark.parametrize(
    ("ci", "folder", "beside", "skip", "passes"),
    [
        ("true", "browser", "nothing/data", MARKED, False),
        ("true", "browser", "nothing/data", MODULE, False),
        ("true", "unit", "shared/data", CALLED, False),
        ("true", "unit", "nothing/data", CALLED, True),
        ("", "browser", "shared/data", MARKED, True),
    ],
)
def test_continuous_integration_allows_no_skip(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    ci: str,
    folder: str,
    beside: str,
    skip: str,
    passes: bool,
) -> None:
    tests = pytester.mkdir("clone") / "tests"
    (tests / folder).mkdir(parents=True)
    (pytester.path / beside).mkdir(parents=True)
    (tests / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (tests / folder / "test_it.py").write_text(f"import pytest\n{skip}\n", encoding="utf-8")
    (tests / "test_that_runs.py").write_text("def test_that_runs(): pass\n", encoding="utf-8")
    monkeypatch.setenv("CI", ci)
    code = pytester.runpytest("clone", "--continue-on-collection-errors").ret
    assert code == (pytest.ExitCode.OK if passes else pytest.ExitCode.TESTS_FAILED)
