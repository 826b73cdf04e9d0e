"""Word tables for places; the words stand in data/name_words.txt."""

from factx.naming.words import word_table

# "Boone County", "Karak Governorate"
REGION_WORDS = word_table("region_words")

# "Lake Chad", "Gobi Desert"
NATURAL_WORDS = word_table("natural_words")

# "Pearson Airport", "Victoria Bridge"
FACILITY_WORDS = word_table("facility_words")
