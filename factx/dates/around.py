"""Word tables for what stands around a date and settles what it is."""

from factx.wordlists import word_set

# "predicts that January will be cold": behind these, and those of telling, "that" points at no January.
SAYING = word_set(
    """
    adds admits admitted agree agreed announces believe believed believes believing clear confirm confirms
    expect expected expects fear feared fears hope hoped hopes hoping indicated indicates insist insisted
    insists know known knows likely mean means noted notes predict predicted predicting predicts reported
    reports say saying says show showed shown shows suggest suggested suggesting suggests think thinks thought
    warn warned warning warns
    """
)

# What may follow "in about 2016"; a noun says which year's it is, as in "doubts about 2016 forecasts".
NO_NOUNS = word_set(
    """
    a an and are as at but by for from had has have he in is it local of on or she that the there they this to
    until was we were when which while with would
    """
)

# What a four-digit number counts: "2000 troops" is no year.
COUNTED = frozenset(
    {
        "billion",
        "children",
        "days",
        "dead",
        "dollars",
        "employees",
        "euros",
        "feet",
        "homes",
        "hours",
        "houses",
        "jobs",
        "kg",
        "kilometers",
        "kilometres",
        "km",
        "members",
        "men",
        "meters",
        "metres",
        "miles",
        "million",
        "more",
        "or more",
        "others",
        "people",
        "per",
        "percent",
        "police",
        "pounds",
        "shares",
        "soldiers",
        "students",
        "times",
        "tonnes",
        "tons",
        "troops",
        "women",
        "workers",
        "yards",
        "years",
    }
)
# These have a year as well: "1766 deaths", but "the 1918 deaths".
COUNTED_OR_DATED = word_set(
    "arrests cases deaths families fatalities households infections injuries patients votes"
)

# Makers of cars, after a model year.
MAKERS = frozenset(
    {
        "acura",
        "audi",
        "bentley",
        "bmw",
        "buick",
        "cadillac",
        "chevrolet",
        "chevy",
        "chrysler",
        "dodge",
        "ferrari",
        "fiat",
        "ford",
        "gmc",
        "honda",
        "hyundai",
        "infiniti",
        "jaguar",
        "jeep",
        "kia",
        "lamborghini",
        "land rover",
        "lexus",
        "maserati",
        "mazda",
        "mercedes",
        "mitsubishi",
        "nissan",
        "opel",
        "peugeot",
        "pontiac",
        "porsche",
        "range rover",
        "renault",
        "rolls-royce",
        "skoda",
        "subaru",
        "suzuki",
        "tesla",
        "toyota",
        "vauxhall",
        "volkswagen",
        "volvo",
    }
)

# Zones that clock times are given in.
ZONES = frozenset(
    {
        "aedt",
        "aest",
        "bst",
        "cdt",
        "cest",
        "cet",
        "cst",
        "ct",
        "eat",
        "edt",
        "eest",
        "eet",
        "est",
        "et",
        "gmt",
        "ist",
        "jst",
        "local time",
        "mdt",
        "msk",
        "mst",
        "mt",
        "pdt",
        "pst",
        "pt",
        "sast",
        "utc",
        "wat",
    }
)

# What stands between the article and the number of a duration: "the past three months".
LEADS = frozenset(
    {
        "coming",
        "entire",
        "final",
        "first",
        "following",
        "initial",
        "last",
        "latest",
        "next",
        "opening",
        "past",
        "preceding",
        "previous",
        "remaining",
        "same",
        "upcoming",
    }
)

# What stands between the number and the unit of a duration: "three more years".
WHOLES = frozenset(
    {
        "additional",
        "business",
        "calendar",
        "coming",
        "consecutive",
        "extra",
        "full",
        "long",
        "more",
        "past",
        "previous",
        "short",
        "solid",
        "straight",
        "successive",
        "trading",
        "upcoming",
        "whole",
        "working",
    }
)
