"""The wheel alone, in a new environment, builds a folder that holds nothing but content and data."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from wheels import ROOT, run

pytestmark = pytest.mark.slow

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
