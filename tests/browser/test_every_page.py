"""Every page of the example: none breaks a rule of axe-core, and none scrolls sideways when magnified four times.

What axe looks at is marked `whole`, for `make axe`: it takes an hour, and a page of each kind is seen in every look in
test_accessibility.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.axe import FIRST_LOOKS, OTHER_LOOKS, unfold, walked, wrong

PARTS = 24  # of the pages, a test each
NARROW = 1280 // 4
REFRESH = '<meta http-equiv="refresh"'

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.parametrize("part", range(PARTS))]


@pytest.fixture
def addresses(part: int, site_folder: Path, site_url: str) -> list[str]:
    """A part of the pages that the example writes, but for those that only take a reader on to another."""
    found = sorted(page for page in site_folder.rglob("*.html") if REFRESH not in page.read_text(encoding="utf-8"))
    assert len(found) > 200
    paths = [page.relative_to(site_folder).as_posix() for page in found[part::PARTS]]
    return [f"{site_url}/{path.removesuffix('index.html')}" for path in paths]


@pytest.mark.whole
def test_no_page_breaks_a_rule(browser: Browser, site_url: str, addresses: list[str]) -> None:
    assert wrong(browser, site_url, addresses, FIRST_LOOKS) == []


@pytest.mark.whole
def test_no_page_breaks_a_rule_in_any_other_look(browser: Browser, site_url: str, addresses: list[str]) -> None:
    assert wrong(browser, site_url, addresses, OTHER_LOOKS) == []


def test_no_page_scrolls_sideways_magnified_four_times(browser: Browser, site_url: str, addresses: list[str]) -> None:
    widths: dict[str, int] = {}
    with walked(browser, site_url) as page:
        page.set_viewport_size({"width": NARROW, "height": 256})
        for address in addresses:
            page.goto(address, wait_until="load")
            unfold(page)
            widths[address] = page.evaluate("() => document.scrollingElement.scrollWidth")
    assert {address: width for address, width in widths.items() if width > NARROW} == {}
