"""Every sample of every kind of chart as a browser sets it: no words on others, none cut off, and none too small."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from browser.conftest import OpenPage
from browser.visits import HEIGHTS, SCHEMES, Scheme, Visit
from jsna.pages.charts.kinds import KINDS

pytestmark = pytest.mark.browser

GALLERIES = ("/gallery/", "/gallery-of-places/")
CASES = list(product(GALLERIES, HEIGHTS, SCHEMES))
# Each text of each drawing that is shown, with its sample, its box and its drawing's: left, top, right, bottom
TEXTS = """() => [...document.querySelectorAll(".jsna-gallery figure svg")]
    .filter(svg => svg.getBoundingClientRect().width)
    .map(svg => {
        const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return {
            sample: svg.closest("figure").previousElementSibling.textContent,
            box: box(svg),
            texts: [...svg.querySelectorAll("text")].filter(e => e.textContent.trim())
                .map(e => [e.textContent.trim(), box(e), parseFloat(getComputedStyle(e).fontSize) * scale]),
        };
    })"""
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module", params=CASES, ids=["-".join(map(str, case)).strip("/") for case in CASES])
def visit(request: pytest.FixtureRequest, open_page: OpenPage) -> Iterator[Visit]:
    """Each page of the gallery at each width and scheme."""
    case: tuple[str, int, Scheme] = request.param
    with open_page(*case) as opened:
        yield opened


def overlap(one: Box, other: Box, height: float) -> bool:
    """Whether two lines of words cross by more than the air that is in a line."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.5 and down > 0.22 * height + 1.5


def test_no_words_of_a_drawing_stand_on_others_or_outside_of_it(visit: Visit) -> None:
    drawings = visit.page.evaluate(TEXTS)
    assert len(drawings) > 30
    wrong = []
    for drawing in drawings:
        left, top, right, bottom = drawing["box"]
        for place, (words, box, size) in enumerate(drawing["texts"]):
            if box[0] < left - 1.5 or box[1] < top - 1.5 or box[2] > right + 1.5 or box[3] > bottom + 1.5:
                wrong.append((drawing["sample"], "outside", words))
            later = drawing["texts"][place + 1 :]
            wrong += [(drawing["sample"], words, other) for other, its, _ in later if overlap(box, its, size)]
    assert wrong == []


def test_no_words_are_too_small_to_read(visit: Visit) -> None:
    sizes = {size for drawing in visit.page.evaluate(TEXTS) for _, _, size in drawing["texts"]}
    assert min(sizes) > 8.0  # that of a rug of thirteen places with seven digits in each cell


def test_every_kind_has_a_heading_that_the_list_above_leads_to(open_page: OpenPage) -> None:
    listed: list[str] = []
    for address in GALLERIES:
        with open_page(address, 1280, "light") as opened:
            links = opened.page.locator(".jsna-gallery > ul a").evaluate_all("all => all.map(a => a.hash)")
            for link in links:
                assert opened.page.locator(f"h2{link}").count() == 1
            listed += links
    assert sorted(listed) == sorted(f"#chart-{name}" for name in (*KINDS, "panels"))


def test_a_drawing_is_never_wider_than_a_page_shows_charts(visit: Visit) -> None:
    widths = visit.page.locator(".jsna-gallery figure svg:not(.jsna-wide)").evaluate_all(
        "all => all.map(svg => svg.getBoundingClientRect().width)"
    )
    assert max(widths) <= 560
