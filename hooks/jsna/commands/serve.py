"""`jsna serve`: the site on this machine, built again at every change."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import click

from jsna.commands.configuration import CONFIG, existing
from jsna.commands.engine import attended


@click.command()
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to show the site.")
@CONFIG
def serve(address: str, config_file: Path) -> None:
    """Build the site, show it on this machine, and build it again at every change."""
    from jsna.preview import RESTART

    words = ("serve", "--config-file", str(existing(config_file)), "--dev-addr", address)
    _refuse_if_taken(address)
    while (code := attended(words)) == RESTART:
        pass
    sys.exit(code)


def _refuse_if_taken(address: str) -> None:
    """A plain sentence where another program, or a preview that was forgotten, answers at the address already."""
    host, _, port = address.rpartition(":")
    with socket.socket() as tried:
        tried.settimeout(1)
        if port.isdigit() and tried.connect_ex((host or "127.0.0.1", int(port))) == 0:
            other = f"{host or '127.0.0.1'}:{int(port) + 1}"
            raise click.ClickException(f"{address} is in use already. Choose another: jsna serve -a {other}")
