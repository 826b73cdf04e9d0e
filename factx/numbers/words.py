"""The words around a number: comparators, changes, vague amounts, fractions, ages; tables and nothing else."""

# Directly before the number, down to its last word.
COMPARATORS_BEFORE = {
    "a good": "~",
    "a maximum of": "<=",
    "a minimum of": ">=",
    "a total of about": "~",
    "about": "~",
    "above": ">",
    "almost": "<",
    "an estimated": "~",
    "approaching": "<",
    "approx": "~",
    "approx.": "~",
    "approximately": "~",
    "around": "~",
    "as few as": ">=",
    "as high as": "<=",
    "as little as": ">=",
    "as low as": ">=",
    "as many as": "<=",
    "as much as": "<=",
    "at least": ">=",
    "at least or equal to": ">=",
    "at most": "<=",
    "at the least": ">=",
    "at the most": "<=",
    "below": "<",
    "beyond": ">",
    "c.": "~",
    "ca.": "~",
    "circa": "~",
    "close to": "~",
    "equal to or greater than": ">=",
    "equal to or less than": "<=",
    "estimated": "~",
    "exceed": ">",
    "exceeded": ">",
    "exceeding": ">",
    "exceeds": ">",
    "fewer than": "<",
    "greater than": ">",
    "greater than or equal to": ">=",
    "higher than": ">",
    "in excess of": ">",
    "less than": "<",
    "less than or equal to": "<=",
    "lower than": "<",
    "maximum": "<=",
    "minimum": ">=",
    "more or less": "~",
    "more than": ">",
    "nearer to": "~",
    "nearly": "<",
    "nigh on": "<",
    "no fewer than": ">=",
    "no less than": ">=",
    "no more than": "<=",
    "north of": ">",
    "not less than": ">=",
    "not more than": "<=",
    "on average": "~",
    "only about": "~",
    "over": ">",
    "perhaps": "~",
    "roughly": "~",
    "shy of": "<",
    "some": "~",
    "somewhere around": "~",
    "south of": "<",
    "surpass": ">",
    "surpassed": ">",
    "surpasses": ">",
    "surpassing": ">",
    "top": ">",
    "topped": ">",
    "topping": ">",
    "tops": ">",
    "under": "<",
    "up to": "<=",
    "upward of": ">",
    "upwards of": ">",
    "virtually": "<",
    "well over": ">",
}
# Signs do not need a word boundary.
COMPARATOR_SIGNS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "~": "~", "≈": "~", "≤": "<=", "≥": ">="}

# Behind the number, or behind the noun that it counts.
COMPARATORS_AFTER = {
    "and above": ">=",
    "and more": ">=",
    "and older": ">=",
    "and over": ">=",
    "and under": "<=",
    "and up": ">=",
    "and younger": "<=",
    "at least": ">=",
    "at most": "<=",
    "at the least": ">=",
    "at the most": "<=",
    "give or take": "~",
    "maximum": "<=",
    "minimum": ">=",
    "or above": ">=",
    "or fewer": "<=",
    "or greater": ">=",
    "or higher": ">=",
    "or less": "<=",
    "or lower": "<=",
    "or more": ">=",
    "or older": ">=",
    "or over": ">=",
    "or so": "~",
    "or under": "<=",
    "or younger": "<=",
}

# Words that may stand between a comparator or a verb of change and the number.
FILLERS = frozenset("a almost an another approximately average by exactly its just only roughly the their to".split())

# Verbs, adverbs and nouns of change, in all their forms.
INCREASES = frozenset(
    """
    added adding advance advanced advances advancing bounced climb climbed climbing climbs expand expanded expanding
    expands gain gained gaining gains grew grow growing grown grows hike hiked hikes hiking increase increased
    increases increasing jump jumped jumping jumps leap leaped leaping leaps leapt lift lifted lifting raise raised
    raises raising rallied rallies rally rallying rebound rebounded rebounding rebounds rise risen rises rising rocketed
    rose skyrocketed soar soared soaring soars spike spiked spikes strengthened surge surged surges surging swelled
    up
    """.split()
)
DECREASES = frozenset(
    """
    contracted cut cuts cutting decline declined declines declining decrease decreased decreases decreasing dip
    dipped dipping dips down drop dropped dropping drops fall fallen falling falls fell lose loses losing lost lower
    lowered lowering lowers plummet plummeted plummeting plummets plunge plunged plunges plunging reduce reduced
    reduces reducing retreated sank shed shedding sheds shrank shrink shrinking shrinks shrunk sink sinking sinks slash
    slashed slashing slid slide slides sliding slip slipped slipping slips slump slumped slumping slumps sunk
    tumble tumbled tumbles tumbling weakened
    """.split()
)
# Words of change that also take an object that is no change: "raised $3 million", "lost 20 men", "cut 700 jobs".
AMBIGUOUS_CHANGES = frozenset(
    """
    added adding bounced cut cuts cutting hike hiked hikes lift lifted lifting lose loses losing lost lower lowered
    lowering lowers raise raised raises raising rally shed shedding sheds slash slashed slashing spike spiked spikes
    """.split()
)
CHANGE_ADVERBS = frozenset(("down", "up"))

# "a 19% drop", "an increase of 3 points".
INCREASE_NOUNS = frozenset("boost gain growth hike increase jump leap rally rebound rise spike surge upturn".split())
DECREASE_NOUNS = frozenset(
    "contraction cut decline decrease dip downturn drop fall loss plunge reduction shrinkage slide slump".split()
)

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

# Denominators: "two thirds", "a fifth".
FRACTIONS = {
    "eighth": 8,
    "fifth": 5,
    "fourth": 4,
    "half": 2,
    "halve": 2,
    "hundredth": 100,
    "ninth": 9,
    "quarter": 4,
    "seventh": 7,
    "sixth": 6,
    "tenth": 10,
    "third": 3,
    "thousandth": 1000,
    "twelfth": 12,
    "twentieth": 20,
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
    "twelfth": 12,
    "twentieth": 20,
}

MONTHS = frozenset(
    """
    apr april aug august dec december feb february jan january jul july jun june mar march may nov november
    oct october sep sept september
    """.split()
)

TIME_UNITS = frozenset(
    """
    centuries century day days decade decades fortnight fortnights hour hours hr hrs millisecond milliseconds min mins
    minute minutes month months nanosecond nanoseconds night nights sec second seconds secs week weekend weekends weeks
    year years yr yrs
    """.split()
)
# "three straight days", "two previous years", "five more minutes".
TIME_MODIFIERS = frozenset(
    """
    additional business calendar consecutive and a half extra final first full further last long lost lunar more past
    previous school short solid straight successive whole working
    """.split()
)

# Units of age; years are not named.
AGE_UNITS = {"day": "day", "month": "month", "week": "week", "year": None}

# A label and its number: "Article 342", "Flight 370". The word is part of the claim.
LABELS = frozenset(
    """
    act amendment annex apartment appendix article articles bill boeing box bus category channel chapter class
    clause committee convention decree directive division exit figure flight floor formula game gate grade group
    highway interstate item law level line lot match module no no. nos nos. number order page paragraph part period
    phase pier platform proposition protocol psalm regulation resolution room round route rule sec. section
    serial size stage step table task terminal tier title track type unit version volume ward war week zone
    """.split()
)
# Names that go with a number; capitals as written.
PRODUCTS = frozenset(
    """
    Airbus Antonov Apollo ASX Boeing Challenger Channel DC Embraer FTSE Falcon Formula Fortune Galaxy Highway Ilyushin
    Interstate Kalashnikov Model Nasdaq Nikkei Pixel PlayStation Route Soyuz Starlink Stoxx Tupolev Windows Xbox iOS
    iPad iPhone S&P
    """.split()
)
# Before Roman numerals the label has to be one of these: "World War II", "Chapter XI".
ROMAN_LABELS = frozenset(
    "act annex appendix article bowl chapter class league part phase protocol schedule section stage title type volume war".split()
)

WIN_CUES = frozenset(
    """
    aggregate ahead beat beaten beating beats behind clinched deadlocked decision defeat defeated defeating defeats
    downed draw drawn drew edged final finished hammered lead leading leads led lose loses losing loss lost match
    overcame penalties result rout routed score scored scoreline scores set sets swept thrashed tie tied trail
    trailed trailing vote voted votes victory win winning wins won
    """.split()
)

STREETS = frozenset(
    """
    ave avenue blvd boulevard court crescent dr drive gate hill lane parkway place rd rd. road row square st st.
    street terrace way
    """.split()
)
