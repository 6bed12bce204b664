"""A promise place by place: whether its measure has figures for the parts of home, and for whom."""

from __future__ import annotations

from jsna.data.measures import Group
from jsna.pages.page import Fragment, Page
from jsna.site import Site
from jsna.strategy.assess import Judged


def has_parts(site: Site) -> bool:
    """Whether the data know any area inside home."""
    return bool(_parts(site))


def comparable(judged: Judged, site: Site) -> Group | None:
    """The group of which several parts of home have values: the promise's own, else everyone; None where neither is."""
    measure, parts = judged.measure, _parts(site)
    for group in dict.fromkeys((judged.series.group, measure.headline)):
        if sum(measure.series(code, group).latest is not None for code in parts) > 1:
            return group
    return None


def by_place(identity: str, page: Page) -> Fragment:
    """What the chart below is of, and where more is to be found; or why there is no chart."""
    judged = page.site.assessed[identity].headline
    group = comparable(judged, page.site) if judged else None
    context = {
        "place": page.site.place,
        "ended": page.site.objectives[identity].retired is not None,
        "title": judged.measure.title if judged else "",
        "href": f"{page.to_measure(judged.measure.name)}#place-by-place" if judged and group else "",
        "everyone": bool(judged and group and group != judged.series.group),
        "who": judged.measure.who(judged.series.group) if judged else "",
    }
    return Fragment("by-place.html", context)


def _parts(site: Site) -> list[str]:
    areas = site.catalogue.areas
    return [area.code for area in areas.areas.values() if area.parent == site.home and areas.exists(area.code)]
