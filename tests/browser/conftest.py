"""The browser, the example site served on this machine, and a way to open its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import visits
from browser.visits import Scheme, Visit

OpenPage = Callable[[str, int, Scheme], AbstractContextManager[Visit]]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Any Chromium of this machine."""
    chromium = visits.find_chromium()
    if chromium is None:
        pytest.skip(visits.GET_CHROMIUM)
    with visits.launched(chromium) as running:
        yield running


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site, built once for all tests."""
    folder = tmp_path_factory.mktemp("site")
    visits.build(folder)
    return folder


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address at which it is served."""
    with visits.served(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def open_page(browser: Browser, site_url: str) -> OpenPage:
    """Opens a page: `with open_page("/", 390, "dark") as visit`. It fails if anything is asked of another host."""
    return partial(visits.visited, browser, site_url)
