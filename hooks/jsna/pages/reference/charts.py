"""The keys of chart blocks: which kind has which is said where charts are made, what each means here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna.pages.charts.kinds import KINDS, Kind
from jsna.pages.charts.own import OF_MEASURE, OF_TABLE
from jsna.pages.reference.shapes import ByName, Choice, Group, Key, Listed, Scalar, Topic, key
from jsna_charts.spec import Classes

LINE = Scalar.LINE
TITLE = key("title", LINE, "The headline. It may hold checked links; without it, the build writes one.",
            '"[12.9%](value:smoking) of adults smoke"')  # fmt: skip
MEASURE = key("measure", LINE, "The measure, by its name.", "smoking")
AREA = key("area", LINE, "The area. Without it, your own.", "home")
PERIOD = key("period", LINE, "The period. Without it, the latest.", '"2023"')
GROUPS = (
    key("sex", LINE, "Only this sex.", "Persons"),
    key("age", LINE, "Only this age.", "16+ yrs"),
    key("category_type", LINE, "How the people are grouped.", "Deprivation quintile"),
    key("category", LINE, "Only this group.", "1 (most deprived)"),
)
RESOURCE = key("resource", LINE, "The table: its package, a slash, its name.", "county/visits")
COLUMNS = key("columns", Listed(), "The columns to be shown, in their order. Without it, all.", "[clinic, visits]")
ROWS = key("where", ByName((LINE, Listed()), "clinic"), "Which rows: for a column, a text, or a list of texts any of "
           "which will do.", "North")  # fmt: skip

_COMMON = {
    one.name: one
    for one in (
        TITLE, MEASURE, AREA, PERIOD, RESOURCE, ROWS, *GROUPS,
        key("areas", Listed(), "The areas that are shown: codes, names, or districts.", "[districts]"),
        key("compare", Listed(), "The area to compare with. Without it, the last benchmark of the site, "
            "but none for a count.", "[england]"),
        key("benchmark", Listed(), "The area to compare with. Without it, the last benchmark of the site.", "england"),
        key("measures", Listed(), "The measures. Without it, all that have values for these areas, up to 30.",
            "[walk]"),
        key("panels", Listed(), "Several small charts: for each of some areas, or for each group of a breakdown.",
            "[districts]"),
        key("x", LINE, "The column across.", "year"),
        key("y", LINE, "The column of numbers.", "visits"),
        key("series", LINE, "The column that tells the series apart.", "clinic"),
        key("name", LINE, "The column with the name of each dot.", "clinic"),
        key("unit", LINE, "The unit of the numbers.", "visits"),
        key("by", Listed(), "The breakdown: sex, age or a category type. Needed where the measure has several.",
            "[Deprivation quintile]"),
        key("classes", Choice(tuple(Classes)), "How values become colours: as many areas in each class, classes of one "
            "width, or how each area compares. Without it, the first.", "status"),
        key("objective", LINE, "The objective, by the name of its file.", "smoke-free"),
    )
}  # fmt: skip
_SPECIAL: Mapping[tuple[str, str], Key] = {
    ("trend", "compare"): key("compare", Listed(), "Up to three areas to compare with. Without it, the site’s "
                              "benchmarks, but for a count.", "[england]"),
    ("compare", "panels"): key("panels", Listed(), "Several small charts: one for each group of a breakdown.", "sex"),
    ("pyramid", "compare"): key("compare", Listed(), "The area whose shape is the outline.", "[england]"),
    ("profile", "groups"): key("groups", ByName((Listed(),), "Moving"), "The measures under headings of yours.",
                               "[walk]", instead_of=("measures",)),
    ("target", "measure"): key("measure", LINE, "Which of its measures. Without it, that of the headline status.",
                               "smoking"),
    ("pyramid", "measure"): key("measure", LINE, "A measure that counts people by age and sex.", "people"),
    ("scatter", "x"): key("x", LINE, "The column of numbers across.", "visits"),
}  # fmt: skip
EXAMPLES: Mapping[str, str] = {
    "trend": "show: trend\nmeasure: smoking\narea: home\ncompare: [region, england]\n"
    "title: Smoking [fell by 2.3 percentage points](change:smoking?from=2019)",
    "compare": "show: compare\nmeasure: walk\nareas: [districts]",
    "profile": "show: profile\narea: home\nmeasures: [walk, smoking]",
    "rug": "show: rug\nareas: [districts]\nmeasures: [walk, smoking]",
    "inequality": "show: inequality\nmeasure: walk\nby: Deprivation quintile",
    "pyramid": "show: pyramid\nmeasure: people\ncompare: england",
    "map": "show: map\nmeasure: walk\nareas: [districts]",
    "funnel": "show: funnel\nmeasure: walk\nareas: [districts]",
    "target": "show: target\nobjective: smoke-free",
    "line": "show: line\nresource: county/visits\nx: year\ny: visits\nseries: clinic\nunit: visits",
    "bar": "show: bar\nresource: county/visits\nwhere: {year: 2021}\nx: clinic\ny: visits",
    "dots": "show: dots\nresource: county/visits\nwhere: {year: 2021}\nx: clinic\ny: visits",
    "scatter": "show: scatter\nresource: county/visits\nwhere: {year: 2021}\nname: clinic\nx: visits\ny: visits",
}
"""One worked example of each kind, of the small county that the examples of problems are from."""


def _group(name: str, kind: Kind) -> Group:
    show = key("show", Choice((name,)), "The kind of chart.", name, required=True)
    return Group(name, name.capitalize(), (show, *(_key(name, one, kind) for one in kind.keys)), kind.shows)


def _key(kind: str, name: str, made: Kind) -> Key:
    return replace(_SPECIAL.get((kind, name)) or _COMMON[name], required=name in made.needs)


KEYS = Group("keys", "The keys of charts", tuple(_COMMON.values()))
"""Every key that some kind has, each with its usual meaning."""


def special(kind: Group) -> Group:
    """Those of a kind's keys that mean something else in it than they usually do."""
    return replace(kind, keys=tuple(one for one in kind.keys if (kind.id, one.name) in _SPECIAL))


_SHOW = key("show", LINE, "The name of the module in the folder of your site’s own charts.", "waffle", required=True)
_OWN = {one.name: one for one in (*_COMMON.values(), COLUMNS)}
OWN_OF_MEASURE = Group(
    "own", "A kind of your own",
    (_SHOW, *(replace(_OWN[name], required=name == "measure") for name in OF_MEASURE)),
    "Rows of a measure, for a module of your own. Any other key is handed to it as it stands.", others=LINE,
)  # fmt: skip
OWN_OF_TABLE = Group(
    "own-table", "A kind of your own, of any table",
    (_SHOW, *(replace(_OWN[name], required=name == "resource") for name in OF_TABLE)),
    "Rows of a table, for a module of your own. Any other key is handed to it as it stands.", others=LINE,
)  # fmt: skip

CHART = Topic(
    "chart", "chart", "A chart, with its headline, its table, its source and its files. “show” names the kind.",
    tuple(_group(name, kind) for name, kind in KINDS.items()), told_by="show",
)  # fmt: skip
