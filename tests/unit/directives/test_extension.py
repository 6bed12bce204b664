"""Blocks and checked links keep their line and column, whatever Markdown makes of what is around them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown import Markdown

from jsna.directives import Directives, Inline, Requests
from jsna.problems import Problems, Where
from jsna.reading import Text, read_document

EXTENSIONS = ["admonition", "attr_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]
PRIVATE = ("\ue000", "\ue001")


@dataclass(frozen=True)
class Made:
    """A page taken through Markdown."""

    html: str
    requests: Requests
    problems: list[tuple[str, str]]

    @property
    def links(self) -> list[tuple[str, str, str]]:
        return [(str(link.where), link.text, f"{link.scheme}:{link.target}") for link in self.requests.links]

    @property
    def blocks(self) -> list[tuple[str, str, dict[str, str]]]:
        return [(str(b.where), b.kind, {k: str(v) for k, v in b.body.items()}) for b in self.requests.blocks if b.sound]

    @property
    def on_page(self) -> bool:
        """Whether every block has its place on the page."""
        return not list(self.requests.lost(self.html))


def make(text: str, line: int = 1) -> Made:
    """A page whose text begins on a line of `a.md`."""
    problems = Problems()
    directives = Directives(problems)
    requests = directives.begin(Where("a.md", line, 1))
    html = Markdown(extensions=[*EXTENSIONS, directives]).convert(text)
    return Made(html, requests, [(p.code, str(p.where)) for p in problems.in_order()])


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Smoking is [5%](value:s).", "a.md:1:12"),
        ("One.\n\nTwo,\n  and [5%](value:s).", "a.md:4:7"),
        ("| A | B |\n|---|---|\n| x | [5%](value:s) |", "a.md:3:7"),
        ("Text.[^1]\n\n[^1]: A note.\n\n    With [5%](value:s).", "a.md:5:10"),
        ('!!! note "Look"\n\n    Here [5%](value:s).', "a.md:3:10"),
        ("- one\n    - two\n\n        [5%](value:s)", "a.md:4:9"),
        ("1. one\n2. [5%](value:s)", "a.md:2:4"),
        ("> quoted\n> [5%](value:s)", "a.md:2:3"),
        ("> !!! note\n>\n>     - [5%](value:s)", "a.md:3:9"),
        ("# Smoking: [5%](value:s) {#smoking}", "a.md:1:12"),
        ("**Bold [5%](value:s)**", "a.md:1:8"),
        ("Here [**5%**](value:s)", "a.md:1:6"),
        ("<div markdown>\nHere [5%](value:s)\n</div>", "a.md:2:6"),
        ("Here [5%](<value:s>)", "a.md:1:6"),
    ],
    ids=[
        "body", "second line of a paragraph", "table", "footnote", "admonition", "nested list", "ordered list",
        "quotation", "list in admonition in quotation", "heading with an id", "inside bold", "around bold",
        "markdown in html", "angle brackets",
    ],
)  # fmt: skip
def test_a_link_keeps_its_line_and_column(text: str, where: str) -> None:
    made = make(text)
    assert made.links == [(where, "5%", "value:s")]
    assert made.problems == []
    assert not any(mark in made.html for mark in PRIVATE)


def test_lines_are_counted_from_where_the_text_begins_in_its_file() -> None:
    assert make("One.\n\n[5%](value:s)", line=12).links[0][0] == "a.md:14:1"


def test_two_links_on_one_line_have_a_column_each() -> None:
    found = make("From [6%](value:s/2019) to [5%](value:s/2023?area=kent).").links
    assert found == [("a.md:1:6", "6%", "value:s/2019"), ("a.md:1:28", "5%", "value:s/2023?area=kent")]


def test_footnotes_move_links_but_not_their_places() -> None:
    made = make("[^1]: First [1%](value:a).\n\nText [2%](value:b).[^1]\n\nMore [3%](value:c).")
    assert {target: where for where, _, target in made.links} == {
        "value:a": "a.md:1:13",
        "value:b": "a.md:3:6",
        "value:c": "a.md:5:6",
    }


def test_a_link_by_reference_stands_where_its_address_does() -> None:
    assert make("Smoking is [5%][s].\n\n[s]: value:s").links == [("a.md:3:1", "5%", "value:s")]


def test_a_category_may_hold_spaces_and_an_ampersand() -> None:
    assert make("[5%](value:s?category=Routine and manual&sex=Male)").links[0][2] == (
        "value:s?category=Routine and manual&sex=Male"
    )


@pytest.mark.parametrize("sample", ["`[5%](value:s)`", "```\n[5%](value:s)\n```", "    [5%](value:s)"])
def test_a_link_in_a_code_sample_is_shown_as_it_was_written(sample: str) -> None:
    made = make(sample)
    assert made.links == []
    assert "[5%](value:s)" in made.html
    assert not any(mark in made.html for mark in PRIVATE)


@pytest.mark.parametrize(
    "address", ["https://example.org/value:s", "values.md", "#value:s", "mailto:value@example.org"]
)
def test_other_links_are_left_alone(address: str) -> None:
    made = make(f"[5%]({address})")
    assert made.links == []
    assert f'href="{address}"' in made.html or address.startswith("mailto:")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Here [5%](value:s of all.", "a.md:1:6"),
        ("Here [5%] (value:s) of all.", "a.md:1:6"),
        ("Here (5%)[value:s] of all.", "a.md:1:9"),
        ("Here [5%][value:s] of all.", "a.md:1:6"),
        ("- one\n- two [5%](value:s", "a.md:2:7"),
        ("<div>\n[5%](value:s)\n</div>", "a.md:2:1"),
    ],
)
def test_a_checked_link_that_would_be_shown_as_text_is_a_problem(text: str, where: str) -> None:
    made = make(text)
    assert made.links == []
    assert made.problems == [("broken-link", where)]
    assert not any(mark in made.html for mark in PRIVATE)


@pytest.mark.parametrize("scheme", ["vaule", "Value", "values", "javascript", "C"])
def test_a_link_that_would_lead_nowhere_is_a_problem_and_no_link(scheme: str) -> None:
    made = make(f"Here [5%]({scheme}:s).")
    assert made.problems == [("unknown-link", "a.md:1:6")]
    assert "<a" not in made.html
    assert not any(mark in made.html for mark in PRIVATE)


@pytest.mark.parametrize(
    "text", ["Words (a)(b:c) and [1] (see: x)", "A note.[^1]\n\n[^1]: See: there.", "`](vaule:s)`"]
)
def test_what_was_not_meant_as_a_link_is_left_alone(text: str) -> None:
    made = make(text)
    assert made.problems == []
    assert not any(mark in made.html for mark in PRIVATE)


@pytest.mark.parametrize(
    ("kind", "code"), [("graph", ["unknown-kind"]), ("Chart", ["unknown-kind"]), ("yaml", []), ("python", [])]
)
def test_a_block_of_an_unknown_kind_is_told_from_a_code_sample(kind: str, code: list[str]) -> None:
    assert [found for found, _ in make(f"```{kind}\nshow: trend\nmeasure: s\n```").problems] == code


def test_a_heading_with_a_figure_needs_an_address_of_its_own() -> None:
    made = make("Text.\n\n## Smoking: [5%](value:s)")
    assert made.problems == [("heading-needs-id", "a.md:3:13")]


CHART = "```chart\nshow: trend\nmeasure: s\n```"
BODY = {"show": "trend", "measure": "s"}


def nested(first: str, rest: str, block: str = CHART) -> str:
    """The block with its first line after `first`, and the others after `rest`."""
    return "\n".join((rest if number else first) + line for number, line in enumerate(block.split("\n")))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (CHART, "a.md:1:1"),
        (f"Text\n{CHART}\ntext", "a.md:2:1"),
        (CHART.replace("```", "~~~"), "a.md:1:1"),
        (CHART.replace("```", "`````"), "a.md:1:1"),
        (CHART.replace("```chart", "``` chart"), "a.md:1:1"),
        (CHART.replace("```chart", "``` {.chart}"), "a.md:1:1"),
        ("- one\n\n" + nested("    ", "    "), "a.md:3:5"),
        ("- one\n\n- two\n\n" + nested("    ", "    "), "a.md:5:5"),
        ("!!! note\n\n" + nested("    ", "    "), "a.md:3:5"),
        ("Text:\n\n" + nested("> ", "> "), "a.md:3:3"),
        ("- one\n    - two\n\n" + nested("        ", "        "), "a.md:4:9"),
    ],
    ids=[
        "alone", "between two lines", "tildes", "five backticks", "a space", "braces", "list item",
        "second list item", "admonition", "quotation", "nested list",
    ],
)  # fmt: skip
def test_a_block_keeps_its_line_and_column(text: str, where: str) -> None:
    made = make(text)
    assert made.blocks == [(where, "chart", BODY)]
    assert made.problems == []
    assert made.on_page


@pytest.mark.parametrize("rest", ["", "\n- two", "\n\n    more\n\n- two"])
def test_a_block_that_begins_a_list_item_has_its_place(rest: str) -> None:
    made = make(nested("- ", "  ") + rest)
    assert made.blocks == [("a.md:1:3", "chart", BODY)]
    assert made.on_page


def test_a_value_in_a_nested_block_knows_its_column() -> None:
    made = make("> " + CHART.replace("\n", "\n> "))
    assert [str(node.where) for node in made.requests.blocks[0].body.values()] == ["a.md:2:9", "a.md:3:12"]


def test_an_empty_block_is_a_block() -> None:
    made = make("```scorecard\n```")
    assert made.blocks == [("a.md:1:1", "scorecard", {})]
    assert made.on_page


@pytest.mark.parametrize("language", ["python", "", "charts", "yaml"])
def test_other_fences_are_left_alone(language: str) -> None:
    made = make(f"```{language}\nshow: trend\n```\n\n{CHART}")
    assert [where for where, _, _ in made.blocks] == ["a.md:5:1"]
    assert "show: trend" in made.html


@pytest.mark.parametrize(("opening", "closing"), [("````markdown", "````"), ("~~~~", "~~~~")])
def test_an_example_in_a_longer_fence_is_left_alone(opening: str, closing: str) -> None:
    made = make(f"{opening}\n{CHART}\n[5%](value:s)\n{closing}\n\n[6%](value:s)")
    assert made.blocks == []
    assert made.problems == []
    assert [where for where, _, _ in made.links] == ["a.md:9:1"]
    assert "show: trend" in made.html
    assert "[5%](value:s)" in made.html
    assert not any(mark in made.html for mark in PRIVATE)


def test_what_is_commented_out_asks_for_nothing() -> None:
    made = make(f"<!--\n{CHART}\n[5%](value:s)\n-->\n\n[6%](value:s)")
    assert made.blocks == []
    assert made.links == [("a.md:9:1", "6%", "value:s")]
    assert not any(mark in made.html for mark in PRIVATE)


def test_a_comment_shown_as_code_hides_nothing() -> None:
    made = make(f"Begin with `<!--`.\n\n{CHART}\n\nEnd with `-->`.")
    assert made.on_page
    assert len(made.blocks) == 1


@pytest.mark.parametrize("text", [nested("    ", "    "), f"Text.\n\n{nested('    ', '    ')}\n\nText."])
def test_a_mis_indented_block_is_missed_from_the_page(text: str) -> None:
    made = make(text)
    assert [(block.kind, as_code) for block, as_code in made.requests.lost(made.html)] == [("chart", True)]


@pytest.mark.parametrize(
    ("text", "where", "links"),
    [
        ("```chart\nshow: trend", "a.md:1:1", 0),
        ("Text\n\n```chart\nshow: trend\n\nThen [5%](value:s).", "a.md:3:1", 1),
        ("```chart\nshow: trend\n```table\nmeasure: s\n```\n\n[5%](value:s)", "a.md:1:1", 1),
        ("- x\n\n    ```chart\n    show: trend\n\nThen [5%](value:s).", "a.md:3:5", 1),
        ("~~~chart\nshow: trend\n```\n\n[5%](value:s)", "a.md:1:1", 1),
        (f"```python\nx = 1\n\n{CHART}\n\n[5%](value:s)", "a.md:1:1", 1),
    ],
    ids=["at the end", "before text", "before a block", "in a list", "closed by other signs", "sample before a block"],
)
def test_a_fence_left_open_is_named_and_the_rest_of_the_page_is_read(text: str, where: str, links: int) -> None:
    made = make(text)
    assert made.problems == [("unclosed-block", where)]
    assert len(made.links) == links


def test_a_block_after_one_left_open_is_made() -> None:
    assert [kind for _, kind, _ in make("```chart\nshow: trend\n```table\nmeasure: s\n```").blocks] == ["table"]


def test_a_code_sample_left_open_at_the_end_is_text_to_markdown_too() -> None:
    made = make("```python\n[5%](value:s)")
    assert made.problems == []
    assert made.links == [("a.md:2:1", "5%", "value:s")]


@pytest.mark.parametrize(
    ("body", "code", "where"),
    [
        ("show: [trend", "broken-yaml", "a.md:2:13"),
        ("show: trend\n\tarea: home", "yaml-tab", "a.md:3:1"),
        ("- trend", "yaml-not-a-mapping", "a.md:2"),
        ("show: trend\nshow: target", "yaml-duplicate-key", "a.md:3:1"),
    ],
)
def test_yaml_that_cannot_be_read_is_found_at_its_line(body: str, code: str, where: str) -> None:
    assert make(f"```chart\n{body}\n```").problems == [(code, where)]


def test_a_block_with_broken_yaml_keeps_its_place_for_a_box() -> None:
    made = make("```chart\nshow: [trend\n```")
    assert [block.sound for block in made.requests.blocks] == [False]
    assert made.on_page


def test_windows_line_ends_and_a_byte_order_mark_change_no_place(tmp_path: Path) -> None:
    page = f"---\ntitle: x\n---\n\n{CHART}\n\n[5%](value:s)\n"
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + page.replace("\n", "\r\n").encode())
    document = read_document(tmp_path / "a.md", "a.md", Problems())
    assert document is not None
    made = make(document.body, 4)
    assert [where for where, _, _ in made.blocks] == ["a.md:5:1"]
    assert [where for where, _, _ in made.links] == ["a.md:10:1"]
    assert made.on_page


@pytest.mark.parametrize(
    "hostile",
    [
        "\ue000", "\ue001", "\ue000block 0\ue001", "\ue0000\ue001", "a \ue000 b",
        "[x](value:\ue0007\ue001s)", "[x](https://example.org/\ue0000\ue001)",
    ],
)  # fmt: skip
def test_private_characters_of_an_author_do_nothing(hostile: str) -> None:
    made = make(f"{hostile}\n\n{CHART}\n\n{hostile}\n\nStays. [5%](value:s)")
    assert len(made.blocks) == 1
    assert made.on_page
    assert made.html.count("\ue000") == made.html.count("\ue001") == 1
    assert made.links[-1] == ("a.md:10:8", "5%", "value:s")
    assert "Stays." in made.html


def test_each_link_of_a_page_has_an_address_of_its_own_to_be_filled() -> None:
    made = make("[5%](value:s) and [6%](value:t)")
    assert [made.html.count(f'"{link.placeholder}"') for link in made.requests.links] == [1, 1]


def inline(text: str) -> tuple[str, list[str], Requests]:
    directives = Directives(Problems())
    requests = directives.begin(Where("page.md", 1, 1))
    html = Inline(directives).convert(Text(text, Where("a.md", 3, 10)))
    return html, [str(link.where) for link in requests.links], requests


def test_prose_of_front_matter_knows_where_it_stands() -> None:
    html, places, requests = inline("Fewer than [5%](target:x/y)")
    assert places == ["a.md:3:21"]
    assert html == f'Fewer than <a class="jsna-figure" href="{requests.links[0].placeholder}">5%</a>'
    assert requests.where == Where("page.md", 1, 1)


def test_prose_of_front_matter_holds_no_html() -> None:
    assert inline("<script>x</script> *soft*")[0] == "&lt;script&gt;x&lt;/script&gt; <em>soft</em>"
