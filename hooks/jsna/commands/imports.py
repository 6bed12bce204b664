"""`jsna import`: other people's files, turned into data packages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jsna.commands.report import nothing_written
from jsna.problems import Problems

if TYPE_CHECKING:
    from jsna.data.imports import Plan


@click.group("import")
def import_() -> None:
    """Turn other people's files into data packages."""


@import_.command()
@click.argument("data", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--metadata", type=click.Path(dir_okay=False, path_type=Path), help="The export's indicator metadata (CSV)."
)
@click.option(
    "--to", required=True, type=click.Path(file_okay=False, path_type=Path), help="Such as datapackages/NAME."
)
def fingertips(data: Path, metadata: Path | None, to: Path) -> None:
    """Import DATA, a CSV export from Fingertips, as it is, with a descriptor of its columns and measures.

    On a refreshed export, names and hand edits are kept, and what is added, revised or gone is printed first.
    """
    from jsna.data.fingertips import plan_import

    problems = Problems()
    _write(plan_import(data, metadata, to.resolve(), Path.cwd(), problems), problems)


_SAID = {  # the options that say what a table's cells do not
    "sheet": "The sheet of a workbook, where several hold a table.",
    "period": "The period of all rows, such as 2025 or 2023/24, where no column says it.",
    "area": "The area of all rows, such as E10000016, where no column says it.",
    "title": "What the table, or its one measure, is called.",
    "name": "A short name, where a package holds several tables.",
    "unit": "The unit of its values, such as % or “per 100,000”.",
    "polarity": "Which values are good: high, low or none.",
    "source": "Who published the data.",
    "licence": "How the data may be used: OGL, or another licence's name.",
}


def _said(command: Callable[..., None]) -> Callable[..., None]:
    """A command with one option for each of these."""
    for name, words in reversed(_SAID.items()):
        command = click.option(f"--{name}", default="", metavar="TEXT", help=words)(command)
    return command


@import_.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option(
    "--to", required=True, type=click.Path(file_okay=False, path_type=Path), help="Such as datapackages/NAME."
)
@click.option("--column", "columns", multiple=True, metavar="ROLE=HEADING", help="What a column is: value=Rate.")
@click.option("--header-row", "header_rows", multiple=True, type=int, help="The row with the headings.")
@click.option("--missing", multiple=True, metavar="TEXT", help="What stands where there is no number.")
@_said
def table(
    data: Path,
    to: Path,
    columns: tuple[str, ...],
    header_rows: tuple[int, ...],
    missing: tuple[str, ...],
    **said: str,
) -> None:
    """Import DATA, any table as CSV or .xlsx, with a descriptor of its columns and measures.

    What is understood of it is printed, and what can't be told is asked for. --column, --header-row and --missing may
    be given several times. On a newer file, names and hand edits are kept.
    """
    from jsna.data.tables import plan_table
    from jsna.data.wishes import Wishes
    from jsna.settings import home_in

    problems, wishes = Problems(), Wishes(columns=columns, header_rows=header_rows, missing=missing, **said)
    home = home_in(Path("mkdocs.yml").resolve())
    _write(plan_table(data, to.resolve(), Path.cwd(), wishes, problems, home), problems)


def _write(plan: Plan | None, problems: Problems) -> None:
    """What an import found, then its files; or why nothing is written."""
    if plan is None or problems.errors:
        nothing_written(problems)
    click.echo("\n".join(plan.report.lines))
    plan.write()
