"""The options of the plugin, in mkdocs.yml."""

from __future__ import annotations

from jsna.codes import CODES, Severity
from jsna.editions.manifest import ID
from jsna.pages.reference.shapes import ByName, Choice, Fitting, Group, Listed, Rule, Scalar, Topic, key
from jsna.settings import AREA, DOMAIN, MAIL, WEB
from jsna.statement import STATUSES

LINE = Scalar.LINE
_GAP = Fitting(r"\[[^\]]*\]", "a placeholder in square brackets, of which you are reminded")

_FIXED = tuple((name, Choice((Severity.ERROR,))) for name, code in CODES.items() if code.fixed)

_QUESTIONS = Group("questions", "Where readers may ask", (
    key("email", Fitting(MAIL.pattern, "an e-mail address", string=True), "An e-mail address.",
        "figures@council.example"),
    key("form", Fitting(WEB.pattern, "a web address", string=True), "A form of the council’s.",
        "https://council.example/question"),
), "Under each figure and at the foot of each page. One of the two, or both.")  # fmt: skip

_STATEMENT = Group("statement", "The accessibility statement", (
    key("organisation", LINE, "Who runs the site.", "Merrowshire County Council"),
    key("contact", LINE, "An e-mail address or telephone number that somebody answers.", "needs@council.example"),
    key("tested", (Scalar.DAY, _GAP), "When the site was last tested. After a year you are reminded.", "2026-09-01"),
    key("by", LINE, "Who tested it.", "the council’s web team"),
    key("status", (Choice(tuple(STATUSES)), _GAP), "How far it complies.", "partially compliant"),
    key("prepared", (Scalar.DAY, _GAP), "When the statement was written, where that is not the day of the test.",
        "2026-09-10"),
    key("problems", Listed(), "What is not accessible. Needed unless it complies fully.",
        "[Two older PDFs can’t be read aloud.]"),
    key("burden", Listed(), "What it would be too much of a burden to mend, and why.", "[Maps of 2019]"),
    key("exempt", Listed(), "What the law does not ask to be accessible.", "[PDFs from before 2018]"),
    key("enforcement", LINE, "Who enforces the law, in a sentence, where it is not the usual body.",
        "The Equality Commission for Northern Ireland enforces it."),
), "What the law asks a public body to say. jsna audit prepares the test.",
   rules=tuple(Rule("problems", "status", status, named=True) for status, how in STATUSES.items()
               if how != "fully"))  # fmt: skip

OPTIONS = Topic(
    "options", "The options of the plugin",
    "They stand in mkdocs.yml, under the name of the plugin. Everything else in that file is MkDocs’s own.",
    (Group("keys", "The options of the plugin", (
        key("area", Fitting(AREA.pattern, "a letter and eight digits", string=True), "The code of your area.",
            "E10000016", required=True),
        key("benchmarks", Listed(only=True), "The areas that yours is compared with: region, england, codes or names.",
            "[region, england]", default="[region, england]"),
        key("packages", Scalar.STRING, "The folder with the data packages.", "datapackages", default="datapackages"),
        key("charts", Scalar.STRING, "The folder with the site’s own kinds of chart.", "charts", default="charts"),
        key("cache", Scalar.STRING, "The folder in which work is kept between builds. It may be deleted.",
            ".cache/jsna", default=".cache/jsna"),
        key("edition", Fitting(ID.pattern, "letters, digits, dots and hyphens, in quotes", string=True),
            "The name of the edition. JSNA_EDITION in the environment goes before it.", '"2026.1"', default='""'),
        key("domain", Fitting(DOMAIN.pattern, "the name of a domain", string=True),
            "The council’s own domain, in small letters and without https://.", "needs.council.example",
            default='""'),
        key("host", Scalar.STRING, "Whose computers hand out the pages: the privacy page says so.", "GitHub Pages",
            default="GitHub Pages"),
        key("questions", _QUESTIONS, "Where readers may question a figure, or send evidence.", default="{}"),
        key("statement", _STATEMENT, "The accessibility statement.", default="{}"),
        key("redirects", ByName((LINE,), "health/jsna.aspx"), "Old addresses, each with the page that it leads to.",
            "chapters/smoking.md", default="{}"),
        key("severity", ByName((Choice(tuple(Severity)),), "no-lead", tuple(CODES), blank=False, apart=_FIXED,
                               called="a problem’s code"),
            "How severe a problem is. Some are errors for every site, and stay so.", "error",
            default="{}"),
        key("board_since", Scalar.DAY, "The day from which the board paper tells what changed. Without it, six months.",
            "2026-06-01", default='""'),
    )),),
)  # fmt: skip
