"""The content security policy in a real browser: nothing of ours trips over it, an author's script does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.visits import Visit, served, visited
from jsna.build import ABOVE
from jsna.starter.folder import Start, folder_files, write_folder

pytestmark = pytest.mark.browser

ADDRESSES = ("/", "/chapters/walking/", "/measures/walking/", "/404.html")
SLIPPED_IN = {"/chapters/walking/": 2}  # the refusals of what stands in the chapter
SCRIPT = '\n<script>document.title = "slipped in";</script>\n<p onclick="document.title = \'too\'" id="trap">Here</p>\n'


def begun(folder: Path) -> Path:
    """A new site whose chapter holds a script, and whose repository is on GitHub."""
    write_folder(folder, folder_files(Start("Kent County Council", "E10000016")))
    with (folder / "content/chapters/walking.md").open("a", encoding="utf-8") as chapter:
        chapter.write(SCRIPT)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("repo_url: https://github.com/kent/needs\n")
    return folder


def build(site: Path, to: Path, **variables: str) -> None:
    """Build a site into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(site / "mkdocs.yml"), "-d", str(to)]
    environment = {**os.environ, **variables, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The new site, built to stand at the root of its server."""
    root = tmp_path_factory.mktemp("plain")
    build(begun(root / "source"), root / "site")
    return root / "site"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of it under a path of its server, with what stands above all editions."""
    root = tmp_path_factory.mktemp("editions")
    site, county = begun(root / "source"), root / "served" / "county"
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://needs.example/county/\n")
    build(site, county / "2026.1", JSNA_EDITION="2026.1", JSNA_PUBLISHED="1")
    shutil.copytree(county / "2026.1" / ABOVE, county, dirs_exist_ok=True)
    (county / "versions.json").write_text('[{"version": "2026.1", "title": "2026.1", "aliases": ["latest"]}]')
    (county / "latest").symlink_to("2026.1")
    return root / "served"


@pytest.fixture(scope="module")
def at_root(plain: Path) -> Iterator[str]:
    """Where the first is served."""
    with served(plain) as address:
        yield address


@pytest.fixture(scope="module")
def below(editions: Path) -> Iterator[str]:
    """Where the second is served."""
    with served(editions) as address:
        yield f"{address}/county"


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_at_the_root_of_a_server_trips_over_its_policy(address: str, browser: Browser, at_root: str) -> None:
    with visited(browser, at_root, address, 1280, "light") as visit:
        assert len(visit.errors) == SLIPPED_IN.get(address, 0), visit.errors


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_an_edition_under_a_path_trips_over_its_policy(address: str, browser: Browser, below: str) -> None:
    with visited(browser, below, f"/2026.1{address}", 1280, "light") as visit:
        assert len(visit.errors) == SLIPPED_IN.get(address, 0), visit.errors


def test_a_script_in_an_authors_words_is_not_run(browser: Browser, at_root: str) -> None:
    with visited(browser, at_root, "/chapters/walking/", 1280, "light") as visit:
        visit.page.locator("#trap").click()
        assert visit.page.title().startswith("Walking")
        refused = "Executing inline event handler violates the following Content Security Policy"
        assert visit.errors[1].startswith(refused)


def test_search_and_the_choice_of_a_palette_work_and_no_cookie_is_set(browser: Browser, at_root: str) -> None:
    with visited(browser, at_root, "/", 1280, "light") as visit:
        visit.page.click("input.md-search__input")
        visit.page.wait_for_function(
            "performance.getEntriesByName(new URL('search/search_index.json', location)).length"
        )
        visit.page.keyboard.type("walking", delay=50)
        visit.page.locator(".md-search-result__item").first.wait_for(state="attached")
        visit.page.keyboard.press("Escape")
        visit.page.locator("form[data-md-component=palette] label:visible").click()
        expect(visit.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert _kept(visit) == ["", ["/.__palette"], []]
        assert visit.errors == []


def test_a_page_of_the_law_leads_from_an_edition_to_the_one_above_all(browser: Browser, below: str) -> None:
    with visited(browser, below, "/2026.1/", 1280, "light") as visit:
        visit.page.locator(".jsna-legal a").first.click()
        visit.page.wait_for_url(f"{below}/about/accessibility/")
        assert visit.page.locator("h1").inner_text() == "Accessibility statement"
        visit.page.goto(f"{below}/2026.1/about/privacy/")
        visit.page.wait_for_url(f"{below}/about/privacy/")
        assert visit.page.locator("h1").inner_text() == "Privacy and cookies"


def test_it_can_be_read_from_disk(browser: Browser, plain: Path) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto((plain / "measures" / "walking" / "index.html").as_uri())
    assert page.locator(".md-header").evaluate("one => getComputedStyle(one).position") == "sticky"
    assert [error for error in errors if "security policy" in error.lower()] == []
    page.close()


def _kept(visit: Visit) -> list[object]:
    """The cookies, and what local and session storage hold."""
    kept: list[object] = visit.page.evaluate(
        "[document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)]"
    )
    return kept
