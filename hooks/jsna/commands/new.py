"""`jsna new`: a council's own repository, from nothing."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", required=True, metavar="TEXT", help="The council's name.")
@click.option("--area", required=True, metavar="CODE", help="The code of its area, such as E10000016.")
@click.option("--domain", default="", metavar="TEXT", help="Its own domain, such as needs.example.gov.uk.")
def new(folder: Path, name: str, area: str, domain: str) -> None:
    """Write a new site into FOLDER: content, data and settings of a council's own, which build at once."""
    from jsna.pages.reference.schemas import schema_files
    from jsna.starter.folder import NotAStart, Start, folder_files, write_folder

    try:
        files = folder_files(Start(name, area, domain))
        files |= {f"schemas/{name}": content for name, content in schema_files().items()}
        write_folder(folder, files)
    except NotAStart as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{folder} holds a new site: {len(files)} files. Next:")
    click.echo(f"  cd {folder}")
    click.echo("  jsna serve            shows it on this machine, and builds it again at every change")
    click.echo("  README.md             says what to do in the first hour")
