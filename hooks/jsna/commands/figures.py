"""`jsna figures`: what the prose says that the data no longer do."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing


@click.command()
@click.option("--write", is_flag=True, help="Rewrite stale numbers in place, and nothing else.")
@CONFIG
def figures(write: bool, config_file: Path) -> None:
    """List the figures and claims in the prose that the data have left behind.

    With --write, stale numbers are rewritten where they stand. A claim that is no longer true, an amount in words and a
    target are listed and left to you. Exit code 1 if anything is stale, or with --write if anything is left.
    """
    from jsna.tasks.figures import stale_figures

    found = stale_figures(existing(config_file))
    if write:
        found.write()
    if found.report:
        click.echo(found.report)
    click.echo(found.summary(write), err=True)
    sys.exit(0 if found.clean or (write and found.mended) else 1)
