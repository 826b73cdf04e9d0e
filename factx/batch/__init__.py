"""Many articles: where they come from, what happens to each."""
