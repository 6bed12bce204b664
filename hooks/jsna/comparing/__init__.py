"""What differs between two states of a site's sources: sentences, charts and rows of tables."""
