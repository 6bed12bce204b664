"""Folders without a page: whoever shortens an address by hand comes to the page that lists what is in the folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from jsna.pages.folders import ways_on
from jsna.pages.roots import redirect_files
from jsna.problems import Where
from jsna.redirects import Redirect
from jsna.site import Site
from sites import assessed


def found(site: Site, *pages: str) -> dict[str, str]:
    """The files that lead on, each with where it leads."""
    return {one.file: f"{one.target}{one.heading}" for one in ways_on(pages, site)}


def test_a_folder_without_a_page_leads_to_its_list_or_to_the_nearest_page_above(tmp_path: Path) -> None:
    site = assessed(tmp_path).site
    pages = ("index.md", "needs/index.md", "strategy/index.md", "chapters/smoking.md", "strategy/objectives/a.md")
    assert found(site, *pages, "strategy/papers/old/may.md", "guide/problems.md") == {
        "chapters/index.html": "needs/#by-topic",
        "guide/index.html": "",
        "strategy/objectives/index.html": "strategy/",
        "strategy/papers/index.html": "strategy/",
        "strategy/papers/old/index.html": "strategy/",
    }


def test_a_folder_whose_list_is_not_there_leads_home_and_one_with_a_page_nowhere(tmp_path: Path) -> None:
    site = assessed(tmp_path).site
    assert found(site, "index.md", "chapters/smoking.md") == {"chapters/index.html": ""}
    assert found(site, "index.md", "chapters/index.md", "chapters/smoking.md") == {}


def test_every_folder_of_a_site_answers(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    made = set(build.files()) | {f"{build.site.address(path)}index.html" for path in build.drafts}
    folders = {above for address in made if address.endswith("/index.html") for above in PurePosixPath(address).parents}
    assert {f"{folder}/index.html" for folder in folders if str(folder) != "."} <= made
    assert b"../needs/#by-topic" in build.files()["chapters/index.html"]


def test_a_folder_is_not_said_to_have_moved_but_an_old_address_is(tmp_path: Path) -> None:
    site = assessed(tmp_path).site
    old = Redirect("old/needs", "needs/", "", Where("mkdocs.yml"))
    made = redirect_files(site, [*ways_on(["index.md", "chapters/smoking.md"], site), old])
    folder, former = (made[f"{address}/index.html"].decode() for address in ("chapters", "old/needs"))
    assert "No page stands here" in folder
    assert '<a href="../">Go to the page that leads to them</a>' in folder
    assert ("has moved" in folder, "This page has moved: <a" in former) == (False, True)
