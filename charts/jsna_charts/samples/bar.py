"""Bars of invented figures: one series and two, forty rows, gaps, values below zero, all the same, one row."""

from __future__ import annotations

from collections.abc import Mapping

from jsna_charts.samples.rows import EXTREME, FORTY, GONE, NEGATIVE, ONE, SAME, TWO
from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import BarSpec, Reference, Unit

SAMPLES: Mapping[str, BarSpec] = {
    "usual": BarSpec("Adults who smoke", PERCENT, ONE, "Wold, 2023", "Age"),
    "two": BarSpec("Adults who smoke", PERCENT, TWO, "Wold, 2023", "Age", reference=Reference("Wold", 12.9, "12.9%")),
    "crowded": BarSpec("Adults who smoke", PERCENT, FORTY, by_value=True),
    "missing": BarSpec("Adults who smoke", PERCENT, GONE, what="Area"),
    "suppressed": BarSpec("Adults who smoke", PERCENT, GONE[1:2]),
    "single": BarSpec("Adults who smoke", PERCENT, ONE[:1]),
    "negative": BarSpec("Change since 2019", PERCENT, NEGATIVE, by_value=True),
    "same": BarSpec("Adults who smoke", PERCENT, SAME),
    "extreme": BarSpec("Households", Unit("", "households", 0), EXTREME, "England, 2021"),
}
