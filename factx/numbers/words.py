"""The words that tell what a number counts, and what kind of number it is; tables and nothing else."""

from factx.wordlists import word_set

# "hundreds of thousands": the scale that is meant.
VAGUE = {
    "billions": 10**9,
    "dozens": 12,
    "hundreds": 100,
    "hundreds of billions": 10**11,
    "hundreds of millions": 10**8,
    "hundreds of thousands": 10**5,
    "lakhs": 10**5,
    "millions": 10**6,
    "scores": 20,
    "tens of billions": 10**10,
    "tens of millions": 10**7,
    "tens of thousands": 10**4,
    "thousands": 1000,
    "trillions": 10**12,
}

ORDINALS = {
    "eighteenth": 18,
    "eighth": 8,
    "eightieth": 80,
    "eleventh": 11,
    "fifteenth": 15,
    "fifth": 5,
    "fiftieth": 50,
    "first": 1,
    "fortieth": 40,
    "fourteenth": 14,
    "fourth": 4,
    "billionth": 10**9,
    "hundredth": 100,
    "millionth": 10**6,
    "nineteenth": 19,
    "ninetieth": 90,
    "ninth": 9,
    "second": 2,
    "seventeenth": 17,
    "seventh": 7,
    "seventieth": 70,
    "sixteenth": 16,
    "sixth": 6,
    "sixtieth": 60,
    "tenth": 10,
    "third": 3,
    "thirteenth": 13,
    "thirtieth": 30,
    "thousandth": 1000,
    "trillionth": 10**12,
    "twelfth": 12,
    "twentieth": 20,
}

# What a fraction is of: "half the town", "a third more".
PARTS_AFTER = word_set(
    """
    all as fewer her higher his its larger less lower more my of our people smaller that the their these
    this those your
    """
)
# A number without a noun stands in for the noun before: "and 20 were hurt", "seven with disabilities".
AFTER_LEFT_OUT = word_set(
    """
    against and are arrested at but by dead detained died during fewer from had has have hurt in injured is
    killed last missing more on others remain remained survived under was were who whom will with would
    wounded
    """
)
# What becomes of victims; "killed two and wounded 31 soldiers" counts soldiers twice.
HARMED = word_set("hurt injured killed slain wounded")
HARMS = HARMED | word_set(
    """
    death hurting injures injuring injury kill killing kills murder murdered murdering wound wounding wounds
    """
)
# Adjectives that stand for people: "12 dead", "the number of homeless".
NOUNED_ADJECTIVES = word_set("dead displaced homeless injured missing unemployed wounded")
# Plurals that the model's lemmatizer gets wrong, and that news counts: "dos", "specie", "basis".
LEMMAS = {
    "barracks": "barracks",
    "bases": "base",
    "children": "child",
    "clothes": "clothes",
    "cookies": "cookie",
    "corpses": "corpse",
    "doses": "dose",
    "headquarters": "headquarters",
    "means": "means",
    "men": "man",
    "people": "people",
    "servicemen": "serviceman",
    "species": "species",
    "women": "woman",
}
# Behind "one" these make a turn of phrase: "one another", "one day", "at one point".
AFTER_PRONOUN = word_set("another day of point s that thing way who")


# Units of age; years are not named.
AGE_UNITS = {"day": "day", "month": "month", "week": "week", "year": None}

# A label and its number: "Article 342", "Flight 370". The word is part of the claim.
LABELS = word_set(
    """
    act amendment annex apartment appendix article articles bill boeing box bus category channel chapter
    chapters class clause clauses committee convention decree directive district division exit figure flight
    floor formula game gate gates grade grades group highway interstate item junction junctions law level
    line lot match module no
    no. nos nos. number order page pages paragraph paragraphs part period phase phases pier planet platform
    precinct proposition protocol psalm regulation resolution room round rounds route rule rules season sec.
    section sections sector serial size stage stages step table task terminal tier title track type unit
    version volume war ward week zone
    """
)
# Names that go with a number; capitals as written.
PRODUCTS = word_set(
    """
    ASX Airbus Antonov Apollo Boeing Challenger Channel DC Embraer FTSE Falcon Formula Fortune Galaxy
    Highway Ilyushin Interstate Kalashnikov Model Nasdaq Nikkei Pixel PlayStation Route S&P Soyuz Starlink
    Stoxx Tupolev Windows Xbox iOS iPad iPhone
    """
)
# Before Roman numerals the label has to be one of these: "World War II", "Chapter XI".
ROMAN_LABELS = word_set(
    """
    act annex appendix article bowl chapter class league part phase protocol schedule section stage title
    type volume war
    """
)

# "the Companies Act 2015": a year.
DATED_LABELS = word_set(
    """
    act amendment bill committee convention decree directive game law order protocol regulation
    """
)

# "people over 60", "those aged 18 to 34".
AGED_PEOPLE = word_set(
    """
    adult adults americans anyone boys child children citizens drivers everyone girls kids man men patient
    patients people person persons player players resident residents someone student students teenagers those
    voter voters woman women worker workers
    """
)

# Their ages follow between commas: "two brothers, 17 and 22, were killed".
KIN = word_set(
    """
    aunt boy boys brother brothers child children cousin cousins daughter daughters father girl girls
    granddaughter granddaughters grandfather grandmother grandson grandsons husband man men mother nephew
    nephews niece nieces sibling siblings sister sisters son sons student students teenager teenagers toddler
    toddlers twins uncle wife woman women youth youths
    """
)

# Beside the nouns of roles, one of these has an age between commas: "The patient, 52, was saved".
PERSONS = word_set(
    """
    baby coach deceased female infant male minor offender passenger patient policeman policewoman rider
    shooter tourist worker
    """
)

# Those whom an attack may harm: "shot a hundred people, killing 49".
PEOPLE = (
    AGED_PEOPLE
    | KIN
    | PERSONS
    | word_set(
        """
        civilians fighters fishermen guards hostages migrants militants miners officers passengers pilgrims
        police policemen protesters rebels sailors servicemen soldiers troops villagers worshippers
        """
    )
)

# Nouns of a result: "a 3-2 win".
SCORE_NOUNS = word_set(
    """
    aggregate away decision defeat deficit draw home lead loss majority margin record result ruling score
    scoreline series split thrashing tie triumph victory vote win
    """
)
# What may follow a score, where a range has its noun: "beat them 3-2 on Sunday".
AFTER_SCORES = word_set(
    """
    after against along and as at away before but by despite early following for from in last late on over
    thanks to when win with
    """
)
WIN_CUES = word_set(
    """
    aggregate ahead approved beat beaten beating beats behind clinched deadlocked decision defeat
    defeated defeating defeats downed draw drawn drew edged final finished hammered lead leading leads
    led lose loses losing loss lost match overcame passed penalties ratified rejected result rout routed
    ruled score scored scoreline scores set sets swept thrashed tie tied trail trailed trailing victory
    vote voted votes win winning wins won
    """
)
