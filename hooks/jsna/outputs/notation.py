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

_FORMULA = frozenset(
    "=+-@\t\r\n＝＋－＠"
)  # what begins a formula, in full width too, or hides that a cell begins with one
_WRITTEN_OUT = 40  # more digits than that, as in 1E+999999999, stay in the notation of powers of ten


@dataclass(frozen=True)
class Raw:
    """A value that is JSON already."""

    text: str


Json: TypeAlias = "bool | int | float | Decimal | str | Raw | dict[str, Json] | list[Json] | None"
Cell: TypeAlias = "bool | Decimal | str | None"


def as_json(value: Json, levels: int = 2) -> bytes:
    """A JSON file: the outermost `levels` of lists and objects with one entry a line, what is inside them on one line.

    Keys keep their order. A number that is not finite is null.
    """
    # A lone half of a surrogate pair, which an escape in a descriptor can smuggle in, has no bytes in UTF-8.
    return (_spread(value, levels, "\n") + "\n").encode("utf-8", "replace")


def inline(value: Json) -> str:
    """A value as JSON on one line, without spaces: of a county's rows they would be a tenth."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, Decimal):
        return digits(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "{" + ",".join([_key(key) + inline(item) for key, item in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ",".join([inline(item) for item in value]) + "]"
    if isinstance(value, Raw):
        return value.text
    return repr(value) if isfinite(value) else "null"


def one_a_line(entries: Iterable[str]) -> Raw:
    """A list of values that are JSON already, each on its own line, for a key of a file's outermost object."""
    return Raw("[\n  " + ",\n  ".join(entries) + "\n ]")


@lru_cache(maxsize=1024)
def _key(key: str) -> str:
    return f"{encode_basestring(key)}:"


def _spread(value: Json, levels: int, newline: str) -> str:
    if levels == 0 or not value or not isinstance(value, dict | list):
        return inline(value)
    deeper = f"{newline} "
    if isinstance(value, dict):
        entries = [f"{_key(key)} " + _spread(item, levels - 1, deeper) for key, item in value.items()]
        return "{" + deeper + f",{deeper}".join(entries) + newline + "}"
    return "[" + deeper + f",{deeper}".join([_spread(item, levels - 1, deeper) for item in value]) + newline + "]"


def digits(number: Decimal) -> str:
    """A number as both formats write it: the digits of the data, trailing zeros included."""
    text = str(number)
    return format(number, "f") if "E" in text and abs(number.adjusted()) < _WRITTEN_OUT else text


class Sheet:
    """A CSV file by RFC 4180, in UTF-8 without a byte order mark; numbers bare, texts safe in a spreadsheet."""

    def __init__(self, header: Sequence[str]) -> None:
        self._file = io.StringIO()
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        self._writer.writerow(header)

    def add(self, row: Iterable[Cell]) -> None:
        """One more row."""
        self._writer.writerow([_cell(cell) for cell in row])

    def as_csv(self) -> bytes:
        """The file so far."""
        return self._file.getvalue().encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell[:1] in _FORMULA else cell
    if isinstance(cell, Decimal):
        return digits(cell)
    return "true" if cell else ""
