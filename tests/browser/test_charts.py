"""A chart by the keyboard alone: one tab stop, each value with the arrow keys, and a way past it to the table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator

from browser.conftest import OpenPage
from browser.visits import PAGES, Visit

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(open_page: OpenPage) -> Iterator[Visit]:
    """The chapter on smoking, on a phone."""
    with open_page(PAGES["chapter"], 390, "light") as opened:
        yield opened


def rows(figure: Locator) -> list[list[str]]:
    """The words of the data table's rows."""
    found: list[list[str]] = figure.locator(".jsna-table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )
    return found


def test_a_chart_is_one_tab_stop_between_its_skip_link_and_its_table(visit: Visit) -> None:
    figure = visit.page.locator(".jsna-figure-block").first
    figure.locator(".jsna-skip").focus()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.type") == "range"
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.tagName") == "SUMMARY"


def test_the_arrow_keys_say_and_show_each_row_of_the_table(visit: Visit) -> None:
    figure = visit.page.locator(".jsna-figure-block").first
    held, step = rows(figure), figure.locator(".jsna-step input")
    step.focus()
    said = []
    for _ in held:
        said.append(step.get_attribute("aria-valuetext") or "")
        assert figure.locator(".jsna-now").inner_text() == said[-1]
        visit.page.keyboard.press("ArrowRight")
    assert len(set(said)) == len(held)
    for row, words in zip(held, said, strict=True):
        assert words.startswith(f"{row[0]}: ")
        assert all(cell in words for cell in row)
    visit.page.keyboard.press("Home")
    assert step.get_attribute("aria-valuetext") == said[0]


def test_the_step_is_seen_only_while_it_has_the_focus_and_escape_leaves_it(visit: Visit) -> None:
    figure = visit.page.locator(".jsna-figure-block").first
    box, step = figure.locator(".jsna-step"), figure.locator(".jsna-step input")
    hidden = box.bounding_box()
    assert hidden is not None
    assert hidden["height"] <= 1
    step.focus()
    shown = box.bounding_box()
    assert shown is not None
    assert shown["height"] > 60
    assert shown["x"] + shown["width"] <= 390
    visit.page.keyboard.press("Escape")
    assert visit.page.evaluate("() => document.activeElement.tagName") == "BODY"


def test_the_skip_link_opens_the_table_and_goes_there(visit: Visit) -> None:
    figure = visit.page.locator(".jsna-figure-block").first
    figure.locator(".jsna-skip").focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("() => document.activeElement.classList.contains('jsna-scroll')")
    assert figure.locator(".jsna-table").is_visible()


def test_each_chart_of_a_page_has_its_own_and_no_id_comes_twice(visit: Visit) -> None:
    page = visit.page
    assert page.locator(".jsna-step").count() == page.locator(".jsna-figure-block").count() > 0
    ids = page.evaluate("() => [...document.querySelectorAll('[id^=j]')].map(found => found.id)")
    assert len(ids) == len(set(ids))


def test_without_scripts_the_words_the_table_and_the_way_to_it_are_there(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{PAGES['chapter']}")
    figure = page.locator(".jsna-figure-block").first
    target = (figure.locator(".jsna-skip").get_attribute("href") or "").removeprefix("#")
    assert figure.locator(f"details[id='{target}'] .jsna-table").count() == 1
    assert figure.locator(".jsna-words").inner_text()
    assert page.locator(".jsna-step").count() == 0
    context.close()
