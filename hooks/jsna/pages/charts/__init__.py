"""Chart blocks: what an author asks for, made into a chart's spec with the page's own words and numbers."""
