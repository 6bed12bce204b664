"""A Chromium of this machine, run without a window to print a page: the one place that knows its command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from jsna.files import write_whole

GET_ONE = (
    "No Chromium was found to print with. Install Chromium, Google Chrome or Microsoft Edge, or name one in the "
    "environment variable CHROMIUM. The Word document needs none: jsna paper --format docx"
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
_USUAL = (  # where Windows and macOS keep them, off the path
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
# Tagged for screen readers, with an outline of its headings; nothing of the browser's own in the margins.
_FLAGS = (
    "--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--no-pdf-header-footer",
    "--export-tagged-pdf", "--generate-pdf-document-outline",
)  # fmt: skip
_SECONDS = 180


class CannotPrint(Exception):
    """No Chromium is there, or it wrote nothing: the message says which."""


def find_chromium() -> str:
    """The one named in CHROMIUM, else the first on the path, else one where it is usually installed.

    Raises CannotPrint, saying what to do, where there is none.
    """
    found = next(_found(), None)
    if found is None:
        raise CannotPrint(GET_ONE)
    return found


def _found() -> Iterator[str]:
    for name in (os.environ.get("CHROMIUM", ""), *_NAMES):
        path = shutil.which(name) if name else None
        if path:
            yield path
    yield from (path for path in _USUAL if Path(path).is_file())


def print_page(chromium: str, page: Path, to: Path) -> None:
    """Print a page of a built site as a tagged PDF. Raises CannotPrint where none comes out; `to` is then untouched."""
    with tempfile.TemporaryDirectory(prefix="jsna-print-", ignore_cleanup_errors=True) as folder:
        written = Path(folder) / "page.pdf"
        command = [chromium, *_FLAGS, *_unboxed(), f"--user-data-dir={folder}/profile", f"--print-to-pdf={written}"]
        try:
            run = subprocess.run(
                [*command, page.resolve().as_uri()], capture_output=True, text=True, errors="replace", timeout=_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotPrint(f"{chromium} could not be run: {error}") from error
        if run.returncode or not written.is_file():
            said = (run.stderr.strip().splitlines() or ["It gave no reason."])[-1]
            raise CannotPrint(f"{chromium} printed nothing. {said}")
        write_whole(to, written.read_bytes())


def _unboxed() -> tuple[str, ...]:
    """Chromium's sandbox refuses to work for root, as whom containers run; the page is our own."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
