"""Photographs of the main pages, for a person to look at: `make shots` writes them into .cache/shots."""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from browser.visits import GET_CHROMIUM, HEIGHTS, PAGES, ROOT, SCHEMES, build, find_chromium, launched, served, visited

SHOTS = ROOT / ".cache" / "shots"


def main() -> None:
    """Build the example and photograph each page, whole, at each width and colour scheme."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit(GET_CHROMIUM)
    SHOTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        with served(Path(folder)) as site, launched(chromium) as browser:
            for (name, path), width, scheme in product(PAGES.items(), HEIGHTS, SCHEMES):
                with visited(browser, site, path, width, scheme) as visit:
                    visit.page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png", full_page=True)
    sys.stdout.write(f"{len(PAGES) * len(HEIGHTS) * len(SCHEMES)} pictures in {SHOTS}\n")


if __name__ == "__main__":
    main()
