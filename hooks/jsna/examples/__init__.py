"""What authors write that gives each problem, and what mends it: a file for each group of codes."""
