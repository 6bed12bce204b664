"""A kind of a site's own: found, drawn, put in words; its faults named by file and line; drawn anew when changed."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from jsna_charts import pool
from jsna_charts.cache import ChartStore, key
from jsna_charts.describe import describe
from jsna_charts.own import OwnKindError, own_kinds
from jsna_charts.pool import draw_all
from jsna_charts.render import render
from jsna_charts.samples.own import OWN
from jsna_charts.spec import OwnCell, OwnKind, OwnSpec, Spec, State
from jsna_charts.table import table
from unit.charts.drawings import texts

TINY = "def draw(axes, spec):\n    axes.text(0.5, 0.5, dict(spec.options).get('say', 'nothing'))\n"


def own(code: str) -> OwnSpec:
    return replace(OWN, own=OwnKind("tiny", "charts/tiny.py", code))


def test_kinds_are_the_modules_directly_in_the_sites_folder(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(TINY, encoding="utf-8")
    (tmp_path / "_helper.py").write_text("", encoding="utf-8")
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "more.py").write_text("", encoding="utf-8")
    assert own_kinds(tmp_path, "charts") == {"tiny": OwnKind("tiny", "charts/tiny.py", TINY)}
    assert own_kinds(tmp_path / "none") == {}


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("trend.py", b"", "charts/trend.py:1 “trend” is a kind that there is already. Give the file another name."),
        ("two-words.py", b"", "charts/two-words.py:1 “two-words” can't be a kind's name: use letters, digits and _."),
        ("latin.py", b"# \xe9", "charts/latin.py:1 The file is not UTF-8 text."),
    ],
)
def test_a_file_that_can_be_no_kind_is_named(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(OwnKindError) as raised:
        own_kinds(tmp_path, "charts")
    assert str(raised.value) == fault


def test_an_own_kind_draws_with_its_options() -> None:
    spec = replace(own(TINY), options=(("say", "Hello <b>"),))
    assert "Hello <b>" in [written.text for written in texts(render(spec))]


def test_the_sample_fills_as_many_squares_as_there_are_per_cent() -> None:
    assert "13 in every 100" in [written.text for written in texts(render(OWN))]
    assert 'viewBox="0 0 480 230"' in render(OWN)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("x = 1\ndraw = 3\n", "charts/tiny.py:1 There is no function “draw(axes, spec)”."),
        ("x = 1\ndef draw(axes spec):\n", "charts/tiny.py:2 This is not Python: "),
        ("import nowhere_to_be_found\n", "charts/tiny.py:1 ModuleNotFoundError: "),
        (
            "def draw(axes, spec):\n    help(spec)\n\ndef help(spec):\n    return 1 / 0\n",
            "charts/tiny.py:5 ZeroDivision",
        ),
        ("def draw(axes, spec):\n    axes.plot([1], nonsense=2)\n", "charts/tiny.py:2 AttributeError: "),
        (TINY + "\ndef layout(spec):\n    return 3\n", "charts/tiny.py:4 “layout(spec)” gave int, not Layout."),
        (TINY + "\ndef words(spec):\n    return None\n", "charts/tiny.py:4 “words(spec)” gave NoneType, not str."),
        (TINY + "\ndef words(spec):\n    return spec.nothing\n", "charts/tiny.py:5 AttributeError: "),
    ],
)
def test_a_fault_in_it_is_named_by_its_file_and_line(code: str, fault: str) -> None:
    with pytest.raises(OwnKindError) as raised:
        render(own(code))
    assert str(raised.value).startswith(fault)
    assert raised.value.path == "charts/tiny.py"


def test_a_fault_comes_whole_out_of_another_process() -> None:
    fault = OwnKindError("charts/tiny.py", 7, "ValueError: no")
    back = pickle.loads(pickle.dumps(fault))
    assert (str(back), back.line) == ("charts/tiny.py:7 ValueError: no", 7)


def test_its_words_are_its_own_or_those_of_its_rows() -> None:
    assert describe(OWN).alt == "Adults who smoke, 2023: 2 rows."
    assert describe(OWN).long == "Value: highest for Wold (12.9%), lowest for England (11.6%)."
    spec = own(TINY + "\ndef words(spec):\n    return f'{len(spec.rows)} places, and what I say of them.'\n")
    assert describe(spec).alt == "2 places, and what I say of them."


def test_its_table_is_its_rows_and_shows_no_suppressed_number() -> None:
    assert table(OWN).rows == (("Wold", "12.9%"), ("England", "11.6%"))
    gone = replace(OWN, rows=((OwnCell("Area", "Wold"), OwnCell("Value", "3", 3.0, State.SUPPRESSED)),))
    assert table(gone).rows == (("Wold", "Suppressed"),)
    assert "highest" not in describe(gone).long
    assert "3" not in (describe(gone).alt + describe(gone).long).replace("2023", "")


def test_dataclasses_with_annotations_as_text_work_in_it() -> None:
    code = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n\n"
        "@dataclass(frozen=True)\nclass Spot:\n    x: float = 0.5\n\n"
        "def draw(axes, spec):\n    axes.text(Spot().x, 0.5, 'here')\n"
    )
    assert "here" in [written.text for written in texts(render(own(code)))]


def test_a_changed_module_is_another_chart() -> None:
    assert key(own(TINY)) == key(own(TINY))
    assert key(own(TINY)) != key(own(TINY + "\n"))


def test_processes_draw_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs: list[Spec] = [replace(own(TINY), options=(("say", str(number)),)) for number in range(9)]
    monkeypatch.setattr(pool, "SERIAL", 1)
    monkeypatch.setattr("jsna_charts.pool.os.cpu_count", lambda: 2)
    drawn = draw_all(specs, ChartStore(tmp_path))
    assert drawn.svgs == tuple(render(spec) for spec in specs)
