"""People: names of persons."""
