"""What the commands on the published branch share: their options, and an act with its error in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jsna.commands.configuration import CONFIG, existing
from jsna.commands.engine import mkdocs

if TYPE_CHECKING:
    from jsna.tasks.publishing import Publisher


def publishing(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of all that writes the published branch."""
    stay = click.option("--no-push", is_flag=True, help="Keep it on this machine.")
    where = click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
    return CONFIG(where(stay(command)))


def published(config_file: Path, branch: str, no_push: bool, act: Callable[[Publisher], None]) -> None:
    """One act on the published branch; a plain sentence where it could not be done."""
    from jsna.editions.branch import Branch, PublishError
    from jsna.git import remotes
    from jsna.options import open_site
    from jsna.tasks.publishing import Publisher

    settings = open_site(existing(config_file)).settings

    def build(site: Path, variables: Mapping[str, str]) -> bool:
        words = ("build", "--quiet", "--config-file", str(config_file), "--site-dir", str(site))
        return mkdocs(*words, **variables) == 0

    remote = "origin" if not no_push and "origin" in remotes(settings.root) else ""
    try:
        act(Publisher(settings, Branch(settings.root, branch), build, click.echo, remote))
    except PublishError as error:
        raise click.ClickException(str(error)) from error
