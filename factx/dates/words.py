"""The word tables of dates, lower case and sorted."""

from factx.dates.value import Origin, Unit

# Months that are also verbs: a month only with a capital, or beside a day.
VERB_MONTHS = frozenset({"mar", "march", "may"})

SEASONS = {"autumn": "FA", "fall": "FA", "spring": "SP", "summer": "SU", "winter": "WI"}

# Parts of the day in TIMEX3.
DAY_PARTS = {
    "afternoon": "AF",
    "evening": "EV",
    "midday": "T12:00",
    "midnight": "T24:00",
    "morning": "MO",
    "night": "NI",
    "noon": "T12:00",
    "overnight": "NI",
}

ORDINALS = {
    "eighteenth": 18,
    "eighth": 8,
    "eleventh": 11,
    "fifteenth": 15,
    "fifth": 5,
    "first": 1,
    "fourteenth": 14,
    "fourth": 4,
    "last": -1,
    "nineteenth": 19,
    "ninth": 9,
    "second": 2,
    "seventeenth": 17,
    "seventh": 7,
    "sixteenth": 16,
    "sixth": 6,
    "tenth": 10,
    "third": 3,
    "thirteenth": 13,
    "thirtieth": 30,
    "thirty-first": 31,
    "twelfth": 12,
    "twentieth": 20,
    "twenty-eighth": 28,
    "twenty-fifth": 25,
    "twenty-first": 21,
    "twenty-fourth": 24,
    "twenty-ninth": 29,
    "twenty-second": 22,
    "twenty-seventh": 27,
    "twenty-sixth": 26,
    "twenty-third": 23,
}

# Decades written out: "the nineties".
DECADES = {
    "eighties": 8,
    "fifties": 5,
    "forties": 4,
    "nineties": 9,
    "seventies": 7,
    "sixties": 6,
    "thirties": 3,
    "twenties": 2,
}

# Unit word -> the unit it stands for; "T" units are parts of a day.
UNITS: dict[str, Unit] = {
    "centuries": "century",
    "century": "century",
    "day": "day",
    "days": "day",
    "decade": "decade",
    "decades": "decade",
    "evening": "night",
    "evenings": "night",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "hour": "hour",
    "hours": "hour",
    "hr": "hour",
    "hrs": "hour",
    "millennia": "millennium",
    "millennium": "millennium",
    "min": "minute",
    "mins": "minute",
    "minute": "minute",
    "minutes": "minute",
    "month": "month",
    "months": "month",
    "night": "night",
    "nights": "night",
    "qtr": "quarter",
    "qtrs": "quarter",
    "quarter": "quarter",
    "quarters": "quarter",
    "sec": "second",
    "second": "second",
    "seconds": "second",
    "secs": "second",
    "semester": "half",
    "weekend": "weekend",
    "weekends": "weekend",
    "week": "week",
    "weeks": "week",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
}

# The letter of a duration in TIMEX3.
UNIT_LETTERS: dict[Unit, str] = {
    "century": "CE",
    "day": "D",
    "decade": "DE",
    "half": "H",
    "hour": "H",
    "millennium": "ML",
    "minute": "M",
    "month": "M",
    "night": "D",
    "quarter": "Q",
    "second": "S",
    "week": "W",
    "weekend": "WE",
    "year": "Y",
}

# Words before an expression -> its TIMEX3 modifier.
PART_MODIFIERS = {
    "beginning": "START",
    "close": "END",
    "dawn": "START",
    "earlier": "START",
    "early": "START",
    "early to": "START",
    "end": "END",
    "late": "END",
    "later": "END",
    "mid": "MID",
    "mid to": "END",
    "middle": "MID",
    "post": "AFTER",
    "pre": "BEFORE",
    "start": "START",
}

AMOUNT_MODIFIERS = {
    "about": "APPROX",
    "almost": "LESS_THAN",
    "approximately": "APPROX",
    "around": "APPROX",
    "as long as": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as much as": "EQUAL_OR_LESS",
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "close to": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "just over": "MORE_THAN",
    "just under": "LESS_THAN",
    "less than": "LESS_THAN",
    "more than": "MORE_THAN",
    "nearly": "LESS_THAN",
    "no less than": "EQUAL_OR_MORE",
    "no longer than": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "over": "MORE_THAN",
    "roughly": "APPROX",
    "some": "APPROX",
    "under": "LESS_THAN",
    "up to": "EQUAL_OR_LESS",
    "well over": "MORE_THAN",
}

# Quantities that name no number.
VAGUE_AMOUNTS = frozenset(
    {
        "a few",
        "a handful of",
        "a number of",
        "dozens of",
        "few",
        "hundreds of",
        "many",
        "scores of",
        "several",
        "tens of",
        "thousands of",
    }
)

# Words of reference: what they refer to, seen from the day of writing.
REFERENCES = {
    "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "at the present time": "PRESENT_REF",
    "at this moment": "PRESENT_REF",
    "at this time": "PRESENT_REF",
    "current": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "lately": "PAST_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "right now": "PRESENT_REF",
    "the foreseeable future": "FUTURE_REF",
    "the future": "FUTURE_REF",
    "the immediate future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the near term": "FUTURE_REF",
    "the not too distant future": "FUTURE_REF",
    "the past": "PAST_REF",
    "the present": "PRESENT_REF",
    "the recent past": "PAST_REF",
    "these days": "PRESENT_REF",
}

# Words of repetition -> the TIMEX3 duration that repeats. An "annual meeting" and a "quarterly dividend" say
# what kind they are, not when.
FREQUENCIES = {
    "annually": "P1Y",
    "biannually": "P6M",
    "biennially": "P2Y",
    "daily": "P1D",
    "fortnightly": "P2W",
    "hourly": "PT1H",
    "monthly": "P1M",
    "nightly": "P1D",
    "weekly": "P1W",
    "yearly": "P1Y",
}

# Which way a word before a unit, weekday, month or season points, and from where.
PUBLISHED_SHIFTS = {
    "coming": 1,
    "current": 0,
    "last": -1,
    "next": 1,
    "past": -1,
    "present": 0,
    "this": 0,
    "this coming": 1,
    "this past": -1,
    "upcoming": 1,
}

CONTEXT_SHIFTS = {
    "following": 1,
    "preceding": -1,
    "previous": -1,
    "prior": -1,
    "same": 0,
    "subsequent": 1,
    "that": 0,
    "that same": 0,
    "the next": 1,
}

# Direction of a distance: "three years ago", "a day later".
AFTER_DISTANCE: dict[str, tuple[Origin, int]] = {
    "after": ("context", 1),
    "afterwards": ("context", 1),
    "ago": ("published", -1),
    "back": ("published", -1),
    "before": ("context", -1),
    "earlier": ("context", -1),
    "from now": ("published", 1),
    "from today": ("published", 1),
    "hence": ("published", 1),
    "later": ("context", 1),
    "previously": ("context", -1),
}

# On the day that goes with one of these somebody only says so: "police said on Wednesday".
TELLING = frozenset({"added", "announced", "confirmed", "said"})
