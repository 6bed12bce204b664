"""Goals: words beside the colours, and what is not compared."""

from __future__ import annotations

import pytest

from jsna.methods.goals import GoalLabel, against_goal, against_range, goal_words, limits_against_goal
from jsna.methods.polarity import Polarity


def test_every_outcome_has_words_without_a_colour() -> None:
    assert [goal_words(label, "95%") for label in GoalLabel] == [
        "meets the goal of 95%",
        "is within the range of 95%",
        "does not meet the goal of 95%",
        "is not compared with the goal of 95%",
    ]
    assert goal_words(GoalLabel.AMBER, "95%", by_limits=True) == "is not clearly on either side of the goal of 95%"


def test_without_a_value_or_a_good_direction_nothing_is_compared() -> None:
    for polarity in Polarity:
        assert against_goal(None, 10, polarity) is GoalLabel.NOT_COMPARED
        assert against_range(None, 1, 2, polarity) is GoalLabel.NOT_COMPARED
        assert limits_against_goal(None, 12, 10, polarity) is GoalLabel.NOT_COMPARED
        assert limits_against_goal(12, 11, 10, polarity) is GoalLabel.NOT_COMPARED
    assert against_goal(11, 10, Polarity.NONE) is GoalLabel.NOT_COMPARED
    assert against_range(11, 1, 2, Polarity.NONE) is GoalLabel.NOT_COMPARED
    assert limits_against_goal(11, 12, 10, Polarity.NONE) is GoalLabel.NOT_COMPARED


def test_a_range_whose_ends_are_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^the lower end of a goal's range, 3, is above its upper end, 2$"):
        against_range(None, 3, 2, Polarity.HIGH)


def test_a_range_of_one_number_has_no_amber() -> None:
    assert [against_range(value, 2, 2, Polarity.HIGH) for value in (1.9, 2)] == ["Red", "Green"]
