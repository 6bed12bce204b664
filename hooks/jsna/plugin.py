"""The MkDocs plugin: each event a few lines that hand on to the build. With options.py the only importer of MkDocs."""

from __future__ import annotations

import os
import sys
from calendar import timegm
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from jsna.build import SCRIPT, STYLESHEET, Build, load, safe_title
from jsna.options import EXTENSIONS, Options, settings
from jsna.problems import Format, count

_SEARCH = 'data-md-component="search"'


class JsnaPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # MkDocs leaves this one untyped
    """Hands MkDocs's pages to the build, and what the build makes back to MkDocs."""

    build: Build
    serving = False
    epoch = ""  # SOURCE_DATE_EPOCH as it was given, before we set it ourselves

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A build of changed pages only would show a page older than its data."""
        self.serving = command == "serve"
        self.epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        if dirty:
            raise PluginError("[dirty-build] --dirty looks only at changed Markdown, not at data. Build without it.")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """No request leaves the reader's browser, and the date of the build is that of its commit."""
        self.settings = settings(self.config, config, self.epoch)
        config.theme["font"] = False
        config.extra_css.insert(0, STYLESHEET)
        script = ExtraScriptValue(SCRIPT)
        script.defer = True
        config.extra_javascript.insert(0, script)
        edition = f"Edition {escape(self.settings.edition)}." if self.settings.edition else ""
        config.copyright = " ".join(filter(None, (config.copyright, edition)))
        config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Load everything, and add the pages that no author writes."""
        pages = files.documentation_pages()
        addresses = {file.src_uri: file.url for file in pages}  # the build's too: the pages it makes are added below
        sources = {file.src_uri: Path(file.abs_src_path) for file in pages if file.abs_src_path}
        self.build = load(self.settings, sources, addresses)
        # MkDocs dates sitemaps by this variable, and would read the clock without it.
        os.environ["SOURCE_DATE_EPOCH"] = str(timegm(self.build.site.settings.as_of.timetuple()))
        config.markdown_extensions.append(self.build.directives)  # type: ignore[arg-type] # an instance is as good as a name
        for path, content in self.build.generated().items():
            file = File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(file)
            addresses[path] = file.url
        return files

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """A page's text as the build has read it: MkDocs itself would break off at a file that is not UTF-8."""
        document = self.build.documents.get(page.file.src_uri)
        return document.source if document else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """A page's Markdown with what the build puts around it; its title in plain words."""
        path = page.file.src_uri
        composed = self.build.markdown(path, markdown)
        page.meta.pop("status", None)  # the theme has a status of its own, for pages that are new or deprecated
        title = self.build.title(path)
        if title == config.site_name:
            page.meta.pop("title", None)  # the theme would say it twice
        elif title:
            page.meta["title"] = safe_title(title)
        return composed

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> None:
        """A page's HTML, with placeholders."""
        self.build.collect(page.file.src_uri, html)

    def on_post_page(self, output: str, **_: Any) -> str:
        """The theme leaves its search dialog without the name that a screen reader would say."""
        return output.replace(
            'data-md-component="search" role="dialog"', f'{_SEARCH} role="dialog" aria-label="Search"'
        )

    def on_env(self, _: Any, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are in: check, draw, fill; stop before anything is written if anything is wrong."""
        self.build.assess()
        self._report()
        self.build.render(_progress)
        for file in files.documentation_pages():
            if file.page is not None and file.src_uri in self.build.drafts:
                file.page.content = self.build.fill(file.src_uri)
        for address, content in self.build.files().items():
            files.append(File.generated(config, address, content=content))
        print(f"jsna: {self.build.summary()}.", file=sys.stderr)

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """A change of data, or of a chart kind of the site's own, is a change of the site."""
        for folder in (self.settings.packages, self.settings.charts):
            if folder is not None and folder.is_dir():
                server.watch(str(folder))
        return server

    def _report(self) -> None:
        problems = self.build.problems
        if problems.found:
            print(problems.render(Format.TEXT), file=sys.stderr)
        if problems.errors and not self.serving:
            raise PluginError(f"{count(problems.errors, problems.warnings)}. No page was written.")


def _progress(done: int, total: int) -> None:
    if total >= 20 and (done % 20 == 0 or done == total):
        print(f"jsna: {done} of {total} charts drawn", file=sys.stderr)
