"""The words by which a table, or somebody's sentence, tells one protected characteristic or inclusion group."""

from __future__ import annotations

import re

from jsna.assessment.equality import CHARACTERISTICS, INCLUSION, name_of

EVERYBODY = CHARACTERISTICS + INCLUSION

# Some words are said of things as well (black carbon, Asian hornets, older homes). They tell of people where a word for
# people follows, with nothing but more of their kind between, or where nothing does, as in the name of a category.
_MORE = (
    r"and|or|other|any|mixed|white|black|asian|south|african|caribbean|british|irish|older|young(?:er)?|disabled"
    r"|pregnant|working.age"
)
_PEOPLE = (
    r"people|persons?|adults?|child|youth|young|bab(?:y|ies)|infants?|m[ea]n|wom[ea]n|boys?|girls?|males?|females?"
    r"|mothers?|fathers?|parents?|grand|famil|households?|residents?|tenants?|citizens?|patients?|pupils?|students?"
    r"|learners?|staff|workers?|employees|users?|drivers?|smokers?|carers?|elders?|victims?|prisoners?|migrants?"
    r"|communit|groups?|population|minorit|background|heritage|descent|origin|ethnic|british|irish|matern|births?"
    r"|church|association|forum|network|organisation"
)
_STOP = r"\s*(?:$|[/,;:.()&])"
_SAID_OF = rf"\b(?={_STOP}|(?:\W+(?:{_MORE})\b)*\W+(?:{_PEOPLE}))"
_NOT_OF = r"\b(?! ?(?:%|mph|db|decibel|k?m\b|met|mile|min|sec|hour|day|week|month))"  # under 8 minutes is no age

# Each from the beginning of a word. Where a group's own word is part of another's, what follows it is looked at.
_WORDS = {
    "age": r"(?<!all )ages?\b(?!.(?:standardi[sz]|adjust))|aged\b|old people|young|child|teenage|bab(?:y|ies)\b"
    rf"|pupils?\b|pensioner|older{_SAID_OF}|(?:under (?:[1-9]|1\d|2[0-5])s?|over [6-9]\ds?){_NOT_OF}"
    r"|[6-9]\d(?: years)?(?:\+| and over| or over| and older| or older)",
    "disability": r"disab|impairment|impaired|deaf|blind|autis|wheelchair|sensory|learning difficult"
    r"|(?:severe |serious )?mental illness|long.term (?:condition|illness|sick)|limiting (?:condition|illness)"
    r"|activit(?:y|ies) (?:are )?limited|special educational",
    "gender-reassignment": r"trans\b|transgender|gender (?:identity|reassign)|non.binary",
    "marriage-and-civil-partnership": r"marri|marital|civil partner|divorc|widow|husbands?\b|wives\b|wife\b",
    "pregnancy-and-maternity": r"pregnan|matern|conception|(?<!at )births?\b|breastf|new mothers|antenatal|postnatal"
    r"|(?<!soil )fertility",
    "race": rf"ethnic|race(?:{_SAID_OF}| equality| relations)|racial|mixed or multiple|nationality|country of birth"
    rf"|(?:black|asian|caribbean|african|indian|pakistani|bangladeshi|chinese|somali|arab|bame|bme){_SAID_OF}",
    "religion-or-belief": r"religio|faith|belief|muslim|christian|sikh|hindu|jewish|buddhist",
    "sex": rf"sex(?:es)?\b(?={_STOP}|\s+(?:by|of|at|(?:and|or) (?:age|gender|ethnic))\b)"
    r"|gender\b(?! (?:identity|reassign))|m[ea]n\b|wom[ea]n\b|boys?\b|girls?\b|males?\b|females?\b|mothers\b"
    r"|fathers\b",
    "sexual-orientation": r"sexual(?:ity| orientation)|gay\b|lesbian|bisexual|lgb",
    "people-experiencing-homelessness": r"homeless|rough sleep|sleep(?:s|ing)? rough"
    r"|temporary (?:accommodation|housing)",
    "drug-and-alcohol-dependence": r"drugs?\b|alcohol|substance|addict",
    "vulnerable-migrants": r"migrant|asylum|refugee",
    "gypsy-roma-and-traveller-communities": r"gyps(?:y|ies)|roma\b|travellers?\b",
    "sex-workers": r"sex work",
    "people-in-contact-with-the-justice-system": r"prison|probation|offend|justice|custody",
    "victims-of-modern-slavery": r"modern slavery|traffick",
    "other-socially-excluded-groups": r"care leavers?|leaving care|socially excluded|inclusion health",
    "deprivation": r"depriv|imd\b|(?:fuel )?poverty|low.income|free school meals|socio.?economic|ns.?sec"
    r"|routine and manual|poor(?:er|est)? (?:neighbourhoods?|areas?|families|people)|little money",
}
_CALLED = {said.casefold(): group for group in EVERYBODY for said in (group, name_of(group))}
_FOUND = {name: re.compile(rf"\b(?:{words})", re.IGNORECASE) for name, words in _WORDS.items()}


def called(text: str) -> str:
    """The characteristic or inclusion group that a text is the id or the name of; empty where it is neither."""
    return _CALLED.get(" ".join(text.split()).casefold(), "")


def tells_of(text: str, group: str) -> bool:
    """Whether a text names one characteristic or inclusion group, by its id or in words of everyday English."""
    return called(text) == group if called(text) else _FOUND[group].search(text) is not None


def told_in(*texts: str) -> tuple[str, ...]:
    """Every characteristic and inclusion group that any of some texts names, in the usual order."""
    return tuple(group for group in EVERYBODY if any(tells_of(text, group) for text in texts))
