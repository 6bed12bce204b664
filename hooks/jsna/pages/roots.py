"""The pages above all editions: the way in, what is said at an address that nobody has, editions, and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from jsna.editions.corrections import Correction
from jsna.editions.manifest import in_edition
from jsna.pages import legal
from jsna.pages.policy import with_policy
from jsna.pages.templates import day_of, render
from jsna.redirects import Redirect
from jsna.site import Site

_SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <sitemap><loc>{}sitemap.xml</loc></sitemap>
</sitemapindex>
"""


@dataclass(frozen=True)
class Listed:
    """An edition as the list of editions tells of it."""

    id: str
    as_of: str
    status: str  # draft or approved
    thinned: bool = False


@dataclass(frozen=True)
class Root:
    """What the pages above all editions are made of. `latest` is the name of the newest edition; "" where none is."""

    site_name: str
    site_url: str
    editions: Sequence[Listed]
    latest: str
    corrections: Sequence[Correction] = ()
    domain: str = ""

    @property
    def base(self) -> str:
        """The path of the site on its host, with which a page that answers at any depth has to begin its links."""
        return urlsplit(self.site_url).path.rstrip("/") + "/"


def root_files(root: Root) -> dict[str, bytes]:
    """Every file above the editions, by its address."""
    context = {
        "root": root,
        "editions": [(one, day_of(one.as_of)) for one in root.editions],
        "corrections": [(one, day_of(one.date)) for one in root.corrections],
    }
    found = {
        "index.html": with_policy(render("root-index.html", context)),
        "404.html": with_policy(render("root-404.html", context)),
        "editions/index.html": with_policy(render("root-editions.html", context)),
        "robots.txt": _robots(root),
        ".nojekyll": "",
    }
    if root.site_url and root.latest:
        found["sitemap.xml"] = _SITEMAP.format(in_edition(root.site_url, root.latest))
    if root.domain:
        found["CNAME"] = f"{root.domain}\n"
    return {address: text.encode() for address, text in found.items()}


def above(site: Site, redirects: Iterable[Redirect]) -> dict[str, bytes]:
    """What one edition gives to stand above all of them: the pages that the law asks for, and old addresses."""
    return {**redirect_files(site, redirects, "latest/"), **legal.above(site)}


def redirect_files(site: Site, redirects: Iterable[Redirect], below: str = "") -> dict[str, bytes]:
    """A page at each old address that leads to the new one, which is in the folder `below` of the site's root."""
    name = site.settings.site_name
    return {one.file: _redirect(name, f"{one.up}{below}{one.target}{one.heading}", one.former) for one in redirects}


def _redirect(site_name: str, href: str, former: bool) -> bytes:
    title = "This page has moved" if former else "No page stands here"
    context = {"site_name": site_name, "title": title, "href": href or "./", "former": former}
    return with_policy(render("root-redirect.html", context)).encode()


def _robots(root: Root) -> str:
    """Drafts are for those who are shown them, not for search engines."""
    sitemap = f"Sitemap: {root.site_url.rstrip('/')}/sitemap.xml\n" if root.site_url and root.latest else ""
    return f"User-agent: *\nDisallow: {root.base}draft/\n{sitemap}"


def notice(site_name: str, correction: Correction, depth: int) -> bytes:
    """The page that stands where one was taken back: when, and why; `depth` is that of its address."""
    context = {"site_name": site_name, "correction": correction, "day": day_of(correction.date), "up": "../" * depth}
    return with_policy(render("root-notice.html", context)).encode()


def thin_page(site_name: str, edition: str, address: str) -> bytes:
    """The page that stands where one was, in an edition of which only statuses and data are kept."""
    context = {"site_name": site_name, "edition": edition, "address": address, "up": "../" * (address.count("/") + 1)}
    return with_policy(render("root-thin.html", context)).encode()
