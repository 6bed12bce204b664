"""`jsna schemas`: JSON Schemas of what authors write, for their editors."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--charts",
    default="charts",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder with the site's own kinds of chart.",
)
def schemas(folder: Path, charts: Path) -> None:
    """Write JSON Schemas (draft 07) of front matter, blocks, measures and settings into FOLDER, for editors.

    Write them again after an upgrade, and when the site has a new kind of chart of its own.
    """
    from jsna.pages.reference.schemas import schema_files
    from jsna_charts.own import OwnKindError, own_kinds

    try:
        files = schema_files(own_kinds(charts))
    except OwnKindError as error:
        raise click.ClickException(str(error)) from error
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    click.echo(f"{folder} holds {len(files)} schemas. The guide of your site says how to use them: guide/editors/")
