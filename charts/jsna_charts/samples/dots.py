"""Dots of invented figures: one series and two, forty rows, gaps, values below zero, all the same, one row."""

from __future__ import annotations

from collections.abc import Mapping

from jsna_charts.samples.rows import EXTREME, FORTY, GONE, NEGATIVE, ONE, SAME, TWO
from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import DotsSpec, Reference, Unit

SAMPLES: Mapping[str, DotsSpec] = {
    "usual": DotsSpec("Adults who smoke", PERCENT, ONE, "Wold, 2023", "Age"),
    "two": DotsSpec("Adults who smoke", PERCENT, TWO, "Wold, 2023", "Age", reference=Reference("Wold", 12.9, "12.9%")),
    "crowded": DotsSpec("Adults who smoke", PERCENT, FORTY, by_value=True),
    "missing": DotsSpec("Adults who smoke", PERCENT, GONE, what="Area"),
    "suppressed": DotsSpec("Adults who smoke", PERCENT, GONE[1:2]),
    "single": DotsSpec("Adults who smoke", PERCENT, ONE[:1]),
    "negative": DotsSpec("Change since 2019", PERCENT, NEGATIVE, by_value=True),
    "same": DotsSpec("Adults who smoke", PERCENT, SAME),
    "extreme": DotsSpec("Households", Unit("", "households", 0), EXTREME, "England, 2021"),
}
