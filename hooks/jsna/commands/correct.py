"""`jsna correct`: what a published edition should not have said, taken back in public."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from jsna.commands.publishing import published, publishing


@click.command()
@click.argument("edition")
@click.option("--replace", "addresses", multiple=True, metavar="ADDRESS", help="A page (chapters/x/) or a file.")
@click.option("--measure", "measures", multiple=True, metavar="NAME", help="A measure: its page, data and history.")
@click.option("--notice", default="", metavar="TEXT", help="What readers are told, in a sentence.")
@click.option("--find", "sought", metavar="TEXT", help="Only list where in the edition a text stands: a number, say.")
@click.option("--purge", is_flag=True, help="Take what is replaced out of the branch's history, too.")
@click.option("--thin", is_flag=True, help="Keep of an old edition only its statuses and data, to save space.")
@publishing
def correct(
    edition: str,
    addresses: tuple[str, ...],
    measures: tuple[str, ...],
    notice: str,
    sought: str | None,
    purge: bool,
    thin: bool,
    branch: str,
    no_push: bool,
    config_file: Path,
) -> None:
    """Take back pages or data of a published EDITION: a dated notice stands in their place, and in a public log."""
    from jsna.editions.corrections import Correction, addresses_of

    today = datetime.date.today().isoformat()  # an act of today, and not a build: the log says when it was done
    if sought:
        published(config_file, branch, True, lambda p: click.echo("\n".join(p.holding(edition, sought))))
        return
    if thin:
        published(config_file, branch, no_push, lambda publisher: publisher.thin(edition, today))
        return
    named = (*addresses, *(address for name in measures for address in addresses_of(name)))
    if not named or not notice:
        raise click.UsageError("Say what is taken back (--replace or --measure), and why (--notice).")
    correction = Correction(today, edition, named, notice, purge)
    published(config_file, branch, no_push, lambda publisher: publisher.correct(correction, measures, purge))
