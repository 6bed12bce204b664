"""The settings of a site as a command is given them: the option that names the file, and the file once it is there."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jsna.commands.report import say
from jsna.problems import Format

CONFIG = click.option(
    "-f",
    "--config-file",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The site's settings.",
)


def existing(config_file: Path, form: Format = Format.TEXT) -> Path:
    """The settings file; where there is none, or it can't be read, a plain sentence."""
    from jsna.settings import unreadable

    if not config_file.is_file():
        raise click.ClickException(f"There is no {config_file} here. Go to the site's folder, or name it with -f.")
    problems = unreadable(config_file)
    if problems.found:
        say(problems, form)
        sys.exit(1)
    return config_file
