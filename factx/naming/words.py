"""Word tables for names; the long ones are read from data/name_words.txt."""

from functools import cache
from importlib.resources import files


@cache
def word_table(name: str) -> frozenset[str]:
    """The words of one section of data/name_words.txt.

    >>> "mayor" in word_table("titles")
    True
    """
    return _tables()[name]


@cache
def _tables() -> dict[str, frozenset[str]]:
    text = (files("factx.data") / "name_words.txt").read_text(encoding="utf-8")
    sections = (section.partition("]") for section in text.split("[")[1:])
    return {name: frozenset(words.split()) for name, _, words in sections}


@cache
def region_abbreviations() -> frozenset[str]:
    """Short forms of regions that end in a full stop.

    >>> "Calif." in region_abbreviations()
    True
    """
    with (files("factx.data") / "region_abbreviations.tsv").open(encoding="utf-8") as file:
        names = (line.split("\t")[0] for line in file)
        return frozenset(name for name in names if name.endswith("."))


# Titles that stand before a name and are no part of it; without their full stop.
TITLES = word_table("titles")

# Titles that only people have, and never a place or an organisation ("General Motors", "King County").
HONORIFICS = word_table("honorifics")

# Words inside titles: "Prime Minister", "Deputy Foreign Minister", "His Majesty King".
TITLE_WORDS = word_table("title_words")

# Lower-case words for a person that stand right before a name: "lawyer Uladzimir Labkovich".
ROLE_NOUNS = word_table("role_nouns")

# Those that are names as often, and tell a role in small letters only: "the baker Ola Berg".
ROLE_SURNAMES = word_table("role_surnames")

# An organisation's name ends in one of these, or has it before "of".
ORGANISATION_WORDS = word_table("organisation_words")

# Or begins with one of these: "Jaish al-Islam", "Partido Liberal".
ORGANISATION_STARTS = word_table("organisation_starts")

# A place's name ends in one of these; or begins with one of the second table ("Lake Chad", "Mount Fuji").
PLACE_WORDS = word_table("place_words")
PLACE_STARTS = word_table("place_starts")

# "Boone County", "Karak Governorate"
REGION_WORDS = word_table("region_words")

# Lower-case words after or before a place's name: "Karak district", "the town of Kurume".
PLACE_NOUNS = word_table("place_nouns")

# What a hyphen ties to where a member of the US Congress was elected: "R-Texas".
PARTIES = frozenset({"d", "i", "r"})

# The name of a ship, a storm or an operation begins so, and may go on as a person's or a place's.
THING_STARTS = word_table("thing_starts")

# Lower-case particles inside names: "Isabel dos Santos", "Hamad bin Jassim".
PARTICLES = word_table("particles")

# Capitalised words that are no names wherever they stand.
NEVER_NAMES = word_table("never_names")

# "the Kingdom", "the Republic": alone they name nobody and nothing that could be found.
GENERIC = word_table("generic")

# Verbs of what people do by name: "Antwi said", "added Salve".
SPEECH_VERBS = word_table("speech_verbs")

# Words before a place's name: "in Riga", "southern Riga".
PREPOSITIONS_OF_PLACE = word_table("prepositions_of_place")
DIRECTIONS = word_table("directions")

# "Washington-based": what a hyphen ties to a place's name and is no part of it.
HYPHEN_SUFFIXES = word_table("hyphen_suffixes")

# "Highway 403": what a number may be part of a name after.
NUMBERED = word_table("numbered")

# Words for a people or its language: no names of places.
DEMONYMS = word_table("demonyms")

# The same in the plural, or of more than one word.
PLURAL_DEMONYMS = frozenset({f"{word}s" for word in DEMONYMS}) | {
    "african american",
    "african americans",
    "costa rican",
    "costa ricans",
    "east african",
    "east timorese",
    "hong konger",
    "hong kongers",
    "latin american",
    "latin americans",
    "londoner",
    "londoners",
    "new yorker",
    "new yorkers",
    "new zealander",
    "new zealanders",
    "north american",
    "north korean",
    "north koreans",
    "northern irish",
    "puerto rican",
    "saudi arabian",
    "sierra leonean",
    "south african",
    "south africans",
    "south asian",
    "south korean",
    "south koreans",
    "sri lankan",
    "sri lankans",
    "west indian",
    "west indians",
}

# Letters behind a name that are no part of it.
RANK_LETTERS = word_table("rank_letters")

# What people are to a company or a team only: the name before is its name ("Brandt chairman Bo Lee").
EMPLOYEE_NOUNS = word_table("employee_nouns")

# What a company, a newspaper or a movement is called by right before its name: "the rights group Hengaw".
COMPANY_NOUNS = word_table("company_nouns")

# A short given name -> the long ones that it stands for.
SHORT_NAMES = {
    "abe": ("abraham",),
    "al": ("albert", "alan", "alfred"),
    "alex": ("aleksander", "alexander", "alexandra", "alexei", "alejandro"),
    "andy": ("andrew",),
    "ben": ("benjamin", "benedict"),
    "bernie": ("bernard",),
    "beth": ("elizabeth",),
    "bill": ("william",),
    "bob": ("robert",),
    "bobby": ("robert",),
    "charlie": ("charles",),
    "chris": ("christopher", "christian", "christine"),
    "chuck": ("charles",),
    "dan": ("daniel",),
    "danny": ("daniel",),
    "dave": ("david",),
    "dick": ("richard",),
    "don": ("donald",),
    "ed": ("edward", "edwin", "edmund"),
    "eddie": ("edward",),
    "fred": ("frederick", "alfred"),
    "greg": ("gregory",),
    "jack": ("john",),
    "jeff": ("jeffrey", "geoffrey"),
    "jen": ("jennifer",),
    "jim": ("james",),
    "jimmy": ("james",),
    "joe": ("joseph",),
    "jon": ("jonathan", "john"),
    "josh": ("joshua",),
    "kate": ("katherine", "catherine", "kathryn"),
    "ken": ("kenneth",),
    "larry": ("lawrence", "laurence"),
    "liz": ("elizabeth",),
    "maggie": ("margaret",),
    "matt": ("matthew",),
    "meg": ("margaret", "megan"),
    "mick": ("michael",),
    "mike": ("michael",),
    "misha": ("mikhail",),
    "nancy": ("anne",),
    "nick": ("nicholas", "nikolas"),
    "pat": ("patrick", "patricia"),
    "pepe": ("jose",),
    "pete": ("peter",),
    "phil": ("philip", "phillip"),
    "ray": ("raymond",),
    "rich": ("richard",),
    "rick": ("richard",),
    "rob": ("robert",),
    "ron": ("ronald",),
    "sam": ("samuel", "samantha"),
    "sasha": ("aleksandr", "alexander", "alexandra"),
    "steve": ("stephen", "steven"),
    "sue": ("susan",),
    "ted": ("edward", "theodore"),
    "tim": ("timothy",),
    "tom": ("thomas",),
    "tony": ("anthony", "antonio"),
    "vic": ("victor",),
    "vova": ("vladimir",),
    "will": ("william",),
}
