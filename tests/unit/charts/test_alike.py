"""Neighbours of one look in a group that says it: the same picture in fewer words."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from jsna_charts import svg
from jsna_charts.alike import gather
from jsna_charts.kinds import KINDS
from jsna_charts.render import render
from jsna_charts.samples import samples
from unit.charts.drawings import flat, forms

Painted = tuple[str, dict[str, str], str]


def gathered(content: str) -> str:
    root = ElementTree.fromstring(f"<svg>{content}</svg>")
    gather(root)
    return ElementTree.tostring(root, encoding="unicode").removeprefix("<svg>").removesuffix("</svg>")


def painted(chart: str) -> list[Painted]:
    """Whatever is painted, in its order, with all that holds of it."""
    marks = (one for one in flat(chart).iter() if one.tag.rpartition("}")[2] in ("path", "text", "use", "rect"))
    return [(one.tag, one.attrib, (one.text or "").strip()) for one in marks]


def test_what_neighbours_share_is_said_once() -> None:
    assert gathered('<text x="1" fill="red">A</text><text x="2" fill="red">B</text><text x="3">C</text>') == (
        '<g fill="red"><text x="1">A</text><text x="2">B</text></g><text x="3">C</text>'
    )


def test_one_alone_and_those_that_differ_stay_as_they_are() -> None:
    alone = '<path d="M0 0" fill="red" /><text x="1" fill="red">A</text><path d="M1 1" fill="blue" />'
    assert gathered(alone) == alone


def test_a_group_of_one_mark_is_that_mark_with_its_title() -> None:
    area = '<g fill-rule="evenodd"><title>{0}</title><path d="M0 0" fill="{1}" stroke="black" /></g>'
    shape = '<path d="M0 0"><title>{0}</title></path>'
    expected = f'<g fill="red" fill-rule="evenodd" stroke="black">{shape.format("A")}{shape.format("B")}</g>'
    assert gathered(area.format("A", "red") + area.format("B", "red")) == expected
    assert "<g" not in gathered(area.format("A", "red") + area.format("B", "blue"))
    halo = '<g stroke="white"><text x="1">A</text></g>'
    assert gathered(halo + halo) == '<g stroke="white"><text x="1">A</text><text x="1">A</text></g>'


def test_a_group_that_is_seen_through_stays_one() -> None:
    faint = '<g opacity="0.5"><text x="1">A</text></g>'
    assert gathered(faint + faint) == faint + faint


def test_what_is_only_defined_is_left_alone() -> None:
    defined = '<defs><path id="a" fill="red" /><path id="b" fill="red" /></defs>'
    assert gathered(defined) == defined


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_chart_is_painted_as_without_groups(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = samples(kind)["usual"]
    short = render(spec)
    monkeypatch.setattr(svg, "gather", lambda _: None)
    long = render(spec)
    assert len(short) <= len(long)
    for one, other in zip(forms(short), forms(long), strict=True):
        assert painted(one) == painted(other)
