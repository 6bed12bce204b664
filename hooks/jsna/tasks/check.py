"""A check of a whole site without building it: the same steps as a build, on plain Markdown, with nothing drawn."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown

from jsna.build import Build
from jsna.loading import load
from jsna.options import OpenSite, open_site
from jsna.problems import Problems
from jsna.tasks.remembered import remembered


def check_site(config_file: Path) -> Problems:
    """Every problem that a build would report. A page is looked at again only where something it rests on changed."""
    site = open_site(config_file)
    build = load(site.settings, site.sources, site.addresses)
    markdown = _markdown(site, build)
    memory = remembered(build.site.settings, config_file, build.documents.values())
    build.check_whole()
    for path, document in build.documents.items():
        found = memory.problems(document)
        if found is None:
            with build.problems.apart() as found:
                collect(build, path, document.body, markdown)
                build.assess_page(path)
            memory.keep(document, found)
        build.problems.include(found)
    memory.save()
    return build.problems


def assessed(site: OpenSite) -> Build:
    """A site with every page taken in and checked, and nothing drawn."""
    build = load(site.settings, site.sources, site.addresses)
    markdown = _markdown(site, build)
    for path, document in build.documents.items():
        collect(build, path, document.body, markdown)
    build.assess()
    return build


def _markdown(site: OpenSite, build: Build) -> Markdown:
    return Markdown(extensions=[*site.extensions, build.directives], extension_configs=dict(site.extension_settings))


def collect(build: Build, path: str, body: str, markdown: Markdown) -> None:
    """Take one page through Markdown."""
    composed = build.markdown(path, body)
    build.collect(path, markdown.reset().convert(composed))
