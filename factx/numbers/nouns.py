"""Plural nouns behind a number, which then counts: patterns that several modules share."""

import re

# Ends like a plural, and is none.
NO_PLURAL = r"(?!(?:as|has|his|is|its|this|us|was)\b)"
PLURAL = r"(?:[a-z-]{2,20}s|children|men|people|women)\b"
# What no noun phrase goes on with: "5 in cities" counts no cities.
LINKS = (
    "a|after|and|as|at|before|between|by|for|from|in|into|of|on|or|since|the|to|until|when|where|while|with"
)
# "the 26th", "the two"
THE_BEFORE_RE = re.compile(r"\bthe[ ]\Z", re.IGNORECASE)
COUNT_AHEAD_RE = re.compile(rf"[ ](?:[a-z-]{{1,20}}[ ]){{0,2}}{NO_PLURAL}{PLURAL}")
