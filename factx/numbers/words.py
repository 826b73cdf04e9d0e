"""The words around a number: comparators, changes, vague amounts, ages, labels; tables and nothing else."""

from factx.model import Comparator
from factx.numerals import word_set

# Directly before the number, down to its last word.
COMPARATORS_BEFORE: dict[str, Comparator] = {
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
    "as old as": "<=",
    "as young as": ">=",
    "at least": ">=",
    "at least or equal to": ">=",
    "at most": "<=",
    "at the least": ">=",
    "at the most": "<=",
    "below": "<",
    "bigger than": ">",
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
    "heavier than": ">",
    "in excess of": ">",
    "larger than": ">",
    "less than": "<",
    "less than or equal to": "<=",
    "longer than": ">",
    "lower than": "<",
    "maximum": "<=",
    "minimum": ">=",
    "more or less": "~",
    "more than": ">",
    "nearer to": "~",
    "nearly": "<",
    "nigh on": "<",
    "no bigger than": "<=",
    "no fewer than": ">=",
    "no greater than": "<=",
    "no heavier than": "<=",
    "no higher than": "<=",
    "no larger than": "<=",
    "no less than": ">=",
    "no longer than": "<=",
    "no lower than": ">=",
    "no more than": "<=",
    "no older than": "<=",
    "no smaller than": ">=",
    "no younger than": ">=",
    "north of": ">",
    "not exceeding": "<=",
    "not larger than": "<=",
    "not less than": ">=",
    "not longer than": "<=",
    "not more than": "<=",
    "older than": ">",
    "on average": "~",
    "only about": "~",
    "over": ">",
    "perhaps": "~",
    "roughly": "~",
    "shy of": "<",
    "some": "~",
    "somewhere around": "~",
    "smaller than": "<",
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
    "younger than": "<",
}
# Signs do not need a word boundary.
COMPARATOR_SIGNS: dict[str, Comparator] = {
    "<": "<",
    "<=": "<=",
    ">": ">",
    ">=": ">=",
    "~": "~",
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
}

# Behind the number, or behind the noun that it counts.
COMPARATORS_AFTER: dict[str, Comparator] = {
    "and above": ">=",
    "and more": ">=",
    "and older": ">=",
    "and over": ">=",
    "and under": "<=",
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
FILLERS = word_set(
    """
    a about almost an another approximately around as average barely by even exactly far further his its
    just least less modestly more most much nearly only over roughly sharply slightly some steeply than the
    their under well
    """
)

# Verbs, adverbs and nouns of change, in all their forms.
INCREASES = word_set(
    """
    added adding advance advanced advances advancing bounced climb climbed climbing climbs expand expanded
    expanding expands gain gained gaining gains grew grow growing grown grows hike hiked hikes hiking
    increase increased increases increasing jump jumped jumping jumps leap leaped leaping leaps leapt lift
    lifted lifting raise raised raises raising rallied rallies rally rallying rebound rebounded rebounding
    rebounds rise risen rises rising rocketed rose skyrocketed soar soared soaring soars spike spiked spikes
    strengthened surge surged surges surging swelled up
    """
)
DECREASES = word_set(
    """
    contracted cut cuts cutting decline declined declines declining decrease decreased decreases decreasing
    dip dipped dipping dips down drop dropped dropping drops fall fallen falling falls fell lose loses
    losing lost lower lowered lowering lowers plummet plummeted plummeting plummets plunge plunged plunges
    plunging reduce reduced reduces reducing retreated sank shed shedding sheds shrank shrink shrinking
    shrinks shrunk sink sinking sinks slash slashed slashing slid slide slides sliding slip slipped slipping
    slips slump slumped slumping slumps sunk tumble tumbled tumbles tumbling weakened
    """
)
# Words of change whose object may be no change: "raised $3 million", "lost 20 men", "cut 700 jobs".
AMBIGUOUS_CHANGES = word_set(
    """
    added adding bounced cut cuts cutting hike hiked hikes lift lifted lifting lose loses losing lost lower
    lowered lowering lowers raise raised raises raising rally shed shedding sheds slash slashed slashing
    spike spiked spikes
    """
)
CHANGE_ADVERBS = frozenset(("down", "up"))
# "was up 58 points", against "gave up 58 points".
BEFORE_CHANGE_ADVERBS = word_set("are be been is was were")
# "settled down $1.38"
MARKET_VERBS = word_set(
    """
    close closed closes closing end ended ending ends finish finished finishes finishing open opened opening
    opens settle settled settles settling trade traded trades trading
    """
)

# "a 19% drop", "an increase of 3 points".
INCREASE_NOUNS = word_set("boost gain growth hike increase jump leap rally rebound rise spike surge upturn")
DECREASE_NOUNS = word_set(
    """
    contraction cut decline decrease dip downturn drop fall loss plunge reduction shrinkage slide slump
    """
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
# Before a number in a row of numbers: "killed 2 and wounded about 31", "from 5 to nearly 7".
ABOUT = ("about", "almost", "approximately", "around", "nearly", "over", "roughly")
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
    floor formula game gate grade grades group highway interstate item law level line lot match module no
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
    baby coach deceased infant minor offender passenger patient policeman policewoman rider shooter tourist
    worker
    """
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
    after against and as at away before but by for from in last on over thanks to when win with
    """
)
WIN_CUES = word_set(
    """
    aggregate ahead approved beat beaten beating beats behind clinched deadlocked decision defeat
    defeated defeating defeats downed draw drawn drew edged final finished hammered lead leading leads
    led lose loses losing loss lost match overcame passed penalties rejected result rout routed score
    scored scoreline scores set sets swept thrashed tie tied trail trailed trailing victory vote voted
    votes win winning wins won
    """
)

# Behind "a": "$76 a barrel", but not "paid $76 a few days later".
RATE_NOUNS = word_set(
    """
    acre barrel bottle box bushel case crate day dose dozen flight gallon game gram hectare head hour
    household item kilo kilogram kilometer kilometre kilowatt-hour litre liter load meal megawatt-hour metre
    mile minute month night ounce package page person piece plate point pound quarter ride roll season
    second share shift session square stay student ticket time ton tonne tree trip unit visit vote week word
    year
    """
)
