"""The schema of one measure with its rows."""

from __future__ import annotations

from jsna.data.findings import BENCHMARKS
from jsna.data.measures import Group
from jsna.methods.comparison import Label
from jsna.methods.polarity import Polarity
from jsna.outputs.measures import NUMBERS
from jsna.outputs.schemas.terms import DAY_OR_NULL, FLAG, NUMBER, PERIOD, TEXT, list_of, object_of, one_of, said

_ORIGINS = list_of(object_of({"title": TEXT, "path": TEXT}))
_LABEL = one_of([label.value for label in Label])
ROW = object_of(
    {
        "area": said(TEXT, "The area's code."),
        "area_name": TEXT,
        **PERIOD,
        **dict.fromkeys(Group._fields, TEXT),
        **dict.fromkeys(NUMBERS, NUMBER),
        "marker": said(
            TEXT, "Shorthand of the Analysis Function: c confidential, p provisional, f forecast and so on."
        ),
        "note": TEXT,
        "comparison": object_of(dict.fromkeys(BENCHMARKS, _LABEL)),
    },
    {
        "comparison_published": said(
            list_of(one_of(list(BENCHMARKS))), "Benchmarks whose label is the publisher's own, ours lacking."
        ),
        "trend": said(TEXT, "The recent trend, on the latest row of each series."),
        "comparison_level": said(
            object_of({}, dict.fromkeys(BENCHMARKS, TEXT)), "The confidence level of a difference: 95% or 99.8%."
        ),
        "goal": said(TEXT, "Against the measure's goal: Green, Amber or Red."),
        "quintile": said(TEXT, "The fifth among areas of its kind: Worst to Best, or Lowest to Highest."),
        "trend_published": said(FLAG, "True where the trend is the publisher's own, ours lacking."),
    },
)
MEASURE = object_of(
    {
        "measure": TEXT,
        "title": TEXT,
        "unit": TEXT,
        "polarity": said(one_of([polarity.value for polarity in Polarity]), "Which values are good."),
        "definition": TEXT,
        "sources": _ORIGINS,
        "licence": _ORIGINS,
        "updated": DAY_OR_NULL,
        "next_update": DAY_OR_NULL,
        "rows": list_of(ROW),
    },
    {
        "limits": said(TEXT, "How limits that nobody published were worked out from counts: wilson or rate."),
        "derived_from": said(TEXT, "The measure whose groups it is worked out from."),
    },
    description="One measure with every row that was published of it.",
)
