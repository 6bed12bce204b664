"""Editions to compare, by whatever name they are given: a manifest, a built site, a site's folder, a commit of git."""

from __future__ import annotations

from pathlib import Path

from jsna.check import assessed
from jsna.editions.manifest import Edition, NotAManifest, edition_of, read_edition
from jsna.git import GitError, checked_out, is_commit
from jsna.options import open_site
from jsna.outputs.edition import ADDRESS
from jsna.problems import Format, count

SETTINGS = "mkdocs.yml"


class NoSuchEdition(ValueError):
    """A name that stands for no edition; says why."""


def edition_named(name: str, site: Path) -> Edition:
    """The edition that a name stands for; raises NoSuchEdition. Commits are those of the repository of `site`."""
    path = Path(name)
    try:
        if path.is_file():
            return read_edition(path)
        if path.is_dir():
            return _of_folder(path)
        kept = site / "content" / "editions" / f"{name}.json"
        if kept.is_file():
            return read_edition(kept)
        if is_commit(site, name):
            with checked_out(site, name) as folder:
                return of_sources(folder)
    except NotAManifest as error:
        raise NoSuchEdition(f"{name} is no manifest of an edition: {error}.") from error
    except GitError as error:
        raise NoSuchEdition(f"{name} can't be taken out of git: {error}") from error
    hint = "Name an edition.json, a folder, a past edition, or a branch, tag or commit of git."
    raise NoSuchEdition(f"There is no file, folder, edition or commit “{name}”. {hint}")


def _of_folder(folder: Path) -> Edition:
    if (folder / ADDRESS).is_file():
        return read_edition(folder / ADDRESS)
    if (folder / SETTINGS).is_file():
        return of_sources(folder)
    raise NoSuchEdition(f"{folder} holds neither {ADDRESS} (a built site) nor {SETTINGS} (a site's sources).")


def of_sources(folder: Path) -> Edition:
    """The manifest that a build of a site would write, with nothing drawn; raises NoSuchEdition."""
    if not (folder / SETTINGS).is_file():
        raise NoSuchEdition(f"{folder} has no {SETTINGS}.")
    build = assessed(open_site(folder / SETTINGS))
    if build.problems.errors:
        said = build.problems.render(Format.TEXT)
        errors = count(build.problems.errors, build.problems.warnings)
        raise NoSuchEdition(f"The site in {folder} can't be built ({errors}).\n{said}")
    return edition_of(build.manifest().decode())
