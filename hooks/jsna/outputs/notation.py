"""JSON and CSV as bytes: published numbers keep their very digits, and no cell does anything in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring
from math import isfinite
from typing import TypeAlias

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")  # what begins a formula, in full width too, or hides that a cell begins with one
_WRITTEN_OUT = 40  # more digits than that, as in 1E+999999999, stay in the notation of powers of ten


@dataclass(frozen=True)
class Raw:
    """A value that is JSON already."""

    text: str


Json: TypeAlias = "None | bool | int | float | Decimal | str | Raw | dict[str, Json] | list[Json]"
Cell: TypeAlias = "None | bool | Decimal | str"


def as_json(value: Json, levels: int = 2) -> bytes:
    """A JSON file: the outermost `levels` of lists and objects with one entry a line, what is inside them on one line.

    Keys keep their order. A number that is not finite is null.
    """
    # A lone half of a surrogate pair, which an escape in a descriptor can smuggle in, has no bytes in UTF-8.
    return (_spread(value, levels, "\n") + "\n").encode("utf-8", "replace")


def inline(value: Json) -> str:
    """A value as JSON on one line."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return digits(value)
    if isinstance(value, dict):
        return "{" + ", ".join([_key(key) + inline(item) for key, item in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([inline(item) for item in value]) + "]"
    if isinstance(value, Raw):
        return value.text
    return repr(value) if isfinite(value) else "null"


@lru_cache(maxsize=1024)
def _key(key: str) -> str:
    return f"{encode_basestring(key)}: "


def _spread(value: Json, levels: int, newline: str) -> str:
    if levels == 0 or not value or not isinstance(value, dict | list):
        return inline(value)
    deeper = f"{newline} "
    if isinstance(value, dict):
        entries = [_key(key) + _spread(item, levels - 1, deeper) for key, item in value.items()]
        return "{" + deeper + f",{deeper}".join(entries) + newline + "}"
    return "[" + deeper + f",{deeper}".join([_spread(item, levels - 1, deeper) for item in value]) + newline + "]"


def digits(number: Decimal) -> str:
    """A number as both formats write it: the digits of the data, trailing zeros included."""
    sign_digits = number.as_tuple()
    exponent = sign_digits.exponent
    short = isinstance(exponent, int) and abs(exponent) < _WRITTEN_OUT
    return format(number, "f") if short else str(number)


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file by RFC 4180, in UTF-8 without a byte order mark; numbers bare, texts safe in a spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell[:1] in _FORMULA else cell
    if isinstance(cell, Decimal):
        return digits(cell)
    return "true" if cell else ""
