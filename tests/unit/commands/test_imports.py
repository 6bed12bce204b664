"""`jsna import` as it is typed: what it says, and what it writes or leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.data.imports import Plan
from sites import SETTINGS, write
from unit.commands.typed import run
from unit.data.exporting import line, text_of


def export(root: Path, text: str) -> Path:
    """A downloaded file."""
    path = root / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_import_prints_what_it_found_and_writes_a_package_that_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path)
    monkeypatch.chdir(tmp_path)
    data = export(tmp_path, text_of(*(line(Time_period=str(year)) for year in (2019, 2020))))
    done = run("import", "fingertips", data, "--to", "datapackages/kent")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("kent: 2 rows, 1 measure\n")
    assert (tmp_path / "datapackages/kent/export.csv").read_bytes() == data.read_bytes()
    assert run("check", "-f", config).exit_code == 0


def test_an_import_is_reported_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    written = Plan.write

    def write_after(plan: Plan) -> None:
        seen.append((tmp_path / "datapackages").exists())
        print("written now")
        written(plan)

    monkeypatch.setattr(Plan, "write", write_after)
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", export(tmp_path, text_of(line())), "--to", "datapackages/kent")
    assert done.exit_code == 0
    assert seen == [False]
    assert done.stdout.index("kent: 1 row") < done.stdout.index("written now")


@pytest.mark.parametrize(
    "text", ["", "Date,Amount\n2026-01-01,12\n", "\x00\x01", "<html><body>Not found</body></html>"]
)
def test_a_file_that_is_no_export_is_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", export(tmp_path, text), "--to", "datapackages/kent")
    assert done.exit_code == 1
    assert "error [not-an-export]" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (tmp_path / "datapackages").exists()


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "fingertips", "nothing.csv", "--to", "datapackages/kent")
    assert done.exit_code == 1
    assert "error [file-unreadable]" in done.stdout
    assert not (tmp_path / "datapackages").exists()


def test_a_table_is_imported_said_in_words_and_its_block_can_be_pasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path)
    monkeypatch.chdir(tmp_path)
    data = export(tmp_path, "Area code,2021,2022\nE07900001,1.5,2.5\nE07900002,1,2\n")
    words = ["--to", "datapackages/falls", "--title", "Falls", "--polarity", "low", "--unit", "per 1,000"]
    done = run("import", "table", data, *words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("falls: 2 rows of export.csv, below the headings in row 1\n")
    block = "```chart\nshow: trend\nmeasure: falls\narea: E07900001\n```\n"
    assert done.stdout.endswith(f"Next, in a chapter:\n\n{block}")
    (tmp_path / "content" / "falls.md").write_text(f"# Falls\n\n{block}", encoding="utf-8")
    assert run("check", "-f", config).exit_code == 0


@pytest.mark.parametrize(
    ("area", "periods", "block"),
    [
        ("E10900001", "2021,2022", "```chart\nshow: trend\nmeasure: falls\narea: E10900001\n```\n"),
        ("E10900001", "Rate", "areas: [E10900001, E07900001, E06900009]\n```\n"),
        ("E10900009", "2021,2022", "area: E06900009\n```\n"),  # home is not in the table
    ],
)
def test_the_block_to_paste_is_of_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, area: str, periods: str, block: str
) -> None:
    write(tmp_path, {"mkdocs.yml": SETTINGS.replace("E10900001", area)})
    monkeypatch.chdir(tmp_path)
    cells = ",1" * len(periods.split(","))
    rows = "".join(f"{code}{cells}\n" for code in ("E06900009", "E07900001", "E10900001"))
    data = export(tmp_path, f"Area code,{periods}\n{rows}")
    words = ["--to", "datapackages/falls", "--title", "Falls", "--polarity", "low", "--unit", "per 1,000"]
    said = [] if "," in periods else ["--period", "2022"]
    done = run("import", "table", data, *words, *said)
    assert done.stdout.endswith(block)


def test_a_table_that_is_not_clear_is_asked_about_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("import", "table", export(tmp_path, "Code,Rate\nE07900001,2\n"), "--to", "datapackages/falls")
    assert done.exit_code == 1
    assert "error [unclear-table] No column of time periods was found." in done.stdout
    assert "--period 2025" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (tmp_path / "datapackages").exists()
