"""Each kind of page by the keyboard alone: everything is reached, one sees where one is, and gets away again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import OpenPage
from browser.tabbing import Walk, walked_through
from browser.visits import HEIGHTS, PAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CASES = list(product(PAGES, HEIGHTS))
# What answers a pointer and is no control. The patches of the map have boxes in the list that do the same.
POINTED_AT = """() => [...document.querySelectorAll("article *")]
    .filter(one => getComputedStyle(one).cursor === "pointer" && one.checkVisibility())
    .filter(one => !one.closest("a, button, input, select, summary, label, .jsna-own-patch, [data-md-component=top]"))
    .map(one => one.outerHTML.slice(0, 160))"""
WRONG = """<style>#bare:focus { outline: none } #under { position: absolute; top: 0; left: 0 }
  #lid { position: absolute; top: 0; left: 0; width: 400px; height: 90px; background: white }</style>
<a id="under" href="#1">Under the lid</a><div id="lid"></div><div style="height: 100px"></div>
<a id="fine" href="#2">Fine</a><a id="bare" href="#3">Bare</a><input id="trap"><a id="beyond" href="#4">Beyond</a>
<script>trap.addEventListener("keydown", event => event.preventDefault());</script>"""


@pytest.fixture(scope="module", params=CASES, ids=["-".join(map(str, case)) for case in CASES])
def walk(request: pytest.FixtureRequest, open_page: OpenPage) -> Iterator[Walk]:
    """Each page at each width, gone through once for all the tests below."""
    name, width = request.param
    with open_page(PAGES[name], width, "light") as visit:
        yield walked_through(visit.page)


def test_everything_that_can_be_used_is_reached(walk: Walk) -> None:
    assert walk.stops > 10
    assert walk.missed == []


def test_what_has_the_focus_is_marked(walk: Walk) -> None:
    assert walk.unmarked == []


def test_what_has_the_focus_is_in_sight(walk: Walk) -> None:
    assert walk.hidden == []


def test_nothing_holds_the_focus(walk: Walk) -> None:
    assert walk.held == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_answers_a_pointer_alone(name: str, open_page: OpenPage) -> None:
    with open_page(PAGES[name], 1280, "light") as visit:
        assert visit.page.evaluate(POINTED_AT) == []


def test_what_is_wrong_is_told(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(WRONG)
    walk = walked_through(page)
    page.close()
    ids = [
        [html.partition('id="')[2].partition('"')[0] for html in group]
        for group in (walk.missed, walk.unmarked, walk.hidden, walk.held)
    ]
    assert ids == [["beyond"], ["bare"], ["under"], ["trap"]]


def test_a_wide_table_is_scrolled_with_the_arrow_keys(open_page: OpenPage) -> None:
    with open_page(PAGES["equality"], 1280, "light") as visit:
        table = visit.page.locator(".jsna-matrix .jsna-scroll").first
        table.focus()
        for _ in range(3):
            visit.page.keyboard.press("ArrowRight")
        expect(table).not_to_have_js_property("scrollLeft", 0)
