"""Round numbers that divide a range: the ticks of axes and the classes of maps."""

from __future__ import annotations

from math import ceil, floor, log10

_NOISE = 1e-9  # of a value: less than that is no difference


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round numbers, 1, 2 or 5 times a power of ten apart, that enclose low to high with about `most` steps.

    Heckbert's nice numbers (Graphics Gems, 1990). Raises ZeroDivisionError if `most` is 0.
    Values that differ only in their last bits, as a publisher's 12.9 and 12.900000000000002, are one.
    """
    apart = high - low > _NOISE * max(abs(low), abs(high))
    reach = high - low if apart else abs(high) or 1.0
    power = 10.0 ** floor(log10(reach / most))
    step = next(power * factor for factor in (1, 2, 5, 10, 20) if reach / (power * factor) <= most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(index * step, 10) for index in range(first, max(last, first + 1) + 1))
