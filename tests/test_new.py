"""A council's own site, begun with the wheel alone: it builds at once, grows, is styled, and is published."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from jsna.git import git
from jsna_charts.samples.own import WAFFLE
from shared import needs_shared, shared_file
from unit.data.exporting import line, text_of
from wheels import run

pytestmark = pytest.mark.slow

NEW = ("--name", "Kent County Council", "--area", "E10000016", "--domain", "needs.kent.gov.uk")
REAL = "data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv"
CHART = """
```chart
show: waffle
measure: walking
areas: [home, england]
```
"""


def begun(installed: Path, folder: Path) -> Path:
    """A new site in a folder."""
    said = run(installed / "jsna", "new", folder, *NEW, folder=folder.parent)
    assert f"{folder} holds a new site: 34 files. Next:" in said
    return folder


def timed(what: str, *command: str | Path, folder: Path) -> str:
    """Run a command, and print how long it took (pytest -s)."""
    began = time.monotonic()
    said = run(*command, folder=folder)
    print(f"{what}: {time.monotonic() - began:.1f} s")
    return said


def page(site: Path, address: str) -> str:
    """A page of the built site."""
    return (site / "site" / address / "index.html").read_text(encoding="utf-8")


def test_it_builds_at_once_with_nothing_but_the_wheel(installed: Path, tmp_path: Path) -> None:
    site = begun(installed, tmp_path / "kent")
    timed("jsna build --strict of a new site", installed / "jsna", "build", "--strict", folder=site)
    assert "53.2%" in page(site, "chapters/walking")
    assert "Kent County Council runs it" in page(site, "about/accessibility")
    home = page(site, "")
    assert '<link rel="canonical" href="https://needs.kent.gov.uk/">' in home
    assert 'http-equiv="Content-Security-Policy"' in home
    said = run(installed / "jsna", "audit", folder=site)
    assert "audit.csv holds" in said
    assert (site / "audit.csv").read_text(encoding="utf-8-sig").startswith("Criterion,Level,Name,")


def test_it_builds_with_an_export_imported(installed: Path, tmp_path: Path) -> None:
    site = begun(installed, tmp_path / "kent")
    rows = [line(Time_period=year, Value=value) for year, value in (("2022", "12.1"), ("2023", "11.6"))]
    (tmp_path / "export.csv").write_text(text_of(*rows), encoding="utf-8")
    command = ("import", "fingertips", tmp_path / "export.csv", "--to", "datapackages/fingertips")
    timed("jsna import fingertips of two rows", installed / "jsna", *command, folder=site)
    timed("jsna build --strict with them", installed / "jsna", "build", "--strict", folder=site)
    assert list((site / "site" / "measures").glob("*smoking*/index.html"))


@needs_shared
def test_it_builds_with_a_real_export_imported(installed: Path, tmp_path: Path) -> None:
    site = begun(installed, tmp_path / "kent")
    command = ("import", "fingertips", shared_file(REAL), "--to", "datapackages/fingertips")
    timed("jsna import fingertips of 4,536 real rows", installed / "jsna", *command, folder=site)
    timed("jsna build --strict with them", installed / "jsna", "build", "--strict", folder=site)
    assert len(list((site / "site" / "measures").glob("*/index.html"))) >= 3


def test_its_own_chart_kind_template_and_stylesheet_are_picked_up(installed: Path, tmp_path: Path) -> None:
    site = begun(installed, tmp_path / "kent")
    for path, text in {
        "charts/waffle.py": WAFFLE,
        "templates/sources.html": '<p class="ours">Ours:</p>{% include "jsna/sources.html" %}',
        "theme/partials/copyright.html": '<p class="our-copyright">{{ config.copyright }}</p>',
        "content/assets/kent.css": ".ours { color: inherit; }",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    settings = site / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  name: material\n", "  name: material\n  custom_dir: theme\n")
    settings.write_text(f"{text}extra_css: [assets/kent.css]\n", encoding="utf-8")
    with (site / "content/chapters/walking.md").open("a", encoding="utf-8") as chapter:
        chapter.write(CHART)
    timed("jsna build --strict with them", installed / "jsna", "build", "--strict", folder=site)
    html = page(site, "chapters/walking")
    assert '<p class="ours">Ours:</p>' in html
    assert "Where the 3 checked statements on this page come from" in html
    assert '<p class="our-copyright">' in html
    assert '<span class="jsna-legal"><a href="../../about/accessibility/">' in html
    assert html.index("assets/jsna/jsna.css") < html.index("assets/kent.css")
    assert html.count("jsna-figure-block") == 2


def test_editions_of_it_are_published_with_its_domain_and_its_old_addresses(installed: Path, tmp_path: Path) -> None:
    site = begun(installed, tmp_path / "kent")
    settings = site / "mkdocs.yml"
    old = "      redirects: {health/jsna.aspx: chapters/walking.md}\n      statement:"
    settings.write_text(settings.read_text(encoding="utf-8").replace("      statement:", old), encoding="utf-8")
    git(site, "init", "--quiet", "-b", "main")
    for key, name in (("user.name", "A. N. Editor"), ("user.email", "editor@needs.example")):
        git(site, "config", key, name)
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "-m", "Begin")
    timed("jsna edition 2026.1", installed / "jsna", "edition", "2026.1", folder=site)
    there = git(site, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert [path for path in there if "above-all-editions" in path] == []
    assert git(site, "show", "gh-pages:CNAME") == "needs.kent.gov.uk"
    moved = git(site, "show", "gh-pages:health/jsna.aspx/index.html")
    assert 'content="0; url=../../latest/chapters/walking/"' in moved
    assert "Kent County Council runs it" in git(site, "show", "gh-pages:about/accessibility/index.html")
    assert "url=../../../about/accessibility/" in git(site, "show", "gh-pages:2026.1/about/accessibility/index.html")
    assert "https://needs.kent.gov.uk/2026.1/sitemap.xml" in git(site, "show", "gh-pages:sitemap.xml")
    _without_domain(settings)
    git(site, "commit", "--quiet", "--all", "-m", "Leave the domain to the branch")
    run(installed / "jsna", "edition", "2026.2", folder=site)
    assert git(site, "show", "gh-pages:CNAME") == "needs.kent.gov.uk"
    shutil.rmtree(site / ".cache")
    assert git(site, "status", "--porcelain") == ""


def _without_domain(settings: Path) -> None:
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(one for one in lines if not one.startswith("      domain:")), encoding="utf-8")
