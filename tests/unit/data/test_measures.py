"""Measures as authors meet them: headline, groups, periods, series, and what they are told when a name is wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jsna.data.catalogue import Catalogue
from jsna.data.measures import Group, Measure, Row, State, Unknown
from unit.data.making import codes, loaded, resource, the_measure, write, write_table

TEXT = """Area,Name,Sex,Category,Period,Value,Count
E10000016,Kent,Male,,2019,14,1
E10000016,Kent,Persons,,2019,12,2
E10000016,Kent,Persons,,2018,13,3
E10000016,Kent,Persons,,2020,,4
E10000016,Kent,Female,,2019,10,5
E10000016,Kent,Persons,Most deprived,2019,20,6
E92000001,England,Persons,,2019,13.5,7
"""


@pytest.fixture
def measure(tmp_path: Path) -> Measure:
    return the_measure(tmp_path, TEXT, where={"sex": "Persons"})


def test_the_headline_is_what_where_fixes(measure: Measure) -> None:
    assert measure.headline == Group(sex="Persons")


def test_rows_that_where_leaves_out_are_breakdowns(measure: Measure) -> None:
    assert measure.series("E10000016", measure.group(sex="Male")).rows[0].value == 14
    assert measure.groups == (
        Group("Male"),
        Group("Persons"),
        Group("Female"),
        Group("Persons", category="Most deprived"),
    )


def test_what_where_leaves_open_is_the_total(tmp_path: Path) -> None:
    assert the_measure(tmp_path, TEXT).headline == Group(sex="Persons")


def test_a_headline_that_no_row_has_is_an_error_with_a_hint(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, {"name": "smoking", "polarity": "low", "where": {"sex": "Person"}})
    (problem,) = loaded(tmp_path)[1].found
    assert (problem.code, problem.hint) == ("unknown-breakdown", "Did you mean “Persons”?")


def test_a_series_is_in_order_of_time_and_its_latest_row_has_a_value(measure: Measure) -> None:
    series = measure.series("E10000016")
    assert [row.period.id for row in series.rows] == ["2018", "2019", "2020"]
    assert series.latest is not None
    assert series.latest.period.id == "2019"


def test_a_series_that_is_not_there_is_empty(measure: Measure) -> None:
    assert measure.series("E06000035").rows == ()
    assert measure.series("E06000035").latest is None


def test_a_group_is_chosen_by_what_tells_it_apart(measure: Measure) -> None:
    assert measure.group(category="Most deprived") == Group("Persons", category="Most deprived")
    assert measure.group() == measure.headline


@pytest.mark.parametrize(
    ("chosen", "message", "hint"),
    [
        ({"sex": "Femal"}, "no rows for sex “Femal”", "Did you mean “Female”?"),
        ({"category": "Least deprived"}, "no rows for category “Least deprived”", "Did you mean “Most deprived”?"),
        ({"sex": "Male", "category": "Most deprived"}, "no rows for sex", ""),
    ],
)
def test_a_group_that_is_not_there_is_an_error(
    measure: Measure, chosen: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(Unknown, match=message) as error:
        measure.group(**chosen)
    assert error.value.code == "unknown-breakdown"
    assert hint in error.value.hint


def test_several_groups_that_fit_are_told_apart(tmp_path: Path) -> None:
    text = "Area,Sex,Category,Period,Value\nE1,Persons,,2019,1\nE1,Male,White,2019,1\nE1,Female,White,2019,2\n"
    measure = the_measure(tmp_path, text)
    with pytest.raises(Unknown, match="several groups") as error:
        measure.group(category="White")
    assert error.value.hint == "Add sex to tell them apart: sex=Male; sex=Female."


@pytest.mark.parametrize("text", ["2019", "20190000"])
def test_a_period_is_named_by_its_id_or_any_spelling(measure: Measure, text: str) -> None:
    assert measure.period(text).id == "2019"


def test_a_period_that_is_not_there_is_an_error_with_those_that_are(measure: Measure) -> None:
    with pytest.raises(Unknown) as error:
        measure.period("2035")
    assert error.value.code == "unknown-period"


def test_a_value_is_written_with_its_unit_and_decimals(tmp_path: Path) -> None:
    measure = the_measure(tmp_path, TEXT, unit="%", decimals=1)
    assert measure.said(Decimal("12.25")) == "12.3%"
    assert measure.number(Decimal("1234.5")) == "1,234.5"
    assert measure.said(None) == measure.number(None) == "no value"


def test_a_measure_is_found_under_a_name_it_had_before(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, {"name": "smoking", "polarity": "low", "formerly": ["smokers"]})
    catalogue = loaded(tmp_path)[0]
    assert catalogue.measure("smokers") is catalogue.measure("smoking")
    with pytest.raises(Unknown) as error:
        catalogue.measure("smokin")
    assert error.value.hint == "Did you mean “smoking”?"


def test_a_table_is_found_by_package_and_resource(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT)
    assert loaded(tmp_path)[0].resource("example/table")[1].name == "table"
    with pytest.raises(Unknown) as error:
        loaded(tmp_path)[0].resource("example/tabel")
    assert error.value.hint == "Did you mean “example/table”?"


def test_two_measures_of_one_name_are_refused(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, {"name": "smoking", "polarity": "low"}, {"name": "smoking", "polarity": "low"})
    assert [code for code, _, _ in codes(loaded(tmp_path)[1])] == ["duplicate-measure"]


def with_changes(root: Path, kind: str) -> Measure:
    """Kent's district under an old code until 2018 and a new one from 2019, and the change between them."""
    text = "Area,Name,Period,Value\nE07000112,Shepway,2017,1\nE07000112,Shepway,2018,2\nE07000999,Hythe,2019,3\n"
    changes = f"from,to,date,kind\nE07000112,E07000999,2019-01-01,{kind}\n"
    fields = [{"name": name, "type": "string"} for name in ("from", "to", "date", "kind")]
    changed = {"name": "changes", "path": "changes.csv", "schema": {"fields": fields}}
    measure = {"name": "smoking", "resource": "table", "polarity": "low"}
    descriptor = {"resources": [resource(text), changed], "measures": [measure]}
    write(root, descriptor, {"table.csv": text, "changes.csv": changes})
    catalogue, problems = loaded(root, "E07000999")
    assert problems.found == []
    return catalogue.measures["smoking"]


@pytest.mark.parametrize("kind", ["recode", "rename"])
def test_a_series_continues_through_a_new_code(tmp_path: Path, kind: str) -> None:
    series = with_changes(tmp_path, kind).series("E07000999")
    assert [str(row.value) for row in series.rows] == ["1", "2", "3"]
    assert series.breaks == ()


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_a_series_breaks_at_a_merger(tmp_path: Path, kind: str) -> None:
    series = with_changes(tmp_path, kind).series("E07000999")
    assert [str(row.value) for row in series.rows] == ["3"]
    reason = f"Shepway became Hythe on 1 January 2019 ({kind})"
    assert [(found.at, found.reason) for found in series.breaks] == [(2019.0, reason)]


def test_rows_before_a_change_of_definition_are_not_compared(tmp_path: Path) -> None:
    breaks = [{"from": "2019", "reason": "A new survey."}]
    series = the_measure(tmp_path, TEXT, where={"sex": "Persons"}, breaks=breaks).series("E10000016")
    assert [row.period.id for row in series.since_break(series.rows[2])] == ["2019", "2020"]
    assert [row.period.id for row in series.since_break(series.rows[0])] == ["2018"]


def marked(row: Row, marker: str, value: str | None = "1") -> Row:
    return replace(row, marker=marker, value=None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("marker", "value", "state"),
    [
        ("", "1", State.REPORTED),
        ("", None, State.MISSING),
        ("[x]", None, State.MISSING),
        ("[c]", None, State.SUPPRESSED),
        ("c", None, State.SUPPRESSED),
        ("[p]", "1", State.PROVISIONAL),
        ("[r][f]", "1", State.PROJECTED),
    ],
)
def test_a_marker_says_why_a_number_is_there_or_not(
    measure: Measure, marker: str, value: str | None, state: State
) -> None:
    assert marked(measure.rows[0], marker, value).state is state


DECILE = Group("Persons", "18+ yrs", "Deprivation decile", "1 (most deprived)")


@pytest.mark.parametrize(
    ("group", "words"),
    [
        (Group("Persons", "18+ yrs"), ""),
        (Group("", ""), ""),
        (Group("Not applicable", "Not applicable", "All", "All"), ""),
        (Group("Persons", "18+ yrs", "Deprivation decile", ""), ""),
        (Group("Female", "18+ yrs"), "female"),
        (Group("Persons", "65+ yrs"), "aged 65 and over"),
        (Group("Persons", "All ages"), "all ages"),  # not the headline, which is of adults
        (Group("Male", "65+ yrs"), "male, aged 65 and over"),
        (DECILE, "Deprivation decile 1 (most deprived)"),
        (Group("Persons", "18+ yrs", "", "White"), "White"),
        (Group("Persons", "18+ yrs", "Disability", "Disabled"), "disabled people"),
    ],
)
def test_a_group_is_told_apart_for_readers(measure: Measure, group: Group, words: str) -> None:
    assert replace(measure, headline=Group("Persons", "18+ yrs")).who(group) == words


@pytest.mark.parametrize("headline", [Group(), Group("Persons", "All ages"), Group(age="Not applicable")])
def test_all_ages_is_everyone_where_the_headline_is(measure: Measure, headline: Group) -> None:
    assert replace(measure, headline=headline).who(Group("Persons", "All ages")) == ""


def test_a_headline_of_one_sex_is_not_everyone(measure: Measure) -> None:
    women, men = Group("Female", "All ages"), Group("Male", "All ages")
    rows = tuple(replace(row, group=group) for group in (women, men) for row in measure.rows)
    assert replace(measure, headline=women, rows=rows).who(women) == "female"


def test_a_sex_that_all_rows_share_is_left_to_the_measure_s_title(measure: Measure) -> None:
    mothers, older = Group("Female", "All ages"), Group("Female", "35+ yrs")
    rows = tuple(replace(row, group=group) for group in (mothers, older) for row in measure.rows)
    found = replace(measure, headline=mothers, rows=rows)
    assert (found.who(mothers), found.who(older)) == ("", "aged 35 and over")


def test_one_age_among_many_is_named_even_where_it_is_the_headline(tmp_path: Path) -> None:
    text = "Area,Period,Age,Value\n" + "".join(f"E10000016,2020,{age},{age}\n" for age in range(5))
    described = resource(text)
    described["schema"]["fields"][2]["role"] = "age"
    entry = {"name": "people", "resource": "table", "polarity": "none"}
    write(tmp_path, {"resources": [described], "measures": [entry]}, {"table.csv": text})
    measure = loaded(tmp_path)[0].measures["people"]
    assert (measure.headline, measure.who(measure.headline)) == (Group(age="0"), "aged 0")


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (Group("Persons", "18+ yrs"), "Adults who smoke"),
        (Group("Female", "65+ yrs"), "Adults who smoke, female, aged 65 and over"),
        (DECILE, "Adults who smoke, Deprivation decile 1 (most deprived)"),
        (Group("Persons", "18+ yrs", "Ethnic groups", "White"), "Adults who smoke, White"),
    ],
)
def test_a_measure_is_named_with_its_group(measure: Measure, group: Group, name: str) -> None:
    about = replace(measure.about, title="Adults who smoke")
    assert replace(measure, about=about, headline=Group("Persons", "18+ yrs")).named(group) == name


OBSERVED = "Area,Name,Period,Value\nE07000001,Old,2018,1\nE07000002,Small,2018,2\nE07000009,Great,2019,{}\n"


def changed(root: Path, lines: str, text: str) -> tuple[Catalogue, list[tuple[str, str, int]]]:
    """A measure beside a table of changes; and the problems they have."""
    fields = [{"name": name, "type": "string"} for name in ("from", "to", "date", "kind")]
    changes = {"name": "changes", "path": "changes.csv", "schema": {"fields": fields}}
    measure = {"name": "smoking", "resource": "table", "polarity": "low"}
    descriptor = {"resources": [resource(text), changes], "measures": [measure]}
    write(root, descriptor, {"table.csv": text, "changes.csv": f"from,to,date,kind\n{lines}"})
    catalogue, problems = loaded(root)
    return catalogue, codes(problems)


def test_a_break_says_what_became_what_and_when(tmp_path: Path) -> None:
    merge = "E07000001,E07000009,2019-04-01,Merge\nE07000002,E07000009,2019-04-01,Merge\n"
    catalogue, found = changed(tmp_path, merge, OBSERVED.format(3))
    (one,) = catalogue.measures["smoking"].series("E07000009").breaks
    assert (one.at, one.reason) == (2019.25, "Old and Small became Great on 1 April 2019 (merge)")
    assert found == []


@pytest.mark.parametrize(("date", "words"), [("2019", "in 2019"), ("2019-04", "in April 2019")])
def test_a_break_is_dated_no_more_exactly_than_it_is_known(tmp_path: Path, date: str, words: str) -> None:
    catalogue, _ = changed(tmp_path, f"E07000001,E07000009,{date},split\n", OBSERVED.format(3))
    (one,) = catalogue.measures["smoking"].series("E07000009").breaks
    assert one.reason == f"Old became Great {words} (split)"


@pytest.mark.parametrize(
    "line",
    [
        "E07000001,E07000009,,merge",
        "E07000001,E07000009,01/04/2018,merge",
        "E07000001,E07000009,2018-13-01,merge",
        "E07000001,E07000009,2018,dissolved",
        "E07000001,E07000009,2018,",
        "E07000001,,2018,merge",
    ],
)
def test_a_change_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    good = "E07000002,E07000009,2019,merge"
    assert changed(tmp_path, f"{good}\n{line}\n", OBSERVED.format(3))[1] == [("bad-value", "changes.csv", 3)]


def test_two_codes_of_one_area_must_not_differ(tmp_path: Path) -> None:
    text = "Area,Name,Period,Value\nE07000001,Old,2018,1\nE07000009,New,2018,{}\n"
    recode = "E07000001,E07000009,2019-04-01,recode\n"
    catalogue, found = changed(tmp_path / "same", recode, text.format(1))
    assert (len(catalogue.measures["smoking"].rows), found) == (1, [])
    assert changed(tmp_path / "other", recode, text.format(2))[1] == [("conflicting-rows", "table.csv", 3)]
