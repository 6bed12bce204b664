"""The keys of an objective of the strategy."""

from __future__ import annotations

from jsna.pages.reference.shapes import ByName, Choice, Entries, Group, Listed, Scalar, Topic, key
from jsna.pages.reference.shared import DAY, DESCRIPTION, LINE, RETIRED_PROMISE, STATUS, THEME, lead, unread
from jsna.strategy.actions import ACTION_STATES, RATINGS
from jsna.strategy.objectives import KINDS

_TARGET = Group("target", "A target", (
    key("value", Scalar.NUMBER, "The value, in the measure’s unit.", "5", required=True),
    key("by", Scalar.PERIOD, "The period of the data that must meet it.", "2030"),
    key("reason", LINE, "Why it is this value.", "The same as for the whole of England."),
), "A value that is promised for a date.")  # fmt: skip

_EXPECTED = Group("expected", "An expected range", (
    key("from", Scalar.NUMBER, "The lowest value that is expected.", "3000"),
    key("to", Scalar.NUMBER, "The highest.", "3600"),
), "For a volume: a range, and no target.")  # fmt: skip

_MEASURE = Group("measure", "A measure of success", (
    key("measure", LINE, "The measure, by its name.", "smoking", required=True),
    key("kind", Choice(KINDS), "An outcome and an inequality are judged, a volume is only shown. Without it, outcome.",
        "inequality"),
    key("area", LINE, "The area. Without it, your own.", "home"),
    key("sex", LINE, "Only this sex.", "Persons"),
    key("age", LINE, "Only this age.", "18+ yrs"),
    key("category_type", LINE, "How the people are grouped.", "Deprivation quintile"),
    key("category", LINE, "Only this group.", "1 (most deprived)"),
    key("primary", Scalar.FLAG, "Whether the headline status rests on it. One measure of an objective may say so.",
        "true"),
    key("maintain", Scalar.FLAG, "Whether it is enough that the value stays as good as it is.", "false"),
    key("baseline", LINE, "The period from which change is counted.", '"2019"'),
    key("target", _TARGET, "What is promised."),
    key("milestones", Entries((_TARGET,)), "Values to be reached on the way."),
    key("expected", _EXPECTED, "For a volume, the range that is expected."),
), "What shows whether the promise is kept, by a measure of the data.")  # fmt: skip

_AWAITED = Group("awaited", "A measure that has no data yet", (
    key("what", LINE, "What will be measured.", "People who feel safe to walk at night", required=True),
    key("kind", Choice(KINDS), "As above.", "outcome"),
    key("source", LINE, "Where the figures are to come from.", "Residents survey"),
    key("by", Listed(), "The groups that will be told apart.", "[age, sex]"),
    key("data_from", Scalar.WHEN, "When figures are planned.", "autumn 2027"),
), "Said in words until there are figures: “what” in the place of “measure”.")  # fmt: skip

_MILESTONE = Group("milestone", "A milestone", (
    key("id", LINE, "A short name.", "mobile-clinic"),
    key("what", LINE, "What happens.", "The mobile clinic makes its first visit.", required=True),
    key("due", Scalar.WHEN, "By when.", "2026-09-30"),
    key("done", DAY, "When it was done.", "2026-08-12"),
    key("evidence", LINE, "What shows it.", "It visited Saltquay on 12 August."),
), "A step on the way. It is listed, and is not judged by data.")  # fmt: skip

_CHANGE = Group("change", "A change of the promise", (
    key("from", LINE, "What it was.", "4"),
    key("to", LINE, "What it is now.", "5"),
))  # fmt: skip

_UPDATE = Group("update", "An update", (
    key("date", Scalar.WHEN, "When.", "2026-06-11"),
    key("text", LINE, "What happened.", "The vehicle was ordered."),
    key("changed", ByName((_CHANGE,), "target", blank=False), 
        "What was changed in the promise, by its key, from what to what."),
    key("reason", LINE, "Why. A change needs one.", "The survey asks another question since 2025."),
    key("minute", LINE, "The minute of the decision.", "HWB 2026/14"),
), "What happened since, or what was changed in the promise itself.")  # fmt: skip

_ACTION = Group("action", "An action", (
    key("id", LINE, "A short name.", "mobile-clinic"),
    key("what", LINE, "What is done.", "Buy and run a mobile clinic.", required=True),
    key("detail", LINE, "More about it, in a sentence or two.", "It stops in six villages."),
    key("heading", LINE, "A heading under which it stands with others.", "In the villages"),
    key("owner", LINE, "Who does it.", "Head of health improvement"),
    key("partners", Listed(), "Who helps.", "[Saltquay food bank]"),
    key("sponsor", LINE, "Who stands behind it.", "Cabinet member for health"),
    key("due", (Scalar.WHEN, Choice(("ongoing",))), "By when, or “ongoing” for what has no end.", "2026-09-30"),
    key("status", Choice(ACTION_STATES), "How far it is. “not-done” is for a plan that has ended.", "under-way"),
    key("success", LINE, "What will show that it worked.", "People in the villages quit as often as others."),
    key("rating", Choice(RATINGS), "Its owner’s opinion. It is shown apart from what the data say.", "amber"),
    key("reason", LINE, "Why it is rated so.", "The first supplier could not deliver."),
    key("remedy", LINE, "What is done about it.", "A second supplier has been found."),
    key("ask", LINE, "What the board is asked for. It stands in the paper for the board.",
        "The board is asked to agree the extra cost."),
    key("service", LINE, "The service that it belongs to.", "Stop smoking service"),
    key("evaluation", LINE, "How it will be found out whether it works.", "The university asks people after a year."),
    key("updates", Entries((_UPDATE,)), "What happened since."),
), "Something that is done.")  # fmt: skip

_EQUALITY = Group("equality", "Equality", (
    key("objective", LINE, "The equality objective that this is, in words; or the name of the objective that is one "
        "and that this one serves.", "Close the gap between rich and poor in who smokes."),
    key("assessment", LINE, "The equality impact assessment, or where it is.", "EIA 2025/03"),
    key("groups", Listed(), "Whom it is for.", "[disability, people in routine and manual work]"),
    key("due", Scalar.WHEN, "When the equality objective ends: within four years of its approval.", "2029-03-31"),
    key("no_gap_measure", LINE, "Why there is no measure of inequality.", "The survey is too small to tell."),
), "For whom it is, under the Public Sector Equality Duty.")  # fmt: skip

OBJECTIVE = Topic(
    "objective", "An objective",
    "A page in content/strategy/objectives/. The name of its file is its name in links. These lines stand at its top, "
    "between two lines of ---.",
    (Group("keys", "An objective", (
        key("title", LINE, "What the promise is called.", "A smoke-free Merrowshire", required=True),
        key("priority", LINE, "The id of the priority under which it stands.", "prevention"),
        key("outcome", LINE, "What is promised, in a sentence, with its target as a checked link.",
            '"Fewer than [5%](target:smoke-free/smoking) of adults smoke by 2030"'),
        STATUS,
        lead("Who answers for the promise."),
        key("needs", Listed(), "The ids of the needs that it answers.", "[help-to-stop]"),
        key("measures", Entries((_MEASURE, _AWAITED)), "How success is measured."),
        key("milestones", Entries((_MILESTONE,)), "Steps on the way."),
        key("actions", Entries((_ACTION,)), "What is done."),
        key("equality", _EQUALITY, "For whom it is."),
        key("places", Listed(), "The areas that it is about, by code or name.", "[Ashenmoor]"),
        key("planning", Listed(), "What it means for those who plan homes and streets.",
            "[Keep takeaways away from schools.]"),
        key("updates", Entries((_UPDATE,)), "What happened since, and what was changed."),
        key("contact", LINE, "Whom to ask.", "health@council.example"),
        key("next_update", Scalar.WHEN, "When the page is brought up to date again.", "2026-12-01"),
        key("formerly", Listed(), "The names that its file had before, without “.md”.", "[tobacco]"),
        key("retired", RETIRED_PROMISE, "That the promise has ended."),
        DESCRIPTION,
        *THEME,
        unread("summary", "A note.", "What readers see first is the outcome."),
        unread("horizon", "short", "The measures say by when."),
    )),),
)  # fmt: skip
