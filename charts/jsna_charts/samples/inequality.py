"""Inequalities: deciles with a slope, groups without an order, crowds, gaps of both sorts, far-off values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Bar, InequalitySpec, Reference, Slope, State, Status, Unit

VALUES = (18.4, 17.1, 15.2, 15.6, 13.1, 12.0, 11.2, 9.4, 7.9, 6.0)
NAMES = ("1, most deprived", *(str(n) for n in range(2, 10)), "10, least deprived")


def group(name: str, value: float, ci: float = 1.4, status: Status = Status.NOT_COMPARED) -> Bar:
    """A group with an interval of `ci` either side."""
    return Bar(name, value, value - ci, value + ci, f"{value:.1f}%", status)


DECILES = InequalitySpec(
    "Adults who smoke",
    PERCENT,
    "England",
    "2023",
    "Deprivation decile",
    tuple(group(f"Decile {name}", value) for name, value in zip(NAMES, VALUES, strict=True)),
    Reference("England", 12.4, "12.4%"),
    ends=("Most deprived", "Least deprived"),
    slope=Slope(19.1, 5.6, "Slope index of inequality: 13.5 points"),
    gap="12.4 points between most and least deprived",
)
GROUPS = InequalitySpec(
    "Adults who smoke",
    PERCENT,
    "Wold",
    "2023",
    "Ethnic group",
    (
        group("White", 12.9, 0.8, Status.SIMILAR),
        group("Mixed or multiple ethnic groups", 17.2, 3.1, Status.WORSE),
        group("Asian or Asian British", 7.8, 2.1, Status.BETTER),
        Bar("Black, Black British, Caribbean or African", None, text="Suppressed", state=State.SUPPRESSED),
        Bar("Other ethnic group", None, text="No data", state=State.MISSING),
    ),
    Reference("Wold", 12.7, "12.7%"),
    ordered=False,
    gap="9.4 points between the highest and the lowest group",
)
LONG = "People who are economically inactive because of a long-term illness"
CROWDED = replace(
    DECILES,
    by="Age",
    groups=tuple(group(f"{age} to {age + 1}", 14.0 + 5 * (-1) ** age - age / 8, 0.4) for age in range(16, 56)),
    ends=("Youngest", "Oldest"),
    slope=None,
    gap="",
)
MISSING = replace(
    DECILES,
    groups=(
        *DECILES.groups[:3],
        Bar("Decile 4", None),
        Bar("Decile 5", None, text="Not collected"),
        *DECILES.groups[5:],
    ),
)
SUPPRESSED = replace(
    DECILES,
    gap="",
    slope=None,
    groups=(
        Bar("Decile 1", None, text="Suppressed", state=State.SUPPRESSED),
        *DECILES.groups[1:5],
        Bar("Decile 6", None),
        *DECILES.groups[6:9],
        Bar("Decile 10", 2.2, 1.1, 3.3, state=State.SUPPRESSED),
    ),
)

SAMPLES: Mapping[str, InequalitySpec] = {
    "usual": DECILES,
    "groups": GROUPS,
    "quintiles": replace(
        DECILES,
        groups=tuple(
            group(name, value)
            for name, value in zip(("Most deprived", "2", "3", "4", "Least deprived"), VALUES[::2], strict=True)
        ),
        ends=("", ""),
        gap="10.5 points between most and least deprived",
    ),
    "crowded": CROWDED,
    "crowded-groups": replace(GROUPS, groups=tuple(group(f"{LONG} {n}", 5.0 + n, 1.0) for n in range(20))),
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "all-suppressed": replace(
        SUPPRESSED,
        average=None,
        groups=tuple(replace(bar, value=None, state=State.SUPPRESSED, text="Suppressed") for bar in DECILES.groups),
    ),
    "single": replace(GROUPS, groups=GROUPS.groups[:1], gap=""),
    "single-ordered": replace(DECILES, groups=DECILES.groups[:1], slope=None, gap="", average=None),
    "extreme": InequalitySpec(
        "Change in income",
        Unit("", "pounds a year for each household", 0),
        "Wold",
        "2023",
        "Deprivation quintile",
        (
            Bar("Most deprived fifth", -12_345.0, -20_000.0, -1_000.0, "−12,345"),
            Bar("2", 0.0, text="0"),
            Bar("3", 1.0, text="1"),
            Bar("4", 2.0, text="2"),
            Bar("Least deprived fifth", 1_234_567.0, 1_200_000.0, 1_300_000.0, "1,234,567"),
        ),
        Reference("Wold and Mereby with its neighbours", 250_000.0, "250,000"),
        gap="1,246,912 pounds a year between most and least deprived households of the county",
    ),
}
