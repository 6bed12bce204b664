"""The `jsna` command: the whole product for those without make, and the one door to click.

Nothing heavy is imported before a command needs it, so that `jsna --help` answers at once.
"""

from __future__ import annotations

import datetime
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jsna.commands.audit import audit
from jsna.commands.new import new
from jsna.commands.schemas import schemas
from jsna.problems import WHERE_EXPLAINED, Format, Problems, count

if TYPE_CHECKING:
    from jsna.data.imports import Plan
    from jsna.publishing import Publisher

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


main.add_command(new)
main.add_command(audit)
main.add_command(schemas)


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

    problems = check_site(_existing(config_file, Format(form)))
    _say(problems, Format(form))
    sys.exit(1 if problems.errors else 0)


@main.command()
@click.option("--write", is_flag=True, help="Rewrite stale numbers in place, and nothing else.")
@_CONFIG
def figures(write: bool, config_file: Path) -> None:
    """List the figures and claims in the prose that the data have left behind.

    With --write, stale numbers are rewritten where they stand. A claim that is no longer true, an amount in words and a
    target are listed and left to you. Exit code 1 if anything is stale, or with --write if anything is left.
    """
    from jsna.figures import stale_figures

    found = stale_figures(_existing(config_file))
    if write:
        found.write()
    if found.report:
        click.echo(found.report)
    click.echo(found.summary(write), err=True)
    sys.exit(0 if found.clean or (write and found.mended) else 1)


@main.command()
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where to write the site (default: site).")
@click.option("--strict", is_flag=True, help="Let MkDocs's own warnings stop the build too.")
@click.option("--from-disk", is_flag=True, help="Write pages that open from a folder, without a web server.")
@_CONFIG
def build(site_dir: Path | None, strict: bool, from_disk: bool, config_file: Path) -> None:
    """Build the site. Any error stops it before a page is written."""
    words = ["--site-dir", str(site_dir.resolve())] if site_dir else []
    words += [word for word, said in (("--strict", strict), ("--no-directory-urls", from_disk)) if said]
    sys.exit(_mkdocs("build", "--config-file", str(_existing(config_file)), *words))


@main.command()
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to show the site.")
@_CONFIG
def serve(address: str, config_file: Path) -> None:
    """Build the site, show it on this machine, and build it again at every change."""
    from jsna.preview import RESTART

    words = ("serve", "--config-file", str(_existing(config_file)), "--dev-addr", address)
    _refuse_if_taken(address)
    while (code := _attended(words)) == RESTART:
        pass
    sys.exit(code)


@main.command()
@click.argument("old")
@click.argument("new", default=".")
@click.option(
    "--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", help="How to print them."
)
@_CONFIG
def changes(old: str, new: str, form: str, config_file: Path) -> None:
    """List what changes for readers from OLD to NEW: statuses and why, data, sentences, charts, pages, rows of tables.

    Each is an edition.json, a folder (a built site, or a site's sources), a past edition, or a branch, tag or commit
    of git. NEW is this folder where it is not given: `jsna changes main`. Exit code 1 if NEW can't be published.
    """
    from jsna.comparing.review import review
    from jsna.manifests import NoSuchEdition, side_named
    from jsna.outputs.review import review_file
    from jsna.pages.review import markdown

    here = config_file.resolve().parent
    try:
        found = review(side_named(old, here), side_named(new, here))
    except NoSuchEdition as error:
        raise click.ClickException(str(error)) from error
    click.echo(review_file(found).decode() if form == "json" else markdown(found), nl=False)
    sys.exit(1 if found.after.errors else 0)


@main.command()
@_CONFIG
def stale(config_file: Path) -> None:
    """List the data and chapters that are past the day of their next update. Exit code 1 if there are any."""
    from jsna.overdue import issue_text, overdue

    found = overdue(_existing(config_file), datetime.date.today())  # a reminder of today, and not a build
    click.echo(issue_text(found), nl=False)
    sys.exit(0 if found.nothing else 1)


def _publishing(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of all that writes the published branch."""
    stay = click.option("--no-push", is_flag=True, help="Keep it on this machine.")
    where = click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
    return _CONFIG(where(stay(command)))


@main.command()
@click.argument("name")
@_publishing
def edition(name: str, branch: str, no_push: bool, config_file: Path) -> None:
    """Publish this commit as edition NAME, such as 2026.1, beside the earlier ones.

    “latest” then leads to it. The edition is never written again; “draft” is one that may be, and stays apart.
    """
    _published(config_file, branch, no_push, lambda publisher: publisher.publish(name))


@main.command()
@click.argument("edition")
@click.option("--replace", "addresses", multiple=True, metavar="ADDRESS", help="A page (chapters/x/) or a file.")
@click.option("--measure", "measures", multiple=True, metavar="NAME", help="A measure: its page, data and history.")
@click.option("--notice", default="", metavar="TEXT", help="What readers are told, in a sentence.")
@click.option("--find", "sought", metavar="TEXT", help="Only list where in the edition a text stands: a number, say.")
@click.option("--purge", is_flag=True, help="Take what is replaced out of the branch's history, too.")
@click.option("--thin", is_flag=True, help="Keep of an old edition only its statuses and data, to save space.")
@_publishing
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
        _published(config_file, branch, True, lambda p: click.echo("\n".join(p.holding(edition, sought))))
        return
    if thin:
        _published(config_file, branch, no_push, lambda publisher: publisher.thin(edition, today))
        return
    named = (*addresses, *(address for name in measures for address in addresses_of(name)))
    if not named or not notice:
        raise click.UsageError("Say what is taken back (--replace or --measure), and why (--notice).")
    correction = Correction(today, edition, named, notice, purge)
    _published(config_file, branch, no_push, lambda publisher: publisher.correct(correction, measures, purge))


def _published(config_file: Path, branch: str, no_push: bool, act: Callable[[Publisher], None]) -> None:
    """One act on the published branch; a plain sentence where it could not be done."""
    from jsna.editions.branch import Branch, PublishError
    from jsna.git import remotes
    from jsna.options import open_site
    from jsna.publishing import Publisher

    settings = open_site(_existing(config_file)).settings

    def build(site: Path, variables: Mapping[str, str]) -> bool:
        words = ("build", "--quiet", "--config-file", str(config_file), "--site-dir", str(site))
        return _mkdocs(*words, **variables) == 0

    remote = "origin" if not no_push and "origin" in remotes(settings.root) else ""
    try:
        act(Publisher(settings, Branch(settings.root, branch), build, click.echo, remote))
    except PublishError as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["pdf", "docx"]), default="pdf", show_default=True, help="How to write it."
)
@click.option("--to", type=click.Path(dir_okay=False, path_type=Path), help="The file (default: board-paper.pdf).")
@_CONFIG
def paper(form: str, to: Path | None, config_file: Path) -> None:
    """Write the paper for the board, with a page for each objective.

    The PDF is the printed page of the site, and needs a Chromium, Chrome or Edge on this machine. The Word document
    (docx) needs none.
    """
    from jsna.chromium import CannotPrint
    from jsna.papers import printed, word_document

    target, config = to or Path(f"board-paper.{form}"), _existing(config_file)
    try:
        problems = printed(config, target, _mkdocs) if form == "pdf" else word_document(config, target)
    except CannotPrint as error:
        raise click.ClickException(str(error)) from error
    if problems.errors:
        _say(problems, Format.TEXT)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    click.echo(f"Written: {target}")


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
    _write(plan_import(data, metadata, to.resolve(), Path.cwd(), problems), problems)


_SAID = {  # the options that say what a table's cells do not
    "sheet": "The sheet of a workbook, where several hold a table.",
    "period": "The period of all rows, such as 2025 or 2023/24, where no column says it.",
    "area": "The area of all rows, such as E10000016, where no column says it.",
    "title": "What the table, or its one measure, is called.",
    "name": "A short name, where a package holds several tables.",
    "unit": "The unit of its values, such as % or “per 100,000”.",
    "polarity": "Which values are good: high, low or none.",
    "source": "Who published the data.",
    "licence": "How the data may be used: OGL, or another licence's name.",
}


def _said(command: Callable[..., None]) -> Callable[..., None]:
    """A command with one option for each of these."""
    for name, words in reversed(_SAID.items()):
        command = click.option(f"--{name}", default="", metavar="TEXT", help=words)(command)
    return command


@import_.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option(
    "--to", required=True, type=click.Path(file_okay=False, path_type=Path), help="Such as datapackages/NAME."
)
@click.option("--column", "columns", multiple=True, metavar="ROLE=HEADING", help="What a column is: value=Rate.")
@click.option("--header-row", "header_rows", multiple=True, type=int, help="The row with the headings.")
@click.option("--missing", multiple=True, metavar="TEXT", help="What stands where there is no number.")
@_said
def table(
    data: Path,
    to: Path,
    columns: tuple[str, ...],
    header_rows: tuple[int, ...],
    missing: tuple[str, ...],
    **said: str,
) -> None:
    """Import DATA, any table as CSV or .xlsx, with a descriptor of its columns and measures.

    What is understood of it is printed, and what can't be told is asked for. --column, --header-row and --missing may
    be given several times. On a newer file, names and hand edits are kept.
    """
    from jsna.data.tables import plan_table
    from jsna.data.wishes import Wishes

    problems, wishes = Problems(), Wishes(columns=columns, header_rows=header_rows, missing=missing, **said)
    _write(plan_table(data, to.resolve(), Path.cwd(), wishes, problems), problems)


def _write(plan: Plan | None, problems: Problems) -> None:
    """What an import found, then its files; or why nothing is written."""
    if plan is None or problems.errors:
        _say(problems, Format.TEXT)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    click.echo("\n".join(plan.report.lines))
    plan.write()


def _existing(config_file: Path, form: Format = Format.TEXT) -> Path:
    """The settings file; where there is none, or it can't be read, a plain sentence."""
    from jsna.settings import unreadable

    if not config_file.is_file():
        raise click.ClickException(f"There is no {config_file} here. Go to the site's folder, or name it with -f.")
    problems = unreadable(config_file)
    if problems.found:
        _say(problems, form)
        sys.exit(1)
    return config_file


def _say(problems: Problems, form: Format) -> None:
    report = problems.render(form)
    if report:
        click.echo(report)
    if form is not Format.JSON:
        click.echo(f"{count(problems.errors, problems.warnings)}.", err=True)
    if report and form is Format.TEXT:
        click.echo(WHERE_EXPLAINED, err=True)


def _refuse_if_taken(address: str) -> None:
    """A plain sentence where another program, or a preview that was forgotten, answers at the address already."""
    host, _, port = address.rpartition(":")
    with socket.socket() as tried:
        tried.settimeout(1)
        if port.isdigit() and tried.connect_ex((host or "127.0.0.1", int(port))) == 0:
            other = f"{host or '127.0.0.1'}:{int(port) + 1}"
            raise click.ClickException(f"{address} is in use already. Choose another: jsna serve -a {other}")


def _mkdocs(*words: str, **variables: str) -> int:
    """MkDocs as its own process: it is the engine of today, and its command line is its steadiest side."""
    return subprocess.run(_command(words), check=False, env=_quiet() | variables).returncode


def _attended(words: Sequence[str]) -> int:
    """The same, for one that goes on until it is ended: whoever ends this process ends that one too."""
    with subprocess.Popen(_command(words), env=_quiet()) as running:
        before = signal.signal(signal.SIGTERM, lambda *_: running.terminate())
        try:
            return running.wait()
        except KeyboardInterrupt:  # the other process has had it too, and is tidying up
            return running.wait()
        finally:
            signal.signal(signal.SIGTERM, before)


def _command(words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *words]


def _quiet() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # its notice is for the engine's maintainers, not for authors
