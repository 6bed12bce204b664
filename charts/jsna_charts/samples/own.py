"""A kind of a site's own, a waffle of a hundred squares: usual, without a number, far off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import OwnCell, OwnKind, OwnSpec, State

WAFFLE = '''"""A hundred squares, as many of them filled as there are per cent in the first row."""

from jsna_charts.sheet import Layout, Sheet
from jsna_charts.style import BAND, SUBJECT


def layout(spec):
    return Layout(230.0)


def draw(axes, spec):
    sheet = Sheet(axes)
    first = spec.rows[0] if spec.rows else ()
    share = next((cell.value for cell in first if cell.value is not None and cell.state == "reported"), None)
    corners = [(20 * (place % 10), 20 * (place // 10)) for place in range(100)]
    squares = [[(x, y), (x + 18, y), (x + 18, y + 18), (x, y + 18)] for x, y in corners]
    full = max(0, min(100, round(share or 0)))
    sheet.areas(squares[:full], SUBJECT)
    sheet.areas(squares[full:], BAND)
    sheet.text(220, 20, "No values to show" if share is None else f"{share:.0f} in every 100", bold=True)
'''
OWN = OwnSpec(
    "Adults who smoke",
    PERCENT,
    OwnKind("waffle", "charts/waffle.py", WAFFLE),
    (
        (OwnCell("Area", "Wold"), OwnCell("Value", "12.9%", 12.9)),
        (OwnCell("Area", "England"), OwnCell("Value", "11.6%", 11.6)),
    ),
    about="2023",
)

SAMPLES: Mapping[str, OwnSpec] = {
    "usual": OWN,
    "crowded": replace(OWN, rows=OWN.rows * 30),
    "missing": replace(OWN, rows=((OwnCell("Area", "Wold"), OwnCell("Value", "", None, State.MISSING)),)),
    "suppressed": replace(OWN, rows=((OwnCell("Area", "Wold"), OwnCell("Value", "3", 3.0, State.SUPPRESSED)),)),
    "single": replace(OWN, rows=OWN.rows[:1]),
    "extreme": replace(OWN, rows=((OwnCell("Area", "Wold"), OwnCell("Value", "−1,234,567.8%", -1_234_567.8)),)),
}
