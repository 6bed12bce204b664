"""`jsna changes`: what is different for readers between two states of a site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG


@click.command()
@click.argument("old")
@click.argument("new", default=".")
@click.option(
    "--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", help="How to print them."
)
@CONFIG
def changes(old: str, new: str, form: str, config_file: Path) -> None:
    """List what changes for readers from OLD to NEW: statuses and why, data, sentences, charts, pages, rows of tables.

    Each is an edition.json, a folder (a built site, or a site's sources), a past edition, or a branch, tag or commit
    of git. NEW is this folder where it is not given: `jsna changes main`. Exit code 1 if NEW can't be published.
    """
    from jsna.comparing.review import review
    from jsna.outputs.review import review_file
    from jsna.pages.review import markdown
    from jsna.tasks.manifests import NoSuchEdition, side_named

    here = config_file.resolve().parent
    try:
        found = review(side_named(old, here), side_named(new, here))
    except NoSuchEdition as error:
        raise click.ClickException(str(error)) from error
    click.echo(review_file(found).decode() if form == "json" else markdown(found), nl=False)
    sys.exit(1 if found.after.errors else 0)
