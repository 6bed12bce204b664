"""The pages that the law asks of a council's site: accessibility, privacy, and whose data it shows under which licence.

An author's own page at the same address goes first. Of a published edition, each is one page above all editions, and
the edition's own leads there: what is true of the site does not belong to an edition.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.policy import with_policy
from jsna.pages.templates import render
from jsna.problems import Where
from jsna.site import Site

TITLES = {
    "accessibility": "Accessibility statement",
    "privacy": "Privacy and cookies",
    "licences": "Licences and sources",
}
MARK = '<span class="jsna-legal"></span>'  # where, in the footer, the links to them come in
_OGL = "open government licence"


def pages(_: Site) -> Iterator[tuple[str, Generated]]:
    """Each of them, by the path that its source would have."""
    for name, title in TITLES.items():
        yield (
            _path(name),
            Generated(f"```jsna-part\npart: legal\nname: {name}\n```\n", title, "legal", Where(_path(name))),
        )


def part(name: str, page: Page) -> Fragment:
    """The words of one of them, or where they stand."""
    if _above(name, page.site):
        context = {"title": TITLES[name], "href": page.to(f"../about/{name}/")}
        return Fragment("legal-moved.html", context)
    return Fragment(f"legal-{name}.html", _context(page.site))


def leads_on(page: Page) -> Markup:
    """For a page's head: what takes its reader on to the one above all editions."""
    for name in TITLES:
        if page.path == _path(name) and _above(name, page.site):
            return Markup('<meta http-equiv="refresh" content="0; url={}">').format(page.to(f"../about/{name}/"))
    return Markup()


def above(site: Site) -> dict[str, bytes]:
    """The pages above all editions, by address; one that an author writes leads to its latest edition."""
    return {f"about/{name}/index.html": _whole(name, site).encode() for name in TITLES}


def footer(page: Page) -> Markup:
    """Links to them for a page's footer."""
    return _links({name: page.to(_address(name, page.site)) for name in TITLES})


def footer_anywhere(site: Site) -> Markup:
    """The same for the page that stands at any address, which has to say where the site begins."""
    settings = site.settings
    root = urlsplit(settings.site_url).path.rstrip("/") + "/"
    here = f"{root}{settings.edition}/" if settings.published and settings.edition else root
    return _links({name: posixpath.join(posixpath.normpath(f"{here}{_address(name, site)}"), "") for name in TITLES})


def _links(addresses: Mapping[str, str]) -> Markup:
    links = (Markup('<a href="{}">{}</a>').format(href, TITLES[name]) for name, href in addresses.items())
    return Markup('<span class="jsna-legal">{}</span>').format(Markup(" ").join(links))


def _path(name: str) -> str:
    return f"about/{name}.md"


def _address(name: str, site: Site) -> str:
    return f"../about/{name}/" if _above(name, site) else site.address(_path(name))


def _written(name: str, site: Site) -> bool:
    """Whether an author has written it."""
    return any(site.address(path) == site.address(_path(name)) for path in site.documents)


def _above(name: str, site: Site) -> bool:
    """Whether it stands above the editions, and not in this build."""
    return bool(site.settings.published and site.settings.edition) and not _written(name, site)


def _whole(name: str, site: Site) -> str:
    if _written(name, site):
        href = f"../../latest/about/{name}/"
        context = {"site_name": site.settings.site_name, "title": TITLES[name], "href": href, "former": True}
        return with_policy(render("root-redirect.html", context))
    body = Markup(render(f"legal-{name}.html", _context(site), site.settings.templates))
    context = {"site_name": site.settings.site_name, "title": TITLES[name], "body": body}
    return with_policy(render("root-legal.html", context))


def _context(site: Site) -> Mapping[str, Any]:
    settings, statement = site.settings, site.statement
    packages = sorted(site.catalogue.packages.values(), key=lambda one: one.title.casefold())
    licences = {origin.title.casefold() for package in packages for origin in package.licences}
    return {
        "site_name": settings.site_name,
        "site_url": settings.site_url,
        "host": settings.host,
        "github": "github" in settings.host.casefold(),
        "statement": statement,
        "contact": _contact(statement.contact or settings.questions.email or settings.questions.form),
        "packages": packages,
        "ogl": any(_OGL in title or title.startswith("ogl") for title in licences),
    }


def _contact(text: str) -> Markup:
    """An e-mail or web address as a link; anything else, such as a telephone number, as it is."""
    if "@" in text and not any(character.isspace() for character in text):
        return Markup('<a href="mailto:{0}">{0}</a>').format(text)
    if text.startswith("https://"):
        return Markup('<a href="{0}">{0}</a>').format(text)
    return Markup("{}").format(text)
