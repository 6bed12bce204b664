"""How wide text is, by the metrics of Helvetica (whose widths Arial shares), so that labels can be placed by us."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

import matplotlib

from jsna_charts.style import TEXT

SLACK = 1.05
"""Room for page fonts a little wider than Helvetica, such as Roboto's numerals or Segoe UI."""

_NAMED = {"endash": "\u2013", "emdash": "\u2014", "quoteright": "\u2019", "quoteleft": "\u2018", "sterling": "\u00a3"}
_UNKNOWN = 600.0


@lru_cache(maxsize=2)
def _widths(bold: bool) -> dict[str, float]:
    name = "Helvetica-Bold.afm" if bold else "Helvetica.afm"
    path = Path(matplotlib.get_data_path()) / "fonts" / "pdfcorefonts" / name
    return dict(_characters(path.read_text(encoding="latin-1")))


def _characters(afm: str) -> Iterator[tuple[str, float]]:
    """Each `C 65 ; WX 667 ; N A ; B ...` line of an Adobe Font Metrics file as a character and its width / 1000."""
    for line in afm.splitlines():
        if line.startswith("C "):
            code, width, name = (part.split()[1] for part in line.split(";")[:3])
            if name in _NAMED:
                yield _NAMED[name], float(width)
            if 0 <= int(code) < 128:
                yield chr(int(code)), float(width)


@lru_cache(maxsize=4096)
def measure(text: str, bold: bool = False, size: float = TEXT) -> float:
    """Width of one line of text in user units, with slack for another font. An accent adds no width."""
    widths = _widths(bold)
    letters = (normalize("NFD", letter)[0] for letter in text)
    return SLACK * size / 1000 * sum(widths.get(letter, _UNKNOWN) for letter in letters)


def wrap(text: str, width: float, lines: int = 2, bold: bool = False) -> tuple[str, ...]:
    """Text as at most so many lines, none wider than `width` user units; what does not fit ends in an ellipsis."""
    done: list[str] = []
    for word in text.split():
        longer = f"{done[-1]} {word}" if done else word
        if done and measure(longer, bold) <= width:
            done[-1] = longer
        else:
            done.append(word)
    kept = done[:lines]
    if len(done) > lines:
        kept[-1] = " ".join(done[lines - 1 :])
    return tuple(_cut(line, width, bold) for line in kept)


def _cut(line: str, width: float, bold: bool) -> str:
    if measure(line, bold) <= width:
        return line
    while line and measure(f"{line}…", bold) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
