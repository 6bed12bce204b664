"""The finder of places and two places side by side, by keyboard, and both without JavaScript."""

from __future__ import annotations

import json
import urllib.request

import pytest
from playwright.sync_api import Browser, Route, expect

from browser.conftest import OpenPage
from browser.visits import Visit

pytestmark = pytest.mark.browser

FINDER, FOUND, SAID = "#jsna-finder-words", ".jsna-finder-found a", ".jsna-finder-said"


def found(visit: Visit, typed: str) -> list[str]:
    """The places that the finder lists for a word, once it has the postcodes that it may need."""
    visit.page.locator(FINDER).fill(typed)
    expect(visit.page.locator(SAID)).not_to_have_text("Looking…")
    return [text.strip() for text in visit.page.locator(FOUND).all_inner_texts()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("salt", ["Saltquay", "Saltern Road", "Saltpans", "Dunmarsh"]),  # Dunmarsh has a Saltern Gate
        ("SALTQUAY", ["Saltquay"]),
        ("e07900008", ["Saltquay"]),
        ("hythe regis", ["Fennhythe"]),
        ("kings copse", ["King’s Copse"]),
        ("atlantis", []),
        ("  ", []),
    ],
)
def test_a_place_is_found_by_its_name_or_by_that_of_a_part_of_it(
    open_page: OpenPage, typed: str, expected: list[str]
) -> None:
    with open_page("/places/", 1280, "light") as visit:
        assert found(visit, typed)[: len(expected) or None] == expected


def test_a_place_is_found_by_the_letters_that_a_keyboard_has(open_page: OpenPage) -> None:
    foreign = {"Saltquay": "Łódź", "Thistlewold": "Tromsø", "Larkmere": "Preußen", "Wychstead": "Ærøskøbing"}
    with open_page("/places/", 1280, "light") as visit:

        def abroad(route: Route) -> None:
            text = route.fetch().text()
            for ours, theirs in foreign.items():
                text = text.replace(f">{ours}</a>", f">{theirs}</a>")
            route.fulfill(body=text, content_type="text/html; charset=utf-8")

        visit.page.route("**/places/", abroad)
        visit.page.reload()
        for typed in ("lodz", "ŁÓDŹ", "tromso", "preussen", "Aeroskobing"):
            assert len(found(visit, typed)) == 1, typed
        assert found(visit, "lodz") == ["Łódź"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ZM8 1", ["Saltquay"]),
        ("zm81ab", ["Saltquay"]),
        ("ZM8 1AB", ["Saltquay"]),
        ("ZM10 1AB", ["Wychstead"]),
        ("ZM1 1AB", ["Ashenmoor"]),  # and not ZM11
        ("ZM7 9XX", ["Larkmere", "Wychstead"]),  # in two districts
        ("ZM7", ["Larkmere", "Wychstead"]),
        ("ZM99", []),
        ("z m8 1ab", ["Saltquay"]),
        ("ZM8 1 AB", ["Saltquay"]),
        ("ZM8-1AB.", ["Saltquay"]),
    ],
)
def test_a_place_is_found_by_a_postcode_or_the_beginning_of_one(
    open_page: OpenPage, typed: str, expected: list[str]
) -> None:
    with open_page("/places/", 390, "light") as visit:
        assert found(visit, typed) == expected


def test_the_finder_works_by_keyboard_alone(open_page: OpenPage) -> None:
    with open_page("/places/", 1280, "light") as visit:
        page = visit.page
        page.locator(FINDER).focus()
        page.keyboard.type("salt")
        expect(page.locator(SAID)).to_have_text("4 places found.")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.textContent") == "Saltern Road"
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.id") == "jsna-finder-words"
        page.keyboard.press("Escape")
        assert page.locator(FINDER).input_value() == ""
        assert page.locator(FOUND).count() == 0
        page.keyboard.type("saltq")
        page.keyboard.press("Enter")
        page.wait_for_url("**/places/E07900008/")
        assert page.locator("h1").inner_text() == "Saltquay"


def test_until_the_postcodes_come_nobody_is_told_that_theirs_is_not_known(open_page: OpenPage) -> None:
    with open_page("/places/", 390, "light") as visit:
        page, waiting = visit.page, list[Route]()
        page.route("**/data/postcodes.json", lambda route: waiting.append(route))
        with page.expect_request("**/data/postcodes.json"):
            page.locator(FINDER).fill("ZM8 1AB")
        expect(page.locator(SAID)).to_have_text("Looking…")
        waiting[0].continue_()
        expect(page.locator(SAID)).to_have_text("1 place found.")
        assert page.locator(FOUND).inner_text() == "Saltquay"


def test_postcodes_that_do_not_come_are_owned_to_and_names_are_found_all_the_same(open_page: OpenPage) -> None:
    with open_page("/places/", 390, "light") as visit:
        page = visit.page
        page.route("**/data/postcodes.json", lambda route: route.abort())
        page.locator(FINDER).fill("ZM8 1AB")
        expect(page.locator(SAID)).to_have_text("No place is found by that name, and postcodes could not be loaded.")
        assert found(visit, "saltquay") == ["Saltquay"]


def test_postcodes_that_come_late_leave_the_focus_where_it_is(open_page: OpenPage) -> None:
    with open_page("/places/", 1280, "light") as visit:
        page, waiting = visit.page, list[Route]()
        page.route("**/data/postcodes.json", lambda route: waiting.append(route))
        with page.expect_request("**/data/postcodes.json"):
            page.locator(FINDER).focus()
        page.keyboard.type("salt")
        page.keyboard.press("ArrowDown")
        with page.expect_event("requestfinished", lambda asked: asked.url.endswith("postcodes.json")):
            waiting[0].continue_()
        page.wait_for_timeout(200)
        assert page.evaluate("document.activeElement.textContent") == "Saltquay"


def test_what_is_typed_is_not_sent_anywhere(open_page: OpenPage) -> None:
    with open_page("/places/", 1280, "light") as visit:
        before = len(visit.requests)
        with visit.page.expect_response("**/data/postcodes.json"):
            found(visit, "saltquay")
        found(visit, "ZM8 1AB")
        assert [url.rpartition("/")[2] for url in visit.requests[before:]] == ["postcodes.json"]


def test_two_places_side_by_side_are_kept_in_the_address_and_are_the_published_numbers(
    open_page: OpenPage, site_url: str
) -> None:
    with open_page("/places/side-by-side/", 1280, "light") as visit:
        page = visit.page
        page.locator("select[name=a]").select_option("E07900008")
        page.locator("select[name=b]").select_option("E07900009")
        expect(page.locator(".jsna-beside-said")).to_have_text("Saltquay and Thistlewold are shown side by side.")
        assert page.url.endswith("?a=E07900008&b=E07900009")
        shown = page.locator(".jsna-beside table tbody tr:not(.jsna-topic)")
        cells = [row.locator("td").all_inner_texts() for row in shown.all()]
    held = [_published(site_url, code) for code in ("E07900008", "E07900009")]
    assert len(cells) == len(held[0]) > 40
    for (one, other), (left, right) in zip(cells, zip(*held, strict=True), strict=True):
        for text, line in ((one, left), (other, right)):
            withheld = "suppressed, to protect people [c]" if line["marker"] == "c" else "no value published"
            assert text.startswith(line["said"] or withheld), (text, line)
            assert line["words"].lower() in text.lower()
            assert line["trend_words"] in text


def test_a_district_beside_a_neighbourhood_shows_what_both_have_and_folds_away_the_rest(open_page: OpenPage) -> None:
    with open_page("/places/side-by-side/?a=E07900006&b=E02900010", 390, "light") as visit:
        box = visit.page.locator(".jsna-beside")
        expect(box.locator(".jsna-beside-said")).to_have_text("Fennhythe and The Ridings are shown side by side.")
        cells = [row.locator("td").all_inner_texts() for row in box.locator("tbody tr:not(.jsna-topic)").all()]
        folded = box.locator("details").all_inner_texts()
    assert len(cells) == 6
    assert "no value published" not in {one for pair in cells for one in pair}  # what is withheld has its mark
    assert folded[0].startswith("Published for Fennhythe and not for the other: ")
    assert folded[1].startswith("Published for The Ridings and not for the other: 4 measures")


def _published(site_url: str, code: str) -> list[dict[str, str]]:
    with urllib.request.urlopen(f"{site_url}/data/places/{code}.json") as answer:
        return list(json.load(answer)["measures"])


def test_an_address_with_a_choice_opens_with_it(open_page: OpenPage) -> None:
    with open_page("/places/side-by-side/?a=E07900001&b=E07900002", 390, "dark") as visit:
        expect(visit.page.locator(".jsna-beside-said")).to_have_text(
            "Ashenmoor and Brackenholt are shown side by side."
        )
    with open_page("/places/side-by-side/?a=%3Cscript%3E&b=E07900002", 390, "dark") as visit:
        assert visit.page.locator("select[name=a]").input_value() == ""
        assert visit.errors == []


def test_without_javascript_the_list_and_the_table_of_districts_are_whole(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/places/")
    assert not page.locator(".jsna-finder").is_visible()
    links = page.locator(".jsna-places li a")
    assert links.count() == 1 + 10 + 63
    assert links.first.is_visible()
    page.goto(f"{site_url}/places/side-by-side/")
    assert not page.locator(".jsna-beside").is_visible()
    assert page.locator(".jsna-wide thead th").count() == 11
    assert page.locator(".jsna-wide tbody tr:not(.jsna-topic)").count() > 40
    context.close()


def test_a_profile_that_is_longer_than_a_sheet_is_printed_in_parts_and_its_table_row_by_row(
    open_page: OpenPage,
) -> None:
    """A printer keeps each drawing whole, and cuts through one that no sheet can hold."""
    with open_page("/places/E07900008/", 1280, "light") as visit:
        drawn = visit.page.locator(".jsna-drawing:has(.jsna-chart--whole) svg")
        assert drawn.locator("visible=true").count() == 1  # on the screen it is one
        visit.page.emulate_media(media="print")
        high = [one.bounding_box() for one in drawn.locator("visible=true").all()]
        assert len(high) > 5
        assert all(box is not None and box["height"] <= 22 / 2.54 * 96 for box in high)
        kept = "one => getComputedStyle(one).breakAfter"
        rows = visit.page.locator(".jsna-lines tbody tr:not(.jsna-topic) :is(th, td, .jsna-about)")
        assert set(rows.evaluate_all(f"all => all.map({kept})")) == {"auto"}
        assert set(visit.page.locator(".jsna-topic").evaluate_all(f"all => all.map({kept})")) == {"avoid"}
