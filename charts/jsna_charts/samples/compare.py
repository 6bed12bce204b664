"""Comparisons: five areas and one that is suppressed, more areas than a screen holds, one area, far-off values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Bar, CompareSpec, Reference, State, Status, Unit

NAMES = ("Thorne", "Skell", "Fennhythe and Marsh", "Tollbridge and Marling", "Brackenhurst, Coldwatervale and Pell")
STATUSES = (Status.WORSE, Status.SIMILAR, Status.BETTER, Status.NOT_COMPARED, Status.SIMILAR)
COMPARE = CompareSpec(
    "Adults who smoke",
    PERCENT,
    "2023",
    (
        *(
            Bar(name, 18.0 - place, 16.0 - place, 20.0 - place, f"{18 - place}.0%", status, emphasis=name == "Skell")
            for place, (name, status) in enumerate(zip(NAMES, STATUSES, strict=True))
        ),
        Bar("Dunsford", None, text="Suppressed: fewer than 8 people", state=State.SUPPRESSED),
    ),
    Reference("England", 11.6, "11.6%"),
)
CROWDED = replace(COMPARE, bars=tuple(replace(COMPARE.bars[n % 5], name=f"{NAMES[n % 5]} {n + 1}") for n in range(30)))
MISSING = replace(COMPARE, bars=(*COMPARE.bars[:2], Bar("Dunne", None), Bar("Ashmoor", None, text="Not collected")))
SUPPRESSED = replace(COMPARE, bars=tuple(Bar(name, None, state=State.SUPPRESSED) for name in NAMES))
EXTREME = CompareSpec(
    "Net migration",
    Unit("", "people", 0),
    "2023",
    (
        Bar("Caldersley", 123_456.0, 120_000.0, 127_000.0, "123,456", Status.HIGHER),
        Bar("Dunne", -4_321.0, text="−4,321", status=Status.LOWER, emphasis=True),
        Bar("Skell", 0.0, text="0", status=Status.SIMILAR),
    ),
)

SAMPLES: Mapping[str, CompareSpec] = {
    "usual": COMPARE,
    "crowded": CROWDED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": replace(COMPARE, bars=COMPARE.bars[:1]),
    "extreme": EXTREME,
}
