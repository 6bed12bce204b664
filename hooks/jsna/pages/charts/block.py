"""A chart block made into its figure, every mistake in it a problem at its line."""

from __future__ import annotations

from collections.abc import Callable

from jsna.data.areas import AreaError
from jsna.data.measures import Unknown
from jsna.directives import Block
from jsna.keys import Keys, suggest
from jsna.pages.charts.kinds import KINDS
from jsna.pages.charts.own import OF_MEASURE, OF_TABLE, own
from jsna.pages.names import names_known
from jsna.pages.page import Fragment, Page
from jsna.problems import Where

_BLAME = {
    "unknown-measure": ("measure",),
    "unknown-resource": ("resource",),
    "unknown-column": ("columns",),
    "unknown-period": ("period",),
    "bad-period": ("period",),
    "unknown-breakdown": ("by", "category", "sex", "age", "category_type", "measure"),
    "unknown-target": ("objective", "measure"),
    "no-boundaries": ("areas", "measure"),
}


def chart(block: Block, page: Page) -> Fragment | None:
    """The figure that a chart block asks for; None, and a problem, where it can't be made."""
    keys = Keys(block.body, "A chart", page.site.problems)
    show = keys.required("show")
    if show in page.site.kinds:
        return _own(block, keys, show, page)
    if show not in KINDS:
        if show:
            hint = suggest(show, [*KINDS, *page.site.kinds], limit=20)
            page.site.problems.add("unknown-kind", show.where, f"There is no chart “{show}”.", hint)
        return None
    for key in KINDS[show].keys:
        keys.raw(key)
    keys.done()
    given = [bool(keys.required(key)) for key in KINDS[show].needs]
    if not all(given) or not names_known(block.body, page):
        return None
    return _made(keys, lambda: KINDS[show].make(keys, page), page)


def _own(block: Block, keys: Keys, show: str, page: Page) -> Fragment | None:
    for key in OF_TABLE if "resource" in keys.mapping else OF_MEASURE:
        keys.raw(key)
    if "resource" not in keys.mapping and not keys.required("measure"):
        return None
    return _made(keys, lambda: own(keys, show, page), page) if names_known(block.body, page) else None


def _made(keys: Keys, make: Callable[[], Fragment | None], page: Page) -> Fragment | None:
    try:
        return make()
    except AreaError as error:
        where = _blamed(keys, "areas", "compare", "benchmark", "panels", "area")
        page.site.problems.add(error.code, where, str(error), error.hint)
    except Unknown as error:
        page.site.problems.add(error.code, _blamed(keys, *_BLAME.get(error.code, ())), str(error), error.hint)
    return None


def _blamed(keys: Keys, *names: str) -> Where:
    return next((keys.mapping[name].where for name in names if name in keys.mapping), keys.where)
