"""The paper for a board: one frozen model, and the page, the print and the Word document that are made of it."""
