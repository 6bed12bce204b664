"""The plugin inside MkDocs: nothing leaves the page, nothing is written where there is an error, titles stay titles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from jsna.options import EXTENSIONS
from jsna.problems import WHERE_EXPLAINED, Format
from jsna.tasks.check import check_site
from sites import CHAPTER, OBJECTIVE, SETTINGS, write
from sites import FILES as SMALL_SITE
from unit.pages.making import PACKAGE, descriptor

HOSTILE = "</title><script>alert(1)</script>"
SUMMARY = 'Of all adults [12.9%](value:smoking) smoke \\"still\\" <b> & so on.'
OBJECTIVE_FILE, CHAPTER_FILE = "content/strategy/objectives/smoke-free.md", "content/chapters/smoking.md"
FILES = {
    "mkdocs.yml": SETTINGS.replace("plugins:\n", "plugins:\n  - search\n")
    + '      edition: "2026.1"\ncopyright: The council.\nmarkdown_extensions: [footnotes]\n',
    OBJECTIVE_FILE: OBJECTIVE.replace("---\ntitle:", "---\nstatus: draft\ntitle:", 1),
    CHAPTER_FILE: CHAPTER.replace("title: Smoking", f'title: "{HOSTILE}"\nsummary: "{SUMMARY}"'),
    PACKAGE: descriptor(title=HOSTILE, definition="Of all adults, those who smoke."),
    "content/about.md": "---\ndescription: 'Who \"we\" are'\n---\n\n# About\n",
}
FAULTY = {
    CHAPTER_FILE: CHAPTER.replace("[12.9%]", "[13.9%]").replace("show: trend", "show: trends"),
    OBJECTIVE_FILE: OBJECTIVE.replace("What we do.", "# What we do\n\n[4%](target:smoke-free/smoking)"),
    "content/index.md": "# A\n\n    ```catalogue\n    ```\n\n```table\nmeasure: smoking\nareas: [atlantis]\n```\n",
}


@dataclass(frozen=True)
class Built:
    """A site that MkDocs has built."""

    config: MkDocsConfig

    def page(self, address: str) -> str:
        """A page's HTML."""
        return (Path(self.config.site_dir) / address / "index.html").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day that is known, and no notice to the engine's maintainers."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.delenv("JSNA_EDITION", raising=False)


def configured(root: Path, files: Mapping[str, str] = SMALL_SITE, strict: bool = False) -> MkDocsConfig:
    """The settings of the small site as MkDocs reads them."""
    return load_config(str(write(root, files)), site_dir=str(root / "site"), strict=strict)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """One build of a site whose texts are hostile, read by many tests."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("SOURCE_DATE_EPOCH", "1793577600")
        changed.setenv("NO_MKDOCS_2_WARNING", "1")
        config = configured(tmp_path_factory.mktemp("hostile"), FILES)
        build(config)
        yield Built(config)


class _Title(HTMLParser):
    """Collects a page's title."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.text = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.inside = tag == "title" and not self.text

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "title"


def title(html: str) -> str:
    """The title of a page as a browser shows it."""
    parser = _Title()
    parser.feed(html)
    return parser.text


@pytest.mark.parametrize("address", ["chapters/smoking", "measures/smoking", ""])
def test_a_hostile_title_is_text_in_the_title_and_in_the_navigation(built: Built, address: str) -> None:
    html = built.page(address)
    assert "<script>alert" not in html
    assert html.partition("</head>")[0].count("</title>") == 1


def test_a_title_is_shown_as_it_was_written_but_for_its_tags(built: Built) -> None:
    for address in ("chapters/smoking", "measures/smoking"):
        assert title(built.page(address)) == "‹/title>‹script>alert(1)‹/script> - A small county"
    assert title(built.page("strategy/objectives/smoke-free")) == "A smoke-free Merrowshire - A small county"


@pytest.mark.parametrize(
    ("address", "description"),
    [
        ("chapters/smoking", 'Of all adults 12.9% smoke "still" <b> & so on.'),
        ("strategy/objectives/smoke-free", "Fewer than 5% of adults smoke by 2030"),
        ("measures/smoking", "Of all adults, those who smoke."),
        ("about", 'Who "we" are'),
    ],
)
def test_a_page_is_described_by_what_it_is_about(built: Built, address: str, description: str) -> None:
    assert f'<meta name="description" content="{escape(description)}">' in built.page(address)


def test_the_status_of_an_objective_is_not_taken_for_the_theme_s(built: Built) -> None:
    html = built.page("strategy/objectives/smoke-free")
    assert "A draft: not yet agreed" in html
    assert "md-status" not in html


def test_no_font_is_fetched(built: Built) -> None:
    assert built.config.theme["font"] is False
    assert "fonts.g" not in built.page("")


def test_files_of_the_theme_that_serve_nobody_are_not_published(built: Built, tmp_path: Path) -> None:
    """Maps of its sources, and the stemmers of languages that the site is not searched in."""
    assets = Path(built.config.site_dir) / "assets"
    assert [path.name for path in assets.rglob("*.map")] == []
    assert not (assets / "javascripts/lunr").exists()
    assert list(assets.glob("javascripts/bundle.*.js")) != []
    french = FILES["mkdocs.yml"].replace("  - search\n", "  - search: {lang: [en, fr]}\n")
    config = configured(tmp_path, {**SMALL_SITE, "mkdocs.yml": french})
    build(config)
    assert (Path(config.site_dir) / "assets/javascripts/lunr/min/lunr.stemmer.support.min.js").exists()


def test_the_theme_s_templates_leave_few_blank_lines(built: Built) -> None:
    lines = built.page("chapters/smoking").splitlines()
    assert sum(not line.strip() for line in lines) < len(lines) / 4


def test_what_stands_around_a_figure_is_no_hit_of_a_search(built: Built) -> None:
    index = json.loads((Path(built.config.site_dir) / "search/search_index.json").read_text(encoding="utf-8"))
    found = " ".join(one["text"] for one in index["docs"] if one["location"].startswith("measures/smoking/"))
    assert "Of all adults, those who smoke." in found
    for words in ("Cite this figure", "Skip to the data", "Show the data"):
        assert words not in found
        assert words in built.page("measures/smoking")


def test_our_stylesheet_stands_before_the_site_s_own(built: Built) -> None:
    assert '<link rel="stylesheet" href="../../assets/jsna/jsna.css">' in built.page("chapters/smoking")
    assert built.config.extra_css[0] == "assets/jsna/jsna.css"
    assert '<script src="../../assets/jsna/jsna.js" defer></script>' in built.page("chapters/smoking")


def test_the_edition_is_named_below_every_page(built: Built) -> None:
    assert str(built.config.copyright).startswith("The council. Edition 2026.1.")
    assert "The council. Edition 2026.1." in built.page("measures/smoking")


def test_each_extension_that_our_pages_need_is_used_once(built: Built) -> None:
    names = [name for name in built.config.markdown_extensions if isinstance(name, str)]
    assert [names.count(name) for name in EXTENSIONS] == [1] * len(EXTENSIONS)


def test_data_drawings_and_measures_are_written_beside_the_pages(built: Built) -> None:
    site = Path(built.config.site_dir)
    for file in (
        "edition.json",
        "data/measures/smoking.csv",
        "data/packages/smoke.zip",
        "assets/jsna/jsna.css",
        "assets/jsna/jsna.js",
    ):
        assert (site / file).is_file()
    assert len(list((site / "assets/jsna/charts").glob("*.svg"))) == 6
    assert "jsna-figure-block" in built.page("measures/smoking")


def test_a_build_of_changed_pages_only_is_refused(tmp_path: Path) -> None:
    plugin = configured(tmp_path).plugins["jsna"]
    with pytest.raises(PluginError, match=r"\[dirty-build\].*Build without it"):
        plugin.on_startup(command="build", dirty=True)
    plugin.on_startup(command="build", dirty=False)


def test_an_error_stops_the_build_before_a_page_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Abort):
        build(configured(tmp_path, FAULTY))
    assert [path for path in (tmp_path / "site").rglob("*") if path.is_file()] == []
    assert "error [unknown-area]" in capsys.readouterr().err


def test_a_check_finds_what_a_build_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = configured(tmp_path, FAULTY)
    with pytest.raises(Abort):
        build(config)
    said = capsys.readouterr().err
    checked = check_site(Path(config.config_file_path))
    assert len(checked.found) == 5
    assert f"{checked.render(Format.TEXT)}\n{WHERE_EXPLAINED}\n" == said


def test_a_warning_never_stops_a_build_not_even_a_strict_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warned = {OBJECTIVE_FILE: OBJECTIVE.replace("needs: [help-to-stop]\n", "")}
    build(configured(tmp_path, warned, strict=True))
    said = capsys.readouterr().err
    assert "warning [no-need]" in said
    assert re.match(r"jsna: \d+ pages, \d+ checked figures, ", said.splitlines()[-1])
    assert (tmp_path / "site/index.html").is_file()


def test_a_link_that_may_not_be_one_does_not_break_off_a_preview(tmp_path: Path) -> None:
    links = "[x](javascript:alert(1)) [y](vaule:smoking) [z](C:\\data.csv) [12.9%](value:smoking of all\n"
    config = configured(tmp_path, {"content/index.md": f"# A\n\n{links}"})
    config.plugins["jsna"].on_startup(command="serve", dirty=False)
    build(config)
    html = Built(config).page("")
    assert "alert(1)" not in html
    assert "This page can’t be published yet." in html


def test_the_guide_is_kept_out_of_search_and_navigation(built: Built) -> None:
    index = (Path(built.config.site_dir) / "search" / "search_index.json").read_text(encoding="utf-8")
    assert '"location":"chapters/smoking/' in index
    assert "guide/problems" not in index
    assert 'id="wrong-figure"' in built.page("guide/problems")
    assert "guide/problems" not in built.page("chapters/smoking")


def test_a_preview_shows_the_page_with_what_is_wrong_on_it(tmp_path: Path) -> None:
    config = configured(tmp_path, FAULTY)
    config.plugins["jsna"].on_startup(command="serve", dirty=False)
    build(config)
    html = Built(config).page("chapters/smoking")
    assert '<a class="jsna-wrong">13.9%</a>' in html
    assert "There is no chart “trends”." in html
