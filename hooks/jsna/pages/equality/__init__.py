"""What is known about different groups of people: the matrix, a page for each group, and the register of gaps."""
