"""Tables that readers sort and filter, by the keyboard alone; without a script they are whole and promise nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import OpenPage
from jsna.pages.templates import scripts, styles

pytestmark = pytest.mark.browser

FIRST_CELLS = "rows => rows.filter(row => !row.hidden).map(row => row.cells[0].textContent.trim())"
TITLES = "names => names.filter(name => !name.closest('tr').hidden).map(name => name.textContent)"
# Marks that are no numbers come last both ways; "2019/20" is no number; sorted marks stay in their order.
HEADINGS = """<th scope="col">Place</th><th scope="col" class="jsna-number">Rate</th><th scope="col">Year</th>
<th scope="col" data-rising="worst first" data-falling="best first" data-filter>Status</th>
<th scope="col" data-unsorted>Note</th>"""
ROWS = """<tr><th scope="row">Éveleigh</th><td>9.8%</td><td>2019/20</td><td data-sort="1">Fair</td><td>a</td></tr>
<tr><th scope="row">Dunmarsh</th><td>withheld</td><td>2018/19</td><td data-sort="0">Bad</td><td>b</td></tr>
<tr><th scope="row">Fenwold</th><td>1,204.5</td><td>2021/22</td><td data-sort="10">Good</td><td>c</td></tr>
<tr><th scope="row">Ashenmoor</th><td>−4.1% (−6 to −2)</td><td>2020/21</td><td data-sort="1">Fair</td><td>d</td></tr>
<tr><th scope="row">&lt;b&gt;Bold</th><td>10.2%</td><td></td><td data-sort="">None</td><td>e</td></tr>"""
TABLE = (
    '<table class="jsna-table jsna-sortable" data-row="place" data-rows="places"><caption>Places</caption>'
    f"<thead><tr>{HEADINGS}</tr></thead><tbody>{ROWS}</tbody></table>"
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that holds one small table and our script."""
    context = browser.new_context()
    found = context.new_page()
    found.set_content(f"<style>{styles()}</style>{TABLE}<script>{scripts()}</script>")
    yield found
    context.close()


def order(page: Page) -> str:
    """The first letters of the rows that are shown."""
    cells: list[str] = page.locator("tbody tr").evaluate_all(FIRST_CELLS)
    return "".join(cell[0] for cell in cells)


def press(page: Page, heading: str) -> str:
    """Sort by a column; the order that follows."""
    page.get_by_role("button", name=heading, exact=True).click()
    return order(page)


def test_numbers_sort_as_numbers_and_what_is_none_comes_last_both_ways(page: Page) -> None:
    assert press(page, "Rate") == "AÉ<FD"
    assert press(page, "Rate") == "F<ÉAD"


def test_texts_sort_as_a_dictionary_does_and_empty_ones_come_last(page: Page) -> None:
    assert press(page, "Place") == "<ADÉF"
    assert press(page, "Year") == "DÉAF<"


def test_keys_go_before_texts_and_rows_that_are_alike_keep_their_order(page: Page) -> None:
    assert press(page, "Status") == "DÉAF<"
    assert press(page, "Place") == "<ADÉF"
    assert press(page, "Status") == "DAÉF<"  # the two that are alike as they stood
    assert press(page, "Status") == "FAÉD<"


def test_the_order_is_announced_and_marked_at_one_heading(page: Page) -> None:
    press(page, "Rate")
    press(page, "Status")
    assert page.locator("[aria-sort]").evaluate_all("all => all.map(e => [e.textContent, e.ariaSort])") == [
        ["Status", "ascending"]
    ]
    assert page.locator(".jsna-said").inner_text() == "Sorted by Status, worst first."
    press(page, "Status")
    assert page.locator(".jsna-said").inner_text() == "Sorted by Status, best first."


def test_a_column_that_has_no_order_has_no_button(page: Page) -> None:
    assert page.locator("thead button").all_inner_texts() == ["Place", "Rate", "Year", "Status"]


def test_a_word_in_any_case_and_without_its_accents_finds_a_row(page: Page) -> None:
    page.get_by_label("Search these places").fill("eVEL fa")
    assert order(page) == "É"
    assert page.locator(".jsna-shown").inner_text() == "1 of 5 places shown"
    page.get_by_label("Search these places").fill("nowhere")
    assert page.locator(".jsna-shown").inner_text() == (
        "None of 5 places fits. Search for another word, or choose All."
    )
    page.get_by_label("Search these places").fill("")
    assert page.locator(".jsna-shown").inner_text() == "All 5 places shown"


def test_a_value_chosen_leaves_its_rows_and_the_values_stand_in_the_column_s_order(page: Page) -> None:
    choice = page.get_by_label("Status")
    assert choice.locator("option").all_inner_texts() == ["All", "Bad", "Fair", "Good", "None"]
    choice.select_option("Fair")
    assert order(page) == "ÉA"
    assert press(page, "Place") == "AÉ"  # sorting keeps what is chosen


def test_a_page_that_comes_again_gets_its_buttons_once(page: Page) -> None:
    page.add_script_tag(content=scripts())
    assert page.locator("thead button").count() == 4
    assert page.locator(".jsna-filter").count() == 1


def test_the_scorecard_is_sorted_and_filtered_by_the_keyboard_alone(open_page: OpenPage) -> None:
    with open_page("/strategy/", 1280, "light") as visit:
        names = visit.page.locator(".jsna-name")
        heading = visit.page.get_by_role("button", name="Status", exact=True)
        _tab_to(visit.page, "Search these promises")
        visit.page.keyboard.type("saltquay district")
        assert names.evaluate_all(TITLES) == ["Warm homes"]
        visit.page.keyboard.press("ControlOrMeta+A")
        visit.page.keyboard.press("Delete")
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.type("Imp")  # chooses “Improving” in the list of statuses
        assert len(names.evaluate_all(TITLES)) == 4
        visit.page.keyboard.press("Home")
        for _ in range(12):
            if heading.evaluate("button => button === document.activeElement"):
                break
            visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        titles = names.evaluate_all(TITLES)
        assert (len(titles), titles[0]) == (12, "No child catches measles here")
        visit.page.keyboard.press("Space")
        assert names.evaluate_all(TITLES)[-1] == "No child catches measles here"
        assert visit.errors == []


def _tab_to(page: Page, label: str) -> None:
    """Go with the Tab key to the field of a label."""
    field = page.get_by_label(label)
    for _ in range(80):
        page.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            return
    raise AssertionError(f"“{label}” can’t be reached with the Tab key")


@pytest.mark.parametrize("width", [390, 1280])
def test_without_a_script_every_row_is_there_and_nothing_is_promised(
    browser: Browser, site_url: str, width: int
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    for path, rows in (("/strategy/", 12), ("/strategy/decisions/", 69)):
        page.goto(f"{site_url}{path}")
        assert page.locator(".jsna-stacked tbody tr:visible").count() == rows
        assert page.locator("main :is(button:not(.md-top), input, select):visible").count() == 0
        assert page.locator(".jsna-scroll").first.evaluate("e => e.scrollWidth <= e.clientWidth")
    context.close()


def test_a_resident_with_a_phone_finds_what_goes_worst_and_who_leads_in_one_tap(open_page: OpenPage) -> None:
    with open_page("/", 390, "light") as visit:
        visit.page.get_by_role("article").get_by_role("link", name="Did they do what they promised?").click()
        visit.page.wait_for_url("**/strategy/")
        first = visit.page.locator(".jsna-worst li").first.inner_text()
        assert first.split("\n")[0] == "No child catches measles here"
        assert "Getting worse (Target missed)" in first
        assert "Director of Public Health, Merrowshire County Council" in first


def test_the_script_asks_for_no_file_of_its_own(open_page: OpenPage) -> None:
    with open_page("/strategy/", 390, "light") as visit:
        ours = {Path(url).name for url in visit.requests if "/assets/jsna/" in url}
    assert ours == {"jsna.css", "jsna.js"}
