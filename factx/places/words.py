"""Word tables for places."""

# Other English names of countries, beside those in data/countries.tsv -> ISO 3166-1 alpha-2.
COUNTRY_ALIASES = {
    "america": "US",
    "bosnia": "BA",
    "britain": "GB",
    "burma": "MM",
    "cape verde": "CV",
    "cote d'ivoire": "CI",
    "czech republic": "CZ",
    "côte d'ivoire": "CI",
    "dr congo": "CD",
    "drc": "CD",
    "east timor": "TL",
    "great britain": "GB",
    "holland": "NL",
    "ivory coast": "CI",
    "macedonia": "MK",
    "people's republic of china": "CN",
    "republic of ireland": "IE",
    "russian federation": "RU",
    "swaziland": "SZ",
    "türkiye": "TR",
    "u.a.e.": "AE",
    "u.k.": "GB",
    "u.s.": "US",
    "u.s.a.": "US",
    "uae": "AE",
    "uk": "GB",
    "united states of america": "US",
    "us": "US",
    "usa": "US",
    "vatican city": "VA",
}

# Names of a country that are as often something else: a US state, two countries, an island.
AMBIGUOUS_COUNTRIES = frozenset({"congo", "georgia", "macao", "saint martin"})
