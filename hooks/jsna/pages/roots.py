"""The pages above all editions: the way in, what is said at an address that nobody has, editions, and corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from jsna.editions.corrections import Correction
from jsna.editions.manifest import in_edition
from jsna.pages.templates import day_of, render

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
        "index.html": render("root-index.html", context),
        "404.html": render("root-404.html", context),
        "editions/index.html": render("root-editions.html", context),
        "robots.txt": _robots(root),
        ".nojekyll": "",
    }
    if root.site_url and root.latest:
        found["sitemap.xml"] = _SITEMAP.format(in_edition(root.site_url, root.latest))
    return {address: text.encode() for address, text in found.items()}


def _robots(root: Root) -> str:
    """Drafts are for those who are shown them, not for search engines."""
    sitemap = f"Sitemap: {root.site_url.rstrip('/')}/sitemap.xml\n" if root.site_url and root.latest else ""
    return f"User-agent: *\nDisallow: {root.base}draft/\n{sitemap}"


def notice(site_name: str, correction: Correction, depth: int) -> bytes:
    """The page that stands where one was taken back: when, and why; `depth` is that of its address."""
    context = {"site_name": site_name, "correction": correction, "day": day_of(correction.date), "up": "../" * depth}
    return render("root-notice.html", context).encode()


def thin_page(site_name: str, edition: str, address: str) -> bytes:
    """The page that stands where one was, in an edition of which only statuses and data are kept."""
    context = {"site_name": site_name, "edition": edition, "address": address, "up": "../" * (address.count("/") + 1)}
    return render("root-thin.html", context).encode()
