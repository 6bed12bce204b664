"""`jsna stale`: what is past the day of its next update."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing


@click.command()
@CONFIG
def stale(config_file: Path) -> None:
    """List the data and chapters that are past the day of their next update. Exit code 1 if there are any."""
    from jsna.tasks.overdue import issue_text, overdue

    found = overdue(existing(config_file), datetime.date.today())  # a reminder of today, and not a build
    click.echo(issue_text(found), nl=False)
    sys.exit(0 if found.nothing else 1)
