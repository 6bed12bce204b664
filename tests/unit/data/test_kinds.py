"""What kind of number an indicator is, from its name and its counts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from jsna.data.kinds import Judgement, Kind, judge, kind_of
from jsna.data.measures import Group, Row
from jsna.data.periods import parse_period
from jsna.methods.polarity import Polarity

LIMITS = ("lower95", "upper95", "lower998", "upper998")
TEXTS = (
    "area_name", "area_type", "parent", "marker", "note",
    "source_comparison_england", "source_comparison_parent", "source_goal",
)  # fmt: skip


def row(value: str, count: str = "", denominator: str = "", trend: str = "") -> Row:
    cells: dict[str, Any] = {**dict.fromkeys(LIMITS), **dict.fromkeys(TEXTS, ""), "source_trend": trend}
    cells |= {"value": Decimal(value), "count": Decimal(count) if count else None}
    cells["denominator"] = Decimal(denominator) if denominator else None
    return Row(area="E1", period=parse_period("2021"), group=Group(), number=0, **cells)


RATE = [row("48.6933", "88", "306036"), row("50.1392", "24785", "51635039")]  # age-standardised: Lambeth, England
CRUDE = row("28.7548", "88", "306036")
SHARE = row("14.6712", "8258", "56287")


@pytest.mark.parametrize(
    ("title", "rows", "kind"),
    [
        ("Percentage of adults classified as obese", [], Kind("proportion", "%")),
        ("Diabetes: QOF prevalence", [], Kind("proportion", "%")),
        ("Children in relative low income families", [SHARE], Kind("proportion", "%")),
        ("Breastfeeding rate", [SHARE], Kind("proportion", "%")),
        ("Hospital admissions for alcohol", [SHARE, row("197.197", "390.81", "198.182")], Kind("", "")),
        ("Life expectancy at birth", [], Kind("life-expectancy", "years")),
        ("Inequality in life expectancy at birth", [], Kind("", "")),
        ("Under 75 mortality rate from cancer", [CRUDE], Kind("crude-rate", "per 100,000")),
        ("Under 75 mortality rate from cancer", RATE, Kind("standardised-rate", "per 100,000")),
        ("Under 75 mortality rate from cancer", [], Kind("rate", "")),
        ("Conceptions per 1,000 females", [], Kind("rate", "per 1,000")),
        ("Air pollution: fine particulate matter", [row("7.5")], Kind("", "")),
    ],
)  # fmt: skip
def test_the_kind_is_told_by_name_and_counts(title: str, rows: list[Row], kind: Kind) -> None:
    assert kind_of(title, rows) == kind


def test_zero_counts_do_not_stop_it() -> None:
    assert kind_of("Suicide rate", [row("0", "0", "1000"), CRUDE]) == Kind("crude-rate", "per 100,000")


@pytest.mark.parametrize(
    ("title", "polarity"),
    [
        ("Life expectancy at birth (Male)", Polarity.HIGH),
        ("Under 75 mortality rate", Polarity.LOW),
        ("Depression: QOF prevalence", Polarity.NONE),
        ("Inequality in life expectancy at birth", None),
        ("Air pollution", None),
    ],
)
def test_the_name_judges_where_labels_do_not(title: str, polarity: Polarity | None) -> None:
    assert judge(title, [row("5")]).polarity is polarity


def test_published_labels_go_before_the_name() -> None:
    rows = [row("5", trend="Increasing and getting better")]
    assert judge("Under 75 mortality rate", rows) == Judgement(Polarity.HIGH, "its published labels")
