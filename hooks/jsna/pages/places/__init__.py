"""The pages of places: one for each area, their list and finder, any two side by side, and one for planners."""
