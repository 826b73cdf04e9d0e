"""An article against itself, one file a kind of check."""
