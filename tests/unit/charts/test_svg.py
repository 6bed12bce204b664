"""What leaves matplotlib's SVG behind, and what the inline SVG promises a page."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from jsna_charts.style import COLOURS
from jsna_charts.svg import Naming, inline, standalone

NAMING = Naming("jabc", "Short", "Long")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 480 200.0"'


def ours(content: str) -> str:
    """A document's content made inline, without the root, title and description."""
    return inline(f"{HEAD} width='480pt'>{content}</svg>", NAMING).partition("</desc>")[2].removesuffix("</svg>")


def test_the_root_is_an_image_with_a_name_a_description_and_no_size() -> None:
    root = ElementTree.fromstring(inline(f"{HEAD} width='480pt' height='200pt'/>", NAMING))
    assert (root.get("role"), root.get("viewBox")) == ("img", "0 0 480 200")
    assert root.get("width") is root.get("height") is None
    named = {element.get("id"): element.text for element in root}
    assert named[root.get("aria-labelledby")] == "Short"
    assert named[root.get("aria-describedby")] == "Long"
    assert "data-search-exclude" in root.attrib


def test_metadata_styles_scripts_fonts_and_clips_are_left_out() -> None:
    noise = "<metadata>x</metadata><defs><style>*{color:red}</style></defs><script>x</script><title>x</title>"
    noise += "<defs><clipPath id='c'><path d='M 0 0'/></clipPath></defs>"
    text = '<text style="font-family: \'DejaVu Sans\'; font-size: 15px; fill: #505a5f" x="1" y="2">A</text>'
    assert "DejaVu" not in ours(text)
    assert "clip" not in ours(noise + '<path clip-path="url(#c)" onclick="x()" d="M 0 0"/>')
    assert "<s" not in ours(noise)
    assert "onclick" not in ours('<path onclick="x()" d="M 0 0"/>')


def test_coordinates_have_one_decimal_and_paths_no_needless_space() -> None:
    drawn = ours('<path d="M 1.26 2.04 \nL -0.04 3 \nz\n" style="stroke: #123456"/>')
    assert drawn.startswith('<path d="M1.3 2l-1.3 1z"')


def test_house_colours_become_variables_with_a_fallback_and_others_stay() -> None:
    for colour in COLOURS:
        assert f"var(--jsna-{colour.name}, {colour.light})" in ours(f'<path style="fill: {colour.light}"/>')
    assert 'fill="#abcdef"' in ours('<path style="fill: #abcdef"/>')


def test_black_that_matplotlib_leaves_out_is_the_colour_of_text() -> None:
    assert 'fill="var(--jsna-ink, #0b0c0c)"' in ours('<text style="font-size: 15px">A</text>')


def test_ids_and_what_points_at_them_are_scoped() -> None:
    shape = '<defs><path id="m1" d="M 0 0" style="stroke: #0b0c0c"/></defs><g><use xlink:href="#m1" x="1" y="2"/></g>'
    assert 'id="jabc-0"' in ours(shape)
    assert 'href="#jabc-0"' in ours(shape)


def test_links_out_of_a_drawing_are_dropped_and_their_content_stays() -> None:
    linked = '<a xlink:href="javascript:alert(1)"><path d="M 1 1" style="fill: #0b0c0c"/></a>'
    assert ours(linked).startswith('<path d="M1 1"')
    assert "javascript" not in ours(linked)


def test_a_document_that_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="not an SVG document"):
        inline("<html/>", NAMING)


def test_a_file_of_its_own_has_colours_paper_and_a_size_without_variables() -> None:
    chart = inline(f'{HEAD}><path d="M 0 0" style="stroke: #12436d"/></svg>', NAMING)
    root = ElementTree.fromstring(standalone(chart))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("504", "224", "-12 -12 504 224")
    assert "var(" not in standalone(chart)
    assert 'stroke="#12436d"' in standalone(chart)
    assert root[2].attrib["fill"] == "#ffffff"


def test_a_group_named_so_has_a_title_and_leaves_holes_open() -> None:
    drawn = ours('<g id="title:Dunne: 12% &lt;b&gt;"><path d="M 0 0"/></g><g id="title:"><path d="M 1 1"/></g>')
    shapes = '<path d="M0 0"><title>Dunne: 12% &lt;b&gt;</title></path><path d="M1 1" />'
    assert drawn == f'<g fill-rule="evenodd">{shapes}</g>'
    assert drawn.count("<title>") == 1
    assert "<title>" not in ours("<g><title>x</title><path d='M 0 0'/></g>")


def test_words_on_a_colour_have_an_edge_of_paper_under_them() -> None:
    drawn = ours('<g id="halo_1"><text x="1" y="2">A</text></g>')
    assert drawn.startswith('<text stroke="var(--jsna-paper, #ffffff)" stroke-width="4" paint-order="stroke"')


def test_hatches_are_kept_as_patterns() -> None:
    pattern = (
        '<pattern id="h1" patternUnits="userSpaceOnUse" x="0" y="0" width="72" height="72"><path d="M 0 0"/></pattern>'
    )
    drawn = ours(f'<defs>{pattern}</defs><path d="M 1 1" style="fill: url(#h1)"/>')
    assert '<pattern id="jabc-0" patternUnits="userSpaceOnUse"' in drawn
    assert 'fill="url(#jabc-0)"' in drawn


def test_of_two_drawings_the_file_is_the_last() -> None:
    narrow, wide = (
        inline(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} 100'/>", NAMING) for width in (480, 900)
    )
    assert ElementTree.fromstring(standalone(narrow + wide)).get("width") == "924"
