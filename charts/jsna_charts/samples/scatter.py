"""Scatters: areas with two named, a crowd, gaps, one dot, values below zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Pair, ScatterSpec, State, Unit

NAMES = ("Thorne", "Skell", "Dunne", "Fennhythe and Marsh", "Gravelham", "Ashmoor", "Caldersley", "Marlstone")
DOTS = tuple(
    Pair(name, 31.0 - 3 * n, 17.5 - 1.1 * n + (n % 3), emphasis=name in ("Thorne", "Marlstone"))
    for n, name in enumerate(NAMES)
)
USUAL = ScatterSpec(
    "Smoking and deprivation",
    "Deprivation score",
    "Adults who smoke",
    Unit("", "", 1),
    PERCENT,
    DOTS,
    "Wold districts, 2023",
)

SAMPLES: Mapping[str, ScatterSpec] = {
    "usual": USUAL,
    "crowded": replace(
        USUAL,
        dots=tuple(
            Pair(f"Area {n}", (n * 37) % 100 + 0.5, (n * 61) % 83 / 4, emphasis=n % 20 == 0) for n in range(150)
        ),
    ),
    "missing": replace(USUAL, dots=(*DOTS[:4], Pair("Mereby", None, 14.0), Pair("Sevenelms", 10.0, None))),
    "suppressed": replace(USUAL, dots=(*DOTS[:4], Pair("Dunsford", 15.0, 3.0, state=State.SUPPRESSED))),
    "single": replace(USUAL, dots=DOTS[:1]),
    "same": replace(USUAL, dots=tuple(replace(dot, x=5.0, y=5.0) for dot in DOTS[:3])),
    "extreme": replace(
        USUAL, x_unit=Unit("", "pounds", 0), dots=tuple(replace(dot, x=(dot.x or 0) ** 6 - 1e8) for dot in DOTS)
    ),
}
