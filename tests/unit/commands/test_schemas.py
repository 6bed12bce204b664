"""`jsna schemas` as it is typed: what it writes, and with which kinds of chart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jsna.cli import main
from jsna.pages.reference.schemas import schema_files


def test_it_writes_every_schema_with_the_sites_own_kinds_of_chart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "charts").mkdir()
    (tmp_path / "charts/waffle.py").write_text("def draw(axes, spec): ...\n", encoding="utf-8")
    said = CliRunner().invoke(main, ["schemas", "help/schemas"])
    assert said.output == "help/schemas holds 16 schemas. The guide of your site says how to use them: guide/editors/\n"
    assert {path.name for path in Path("help/schemas").iterdir()} == set(schema_files())
    chart = json.loads(Path("help/schemas/block-chart.json").read_text(encoding="utf-8"))
    assert "waffle" in chart["properties"]["show"]["enum"]
    assert Path("help/schemas/chapter.json").read_bytes() == schema_files()["chapter.json"]


def test_a_kind_of_chart_that_can_not_be_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "trend.py").write_text("", encoding="utf-8")
    said = CliRunner().invoke(main, ["schemas", str(tmp_path / "out"), "--charts", str(tmp_path)])
    assert said.exit_code == 1
    assert "is a kind that there is already" in said.output
    assert not (tmp_path / "out").exists()


def test_a_new_site_has_them_and_names_them_to_editors(tmp_path: Path) -> None:
    folder = tmp_path / "kent"
    CliRunner().invoke(main, ["new", str(folder), "--name", "Kent County Council", "--area", "E10000016"])
    assert {path.name: path.read_bytes() for path in (folder / "schemas").iterdir()} == schema_files()
    settings = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    (named,) = settings["json.schemas"]
    assert (folder / named["url"]).is_file()
    first, _, _ = (folder / "mkdocs.yml").read_text(encoding="utf-8").partition("\n")
    assert (folder / first.removeprefix("# yaml-language-server: $schema=")).is_file()
