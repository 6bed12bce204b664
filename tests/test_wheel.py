"""The wheel alone, in a new environment, builds a folder that holds nothing but content and data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"

CONFIG = """\
site_name: A small county
docs_dir: content
theme:
  name: material
  font: false
plugins:
  - search
  - jsna:
      area: E10000099
"""
CHAPTER = """\
# Smoking

In the county [12.5%](value:smoking-prevalence) of adults smoke.
"""
DATA = """\
area,name,period,value
E10000099,Exampleshire,2022,13.1
E10000099,Exampleshire,2023,12.5
"""
ROLES = {"area": "area", "name": "area_name", "period": "period", "value": "value"}
PACKAGE = {
    "name": "smoking",
    "resources": [
        {
            "name": "rates",
            "path": "rates.csv",
            "schema": {
                "fields": [
                    {"name": name, "type": "number" if name == "value" else "string", "role": role}
                    for name, role in ROLES.items()
                ]
            },
        }
    ],
    "measures": [
        {
            "name": "smoking-prevalence",
            "title": "Adults who smoke",
            "resource": "rates",
            "unit": "%",
            "polarity": "low",
            "value_type": "proportion",
            "decimals": 1,
        }
    ],
}


def run(*command: str | Path, folder: Path) -> str:
    """Run a command away from this source tree, and give back what it printed."""
    ours = ("PYTHONPATH", "VIRTUAL_ENV", "JSNA_EDITION")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a new environment that holds the wheel and its locked dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder, folder=folder)
    scripts = folder / SCRIPTS
    pip = (scripts / "python", "-m", "pip", "--no-input", "--quiet", "install")
    run(*pip, "--require-hashes", "--requirement", ROOT / "requirements.lock", folder=folder)
    run(*pip, "--no-deps", wheel, folder=folder)
    return scripts


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council's own folder: settings, one chapter, one package."""
    package = tmp_path / "datapackages" / "smoking"
    package.mkdir(parents=True)
    (package / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    (package / "rates.csv").write_bytes(DATA.encode())
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text(CHAPTER, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def test_the_wheel_holds_every_file_of_the_packages_and_no_other(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    sources = {"jsna": ROOT / "hooks", "jsna_charts": ROOT / "charts"}
    kept = {
        path.relative_to(source).as_posix()
        for package, source in sources.items()
        for path in (source / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "jsna/plugin.py" in packed
    assert packed == kept


def test_what_is_installed_agrees_with_what_it_declares(installed: Path, tmp_path: Path) -> None:
    assert "No broken requirements found" in run(installed / "python", "-m", "pip", "check", folder=tmp_path)


def test_the_installed_wheel_builds_a_folder_of_content(installed: Path, council: Path) -> None:
    run(installed / "jsna", "build", folder=council)
    home = (council / "site" / "index.html").read_text(encoding="utf-8")
    assert "12.5%" in home
    assert "value:smoking-prevalence" not in home
    assert (council / "site" / "measures" / "smoking-prevalence" / "index.html").is_file()
    edition = json.loads((council / "site" / "edition.json").read_text(encoding="utf-8"))
    assert "smoking-prevalence" in edition["measures"]
