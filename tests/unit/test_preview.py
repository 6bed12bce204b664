"""A preview sees what has changed, builds once for it, says so in a line, and shows mistakes, never an old page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from jsna.preview import RESTART, Made, Preview, Watcher, changes, in_words, snapshot


@dataclass
class Site:
    """A site of one folder, whose build writes one page, or does what the test has it do."""

    root: Path
    said: list[str] = field(default_factory=list)
    builds: int = 0
    meanwhile: Callable[[], None] = lambda: None

    def build(self) -> None:
        self.builds += 1
        self.meanwhile()
        page = self.root / "out" / "chapter" / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("made of one")

    @property
    def page(self) -> str:
        return (self.root / "out" / "chapter" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "content").mkdir()
    (tmp_path / "code").mkdir()
    (tmp_path / "content" / "a.md").write_text("one")
    return Site(tmp_path)


def preview_of(site: Site) -> Preview:
    """A preview whose first build is done."""
    folders = (site.root / "content", site.root / "code", site.root / "mkdocs.yml")
    found = Preview(
        root=site.root,
        site=site.root / "out",
        folders=lambda: folders,
        code=(site.root / "code",),
        build=site.build,
        made=lambda: Made(3, "1 chart drawn"),
        why=lambda error: [f"because of <{error}>"],
        failures=(ValueError,),
        say=site.said.append,
        seen=snapshot(folders),
    )
    site.build()
    found.remember()
    return found


def test_what_is_added_changed_and_deleted_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    (tmp_path / "b.md").write_text("two")
    before = snapshot([tmp_path])
    (tmp_path / "a.md").write_text("three")
    (tmp_path / "b.md").unlink()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "c.md").write_text("four")
    found = changes(before, snapshot([tmp_path]))
    assert found == {tmp_path / "a.md": "changed", tmp_path / "b.md": "deleted", tmp_path / "in" / "c.md": "added"}
    assert in_words(found, tmp_path) == "a.md changed, b.md deleted and 1 more"


def test_a_file_that_is_renamed_into_place_is_a_change_even_if_as_long_and_as_old(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    (tmp_path / "new").write_text("two")
    before = snapshot([tmp_path / "a.md"])
    (tmp_path / "new").replace(tmp_path / "a.md")
    assert list(changes(before, snapshot([tmp_path / "a.md"])).values()) == ["changed"]


@pytest.mark.parametrize("name", [".a.md.swp", "a.md~", "#a.md#", "a.tmp", ".git/index", "__pycache__/a.pyc"])
def test_what_editors_and_python_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    assert snapshot([tmp_path]) == {}


def test_what_is_not_there_is_no_fault(tmp_path: Path) -> None:
    assert snapshot([tmp_path / "nothing", tmp_path / "none.yml"]) == {}


def test_a_change_is_built_once_and_said_in_one_line(site: Site) -> None:
    preview = preview_of(site)
    preview.rebuild()
    assert (site.builds, site.said) == (1, [])  # nothing has changed
    (site.root / "content" / "a.md").write_text("other")
    assert preview.outdated
    preview.rebuild()
    preview.rebuild()
    assert not preview.outdated
    assert site.builds == 2
    assert site.said == ["jsna: rebuilt 3 pages in 0.0 s: content/a.md changed; 1 chart drawn"]


def test_a_change_during_a_build_is_seen_by_the_next(site: Site) -> None:
    preview = preview_of(site)
    (site.root / "content" / "a.md").write_text("other")
    site.meanwhile = (site.root / "content" / "b.md").touch
    preview.rebuild()
    assert preview.outdated
    preview.rebuild()
    assert site.said[-1].endswith("content/b.md added; 1 chart drawn")


def test_a_mistake_stands_on_every_page_until_it_is_mended(site: Site) -> None:
    preview = preview_of(site)

    def refuse() -> None:
        raise ValueError("a & b")

    site.meanwhile = refuse
    (site.root / "mkdocs.yml").write_text("[")
    preview.rebuild()
    assert "made of" not in site.page
    assert "because of &lt;a &amp; b&gt;" in site.page
    assert site.said == ["jsna: not rebuilt: mkdocs.yml added; because of <a & b>"]
    site.meanwhile = lambda: None
    (site.root / "mkdocs.yml").write_text("{}")
    preview.rebuild()
    assert site.page == "made of one"


def test_a_fault_of_the_programs_is_not_taken_for_an_author_s(site: Site) -> None:
    preview = preview_of(site)

    def fail() -> None:
        raise KeyError("ours")

    site.meanwhile = fail
    (site.root / "content" / "a.md").write_text("other")
    with pytest.raises(KeyError, match="ours"):
        preview.rebuild()


def test_new_code_begins_the_process_again(site: Site) -> None:
    preview = preview_of(site)
    (site.root / "code" / "kind.py").write_text("x = 1")
    with pytest.raises(SystemExit) as ended:
        preview.rebuild()
    assert ended.value.code == RESTART
    assert site.said == ["jsna: starting again: code/kind.py added"]


def test_a_template_beside_the_code_only_builds_again(site: Site) -> None:
    preview = preview_of(site)
    (site.root / "code" / "page.html").write_text("x")
    preview.rebuild()
    assert site.builds == 2


def test_a_watcher_rings_until_what_has_changed_is_built_and_leaves_nothing_behind(site: Site) -> None:
    preview, bell = preview_of(site), site.root / "bell"
    bell.touch()
    watcher = Watcher(preview, bell)
    watcher.start()
    (site.root / "content" / "a.md").write_text("other")
    end = time.monotonic() + 20
    while not bell.read_text() and time.monotonic() < end:
        time.sleep(0.02)
    assert bell.read_text()
    preview.rebuild()
    watcher.end()
    assert not watcher.is_alive()
    assert not bell.exists()
