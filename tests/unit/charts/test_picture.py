"""A chart as pixels: a PNG of the layout's size, the same bytes each time, its marks and words in place."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
from matplotlib.image import imread

from jsna_charts.picture import SHARPNESS, picture
from jsna_charts.render import figure_of
from jsna_charts.samples.target import SINGLE, TARGET
from jsna_charts.spec import Spec
from jsna_charts.style import GOAL, PAPER, SUBJECT


def pixels(spec: Spec) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Rows of pixels, red, green and blue of each from 0 to 255."""
    read = imread(io.BytesIO(picture(spec)), format="png")
    return np.asarray(np.round(np.asarray(read, dtype=float) * 255), dtype=np.uint8)[:, :, :3]


def share(spec: Spec, colour: str) -> int:
    """How many pixels have exactly a colour."""
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return int((pixels(spec) == wanted).all(axis=2).sum())


def test_it_is_a_png_of_the_size_that_was_laid_out() -> None:
    width, height = figure_of(TARGET).bbox.size
    assert picture(TARGET).startswith(b"\x89PNG\r\n")
    assert pixels(TARGET).shape == (round(height * SHARPNESS), round(width * SHARPNESS), 3)


def test_it_has_the_same_bytes_each_time_and_says_nothing_of_who_made_it() -> None:
    assert picture(TARGET) == picture(TARGET)
    assert b"Software" not in picture(TARGET)


def test_marks_grow_with_the_resolution() -> None:
    # A milestone is a diamond of 5.5 user units from its middle to a corner: 2 × 5.5² × 3² pixels, less its outline
    without = replace(TARGET, milestones=())
    grown = share(TARGET, GOAL.light) - share(without, GOAL.light)
    assert grown > 200


def test_it_stands_on_paper() -> None:
    assert share(SINGLE, PAPER.light) > pixels(SINGLE).size / 3 / 2
    assert share(SINGLE, SUBJECT.light) > 0
