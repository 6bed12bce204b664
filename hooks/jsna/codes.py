"""Every code a problem can have, with its usual severity, its cause and its remedy: the source of the errors page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops a build (error), is only said (warning), or is not wanted by this site (off)."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True)
class Code:
    """One kind of mistake, as explained to the people who make it."""

    name: str
    severity: Severity
    cause: str
    remedy: str
    fixed: bool = False  # a site can't lower it: it guards what is private, or nothing sensible can go on

    @property
    def standing(self) -> str:
        """How severe it is, and whether a site can change that."""
        if self.fixed:
            return "It is an error on every site, and stops the build."
        return {
            Severity.ERROR: "It is an error, and stops the build; a site can make it a warning.",
            Severity.WARNING: "It is a warning, and the site is built; a site can make it an error, or switch it off.",
            Severity.OFF: "It is only reported where a site asks for it.",
        }[self.severity]


@dataclass(frozen=True)
class Group:
    """Codes of mistakes that are made in one place; `id` names the group's file of examples and its heading."""

    id: str
    title: str
    codes: tuple[Code, ...]


def _error(name: str, cause: str, remedy: str) -> Code:
    return Code(name, Severity.ERROR, cause, remedy)


def _fixed(name: str, cause: str, remedy: str) -> Code:
    """An error for every site."""
    return Code(name, Severity.ERROR, cause, remedy, fixed=True)


def _warning(name: str, cause: str, remedy: str) -> Code:
    return Code(name, Severity.WARNING, cause, remedy)


def _silent(name: str, cause: str, remedy: str) -> Code:
    """One that a site has to ask for: it only repeats what another problem says already."""
    return Code(name, Severity.OFF, cause, remedy)


_FILES = (
    _fixed("file-unreadable", "A file can't be opened.", "Check that it is there and may be read."),
    _fixed("not-utf8", "A file is saved in another character set than UTF-8.", "Save it again as UTF-8."),
    _fixed("broken-json", "A descriptor is not valid JSON.", "Look for a missing comma, quote or bracket."),
    _fixed("broken-yaml", "Front matter, a block or a descriptor is not valid YAML.", "Quote texts that hold colons."),
    _error("yaml-tab", "YAML is indented with a tab.", "Indent with spaces."),
    _error("yaml-alias", "YAML uses an anchor or alias.", "Write the value out where it is used."),
    _error("yaml-duplicate-key", "A key is given twice in one place.", "Keep one of them."),
    _error("yaml-not-a-mapping", "Keys with values are expected.", "Write `key: value` lines."),
    _error("front-matter-unclosed", "Front matter opens with --- and never closes.", "Add the closing ---."),
    _error("front-matter-late", "Front matter begins below the first line.", "Delete the lines above its first ---."),
    _error("unknown-key", "A key is not one that this place knows.", "Correct its spelling, or delete it."),
    _fixed("missing-key", "A key that is needed is not given.", "Add it."),
    _fixed("bad-value", "A value is not of the kind that its key asks for.", "Write it as the message says."),
)
_PACKAGES = (
    _fixed("bad-package", "A data package's descriptor is not as the standard has it.", "Mend the descriptor."),
    _fixed("remote-path", "A package refers to an address on the internet.", "Save a copy in the package's folder."),
    _fixed("path-outside-package", "A path leads out of its package's folder.", "Move the file into the package."),
    _error("missing-file", "A file, picture or page that is referred to is not there.", "Check its path, or add it."),
    _error("wrong-hash", "A file is not the one whose hash its descriptor gives.", "Update the file or the hash."),
    _error("missing-column", "A table lacks a column that its schema names.", "Check the table's first row."),
    _error("extra-column", "A table has a column that its schema doesn't name.", "Describe it in the schema."),
    _error("wrong-column", "A column has another name than its schema gives.", "Mend the table or the schema."),
    _error("wrong-type", "A cell is not of its column's type.", "Correct the cell, or the type in the schema."),
    _error("bad-cell", "A cell breaks a rule of its schema.", "Correct the cell."),
    _error("bad-row", "A row is blank, too short or too long.", "Correct the row."),
    _error("duplicate-key", "Two rows have the same primary key.", "Delete or correct one of them."),
    _error("unknown-reference", "A cell refers to a row that another table does not have.", "Correct it."),
    _error("conflicting-rows", "Two rows give different values for one area and period.", "Keep one of them."),
    _error("bad-boundaries", "A file of boundaries can't be read, or is not in degrees.", "Export it again."),
    _warning(
        "unmatched-boundaries",
        "A file of boundaries holds none of the areas that the data have.",
        "Compare its codes with the data's: they may be of another year, or of other places.",
    ),
    _error("not-an-export", "A file to import is not a Fingertips export.", "Download it again as CSV."),
    _fixed(
        "small-number", "A row shows a number that its source's policy withholds.", "Mark it c, and empty its numbers."
    ),
    _fixed(
        "recoverable-number",
        "A withheld number can be worked out from others that are shown.",
        "Withhold a second number of the same set, or the total.",
    ),
    _error("not-a-table", "A file to import holds no table that can be read.", "Save it as .xlsx or as “CSV UTF-8”."),
    _error(
        "unclear-table", "It can't be told what a table to import is about.", "Say it with the option that is named."
    ),
    _fixed("suppressed-number", "A row that is marked as suppressed holds a number.", "Empty the row's numbers."),
)
_MEASURES = (
    _error("unknown-resource", "A resource is named that its package does not have.", "Correct the name."),
    _error("unknown-column", "A column is named that its table does not have.", "Correct the name."),
    _error("duplicate-measure", "Two measures have one name.", "Rename one of them."),
    _error("duplicate-package", "Two data packages have one name.", "Rename one of them."),
    _error("empty-measure", "No row of its table belongs to a measure.", "Check its `where`."),
    _error("not-a-number", "A value is not a number.", "Correct the cell, or declare how missing values are written."),
    _error(
        "bad-period", "A time period is not written in a way that can be read.", "Write 2023, 2022/23 or 2020 - 22."
    ),
    _error("unknown-measure", "A measure is named that no package has.", "Correct the name."),
    _silent("waits-for-data", "Something rests on data that have a fault themselves.", "Mend the data first."),
    _error("unknown-area", "An area is named that the data don't know.", "Use its code, its slug or a relative name."),
    _warning(
        "shared-name",
        "Two areas of one kind in one place have the same name.",
        "Name them apart, or give each the area in which it lies as its `parent`.",
    ),
    _error("unknown-period", "A measure has no value for the period named.", "Use one of the periods it has."),
    _error("unknown-breakdown", "A measure has no rows for the group named.", "Use one of the groups it has."),
    _warning(
        "weighted-value",
        "A value is not its count's share of its denominator.",
        "Use the limits that its publisher gives.",
    ),
    _warning(
        "no-polarity", "It is not known which values of a measure are good.", "Give its polarity: high, low or none."
    ),
)
_PROSE = (
    _error("unclosed-block", "A block opens with ``` and never closes.", "Add the closing ```."),
    _error("block-not-on-page", "A block would be shown as text, not drawn.", "Mend its indentation."),
    _error("broken-link", "A checked link is written so that it is none.", "Write [12.9%](value:MEASURE)."),
    _error("unknown-link", "A link leads to something that is neither a page nor the data.", "Correct its first word."),
    _error("unknown-kind", "A block or chart of an unknown kind is asked for.", "Use one that the message lists."),
    _error("no-boundaries", "A map is asked for of areas without boundaries.", "Add a GeoJSON file of them."),
    _error("bad-kind", "A chart kind of the site's own can't be used, or fails.", "Mend it at the line named."),
    _error("wrong-figure", "A figure in the prose is not what the data say.", "Correct the figure."),
    _error("wrong-claim", "A claim in the prose is not what the data say.", "Say what they do say, or leave it out."),
    _error("unclear-claim", "A claim is in words that can't be checked.", "Use one of the accepted phrases."),
    _error("negated-claim", "A claim says what is not so.", "Say what is so."),
    _warning(
        "unchecked-figure", "A figure or a claim about data stands outside any checked link.", "Link it, or cite it."
    ),
    _warning(
        "older-figure",
        "A figure of a group is of an earlier period than its measure goes on to, and nothing says so.",
        "Name the period, in the link or in the sentence before it.",
    ),
    _error("no-figure", "A checked link holds no number.", "Put the number inside the link's text."),
    _error("no-value", "The data have no value where a figure is given.", "Say why, or choose another period."),
    _error("heading-needs-id", "A heading with a checked figure would change its address.", "Give it an id: {#id}."),
    _error("unknown-target", "A target is named that no objective has.", "Correct the objective or the measure."),
    _error("no-data", "Nothing is there to draw or to list.", "Choose an area and a period that have values."),
    _error("page-taken", "A page has the address of one that the build makes.", "Rename the page or the measure."),
    _error("bad-edition", "A file among past editions is no manifest of one.", "Take it as its build wrote it."),
    _error("dirty-build", "A build was asked to look only at changed pages.", "Build without --dirty."),
)
_STRATEGY = (
    _error("gap-without-steps", "A gap in the evidence has no steps, owner or date.", "Add steps, owner and due."),
    _warning("overdue-gap", "The day has passed by which a gap was to be closed.", "Say what was found, or by when."),
    _error(
        "missing-breakdown",
        "Evidence rests on a measure whose figures don't tell these people apart.",
        "Name a breakdown that the measure has, or state a gap.",
    ),
    _warning(
        "place-elsewhere",
        "A chapter, a need or an objective is said to be about a place outside the site's own area.",
        "Name a place in it, or give that one its `parent` in a table of areas.",
    ),
    _error("duplicate-need", "Two needs have one id.", "Rename one of them."),
    _error("unknown-objective", "An objective is named that the strategy does not have.", "Correct its name."),
    _error("unknown-priority", "An objective names a priority that isn't listed.", "Correct it, or list it."),
    _error("unknown-publication", "A publication names a successor that nothing is.", "Correct its title."),
    _error("unknown-source", "A reference is cited that its chapter does not list.", "List it under `references`."),
    _error("bad-target", "A target contradicts its baseline or its date.", "Correct the target or the baseline."),
    _error("projected-baseline", "A baseline is a projection.", "Choose a period whose value was counted."),
    _error("change-without-reason", "A changed target or baseline gives no reason.", "Say why it was changed."),
    _warning("approval-outdated", "A promise was changed after it was approved.", "Have the change approved."),
    _warning("process-only-objective", "An objective has milestones, but no outcome to measure.", "Add a measure."),
    _warning("no-data-yet", "A measure of an objective has no data yet.", "Add the data once they are published."),
    _warning("no-baseline", "A measure of an objective has no baseline.", "Give the period it starts from."),
    _warning("no-target", "A measure of an objective has no target.", "Give a value and a date."),
    _warning("no-target-date", "A target has no date.", "Say by when."),
    _warning("no-lead", "Nobody is named as responsible for an objective.", "Name a role and a body."),
    _warning("no-owner", "Nobody is named who sees to an action.", "Name a role and a body under `owner`."),
    _warning("no-need", "An objective answers no need.", "Name the need in a chapter that it answers."),
    _warning("unknown-need", "An objective answers a need that no chapter states.", "Correct the need's id."),
    _warning(
        "no-inequality-measure",
        "An objective does not say for whom it works.",
        "Add an inequality measure, or say why there is none.",
    ),
    _warning(
        "equality-due",
        "An equality objective has no date, or one more than four years after its approval.",
        "Add the day on which it ends under `due`.",
    ),
    _warning(
        "equality-not-linked",
        "An objective is for the same people as an equality objective, and does not name it.",
        "Name it under `equality`.",
    ),
)

_SITE = (
    _warning("no-statement", "A site that is published has no accessibility statement.", "Add it to its settings."),
    _warning(
        "statement-placeholder",
        "The accessibility statement lacks something, or holds a placeholder.",
        "Write what is so.",
    ),
    _warning(
        "statement-outdated",
        "The test that the accessibility statement rests on is more than a year old.",
        "Test the site again, and give the new date.",
    ),
    _error("lost-redirect", "An old address leads to no page, or can't be one.", "Correct the line in the settings."),
)

# In the order of the page that explains them.
GROUPS = (
    Group("files", "Files and how they are written", _FILES),
    Group("packages", "Data packages", _PACKAGES),
    Group("measures", "Measures, areas and periods", _MEASURES),
    Group("prose", "Blocks, figures and claims in the words", _PROSE),
    Group("strategy", "Chapters and the strategy", _STRATEGY),
    Group("site", "The site, and what the law asks", _SITE),
)
CODES: dict[str, Code] = {code.name: code for group in GROUPS for code in group.codes}
