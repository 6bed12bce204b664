"""`jsna build`: the site, written into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing
from jsna.commands.engine import mkdocs


@click.command()
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where to write the site (default: site).")
@click.option("--strict", is_flag=True, help="Let MkDocs's own warnings stop the build too.")
@click.option("--from-disk", is_flag=True, help="Write pages that open from a folder, without a web server.")
@CONFIG
def build(site_dir: Path | None, strict: bool, from_disk: bool, config_file: Path) -> None:
    """Build the site. Any error stops it before a page is written."""
    words = ["--site-dir", str(site_dir.resolve())] if site_dir else []
    words += [word for word, said in (("--strict", strict), ("--no-directory-urls", from_disk)) if said]
    sys.exit(mkdocs("build", "--config-file", str(existing(config_file)), *words))
