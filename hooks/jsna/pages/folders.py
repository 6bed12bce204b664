"""Folders that hold pages and have none of their own: a shortened address leads to what lists the pages there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from jsna.pages.needs import PAGE as NEEDS
from jsna.problems import Where
from jsna.redirects import Redirect
from jsna.site import Site
from jsna.strategy.priorities import PAGE as STRATEGY

_LISTS = {"chapters": (NEEDS, "#by-topic"), "strategy/objectives": (STRATEGY, "")}


def ways_on(pages: Collection[str], site: Site) -> Iterator[Redirect]:
    """A redirect for each such folder: to the page that lists its pages, else to the nearest folder with a page."""
    addresses = {site.address(path) for path in pages}
    for folder in sorted({str(above) for address in addresses for above in PurePosixPath(address).parents} - {"."}):
        if not addresses & {f"{folder}/", f"{folder}/index.html"}:
            path, heading = _LISTS.get(folder, ("", ""))
            target = site.address(path) if path in pages else _nearest(folder, addresses)
            yield Redirect(folder, target, heading if path in pages else "", Where("mkdocs.yml"), False)


def _nearest(folder: str, addresses: Collection[str]) -> str:
    above = (f"{one}/" for one in PurePosixPath(folder).parents if str(one) != ".")
    return next((one for one in above if one in addresses), "")
