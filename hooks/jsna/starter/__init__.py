"""What `jsna new` writes: the folder `files` is a council's own repository, with gaps for its name and its area."""
