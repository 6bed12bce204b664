"""Funnel plots: twelve areas, a hundred and fifty, one, none, and areas of very different size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sin, sqrt

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Beyond, Dot, FunnelSpec, Limits, Reference, State, Status

ENGLAND = Reference("England", 11.6, "11.6%")
NAMES = (
    *("Ashmoor", "Caldersley", "Dunsford", "Dunne", "Fennhythe and Marsh", "Gravelham"),
    *("Marlstone", "Sevenelms", "Skell", "Thorne", "Tollbridge and Marling", "Tamebridge Well"),
)


def limits(sizes: Sequence[float]) -> tuple[Limits, ...]:
    """Limits round 11.6% that narrow as samples of one in a hundred grow: invented, as the values are."""
    found = []
    for size in sizes:
        error = 100 * sqrt(0.116 * 0.884 / (size / 100))
        ends = [max(0.0, 11.6 + z * error) for z in (-3.0902, -1.96, 1.96, 3.0902)]
        found.append(Limits(size, *(round(end, 2) for end in ends)))
    return tuple(found)


def dots(
    names: Sequence[str], own: str, spread: float = 5.0, sizes: tuple[float, float] = (70_000, 9_000)
) -> tuple[Dot, ...]:
    """An area for each name; where each lies follows from its place in the list."""
    found = []
    for place, name in enumerate(names):
        size = round(sizes[0] + sizes[1] * ((place * 5) % len(names)), -2)
        value = round(11.6 + spread * (sin(3.1 * place) + sin(1.3 * place + 1) + sin(0.7 * place + 2)) / 3, 1)
        error = 100 * sqrt(0.116 * 0.884 / (size / 100))
        away = abs(value - 11.6) / error
        beyond = Beyond.OUTER_998 if away > 3.0902 else Beyond.OUTER_95 if away > 1.96 else Beyond.NONE
        status = Status.SIMILAR if beyond is Beyond.NONE else Status.WORSE if value > 11.6 else Status.BETTER
        found.append(Dot(name, size, f"{size:,.0f}", value, f"{value:.1f}%", beyond, status, emphasis=name == own))
    return tuple(found)


CURVE = tuple(float(size) for size in range(20_000, 200_001, 6_000))
FUNNEL = FunnelSpec(
    *("Adults who smoke", PERCENT, "2023", "adults aged 18 and over"),
    *(dots(NAMES, "Skell"), ENGLAND, limits(CURVE)),
)
CROWDED = replace(
    FUNNEL,
    dots=dots([f"{name} {number}" for number in range(1, 14) for name in NAMES], "Skell 7", 4.2, (30_000, 1_000)),
)
MISSING = replace(
    FUNNEL,
    dots=(
        *FUNNEL.dots[:6],
        replace(FUNNEL.dots[6], value=None, text="Not collected", state=State.MISSING),
        replace(FUNNEL.dots[7], value=None, text="Suppressed: fewer than 8 people", state=State.SUPPRESSED),
    ),
)
SUPPRESSED = replace(
    FUNNEL, dots=tuple(replace(dot, value=None, text="", state=State.SUPPRESSED) for dot in FUNNEL.dots)
)
SINGLE = replace(FUNNEL, dots=FUNNEL.dots[8:9], limits=())
EXTREME = replace(
    FUNNEL,
    dots=(
        *FUNNEL.dots[:3],
        replace(FUNNEL.dots[3], size=900.0, size_text="900", value=96.0, text="96.0%", status=Status.WORSE),
    ),
    limits=limits([300.0, 900.0, 3_000.0, *CURVE]),
)

SAMPLES: Mapping[str, FunnelSpec] = {
    "usual": FUNNEL,
    "crowded": CROWDED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": SINGLE,
    "extreme": EXTREME,
}
