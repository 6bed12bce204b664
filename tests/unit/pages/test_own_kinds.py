"""A site's own kinds of chart: found by the name of their file, handed their rows, and blamed at their line."""

from __future__ import annotations

from pathlib import Path

from jsna_charts.cache import key
from jsna_charts.samples.own import WAFFLE
from jsna_charts.spec import OwnSpec, State
from sites import assessed
from unit.pages.county import FILES, figure

OWN = {**FILES, "charts/waffle.py": WAFFLE, "charts/_helper.py": "this is not Python"}
BLOCK = "show: waffle\nmeasure: walk\nperiod: 2023\n"


def said(root: Path, code: str, body: str = BLOCK) -> list[str]:
    """The problems of a page with the block, where the module is this code."""
    files = {**FILES, "charts/waffle.py": code, "content/index.md": f"# A county\n\n```chart\n{body}```\n"}
    return [f"{p.code} {p.where} {p.message} {p.hint}".strip() for p in assessed(root, files).problems.in_order()]


def test_a_module_in_the_site_s_folder_is_a_kind_and_gets_the_rows_of_a_measure(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, f"{BLOCK}areas: [home, england]\ncolour: green", OwnSpec, OWN)
    assert [(row[0].text, row[2].value) for row in spec.rows] == [("Merrowshire", 48.0), ("England", 50.0)]
    assert spec.options == (("colour", "green"),)
    assert made.context["about"] == ["2 areas", "2023"]


def test_it_gets_the_rows_of_a_table_too(tmp_path: Path) -> None:
    body = "show: waffle\nresource: county/visits\ncolumns: [clinic, visits]"
    spec = figure(tmp_path, body, OwnSpec, OWN)[1]
    assert [cell.column for cell in spec.rows[0]] == ["clinic", "visits"]
    assert [(row[1].value, row[1].state) for row in spec.rows[1:3]] == [
        (14.0, State.REPORTED), (None, State.SUPPRESSED),
    ]  # fmt: skip


def test_a_changed_module_changes_the_key_of_its_charts(tmp_path: Path) -> None:
    before = figure(tmp_path / "a", BLOCK, OwnSpec, OWN)[1]
    after = figure(tmp_path / "b", BLOCK, OwnSpec, {**OWN, "charts/waffle.py": f"{WAFFLE}\n# other"})[1]
    assert key(before) != key(after)


def test_its_faults_are_problems_at_its_own_line(tmp_path: Path) -> None:
    broken = "def draw(axes, spec):\n    return 1 / 0\n"
    assert said(tmp_path / "a", broken) == ["bad-kind charts/waffle.py:2 ZeroDivisionError: division by zero"]
    wrong = "def draw(axes, spec) return\n"
    (found,) = said(tmp_path / "b", wrong)
    assert found.startswith("bad-kind charts/waffle.py:1 This is not Python: ")


def test_a_kind_that_nobody_knows_is_suggested_among_the_engine_s_and_the_site_s(tmp_path: Path) -> None:
    (found,) = said(tmp_path / "a", WAFFLE, BLOCK.replace("waffle", "wafle"))
    assert found == "unknown-kind content/index.md:4:7 There is no chart “wafle”. Did you mean “waffle”?"
    (found,) = said(tmp_path / "b", WAFFLE, BLOCK.replace("waffle", "pyramids"))
    assert found.endswith("Did you mean “pyramid”?")


def test_a_kind_needs_a_measure_or_a_resource_and_its_own_keys_are_single_texts(tmp_path: Path) -> None:
    (found,) = said(tmp_path / "a", WAFFLE, "show: waffle\n")
    assert found.startswith("missing-key content/index.md:4:")
    (found,) = said(tmp_path / "b", WAFFLE, f"{BLOCK}colours: [red]\n")
    assert found.startswith("bad-value content/index.md:7:")


def test_a_module_with_the_name_of_a_kind_of_the_engine_is_refused(tmp_path: Path) -> None:
    files = {**FILES, "charts/map.py": WAFFLE}
    (found,) = assessed(tmp_path, files).problems.found
    assert (found.code, str(found.where)) == ("bad-kind", "charts/map.py:1")
