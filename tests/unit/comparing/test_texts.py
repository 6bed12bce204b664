"""A page's text as a reader sees it, sentence by sentence."""

from __future__ import annotations

from jsna.comparing.texts import front_sentences, sentences
from jsna.problems import Problems, Where
from jsna.reading import read_yaml


def said(yaml: str) -> tuple[str, ...]:
    """What some front matter says."""
    read = read_yaml(yaml, Where("a.md", 2), Problems())
    assert read is not None
    return front_sentences(read)


def test_a_checked_figure_is_part_of_its_sentence() -> None:
    page = '<p>In 2024, <a class="jsna-figure" href="jsna:0">11.5%</a> smoked.\nIt <em>fell</em>.</p>'
    assert sentences(page) == ("In 2024, 11.5% smoked.", "It fell.")


def test_decimals_and_small_letters_end_no_sentence() -> None:
    assert sentences("<p>It was 12.9 per cent, e.g. in Ashenmoor.</p>") == ("It was 12.9 per cent, e.g. in Ashenmoor.",)


def test_headings_list_items_and_cells_are_apart() -> None:
    page = "<h2>Who</h2><ul><li>men</li><li>women</li></ul><table><tr><td>A</td><td>1%</td></tr></table>"
    assert sentences(page) == ("Who", "men", "women", "A", "1%")


def test_scripts_styles_blocks_and_numbers_of_footnotes_are_no_words() -> None:
    page = (
        "<p>Sure<sup><a class='footnote-ref' href='#fn:1'>1</a></sup>.</p><script>alert(1)</script>"
        "<style>p {}</style><p>\ue000block 3\ue001</p><p>Shown.</p>"
    )
    assert sentences(page) == ("Sure.", "Shown.")


def test_a_picture_says_its_alternative_text() -> None:
    assert sentences('<p><img alt="The mobile clinic" src="a.jpg"></p>') == ("The mobile clinic",)


def test_front_matter_gives_prose_by_sentence_and_short_values_with_their_keys() -> None:
    found = said(
        "title: Smoking\n"
        "summary: Smoking is falling. It costs [12.9%](value:smoking) of us years.\n"
        "needs:\n  - {id: help, decision: adopted}\n"
        "measures:\n  - {measure: smoking, target: {value: 5, by: 2030}}\n"
    )
    assert found == (
        "title: Smoking",
        "Smoking is falling.",
        "It costs 12.9% of us years.",
        "needs › help › id: help",
        "needs › help › decision: adopted",
        "measures › smoking › measure: smoking",
        "measures › smoking › target › value: 5",
        "measures › smoking › target › by: 2030",
    )
