"""The `jsna` command: the whole product for those without make, with a module of `jsna.commands` for each of its words.

Nothing heavy is imported before a command needs it, so that `jsna --help` answers at once.
"""

from __future__ import annotations

import click

from jsna.commands.audit import audit
from jsna.commands.build import build
from jsna.commands.changes import changes
from jsna.commands.check import check
from jsna.commands.correct import correct
from jsna.commands.edition import edition
from jsna.commands.explain import explain
from jsna.commands.figures import figures
from jsna.commands.imports import import_
from jsna.commands.new import new
from jsna.commands.paper import paper
from jsna.commands.schemas import schemas
from jsna.commands.serve import serve
from jsna.commands.stale import stale

_COMMANDS = (
    audit, build, changes, check, correct, edition, explain, figures, import_, new, paper, schemas, serve, stale,
)  # fmt: skip


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jsna-press")
def main() -> None:
    """Publish a Joint Strategic Needs Assessment and its strategy as an open, checked, accountable website."""


for _command in _COMMANDS:
    main.add_command(_command)
