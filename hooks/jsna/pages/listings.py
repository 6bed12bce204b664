"""Listings that a block fills: the catalogue of all measures."""

from __future__ import annotations

from jsna.data.measures import Measure
from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages.measure import retirement
from jsna.pages.page import Fragment, Page
from jsna.pages.wording import capital


def catalogue(block: Block, page: Page) -> Fragment:
    """Every measure with its latest value for home."""
    Keys(block.body, "A catalogue", page.site.problems).done()
    measures = sorted(page.site.catalogue.measures.values(), key=lambda measure: measure.title.lower())
    return Fragment("catalogue.html", {"rows": [_measure(measure, page) for measure in measures]})


def _measure(measure: Measure, page: Page) -> dict[str, str]:
    site = page.site
    series = measure.series(site.home)
    latest = series.latest
    row = {"name": measure.name, "href": page.to_measure(measure.name), "title": measure.title}
    row["retired"] = retirement(measure)
    if latest is None:
        return {**row, "sentence": f"No value for {site.place}.", "label": "", "words": "", "trend": ""}
    found, trend = site.findings(measure).comparison(latest, "england"), site.findings(measure).trend(series)
    subject = ", ".join(filter(None, (site.place, measure.who(series.group))))
    return {
        **row,
        "sentence": f"{subject}: {measure.said(latest.value)} in {latest.period.in_words}",
        "label": found.label.value if found.words else "",
        "words": capital(found.words),
        "trend": f"Recent trend: {trend.words}" if trend and trend.words else "",
    }
