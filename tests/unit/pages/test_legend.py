"""How to read a site: every status, sign and mark that a reader can meet is explained, in the words that pages use."""

from __future__ import annotations

from pathlib import Path

from jsna.methods.comparison import Label
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.pages.legend import COMPARISONS, DUE, PACE, PATH, PROGRESS
from jsna.pages.marks import MEANINGS
from sites import SETTINGS, assessed, taken_in


def page(root: Path, **files: str) -> str:
    """The page of the small site, whole."""
    build = assessed(root, files)
    build.render()
    return build.fill(PATH)


def test_every_status_and_comparison_has_a_meaning() -> None:
    assert list(COMPARISONS) == list(Label)
    assert list(PROGRESS) == list(ProgressCode)
    assert list(DUE) == list(Due)
    assert list(PACE) == list(TrajectoryCode)


def test_each_is_shown_with_its_sign_and_its_words(tmp_path: Path) -> None:
    html = page(tmp_path)
    for words in (*(code.label for kind in (ProgressCode, Due, TrajectoryCode) for code in kind), *Label):
        assert f"{words}</dt>" in html
    assert all(f"<dt>[{mark}]</dt>" in html for mark in MEANINGS)
    assert "<dt>[p]</dt><dd>Provisional.</dd>" in html
    signs = len(ProgressCode) + len(Label) - 1  # “not compared” has none
    assert html.count("<dt><svg") == signs


def test_it_tells_of_the_links_to_question_a_figure_only_where_there_are_any(tmp_path: Path) -> None:
    asked = {"mkdocs.yml": f"{SETTINGS}      questions: {{email: figures@council.example}}\n"}
    assert "Question this figure" in page(tmp_path / "asked", **asked)
    html = page(tmp_path / "not")
    assert "Question this figure" not in html
    assert 'href="accessibility.md"' in html


def test_it_tells_of_promises_only_where_there_are_any(tmp_path: Path) -> None:
    question = "Is a promise being kept?"
    assert question in assessed(tmp_path).generated()[PATH]
    (tmp_path / "content/strategy/objectives/smoke-free.md").unlink()
    assert question not in taken_in(tmp_path / "mkdocs.yml").generated()[PATH]
