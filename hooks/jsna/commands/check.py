"""`jsna check`: every problem of a site, without building it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing
from jsna.commands.report import say
from jsna.problems import Format


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default="text",
    help="How to print problems.",
)
@CONFIG
def check(form: str, config_file: Path) -> None:
    """List every problem in content and data, without building. Exit code 1 if there is an error."""
    from jsna.tasks.check import check_site

    problems = check_site(existing(config_file, Format(form)))
    say(problems, Format(form))
    sys.exit(1 if problems.errors else 0)
