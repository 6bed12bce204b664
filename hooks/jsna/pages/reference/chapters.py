"""The keys of a chapter of the needs assessment."""

from __future__ import annotations

from jsna.assessment.chapters import DECISIONS, HORIZONS, KINDS, KINDS_OF_FILE, REFRESH
from jsna.assessment.equality import CHARACTERISTICS, EVIDENCE, INCLUSION
from jsna.pages.reference.shapes import ByName, Choice, Entries, Fitting, Group, Listed, Rule, Scalar, Topic, key
from jsna.pages.reference.shared import DAY, DESCRIPTION, LINE, STATUS, THEME, lead, unread

_NEED = Group("need", "A need", (
    key("id", LINE, "A short name, by which objectives answer the need.", "help-to-stop", required=True),
    key("statement", LINE, "What people need, in a sentence.", "People who smoke need help to stop close to home.",
        required=True),
    key("measures", Listed(), "The measures that show it.", "[smoking]"),
    key("groups", Listed(), "Who needs it most.", "[people in routine and manual work]"),
    key("places", Listed(), "The areas that it is about. Without them, those of its chapter.", "[Ashenmoor]"),
    key("horizon", Choice(HORIZONS), "Whether it can be met soon.", "short"),
    key("decision", Choice(DECISIONS), "What the board decided. A need without a decision is a loose end.", "adopted"),
    key("reason", LINE, "Why it was decided so.", "No other change would do as much."),
    key("date", DAY, "When it was decided.", "2026-03-12"),
    key("minute", LINE, "The minute of the decision.", "HWB 2026/14"),
    key("formerly", Listed(), "The ids that it had before, so that what names them still finds it.", "[stop-smoking]"),
), "One thing that people here need, and what was decided about it.")  # fmt: skip

_VOICE = Group("voice", "A voice", (
    key("who", LINE, "Who was asked.", "People who smoke, Saltquay", required=True),
    key("method", LINE, "How they were asked.", "Conversations at a food bank"),
    key("date", DAY, "When.", "2025-09-20"),
    key("number", LINE, "How many took part.", "46"),
    key("finding", LINE, "What they said.", "Nearly everyone had tried to stop.", required=True),
    key("changed", LINE, "What it changed.", "The service now helps two friends at once."),
    key("reference", LINE, "The id of a reference of this chapter.", "quit-study"),
), "Who was involved, what they said, and what it changed.")  # fmt: skip

_SERVICE = Group("service", "A service", (
    key("service", LINE, "What it is called.", "Stop smoking service", required=True),
    key("for", LINE, "Whom it is for.", "Anyone aged 12 and over who smokes"),
    key("capacity", LINE, "How much of it there is.", "Six advisers in four towns"),
    key("gap", LINE, "What it lacks.", "No clinic in Wychstead"),
), "What there is already.")  # fmt: skip

_ASSET = Group("asset", "An asset", (
    key("asset", LINE, "What it is.", "Three allotment societies", required=True),
    key("for", LINE, "Whom it helps: a note for yourself.", "People who live alone"),
    key("where", LINE, "Where it is: a note for yourself.", "Saltquay"),
    key("note", LINE, "Anything else: a note for yourself.", "Ask again in spring"),
), "A strength of people and places. A text alone will do.")  # fmt: skip

_RECOMMENDATION = Group("recommendation", "A recommendation", (
    key("id", LINE, "A short name.", "mobile-clinic", required=True),
    key("to", LINE, "Who should do it.", "Merrowshire County Council"),
    key("what", LINE, "What should be done.", "Bring a clinic to the villages.", required=True),
    key("objective", LINE, "The objective that took it up, by the name of its file.", "smoke-free"),
), "What the chapter asks for.")  # fmt: skip

_EVIDENCE = Group("evidence", "Evidence about a group", (
    key("kind", Choice(EVIDENCE), "Where it comes from. Only a measure is checked against the data.", "measure"),
    key("measure", LINE, "The measure, where the kind is measure.", "smoking"),
    key("by", LINE, "The breakdown of the measure that tells the groups apart.", "Deprivation quintile"),
    key("reference", LINE, "The id of a reference of this chapter.", "quit-study"),
    key("text", LINE, "What it says.", "Help works as well for older people."),
), rules=(Rule("measure", "kind", "measure"),))  # fmt: skip

_EQUALITY = Group("equality", "What is known of one group", (
    key("evidence", Entries((_EVIDENCE,)), "What is known."),
    key("gap", LINE, "What is not known. It needs steps, owner and due.", "We do not know how many smoke."),
    key("steps", LINE, "How the gap will be closed.", "Ask in the survey of 2027."),
    key("owner", LINE, "Who closes it.", "Head of insight"),
    key("due", DAY, "By when.", "2027-03-31"),
    key("not_applicable", LINE, "Why the chapter has nothing to say of this group.", "Nobody under 16 is asked.",
        instead_of=("evidence", "gap")),
), "Evidence, or a gap and how it will be closed, or why it does not apply.",
   one_of=("evidence", "gap", "not_applicable"))  # fmt: skip

_REFERENCE = Group("reference", "A reference", (
    key("id", LINE, "A short name, by which the text cites it: cite:ID.", "quit-study", required=True),
    key("title", LINE, "Its title.", "What helps people to stop", required=True),
    key("publisher", LINE, "Who published it.", "University of Wychstead"),
    key("date", LINE, "When, as it says itself.", "May 2025"),
    key("url", LINE, "Where it can be read.", "https://study.example/"),
), "A source that the text cites.")  # fmt: skip

_DOWNLOAD = Group("download", "A download", (
    key("title", LINE, "What it is called.", "The data behind this chapter", required=True),
    key("path", LINE, "The file, counted from the folder of this page, or a web address.", "smoking-data.csv",
        required=True),
    key("type", LINE, "What sort of file. The build tells it from the file’s name.", "Spreadsheet"),
    key("size", LINE, "Its size, for a file elsewhere. That of a file here is measured.", "1.2 MB"),
    key("accessible", Scalar.FLAG, "Whether everybody can use it: a PDF that a screen reader can’t read is not.",
        "true"),
    key("kind", Choice(KINDS_OF_FILE), "Under which heading of the library it stands.", "data-pack"),
    key("date", DAY, "Its own date, where it is not the chapter’s.", "2026-03-12"),
), "A file that goes with the chapter.")  # fmt: skip

CHAPTER = Topic(
    "chapter", "A chapter",
    "A page in content/chapters/, or any page that gives a kind. These lines stand at its top, between two lines of "
    "---.",
    (Group("keys", "A chapter", (
        key("title", LINE, "What the chapter is called.", "Smoking", required=True),
        key("kind", Choice(KINDS), "What sort of chapter it is.", "risk-group"),
        key("life_stage", LINE, "The stage of life: children, adults, older people, or everyone.", "adults"),
        lead("Who answers for the chapter."),
        key("summary", LINE, "What it says, in a sentence or two of plain words. It stands at the top of the page.",
            "Help to stop works, and is hardest to reach where it is needed most."),
        key("published", DAY, "When this version was published.", "2026-03-12"),
        key("refresh", Fitting(REFRESH.pattern, "monthly, quarterly, annually, or a number of months or years"),
            "How often it is looked at again. It is overdue that long after “published”.", "36 months"),
        key("horizon", Choice(HORIZONS), "How far it looks ahead.", "short"),
        STATUS,
        key("replaces", Listed(), "Titles or files of what this chapter takes the place of, for the library.",
            "[Smoking in Merrowshire 2022]"),
        key("places", Listed(), "The areas that it is about, by code or name.", "[Ashenmoor]"),
        key("needs", Entries((_NEED,)), "What people need."),
        key("voices", Entries((_VOICE,)), "Who was asked, and what they said."),
        key("services", Entries((_SERVICE,)), "What there is already."),
        key("assets", Entries((_ASSET, LINE), alone=True), "Strengths to build on.", "Three allotment societies"),
        key("recommendations", Entries((_RECOMMENDATION,)), "What should be done."),
        key("equality", ByName((_EQUALITY,), "age", CHARACTERISTICS + INCLUSION, blank=False),
            "What is known of each protected characteristic and inclusion group."),
        key("planning", Listed(), "What it means for those who plan homes and streets.",
            "[Keep takeaways away from schools.]"),
        key("references", Entries((_REFERENCE,)), "Sources that the text cites."),
        key("downloads", Entries((_DOWNLOAD,)), "Files that go with it."),
        key("formerly", Listed(), "The names that its file had before, without “.md”.", "[tobacco]"),
        DESCRIPTION,
        *THEME,
        unread("retired", "{}", "A chapter that ended has the status superseded."),
    )),),
)  # fmt: skip
