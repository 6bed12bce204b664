"""`jsna explain`: what a problem's code means."""

from __future__ import annotations

import click


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a problem's CODE means, with an example and its remedy."""
    from jsna.codes import CODES
    from jsna.examples.example import explained
    from jsna.keys import suggest

    name = code.strip("[] ")
    if name not in CODES:
        raise click.ClickException(f"There is no problem code “{name}”. {suggest(name, CODES, limit=len(CODES))}")
    click.echo(explained(name))
