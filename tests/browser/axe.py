"""axe-core on an open page: which of its rules are broken and where, in each way in which a reader may see the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Browser, Page

from browser.visits import Scheme

# As the package carries it. Injected once a page: the package's own runner sends its half megabyte for every look.
_SCRIPT = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_PALETTES: dict[Scheme, str] = {"light": "default", "dark": "slate"}
_OPEN = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
# The theme asks for the reader's scheme when a page is loaded; later its own switch is what changes it. Colours that
# are still on their way from one to the other are brought to their end, or axe would measure what nobody reads.
_SWITCH = """(palette) => {
    document.querySelector(`input[data-md-color-scheme="${palette}"]`)?.click();
    document.getAnimations().filter(one => one instanceof CSSTransition).forEach(one => one.finish());
    return document.body.dataset.mdColorScheme ?? null;
}"""
_RUN = """async (standards) => {
    const found = await axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values: standards}});
    return found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.html.slice(0, 300))]);
}"""


@dataclass(frozen=True)
class Look:
    """A way of looking at a page: a size in CSS pixels, a colour scheme, and whether all that is folded is open."""

    width: int
    scheme: Scheme
    unfolded: bool = True
    height: int = 1600  # so that no menu is scrolled: axe takes a link half under its edge for a small one

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}{'' if self.unfolded else ' folded'}"


# Which colours a text has depends on the scheme, what is shown and where on the width: in these each is seen once.
FIRST_LOOKS = (Look(390, "light"), Look(1280, "dark"))
OTHER_LOOKS = (Look(390, "light", unfolded=False), Look(390, "dark"), Look(1280, "light"))


@contextmanager
def walked(browser: Browser, site: str) -> Iterator[Page]:
    """A tab in which to go from page to page of the site, with nothing moving and no other host in reach."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    try:
        context.route(lambda url: not url.startswith(f"{site}/"), lambda route: route.abort())
        yield context.new_page()
    finally:
        context.close()


def wrong(browser: Browser, site: str, addresses: list[str], looks: tuple[Look, ...]) -> list[str]:
    """What `looked_at` finds on some pages in each look; looks that leave things folded have to come first."""
    said = []
    with walked(browser, site) as page:
        for address in addresses:
            load(page, address)
            said += [line for look in looks for line in looked_at(page, look)]
    return said


def load(page: Page, address: str) -> None:
    """Go to a page, and make it ready to be looked at."""
    answer = page.goto(address, wait_until="load")
    assert answer, address
    assert answer.ok, f"{address} answered {answer.status}"
    page.evaluate(_SCRIPT)


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate(_OPEN)


def looked_at(page: Page, look: Look) -> list[str]:
    """Each rule that the page breaks: the page, the look, the rule, the number of places, and the HTML of the first."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.emulate_media(color_scheme=look.scheme)
    if look.unfolded:
        unfold(page)
    palette = page.evaluate(_SWITCH, _PALETTES[look.scheme])
    assert palette in (_PALETTES[look.scheme], None), f"the theme stays {palette}"  # None: a publication has no theme
    return [
        f"{page.url} {look}: {rule} ({means}), {len(places)} places: {places[0]}"
        for rule, means, places in page.evaluate(_RUN, _STANDARDS)
    ]
