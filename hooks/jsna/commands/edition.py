"""`jsna edition`: this commit, published for good."""

from __future__ import annotations

from pathlib import Path

import click

from jsna.commands.publishing import published, publishing


@click.command()
@click.argument("name")
@publishing
def edition(name: str, branch: str, no_push: bool, config_file: Path) -> None:
    """Publish this commit as edition NAME, such as 2026.1, beside the earlier ones.

    “latest” then leads to it. The edition is never written again; “draft” is one that may be, and stays apart.
    """
    published(config_file, branch, no_push, lambda publisher: publisher.publish(name))
