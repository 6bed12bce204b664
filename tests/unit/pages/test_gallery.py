"""The gallery: every kind in every sample, the keys of its blocks, and the site's own kinds."""

from __future__ import annotations

from pathlib import Path

from jsna.pages.charts.kinds import KINDS
from jsna_charts.samples import every, samples
from jsna_charts.samples.own import WAFFLE
from sites import FILES, assessed
from unit.pages.making import block, problems, whole, words


def test_every_sample_of_every_kind_is_shown_once_under_its_kind(tmp_path: Path) -> None:
    made, found = block(tmp_path, "gallery", "")
    assert made is not None, found
    assert [section.name for section in made.context["sections"]] == [*KINDS, "panels"]
    own = set(samples("own").values())
    assert list(made.specs).sort(key=repr) == [spec for spec in every().values() if spec not in own].sort(key=repr)
    assert len(made.specs) == len(every()) - len(own)


def test_a_kind_s_keys_are_listed_with_those_that_it_needs(tmp_path: Path) -> None:
    build = assessed(tmp_path, {"content/index.md": "```gallery\nshow: scatter\n```\n"})
    assert "Keys: resource (needed), name (needed), x (needed), y (needed), where, title ." in words(
        whole(build, "index.md")
    ).replace(" ,", ",")


def test_a_kind_of_the_site_s_own_is_shown_and_one_that_needs_other_rows_says_so(tmp_path: Path) -> None:
    fussy = "def draw(axes, spec):\n    raise KeyError(spec.rows[0][0].column)\n"
    files = {**FILES, "charts/waffle.py": WAFFLE, "charts/fussy.py": fussy}
    build = assessed(tmp_path, {**files, "content/index.md": "```gallery\nshow: [waffle, fussy]\n```\n"})
    assert problems(build) == []
    html = whole(build, "index.md")
    assert html.count("<svg") == len(samples("own"))
    assert "It can't be drawn from these rows: charts/fussy.py:2 KeyError: 'Area'" in words(html)


def test_a_kind_that_is_not_there_is_reported_at_its_line(tmp_path: Path) -> None:
    assert block(tmp_path, "gallery", "show: trends") == (None, [("unknown-kind", 4)])
    assert block(tmp_path, "gallery", "kinds: [trend]")[1] == [("unknown-key", 4)]
