"""Articles against each other: what several of them give, and how their figures agree."""
