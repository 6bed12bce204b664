"""What a chapter knows of people by their characteristics: evidence, gaps with their remedy, or why none applies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jsna.keys import Keys, suggest
from jsna.reading import Map, Text
from jsna.words import listed

EVIDENCE = ("measure", "engagement", "research", "service-record")
CHARACTERISTICS = (
    "age", "disability", "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity", "race",
    "religion-or-belief", "sex", "sexual-orientation",
)  # fmt: skip
# Inclusion health groups, as OHID's guidance lists them, and deprivation: no characteristics in law, and asked about
INCLUSION = (
    "people-experiencing-homelessness", "drug-and-alcohol-dependence", "vulnerable-migrants",
    "gypsy-roma-and-traveller-communities", "sex-workers", "people-in-contact-with-the-justice-system",
    "victims-of-modern-slavery", "other-socially-excluded-groups", "deprivation",
)  # fmt: skip
# Peoples have names, which an id has no capitals for
_NAMES = {"gypsy-roma-and-traveller-communities": "Gypsy, Roma and Traveller communities"}
_REMEDY = ("steps", "owner", "due")
_SAYS_NOTHING = "“{}” needs evidence, a gap, or not_applicable."
_SAY = "Give evidence, or a gap with steps, owner and due, or why it does not apply: {not_applicable: …}."


@dataclass(frozen=True)
class Evidence:
    """Evidence about one characteristic."""

    kind: str
    measure: Text
    by: Text
    reference: Text
    text: Text


@dataclass(frozen=True)
class EqualityEntry:
    """What a chapter knows of one characteristic: evidence, a gap with its remedy, or why it does not apply."""

    characteristic: Text
    evidence: tuple[Evidence, ...]
    gap: Text
    steps: Text
    owner: Text
    due: date | None
    not_applicable: Text


def name_of(characteristic: str) -> str:
    """A characteristic for readers: `Religion or belief`, `Gypsy, Roma and Traveller communities`."""
    name = in_words(characteristic)
    return name[:1].upper() + name[1:]


def in_words(characteristic: str) -> str:
    """A characteristic inside a sentence: `religion or belief`, `Gypsy, Roma and Traveller communities`."""
    return _NAMES.get(characteristic) or characteristic.replace("-", " ")


def read_equality(keys: Keys) -> tuple[EqualityEntry, ...]:
    """The entries under `equality`; every fault is reported."""
    mapping = keys.map("equality")
    found = []
    for characteristic, node in (mapping or {}).items():
        if isinstance(characteristic, Text) and characteristic not in CHARACTERISTICS + INCLUSION:
            message = f"“{characteristic}” is neither a protected characteristic nor an inclusion group."
            hint = suggest(characteristic, CHARACTERISTICS + INCLUSION, limit=18)
            keys.problems.add("unknown-key", characteristic.where, message, hint)
        if isinstance(node, Map) and isinstance(characteristic, Text):
            found.append(_equality_entry(characteristic, Keys(node, f"“{characteristic}”", keys.problems)))
        else:
            keys.problems.add("bad-value", node.where, _SAYS_NOTHING.format(characteristic), _SAY)
    return tuple(found)


def _equality_entry(characteristic: Text, keys: Keys) -> EqualityEntry:
    before = len(keys.problems.found)
    entry = EqualityEntry(
        characteristic=characteristic,
        evidence=keys.each("evidence", "Evidence", "kind", _evidence),
        gap=keys.text("gap"),
        steps=keys.text("steps"),
        owner=keys.text("owner"),
        due=keys.date("due"),
        not_applicable=keys.text("not_applicable"),
    )
    keys.done()
    _check_gap(entry, keys)
    if entry.not_applicable and (entry.evidence or entry.gap):
        message = f"“{characteristic}” is said not to apply, and there is evidence or a gap about it all the same."
        keys.bad("not_applicable", message, "Keep the one or the other.")
    said = entry.evidence or entry.gap or entry.not_applicable
    if not said and len(keys.problems.found) == before:  # a misspelt key has been reported as such
        keys.problems.add("bad-value", characteristic.where, _SAYS_NOTHING.format(characteristic), _SAY)
    return entry


def _check_gap(entry: EqualityEntry, keys: Keys) -> None:
    """Whoever names a gap says what closes it; a date that can't be read is reported as such."""
    given = {"steps": entry.steps, "owner": entry.owner, "due": entry.due or "due" in keys.mapping}
    missing = [key for key in _REMEDY if not given[key]]
    if entry.gap and missing:
        words = listed(missing, "or").replace("due", "date")
        hint = "Say which steps will close it, who takes them, and by when: steps, owner, due."
        message = f"The gap about {entry.characteristic} names no {words}."
        keys.problems.add("gap-without-steps", entry.gap.where, message, hint)


def _evidence(keys: Keys) -> Evidence:
    kind = keys.one_of("kind", EVIDENCE)
    found = Evidence(kind, keys.text("measure"), keys.text("by"), keys.text("reference"), keys.text("text"))
    if kind == "measure":
        keys.required("measure")
    elif kind and not (found.measure or found.reference or found.text):
        hint = "Add a line “text: …” that tells it, or “reference: …” with the id of one that the chapter lists."
        keys.problems.add("missing-key", keys.where, "This evidence says nothing beyond its kind.", hint)
    return found
