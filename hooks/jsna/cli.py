"""The `jsna` command: the whole product for those without make, and the one door to click.

Nothing heavy is imported before a command needs it, so that `jsna --help` answers at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from jsna.problems import WHERE_EXPLAINED, Format, Problems, count

_CONFIG = click.option(
    "-f",
    "--config-file",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The site's settings.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jsna-press")
def main() -> None:
    """Publish a Joint Strategic Needs Assessment and its strategy as an open, checked, accountable website."""


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default="text",
    help="How to print problems.",
)
@_CONFIG
def check(form: str, config_file: Path) -> None:
    """List every problem in content and data, without building. Exit code 1 if there is an error."""
    from jsna.check import check_site

    problems = check_site(_existing(config_file))
    _say(problems, Format(form))
    sys.exit(1 if problems.errors else 0)


@main.command()
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where to write the site (default: site).")
@click.option("--strict", is_flag=True, help="Let MkDocs's own warnings stop the build too.")
@_CONFIG
def build(site_dir: Path | None, strict: bool, config_file: Path) -> None:
    """Build the site. Any error stops it before a page is written."""
    where = ["--site-dir", str(site_dir.resolve())] if site_dir else []
    sys.exit(_mkdocs("build", "--config-file", str(_existing(config_file)), *where, *(["--strict"] if strict else [])))


@main.command()
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to show the site.")
@_CONFIG
def serve(address: str, config_file: Path) -> None:
    """Build the site, show it on this machine, and build it again at every change."""
    sys.exit(_mkdocs("serve", "--config-file", str(_existing(config_file)), "--dev-addr", address))


@main.command()
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


@main.group("import")
def import_() -> None:
    """Turn other people's files into data packages."""


@import_.command()
@click.argument("data", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--metadata", type=click.Path(dir_okay=False, path_type=Path), help="The export's indicator metadata (CSV)."
)
@click.option(
    "--to", required=True, type=click.Path(file_okay=False, path_type=Path), help="Such as datapackages/NAME."
)
def fingertips(data: Path, metadata: Path | None, to: Path) -> None:
    """Import DATA, a CSV export from Fingertips, as it is, with a descriptor of its columns and measures.

    On a refreshed export, names and hand edits are kept, and what is added, revised or gone is printed first.
    """
    from jsna.data.fingertips import plan_import

    problems = Problems()
    plan = plan_import(data, metadata, to.resolve(), Path.cwd(), problems)
    if plan is None or problems.errors:
        _say(problems, Format.TEXT)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    click.echo("\n".join(plan.report.lines))
    plan.write()


def _existing(config_file: Path) -> Path:
    """The settings file, or a plain sentence where there is none."""
    if not config_file.is_file():
        raise click.ClickException(f"There is no {config_file} here. Go to the site's folder, or name it with -f.")
    return config_file


def _say(problems: Problems, form: Format) -> None:
    report = problems.render(form)
    if report:
        click.echo(report)
    if form is not Format.JSON:
        click.echo(f"{count(problems.errors, problems.warnings)}.", err=True)
    if report and form is Format.TEXT:
        click.echo(WHERE_EXPLAINED, err=True)


def _mkdocs(*words: str) -> int:
    """MkDocs as its own process: it is the engine of today, and its command line is its steadiest side."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # its notice is for the engine's maintainers, not for authors
    return subprocess.run([sys.executable, "-m", "mkdocs", *words], check=False, env=quiet).returncode
