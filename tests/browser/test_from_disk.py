"""The preview of a proposal, opened from a folder: every link leads to a file, and pages look as on a server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from browser.visits import ROOT

pytestmark = pytest.mark.browser

RUN = "import sys; from jsna.cli import main; main(sys.argv[1:])"
DRAWN = "() => [...document.querySelectorAll('figure svg')].map(svg => svg.getBoundingClientRect().height)"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as the check of a pull request builds it."""
    folder = tmp_path_factory.mktemp("preview")
    command = [sys.executable, "-c", RUN, "build", "--from-disk", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


class Links(HTMLParser):
    """The addresses in a page that are the site's own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element leads to or shows."""
        for name, address in attrs:
            if name in ("href", "src") and address and not urlsplit(address).scheme:
                self.found.add(unquote(urlsplit(address).path))


def lost(folder: Path) -> Iterator[str]:
    """The links that lead to no file; MkDocs's page for lost readers has none but a server's."""
    for page in folder.rglob("*.html"):
        links = Links()
        links.feed(page.read_text(encoding="utf-8"))
        targets = (link for link in links.found if link and page.name != "404.html")
        yield from (f"{page.name}: {link}" for link in targets if not (page.parent / link).is_file())


def test_every_link_leads_to_a_file(preview: Path) -> None:
    assert len(list(preview.rglob("*.html"))) > 80
    assert sorted(set(lost(preview))) == []


@pytest.mark.parametrize("path", ["index.html", "chapters/smoking.html", "strategy/objectives/smoke-free.html"])
def test_a_page_opens_with_its_styles_and_charts_and_asks_for_nothing_else(
    browser: Browser, preview: Path, path: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((preview / path).as_uri(), wait_until="load")
    heights = page.evaluate(DRAWN)
    assert all(height > 50 for height in heights)
    assert heights or path == "index.html"
    assert page.locator(".md-header").evaluate("one => getComputedStyle(one).position") == "sticky"
    assert not page.locator(".md-search").is_visible()  # a browser reads no search index from a folder
    inside = (preview.as_uri(), "data:", "blob:")
    assert [url for url in asked if not url.startswith(inside)] == []
    page.close()


def test_a_link_from_page_to_page_is_followed(browser: Browser, preview: Path) -> None:
    page = browser.new_page()
    page.goto((preview / "chapters/smoking.html").as_uri(), wait_until="load")
    page.locator("a.jsna-figure").first.click()
    page.wait_for_url("**/measures/smoking-prevalence.html")
    assert page.locator("h1").inner_text() == "Adults who smoke"
    page.close()
