"""The schema of the small areas that a reader can put together."""

from __future__ import annotations

from jsna.data.adding import Way
from jsna.methods.polarity import Polarity
from jsna.outputs.schemas.terms import FLAG, NUMBER, TEXT, list_of, mapping, object_of, one_of, said

_AREA = object_of({"code": TEXT, "name": TEXT})
_SMALL = object_of({"code": TEXT, "name": TEXT, "group": TEXT})
_NUMBERS_OF_AREAS = said(list_of(NUMBER), "In the order of the areas; null where an area's number must not be added.")
_ADDED = object_of(
    {
        **dict.fromkeys(("measure", "title", "who", "sex", "age"), TEXT),
        "period": said(TEXT, "The period in words."),
        "period_id": TEXT,
        "unit": TEXT,
        "decimals": {"type": "integer"},
        "polarity": one_of([polarity.value for polarity in Polarity]),
        "way": said(one_of([way.value for way in Way]), "How a sum becomes a value and its limits."),
        "multiplier": said({"type": "integer"}, "What a count over a denominator is multiplied by."),
        "least_rate": said({"type": "integer"}, "Below so many events no rate is given."),
        "expected": said(FLAG, "Whether the denominator is how many were expected."),
        "compared": said(FLAG, "Whether it is compared by its 95% confidence interval."),
        "england": said(NUMBER, "The benchmark's published value for the same group and period."),
        "home": said(NUMBER, "Home's published value for the same group and period."),
        "counts": _NUMBERS_OF_AREAS,
        "denominators": _NUMBERS_OF_AREAS,
        "absent": mapping(one_of(["withheld", "missing"]), "Why an area, by its code, has no number to be added."),
        "provisional": said(list_of(TEXT), "The codes of areas whose numbers are provisional."),
    }
)
OWN_AREA = object_of(
    {
        "home": _AREA,
        "england": _AREA,
        "called": said(list_of(TEXT), "What one of the small areas is called, and several."),
        "limits": object_of(
            {"level": {"type": "number"}, "z": {"type": "number"}, "exact_below": {"type": "integer"}},
            description="The confidence level, its normal multiplier, and below how many events limits are exact.",
        ),
        "groups": list_of(_AREA),
        "areas": list_of(_SMALL),
        "lacking": said(list_of(_SMALL), "Others of their kind, of which there is nothing to add up in any measure."),
        "measures": list_of(_ADDED),
        "refused": list_of(object_of({"measure": TEXT, "title": TEXT, "reason": TEXT})),
    },
    description="Small areas whose counts and denominators can be added up, by a reader who chooses some of them.",
)
