"""The MkDocs plugin: each event a few lines that hand on to the build. With options.py the only importer of MkDocs."""

from __future__ import annotations

import logging
import os
import signal
import sys
import tempfile
import time
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

from jsna.build import SCRIPT, STYLESHEET, Build, safe_title
from jsna.editions.manifest import in_edition, is_manifest
from jsna.loading import load
from jsna.options import ENGINE, EXTENSIONS, FAILURES, TEMPLATES, Heard, Options, made_of, settings
from jsna.pages.legal import MARK
from jsna.pages.policy import with_policy
from jsna.pages.templates import TemplateError, broken
from jsna.preview import Made, Preview, Snapshot, Watcher, snapshot
from jsna.problems import WHERE_EXPLAINED, Format, count
from jsna.prose.plain import plain
from jsna.settings import Settings

_STARS = ' data-md-component="source"'  # by this the theme would ask GitHub how many people like a repository
_STEMMERS = "assets/javascripts/lunr/"
_SEARCH = 'data-md-component="search"'


class JsnaPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # MkDocs leaves this one untyped
    """Hands MkDocs's pages to the build, and what the build makes back to MkDocs."""

    build: Build
    folders: tuple[Path, ...]
    first: Snapshot | None = None  # all that the site is made of, before its first build began
    watcher: Watcher | None = None
    serving = False
    began = 0.0
    epoch = ""  # SOURCE_DATE_EPOCH as it was given, before we set it ourselves

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A build of changed pages only would show a page older than its data."""
        self.serving = command == "serve"
        self.began = time.monotonic()
        if self.serving:
            _only_warnings()
        self.epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        if dirty:
            raise PluginError("[dirty-build] --dirty looks only at changed Markdown, not at data. Build without it.")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """No request leaves the reader's browser, and the date of the build is that of its commit."""
        self.settings = settings(self.config, config, self.epoch)
        self.folders = made_of(self.config, config)
        if self.serving and self.first is None:
            self.first = snapshot(self.folders)
        config.theme["font"] = False
        _give_address(config, self.settings)
        _give_assets(config)
        edition = f"Edition {escape(self.settings.edition)}." if self.settings.edition else ""
        config.copyright = " ".join(filter(None, (config.copyright, edition, MARK)))
        config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Load everything, and add the pages that no author writes."""
        # A manifest is read, and shown where it is part of what changed.
        for file in [one for one in files if is_manifest(one.src_uri) or _for_nobody(one.src_uri, config)]:
            files.remove(file)
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
        description = plain(str(page.meta.get("description") or "")) or self.build.description(path)
        if description:
            page.meta["description"] = escape(description)  # the theme puts it into an attribute as it stands
        page.meta.pop("status", None)  # the theme has a status of its own, for pages that are new or deprecated
        title = self.build.title(path)
        if title == config.site_name:
            page.meta.pop("title", None)  # the theme would say it twice
        elif title:
            page.meta["title"] = safe_title(title)
        for key in self.build.unusable(path):
            page.meta.pop(key, None)
        if not self.build.searched(path):
            page.meta["search"] = {"exclude": True}
        return composed

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> None:
        """A page's HTML, with placeholders."""
        self.build.collect(page.file.src_uri, html)

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """What a page tells programs; a name for the search dialog, which the theme leaves without one; the footer."""
        output = output.replace("</head>", f"{self.build.head(page.file.src_uri)}</head>", 1)
        return self._finished(output, page.file.src_uri, page.content or "")

    def on_post_template(self, output: str, *, template_name: str, **_: Any) -> str:
        """The same for the page that is shown where there is none."""
        return self._finished(output, "", "") if template_name.endswith(".html") else output

    def _finished(self, output: str, path: str, content: str) -> str:
        output = output.replace(f'{_SEARCH} role="dialog"', f'{_SEARCH} role="dialog" aria-label="Search"')
        output = output.replace(_STARS, "").replace(MARK, self.build.footer(path))
        return with_policy(output, content)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are in: check, draw, fill; stop before anything is written if anything is wrong."""
        env.trim_blocks = env.lstrip_blocks = True  # the theme's indentation would be a sixth of a short page
        self.build.assess()
        self._report()
        self.build.render(_progress)
        for file in files.documentation_pages():
            if file.page is not None and file.src_uri in self.build.drafts:
                file.page.content = self._filled(file.src_uri)
        for address, content in self.build.files().items():
            files.append(File.generated(config, address, content=content))
        if not self.serving:
            _say(f"jsna: {self.build.summary()}.")

    def _filled(self, path: str) -> str:
        try:
            return self.build.fill(path)
        except TemplateError as error:
            raise PluginError(f"A template of this site's own can't be used: {broken(error, path)}") from error

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Every change of what the site is made of is seen by us, and builds it again; MkDocs serves what is built."""
        preview = self._preview(server, config)
        preview.remember()
        server.builder = preview.rebuild
        self.watcher = Watcher(preview, _bell(server, config))
        self.watcher.start()
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended like that, MkDocs tidies up as well
        made = self._made()
        built = f"jsna: built {made.pages} pages in {time.monotonic() - self.began:.1f} s; {made.besides}"
        _say(f"{built}. See {server.url} (Ctrl+C ends it).")
        return server

    def _preview(self, server: LiveReloadServer, config: MkDocsConfig) -> Preview:
        heard = Heard()
        return Preview(
            root=self.settings.root,
            site=Path(config.site_dir),
            folders=lambda: self.folders,
            code=(*ENGINE, self.settings.root / self.config.charts, self.settings.root / TEMPLATES),
            build=heard.during(server.builder),
            made=self._made,
            why=lambda error: heard.reasons(error, Path(config.config_file_path)),
            failures=FAILURES,
            say=_say,
            seen=self.first or {},
        )

    def on_shutdown(self) -> None:
        """Nothing is left running, and nothing of ours on the disk."""
        if self.watcher is not None:
            self.watcher.end()

    def _made(self) -> Made:
        charts = f"{self.build.drawn} chart{'' if self.build.drawn == 1 else 's'} drawn"
        problems = self.build.problems
        found = f"; {count(problems.errors, problems.warnings)}" if problems.found else ""
        return Made(len(self.build.drafts), charts + found)

    def _report(self) -> None:
        problems = self.build.problems
        if problems.found:
            print(problems.render(Format.TEXT), WHERE_EXPLAINED, sep="\n", file=sys.stderr)
        if problems.errors and not self.serving:
            raise PluginError(f"{count(problems.errors, problems.warnings)}. No page was written.")


def _give_address(config: MkDocsConfig, site: Settings) -> None:
    """Where the site will stand: a published edition in a folder of its own, from which readers can turn to others."""
    config.site_url = site.site_url or None
    if site.published and site.edition:
        config.site_url = in_edition(config.site_url or "", site.edition)
        config.extra.setdefault("version", {"provider": "mike", "default": "latest"})


def _give_assets(config: MkDocsConfig) -> None:
    """Our stylesheet and script, before the site's own, which can then overrule them."""
    config.extra_css.insert(0, STYLESHEET)
    script = ExtraScriptValue(SCRIPT)
    script.defer = True
    config.extra_javascript.insert(0, script)


def _for_nobody(path: str, config: MkDocsConfig) -> bool:
    """Whether a file of the theme serves its makers, or readers of languages that this site is not searched in."""
    search = config.plugins.get("search") or config.plugins.get("material/search")
    english = search is None or search.config.get("lang") == ["en"]
    return path.startswith("assets/") and (path.endswith(".map") or (english and path.startswith(_STEMMERS)))


def _progress(done: int, total: int) -> None:
    if total >= 20 and (done % 20 == 0 or done == total):
        _say(f"jsna: {done} of {total} charts drawn")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _only_warnings() -> None:
    """A preview says in one line what it did; what MkDocs says of each step would hide that."""
    if logging.getLogger("mkdocs").level > logging.DEBUG:
        for name in ("mkdocs.commands.serve", "mkdocs.commands.build", "mkdocs.livereload"):
            logging.getLogger(name).setLevel(logging.WARNING)


def _bell(server: LiveReloadServer, config: MkDocsConfig) -> Path:
    """A file of ours that the server watches in the place of the folder of pages and the settings."""
    handle, name = tempfile.mkstemp(prefix="jsna-preview-")
    os.close(handle)
    server.unwatch(config.docs_dir)
    server.unwatch(config.config_file_path)
    server.watch(name)
    return Path(name)
