"""A check of a whole site without building it: the same steps as a build, on plain Markdown, with nothing drawn."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown

from jsna.build import Build, load
from jsna.options import OpenSite, open_site
from jsna.problems import Problems


def check_site(config_file: Path) -> Problems:
    """Every problem that a build would report."""
    return assessed(open_site(config_file)).problems


def assessed(site: OpenSite) -> Build:
    """A site with every page taken in and checked, and nothing drawn."""
    build = load(site.settings, site.sources, site.addresses)
    markdown = Markdown(
        extensions=[*site.extensions, build.directives], extension_configs=dict(site.extension_settings)
    )
    for path, document in build.documents.items():
        collect(build, path, document.body, markdown)
    build.assess()
    return build


def collect(build: Build, path: str, body: str, markdown: Markdown) -> None:
    """Take one page through Markdown."""
    composed = build.markdown(path, body)
    build.collect(path, markdown.reset().convert(composed))
