"""The store gives back what was kept, trusts nothing damaged, and its keys change with what a chart is made of."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import jsna_charts
from jsna_charts import cache
from jsna_charts.cache import ChartStore, key
from jsna_charts.identity import canonical
from jsna_charts.samples.trend import TREND
from jsna_charts.spec import Line, TargetSpec, TrendSpec, Unit

NAME = "ab" * 32


def entry(folder: Path) -> Path:
    return next(path for path in folder.rglob("*") if path.is_file())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    store = ChartStore(tmp_path / "new" / "folder")
    assert store.read(NAME) is None
    store.write(NAME, "<svg>\né</svg>")
    assert store.read(NAME) == "<svg>\né</svg>"
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("keep", [0, 10, 65, -1])
def test_an_empty_or_half_written_entry_is_absent(tmp_path: Path, keep: int) -> None:
    store = ChartStore(tmp_path)
    store.write(NAME, "<svg></svg>")
    entry(tmp_path).write_bytes(entry(tmp_path).read_bytes()[:keep])
    assert store.read(NAME) is None


def test_an_entry_that_was_changed_is_absent_and_is_replaced(tmp_path: Path) -> None:
    store = ChartStore(tmp_path)
    store.write(NAME, "<svg></svg>")
    entry(tmp_path).write_bytes(entry(tmp_path).read_bytes().replace(b"</svg>", b"</evg>"))
    assert store.read(NAME) is None
    entry(tmp_path).write_bytes(b"\xff\xfe\n\xff")
    assert store.read(NAME) is None
    store.write(NAME, "<svg>2</svg>")
    assert store.read(NAME) == "<svg>2</svg>"


def test_a_write_that_fails_leaves_the_old_entry_and_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ChartStore(tmp_path)
    store.write(NAME, "old")

    def refuse(_source: str, _target: Path) -> None:
        raise OSError("full")

    monkeypatch.setattr("jsna_charts.cache.os.replace", refuse)
    with pytest.raises(OSError, match="full"):
        store.write(NAME, "new")
    assert store.read(NAME) == "old"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [f"{NAME}.chart"]


def test_a_key_follows_the_spec() -> None:
    assert key(TREND) == key(replace(TREND))
    assert key(TREND) != key(replace(TREND, from_zero=True))
    assert len(key(TREND)) == 64


def test_kinds_with_equal_fields_have_different_keys() -> None:
    line = Line("Wold", ())
    assert canonical(TrendSpec("T", Unit(), line)) != canonical(TargetSpec("T", Unit(), line, None, None))
    assert '"kind":"target"' in canonical(TargetSpec("T", Unit(), line, None, None))


def test_a_key_follows_matplotlibs_version_and_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key(TREND)
    with monkeypatch.context() as patch:
        patch.setattr(cache, "library_version", lambda: "0.0")
        assert key(TREND) != before
    with monkeypatch.context() as patch:
        patch.setattr(cache, "code_version", lambda: "other")
        assert key(TREND) != before
    assert key(TREND) == before


def test_the_codes_version_is_that_of_every_source_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kinds").mkdir()
    for name in ("cache.py", "kinds/trend.py"):
        (tmp_path / name).write_text("1", encoding="utf-8")
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "cache.py"))
    before = cache.code_version.__wrapped__()
    (tmp_path / "kinds" / "trend.py").write_text("2", encoding="utf-8")
    assert cache.code_version.__wrapped__() != before


def test_a_full_cache_needs_no_matplotlib(tmp_path: Path) -> None:
    ChartStore(tmp_path).write(key(TREND), "<svg>kept</svg>")
    (tmp_path / "spec").write_bytes(pickle.dumps(TREND))
    code = (
        f"import pickle, sys; sys.path.insert(0, {str(Path(jsna_charts.__file__).parents[1])!r})\n"
        "from pathlib import Path; from jsna_charts.cache import ChartStore; from jsna_charts.pool import draw_all\n"
        f"folder = Path({str(tmp_path)!r}); spec = pickle.loads((folder / 'spec').read_bytes())\n"
        "drawn = draw_all([spec], ChartStore(folder))\n"
        "print(drawn.svgs[0], drawn.drawn, 'matplotlib' in sys.modules, 'numpy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "<svg>kept</svg> 0 False False\n"


def test_two_builds_at_once_do_each_other_no_harm(tmp_path: Path) -> None:
    charts, tests = Path(jsna_charts.__file__).parents[1], Path(__file__).parents[2]
    code = (
        f"import sys; sys.path[:0] = [{str(charts)!r}, {str(tests)!r}]\n"
        "from pathlib import Path; from jsna_charts.cache import ChartStore\n"
        f"store, name = ChartStore(Path({str(tmp_path)!r})), {NAME!r}\n"
        "for turn in range(300):\n"
        "    store.write(name, f'<svg>{sys.argv[1] * 9000}</svg>')\n"
        "    read = store.read(name)\n"
        "    assert read in (f'<svg>{letter * 9000}</svg>' for letter in 'ab'), read"
    )
    builds = [subprocess.Popen([sys.executable, "-c", code, letter], stderr=subprocess.PIPE) for letter in "ab"]
    errors = [build.communicate()[1].decode() for build in builds]
    assert errors == ["", ""]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [f"{NAME}.chart"]
