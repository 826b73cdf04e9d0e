"""Word tables for people; the words stand in data/name_words.txt."""

from factx.naming.words import word_table

# Titles that tell a person's gender.
FEMININE_TITLES = word_table("feminine_titles")
MASCULINE_TITLES = word_table("masculine_titles")

# Titles of those who reign under a name that has no family name: "Pope John Paul II".
MONARCHS = word_table("monarchs")

# Titles that are a form of address and no role.
ADDRESSES = word_table("addresses")

# Words before a role noun that belong to it: "former deputy minister".
ROLE_MODIFIERS = word_table("role_modifiers")

# "Jr", "III": no part of a family name.
SUFFIXES = word_table("suffixes")

# Particles that begin a family name: "Ursula von der Leyen".
FAMILY_PARTICLES = word_table("family_particles")

# Particles before a father's name: "Mohammed bin Salman".
PATRONYMIC_PARTICLES = word_table("patronymic_particles")

# Chinese, Korean and Vietnamese family names, which stand first.
FAMILY_FIRST = word_table("family_first")

# Parts of Burmese names, which have no family name: "Aung San Suu Kyi".
BURMESE_PARTS = word_table("burmese_parts")
