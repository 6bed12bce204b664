"""Opening pages of the built site in a real browser, as a reader would, with nobody else to talk to."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).parents[2]
PAGES = {
    "home": "/",
    "chapter": "/chapters/smoking/",
    "measure": "/measures/smoking-prevalence/",
    "objective": "/strategy/objectives/smoke-free/",
    "scorecard": "/strategy/",
    "priority": "/strategy/priorities/prevention/",
    "decisions": "/strategy/decisions/",
    "loose-ends": "/strategy/loose-ends/",
    "board": "/strategy/board-paper/",
    "problems": "/guide/problems/",
    "gallery": "/gallery/",
    "gallery of places": "/gallery-of-places/",
    "measures": "/measures/",
    "needs": "/needs/",
    "publications": "/publications/",
    "equality": "/equality/",
    "group": "/equality/disability/",
    "own-area": "/places/your-own-area/",
    "place": "/places/E07900008/",
    "neighbourhood": "/places/E02900043/",
    "places": "/places/",
    "side by side": "/places/side-by-side/",
    "planners": "/places/planning/",
}
HEIGHTS = {390: 844, 1280: 800}  # a phone and a laptop: height by width, in CSS pixels
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
GET_CHROMIUM = (
    "no Chromium found: install chromium (Debian: apt-get install chromium) or Google Chrome, or name one in CHROMIUM"
)
# No sandbox, for containers; the rest keeps the browser itself from calling home.
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


@dataclass(frozen=True)
class Visit:
    """One page, opened; `requests` and `errors` go on growing while it is."""

    page: Page
    site: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def elsewhere(self) -> list[str]:
        """The addresses asked for that are not the site's own."""
        return [url for url in self.requests if not url.startswith((f"{self.site}/", "data:", "blob:"))]


def find_chromium() -> str | None:
    """The path of any Chromium on this machine: the one named in CHROMIUM, else the first on the path."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@contextmanager
def launched(chromium: str) -> Iterator[Browser]:
    """That browser, running without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def build(folder: Path) -> None:
    """Build the example into a folder.

    Raises:
        RuntimeError: the build failed; the message is what it printed.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise RuntimeError(f"{run.stdout}{run.stderr}")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests report what matters."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, without a slash at its end, at which a folder is served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def visited(browser: Browser, site: str, path: str, width: int, scheme: Scheme) -> Iterator[Visit]:
    """One page of the site, loaded at a width in CSS pixels and a colour scheme.

    Raises:
        AssertionError: the page is not there, or, by the end of the visit, something was asked of another host.
    """
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHTS[width]}, color_scheme=scheme, service_workers="block"
    )
    try:
        visit = _listening(context, site)
        response = visit.page.goto(f"{site}{path}", wait_until="load")
        visit.page.wait_for_load_state("networkidle")  # which a slow browser may reach before its scripts have run
        assert response, f"{path} gave no answer"
        assert response.ok, f"{path} answered {response.status}"
        yield visit
        assert visit.elsewhere() == [], f"{path} asked other hosts"
    finally:
        context.close()


def _listening(context: BrowserContext, site: str) -> Visit:
    visit = Visit(context.new_page(), site)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.errors.append(f"{message.text} ({message.location['url']})")

    def on_request(request: Request) -> None:
        visit.requests.append(request.url)

    context.on("console", on_console)
    context.on("request", on_request)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    # Written down by on_request, but never sent
    context.route(lambda url: not url.startswith(f"{site}/"), lambda route: route.abort())
    return visit
