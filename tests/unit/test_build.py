"""The build's own promises: true line numbers around what it adds, one date, and an account of its work."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from jsna.build import STYLESHEET, safe_title
from jsna.pages.guide import PAGES
from jsna.pages.legal import TITLES
from sites import OBJECTIVE, SETTINGS, assessed, problems
from unit.pages.making import PACKAGE, descriptor

OBJECTIVE_FILE, CHAPTER_FILE = "content/strategy/objectives/smoke-free.md", "content/chapters/smoking.md"
WRONG = "Of adults [99.9%](value:smoking) smoke."
FRONTS = {
    OBJECTIVE_FILE: OBJECTIVE.partition("\n---\n")[0],
    CHAPTER_FILE: "---\ntitle: Smoking\nneeds: [{id: help-to-stop, statement: Help.}]",
    "content/about.md": "---\ntitle: About",
}


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a build server would say."""
    for name in ("SOURCE_DATE_EPOCH", "JSNA_EDITION"):
        monkeypatch.delenv(name, raising=False)


def found(root: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    """Code, file and line of each problem."""
    return [(p.code, p.where.path, p.where.line) for p in problems(root, files)]


@pytest.mark.parametrize("file", FRONTS)
@pytest.mark.parametrize("more", ["", "description: |\n" + "  One more line.\n" * 30], ids=["short", "long"])
@pytest.mark.parametrize(
    "story",
    [
        f"{WRONG}\n",
        f"\n\n\n{WRONG}\n\nMore.\n\n",
        f"\n# A heading\n\n{WRONG}\n",
        f"# A heading\n{WRONG}",
        f"\n# {WRONG} {{#now}}\n\nMore.\n",
        f"\n# A heading\n\n```chart\nshow: trend\nmeasure: smoking\n```\n\n- one\n\n    {WRONG}\n",
    ],
    ids=["alone", "apart", "below-a-heading", "at-a-heading", "in-a-heading", "below-a-chart"],
)
def test_a_wrong_figure_in_a_story_is_reported_at_its_line_of_the_file(
    tmp_path: Path, file: str, more: str, story: str
) -> None:
    text = f"{FRONTS[file]}\n{more}---\n{story}"
    line = next(n for n, content in enumerate(text.splitlines(), start=1) if WRONG in content)
    assert found(tmp_path, {file: text}) == [("wrong-figure", file, line)]


@pytest.mark.parametrize("file", [OBJECTIVE_FILE, CHAPTER_FILE])
def test_a_block_in_a_story_is_reported_at_its_line_of_the_file(tmp_path: Path, file: str) -> None:
    text = f"{FRONTS[file]}\n---\n\n# A heading\n\n```chart\nshow: trend\nmeasure: smokin\n```\n"
    line = text.splitlines().index("measure: smokin") + 1
    assert found(tmp_path, {file: text}) == [("unknown-measure", file, line)]


def test_a_page_that_starts_without_front_matter_has_the_lines_of_its_file(tmp_path: Path) -> None:
    assert found(tmp_path, {"content/index.md": f"\n\n{WRONG}\n"}) == [("wrong-figure", "content/index.md", 3)]


def test_a_page_s_own_heading_stays_above_what_the_build_adds(tmp_path: Path) -> None:
    composed = assessed(tmp_path).markdown("chapters/smoking.md", "\n# Smoking here\n\nText.\n")
    lines = [line for line in composed.splitlines() if line]
    assert lines[:3] == ["# Smoking here", "```jsna-part", "part: chapter-top"]
    assert lines.index("Text.") < lines.index("## What people here need")


def test_nothing_is_added_to_a_page_that_is_neither_chapter_nor_objective(tmp_path: Path) -> None:
    body = "\n# A page\n\nText.\n"
    assert assessed(tmp_path, {"content/about.md": body}).markdown("about.md", body) == body


def test_a_block_that_would_be_a_code_sample_is_a_problem(tmp_path: Path) -> None:
    page = "Text.\n\n    ```chart\n    show: trend\n    measure: smoking\n    ```\n"
    assert found(tmp_path, {"content/index.md": page}) == [("block-not-on-page", "content/index.md", 3)]


@pytest.mark.parametrize("path", ["content/about.md", "content/chapters/index.md"])
def test_a_page_that_is_neither_chapter_nor_objective_may_say_what_its_owner_likes(tmp_path: Path, path: str) -> None:
    page = "---\nsubtitle: About us\nstatus: new\nour_own: {key: [1]}\n---\n"
    assert found(tmp_path, {path: page}) == []


def test_a_home_without_any_data_is_a_problem_of_the_settings(tmp_path: Path) -> None:
    settings = SETTINGS.replace("E10900001", "E10000099")
    assert ("unknown-area", "mkdocs.yml", 0) in found(tmp_path, {"mkdocs.yml": settings})


def test_a_benchmark_without_any_data_is_a_problem_of_the_settings(tmp_path: Path) -> None:
    benchmarks = f"{SETTINGS}      benchmarks: [region, wychstead, E06000099]\n"
    (problem,) = problems(tmp_path, {"mkdocs.yml": benchmarks})
    assert problem.message == "“benchmarks” of the jsna plugin: There is no area “E06000099” in the data."


@pytest.mark.parametrize(
    ("severity", "expected"),
    [("", ["warning"]), ("{no-lead: error}", ["error"]), ("{no-lead: off}", []), ("{no-need: error}", ["warning"])],
)
def test_a_site_decides_how_severe_a_problem_is(tmp_path: Path, severity: str, expected: list[str]) -> None:
    lead = "lead: {role: Director of Public Health, body: Merrowshire County Council}\n"
    settings = f"{SETTINGS}      severity: {severity}\n" if severity else SETTINGS
    listed = problems(tmp_path, {OBJECTIVE_FILE: OBJECTIVE.replace(lead, ""), "mkdocs.yml": settings})
    assert [str(p.severity) for p in listed if p.code == "no-lead"] == expected
    assert len(listed) == len(expected)


def test_without_git_now_is_when_the_newest_data_were_updated_or_where_they_end(tmp_path: Path) -> None:
    assert assessed(tmp_path).site.settings.as_of == datetime.date(2023, 12, 31)
    dated = assessed(tmp_path, {PACKAGE: descriptor(updated="2026-02-03")})
    assert dated.site.settings.as_of == datetime.date(2026, 2, 3)


def test_the_environment_s_date_goes_before_that_of_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")
    assert assessed(tmp_path).site.settings.as_of == datetime.date(2026, 11, 2)


MANY = ("equality", "place", "places")  # kinds of pages of which every site has several


def test_the_summary_counts_what_was_done_and_what_was_still_known(tmp_path: Path) -> None:
    first = assessed(tmp_path)
    first.render()
    # Figures: two in the chapter, and the promise on its page and on those of the places that it names; charts: the
    # chapter's and the measure's trend are one, its comparison, the objective's target, and those of the places
    done = f"{len(first.drafts)} pages, 6 checked figures"
    assert first.summary() == f"{done}, 2 resources (2 validated), 6 charts (6 drawn)"
    second = assessed(tmp_path)
    second.render()
    assert second.summary() == f"{done}, 2 resources (0 validated), 6 charts (0 drawn)"


def test_the_edition_lists_every_page_with_its_kind_and_plain_title(tmp_path: Path) -> None:
    title = "title: Smoking, [12.9%](value:smoking)"
    build = assessed(tmp_path, {CHAPTER_FILE: FRONTS[CHAPTER_FILE].replace("title: Smoking", title) + "\n---\n"})
    build.render()
    pages = json.loads(build.files()["edition.json"])["pages"]
    assert {(page["path"], page["kind"], page["title"]) for page in pages if page["kind"] not in MANY} == {
        ("index.md", "page", ""),
        ("chapters/smoking.md", "chapter", "Smoking, 12.9%"),
        ("strategy/objectives/smoke-free.md", "objective", "A smoke-free Merrowshire"),
        ("strategy/decisions.md", "decisions", "How priorities were chosen"),
        ("strategy/loose-ends.md", "loose-ends", "What hangs loose"),
        ("strategy/board-paper.md", "board-paper", "Board paper"),
        ("measures/smoking.md", "measure", "Adults who smoke"),
        ("methods.md", "guide", "How the numbers are judged"),
        ("about/reading.md", "guide", "How to read this site"),
        *((f"about/{name}.md", "legal", title) for name, title in TITLES.items()),
        ("needs/index.md", "needs", "Needs at a glance"),
        ("freshness/index.md", "freshness", "How fresh this site is"),
        ("publications/index.md", "publications", "Publications"),
    }
    titles = {page["path"]: page["title"] for page in pages if page["kind"] == "equality"}
    places = {page["path"] for page in pages if page["kind"] in ("place", "places")}
    assert places >= {"places/index.md", "places/E10900001.md", "places/E07900001.md", "places/planning.md"}
    assert len(titles) == 21  # the objectives, the matrix, the gaps, nine characteristics, eight groups, deprivation
    assert titles["equality/race.md"] == "Race"


def test_the_stylesheet_is_one_file_with_the_colours_of_the_charts(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    style = build.files()[STYLESHEET].decode()
    assert "--jsna-muted" in style
    assert ".jsna-figure-block" in style


@pytest.mark.parametrize(
    ("title", "safe"),
    [
        ("Smoking", "Smoking"),
        ("</title><script>alert(1)</script>", "‹/title&gt;‹script&gt;alert(1)‹/script&gt;"),
        ("<!-- open", "‹!-- open"),
        ("5 < 6 & 7 > 3", "5 &lt; 6 &amp; 7 &gt; 3"),
        ("“Quoted” and 'quoted'", "“Quoted” and 'quoted'"),
        ("&lt;script>", "&amp;lt;script&gt;"),
    ],
)
def test_a_title_can_neither_open_nor_close_a_tag(title: str, safe: str) -> None:
    assert safe_title(title) == safe


def test_an_authors_page_at_the_address_of_a_measure_is_a_problem_of_a_check_too(tmp_path: Path) -> None:
    taken = {"content/measures/smoking.md": "---\ntitle: About smoking\n---\n"}
    assert found(tmp_path, taken) == [("page-taken", "content/measures/smoking.md", 1)]


def test_an_authors_page_goes_before_one_of_ours_that_has_a_folder_of_its_own(tmp_path: Path) -> None:
    files = {"content/needs.md": "# What people need\n"}
    assert problems(tmp_path, files) == []
    assert "needs/index.md" not in assessed(tmp_path, files).generated()


def test_an_authors_own_page_on_how_to_read_the_site_goes_first(tmp_path: Path) -> None:
    files = {"content/about/reading.md": "# Read it like this\n"}
    assert problems(tmp_path, files) == []
    assert "about/reading.md" not in assessed(tmp_path, files).generated()


OURS = [path for path, page in PAGES.items() if not page.replaceable]
SPELT_OTHERWISE = [
    path.replace("/index.md", ".md") if "index" in path else path.replace(".md", "/index.md") for path in OURS
]


@pytest.mark.parametrize("path", OURS + SPELT_OTHERWISE)
def test_an_authors_page_at_the_address_of_the_guide_is_a_problem_of_a_check_too(tmp_path: Path, path: str) -> None:
    (problem,) = problems(tmp_path, {f"content/{path}": "# Ours\n"})
    assert (problem.code, problem.where.path) == ("page-taken", f"content/{path}")
    assert problem.message.endswith(", a page that the build makes.")
    assert path not in assessed(tmp_path).generated()


def test_a_page_at_another_address_takes_none(tmp_path: Path) -> None:
    flat = {"mkdocs.yml": SETTINGS + "use_directory_urls: false\n", "content/guide/problems/index.md": "# Ours\n"}
    assert problems(tmp_path, flat) == []


def test_the_guide_for_authors_is_no_part_of_an_edition(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    build.render()
    assert "guide/problems.md" in build.drafts
    assert "guide/" not in build.files()["edition.json"].decode()
    assert not build.searched("guide/problems.md")
    assert build.searched("measures/smoking.md")


def test_a_renamed_measure_keeps_a_page_at_its_old_address(tmp_path: Path) -> None:
    build = assessed(tmp_path, {PACKAGE: descriptor(formerly=["smokers", "smoking"])})
    pages = build.generated()
    assert {path for path in pages if path.startswith("measures/")} == {"measures/smoking.md", "measures/smokers.md"}
    assert "part: measure-moved" in pages["measures/smokers.md"]
    # a name in use is never a signpost, whoever had it before
    assert "part: measure-moved" not in pages["measures/smoking.md"]
    assert build.title("measures/smokers.md") == "Adults who smoke"
