"""jsna-press: a Joint Strategic Needs Assessment and its strategy as an open, checked, accountable website."""
