"""Word tables for places; the words stand in data/name_words.txt."""

from factx.naming.words import word_table
from factx.wordlists import word_set

# "Lake Chad", "Gobi Desert"
NATURAL_WORDS = word_table("natural_words")

# "Pearson Airport", "Victoria Bridge"
FACILITY_WORDS = word_table("facility_words")

# Countries with places of Arabic names.
ARABIC = word_set("AE BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA ML MR NE OM PS QA SA SD SO SS SY TD TN YE")
