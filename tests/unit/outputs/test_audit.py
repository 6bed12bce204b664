"""The worksheet of an accessibility test: which pages it has, and that no criterion is missing."""

from __future__ import annotations

import csv
import io

from jsna.editions.manifest import EditionPage
from jsna.outputs.audit import criteria, sample, worksheet


def page(path: str, kind: str) -> EditionPage:
    """A page of an edition."""
    return EditionPage(path=path, address=path.removesuffix(".md") + "/", title=path, kind=kind, digest="")


PAGES = [page("index.md", "page"), page("about/accessibility.md", "legal")] + [
    page(f"{kind}s/{number}.md", kind) for kind in ("chapter", "measure", "objective") for number in range(30)
]


def test_the_sample_has_what_every_site_needs_and_two_of_each_kind() -> None:
    found = sample(PAGES)
    assert [one.path for one in found[:2]] == ["index.md", "about/accessibility.md"]
    kinds = [one.kind for one in found[2:]]
    assert [kinds.count(kind) >= 2 for kind in ("chapter", "measure", "objective")] == [True, True, True]
    assert len(found) == 2 + 6 + 1
    assert len({one.path for one in found}) == len(found)


def test_nobody_can_choose_the_sample() -> None:
    assert sample(PAGES) == sample(list(reversed(PAGES)))


def test_every_criterion_of_wcag_2_2_a_and_aa_is_there() -> None:
    # https://www.w3.org/TR/WCAG22/: 31 criteria of level A, without 4.1.1, which is obsolete, and 24 of level AA
    levels = [level for _, level, _, _ in criteria()]
    assert (levels.count("A"), levels.count("AA"), len(levels)) == (31, 24, 55)
    assert len({number for number, *_ in criteria()}) == 55
    assert {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"} <= {number for number, *_ in criteria()}


def test_the_worksheet_has_a_line_for_each_criterion_and_a_column_for_each_page() -> None:
    rows = list(csv.reader(io.StringIO(worksheet(PAGES[:2]).decode("utf-8-sig"))))
    assert rows[0][4:] == ["index/", "about/accessibility/"]
    assert len(rows) == 56
    assert {len(row) for row in rows} == {6}
