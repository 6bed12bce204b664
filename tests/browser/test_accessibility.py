"""axe-core finds nothing on a page of each kind, on a phone and on a laptop, by day and by night, even while in use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.axe import FIRST_LOOKS, OTHER_LOOKS, Look, load, looked_at, walked, wrong
from browser.visits import PAGES, served

pytestmark = pytest.mark.browser

EVERY_LOOK = (OTHER_LOOKS[0], *FIRST_LOOKS, *OTHER_LOOKS[1:])  # the folded one first
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


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_each_kind_breaks_none_in_any_look(name: str, browser: Browser, site_url: str) -> None:
    # The galleries hold as many drawings as fifty pages: in two looks each colour and each width is seen once
    looks = FIRST_LOOKS if name.startswith("gallery") else EVERY_LOOK
    assert wrong(browser, site_url, [f"{site_url}{PAGES[name]}"], looks) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", IN_USE)
def test_a_page_in_use_breaks_none(name: str, browser: Browser, site_url: str) -> None:
    # So high that the bar at the foot of the window lies over nothing: axe takes half a link for a small one
    looks = tuple(replace(look, height=9000) for look in (*FIRST_LOOKS, *OTHER_LOOKS[1:]))
    assert wrong(browser, site_url, [f"{site_url}{IN_USE[name]}"], looks) == []


@pytest.mark.parametrize("look", FIRST_LOOKS, ids=str)
def test_a_search_and_what_it_finds_break_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/")
        page.set_viewport_size({"width": look.width, "height": 800})
        page.locator(".md-search__input").focus()
        page.keyboard.type("smoking")
        page.locator(".md-search-result__item").first.wait_for()
        assert looked_at(page, look) == []


@pytest.mark.parametrize("look", [FIRST_LOOKS[0], OTHER_LOOKS[1]], ids=str)
def test_the_menu_of_a_phone_breaks_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/chapters/smoking/")
        page.set_viewport_size({"width": look.width, "height": 800})
        page.locator(".md-header__button[for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
        assert looked_at(page, look) == []


@pytest.mark.parametrize("look", FIRST_LOOKS, ids=str)
def test_places_found_break_none(look: Look, browser: Browser, site_url: str) -> None:
    with walked(browser, site_url) as page:
        load(page, f"{site_url}/places/")
        page.locator("#jsna-finder-words").fill("salt")
        page.locator(".jsna-finder-found a").first.wait_for()
        assert looked_at(page, look) == []


def test_what_is_wrong_is_found_in_the_look_that_has_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(WRONG, encoding="utf-8")
    with served(tmp_path) as site:
        said = wrong(browser, site, [f"{site}/"], EVERY_LOOK)
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
