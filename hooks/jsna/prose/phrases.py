"""The page of accepted phrases: what the text of a claim may say, by what the data must then show. Nothing but data.

A phrase is matched whole, in small or capital letters, with or without a full stop; one of the `LEADS` may stand in
front of it. In phrases `{place}` is a name of the other place, as `ENGLAND`, `REGION` and `PLACE` have them.
"""

from __future__ import annotations

# Names of the place that is compared with. `{name}` is its own name.
ENGLAND = (
    "England", "the England average", "the English average", "England's average", "the average for England",
    "England as a whole", "the national average",
)  # fmt: skip
REGION = ("the region", "our region", "the regional average", "the average for the region", "the region as a whole")
PLACE = ("{name}", "the {name} average", "{name}'s average", "the average for {name}", "{name} as a whole")

# Words that may stand in front of any phrase
LEADS = (
    "is", "are", "was", "were", "is now", "are now", "has", "have", "had", "has been", "have been", "remains",
    "remain", "it is", "they are",
)  # fmt: skip

# compare: what the label must be. Higher and lower are true of Better and Worse too, by the values.
COMPARED = {
    "higher": (
        "higher", "higher than {place}", "higher than in {place}", "above", "above {place}", "more",
        "more than {place}", "more than in {place}", "more common", "more common than in {place}",
        "more often than in {place}", "greater", "greater than {place}", "greater than in {place}", "longer",
        "longer than {place}", "longer than in {place}",
    ),
    "lower": (
        "lower", "lower than {place}", "lower than in {place}", "below", "below {place}", "fewer", "fewer than {place}",
        "fewer than in {place}", "less", "less than {place}", "less than in {place}", "less common",
        "less common than in {place}", "less often than in {place}", "shorter", "shorter than {place}",
        "shorter than in {place}",
    ),
    "better": ("better", "better than {place}", "better than in {place}"),
    "worse": ("worse", "worse than {place}", "worse than in {place}"),
    "similar": (
        "similar", "similar to {place}", "similar to that in {place}", "about the same", "about the same as {place}",
        "about the same as in {place}", "much the same as {place}", "much the same as in {place}",
        "in line with {place}", "close to {place}",
    ),
}  # fmt: skip
CERTAIN = ("significantly", "statistically significantly")  # before any phrase of `COMPARED` but those of “similar”

# trend: what the label must hold. `TREND_BOTH` joins one of a direction with “getting better” or “getting worse”.
TREND = {
    "increasing": ("increasing", "rising", "going up", "growing", "climbing", "on the rise", "an upward trend"),
    "decreasing": ("decreasing", "falling", "going down", "coming down", "declining", "dropping", "a downward trend"),
    "better": ("getting better", "improving", "becoming better"),
    "worse": ("getting worse", "worsening", "becoming worse", "deteriorating"),
    "steady": (
        "stable", "steady", "flat", "level", "unchanged", "staying the same", "staying about the same",
        "about the same", "no significant change", "showing no significant change", "shown no significant change",
    ),
}  # fmt: skip
TREND_BOTH = ("{one} and {other}", "{one}, and {other}")

# change: `{amount}` is one number with its unit, `{number}` one without, `{signed}` one with its plus or minus,
# `{things}` what a measure counts. `{moved}`, `{move}`, `{more}` and `{beyond}` are words of `DIRECTIONS`, `{times}`
# of `TIMES`. `OVER_TIME` and `BETWEEN_PLACES` say which forms fit which kind of change.
DIRECTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "moved": {
        "up": ("rose", "risen", "went up", "gone up", "grew", "grown", "increased", "climbed", "up"),
        "down": (
            "fell", "fallen", "dropped", "decreased", "declined", "shrank", "went down", "gone down", "came down",
            "come down", "down",
        ),
    },
    "move": {"up": ("rise", "increase", "growth"), "down": ("fall", "drop", "decrease", "decline", "reduction")},
    "more": {
        "up": ("higher", "more", "greater", "larger", "longer"),
        "down": ("lower", "less", "fewer", "smaller", "shorter"),
    },
    "beyond": {"up": ("above",), "down": ("below",)},
}  # fmt: skip
ABOUT = ("about", "around", "roughly", "approximately")  # before any amount
EITHER = (
    "{signed}", "{more}", "{amount} {more}", "{number} {more} {things}", "{more} by {amount}",
)  # fmt: skip
OVER_TIME = (
    *EITHER, "{moved}", "{moved} {amount}", "{moved} by {amount}", "a {move}", "an {move}", "a {move} of {amount}",
    "an {move} of {amount}", "a {amount} {move}", "an {amount} {move}",
)  # fmt: skip
BETWEEN_PLACES = (
    *EITHER, "{more} than {place}", "{more} than in {place}", "{beyond} {place}", "{amount} {more} than {place}",
    "{amount} {more} than in {place}", "{amount} {beyond} {place}", "{number} {more} {things} than {place}",
    "{number} {more} {things} than in {place}", "{more} than {place} by {amount}", "{more} than in {place} by {amount}",
)  # fmt: skip
TIMES_OVER_TIME = {"halved": "0.5", "doubled": "2.0", "trebled": "3.0", "tripled": "3.0"}
TIMES_BETWEEN_PLACES = {
    "half": "0.5", "half as high as {place}": "0.5", "half as high as in {place}": "0.5", "half that of {place}": "0.5",
    "double": "2.0", "double that of {place}": "2.0", "twice as high": "2.0", "twice as high as {place}": "2.0",
    "twice as high as in {place}": "2.0", "twice that of {place}": "2.0", "three times as high as {place}": "3.0",
    "three times as high as in {place}": "3.0",
}  # fmt: skip
# Amounts in words: `{amount}` may be one of these, or one number in so many (“one in eight”, “3 in 10”) whose share is
# among them. Each is a share of the first value, or of everyone where a `value` link gives a percentage.
PARTS = {
    "1/100": ("one in a hundred", "a hundredth"), "1/50": ("one in fifty", "a fiftieth"),
    "1/40": ("one in forty", "a fortieth"), "1/30": ("one in thirty", "a thirtieth"),
    "1/25": ("one in twenty-five",), "1/20": ("one in twenty", "a twentieth"), "1/15": ("one in fifteen",),
    "1/12": ("one in twelve", "a twelfth"), "1/10": ("one in ten", "a tenth", "one tenth"),
    "1/9": ("one in nine", "a ninth", "one ninth"), "1/8": ("one in eight", "an eighth", "one eighth"),
    "1/7": ("one in seven", "a seventh", "one seventh"), "1/6": ("one in six", "a sixth", "one sixth"),
    "1/5": ("a fifth", "one fifth"), "1/4": ("a quarter", "one quarter"), "3/10": ("three in ten", "three tenths"),
    "1/3": ("a third", "one third"), "2/5": ("two fifths",), "1/2": ("half", "a half", "one half"),
    "3/5": ("three fifths",), "2/3": ("two thirds",), "7/10": ("seven in ten", "seven tenths"),
    "3/4": ("three quarters",), "4/5": ("four fifths",), "9/10": ("nine in ten", "nine tenths"),
}  # fmt: skip
OUT_OF = ("in", "in every", "out of", "out of every")  # between the two numbers of “one in eight”
COUNTED = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50,
    "a hundred": 100, "one hundred": 100,
}  # fmt: skip
NEAR = {  # before an amount in words, and before “halved” or “doubled”; `ABOUT` says no more than the amount alone
    "nearly": ("nearly", "almost", "just under"),
    "under": ("less than", "under", "fewer than"),
    "just over": ("just over", "slightly more than", "a little over"),
    "over": ("more than", "over"),
}
MULTIPLES = ("1", "1.5", "2", "3", "4")  # the steps between which “nearly doubled” and “more than doubled” are judged

SAME_OVER_TIME = ("unchanged", "the same", "stayed the same", "level", "no change")
SAME_BETWEEN_PLACES = ("the same", "the same as {place}", "the same as in {place}", "level with {place}")
POINTS = (
    "percentage points", "percentage point", "percentage-points", "percentage-point", "% points", "points", "point",
    "pp",
)  # fmt: skip
PER_CENT = ("%", "per cent", "percent")

# Words that turn a claim round: refused in all of them, except in the phrases that hold one themselves
NEGATIONS = ("not", "cannot", "no", "no longer", "never", "hardly", "scarcely", "barely", "neither", "nor", "without")

# Words before a link that turn its claim round: a denial, with nothing but these between it and the link
CARRIERS = (
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "did", "does", "do", "to", "a", "an",
    "the", "any", "yet", "now", "still", "really", "actually", "clearly", "quite", "even", "currently", "necessarily",
    "significantly", "markedly", "at all", "much", "so", "in fact", "said", "getting", "become", "becoming",
)  # fmt: skip
# Words with which a clause begins that denies all that it says, and those that deny what follows their “that”
DENIED_NOUNS = ("no", "not a single")
DENIED_PEOPLE = ("none", "not one", "nobody", "no one", "nothing")
INVERTED = ("nor", "neither", "never", "no longer", "at no time", "hardly", "scarcely", "barely")
DENIED_FACTS = ("not true", "untrue", "not the case", "false", "not so", "wrong to say")
