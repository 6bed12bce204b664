"""Two versions of a text: which words went and came, and which sentence became which."""

from __future__ import annotations

from jsna.comparing.wording import GONE, NEW, SAME, Piece, edits, likeness, pieces


def test_words_that_went_stand_before_those_that_came() -> None:
    found = pieces("In Merrowshire 12.9% of adults smoke.", "In Merrowshire 11.8% of adults smoke.")
    same = Piece(SAME, "In Merrowshire"), Piece(SAME, "of adults smoke.")
    assert found == (same[0], Piece(GONE, "12.9%"), Piece(NEW, "11.8%"), same[1])


def test_what_is_new_or_gone_is_one_piece() -> None:
    assert pieces("", "Ask your pharmacist.") == (Piece(NEW, "Ask your pharmacist."),)
    assert pieces("Ask your pharmacist.", "") == (Piece(GONE, "Ask your pharmacist."),)


def test_half_of_the_words_make_two_sentences_alike() -> None:
    assert likeness("one two three four", "one two five six") == 0.5
    assert likeness("one two", "three four") == 0


def test_an_edited_sentence_is_told_as_one_and_another_as_two() -> None:
    before = ["Smoking is falling.", "It costs money that many families do not have.", "The end."]
    after = ["Smoking is falling.", "It costs money that most families do not have.", "Help is near.", "The end."]
    assert list(edits(before, after)) == [(before[1], after[1]), ("", "Help is near.")]
    assert list(edits(["A quiet street."], ["Nobody asked the carers here."])) == [
        ("A quiet street.", ""),
        ("", "Nobody asked the carers here."),
    ]


def test_a_number_alone_becomes_the_one_in_its_place() -> None:
    assert list(edits(["Adults", "11.5%"], ["Adults", "10.6%"])) == [("11.5%", "10.6%")]


def test_a_page_that_was_rewritten_whole_is_told_sentence_by_sentence() -> None:
    before, after = ([f"{word} number {n} stands on this page." for n in range(60)] for word in ("Old", "New"))
    found = list(edits(before, after))
    assert found[:60] == [(sentence, "") for sentence in before]
    assert found[60:] == [("", sentence) for sentence in after]
