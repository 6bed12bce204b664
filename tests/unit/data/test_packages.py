"""Reading packages: what is accepted, what is refused and where, and what a second load costs."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jsna.codes import CODES, Severity
from jsna.data.packages import Loader
from jsna.problems import Problems
from unit.data.making import codes, load_one, loaded, resource, write, write_table

TABLE = "Area,Period,Value\nE10000016,2019,12.5\nE92000001,2019,13\n"


def faults(root: Path, text: str | bytes, header: str = "Area,Period,Value", **more: Any) -> list[tuple[str, str, int]]:
    write(root, {"name": "example", "resources": [resource(header, **more)]}, {"table.csv": text})
    return codes(loaded(root)[1])


@pytest.mark.parametrize(
    "descriptor",
    [
        {"name": "v1", "profile": "tabular-data-package", "resources": [{"name": "table", "path": "table.csv"}]},
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "resources": [{"name": "table", "type": "table", "path": "table.csv"}],
        },
        {"resources": [{"path": ["table.csv"]}]},
    ],
)
def test_both_versions_of_the_standard_load(tmp_path: Path, descriptor: dict[str, Any]) -> None:
    package, problems = load_one(write(tmp_path, descriptor, {"table.csv": TABLE}), tmp_path)
    assert problems.found == []
    assert package is not None
    (read,) = package.resources.values()
    assert read.table is not None
    assert read.table.columns[2].cells == ("12.5", "13")


def test_a_descriptor_may_be_yaml(tmp_path: Path) -> None:
    folder = tmp_path / "datapackages" / "y"
    folder.mkdir(parents=True)
    (folder / "table.csv").write_text(TABLE)
    (folder / "datapackage.yaml").write_text("name: y\nresources:\n  - name: table\n    path: table.csv\n")
    catalogue, problems = loaded(tmp_path)
    assert problems.found == []
    assert catalogue.resource("y/table")[1].table is not None


def test_a_json_descriptor_may_be_indented_with_tabs(tmp_path: Path) -> None:
    path = write_table(tmp_path, TABLE)
    path.write_text(json.dumps(json.loads(path.read_text()), indent="\t"))
    assert loaded(tmp_path)[1].found == []


def test_broken_json_is_named_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, {}, {})
    path.write_text('{\n "name": "x"\n "resources": []\n}')
    assert codes(load_one(path, tmp_path)[1]) == [("broken-json", "datapackage.json", 3)]


@pytest.mark.parametrize(
    "place", ["https://example.org/table.csv", "ftp://example.org/t.csv", "http://localhost/t.csv"]
)
def test_an_address_is_refused(tmp_path: Path, place: str) -> None:
    write(tmp_path, {"name": "example", "resources": [{"name": "t", "path": place}]}, {})
    assert codes(loaded(tmp_path)[1]) == [("remote-path", "datapackage.json", 6)]


def test_a_schema_at_an_address_is_refused(tmp_path: Path) -> None:
    write_table(tmp_path, TABLE, schema="https://example.org/schema.json")
    assert [code for code, _, _ in codes(loaded(tmp_path)[1])] == ["remote-path"]


@pytest.mark.parametrize("place", ["../secret.csv", "/etc/passwd", "sub/../../secret.csv", "..\\secret.csv"])
def test_a_path_out_of_the_package_is_refused(tmp_path: Path, place: str) -> None:
    write(tmp_path, {"name": "example", "resources": [{"name": "t", "path": place}]}, {})
    (tmp_path / "datapackages" / "secret.csv").write_text(TABLE)
    assert codes(loaded(tmp_path)[1]) == [("path-outside-package", "datapackage.json", 6)]


def test_a_link_out_of_the_package_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"name": "example", "resources": [{"name": "t", "path": "t.csv"}]}, {})
    (tmp_path / "secret.csv").write_text(TABLE)
    (tmp_path / "datapackages" / "example" / "t.csv").symlink_to(tmp_path / "secret.csv")
    assert [code for code, _, _ in codes(loaded(tmp_path)[1])] == ["path-outside-package"]


def test_a_file_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    write(tmp_path, {"name": "example", "resources": [{"name": "t", "path": "tabel.csv"}]}, {"table.csv": TABLE})
    (problem,) = loaded(tmp_path)[1].found
    assert problem.code == "missing-file"
    assert "table.csv" in problem.hint


def test_another_encoding_is_found_at_its_character(tmp_path: Path) -> None:
    text = "Area,Name,Value\nE1,Kent,1\nE2,Ynys Môn,2\n".encode("cp1252")
    write(tmp_path, {"name": "example", "resources": [resource("Area,Name,Value")]}, {"table.csv": text})
    (problem,) = loaded(tmp_path)[1].found
    assert (problem.code, problem.where.line, problem.where.column) == ("not-utf8", 3, 10)


def test_another_encoding_that_is_declared_is_read(tmp_path: Path) -> None:
    text = "Area,Name,Value\nE2,Ynys Môn,2\n".encode("cp1252")
    assert faults(tmp_path, text, "Area,Name,Value", encoding="cp1252") == []


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    assert faults(tmp_path, "\ufeff" + TABLE.replace("\n", "\r\n")) == []


def test_a_wrong_type_is_found_at_its_line(tmp_path: Path) -> None:
    assert faults(tmp_path, TABLE + "E1,2019,twelve\n") == [("wrong-type", "table.csv", 4)]


def test_a_line_break_in_an_earlier_cell_counts_as_a_line(tmp_path: Path) -> None:
    text = 'Area,Period,Value\n"E1\nand more",2019,1\nE2,2019,twelve\n'
    assert faults(tmp_path, text) == [("wrong-type", "table.csv", 4)]


def test_after_ten_faults_of_a_kind_the_rest_are_counted(tmp_path: Path) -> None:
    write_table(tmp_path, "Area,Period,Value\n" + "E1,2019,x\n" * 13)
    problems = loaded(tmp_path)[1]
    assert problems.errors == 11
    assert any(problem.message.startswith("3 more") for problem in problems.found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Area,Period\nE1,2019\n", "missing-column"),
        ("Area,Period,Value,Note\nE1,2019,1,a\n", "extra-column"),
        ("Area,Time,Value\nE1,2019,1\n", "wrong-column"),
        ("", "missing-column"),
    ],
)
def test_a_header_that_is_not_the_schemas_is_refused(tmp_path: Path, text: str, code: str) -> None:
    found = faults(tmp_path, text)
    assert code in [one for one, _, _ in found]
    assert {file for _, file, _ in found} == {"table.csv"}


@pytest.mark.parametrize("row", ["E1,2019", "E1", "E1,2019,1,2,3", ",,"])
def test_a_row_too_short_too_long_or_blank_is_refused(tmp_path: Path, row: str) -> None:
    assert faults(tmp_path, TABLE + row + "\n") == [("bad-row", "table.csv", 4)]


NOTES = "A title\n\nArea,Value\nE1,2\n\nE2,x\nSource: us\n"


def test_notes_around_a_table_are_no_rows_and_lines_are_those_of_the_file(tmp_path: Path) -> None:
    fields = [{"name": "Area", "type": "string"}, {"name": "Value", "type": "number"}]
    dialect = {"headerRows": [3], "commentRows": [5, 7]}
    table = {"name": "table", "path": "table.csv", "dialect": dialect, "schema": {"fields": fields}}
    path = write(tmp_path, {"resources": [table]}, {"table.csv": NOTES})
    package, problems = load_one(path, tmp_path)
    assert codes(problems) == [("wrong-type", "table.csv", 6)]
    assert package is not None
    found = package.resources["table"]
    assert found.table is not None
    assert [column.cells for column in found.table.columns] == [("E1", "E2"), ("2", None)]
    assert [found.record(row) for row in range(2)] == [4, 6]


def test_two_rows_with_one_key_are_refused(tmp_path: Path) -> None:
    described = resource("Area,Period,Value")
    described["schema"]["primaryKey"] = ["Area", "Period"]
    write(tmp_path, {"resources": [described]}, {"table.csv": TABLE + "E10000016,2019,14\n"})
    assert codes(loaded(tmp_path)[1]) == [("duplicate-key", "table.csv", 4)]


def test_a_row_that_refers_to_nothing_is_refused(tmp_path: Path) -> None:
    described = resource("Area,Period,Value")
    reference = {"resource": "areas", "fields": ["code"]}
    described["schema"]["foreignKeys"] = [{"fields": ["Area"], "reference": reference}]
    areas = {
        "name": "areas",
        "path": "areas.csv",
        "schema": {"fields": [{"name": "code", "type": "string"}], "primaryKey": "code"},
    }
    files: dict[str, str | bytes] = {"table.csv": TABLE, "areas.csv": "code\nE10000016\n"}
    write(tmp_path, {"resources": [described, areas]}, files)
    assert codes(loaded(tmp_path)[1]) == [("unknown-reference", "table.csv", 3)]


def test_a_file_with_the_hash_declared_loads(tmp_path: Path) -> None:
    assert faults(tmp_path, TABLE, hash=f"sha256:{hashlib.sha256(TABLE.encode()).hexdigest()}") == []


def test_a_file_with_another_hash_is_refused(tmp_path: Path) -> None:
    assert [code for code, _, _ in faults(tmp_path, TABLE, hash="sha256:" + "0" * 64)] == ["wrong-hash"]


def test_two_packages_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write(tmp_path, {"name": "same", "resources": [resource(TABLE)]}, {"table.csv": TABLE}, folder)
    assert [code for code, _, _ in codes(loaded(tmp_path)[1])] == ["duplicate-package"]


def test_a_package_without_resources_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"name": "empty", "resources": []}, {})
    assert [code for code, _, _ in codes(loaded(tmp_path)[1])] == ["bad-package"]


def test_a_number_is_kept_as_its_decimal_digits(tmp_path: Path) -> None:
    described = resource("Area,Value")
    described["schema"]["fields"][1]["groupChar"] = ","
    described["schema"]["missingValues"] = ["", {"value": "s", "label": "suppressed"}]
    text = 'Area,Value\na,"9,352,586"\nb,12.50\nc,1E-05\nd,s\ne,\n'
    package, problems = load_one(write(tmp_path, {"resources": [described]}, {"table.csv": text}), tmp_path)
    assert problems.found == []
    assert package is not None
    table = package.resources["table"].table
    assert table is not None
    assert table.columns[1].cells == ("9352586", "12.50", "0.00001", None, None)


def validated(root: Path) -> int:
    loader = Loader(root, root / ".cache", Problems())
    loader.load_all(root / "datapackages")
    assert loader.problems.found == []
    return loader.tally.validated


def test_a_second_load_validates_nothing(tmp_path: Path) -> None:
    write_table(tmp_path, TABLE)
    assert [validated(tmp_path), validated(tmp_path)] == [1, 0]


def test_a_second_load_gives_the_same_table(tmp_path: Path) -> None:
    write_table(tmp_path, TABLE)
    first, second = (loaded(tmp_path)[0].resource("example/table")[1].table for _ in range(2))
    assert first == second


def test_a_changed_file_is_validated_again(tmp_path: Path) -> None:
    path = write_table(tmp_path, TABLE)
    validated(tmp_path)
    (path.parent / "table.csv").write_text(TABLE.replace("13", "14"))
    assert [validated(tmp_path), validated(tmp_path)] == [1, 0]


def test_a_changed_schema_is_validated_again(tmp_path: Path) -> None:
    path = write_table(tmp_path, TABLE)
    validated(tmp_path)
    path.write_text(path.read_text().replace('"role": "value"', '"role": "count"'))
    assert validated(tmp_path) == 1


@pytest.mark.parametrize("damage", [b"", b"{", b'{"rows": 2, "columns": [{}]}', b"\xff\xfe"])
def test_a_damaged_cache_entry_is_validated_again(tmp_path: Path, damage: bytes) -> None:
    write_table(tmp_path, TABLE)
    validated(tmp_path)
    (kept,) = (tmp_path / ".cache" / "tables").iterdir()
    kept.write_bytes(damage)
    assert [validated(tmp_path), validated(tmp_path)] == [1, 0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"dialect": 5},
        {"dialect": {"csv": "x"}},
        {"schema": ["x"]},
        {"schema": {"fields": "x"}},
        {"schema": {"fields": [{"name": "Area", "missingValues": 5}]}},
        {"schema": {"fields": [], "foreignKeys": "x"}},
        {"schema": {"fields": [], "foreignKeys": ["x"]}},
        {"schema": {"fields": [], "foreignKeys": [{"fields": "Area", "reference": "x"}]}},
    ],
)
def test_what_is_of_another_kind_than_the_standard_has_it_is_told(tmp_path: Path, wrong: dict[str, Any]) -> None:
    write(tmp_path, {"resources": [{"name": "t", "path": "t.csv", **wrong}]}, {"t.csv": TABLE})
    (problem,) = loaded(tmp_path)[1].found
    assert (problem.code, "must be" in problem.message) == ("bad-package", True)


def test_packages_may_lie_beside_the_site(tmp_path: Path) -> None:
    write_table(tmp_path, TABLE.replace("12.5", "x"))
    problems = Problems()
    site = tmp_path / "site"
    Loader(site, site / ".cache", problems).load_all(tmp_path / "datapackages")
    assert [str(p.where) for p in problems.found] == ["../datapackages/example/table.csv:2"]


def test_an_address_is_refused_however_severe_a_site_calls_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CODES, "remote-path", replace(CODES["remote-path"], fixed=False))
    path = write(tmp_path, {"resources": [{"name": "t", "path": "http://localhost/t.csv"}]}, {})
    problems = Problems({"remote-path": Severity.OFF})
    package = Loader(tmp_path, tmp_path / ".cache", problems).load(path)
    assert package is not None
    assert (dict(package.resources), problems.found) == ({}, [])


def counted(root: Path, cells: str) -> tuple[list[Any], list[tuple[str, str, int]]]:
    fields = [{"name": "Area", "type": "string"}, {"name": "Count", "type": "integer", "groupChar": ","}]
    entry = {"name": "table", "path": "table.csv", "schema": {"fields": fields}}
    write(root, {"name": "example", "resources": [entry]}, {"table.csv": f"Area,Count\n{cells}"})
    catalogue, problems = loaded(root)
    table = catalogue.resource("example/table")[1].table
    assert table is not None
    return [(column.type, column.cells) for column in table.columns[1:]], codes(problems)


def test_a_whole_number_may_have_separators(tmp_path: Path) -> None:
    assert counted(tmp_path, 'E1,"1,234"\nE2,5\n') == ([("integer", ("1234", "5"))], [])


def test_a_whole_number_with_separators_is_whole(tmp_path: Path) -> None:
    assert counted(tmp_path, 'E1,"1,234"\nE2,"1,234.5"\n')[1] == [("wrong-type", "table.csv", 3)]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (b"Area,Period,Value\nE2,2019,1\nE2,2020,x\n", [("wrong-type", "b.csv", 3)]),
        (b"Area,Period,Value\nE2,2019,1\nE2,soon,2\n", [("bad-period", "b.csv", 3)]),
        (b"Area,Period,Value\nE2,2019,\xff\n", [("not-utf8", "b.csv", 2)]),
    ],
)
def test_a_fault_in_a_second_file_is_named_there(
    tmp_path: Path, second: bytes, found: list[tuple[str, str, int]]
) -> None:
    entry = resource("Area,Period,Value", path=["a.csv", "b.csv"])
    measure = {"name": "smoking", "resource": "table", "polarity": "low"}
    first = "Area,Period,Value\nE1,2019,1\nE1,2020,2\n"
    write(tmp_path, {"resources": [entry], "measures": [measure]}, {"a.csv": first, "b.csv": second})
    assert codes(loaded(tmp_path)[1]) == found


def test_a_package_may_have_a_stroke_in_its_name(tmp_path: Path) -> None:
    write(tmp_path, {"name": "org/data", "resources": [resource("Area,Period,Value")]}, {"table.csv": TABLE})
    package, found = loaded(tmp_path)[0].resource("org/data/table")
    assert (package.name, found.name) == ("org/data", "table")


def test_what_is_null_is_not_given(tmp_path: Path) -> None:
    entry = {"name": "t", "path": "t.csv", "dialect": None, "schema": None, "encoding": None}
    write(tmp_path, {"resources": [entry]}, {"t.csv": TABLE})
    assert loaded(tmp_path)[1].found == []
