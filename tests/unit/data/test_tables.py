"""Importing tables that somebody brings: what is read is what stands in them, and what is not clear is asked for."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jsna.data.measures import Group, State
from shared import needs_shared, shared_file
from unit.data.making import loaded
from unit.data.tabling import (
    CANTERBURY,
    DARTFORD,
    DOVER,
    csv_file,
    descriptor,
    edit,
    imported,
    measures,
    only,
    refused,
    values,
)

LONG = f"""\
Area code,Area,Year,Sex,"Rate per 100,000",LCI,UCI,Deaths
{CANTERBURY},Canterbury,2021,Male,101.5,90.25,110.75,12
{CANTERBURY},Canterbury,2021,Female,88,80,95,10
{CANTERBURY},Canterbury,2022,Male,102.5,91,111,13
{CANTERBURY},Canterbury,2022,Female,87,79,94,*
{DARTFORD},Dartford,2021,Male,NA,,,
"""


def test_a_long_table_is_kept_byte_for_byte_and_every_number_read(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + LONG.replace("\n", "\r\n").encode()
    lines, problems = imported(csv_file(tmp_path, data), tmp_path)
    assert problems.found == []
    assert (tmp_path / "datapackages/survey/table.csv").read_bytes() == data
    measure = only(tmp_path)
    assert values(measure) == {
        (CANTERBURY, "2021", "Male"): Decimal("101.5"),
        (CANTERBURY, "2021", "Female"): Decimal(88),
        (CANTERBURY, "2022", "Male"): Decimal("102.5"),
        (CANTERBURY, "2022", "Female"): Decimal(87),
        (DARTFORD, "2021", "Male"): None,
    }
    first = measure.rows[0]
    assert (first.lower95, first.upper95, first.count) == (Decimal("90.25"), Decimal("110.75"), Decimal(12))
    assert "  without a number: 1 cell (blank, NA, *)" in lines


def test_the_value_is_the_column_between_the_limits(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, LONG), tmp_path)
    roles = {field["name"]: field.get("role") for field in descriptor(tmp_path)["resources"][0]["schema"]["fields"]}
    assert list(roles.values()) == ["area", "area_name", "period", "sex", "value", "lower95", "upper95", "count"]


WIDE = f"""\
Smoking at time of delivery
Percentage of maternities

Area code,District,2021/22,2022/23
{CANTERBURY},Canterbury,8.1,"1,007.9"
{DARTFORD},Dartford,6,[c]

Source: a partner
"""


def test_notes_around_a_csv_table_are_kept_in_the_file_and_out_of_the_rows(tmp_path: Path) -> None:
    lines, problems = imported(csv_file(tmp_path, WIDE), tmp_path)
    assert problems.found == []
    assert (tmp_path / "datapackages/survey/table.csv").read_bytes() == WIDE.encode()
    measure = only(tmp_path)
    assert (measure.title, measure.about.unit) == ("Smoking at time of delivery", "%")
    assert values(measure) == {
        (CANTERBURY, "2021fy"): Decimal("8.1"),
        (CANTERBURY, "2022fy"): Decimal("1007.9"),
        (DARTFORD, "2021fy"): Decimal(6),
        (DARTFORD, "2022fy"): None,
    }
    assert measure.rows[-1].state is State.SUPPRESSED
    assert any(line.startswith("Left out: notes around the table: “Smoking at time of delivery”") for line in lines)


def test_a_fault_found_later_is_at_its_line_below_the_notes(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, WIDE.replace("2021/22,2022/23", "Year,Percentage").replace(",8.1", ",2020")
                      .replace(",6,", ",2021,")), tmp_path)  # fmt: skip
    path = tmp_path / "datapackages/survey/table.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Dartford,2021", "Dartford,soon"), encoding="utf-8")
    _, problems = loaded(tmp_path)
    assert [(p.code, p.where.line) for p in problems.found if p.code != "no-polarity"] == [("bad-period", 6)]


def test_a_column_for_next_year_is_one_of_the_periods_too(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, WIDE), tmp_path)
    (entry,) = descriptor(tmp_path)["measures"]
    assert entry["unpivot"] == {"role": "period", "fields": r"^(?:\d{4}/\d{2})$"}


@pytest.mark.parametrize(
    ("text", "encoding", "delimiter"),
    [
        ("Code,Name,Year,Value\nW06000001,Ynys Môn,2020,1.5\n", "windows-1252", ","),
        ("Code;Name;Year;Value\nW06000001;Ynys Môn;2020;1.5\n", "utf-8", ";"),
        ("Code\tName\tYear\tValue\nW06000001\tYnys Môn\t2020\t1.5\n", "utf-16", "\t"),
    ],
)
def test_other_encodings_and_delimiters_are_declared(tmp_path: Path, text: str, encoding: str, delimiter: str) -> None:
    data = text.encode("utf-8" if encoding == "utf-8" else encoding)
    imported(csv_file(tmp_path, data), tmp_path)
    assert (tmp_path / "datapackages/survey/table.csv").read_bytes() == data
    (resource,) = descriptor(tmp_path)["resources"]
    assert (resource["encoding"], resource["dialect"].get("delimiter", ",")) == (encoding, delimiter)
    assert [(row.area_name, row.value) for row in only(tmp_path).rows] == [("Ynys Môn", Decimal("1.5"))]


def test_what_reads_differently_in_windows_is_said(tmp_path: Path) -> None:
    lines, _ = imported(
        csv_file(tmp_path, "Code,Name,Year,Value\nW06000001,Ynys Môn,2020,1\n".encode("cp1252")), tmp_path
    )
    assert any("Windows-1252" in line and "“Môn”" in line for line in lines)


def test_a_number_too_small_to_publish_is_a_suppressed_one(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, f'Code,Year,Count\n{CANTERBURY},2020,<5\n{DARTFORD},2020,"1,200"\n'), tmp_path)
    assert [(row.value, row.state) for row in only(tmp_path).rows] == [
        (None, State.SUPPRESSED),
        (Decimal(1200), State.REPORTED),
    ]


def test_without_period_and_area_both_are_asked_for_at_once(tmp_path: Path) -> None:
    found = refused(csv_file(tmp_path, "Ward,Rate\nNorth,1.5\nSouth,2\n"), tmp_path)
    assert [line.partition(" ")[0] for line in found] == ["unclear-table:1", "unclear-table:1"]
    assert any("--period 2025" in line for line in found)
    assert any("names in column “Ward”" in line for line in found)


def test_what_is_given_holds_for_every_row(tmp_path: Path) -> None:
    data = csv_file(tmp_path, "Month,Visits\nMar 2020,1\nApr 2020,2\n")
    imported(data, tmp_path, area="E10000016", title="Visits to the hub", unit="visits", polarity="high", wished="hub")
    measure = only(tmp_path)
    assert values(measure) == {("E10000016", "2020-03"): Decimal(1), ("E10000016", "2020-04"): Decimal(2)}
    assert (measure.name, measure.title, measure.about.unit, measure.about.polarity) == (
        "hub", "Visits to the hub", "visits", "high",
    )  # fmt: skip


def test_an_option_that_does_not_fit_is_said_in_words(tmp_path: Path) -> None:
    data = csv_file(tmp_path, f"Code,Rate\n{CANTERBURY},1.5\n")
    wishes: dict[str, Any] = {"columns": ("vlaue=Rate", "value=Rat", "Rate"), "period": "soon", "polarity": "good"}
    found = " ".join(refused(data, tmp_path, **wishes))
    assert "“vlaue” in --column vlaue=Rate is not what a column can be. Did you mean “value”?" in found
    assert "There is no column “Rat”. Did you mean “Rate”?" in found
    assert "--column Rate does not say which column" in found
    assert "--period: “soon” is not a time period" in found
    assert "--polarity good is not one of" in found


SCORES = f"code,score,rank,decile\n{CANTERBURY},20.1,100,4\n{DARTFORD},30.5,20,2\n"


def test_several_columns_of_numbers_make_a_measure_each(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, SCORES), tmp_path, period="2025")
    found = measures(tmp_path)
    assert {name: [row.value for row in measure.rows] for name, measure in found.items()} == {
        "score": [Decimal("20.1"), Decimal("30.5")],
        "rank": [Decimal(100), Decimal(20)],
        "decile": [Decimal(4), Decimal(2)],
    }


def test_columns_can_be_chosen_and_stay_chosen(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, SCORES), tmp_path, period="2025", columns=("value=score", "value=rank"))
    assert list(measures(tmp_path)) == ["score", "rank"]
    lines, problems = imported(csv_file(tmp_path, SCORES.replace("30.5", "31")), tmp_path)
    assert problems.found == []
    assert list(measures(tmp_path)) == ["score", "rank"]
    assert "  revised: 1 row" in lines


def test_a_new_release_of_a_table_without_periods_is_about_another_one(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, SCORES), tmp_path, period="2019")
    lines, _ = imported(csv_file(tmp_path, SCORES), tmp_path, period="2025")
    assert {row.period.id for measure in measures(tmp_path).values() for row in measure.rows} == {"2025"}
    assert lines.count("  gone: 2 rows; 1 period (2019)") == 3


AGES = f"code,total,0,1,2,3,4+\n{CANTERBURY},15,1,2,3,4,5\n{DARTFORD},60,10,11,12,13,14\n"


def test_columns_headed_with_ages_are_one_measure_with_its_total(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, AGES), tmp_path, period="2020")
    measure = only(tmp_path)
    assert measure.headline == Group()
    assert values(measure)[(DARTFORD, "2020")] == Decimal(60)
    assert values(measure)[(DARTFORD, "2020", "4+")] == Decimal(14)
    assert len(measure.rows) == 12


def test_a_column_that_is_not_the_sum_of_the_ages_is_not_their_total(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, AGES.replace(",60,", ",61,")), tmp_path, period="2020")
    assert {name: len(measure.rows) for name, measure in measures(tmp_path).items()} == {"table": 10, "total": 2}


def test_a_column_that_tells_rows_apart_becomes_a_breakdown(tmp_path: Path) -> None:
    text = "".join(f"{area},{faith},{n}\n" for area in (CANTERBURY, DARTFORD) for n, faith in enumerate(("Any", "All")))
    imported(csv_file(tmp_path, f"code,religion,n\n{text}"), tmp_path, period="2021")
    measure = only(tmp_path)
    assert measure.headline == Group(category_type="Religion", category="All")
    assert values(measure)[(DARTFORD, "2021", "Religion", "Any")] == Decimal(0)


def test_numbers_and_percentages_in_one_column_are_two_measures(tmp_path: Path) -> None:
    rows = [(f"{group} ({kind})", n) for n, group in enumerate(("Asian", "White")) for kind in ("number", "percent")]
    text = "".join(f"{CANTERBURY},{group},{n}0\n" for group, n in rows)
    imported(csv_file(tmp_path, f"code,ethnic_group,value\n{text}"), tmp_path, period="2021")
    found = measures(tmp_path)
    assert {name: [row.group.category for row in measure.rows] for name, measure in found.items()} == {
        "ethnic-group-number": ["Asian (number)", "White (number)"],
        "ethnic-group-percent": ["Asian (percent)", "White (percent)"],
    }
    assert [measure.about.unit for measure in found.values()] == ["count", "%"]


def test_each_indicator_is_a_measure_with_the_breakdown_that_it_needs(tmp_path: Path) -> None:
    text = f"""\
area_code,year,indicator,who,value
{CANTERBURY},2020,Healthy life expectancy,Male,60.5
{CANTERBURY},2020,Healthy life expectancy,Female,61.5
{CANTERBURY},2020,Smoking prevalence,NA,12
"""
    imported(csv_file(tmp_path, text), tmp_path)
    found = measures(tmp_path)
    assert {m.title: [(row.group.sex, row.value) for row in m.rows] for m in found.values()} == {
        "Healthy life expectancy": [("Male", Decimal("60.5")), ("Female", Decimal("61.5"))],
        "Smoking prevalence": [("", Decimal(12))],
    }


def test_rows_that_contradict_each_other_are_named(tmp_path: Path) -> None:
    (found,) = refused(csv_file(tmp_path, f"Code,Year,Value\n{DOVER},2020,1\n{DOVER},2020,2\n"), tmp_path)
    assert found.startswith("unclear-table:3 Rows 2 and 3 can't both be right.")


def areas_listed(root: Path) -> None:
    """The site's areas, from a lookup of districts and counties."""
    text = f"lad_name,lad_code,cty_code\nCanterbury,{CANTERBURY},E10000016\nDartford,{DARTFORD},E10000016\n"
    lines, problems = imported(csv_file(root, text, "lookup.csv"), root, "areas")
    assert problems.found == []
    assert any(
        "a list of 2 areas, with code (“lad_code”), name (“lad_name”), parent (“cty_code”)" in one for one in lines
    )


def test_a_table_of_codes_and_names_lists_areas(tmp_path: Path) -> None:
    areas_listed(tmp_path)
    catalogue, problems = loaded(tmp_path)
    assert problems.found == []
    assert catalogue.areas.children() == [CANTERBURY, DARTFORD]


def test_areas_without_codes_are_found_by_name_and_others_left_out(tmp_path: Path) -> None:
    areas_listed(tmp_path)
    text = "District,2023/24\nCanterbury City Council,1.5\nDARTFORD,2\nKent total,9\n"
    lines, problems = imported(csv_file(tmp_path, text), tmp_path)
    assert problems.found == []
    assert values(only(tmp_path)) == {(CANTERBURY, "2023fy"): Decimal("1.5"), (DARTFORD, "2023fy"): Decimal(2)}
    assert "Left out: rows whose area is not known: “Kent total”" in lines


def test_a_row_without_an_area_is_left_out_of_a_file_that_is_kept(tmp_path: Path) -> None:
    text = f"Code,Year,Value\n{CANTERBURY},2020,1\n,2020,3\n{DARTFORD},2020,2\n"
    imported(csv_file(tmp_path, text), tmp_path)
    assert (tmp_path / "datapackages/survey/table.csv").read_text(encoding="utf-8") == text
    assert [row.area for row in only(tmp_path).rows] == [CANTERBURY, DARTFORD]


NEWER = LONG.replace(",87,79,94,*", ",86,79,94,9") + f"{DOVER},Dover,2022,Male,70,60,80,5\n"


def test_a_newer_file_keeps_what_was_written_by_hand_and_says_what_changed(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, LONG), tmp_path)
    edit(tmp_path, lambda package: package["measures"][0].update(title="Deaths", polarity="low", definition="All."))
    edit(tmp_path, lambda package: package["resources"][0]["schema"]["fields"][1].update(title="The place"))
    lines, problems = imported(csv_file(tmp_path, NEWER, "table 2023.csv"), tmp_path)
    assert problems.found == []
    account = "\n".join(lines)
    assert "  added: 1 row; 1 area (Dover)\n  revised: 1 row\n" in account
    assert "    Canterbury, Female, 2022: value 87 → 86\n    Canterbury, Female, 2022: count none → 9\n" in account
    package = descriptor(tmp_path)
    (entry,), (resource,) = package["measures"], package["resources"]
    assert (entry["title"], entry["polarity"], entry["definition"]) == ("Deaths", "low", "All.")
    assert resource["schema"]["fields"][1]["title"] == "The place"
    assert (resource["imported"]["file"], resource["path"]) == ("table 2023.csv", "table.csv")


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    data = csv_file(tmp_path, LONG)
    imported(data, tmp_path)
    before = descriptor(tmp_path)
    lines, _ = imported(data, tmp_path)
    assert descriptor(tmp_path) == before
    assert [line for line in lines if line.endswith(": as before")] == [f"{only(tmp_path).name}: as before"]


def test_what_was_to_do_can_be_said_with_an_option_afterwards(tmp_path: Path) -> None:
    data = csv_file(tmp_path, LONG)
    lines, _ = imported(data, tmp_path)
    assert any("--polarity high|low|none" in line for line in lines)
    imported(data, tmp_path, polarity="low", source="A partner", licence="OGL")
    package = descriptor(tmp_path)
    assert package["measures"][0]["polarity"] == "low"
    assert package["sources"] == [{"title": "A partner"}]
    assert package["licenses"][0]["name"] == "OGL-UK-3.0"
    assert loaded(tmp_path)[1].found == []


def test_another_table_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    imported(csv_file(tmp_path, LONG), tmp_path)
    other = csv_file(tmp_path, f"code,quarter_ending,visits\n{DOVER},Mar 2020,3\n", "visits.csv")
    lines, problems = imported(other, tmp_path)
    assert lines == []
    assert [p.code for p in problems.found] == ["unclear-table"]
    assert "--name NAME" in problems.found[0].hint
    imported(other, tmp_path, wished="visits")
    assert [resource["name"] for resource in descriptor(tmp_path)["resources"]] == ["table", "visits"]


WRONG: Iterable[tuple[str, str | bytes, str]] = (
    ("empty.csv", "", "not-a-table:0 This file is empty."),
    ("header.csv", "Area code,Year,Value\n", "not-a-table:1 This file has headings and no rows below them."),
    ("report.csv", b"%PDF-1.7\n%\xe2\xe3", "not-a-table:0 This is a PDF"),
    ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not-a-table:0 This is a workbook of the old kind"),
    (
        "locked.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "not-a-table:0 This workbook is protected with a password.",
    ),
    ("page.xls", "<html><table><tr><td>1</td></tr></table></html>", "not-a-table:0 This is a web page"),
    ("cut.xlsx", b"PK\x03\x04 and no more", "not-a-table:0 This workbook is damaged"),
    ("bytes.csv", b"Code,Year\n\x00\x01\x02", "not-a-table:0 This is not a table"),
    ("latin.csv", b"Code,Year,Value\n\x81\x8d,2020,1\n", "not-utf8:0 The characters of this file can't be read."),
    ("twice.csv", "Code,Year,Value,Value\nE07000106,2020,1,2\n",
     "unclear-table:1 2 columns of this file are headed “Value”."),
    ("words.csv", "Code,Year,What\nE07000106,2020,good\n", "not-a-table:1 No column of numbers was found"),
    ("months.csv", "Code,Period,Value\nE07000106,Mar-20,1\n", "bad-period:2 “Mar-20” in column “Period” can't be read"),
    ("odd.csv", "Code,Year,Value\nE07000106,2020,1\nE07000107,2020,abc\nE07000108,2020,2\n",
     "unclear-table:3 Column “Value” holds numbers, and also “abc” (row 3)."),
    ("commas.csv", "Code;Year;Value\nE07000106;2020;1,5\n",
     "unclear-table:1 Column “Value” writes its decimals with a comma"),
    ("named.csv", "Area code;Area;Year;Rate\nE07000106;Canterbury;2020;1,5\n",
     "unclear-table:1 Column “Rate” writes its decimals with a comma"),
    ("days.csv", "Code,Date,Rate\nE07000106,3/2/2026,1\n",
     "unclear-table:1 No column of time periods was found. In column “Date”, “3/2/2026” is not a date that can be "
     "read. Write 2026-02-03. Or say when"),
    ("map.geojson", '{"type": "FeatureCollection", "features": []}',
     "not-a-table:0 This is a JSON file, not a table. Boundaries (GeoJSON) need no import"),
    ("data.json", '{"rows": [1, 2]}', "not-a-table:0 This is a JSON file, not a table. Open it in Excel"),
    ("quote.csv", 'Code,Year,Value\n"E07000106,2020,1\nE07000107,2020,2\n',
     "not-a-table:2 A quote is opened in this row"),
    ("shifted.csv", "Code,Year,Value\nE07000106,2020,1\nE07000107,2020,2\nE07000108,2020,1,5\n",
     "bad-row:4 This row has more cells than there are headings."),
    ("two.csv", "Code,Year,Rate\nE07000106,2020,1\n\nCode,Year,Number\nE07000106,2020,1\n",
     "unclear-table:4 There seem to be two tables"),
    ("parts.csv", "Code,Year,Quarter,Value\nE07000106,2020,Q1,1\nE07000106,2020,Q2,2\n",
     "unclear-table:1 The time period is in two columns: “Year” and “Quarter”."),
)  # fmt: skip


@pytest.mark.parametrize(("file", "content", "message"), WRONG, ids=[file for file, _, _ in WRONG])
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, file: str, content: str | bytes, message: str) -> None:
    (found,) = refused(csv_file(tmp_path, content, file), tmp_path)
    assert found.startswith(message)


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, tmp_path)[0].startswith("not-a-table:0 This is a folder")
    assert refused(tmp_path / "none.csv", tmp_path)[0].startswith("file-unreadable:0 This file can't be read")
    assert refused(tmp_path / "none.csv", tmp_path)[0].endswith("Check its name, and the folder that it is in.")


def test_a_code_that_is_not_known_under_a_name_that_is_has_to_be_looked_at(tmp_path: Path) -> None:
    areas_listed(tmp_path)
    text = f"Code,Area,Year,Value\nE7000106,Canterbury,2020,1\n{DARTFORD},Dartford,2020,2\nE07000199,Else,2020,3\n"
    lines, _ = imported(csv_file(tmp_path, text), tmp_path)
    asked = f"E7000106 is called “Canterbury”, which is {CANTERBURY} elsewhere"
    assert f"To do: correct these codes in the file, if they are wrong: {asked}" in lines


@pytest.mark.parametrize(
    ("periods", "asked"),
    [
        (("2019", "2020", "2019 - 21"), ["(2019, 2019 - 21)"]),
        (("2018 - 20", "2019 - 21"), []),
        (("2021/22 Q1", "2021/22 Q1 - 2021/22 Q2"), []),
    ],
)
def test_periods_of_two_lengths_in_one_measure_have_to_be_told_apart(
    tmp_path: Path, periods: tuple[str, ...], asked: list[str]
) -> None:
    text = "Code,Period,Value\n" + "".join(f"{DOVER},{period},{at + 1}\n" for at, period in enumerate(periods))
    lines, _ = imported(csv_file(tmp_path, text), tmp_path)
    assert [line.split("lengths ")[1].split(":")[0] for line in lines if "different lengths" in line] == asked


def test_a_spelling_of_missing_can_be_told(tmp_path: Path) -> None:
    text = f"Code,Year,Value\n{CANTERBURY},2020,1\n{DARTFORD},2020,to follow\n{DOVER},2020,2\n"
    imported(csv_file(tmp_path, text), tmp_path, missing=("to follow",))
    assert [row.value for row in only(tmp_path).rows] == [Decimal(1), None, Decimal(2)]


@needs_shared
@pytest.mark.parametrize(
    ("path", "wishes"),
    [
        ("data/kent/kent_population20_single_year_age.csv", {"period": "2020"}),
        ("data/deprivation/imd2025_england_lsoa21_kent.csv", {"period": "2025"}),
        ("data/deprivation/imd2025_england_ltla24.csv", {"period": "2025"}),
        ("data/census/disability21_ltla22_aggregated.csv", {"period": "2021"}),
        ("data/census/religion21_ltla22_aggregated.csv", {"period": "2021"}),
    ],
)
def test_every_number_of_a_real_table_is_read(tmp_path: Path, path: str, wishes: dict[str, Any]) -> None:
    file = shared_file(path)
    _, problems = imported(file, tmp_path, **wishes)
    assert problems.found == []
    columns = list(zip(*csv.reader(io.StringIO(file.read_text(encoding="utf-8"))), strict=True))
    expected = sorted(Decimal(cell) for column in columns if _is_numbers(column[1:]) for cell in column[1:])
    assert len(expected) > 600
    assert sorted(row.value or Decimal(0) for m in measures(tmp_path).values() for row in m.rows) == expected


def _is_numbers(cells: Iterable[str]) -> bool:
    return all(cell.replace(".", "").replace("-", "").replace("e", "").isdigit() for cell in cells)
