"""Importing an export, and importing it again when it has been refreshed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from jsna.data.fingertips import plan_import
from jsna.problems import Problems
from unit.data.exporting import COLUMNS, descriptor_of, edit, folder_of, import_export, imported, line, text_of

TEXT = text_of(
    line(Time_period="2018", Value="13.1"),
    line(),
    line(Category_Type="Deprivation", Category="Most deprived", Value="20"),
    line(Area_Code="E92000001", Area_Name="England", Area_Type="England", Value="13.9"),
)


def test_the_file_is_copied_byte_for_byte(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    _, problems = imported(tmp_path, data)
    assert problems.found == []
    assert (folder_of(tmp_path) / "export.csv").read_bytes() == data


def test_the_package_names_its_source_licence_and_measures(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["sources"][0]["path"]) == ("smoking", "https://fingertips.phe.org.uk/")
    assert package["licenses"][0]["name"] == "OGL-UK-3.0"
    assert package["measures"] == [
        {
            "name": "smoking-prevalence-in-adults",
            "title": "Smoking prevalence in adults (18+)",
            "resource": "fingertips",
            "where": {"indicator": "92443", "sex": "Persons", "age": "18+ yrs"},
            "framework": "C18",
            "unit": "%",
            "polarity": "low",
            "value_type": "proportion",
            "decimals": 1,
            "disclosure": "published-by-source",
        }
    ]


def test_the_descriptor_is_written_to_be_compared_line_by_line(tmp_path: Path) -> None:
    imported(tmp_path, TEXT.replace("Kent", "Ynys Môn"))
    text = (folder_of(tmp_path) / "datapackage.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_a_file_name_is_made_safe(tmp_path: Path) -> None:
    imported(tmp_path, TEXT, file="My export (1).data.CSV")
    assert (folder_of(tmp_path) / "My-export-1-.data.csv").is_file()


def test_the_headline_is_the_group_with_most_values_and_persons_before_a_sex(tmp_path: Path) -> None:
    males = [line(Sex="Male", Time_period=str(year)) for year in range(2010, 2015)]
    older = line(Age="65+ yrs")
    imported(tmp_path, text_of(*males, older, line(), line(Time_period="2020")))
    assert descriptor_of(tmp_path)["measures"][0]["where"] == {"indicator": "92443", "sex": "Persons", "age": "18+ yrs"}


def test_a_measure_that_cannot_be_judged_has_no_polarity_and_the_report_says_so(tmp_path: Path) -> None:
    report, _ = imported(tmp_path, text_of(line(Indicator_Name="Fine particulate matter", Value="8.4")))
    measure = descriptor_of(tmp_path)["measures"][0]
    assert {"polarity", "unit", "value_type"} & set(measure) == set()
    assert "  unit not known; give its polarity by hand" in report.lines


def test_metadata_say_what_an_export_does_not(tmp_path: Path) -> None:
    data, metadata, problems = tmp_path / "e.csv", tmp_path / "m.csv", Problems()
    data.write_text(TEXT, encoding="utf-8")
    header = "Indicator ID,Definition,Caveats,Unit,Value type,Polarity\n"
    metadata.write_text(header + "92443,<p>Who smokes</p>,Few were asked,%,Proportion,RAG - High is good\n")
    import_export(data, metadata, tmp_path / "datapackages" / "smoking", tmp_path, problems)
    written = json.loads((tmp_path / "datapackages" / "smoking" / "datapackage.json").read_text(encoding="utf-8"))
    (measure,) = written["measures"]
    assert problems.found == []
    assert (measure["definition"], measure["caveats"], measure["polarity"]) == ("Who smokes", "Few were asked", "high")


def test_metadata_of_a_refresh_add_and_never_overwrite(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    package["measures"][0] |= {"polarity": "none", "unit": "in a hundred"}
    edit(tmp_path, **package)
    metadata, site = tmp_path / "m.csv", tmp_path / "site"
    header = "Indicator ID,Definition,Unit,Value type,Polarity\n"
    metadata.write_text(header + "92443,Who smokes,%,Proportion,RAG - High is good\n")
    data = tmp_path / "downloads" / "export.csv"
    import_export(data, metadata, folder_of(tmp_path), site, Problems())
    assert descriptor_of(tmp_path)["measures"] == [{**package["measures"][0], "definition": "Who smokes"}]


def test_names_of_other_packages_are_not_taken_twice(tmp_path: Path) -> None:
    imported(tmp_path, TEXT, "a")
    imported(tmp_path, TEXT, "b")
    names = [descriptor_of(tmp_path, name)["measures"][0]["name"] for name in ("a", "b")]
    assert names == ["smoking-prevalence-in-adults", "smoking-prevalence-in-adults-18"]


def test_the_same_import_writes_the_same_bytes(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    first = (folder_of(tmp_path) / "datapackage.json").read_bytes()
    report, problems = imported(tmp_path, TEXT)
    assert problems.found == []
    assert (folder_of(tmp_path) / "datapackage.json").read_bytes() == first
    assert report.lines == ("smoking: 4 rows, 1 measure", "smoking-prevalence-in-adults: as before")


def test_a_file_that_repeats_a_row_imports_twice_the_same(tmp_path: Path) -> None:
    imported(tmp_path, text_of(line(), line()))
    first = descriptor_of(tmp_path)
    _, problems = imported(tmp_path, text_of(line(), line()))
    assert problems.found == []
    assert descriptor_of(tmp_path) == first


def test_a_plan_writes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "e.csv"
    data.write_text(TEXT, encoding="utf-8")
    plan = plan_import(data, None, tmp_path / "datapackages" / "smoking", tmp_path, Problems())
    assert plan is not None
    assert plan.report.lines
    assert not (tmp_path / "datapackages").exists()


REFRESHED = text_of(
    line(Value="12.7"),
    line(Time_period="2020", Value="11.9"),
    line(Category_Type="Deprivation", Category="Most deprived", Value="20"),
    line(Area_Code="E06000035", Area_Name="Medway", Value="15"),
    line(Area_Code="E92000001", Area_Name="England", Area_Type="England", Value="13.90"),
    line(Indicator_ID="22401", Indicator_Name="Hip fractures in people aged 65 and over", Value="550"),
)


def test_a_refresh_says_what_is_added_revised_and_gone(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    report, problems = imported(tmp_path, REFRESHED)
    assert problems.found == []
    assert report.lines == (
        "smoking: 6 rows, 2 measures",
        "smoking-prevalence-in-adults (Smoking prevalence in adults (18+))",
        "  added: 2 rows; 1 period (2020); 1 area (Medway)",
        "  revised: 1 row",
        "    Kent, Persons 18+ yrs, 2019: value 12.5 → 12.7",
        "  gone: 1 row; 1 period (2018)",
        "hip-fractures-in-people-aged-65 (Hip fractures in people aged 65 and over)",
        "  new: 1 row, 2019, 1 area, 1 group",
        "  unit not known; give its polarity by hand",
    )


def test_a_refresh_keeps_what_was_changed_by_hand(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    hand = {"name": "smokers", "title": "Adults who smoke", "polarity": "none", "next_update": "2027-01-01"}
    package["measures"][0] |= hand
    del package["measures"][0]["decimals"]
    package["measures"].append({"name": "other", "resource": "extra"})
    package["resources"].append({"name": "extra", "path": "extra.csv"})
    (folder_of(tmp_path) / "extra.csv").write_text("a\n1\n")
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    fields["Value"]["title"] = "Per cent"
    fields["Count"]["role"] = "denominator"
    del fields["Recent Trend"]["role"]
    edited = edit(tmp_path, **{**package, "title": "Smoking", "sources": [{"title": "Ours"}], "custom": {"x": 1}})
    _, problems = imported(tmp_path, REFRESHED, file="export-of-may.csv")
    after = descriptor_of(tmp_path)
    assert problems.found == []
    assert after["measures"][:2] == edited["measures"]
    assert [measure["name"] for measure in after["measures"]][2:] == ["hip-fractures-in-people-aged-65"]
    assert after["resources"] == edited["resources"]
    assert {key: after[key] for key in ("title", "sources", "custom")} == {
        "title": "Smoking",
        "sources": [{"title": "Ours"}],
        "custom": {"x": 1},
    }


def test_a_refresh_is_written_over_the_earlier_file(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    imported(tmp_path, REFRESHED, file="export-of-may.csv")
    assert sorted(path.name for path in folder_of(tmp_path).iterdir()) == ["datapackage.json", "export.csv"]
    assert (folder_of(tmp_path) / "export.csv").read_text(encoding="utf-8") == REFRESHED


def test_the_schema_follows_columns_that_changed_and_keeps_what_was_said_of_them(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    package["resources"][0]["schema"]["fields"][5]["title"] = "Where"
    edit(tmp_path, **package)
    drifted = (*("AreaName" if name == "Area Name" else name for name in COLUMNS), "Time period range")
    rows = text_of({**line(), "AreaName": "Kent", "Time period range": "1y"}, columns=drifted)
    report, problems = imported(tmp_path, rows)
    fields = descriptor_of(tmp_path)["resources"][0]["schema"]["fields"]
    assert problems.found == []
    assert fields[5] == {"name": "AreaName", "type": "string", "role": "area_name", "title": "Where"}
    assert [field["name"] for field in fields] == list(drifted)
    assert report.lines[-2:] == ("columns added: AreaName, Time period range", "columns gone: Area Name")


def test_a_hash_that_was_given_is_brought_up_to_date(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    package["resources"][0] |= {"hash": f"sha256:{hashlib.sha256(TEXT.encode()).hexdigest()}", "bytes": len(TEXT)}
    edit(tmp_path, **package)
    _, problems = imported(tmp_path, REFRESHED)
    entry = descriptor_of(tmp_path)["resources"][0]
    assert problems.found == []
    assert entry["hash"] == f"sha256:{hashlib.sha256(REFRESHED.encode()).hexdigest()}"
    assert entry["bytes"] == len(REFRESHED.encode())


def test_an_indicator_that_is_gone_is_said_and_kept(tmp_path: Path) -> None:
    imported(tmp_path, REFRESHED)
    report, problems = imported(tmp_path, TEXT)
    assert problems.found == []
    assert "  gone: all 1 row; the export no longer has this indicator" in report.lines
    assert len(descriptor_of(tmp_path)["measures"]) == 2


def test_a_group_that_is_gone_leaves_something_to_do(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    report, problems = imported(tmp_path, text_of(line(Age="16+ yrs")))
    assert problems.found == []
    assert report.lines[-1].startswith("To do: No row of “Smoking prevalence in adults (18+)” has the age “18+ yrs”")


def test_an_earlier_file_that_is_lost_does_not_stop_a_new_one(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    (folder_of(tmp_path) / "export.csv").unlink()
    report, problems = imported(tmp_path, REFRESHED)
    assert problems.found == []
    assert report.lines[1].startswith("The earlier file can't be read any more")


def test_a_spreadsheet_is_called_that_and_not_a_file_in_another_encoding(tmp_path: Path) -> None:
    report, problems = imported(tmp_path, b"PK\x03\x04\xff\xfe")
    assert report.lines == ()
    (problem,) = problems.found
    assert problem.code == "not-an-export"
    assert problem.message == "This is a spreadsheet, and Fingertips gives CSV files."


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("Area,Value\n1,2\n", "not-an-export", 1),
        (text_of(line(), line(Time_period="soon")), "bad-period", 3),
        (text_of(line(), line(Value="lots", Time_period="2020")), "wrong-type", 3),
        (text_of(line(), line(Value="13")), "conflicting-rows", 3),
        (text_of(line(Area_Name="a\nb"), line(Value="13")), "conflicting-rows", 4),
    ],
)
def test_a_file_that_a_build_would_refuse_is_not_written(tmp_path: Path, text: str, code: str, at: int) -> None:
    imported(tmp_path, TEXT)
    before = {path: path.read_bytes() for path in folder_of(tmp_path).iterdir()}
    report, problems = imported(tmp_path, text)
    assert report.lines == ()
    assert [(p.code, Path(p.where.path).name, p.where.line) for p in problems.found] == [(code, "export.csv", at)]
    assert {path: path.read_bytes() for path in folder_of(tmp_path).iterdir()} == before


def test_a_first_import_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    _, problems = imported(tmp_path, "")
    assert problems.errors == 1
    assert not folder_of(tmp_path).exists()


def test_a_broken_descriptor_is_mended_first(tmp_path: Path) -> None:
    imported(tmp_path, TEXT)
    (folder_of(tmp_path) / "datapackage.json").write_text('{\n"name" "x"}')
    _, problems = imported(tmp_path, REFRESHED)
    assert [(p.code, p.where.path, p.where.line) for p in problems.found] == [
        ("broken-json", "datapackages/smoking/datapackage.json", 2)
    ]
    assert (folder_of(tmp_path) / "export.csv").read_text(encoding="utf-8") == TEXT


def test_a_package_described_in_yaml_is_left_alone(tmp_path: Path) -> None:
    folder_of(tmp_path).mkdir(parents=True)
    (folder_of(tmp_path) / "datapackage.yaml").write_text("name: x\n")
    _, problems = imported(tmp_path, TEXT)
    assert [problem.code for problem in problems.found] == ["bad-package"]
    assert len(list(folder_of(tmp_path).iterdir())) == 1


@pytest.mark.parametrize("path", ["../../secret.csv", "https://example.org/x.csv", "data.csv.gz"])
def test_a_descriptor_cannot_lead_the_import_elsewhere(tmp_path: Path, path: str) -> None:
    imported(tmp_path, TEXT)
    package = descriptor_of(tmp_path)
    package["resources"][0]["path"] = path
    edit(tmp_path, **package)
    imported(tmp_path, REFRESHED)
    assert descriptor_of(tmp_path)["resources"][0]["path"] == "export.csv"
    assert not (tmp_path / "site" / "secret.csv").exists()
