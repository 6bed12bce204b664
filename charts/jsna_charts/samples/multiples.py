"""Small multiples: trends of four places and of twelve, inequalities by sex, pyramids, bars, one panel, gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.bar import SAMPLES as BARS
from jsna_charts.samples.inequality import DECILES
from jsna_charts.samples.pyramid import USUAL as PYRAMID
from jsna_charts.samples.shared import PERCENT, line
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import ENGLAND, GAPS
from jsna_charts.spec import MultiplesSpec, Panel, TrendSpec

PLACES = ("Ashmoor", "Caldersley", "Dunsford", "Dunne", "Fennhythe and Marsh", "Gravelham")
MORE = ("Marlstone", "Sevenelms", "Skell", "Thorne", "Tollbridge and Marling", "Tamebridge Well")


def panel(name: str, place: int) -> Panel:
    """A place's trend, a little apart from the others'."""
    values = [18.2 - year * (0.4 + 0.1 * place) + (place * year) % 3 for year in range(10)]
    return Panel(name, TrendSpec("Adults who smoke", PERCENT, line(name, values, ci=1.1), (ENGLAND,)))


USUAL = MultiplesSpec("Adults who smoke", tuple(panel(name, place) for place, name in enumerate(PLACES[:4])))

SAMPLES: Mapping[str, MultiplesSpec] = {
    "usual": USUAL,
    "crowded": replace(USUAL, panels=tuple(panel(name, place % 7) for place, name in enumerate((*PLACES, *MORE)))),
    "missing": replace(USUAL, panels=(*USUAL.panels[:2], Panel("Dunne", replace(GAPS, benchmarks=(ENGLAND,))))),
    "inequality": MultiplesSpec(
        "Adults who smoke",
        (
            Panel("Males", DECILES),
            Panel(
                "Females", replace(DECILES, groups=tuple(replace(bar, name=f"{bar.name} ") for bar in DECILES.groups))
            ),
        ),
        "Sex",
    ),
    "pyramid": MultiplesSpec(
        "Population", (Panel("Wold", PYRAMID), Panel("Mereby", replace(PYRAMID, place="Mereby", bands=PYRAMID.outline)))
    ),
    "bar": MultiplesSpec("Adults who smoke", (Panel("Wold", BARS["usual"]), Panel("Mereby", BARS["negative"]))),
    "target": MultiplesSpec("Adults who smoke", (Panel("Wold", TARGET),)),
    "suppressed": replace(USUAL, panels=(USUAL.panels[0], Panel("Dunne", replace(GAPS, subject=GAPS.subject)))),
    "single": replace(USUAL, panels=USUAL.panels[:1]),
    "extreme": replace(
        USUAL,
        panels=(
            Panel("Brackenhurst, Coldwatervale and Pell with everything that lies around them", USUAL.panels[0].spec),
            Panel("Wold", TrendSpec("Adults who smoke", PERCENT, line("Wold", [-1_000_000.0, 1_000_000.0]))),
        ),
    ),
}
