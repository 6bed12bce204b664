"""Rugs: four areas and five measures, thirteen and thirty, gaps, one of each, long numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sin

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Cell, RugRow, RugSpec, State, Status, Unit

AREAS = (
    *("Ashmoor", "Caldersley", "Dunsford", "Dunne", "Fennhythe and Marsh", "Gravelham", "Marlstone"),
    *("Mereby", "Sevenelms", "Skell", "Thorne", "Tollbridge and Marling", "Tamebridge Well"),
)
MEASURES = (
    *("Adults who smoke", "Adults who are physically active", "Deaths from suicide", "Life expectancy at birth, men"),
    *("Hospital admissions caused by unintentional and deliberate injuries in children", "People aged 65 and over"),
)
JUDGED = (Status.BETTER, Status.SIMILAR, Status.WORSE)
UNJUDGED = (Status.LOWER, Status.SIMILAR, Status.HIGHER)


def row(number: int, name: str, areas: Sequence[str]) -> RugRow:
    """A measure with a value for each area, near 12.0."""
    statuses = UNJUDGED if number % 6 == 5 else JUDGED
    cells = []
    for place, area in enumerate(areas):
        wave = sin(2.3 * place + 1.7 * number + len(area))
        value = 12.0 + 6 * wave
        status = statuses[0 if wave < -0.35 else 2 if wave > 0.35 else 1]
        cells.append(Cell(round(value, 1), f"{value:.1f}%", status))
    return RugRow(name, "2023", PERCENT, tuple(cells), "12.0%")


def rows(many: int, areas: Sequence[str]) -> tuple[RugRow, ...]:
    """So many measures; names come round again with a number."""
    held = len(MEASURES)
    names = [MEASURES[n % held] + (f" ({n // held + 1})" if n >= held else "") for n in range(many)]
    return tuple(row(number, name, areas) for number, name in enumerate(names))


RUG = RugSpec("Health in Wold's districts", "England", AREAS, rows(6, AREAS), "Skell")
FEW = replace(RUG, areas=AREAS[7:11], rows=rows(5, AREAS[7:11]))
CROWDED = replace(RUG, rows=rows(30, AREAS))
GONE = Cell(None, "Not collected", state=State.MISSING)
WITHHELD = Cell(None, "Suppressed: fewer than 8 people", state=State.SUPPRESSED)
MISSING = replace(
    RUG,
    rows=(
        replace(RUG.rows[0], cells=(GONE, WITHHELD, *RUG.rows[0].cells[2:])),
        replace(RUG.rows[1], cells=(GONE,) * len(AREAS), benchmark_text=""),
        replace(RUG.rows[2], cells=tuple(replace(cell, status=Status.NOT_COMPARED) for cell in RUG.rows[2].cells)),
    ),
)
SUPPRESSED = replace(RUG, rows=(replace(RUG.rows[0], cells=(WITHHELD,) * len(AREAS)),))
SINGLE = replace(RUG, areas=("Skell",), rows=rows(1, ("Skell",)))
EXTREME = replace(
    RUG,
    rows=(
        RugRow(
            *("Population", "2023", Unit("", "people", 0)),
            tuple(Cell(1_234_567.0, "1,234,567", Status.HIGHER) for _ in AREAS),
            "57,690,300",
        ),
    ),
)

SAMPLES: Mapping[str, RugSpec] = {
    "usual": RUG,
    "few": FEW,
    "crowded": CROWDED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": SINGLE,
    "extreme": EXTREME,
}
