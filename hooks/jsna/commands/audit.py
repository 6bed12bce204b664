"""`jsna audit`: the worksheet of an accessibility test, from the built site."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option("-d", "--site-dir", default="site", show_default=True, type=click.Path(path_type=Path), help="The site.")
@click.option("-o", "--output", default="audit.csv", show_default=True, type=click.Path(path_type=Path))
def audit(site_dir: Path, output: Path) -> None:
    """Write the worksheet of an accessibility test: which pages of the built site to look at, and what to look for.

    Each line is a success criterion, each column a page of the sample. Open it as a spreadsheet, and fill it in.
    """
    from jsna.editions.manifest import NotAManifest, read_edition
    from jsna.outputs.audit import sample, worksheet

    manifest = site_dir / "edition.json"
    if not manifest.is_file():
        raise click.ClickException(f"{site_dir} holds no built site. Build it first: jsna build")
    try:
        pages = sample(read_edition(manifest).pages)
    except NotAManifest as error:
        raise click.ClickException(f"{manifest} can't be read: {error}.") from error
    output.write_bytes(worksheet(pages))
    for page in pages:
        click.echo(f"{page.kind}: {page.address or './'} ({page.title})")
    click.echo(f"{output} holds {len(pages)} page{'' if len(pages) == 1 else 's'} to test.")
