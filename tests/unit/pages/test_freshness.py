"""The page on freshness: every chapter, measure and place, what is overdue first, and how many in a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jsna.pages import freshness
from jsna.pages.templates import render
from sites import AREAS, RATES, assessed
from unit.pages.making import PACKAGE, block, descriptor, links, tags, whole, words

PAGE = "freshness/index.md"
CHAPTER = "content/chapters/smoking.md"
LATE = "---\ntitle: Smoking\nkind: risk-group\npublished: 2026-03-05\nrefresh: quarterly\n---\n"
EMPTY = {"content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n"}


@pytest.fixture(autouse=True)
def november(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is 2 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")


def page(root: Path, files: dict[str, str]) -> str:
    return words(whole(assessed(root, {**EMPTY, **files}), PAGE))


def test_what_is_overdue_stands_first_and_says_since_when(tmp_path: Path) -> None:
    files = {
        CHAPTER: LATE,
        "content/chapters/air.md": LATE.replace("Smoking", "Air").replace("quarterly", "12 months"),
        "content/chapters/bare.md": "---\ntitle: Bare\n---\n",
        PACKAGE: descriptor(updated="2026-02-03", next_update="2027-02-01"),
    }
    text = page(tmp_path, files)
    assert text.startswith(
        "How fresh this site is Each chapter says how often it is looked at again, and each measure when new figures "
        "are expected. This page says which promises were kept, as of 2 November 2026. "
        "1 of the 3 chapters is overdue. The only measure is not overdue. None of the 3 places is overdue."
    )
    assert (
        "Chapter Last updated Promised Next update "
        "Smoking 5 March 2026 Quarterly Overdue Was due by 5 June 2026 "
        "Air 5 March 2026 Every 12 months Due by 5 March 2027 "
        "Bare not said no rhythm No date is promised"
    ) in text
    assert "Measure Last updated Next update Adults who smoke 3 February 2026 Due by 1 February 2027 Places" in text
    assert text.endswith(
        "Place Last updated Next update Ashenmoor 3 February 2026 Due by 1 February 2027 "
        "Merrowshire 3 February 2026 Due by 1 February 2027 Wychstead 3 February 2026 Due by 1 February 2027"
    )


def test_two_places_of_one_name_are_told_apart(tmp_path: Path) -> None:
    small = {
        "datapackages/smoke/areas.csv": f"{AREAS}E05900001,Wychstead,Ward,E07900001\n",
        "datapackages/smoke/rates.csv": f"{RATES}E05900001,2023,,11.0,9.0,13.0\n",
    }
    text = page(tmp_path, small).partition("Places")[2]
    assert "Wychstead (district in Merrowshire)" in text
    assert "Wychstead (ward in Ashenmoor)" in text


def test_a_rhythm_without_a_day_to_count_from_is_no_missing_promise(tmp_path: Path) -> None:
    text = page(tmp_path, {CHAPTER: LATE.replace("published: 2026-03-05\n", "")})
    assert "Smoking not said Quarterly Can’t be told: no date of publication is given" in text


def test_what_has_ended_is_never_overdue(tmp_path: Path) -> None:
    retired = {"date": "2026-05-01", "reason": "Over."}
    files = {
        CHAPTER: LATE.replace("kind:", "status: superseded\nkind:"),
        PACKAGE: descriptor(next_update="2026-06-01", retired=retired),
    }
    text = page(tmp_path, files)
    assert "The only chapter is not overdue. The only measure is not overdue." in text
    assert text.count("Nothing more is to come") == 2


def test_each_name_leads_to_its_page_and_an_area_without_one_is_not_listed(tmp_path: Path) -> None:
    small = {
        "datapackages/smoke/areas.csv": f"{AREAS}E01900001,Mill Lane,LSOA,E10900001\n",
        "datapackages/smoke/rates.csv": f"{RATES}E01900001,2023,,11.0,9.0,13.0\n",
    }
    html = whole(assessed(tmp_path, {**EMPTY, CHAPTER: LATE, **small}), PAGE)
    assert dict(links(html)) == {
        "../chapters/smoking/": "Smoking",
        "../measures/smoking/": "Adults who smoke",
        "../places/E07900001/": "Ashenmoor",
        "../places/E10900001/": "Merrowshire",
        "../places/E07900002/": "Wychstead",
    }
    assert "Mill Lane" not in words(html)


@pytest.mark.parametrize(("due", "folded"), [("2027-02-01", 1), ("2026-06-01", 0)])
def test_many_places_are_folded_away_while_none_is_overdue(tmp_path: Path, due: str, folded: int) -> None:
    codes = [f"E079000{n}" for n in range(10, 30)]
    files = {
        CHAPTER: LATE,
        PACKAGE: descriptor(updated="2026-02-03", next_update=due),
        "datapackages/smoke/areas.csv": AREAS
        + "".join(f"{code},Quarter {code},District,E10900001\n" for code in codes),
        "datapackages/smoke/rates.csv": RATES + "".join(f"{code},2023,,11.0,9.0,13.0\n" for code in codes),
    }
    html = whole(assessed(tmp_path, {**EMPTY, **files}), PAGE)
    assert html.count("<summary>The 23 places, none of them overdue</summary>") == folded
    assert "Quarter E07900029" in words(html)


def test_a_block_shows_one_kind_or_all(tmp_path: Path) -> None:
    made, found = block(tmp_path, "freshness", "about: measures")
    assert found == []
    assert made is not None
    assert [table["noun"] for table in made.context["tables"]] == ["measure"]
    made, _ = block(tmp_path / "all", "freshness", "")
    assert made is not None
    assert [table["noun"] for table in made.context["tables"]] == ["chapter", "measure", "place"]
    _, found = block(tmp_path / "wrong", "freshness", "about: chapter")
    assert found == [("bad-value", 4)]


def test_a_site_with_nothing_says_so(tmp_path: Path) -> None:
    made = assessed(tmp_path).made(PAGE)
    site = replace(made.site, chapters={}, catalogue=replace(made.site.catalogue, measures={}))
    assert "```freshness" not in dict(freshness.pages(site))[PAGE].text
    said = render("freshness-summary.html", freshness.summary("", replace(made, site=site)).context)
    assert "There is nothing here yet that could be out of date." in said


def test_nothing_of_a_title_brings_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    html = whole(assessed(tmp_path, {**EMPTY, CHAPTER: LATE.replace("Smoking", f"'{bad}'")}), PAGE)
    assert "script" not in tags(html)
    assert bad in words(html)
