"""The keys of a measure in a data package, and what the columns of its tables can be."""

from __future__ import annotations

from collections.abc import Mapping

from jsna.data.definitions import ROLES
from jsna.data.derivations import Derive
from jsna.data.limits import METHODS
from jsna.methods.disclosure import POLICIES
from jsna.methods.method import Method
from jsna.methods.polarity import Polarity
from jsna.pages.reference.shapes import (
    Anything,
    ByName,
    Choice,
    Entries,
    Fitting,
    Group,
    Key,
    Listed,
    Rule,
    Scalar,
    Topic,
    key,
)
from jsna.pages.reference.shared import DAY, LINE, RETIRED

_NAME = Fitting("[a-z0-9]+(-[a-z0-9]+)*", "small letters, digits and hyphens")

_ORIGIN = Group("origin", "A source, or a licence", (
    key("title", LINE, "What it is called.", "Annual Population Survey"),
    key("path", LINE, "Where it is.", "https://survey.example/"),
), "As the Data Package standard has it.", others=Anything.ANYTHING)  # fmt: skip

_BREAK = Group("break", "A break", (
    key("from", Scalar.PERIOD, "The first period of the new definition.", '"2021"', required=True),
    key("reason", LINE, "What changed.", "The question was put in another way.", required=True),
), "A change of definition: values before and after it are not compared.")  # fmt: skip

_COMPARISON = Group("comparison", "A comparison with a goal", (
    key("method", Choice(tuple(Method)), "The method.", "goal", required=True),
    key("value", Scalar.NUMBER, "The goal, or the lower end of its range.", "90"),
    key("high", Scalar.NUMBER, "The upper end, where it is a range.", "95"),
    key("by_limits", Scalar.FLAG, "Whether the confidence interval has to meet it, and not the value alone.", "true",
        instead_of=("high",)),
), "Needed for a goal; any other method is written as a word.", rules=(Rule("value", "method", "goal"),))  # fmt: skip

_POLICY = Group("disclosure", "A rule for small numbers", (
    key("min_suppress", Scalar.WHOLE, "The smallest count that is withheld.", "1"),
    key("max_suppress", Scalar.WHOLE, "The largest count that is withheld.", "7"),
    key("round_base", Scalar.WHOLE, "To a multiple of what counts are rounded.", "5"),
    key("secondary", Scalar.FLAG, "Whether a count that would give a withheld one away is withheld too.", "true"),
    key("scope", LINE, "For what it holds.", "places smaller than England"),
), "A source’s own rule, where it is none of those that have a name.",
   rules=(Rule("max_suppress", "min_suppress"), Rule("min_suppress", "max_suppress")))  # fmt: skip

_CONDITION = Group("condition", "A pattern", (
    key("pattern", LINE, "A regular expression.", "^1[68]", required=True),
))  # fmt: skip

_UNPIVOT = Group("unpivot", "Columns of one thing", (
    key("role", Choice(ROLES), "What the names of these columns are.", "period"),
    key("fields", LINE, "A pattern that their names fit. Its named groups are roles.", "^20\\d\\d$", required=True),
), "For a table with a column for each year, age or group.")  # fmt: skip

_TOLD: tuple[Key, ...] = (
    key("title", LINE, "What readers see.", "Adults who smoke"),
    key("unit", LINE, "The unit of its values.", '"%"'),
    key("polarity", Choice(tuple(Polarity)), "Which values are good. Without it, the data’s labels tell.", "low"),
    key("value_type", LINE, "What sort of number it is: a proportion, a count, a rank, a crude rate … On a place’s "
        "page counts and ranks are listed, and not drawn.", "proportion"),
    key("decimals", Fitting("[0-6]", "0 to 6"), "How many decimals are shown. Without it, as many as the data have.",
        "1"),
    key("framework", LINE, "Its place in an outcomes framework.", "PHOF C18"),
    key("definition", LINE, "What exactly is counted.", "Adults who say that they smoke."),
    key("caveats", LINE, "What to bear in mind.", "From 2020 the survey was made by telephone."),
    key("updated", DAY, "When the source last brought it up to date.", "2026-02-03"),
    key("next_update", DAY, "When it will be brought up to date next.", "2027-02-01"),
    key("revisions", LINE, "What the source says of revisions of earlier figures.",
        "Each figure is final a year after it is published."),
    key("comparison", (Choice(tuple(one for one in Method if one is not Method.GOAL)), _COMPARISON),
        "How areas are compared. Without it, as its value type and its limits suggest.", "interval"),
    key("disclosure", (Choice(tuple(POLICIES)), _POLICY), "The source’s rule for small numbers, which is checked.",
        "published-by-source"),
    key("detail_of", LINE, "The measure of the same thing for larger places. On the page of a place that both have a "
        "value for, that one stands alone.", "children-in-poverty"),
    key("formerly", Listed(), "The names that it had before.", "[smokers]"),
    key("retired", RETIRED, "That it has ended."),
    key("sources", (Entries((_ORIGIN,)), Anything.ANYTHING), 
        "Its own sources, where they are not those of its table or package."),
    key("licenses", (Entries((_ORIGIN,)), Anything.ANYTHING), 
        "Its own licences, where they are not those of its table or package."),
    key("breaks", Entries((_BREAK,)), "Changes of its definition."),
    key("topic", LINE, "The heading under which it stands on the page of a place.", "Lifestyle"),
)  # fmt: skip

_PUBLISHED = Group("published", "A measure of a table", (
    key("name", _NAME, "Its name, in links and in its address.", "smoking", required=True),
    key("resource", LINE, "The table, by its name in this package.", "rates", required=True),
    *_TOLD,
    key("where", ByName((LINE, Listed(), _CONDITION), "sex"),
        "What a row must hold, by role or column: a text, one of a list of texts, or a pattern.", "Persons"),
    key("columns", ByName((LINE,), "value", ROLES), "The column of a role, where the schema does not say it.", "rate"),
    key("constants", ByName((LINE,), "period", ROLES), "What holds for every row, by role.", '"2023"'),
    key("unpivot", _UNPIVOT, "That several columns hold its values."),
    key("limits", Choice(tuple(METHODS)), "How confidence limits are worked out from counts, where none are published.",
        "wilson"),
))  # fmt: skip

_DERIVED = Group("derived", "A measure of inequality", (
    key("name", _NAME, "Its name, in links and in its address.", "smoking-gap", required=True),
    key("derive", Choice(tuple(Derive)), "What is worked out: a gap, a ratio, or an index of the slope.", "gap",
        required=True),
    key("from", LINE, "The measure whose groups it is about.", "smoking", required=True),
    key("by", Listed(), "The breakdown: sex, age, or a category type. Later ones take over where they begin.",
        "[Deprivation quintile]", required=True),
    key("between", Listed(), "Two groups, the disadvantaged first. Without it, the ends of an order of deprivation.",
        "[1 (most deprived), 5 (least deprived)]"),
    *_TOLD,
), "Worked out from the groups of another measure.")  # fmt: skip

MEASURE = Topic(
    "measure", "A measure in a data package",
    "An entry of the list “measures” in datapackages/NAME/datapackage.json (or .yaml). jsna import writes them, "
    "and you change what they say.",
    (_PUBLISHED, _DERIVED),
)  # fmt: skip

OF_ROWS: Mapping[str, str] = {
    "indicator": "Which indicator a row is about.",
    "area": "The code of its area.",
    "area_name": "The area’s name.",
    "area_type": "What sort of area it is.",
    "parent": "The code of the area that it lies in.",
    "period": "The period.",
    "sex": "The sex.",
    "age": "The age.",
    "category_type": "How the people are grouped: Deprivation quintile, Ethnic group.",
    "category": "The group.",
    "value": "The value.",
    "lower95": "The lower end of its 95% confidence interval.",
    "upper95": "The upper end.",
    "lower998": "The lower end of its 99.8% confidence interval.",
    "upper998": "The upper end.",
    "count": "How many people or events.",
    "denominator": "Out of how many.",
    "note": "A note on the value.",
    "marker": "A letter for what is to be known of the value: c withheld, p provisional …",
    "source_comparison_england": "How the source compares it with England.",
    "source_comparison_parent": "How the source compares it with the larger area.",
    "source_trend": "The source’s own recent trend.",
    "source_goal": "How it stands to the source’s goal.",
}
OF_OTHER_TABLES: Mapping[str, Mapping[str, str]] = {
    "A table of areas": {
        "code": "The area’s code.",
        "name": "Its name.",
        "type": "What sort of area it is: County, District, Ward.",
        "parent": "The code of the area that it lies in.",
    },
    "A table of changes of areas": {
        "from": "The old code.",
        "to": "The new code.",
        "date": "When it changed.",
        "kind": "rename, recode, merge or split. A series goes on through the first two.",
    },
    "A table of names and postcodes of places": {
        "area": "The area’s code or name.",
        "place_name": "A town, a village or a quarter.",
        "postcode": "A postcode, or its beginning.",
    },
    "A table of indicators": {
        "id": "What the rows call the indicator.",
        "name": "Its name: the measure’s title, where that is not given.",
        "unit": "Its unit.",
        "polarity": "Which values are good.",
        "value_type": "What sort of number it is.",
        "definition": "What exactly is counted.",
        "source": "Who published it.",
    },
}
"""What the columns of tables can be, as "role" of a field says it."""
