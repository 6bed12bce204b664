"""The settings of the MkDocs plugin: the only reader of mkdocs.yml beside the plugin itself."""

from __future__ import annotations

import datetime
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import base, load_config
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.structure.files import get_files

import jsna_charts
from jsna.codes import CODES, Severity
from jsna.days import day_in_words, read_day
from jsna.editions.manifest import sound_id
from jsna.git import last_commit
from jsna.keys import suggest
from jsna.pages.templates import TemplateError
from jsna.problems import Format
from jsna.settings import AREA, MAIL, WEB, Questions, Settings, address_on, is_domain, placed, unreadable

EXTENSIONS = ("attr_list", "tables", "footnotes", "admonition", "md_in_html")  # what the engine's own pages need

TEMPLATES = "templates"  # the folder of a site's own templates in the place of ours

_Fault = tuple[str, str]
"""The name of an option, and what is wrong with it."""

_QUESTIONS = {
    "email": (MAIL, "an e-mail address", "questions@council.example"),
    "form": (WEB, "a web address", "https://council.example/question"),
}


class Options(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this one untyped
    """The options under `plugins: - jsna:`."""

    area = c.Type(str)
    benchmarks = c.ListOfItems(c.Type(str), default=["region", "england"])
    packages = c.Type(str, default="datapackages")
    charts = c.Type(str, default="charts")
    cache = c.Type(str, default=".cache/jsna")
    edition = c.Type((str, int, float), default="")
    questions = c.Type(dict, default={})
    severity = c.Type(dict, default={})
    domain = c.Type(str, default="")
    host = c.Type(str, default="GitHub Pages")
    redirects = c.Type(dict, default={})
    statement = c.Type(dict, default={})
    board_since = c.Type((str, datetime.date), default="")  # YAML reads a bare day as a date

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """MkDocs's own checks, then what it can't know: codes, names, days and severities."""
        errors, warnings = super().validate()
        known = [name for name, _ in self._schema]
        unknown = sorted(str(key) for key in self.keys() - set(known))
        found = (*_unknown(unknown, known), *_names(self), *_asking(self.questions), *_severities(self.severity))
        errors += [(key, base.ValidationError(said)) for key, said in found]
        return errors, [(name, said) for name, said in warnings if name not in unknown]


def _unknown(keys: Iterable[str], known: Sequence[str]) -> Iterator[_Fault]:
    for key in keys:
        yield key, f"The jsna plugin has no option “{key}”. {suggest(key, known)}"


def _names(options: Options) -> Iterator[_Fault]:
    """What is wrong with single texts; what is no text has its error from MkDocs, but for an edition."""
    area, domain, edition, since = options.area, options.domain, options.edition, options.board_since
    if isinstance(area, str) and not AREA.fullmatch(area):
        yield "area", f"“{area}” is not the code of an area. Write a letter and eight digits, such as E10000016."
    if isinstance(domain, str) and domain and not is_domain(domain):
        yield "domain", f"“{domain}” is not the name of a domain. Write it without https:// and without a path."
    if not isinstance(edition, str):
        yield "edition", f'Put the edition in quotes ("{edition}"): without them YAML reads 2026.10 as 2026.1.'
    elif edition and not sound_id(edition):
        said = f"“{edition}” can’t be the name of an edition. Use letters, digits, dots and hyphens: 2026.1."
        yield "edition", said
    if isinstance(since, str) and since and read_day(since) is None:
        yield "board_since", f"“{since}” is not a date that can be read. {day_in_words(since)[1]}"


def _severities(given: object) -> Iterator[_Fault]:
    """What is wrong with severities; what is no group of keys has its error from MkDocs."""
    for code, severity in given.items() if isinstance(given, dict) else ():
        # YAML reads a bare `off` as false.
        if code not in CODES:
            yield "severity", f"There is no problem code “{code}”. {suggest(str(code), CODES)}"
        elif severity is not False and severity not in list(Severity):
            yield "severity", f"The severity of “{code}” must be error, warning or off, not “{severity}”."
        elif CODES[code].fixed and severity != Severity.ERROR:
            said = f"“{code}” is an error for every site, and its severity can't be changed. Delete this line."
            yield "severity", said


def _asking(questions: object) -> Iterator[_Fault]:
    """What is wrong with where readers may ask; what is no group of keys has its error from MkDocs."""
    for key, given in questions.items() if isinstance(questions, dict) else ():
        if key not in _QUESTIONS:
            yield "questions", f"“questions” has no “{key}”. {suggest(str(key), _QUESTIONS)}"
            continue
        pattern, kind, sample = _QUESTIONS[key]
        if not isinstance(given, str) or not pattern.fullmatch(given):
            said = f"“{given}” is not {kind} at which readers can ask. Write it like this: {key}: {sample}"
            yield "questions", said


def _engine() -> tuple[Path, ...]:
    """The engine's own folders where it is run from its sources; installed, they don't change."""
    here = Path(__file__).parent
    return (here, Path(jsna_charts.__file__).parent) if (here.parents[1] / "pyproject.toml").is_file() else ()


ENGINE = _engine()
# How a build may break off through a mistake of an author's: in the settings, in a file that is away, in a template.
FAILURES = (MkDocsException, OSError, UnicodeError, TemplateError)


def made_of(options: Options, config: MkDocsConfig) -> tuple[Path, ...]:
    """The folders and files that a site is made of: whatever changes in them may change its pages."""
    root = Path(config.config_file_path).parent.resolve()
    own = (config.config_file_path, config.docs_dir, root / options.packages, root / options.charts, root / TEMPLATES)
    themes = (config.theme.custom_dir,) if config.theme.custom_dir else ()
    return tuple(Path(path).resolve() for path in (*own, *themes, *config.watch, *ENGINE))


class Heard(logging.Handler):
    """What MkDocs says of a build that breaks off: its own exception often says no more than that it did."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record's text."""
        self.said.append(record.getMessage())

    def during(self, build: Callable[..., None]) -> Callable[[], None]:
        """A build that is listened to."""

        def listened() -> None:
            self.said.clear()
            logger = logging.getLogger("mkdocs")
            logger.addHandler(self)
            try:
                build()
            finally:
                logger.removeHandler(self)

        return listened

    def reasons(self, error: BaseException, config_file: Path) -> list[str]:
        """Why it broke off: what is wrong with the settings file as such, else in MkDocs's words."""
        settings_file = unreadable(config_file)
        if settings_file.found:
            return [settings_file.render(Format.TEXT)]
        return list(self.said) or [str(error)]


def settings(options: Options, config: MkDocsConfig, epoch: str) -> Settings:
    """The site's settings with absolute folders, its commit, and its date: `epoch` where given, else the commit's."""
    root = Path(config.config_file_path).parent.resolve()
    seconds, commit = last_commit(root)
    _check_folders(options, root)
    _check_domain(options.domain, config.site_url or "")
    edition = os.environ.get("JSNA_EDITION") or str(options.edition)
    if edition and not sound_id(edition):
        raise ConfigurationError(f"JSNA_EDITION is “{edition}”. Use letters, digits, dots and hyphens: 2026.1.")
    return Settings(
        root=root,
        content=Path(config.docs_dir).resolve(),
        packages=(root / options.packages).resolve(),
        cache=(root / options.cache).resolve(),
        area=options.area,
        benchmarks=tuple(options.benchmarks),
        charts=(root / options.charts).resolve(),
        templates=root / TEMPLATES if (root / TEMPLATES).is_dir() else None,
        site_name=config.site_name,
        site_url=address_on(options.domain, config.site_url or ""),
        publisher=config.site_author or "",
        questions=Questions(**options.questions),
        edition=edition,
        published=bool(os.environ.get("JSNA_PUBLISHED")),
        commit=commit,
        board_since=read_day(str(options.board_since)[:10]),
        as_of=_day(epoch if epoch.isdecimal() else seconds),
        domain=options.domain,
        host=options.host,
        redirects=placed(Path(config.config_file_path), "redirects", options.redirects),
        statement=placed(Path(config.config_file_path), "statement", options.statement),
        theme=tuple(Path(folder) for folder in config.theme.dirs),
        severity={
            code: Severity.OFF if level is False else Severity(level) for code, level in options.severity.items()
        },
    )


def _check_folders(options: Options, root: Path) -> None:
    """Raise ConfigurationError for a folder that the settings name and that can't be one."""
    if (root / options.cache).is_file():
        raise ConfigurationError(f"“cache” of the jsna plugin names the file {options.cache}, and needs a folder.")
    usual = next(kind.default for name, kind in options._schema if name == "packages")
    if options.packages != usual and not (root / options.packages).is_dir():
        raise ConfigurationError(
            f"“packages” of the jsna plugin names {options.packages}, and there is no such folder."
        )


def _check_domain(domain: str, site_url: str) -> None:
    """Raise ConfigurationError where two settings give the site two addresses."""
    host = urlsplit(site_url).hostname or ""
    if domain and site_url.startswith("https://") and host != domain:  # a preview has an address of its own
        raise ConfigurationError(
            f"“domain” of the jsna plugin is {domain}, and “site_url” is on {host}. Delete one, or make them agree."
        )


def _day(seconds: str) -> datetime.date:
    if not seconds.isdecimal():
        return datetime.date.min
    try:
        return datetime.datetime.fromtimestamp(int(seconds), tz=datetime.UTC).date()
    except (OverflowError, ValueError, OSError):  # a moment that no calendar reaches
        raise ConfigurationError(f"SOURCE_DATE_EPOCH is {seconds}, which is no date.") from None


@dataclass(frozen=True)
class OpenSite:
    """A site's settings file, read: enough to look at its pages without MkDocs."""

    settings: Settings
    sources: Mapping[str, Path]
    addresses: Mapping[str, str]
    extensions: Sequence[str]
    extension_settings: Mapping[str, Mapping[str, Any]]


def open_site(config_file: Path) -> OpenSite:
    """Read mkdocs.yml as a build does; raises MkDocs's ConfigurationError, which says what is wrong with it."""
    config = load_config(str(config_file))
    if "jsna" not in config.plugins:
        raise ConfigurationError(f"{config_file} names no “jsna” plugin. Add it under “plugins”, with your area.")
    options = config.plugins["jsna"].config
    files = get_files(config).documentation_pages()
    return OpenSite(
        settings=settings(options, config, os.environ.get("SOURCE_DATE_EPOCH", "")),
        sources={file.src_uri: Path(file.abs_src_path) for file in files if file.abs_src_path},
        addresses={file.src_uri: file.url for file in files},
        extensions=[*config.markdown_extensions, *(e for e in EXTENSIONS if e not in config.markdown_extensions)],
        extension_settings=config.mdx_configs,
    )
