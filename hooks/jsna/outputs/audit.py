"""The worksheet of an accessibility test: a sample of a site's pages, and every criterion that they are held to.

The sample follows W3C's Website Accessibility Conformance Evaluation Methodology (WCAG-EM) 1.0, step 3: pages that
every site needs, two of each kind, and a tenth as many again picked by chance, here by a fixed rule.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jsna.editions.manifest import EditionPage

_CRITERIA = Path(__file__).parent / "criteria.csv"
_ALWAYS = ("index.md", "about/accessibility.md", "about/privacy.md", "about/index.md", "strategy/index.md")
_OF_A_KIND = 2


def sample(pages: Sequence[EditionPage]) -> list[EditionPage]:
    """The pages to test: those that every site needs, two of each kind, and by chance a tenth as many again."""
    there = {page.path: page for page in sorted(pages, key=lambda page: page.path)}
    chosen = [there[path] for path in _ALWAYS if path in there]
    drawn = sorted(there.values(), key=_lot)
    for kind in sorted({page.kind for page in there.values()}):
        chosen += [page for page in drawn if page.kind == kind and page not in chosen][:_OF_A_KIND]
    rest = [page for page in drawn if page not in chosen]
    return chosen + rest[: -(-len(chosen) // 10)]


def _lot(page: EditionPage) -> str:
    """Chance that comes out the same each time: nobody can pick the pages that they like."""
    return hashlib.sha256(page.address.encode()).hexdigest()


def worksheet(pages: Sequence[EditionPage]) -> bytes:
    """A table with a line for each criterion and an empty column for each page, as CSV that Excel opens as UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Criterion", "Level", "Name", "What to look for", *(page.address or "./" for page in pages)])
    for criterion in criteria():
        writer.writerow([*criterion, *("" for _ in pages)])
    return text.getvalue().encode("utf-8-sig")


@cache
def criteria() -> tuple[tuple[str, ...], ...]:
    """Number, level, name and, in our words, the question, of each criterion of WCAG 2.2 of levels A and AA."""
    with _CRITERIA.open(encoding="utf-8", newline="") as file:
        return tuple(tuple(row) for row in csv.reader(file))
