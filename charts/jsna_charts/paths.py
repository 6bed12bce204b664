"""Path data as short as they can be said: relative commands, tenths of a unit, and no sign that is not needed."""

from __future__ import annotations

from collections.abc import Iterator

_TURNS = {"L": 2, "Q": 4, "C": 6}
"""How many numbers follow each command that draws."""


def path_data(data: str) -> str:
    """matplotlib's absolute path data (`M L Q C z`) relative: `M 1.5 2 L 3 4 z` becomes `M1.5 2l1.5 2z`.

    Each corner is rounded to a tenth before it is compared with the last, so that nothing drifts. Raises ValueError
    for another command, or a number too few.
    """
    tokens, found, letter = iter(data.split()), "", ""
    begun = last = (0, 0)
    for command in tokens:
        if command in "zZ":
            last, step, letter = begun, "z", "z"
        elif command == "M":
            before, (last,) = last, _corners(tokens, 2)
            begun, step, letter = last, _joined(_from(before, last)), "m" if found else "M"
            step = f"{letter}{step}"
        elif command in _TURNS:
            corners = _corners(tokens, _TURNS[command])
            step, letter = _turn(command.lower(), [_from(last, corner) for corner in corners], letter)
            last = corners[-1]
        else:
            raise ValueError(f"the command '{command}' is not known in '{data[:60]}'")
        found += step
    return found


Corner = tuple[int, int]  # in tenths of a unit


def _corners(tokens: Iterator[str], numbers: int) -> list[Corner]:
    read = [round(10 * float(next(tokens, ""))) for _ in range(numbers)]
    return list(zip(read[::2], read[1::2], strict=True))


def _from(start: Corner, end: Corner) -> Corner:
    return end[0] - start[0], end[1] - start[1]


def _turn(letter: str, steps: list[Corner], before: str) -> tuple[str, str]:
    """One command and its letter. A level or upright line needs one number; a letter is not said twice running."""
    across, up = steps[0]
    if letter == "l" and not up:
        return f"h{_tenths(across)}", "h"
    if letter == "l" and not across:
        return f"v{_tenths(up)}", "v"
    numbers = _joined(*steps)
    if letter != before:
        return f"{letter}{numbers}", letter
    return (numbers if numbers.startswith("-") else f" {numbers}"), letter


def _joined(*steps: Corner) -> str:
    """Numbers after each other, with a space where nothing else tells them apart."""
    found = ""
    for number in (_tenths(number) for step in steps for number in step):
        found += number if not found or number.startswith("-") else f" {number}"
    return found


def _tenths(number: int) -> str:
    """Tenths of a unit as units: `1.5`, `-.3`, `0`."""
    sign, whole, rest = "-" if number < 0 else "", abs(number) // 10, abs(number) % 10
    return f"{sign}{whole or ''}.{rest}" if rest else f"{sign}{whole}"


def short(number: str) -> str:
    """A number to one decimal, without a needless zero; anything else as it is."""
    try:
        rounded = f"{float(number):.1f}".removesuffix(".0")
    except ValueError:
        return number
    return "0" if rounded == "-0" else rounded
