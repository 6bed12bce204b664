"""Each kind of page with JavaScript off: every word is there but those of controls that need it, and none is dead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import walked
from browser.tabbing import walked_through
from browser.visits import HEIGHTS, PAGES

pytestmark = pytest.mark.browser

# All that a script may add to a page's words. “Your own area” is the one page that needs it for what it is about.
CONTROLS = {
    "reading a chart value by value": ".jsna-step",
    "copying a citation": ".jsna-cite button",
    "filtering, and saying how many rows are left": ".jsna-filter",
    "saying how a table is sorted": ".jsna-said",
    "finding a place by what is typed": ".jsna-finder",
    "choosing two places": ".jsna-beside",
    "going back to the top": ".md-top",
}
OWN_AREA = "own-area"
WORDS = """(controls) => {
    document.querySelectorAll("details").forEach(one => { one.open = true; });
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const [words, around] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
        if (words && !around.closest(controls) && around.checkVisibility({visibilityProperty: true}))
            found.push(words.replace(/\\s+/g, " "));
    }
    return found;
}"""
# The boxes that fold the menu work without a script; of the rest nothing may be in sight
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea, [role=button]")]
    .filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.outerHTML.slice(0, 160))"""


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A tab with JavaScript off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def words(page: Page, address: str) -> list[str]:
    """Each piece of text that can be read in the main part of a page, all that is folded open, without the controls."""
    page.goto(address, wait_until="load")
    found: list[str] = page.evaluate(WORDS, ", ".join(CONTROLS.values()))
    return found


@pytest.mark.parametrize("name", [name for name in PAGES if name != OWN_AREA])
def test_every_word_is_there(name: str, browser: Browser, plain: Page, site_url: str) -> None:
    with walked(browser, site_url) as page:
        scripted = words(page, f"{site_url}{PAGES[name]}")
    assert len(scripted) > 50
    assert words(plain, f"{site_url}{PAGES[name]}") == scripted


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_promised_that_does_not_work(name: str, plain: Page, site_url: str) -> None:
    plain.goto(f"{site_url}{PAGES[name]}")
    assert plain.evaluate(DEAD) == []


def test_an_own_area_says_what_it_needs_and_leads_to_every_part_of_it(plain: Page, site_url: str) -> None:
    plain.goto(f"{site_url}{PAGES[OWN_AREA]}")
    said = plain.locator(".jsna-own-needs:visible").all_inner_texts()
    assert said[0].startswith("To choose an area and add its numbers up, this page needs JavaScript, which is")
    assert said[1].startswith("Nothing can be added up here without JavaScript.")
    plain.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert plain.locator(".jsna-own-group li a:visible").count() == 63


@pytest.mark.slow
@pytest.mark.parametrize("width", HEIGHTS)
def test_the_keyboard_goes_everywhere_and_only_there(width: int, plain: Page, site_url: str) -> None:
    plain.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    plain.goto(f"{site_url}{PAGES['chapter']}")
    walk = walked_through(plain)
    assert walk.stops > 100
    assert (walk.missed, walk.unmarked, walk.hidden, walk.held) == ([], [], [], [])
