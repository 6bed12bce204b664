"""Lines: three, four that end together, gaps, projections, one point, nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import KENT, PERCENT, line, reading
from jsna_charts.spec import Line, LineSpec, Reading, State, Unit

MEN = line("Men", [20.1, 19.4, 18.2, 17.9, 17.0, 16.2, 15.8, 15.1, 14.6, 14.0])
WOMEN = line("Women", [16.4, 15.9, 15.2, 14.1, 13.9, 13.0, 12.2, 11.9, 11.5, 11.1])
ALL = LineSpec("Adults who smoke", PERCENT, (MEN, WOMEN))
AHEAD = tuple(reading(2024 + n, 12.5 - 0.5 * n, state=State.PROJECTED) for n in range(5))
MONTHS = Line(
    "Visits",
    tuple(Reading(f"Week {n + 1}", n + 1.0, 30.0 + (n * 7) % 23, text=str(30 + (n * 7) % 23)) for n in range(60)),
)

SAMPLES: Mapping[str, LineSpec] = {
    "usual": ALL,
    "crowded": replace(
        ALL,
        lines=(
            *ALL.lines,
            line("Brackenhurst, Coldwatervale and Pell", [17.0] * 9 + [14.1]),
            line("Camberwoldshire and Petersbrook", [17.5] * 9 + [13.9]),
        ),
    ),
    "many": LineSpec("Visits by week", Unit("", "visits", 0), (MONTHS,), across="Week", from_zero=True),
    "missing": replace(ALL, lines=(line("Men", [20.1, None, None, 17.9, 17.0, 16.2]), WOMEN)),
    "suppressed": replace(
        ALL,
        lines=(
            Line("Dunne", (reading(2020, 4.0), reading(2021, 9.0, "Suppressed", State.SUPPRESSED), reading(2022, 5.0))),
        ),
    ),
    "all-missing": replace(ALL, lines=(line("Men", [None, None]),)),
    "projected": replace(
        ALL,
        lines=(Line("Wold", (*KENT.readings, *AHEAD)),),
        assumption="Smoking goes on falling as it has since 2014",
    ),
    "single": replace(ALL, lines=(Line("Men", MEN.readings[:1]),)),
    "negative": replace(
        ALL, title="Natural change", lines=(line("Wold", [2.0, -1.0, -4.0]), line("Mereby", [-3.0, -3.0, -3.0]))
    ),
    "same": replace(ALL, lines=(line("Wold", [5.0, 5.0, 5.0]),)),
    "extreme": LineSpec("Debt", Unit("", "pounds", 0), (line("Wold", [1.0, 1_234_567_890.0]),)),
}
