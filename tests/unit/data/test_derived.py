"""Gaps, ratios and slopes worked out from a measure's own groups, as measures of their own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import exp, hypot
from pathlib import Path
from typing import Any

import pytest

from jsna.data.comparisons import INTERVAL
from jsna.data.measures import Measure, Row, State, Unknown
from jsna.data.unread import WAITS
from jsna.methods.method import Method
from jsna.methods.polarity import Polarity
from unit.data.making import codes, loaded, write

HEAD = "Area,Name,Period,Sex,Type,Category,Value,Low,High,People,Marker"
ROLES = (
    "area",
    "area_name",
    "period",
    "sex",
    "category_type",
    "category",
    "value",
    "lower95",
    "upper95",
    "denominator",
)
FIELDS = [
    {"name": name, "type": "number" if name in ("Value", "Low", "High", "People") else "string", "role": role}
    for name, role in zip(HEAD.split(","), (*ROLES, "marker"), strict=True)
]
FIFTHS = ("1 (most deprived)", "2", "3", "4", "5 (least deprived)")
SMOKING = {"name": "smoking", "title": "Smoking", "resource": "table", "unit": "%", "polarity": "low", "decimals": 1}
GAP = {"name": "gap", "derive": "gap", "from": "smoking", "by": "Fifth of deprivation"}
Z = 1.959963984540054


def line(category: str, value: str, low: str = "", high: str = "", period: str = "2023", **more: str) -> str:
    """One row of a fifth, or of everyone where the category is empty."""
    kind = more.get("kind", "Fifth of deprivation") if category else ""
    cells = ("E10000016", "Kent", period, more.get("sex", "Persons"), kind, category, value, low, high)
    return ",".join((*cells, more.get("people", ""), more.get("marker", "")))


def fifths(values: Sequence[str], period: str = "2023", **more: str) -> list[str]:
    """Five rows, each with limits one unit to either side."""
    ends = [(f"{float(v) - 1:g}", f"{float(v) + 1:g}") if v else ("", "") for v in values]
    return [line(c, v, *e, period, **more) for c, v, e in zip(FIFTHS, values, ends, strict=True)]


def package(root: Path, lines: Sequence[str], *measures: dict[str, Any], **smoking: Any) -> None:
    """A package of one table with the measure `smoking`, and others."""
    table = {"name": "table", "path": "table.csv", "schema": {"fields": FIELDS}}
    entries = [{**SMOKING, **smoking}, *measures]
    text = "\n".join((HEAD, line("", "13.0", "12.5", "13.5"), *lines)) + "\n"
    write(root, {"name": "example", "resources": [table], "measures": entries}, {"table.csv": text})


def derived(root: Path, lines: Sequence[str], entry: dict[str, Any] | None = None, **smoking: Any) -> Measure:
    """The one derived measure of a package, which must load without a problem."""
    package(root, lines, entry or GAP, **smoking)
    catalogue, problems = loaded(root)
    assert problems.found == []
    return catalogue.measures[(entry or GAP)["name"]]


def only(measure: Measure) -> Row:
    """Its one row."""
    (row,) = measure.rows
    return row


def test_a_gap_is_the_most_deprived_less_the_least_with_the_interval_of_a_difference(tmp_path: Path) -> None:
    row = only(derived(tmp_path, fifths(["20", "17", "15", "12", "9"])))
    half = Z * hypot(2 / 3.92, 2 / 3.92)
    assert row.value == 11
    assert (float(row.lower95 or 0), float(row.upper95 or 0)) == pytest.approx((11 - half, 11 + half), abs=1e-6)
    assert (row.area, row.period.id, row.group.sex, row.group.category) == ("E10000016", "2023", "Persons", "")
    assert (row.count, row.denominator) == (None, None)


def test_where_a_high_value_is_good_a_gap_is_still_what_the_most_deprived_lack(tmp_path: Path) -> None:
    measure = derived(tmp_path, fifths(["60", "62", "65", "66", "71"]), polarity="high")
    assert only(measure).value == 11
    assert measure.about.polarity is Polarity.LOW  # of the gap: the smaller, the better


def test_a_ratio_has_an_interval_that_is_even_on_the_log_scale(tmp_path: Path) -> None:
    row = only(derived(tmp_path, fifths(["20", "17", "15", "12", "10"]), {**GAP, "derive": "ratio"}))
    half = Z * hypot(2 / 3.92 / 20, 2 / 3.92 / 10)
    assert row.value == 2
    assert (float(row.lower95 or 0), float(row.upper95 or 0)) == pytest.approx(
        (2 * exp(-half), 2 * exp(half)), abs=1e-6
    )


def test_the_slope_runs_through_all_groups_and_is_positive_for_a_disadvantage(tmp_path: Path) -> None:
    # A straight gradient of 2.5 a fifth: from end to end five fifths, 12.5; the ends are at 21.25 and 8.75.
    values = ["20", "17.5", "15", "12.5", "10"]
    assert only(derived(tmp_path, fifths(values), {**GAP, "derive": "sii"})).value == Decimal("12.5")
    assert float(only(derived(tmp_path, fifths(values), {**GAP, "derive": "rii"})).value or 0) == pytest.approx(
        21.25 / 8.75, abs=1e-6
    )


def test_groups_weigh_by_their_people_where_all_are_counted(tmp_path: Path) -> None:
    lines = [line(c, v, people=n) for c, v, n in zip(FIFTHS, "65432", ("1", "1", "1", "1", "96"), strict=True)]
    weighted = only(derived(tmp_path, lines, {**GAP, "derive": "sii"})).value
    even = only(derived(tmp_path, [line(c, v) for c, v in zip(FIFTHS, "65432", strict=True)], {**GAP, "derive": "sii"}))
    assert even.value == 5
    assert weighted != even.value
    assert even.lower95 is None  # no limits of the groups, none of the slope


def test_the_published_gradient_gives_the_published_indices(tmp_path: Path) -> None:
    # PHEindicatormethods 2.1.0, testdata_SII.xlsx, rows 1 to 10: a high value is good.
    people = (7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534)
    values = (
        "75.9334590103081", "78.3442382727843", "83.8360631041654", "83.6375399664931", "80.4655031529559",
        "81.1156759857022", "81.6930835718562", "84.1900062060987", "80.5955641081472", "86.2894349578624",
    )  # fmt: skip
    names = ("1 (most deprived)", *map(str, range(2, 11)))
    lines = [line(c, v, people=str(n)) for c, v, n in zip(names, values, people, strict=True)]
    for kind, published in (("sii", 6.934616473668819), ("rii", 1.0888180804446217)):
        row = only(derived(tmp_path, lines, {**GAP, "derive": kind}, polarity="high"))
        assert float(row.value or 0) == pytest.approx(published, abs=1e-6)


def test_a_gap_between_two_named_groups_or_between_the_sexes(tmp_path: Path) -> None:
    lines = [line("Disabled", "18", kind="Disability"), line("Not disabled", "12", kind="Disability")]
    named = {**GAP, "by": "Disability", "between": ["Disabled", "Not disabled"]}
    assert only(derived(tmp_path, lines, named)).value == 6
    sexes = [line("", "15", sex="Male"), line("", "11", sex="Female")]
    row = only(derived(tmp_path, sexes, {**GAP, "by": "sex", "between": ["Male", "Female"]}))
    assert (row.value, row.group.sex) == (Decimal(4), "")


def test_it_has_a_history_in_which_other_deciles_make_a_break(tmp_path: Path) -> None:
    old = fifths(["20", "17", "15", "12", "9"], "2021", kind="Fifth (IMD 2015)")
    new = fifths(["21", "17", "15", "12", "9"], "2022", kind="Fifth (IMD 2019)")
    measure = derived(tmp_path, [*old, *new], {**GAP, "by": ["Fifth (IMD 2015)", "Fifth (IMD 2019)"]})
    assert [(row.period.id, row.value) for row in measure.rows] == [("2021", Decimal(11)), ("2022", Decimal(12))]
    (gap,) = measure.series("E10000016").breaks
    assert (gap.at, gap.reason) == (2022, "From here on by “Fifth (IMD 2019)”.")


def test_a_withheld_group_leaves_the_gap_withheld_and_says_which(tmp_path: Path) -> None:
    lines = fifths(["", "17", "15", "12", "9"])
    lines[0] = line(FIFTHS[0], "", marker="c")
    other = fifths(["20", "17", "15", "12", "9"], "2022")
    row = derived(tmp_path, [*lines, *other]).rows[0]
    assert (row.value, row.state) == (None, State.SUPPRESSED)
    assert row.note == "Can't be worked out: the value of 1 (most deprived) is withheld."
    unknown = [line(FIFTHS[0], ""), *fifths(["20", "17", "15", "12", "9"])[1:4], line(FIFTHS[4], "")]
    row = derived(tmp_path / "two", [*unknown, *other]).rows[0]
    assert row.note == (
        "Can't be worked out: the values of 1 (most deprived) and 5 (least deprived) are not published."
    )


def test_a_gap_of_projected_groups_is_projected(tmp_path: Path) -> None:
    lines = fifths(["20", "17", "15", "12", "9"]) + fifths(["19", "17", "15", "12", "9"], "2030", marker="f")
    measure = derived(tmp_path, lines)
    latest = measure.series("E10000016").latest
    assert [row.state for row in measure.rows] == [State.REPORTED, State.PROJECTED]
    assert latest is not None
    assert latest.period.id == "2023"


def test_what_is_not_told_is_told_in_words_about_the_inequality(tmp_path: Path) -> None:
    about = derived(tmp_path, fifths(["20", "17", "15", "12", "9"])).about
    assert about.title == "Smoking: gap between the most deprived and the least deprived"
    assert (about.unit, about.decimals, about.derived_from) == ("percentage points", 1, "smoking")
    assert about.definition == (
        "Smoking: the value of the most deprived minus the value of the least deprived. 0 would mean no gap."
    )


@pytest.mark.parametrize(
    ("entry", "code", "says"),
    [
        ({"from": "smokng"}, "unknown-measure", "There is no measure “smokng”."),
        ({"from": "gap"}, "unknown-measure", "There is no measure “gap”."),
        ({"by": "Decile"}, "unknown-breakdown", "“Smoking” has no groups by “Decile”."),
        ({"by": "sex"}, "unknown-breakdown", "“Smoking” has no groups by “sex”."),
        ({"by": "Disability"}, "unknown-breakdown", "The groups by “Disability” stand in no order of deprivation"),
        ({"by": "Disability", "between": ["Yes", "Not disabled"]}, "unknown-breakdown", "has no group “Yes”"),
        ({"between": ["2"]}, "bad-value", "“between” must name two groups."),
        ({"derive": "sii", "between": ["2", "3"]}, "bad-value", "An index of the slope is taken across all groups"),
        ({"derive": "difference"}, "bad-value", "“difference” is not a derive of a derived measure."),
        ({"by": ""}, "missing-key", "“gap” does not say which groups it is about."),
        ({"by": []}, "missing-key", "“gap” does not say which groups it is about."),
        ({"by": {"type": "Decile"}}, "bad-value", "“by” must be a list of texts"),
        ({"derive": None}, "missing-key", "A derived measure needs “derive”, and it is not given."),
        ({"derive": ["gap"]}, "bad-value", "“derive” must be a single text"),
        ({"between": ["2", "2"]}, "bad-value", "“between” names “2” twice."),
        ({"resource": "table"}, "unknown-key", "A derived measure has no key “resource”."),
        ({"name": "smoking"}, "duplicate-measure", "The measure “smoking” is also defined at"),
        ({"name": "The gap"}, "bad-value", "“The gap” can't be a measure's name."),
    ],
)
def test_a_fault_is_reported_in_the_descriptor(tmp_path: Path, entry: dict[str, Any], code: str, says: str) -> None:
    disability = [line("Disabled", "18", kind="Disability"), line("Not disabled", "12", kind="Disability")]
    package(tmp_path, [*fifths(["20", "17", "15", "12", "9"]), *disability], {**GAP, **entry})
    _, problems = loaded(tmp_path)
    (problem,) = problems.found
    assert problem.code == code
    assert problem.message.startswith(says) or says in problem.message
    assert codes(problems)[0][1] == "datapackage.json"
    assert problem.where.line > 1


def test_one_that_is_derived_is_not_derived_from_and_is_not_called_unknown(tmp_path: Path) -> None:
    package(tmp_path, fifths(["20", "17", "15", "12", "9"]), GAP, {**GAP, "name": "again", "from": "gap"})
    (problem,) = loaded(tmp_path)[1].found
    assert (problem.code, problem.message) == ("bad-value", "“gap” is itself worked out from “smoking”.")


def test_one_that_can_not_be_made_is_not_also_unknown_to_those_who_name_it(tmp_path: Path) -> None:
    package(tmp_path, fifths(["20", "17", "15", "12", "9"]), {**GAP, "by": "Decile"})
    catalogue, problems = loaded(tmp_path)
    assert [problem.code for problem in problems.found] == ["unknown-breakdown"]
    with pytest.raises(Unknown) as raised:
        catalogue.measure("gap")
    assert raised.value.code == WAITS


def test_groups_in_rows_that_can_not_be_read_are_not_missed(tmp_path: Path) -> None:
    lines = fifths(["20", "17", "15", "12", "9"])
    package(tmp_path, [*lines[:4], lines[4].replace("2023", "not a year")], GAP)
    assert [problem.code for problem in loaded(tmp_path)[1].found] == ["bad-period"]


def test_a_goal_or_control_limits_of_the_values_are_not_those_of_their_gap(tmp_path: Path) -> None:
    lines = fifths(["20", "17", "15", "12", "9"])
    for number, declared in enumerate(({"method": "goal", "value": 12}, "spc-proportion")):
        gap = derived(tmp_path / str(number), lines, comparison=declared)
        assert gap.about.comparison == INTERVAL
    own = {**GAP, "comparison": {"method": "goal", "value": 5}}
    goal = derived(tmp_path / "own", lines, own).about.comparison.goal
    assert goal is not None
    assert goal.value == 5
    assert derived(tmp_path / "fifths", lines, comparison="quintiles").about.comparison.method is Method.QUINTILES


def test_limits_the_wrong_way_round_give_a_gap_without_limits(tmp_path: Path) -> None:
    lines = [line(c, v, f"{float(v) + 1:g}", f"{float(v) - 1:g}") for c, v in zip(FIFTHS, "65432", strict=True)]
    for kind in ("gap", "ratio", "sii", "rii"):
        row = only(derived(tmp_path / kind, lines, {**GAP, "derive": kind}))
        assert row.value is not None
        assert (row.lower95, row.upper95) == (None, None)


def test_a_ratio_whose_error_dwarfs_its_value_has_no_limits(tmp_path: Path) -> None:
    lines = [line(FIFTHS[0], "0.001", "0", "5"), *(line(c, "10", "9", "11") for c in FIFTHS[1:])]
    row = only(derived(tmp_path, lines, {**GAP, "derive": "ratio"}))
    assert (row.value, row.lower95, row.upper95) == (Decimal("0.0001"), None, None)


def test_numbers_beyond_all_counting_are_refused_and_break_nothing_off(tmp_path: Path) -> None:
    package(tmp_path, [line(FIFTHS[0], "1e300"), *fifths(["20", "17", "15", "12", "9"])[1:]], {**GAP, "derive": "rii"})
    (problem,) = loaded(tmp_path)[1].found
    assert problem.code == "not-a-number"
    assert problem.message.endswith("is used as a value and is too large or too small to be right.")


def test_the_break_is_where_other_groups_take_over_in_whatever_order_they_are_named(tmp_path: Path) -> None:
    old = fifths(["20", "17", "15", "12", "9"], "2021", kind="Fifth (IMD 2015)")
    new = fifths(["21", "17", "15", "12", "9"], "2022", kind="Fifth (IMD 2019)")
    measure = derived(tmp_path, [*old, *new], {**GAP, "by": ["Fifth (IMD 2019)", "Fifth (IMD 2015)"]})
    (gap,) = measure.series("E10000016").breaks
    assert (gap.at, gap.reason) == (2022, "From here on by “Fifth (IMD 2019)”.")


def test_numbers_that_bear_no_ratio_are_not_called_missing(tmp_path: Path) -> None:
    package(tmp_path, fifths(["20", "17", "15", "12", "0"]), {**GAP, "derive": "ratio"})
    (problem,) = loaded(tmp_path)[1].found
    assert problem.message == "“gap” can’t be worked out from “Smoking” for any area and period."
    assert problem.hint.startswith("A ratio needs values above 0")


def test_a_measure_without_all_the_groups_anywhere_is_reported(tmp_path: Path) -> None:
    package(tmp_path, [*fifths(["20", "17", "15", "12", ""])], GAP)
    (problem,) = loaded(tmp_path)[1].found
    assert problem.code == "empty-measure"
