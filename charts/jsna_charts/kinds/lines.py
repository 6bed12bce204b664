"""What a drawing of lines is planned to be before its first mark: shared by a trend and by lines of any table."""

from __future__ import annotations

from dataclasses import dataclass

from jsna_charts.kinds.ends import End
from jsna_charts.kinds.history import Plot
from jsna_charts.kinds.key import Key

TALL, LOW = 215.0, 110.0
"""Height of the plot, and of one in a panel."""

FOOT = 28.0
"""Room for the values, and for the periods under them, in user units."""


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    plot: Plot
    levels: tuple[float, ...]
    ends: tuple[End, ...]
    key: Key

    @property
    def height(self) -> float:
        """The height of the whole drawing, in user units."""
        return self.plot.bottom + FOOT + self.key.height
