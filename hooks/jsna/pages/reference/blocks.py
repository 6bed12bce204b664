"""The blocks that authors write between fences in Markdown, with their keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna.assessment.chapters import KINDS_OF_FILE
from jsna.pages.charts.kinds import KINDS
from jsna.pages.freshness import ABOUT
from jsna.pages.plain import KEYS as OF_TABLE
from jsna.pages.reference.charts import AREA, CHART, COLUMNS, GROUPS, LINE, MEASURE, PERIOD, RESOURCE, ROWS, TITLE
from jsna.pages.reference.shapes import Choice, Group, Key, Listed, Topic, key
from jsna.pages.scorecard import SHOWN
from jsna.pages.tables import KEYS as OF_MEASURES

_OF_MEASURES = {
    one.name: one
    for one in (
        MEASURE, AREA, PERIOD, *GROUPS, TITLE,
        key("measures", Listed(), "Several measures, a row each.", "[smoking, walk]"),
        key("areas", Listed(), "The areas. Without it, your own and the site’s benchmarks.", "[home, districts]"),
        key("period", Listed(), "The period. Without it, the latest.", '"2023"'),
        key("periods", Listed(), "Several periods, a column each.", '["2022", "2023"]'),
    )
}  # fmt: skip
_OF_TABLE = {one.name: one for one in (RESOURCE, COLUMNS, ROWS, TITLE)}


TABLE = Topic(
    "table", "table", "A table of one or more measures, or the first rows of any table, with the whole of it as CSV.",
    (
        Group("measures", "Of measures", tuple(_OF_MEASURES[name] for name in OF_MEASURES),
              "Areas, periods or measures against each other.", one_of=("measure", "measures")),
        Group("any", "Of any table", tuple(replace(_OF_TABLE[name], required=name == "resource") for name in OF_TABLE),
              "The rows and columns of any table of a package."),
    ),
)  # fmt: skip


def _one(name: str, about: str, *keys: Key) -> Topic:
    return Topic(name, name, about, (Group("keys", name, keys),))


LISTINGS = (
    _one(
        "scorecard", "The promises with their statuses: counted, the worst first, and as a table.",
        key("priority", LINE, "Only those of one priority, by its id.", "prevention"),
        key("show", Choice(SHOWN), "“worst” leaves out the table. Without it, all.", "worst"),
    ),
    _one("equality-evidence", "Which chapter knows what of which group of people."),
    _one(
        "freshness", "How fresh chapters, measures and places are, the overdue first.",
        key("about", Choice(ABOUT), "Only one of them.", "chapters"),
    ),
    _one(
        "changes", "What changed since an earlier edition.",
        key("since", LINE, "The edition to compare with. Without it, the one before.", '"2025.1"'),
    ),
    _one("catalogue", "Every measure, with its latest value."),
    _one("places", "The finder of places, by name or postcode."),
    _one(
        "publications", "Everything to read or to download, the newest first.",
        key("kind", Choice(KINDS_OF_FILE), "Only one kind.", "briefing"),
    ),
    _one(
        "gallery", "Every kind of chart, in all its samples, for authors.",
        key("show", Listed(), f"Only some kinds: {', '.join((*KINDS, 'panels'))}, or one of your own.",
            "[trend, panels]"),
    ),
)  # fmt: skip

BLOCKS: tuple[Topic, ...] = (CHART, TABLE, *LISTINGS)

EXAMPLES: Mapping[str, str] = {
    "chart/own": "show: waffle\nmeasure: walk\nperiod: 2023",
    "chart/own-table": "show: waffle\nresource: county/visits\ncolumns: [clinic, visits]",
    "table/measures": "measure: smoking\nareas: [home, districts, england]",
    "table/any": "resource: county/visits\ncolumns: [clinic, year, visits]\nwhere: {year: [2021, 2022]}",
    "scorecard/keys": "show: worst",
    "freshness/keys": "about: measures",
    "changes/keys": "",
    "publications/keys": "kind: needs-assessment",
    "gallery/keys": "show: [trend, map]",
    "equality-evidence/keys": "",
    "catalogue/keys": "",
    "places/keys": "",
}
"""One worked example of each block, by its name and the group of its keys; of charts, see there."""
