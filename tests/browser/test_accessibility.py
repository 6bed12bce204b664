"""axe-core finds nothing on any page of the example, on a phone and on a laptop, by day and by night."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import Look, broken, load, looked_at, unfold, walked
from browser.visits import PAGES, served

pytestmark = pytest.mark.browser

# Which colours a text has depends on the scheme, what is shown and where on the width: every page is seen in each of
# the four once, and a page of each kind in all the ways there are. The other looks at every page are for `make axe`.
EVERY_PAGE = (Look(390, "light"), Look(1280, "dark"))
THE_REST = (Look(390, "light", unfolded=False), Look(390, "dark"), Look(1280, "light"))
PARTS = 24  # of the pages, a test each
IN_USE = {
    "own area": "/places/your-own-area/#areas=E02900001,E02900002,E07900002",
    "side by side": "/places/side-by-side/?a=E07900001&b=E07900002",
}
# One thing wrong that is always shown, and three that are there in one look only
WRONG = """<!doctype html><html lang="en"><head><title>Wrong</title><style>
  [data-md-color-scheme="slate"] p { color: #999; }
  @media (max-width: 1000px) { button { display: none; } }
</style></head><body data-md-color-scheme="default"><main><h1>Wrong</h1><p lang="nonsense">Words</p>
  <p><input type="radio" name="p" aria-label="Light" data-md-color-scheme="default"></p>
  <p><input type="radio" name="p" aria-label="Dark" data-md-color-scheme="slate"></p>
  <details><summary>More</summary><img src="data:,"></details><button></button></main>
<script>document.querySelectorAll("input").forEach(one => one.addEventListener("change",
  () => { document.body.dataset.mdColorScheme = one.dataset.mdColorScheme; }));</script></body></html>"""


@pytest.fixture(scope="module")
def addresses(site_folder: Path, site_url: str) -> list[str]:
    """Every page that the example writes."""
    found = sorted(site_folder.rglob("*.html"))
    assert len(found) > 200
    return [f"{site_url}/{page.relative_to(site_folder).as_posix().removesuffix('index.html')}" for page in found]


def wrong(browser: Browser, site: str, addresses: list[str], looks: tuple[Look, ...]) -> list[str]:
    """All that is broken on some pages."""
    with walked(browser, site) as page:
        return [said for address in addresses for said in broken(page, address, looks)]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_breaks_a_rule(part: int, browser: Browser, site_url: str, addresses: list[str]) -> None:
    assert wrong(browser, site_url, addresses[part::PARTS], EVERY_PAGE) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_each_kind_breaks_none_in_any_look(name: str, browser: Browser, site_url: str) -> None:
    assert wrong(browser, site_url, [f"{site_url}{PAGES[name]}"], THE_REST) == []


@pytest.mark.whole
@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_breaks_a_rule_in_any_look(part: int, browser: Browser, site_url: str, addresses: list[str]) -> None:
    assert wrong(browser, site_url, addresses[part::PARTS], THE_REST) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", IN_USE)
def test_a_page_in_use_breaks_none(name: str, browser: Browser, site_url: str) -> None:
    assert wrong(browser, site_url, [f"{site_url}{IN_USE[name]}"], (*EVERY_PAGE, *THE_REST[1:])) == []


@pytest.mark.parametrize("look", EVERY_PAGE, ids=str)
def test_a_search_and_what_it_finds_break_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/")
        page.set_viewport_size({"width": look.width, "height": 800})
        page.locator(".md-search__input").focus()
        page.keyboard.type("smoking")
        page.locator(".md-search-result__item").first.wait_for()
        assert looked_at(page, look) == []


@pytest.mark.parametrize("look", [EVERY_PAGE[0], THE_REST[1]], ids=str)
def test_the_menu_of_a_phone_breaks_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/chapters/smoking/")
        page.set_viewport_size({"width": look.width, "height": 800})
        page.locator(".md-header__button[for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
        assert looked_at(page, look) == []


@pytest.mark.parametrize("look", EVERY_PAGE, ids=str)
def test_places_found_break_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/places/")
        page.locator("#jsna-finder-words").fill("salt")
        page.locator(".jsna-finder-found a").first.wait_for()
        assert looked_at(page, look) == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_scrolls_sideways_magnified_four_times(
    part: int, browser: Browser, site_url: str, addresses: list[str]
) -> None:
    with walked(browser, site_url) as page:
        page.set_viewport_size({"width": 1280 // 4, "height": 1024 // 4})
        assert {
            address: wide for address in addresses[part::PARTS] if (wide := _width(page, address)) > 1280 // 4
        } == {}


def _width(page: Page, address: str) -> int:
    page.goto(address, wait_until="load")
    unfold(page)
    return int(page.evaluate("() => document.scrollingElement.scrollWidth"))


def test_what_is_wrong_is_found_in_the_look_that_has_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    with served(tmp_path) as site:
        said = wrong(browser, site, [f"{site}/"], (THE_REST[0], *EVERY_PAGE, *THE_REST[1:]))
    assert [line.removeprefix(f"{site}/ ").partition(" (")[0] for line in said] == [
        "390 light folded: valid-lang",
        "390 light: image-alt",
        "390 light: valid-lang",
        "1280 dark: button-name",
        "1280 dark: color-contrast",
        "1280 dark: image-alt",
        "1280 dark: valid-lang",
        "390 dark: color-contrast",
        "390 dark: image-alt",
        "390 dark: valid-lang",
        "1280 light: button-name",
        "1280 light: image-alt",
        "1280 light: valid-lang",
    ]
    assert said[0].endswith(', 1 places: <p lang="nonsense">Words</p>')
