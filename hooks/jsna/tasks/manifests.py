"""Editions to compare, by whatever name they are given: a manifest, a built site, a site's folder, a commit of git."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jsna.build import Build
from jsna.comparing.review import Side
from jsna.comparing.sources import PageText, Shown, Sources
from jsna.comparing.texts import front_sentences, sentences, split
from jsna.data.originals import originals
from jsna.editions.manifest import Edition, NotAManifest, edition_of, read_edition
from jsna.git import GitError, checked_out, is_commit
from jsna.options import FAILURES, OpenSite, open_site
from jsna.outputs.edition import ADDRESS
from jsna.prose.plain import plain
from jsna.reading import Document, Items, Text
from jsna.status import path_beside
from jsna.tasks.check import assessed
from jsna_charts.spec import Spec

SETTINGS = "mkdocs.yml"


class NoSuchEdition(ValueError):
    """A name that stands for no edition; says why."""


def side_named(name: str, site: Path) -> Side:
    """What a name stands for; raises NoSuchEdition. Commits are those of the repository of `site`."""
    path = Path(name)
    try:
        if path.is_file():
            return Side(name, read_edition(path))
        if path.is_dir():
            return _of_folder(name, path)
        kept = site / "content" / "editions" / f"{name}.json"
        if kept.is_file():
            return Side(name, read_edition(kept))
        if is_commit(site, name):
            with checked_out(site, name) as folder:
                return _of_sources(name, folder, _cache(site))
    except NotAManifest as error:
        raise NoSuchEdition(f"{name} is no manifest of an edition: {error}.") from error
    except GitError as error:
        raise NoSuchEdition(f"{name} can't be taken out of git: {error}") from error
    hint = "Name an edition.json, a folder, a past edition, or a branch, tag or commit of git."
    raise NoSuchEdition(f"There is no file, folder, edition or commit “{name}”. {hint}")


def _of_folder(name: str, folder: Path) -> Side:
    if (folder / ADDRESS).is_file():
        return Side(name, read_edition(folder / ADDRESS))
    if (folder / SETTINGS).is_file():
        return _of_sources(name, folder)
    raise NoSuchEdition(f"{folder} holds neither {ADDRESS} (a built site) nor {SETTINGS} (a site's sources).")


def _of_sources(name: str, folder: Path, cache: Path | None = None) -> Side:
    """A site as a build would take it in, with nothing drawn. `cache` keeps tables that were validated before."""
    opened = _opened(folder)
    settings = replace(opened.settings, cache=cache or opened.settings.cache)
    build = assessed(replace(opened, settings=settings))
    return Side(name, _edition(build), _sources(build))


def _opened(folder: Path) -> OpenSite:
    if not (folder / SETTINGS).is_file():
        raise NoSuchEdition(f"{folder} has no {SETTINGS}.")
    try:
        return open_site(folder / SETTINGS)
    except FAILURES as error:
        raise NoSuchEdition(f"The settings in {folder / SETTINGS} can't be used: {error}") from error


def _cache(site: Path) -> Path | None:
    """Where this folder's site keeps what it has validated, so that an older state of it need not do it again."""
    return _opened(site).settings.cache if (site / SETTINGS).is_file() else None


def _edition(build: Build) -> Edition | None:
    """The manifest that a build would write; None where errors would stop it."""
    return None if build.problems.errors else edition_of(build.manifest().decode())


def _sources(build: Build) -> Sources:
    settings = build.site.settings
    pages = {path: _page(path, document, build) for path, document in build.documents.items()}
    charts = tuple(Shown(path, spec) for path in pages for spec in _specs(path, build))
    tables = originals(settings.packages, settings.root)
    return Sources(pages, charts, tables, tuple(build.problems.in_order()))


def _specs(path: str, build: Build) -> Iterator[Spec]:
    return (spec for made in build.drafts[path].fragments.values() for spec in made.specs)


def _page(path: str, document: Document, build: Build) -> PageText:
    """Its front matter, its text, and the headlines of its blocks."""
    draft = build.drafts[path]
    titles = (plain(title) for block in draft.requests.blocks if isinstance(title := block.body.get("title"), Text))
    headlines = (sentence for title in titles for sentence in split(title))
    said = (*front_sentences(document.front), *sentences(draft.html), *headlines)
    return PageText(path, draft.title or path, said, tuple(_former_paths(path, document)))


def _former_paths(path: str, document: Document) -> Iterator[str]:
    """The paths that a page had under the names it says it had."""
    formerly = document.front.get("formerly")
    for name in formerly if isinstance(formerly, Items) else filter(None, (formerly,)):
        yield path_beside(path, f"{name}")
