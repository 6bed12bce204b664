"""Problems as a command prints them."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from jsna.problems import WHERE_EXPLAINED, Format, Problems, count


def say(problems: Problems, form: Format) -> None:
    """The problems, then how many there are; programs that read JSON get nothing else."""
    report = problems.render(form)
    if report:
        click.echo(report)
    if form is not Format.JSON:
        click.echo(f"{count(problems.errors, problems.warnings)}.", err=True)
    if report and form is Format.TEXT:
        click.echo(WHERE_EXPLAINED, err=True)


def nothing_written(problems: Problems) -> NoReturn:
    """Why a command writes no file, and its end with exit code 1."""
    say(problems, Format.TEXT)
    click.echo("Nothing was written.", err=True)
    sys.exit(1)
