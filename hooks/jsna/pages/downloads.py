"""What a reader can take away from a chart: its drawing, and the table behind it."""

from __future__ import annotations

from jsna.outputs.notation import Sheet
from jsna_charts.cache import key
from jsna_charts.spec import Spec
from jsna_charts.table import table


def drawing_file(spec: Spec) -> str:
    """The address of a chart's drawing as a file."""
    return f"assets/jsna/charts/{key(spec)[:16]}.svg"


def table_file(spec: Spec) -> str:
    """The address of the table behind a chart as a CSV file."""
    return drawing_file(spec).removesuffix(".svg") + ".csv"


def table_csv(spec: Spec) -> bytes:
    """The table behind a chart as CSV: as readers see it, and safe in a spreadsheet."""
    held = table(spec)
    sheet = Sheet(held.header)
    for row in held.rows:
        sheet.add(row)
    return sheet.as_csv()
