"""The metadata that Fingertips publishes beside an export: definitions, caveats, units and polarities by indicator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from jsna.data.areas import slug
from jsna.data.exports import plain_name, read_texts
from jsna.data.told import polarity_in_words
from jsna.methods.polarity import Polarity
from jsna.problems import Problems, Where

_BLOCKS = frozenset(("p", "br", "li", "div", "ul", "ol", "tr"))


@dataclass(frozen=True)
class Metadata:
    """What is published of one indicator; empty where nothing is."""

    definition: str
    caveats: str
    unit: str
    value_type: str
    polarity: Polarity | None


def read_metadata(path: Path, name: str, problems: Problems) -> Mapping[str, Metadata]:
    """Metadata by indicator id; empty, and problems naming `name`, where the file does not hold them."""
    table = read_texts(path, name, problems)
    if table is None:
        return {}
    columns = {plain_name(column.name): column.cells for column in table.columns}
    if "indicatorid" not in columns:
        message = "This is not a file of Fingertips metadata: it has no column “Indicator ID”."
        problems.add("not-an-export", Where(name, 1), message, "Download the metadata again from Fingertips as CSV.")
        return {}
    rows = [{key: cells[row] or "" for key, cells in columns.items()} for row in range(table.rows)]
    return {row["indicatorid"].strip(): _metadata(row) for row in rows}


def _metadata(row: Mapping[str, str]) -> Metadata:
    unit = plain_text(row.get("unit", ""))
    return Metadata(
        definition=plain_text(row.get("definition", "")),
        caveats=plain_text(row.get("caveats", "")),
        unit=unit.lower() if unit.lower() in ("years", "number", "count") else unit,
        value_type=slug(row.get("valuetype", "")),
        polarity=polarity_in_words(row.get("polarity", "")),
    )


class _Words(HTMLParser):
    """Collects the text of markup, a space where a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.parts.append(" " if tag in _BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(" " if tag in _BLOCKS else "")


def plain_text(text: str) -> str:
    """The words of a text that its publisher may have written as HTML, on one line."""
    words = _Words()
    # A less-than sign before a space or a digit is one, and no tag: “<18 years”.
    words.feed(re.sub(r"<(?=[\s\d=])", "&lt;", text))
    words.close()
    return " ".join("".join(words.parts).split())
