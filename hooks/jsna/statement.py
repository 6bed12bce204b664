"""The accessibility statement as a site's settings give it: what the law asks a public body to say, and to keep true.

The Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018, regulation 8, and the model
statement that the Cabinet Office publishes under it.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from jsna.days import said
from jsna.keys import Keys
from jsna.problems import Problems, Where
from jsna.reading import Map, Text

STATUSES = {"fully compliant": "fully", "partially compliant": "partially", "not compliant": "not"}
_PLACEHOLDER = re.compile(r"\[[^\]]*\]|\b(TODO|TBC|TBD|XXX+)\b|\.\.\.|…|\bexample\.(com|org|net)\b", re.IGNORECASE)
_PREVIEWS = ("127.0.0.1", "localhost")  # where a site is shown to its authors alone
_NEEDED = ("organisation", "contact", "tested", "by", "status")


@dataclass(frozen=True)
class Statement:
    """What a site says of its own accessibility; empty where the settings say nothing, or hold a placeholder."""

    organisation: str = ""
    contact: str = ""
    tested: datetime.date | None = None
    prepared: datetime.date | None = None
    by: str = ""
    status: str = ""  # one of STATUSES
    problems: tuple[str, ...] = ()
    burden: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    enforcement: str = ""

    @property
    def degree(self) -> str:
        """How far it complies, in one word: fully, partially, not; "" where nobody has tested it."""
        return STATUSES.get(self.status, "")


def read_statement(settings: Map, problems: Problems) -> Statement:
    """The statement of a site's settings; what is absent or only a placeholder is a problem."""
    if not settings:
        return Statement()
    keys = Keys(settings, "The accessibility statement", problems)
    texts = {key: _text(keys, key) for key in (*_NEEDED, "prepared", "enforcement")}
    found = Statement(
        organisation=texts["organisation"],
        contact=texts["contact"],
        tested=_day(keys, "tested", texts),
        prepared=_day(keys, "prepared", texts),
        by=texts["by"],
        status=keys.one_of("status", STATUSES) if texts["status"] else "",
        problems=_listed(keys, "problems"),
        burden=_listed(keys, "burden"),
        exempt=_listed(keys, "exempt"),
        enforcement=texts["enforcement"],
    )
    keys.done()
    _check_status(found, keys)
    return found


def check_age(statement: Statement, settings: Map, today: datetime.date, problems: Problems) -> None:
    """Report a test that is more than a year old: the statement has to be reviewed every year."""
    tested = statement.tested
    if tested is not None and (today.year - 1, today.month, today.day) > (tested.year, tested.month, tested.day):
        message = f"The site was last tested for accessibility on {said(tested)}, more than a year ago."
        hint = "Test it again (jsna audit prepares a worksheet), and give the new date under “tested”."
        problems.add("statement-outdated", settings.where_of("tested"), message, hint)


def check_given(settings: Map, site_url: str, config: str, problems: Problems) -> None:
    """Report a site that has an address for readers, and no statement."""
    if site_url and urlsplit(site_url).hostname not in _PREVIEWS and not settings:
        message = "This site has an address, and no accessibility statement."
        hint = f"Add one to the jsna plugin: statement: {{{', '.join(f'{key}: …' for key in _NEEDED)}}}"
        problems.add("no-statement", Where(config), message, hint)


def _text(keys: Keys, key: str) -> str:
    """A text; "" with a problem where it is a placeholder, or absent and needed."""
    found = keys.text(key)
    if not found and key in _NEEDED and not isinstance(keys.mapping.get(key, Text("", keys.where)), Text):
        return ""  # its shape is reported
    if _PLACEHOLDER.search(found):
        _report(keys, key, f"“{found}” is a placeholder in the accessibility statement.")
        return ""
    if not found and key in _NEEDED:
        _report(keys, key, f"The accessibility statement does not give “{key}”.")
    return str(found)


def _report(keys: Keys, key: str, message: str) -> None:
    hints = {
        "organisation": "Write who runs this site, such as the council.",
        "contact": "Write an e-mail address or a telephone number that somebody answers.",
        "tested": "Write the day on which the site was last tested: 2026-09-01. jsna audit prepares the test.",
        "by": "Write who tested it.",
        "status": f"Write one of: {', '.join(STATUSES)}.",
    }
    problem = hints.get(key, "Write what is so.")
    keys.problems.add("statement-placeholder", keys.mapping.where_of(key), message, problem)


def _day(keys: Keys, key: str, texts: dict[str, str]) -> datetime.date | None:
    return keys.date(key) if texts[key] else None


def _listed(keys: Keys, key: str) -> tuple[str, ...]:
    found = keys.texts(key)
    for text in found:
        if _PLACEHOLDER.search(text):
            message = f"“{text}” is a placeholder in the accessibility statement."
            keys.problems.add("statement-placeholder", text.where, message, "Write what is so, or delete it.")
    return tuple(str(text) for text in found if not _PLACEHOLDER.search(text))


def _check_status(found: Statement, keys: Keys) -> None:
    if found.degree == "fully" and found.problems:
        hint = "Write “partially compliant”, or delete the problems that are mended."
        keys.bad("status", "“fully compliant” does not go with a list of problems.", hint)
    if found.degree in ("partially", "not") and "problems" not in keys.mapping:
        keys.bad("status", f"“{found.status}” needs a list of what is not accessible.", "Add it under “problems”.")
