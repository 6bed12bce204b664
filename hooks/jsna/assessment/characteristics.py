"""The words by which a table, or somebody's sentence, tells one protected characteristic or inclusion group."""

from __future__ import annotations

import re

from jsna.assessment.equality import CHARACTERISTICS, INCLUSION

EVERYBODY = CHARACTERISTICS + INCLUSION

# Each from the beginning of a word. Where a group's own word is part of another's, what follows it is looked at.
_WORDS = {
    "age": r"ages?\b|aged\b|age.?(?:groups?|bands?)\b|old(?:er)? people|older\b|young|child|teenage|bab(?:y|ies)\b"
    r"|pupils?\b|pensioner|under (?:[1-9]|1\d|2[0-5])\b|over [6-9]\d",
    "disability": r"disab|impairment|impaired|deaf|blind|autis|wheelchair|sensory|learning difficult"
    r"|(?:severe |serious )?mental illness|long.term (?:condition|illness|sick)|limiting (?:condition|illness)"
    r"|activit(?:y|ies) (?:are )?limited|special educational",
    "gender-reassignment": r"trans\b|transgender|gender (?:identity|reassign)|non.binary",
    "marriage-and-civil-partnership": r"marri|marital|civil partner|divorc|widow|husband|wives\b|wife\b",
    "pregnancy-and-maternity": r"pregnan|matern|conception|(?<!at )births?\b|breastf|new mothers|antenatal|postnatal",
    "race": r"ethnic|race\b|racial|black\b|asian\b|caribbean|african|mixed or multiple|nationality|country of birth",
    "religion-or-belief": r"religio|faith|belief|muslim|christian|sikh|hindu|jewish|buddhist",
    "sex": r"sex(?:es)?\b(?! work)|gender\b(?! (?:identity|reassign))|m[ea]n\b|wom[ea]n\b|boys?\b|girls?\b|males?\b"
    r"|females?\b|mothers\b|fathers\b",
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
_FOUND = {name: re.compile(rf"\b(?:{words})", re.IGNORECASE) for name, words in _WORDS.items()}


def tells_of(text: str, group: str) -> bool:
    """Whether a text names one characteristic or inclusion group, by its id or in words of everyday English."""
    return text == group or _FOUND[group].search(text) is not None


def told_in(*texts: str) -> tuple[str, ...]:
    """Every characteristic and inclusion group that any of some texts names, in the usual order."""
    return tuple(group for group in EVERYBODY if any(tells_of(text, group) for text in texts))
