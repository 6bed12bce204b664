"""What the commands do with a whole site, apart from how they are typed and what they print."""
