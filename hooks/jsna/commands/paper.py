"""`jsna paper`: the paper for the board, as a file."""

from __future__ import annotations

from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing
from jsna.commands.engine import mkdocs
from jsna.commands.report import nothing_written


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["pdf", "docx"]), default="pdf", show_default=True, help="How to write it."
)
@click.option("--to", type=click.Path(dir_okay=False, path_type=Path), help="The file (default: board-paper.pdf).")
@CONFIG
def paper(form: str, to: Path | None, config_file: Path) -> None:
    """Write the paper for the board, with a page for each objective.

    The PDF is the printed page of the site, and needs a Chromium, Chrome or Edge on this machine. The Word document
    (docx) needs none.
    """
    from jsna.chromium import CannotPrint
    from jsna.tasks.papers import printed, word_document

    target, config = to or Path(f"board-paper.{form}"), existing(config_file)
    try:
        problems = printed(config, target, mkdocs) if form == "pdf" else word_document(config, target)
    except CannotPrint as error:
        raise click.ClickException(str(error)) from error
    if problems.errors:
        nothing_written(problems)
    click.echo(f"Written: {target}")
