"""What holds for every kind of page, on a phone and on a laptop, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from browser.conftest import OpenPage
from browser.visits import HEIGHTS, PAGES, SCHEMES, Scheme, Visit

pytestmark = pytest.mark.browser

CASES = list(product(PAGES, HEIGHTS, SCHEMES))
# The elements that stick out at the right, as a help in finding the culprit; the folded menu always does
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
    .filter(e => !e.closest("nav") && e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 80))"""

ON_A_SHEET = 629  # CSS pixels: the narrowest that a browser lays out for A4 or US Letter, with usual margins
TOO_WIDE = """() => [...document.querySelectorAll(".jsna-scroll")].filter(e => e.scrollWidth > e.clientWidth + 1)
    .map(e => [e.querySelector("caption")?.textContent, e.scrollWidth, e.clientWidth])"""


@pytest.fixture(scope="module", params=CASES, ids=["-".join(map(str, case)) for case in CASES])
def visit(request: pytest.FixtureRequest, open_page: OpenPage) -> Iterator[Visit]:
    """Each page at each width and scheme, opened once for all the tests below."""
    case: tuple[str, int, Scheme] = request.param
    name, width, scheme = case
    with open_page(PAGES[name], width, scheme) as opened:
        yield opened


def test_it_does_not_scroll_sideways(visit: Visit) -> None:
    width, room = visit.page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert width <= room, visit.page.evaluate(STICKING_OUT)


def test_it_asks_nothing_of_anybody_else(visit: Visit) -> None:
    assert visit.requests
    assert visit.elsewhere() == []


def test_it_sets_no_cookie(visit: Visit) -> None:
    assert visit.page.context.cookies() == []


def test_it_logs_no_error(visit: Visit) -> None:
    assert visit.errors == []


def test_it_has_one_main_heading(visit: Visit) -> None:
    assert visit.page.locator("h1").count() == 1


def test_it_follows_the_colour_scheme(visit: Visit) -> None:
    background, dark = visit.page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor, matchMedia('(prefers-color-scheme: dark)').matches]"
    )
    channels = [int(part) for part in background.strip("rgba()").split(",")[:3]]
    assert (sum(channels) < 3 * 128) is dark, background


@pytest.mark.parametrize("name", PAGES)
def test_on_paper_no_table_is_wider_than_the_sheet(name: str, open_page: OpenPage) -> None:
    with open_page(PAGES[name], 1280, "light") as visit:
        visit.page.set_viewport_size({"width": ON_A_SHEET, "height": 1000})
        visit.page.emulate_media(media="print")
        visit.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert visit.page.evaluate(TOO_WIDE) == []


def test_a_figure_with_few_words_is_as_wide_as_its_column(open_page: OpenPage) -> None:
    with open_page("/measures/smoking-prevalence/", 1280, "light") as visit:
        widths = visit.page.evaluate(
            """() => [...document.querySelectorAll("figure.jsna-figure-block")].map(figure => {
                figure.querySelectorAll("p, details").forEach(words => { words.textContent = "Few."; });
                return [figure, figure.parentElement].map(e => e.getBoundingClientRect().width);
            })"""
        )
    assert len(widths) > 1
    assert all(abs(figure - column) < 1 for figure, column in widths), widths


def test_an_address_to_reply_to_stands_on_one_line_of_a_phone(open_page: OpenPage) -> None:
    with open_page("/chapters/growing-up/", 390, "light") as visit:
        lines = visit.page.evaluate(
            "() => [...document.querySelectorAll('.jsna-facts .jsna-mail')]"
            ".map(e => new Set([...e.getClientRects()].map(piece => Math.round(piece.top))).size)"
        )
    assert lines == [1]
