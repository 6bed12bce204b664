"""Every spelling of a time period that publishers use, its id, its place in time, and what is refused."""

from __future__ import annotations

import pytest

from jsna.data.periods import PeriodError, parse_column, parse_period

# label, id, months since year 0 / 12 as year and month, length in months
SPELLINGS = [
    ("2015", "2015", (2015, 1), 12),
    ("2018 - 20", "2018-3y", (2018, 1), 36),
    ("2018-20", "2018-3y", (2018, 1), 36),
    ("2018 – 20", "2018-3y", (2018, 1), 36),
    ("2009-11", "2009-3y", (2009, 1), 36),
    ("2018 - 2020", "2018-3y", (2018, 1), 36),
    ("1999 - 01", "1999-3y", (1999, 1), 36),
    ("2019/20", "2019fy", (2019, 4), 12),
    ("2019/2020", "2019fy", (2019, 4), 12),
    ("1999/00", "1999fy", (1999, 4), 12),
    ("2018/19 - 20/21", "2018fy-3y", (2018, 4), 36),
    ("2006/07 - 08/09", "2006fy-3y", (2006, 4), 36),
    ("2018/19 - 2020/21", "2018fy-3y", (2018, 4), 36),
    ("Aug 2019 - Jul 2020", "2019-08-12m", (2019, 8), 12),
    ("August 2019 to July 2020", "2019-08-12m", (2019, 8), 12),
    ("Jan 2019 - Dec 2019", "2019", (2019, 1), 12),
    ("Apr 2019 - Mar 2020", "2019fy", (2019, 4), 12),
    ("Nov 2016 - May 2017", "2016-11-7m", (2016, 11), 7),
    ("2021/22 Q1", "2021fyq1", (2021, 4), 3),
    ("2021/22 Q4", "2021fyq4", (2022, 1), 3),
    ("2021/22 Q1 - 2024/25 Q3", "2021fyq1-15q", (2021, 4), 45),
    ("2006 Q1", "2006q1", (2006, 1), 3),
    ("2006 Q1 - 2006 Q4", "2006q1-4q", (2006, 1), 12),
    ("2020-04", "2020-04", (2020, 4), 1),
    ("Apr 2020", "2020-04", (2020, 4), 1),
    ("Sept 2020", "2020-09", (2020, 9), 1),
    ("2020 April", "2020-04", (2020, 4), 1),
    ("Year ending March 2020", "2019fy", (2019, 4), 12),
    ("Year ending Jun 2020", "2019-07-12m", (2019, 7), 12),
    ("as at 18th Oct 2023", "2023-10-18", (2023, 10), 1),
    ("1 January 2021", "2021-01-01", (2021, 1), 1),
    ("2023-10-18", "2023-10-18", (2023, 10), 1),
    ("20240000", "2024", (2024, 1), 12),
    ("20240100", "2024q1", (2024, 1), 3),
    ("20240012", "2024-12", (2024, 12), 1),
]


@pytest.mark.parametrize(("label", "id", "begins", "months"), SPELLINGS)
def test_a_spelling_is_read_as_a_stretch_of_time(label: str, id: str, begins: tuple[int, int], months: int) -> None:
    period = parse_period(label)
    assert (period.id, divmod(period.start, 12), period.months) == (id, (begins[0], begins[1] - 1), months)


@pytest.mark.parametrize("id", sorted({id for _, id, _, _ in SPELLINGS}))
def test_an_id_reads_back_as_itself(id: str) -> None:
    assert parse_period(id).id == id


def test_an_id_and_its_spelling_are_one_period() -> None:
    assert [label for label, id, _, _ in SPELLINGS if parse_period(label) != parse_period(id)] == []


def test_the_label_is_the_publishers() -> None:
    assert parse_period(" 2018 – 20 ").label == "2018 – 20"
    assert parse_period("20240100").label == "2024 Q1"


@pytest.mark.parametrize(
    "label",
    [
        "",
        "latest",
        "2019/21",
        "2020 - 18",
        "20245000",
        "20240113",
        "20240013",
        "2020-13-01",
        "13th Foo 2020",
        "2020/21 Q5",
    ],
)
def test_what_is_no_period_is_refused(label: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(label)


def test_a_column_with_a_label_that_can_only_be_a_month_is_monthly() -> None:
    read = parse_column(["2009-11", "2009-12", "2010-01"])
    assert [period.id for period in read.values() if period] == ["2009-11", "2009-12", "2010-01"]


def test_a_column_of_ranges_is_not_monthly() -> None:
    read = parse_column(["2009-11", "2010-12"])
    assert [period.id for period in read.values() if period] == ["2009-3y", "2010-3y"]


def test_a_column_keeps_what_it_cannot_read_as_none() -> None:
    assert parse_column(["2019", "soon"])["soon"] is None


def test_periods_are_in_order_of_time() -> None:
    labels = ["2019/20", "2018 - 20", "2019", "2020-04"]
    assert [p.label for p in sorted(map(parse_period, labels))] == ["2018 - 20", "2019", "2019/20", "2020-04"]


@pytest.mark.parametrize(
    ("label", "mid", "end"),
    [("2023", 2023.5, 2024.0), ("2019/20", 2019.75, 2020.25), ("2018 - 20", 2019.5, 2021.0)],
)
def test_a_period_has_a_middle_and_an_end(label: str, mid: float, end: float) -> None:
    assert (parse_period(label).mid, parse_period(label).end) == (mid, end)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("2018 - 20", "2018 to 2020"),
        ("2019/20", "2019/20"),
        ("2018/19 - 20/21", "2018/19 to 20/21"),
        ("Aug 2019 - Jul 2020", "Aug 2019 to Jul 2020"),
    ],
)
def test_a_sentence_says_to_for_a_range(label: str, words: str) -> None:
    assert parse_period(label).in_words == words
