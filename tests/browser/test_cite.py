"""A citation is copied with one press where there is a script, and stands there to be marked where there is none."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from browser.conftest import OpenPage

PAGE = "/measures/smoking-prevalence/"
SAID = "Merrowshire County Council ("


def test_a_citation_is_copied_as_it_stands(open_page: OpenPage) -> None:
    with open_page(PAGE, 390, "light") as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        box = visit.page.locator(".jsna-foot .jsna-cite")
        box.locator("summary").focus()
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        expect(box.get_by_role("status")).to_have_text("Copied.")
        copied = visit.page.evaluate("navigator.clipboard.readText()")
        assert copied == box.locator("p").first.inner_text()
        assert copied.startswith(SAID)
        assert copied.endswith(PAGE)


def test_without_a_script_the_text_is_there_and_no_button(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{PAGE}")
    box = page.locator(".jsna-foot .jsna-cite")
    box.locator("summary").click()
    expect(box.locator("p")).to_contain_text(SAID)
    expect(page.locator(".jsna-cite button")).to_have_count(0)
    context.close()


def test_a_citation_leads_to_its_figure(open_page: OpenPage) -> None:
    with open_page(PAGE, 1280, "light") as visit:
        box = visit.page.locator("figure .jsna-cite").first
        anchor = (box.locator("p").first.text_content() or "").partition("#")[2]
        assert visit.page.locator(f"[id='{anchor}']").evaluate("found => found.tagName") == "FIGURE"
