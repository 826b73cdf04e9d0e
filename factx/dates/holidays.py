"""Holiday names -> their day in a year; fixed, counted from Easter, or the nth weekday of a month."""

from datetime import date, timedelta

from factx.dates.calendar import nth_weekday

FIXED = {
    "abraham lincoln's birthday": (2, 12),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "anzac day": (4, 25),
    "april fools' day": (4, 1),
    "armistice day": (11, 11),
    "assumption day": (8, 15),
    "australia day": (1, 26),
    "bastille day": (7, 14),
    "bonfire night": (11, 5),
    "boxing day": (12, 26),
    "burns night": (1, 25),
    "canada day": (7, 1),
    "candlemas": (2, 2),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "cinco de mayo": (5, 5),
    "day of the dead": (11, 2),
    "dominion day": (7, 1),
    "earth day": (4, 22),
    "epiphany": (1, 6),
    "europe day": (5, 9),
    "groundhog day": (2, 2),
    "guy fawkes day": (11, 5),
    "guy fawkes night": (11, 5),
    "halloween": (10, 31),
    "human rights day": (12, 10),
    "international holocaust remembrance day": (1, 27),
    "international women's day": (3, 8),
    "international workers' day": (5, 1),
    "juneteenth": (6, 19),
    "king's day": (4, 27),
    "lincoln's birthday": (2, 12),
    "may day": (5, 1),
    "midsummer's day": (6, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "orangemen's day": (7, 12),
    "orthodox christmas": (1, 7),
    "pearl harbor day": (12, 7),
    "pi day": (3, 14),
    "remembrance day": (11, 11),
    "rizal day": (12, 30),
    "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "st. andrew's day": (11, 30),
    "st. david's day": (3, 1),
    "st. george's day": (4, 23),
    "st. lucia's day": (12, 13),
    "st. nicholas day": (12, 6),
    "st. patrick's day": (3, 17),
    "st. stephen's day": (12, 26),
    "three kings' day": (1, 6),
    "twelfth night": (1, 5),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
    "veterans' day": (11, 11),
    "waitangi day": (2, 6),
    "walpurgis night": (4, 30),
    "world aids day": (12, 1),
    "world environment day": (6, 5),
    "world health day": (4, 7),
    "world press freedom day": (5, 3),
    "world refugee day": (6, 20),
    "xmas": (12, 25),
}

FROM_EASTER = {
    "ascension day": 39,
    "ash wednesday": -46,
    "corpus christi": 60,
    "easter": 0,
    "easter day": 0,
    "easter monday": 1,
    "easter sunday": 0,
    "good friday": -2,
    "holy saturday": -1,
    "holy thursday": -3,
    "mardi gras": -47,
    "maundy thursday": -3,
    "mothering sunday": -21,
    "palm sunday": -7,
    "pancake day": -47,
    "pentecost": 49,
    "pentecost sunday": 49,
    "shrove tuesday": -47,
    "trinity sunday": 56,
    "whit monday": 50,
    "whit sunday": 49,
    "whitsunday": 49,
}

# Name -> month, weekday (Monday is 1), which one of the month.
NTH_WEEKDAYS = {
    "black friday": (11, 5, 4),
    "columbus day": (10, 1, 2),
    "decoration day": (5, 1, -1),
    "early may bank holiday": (5, 1, 1),
    "father's day": (6, 7, 3),
    "indigenous peoples' day": (10, 1, 2),
    "labor day": (9, 1, 1),
    "martin luther king day": (1, 1, 3),
    "martin luther king jr. day": (1, 1, 3),
    "memorial day": (5, 1, -1),
    "mlk day": (1, 1, 3),
    "mother's day": (5, 7, 2),
    "presidents' day": (2, 1, 3),
    "remembrance sunday": (11, 7, 2),
    "spring bank holiday": (5, 1, -1),
    "summer bank holiday": (8, 1, -1),
    "super tuesday": (3, 2, 1),
    "thanksgiving": (11, 4, 4),
    "thanksgiving day": (11, 4, 4),
    "washington's birthday": (2, 1, 3),
}

# Holidays that differ from country to country, or that the sighted moon tells: found, and left without a day.
OPEN = frozenset(
    {
        "chinese new year",
        "diwali",
        "eid al-adha",
        "eid al-fitr",
        "hanukkah",
        "holi",
        "independence day",
        "labour day",
        "lunar new year",
        "nowruz",
        "passover",
        "ramadan",
        "republic day",
        "rosh hashanah",
        "victory day",
        "yom kippur",
    }
)

# Counted from the Easter of the eastern churches.
FROM_ORTHODOX_EASTER = {
    "orthodox easter": 0,
    "orthodox easter sunday": 0,
    "orthodox good friday": -2,
    "orthodox pentecost": 49,
}

NAMES = frozenset(
    {
        *FIXED,
        *FROM_EASTER,
        *FROM_ORTHODOX_EASTER,
        *NTH_WEEKDAYS,
        *OPEN,
        "cyber monday",
        "election day",
        "victoria day",
    }
)


_BY_LETTERS = {name.replace("'", "").replace("-", " "): name for name in NAMES}


def holiday_name(text: str) -> str:
    """The name as the tables have it, however its apostrophe is written.

    >>> holiday_name("Fathers  Day"), holiday_name("Eid al Adha")
    ("father's day", 'eid al-adha')
    """
    return _BY_LETTERS[" ".join(text.lower().replace("’", "").replace("'", "").replace("-", " ").split())]


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday in that year; None for an unknown name, and for years before its calendar.

    >>> holiday("easter sunday", 2025), holiday("thanksgiving", 2025)
    (datetime.date(2025, 4, 20), datetime.date(2025, 11, 27))
    >>> holiday("election day", 2024), holiday("cyber monday", 2025)
    (datetime.date(2024, 11, 5), datetime.date(2025, 12, 1))
    """
    if not 1583 <= year <= 9998:
        return None
    if name == "king's day" and date(year, 4, 27).isoweekday() == 7:
        return date(year, 4, 26)
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    if name in FROM_ORTHODOX_EASTER:
        return orthodox_easter(year) + timedelta(days=FROM_ORTHODOX_EASTER[name])
    if name == "super tuesday" and (year % 4 or year < 2012):  # in the years of a presidential election
        return None
    if name == "victoria day":  # the Monday before May 25
        return date(year, 5, 24) - timedelta(days=date(year, 5, 24).isoweekday() - 1)
    if name == "election day":
        monday = nth_weekday(year, 11, 1, 1)
        return monday + timedelta(days=1) if monday else None
    if name == "cyber monday":
        return date(year, 11, 1) + timedelta(days=(4 - date(year, 11, 1).isoweekday()) % 7 + 25)
    if name == "black friday":
        thanksgiving = holiday("thanksgiving", year)
        return thanksgiving + timedelta(days=1) if thanksgiving else None
    return nth_weekday(year, *NTH_WEEKDAYS[name]) if name in NTH_WEEKDAYS else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the computus of Meeus, Jones and Butcher).

    >>> easter(2024), easter(2019)
    (datetime.date(2024, 3, 31), datetime.date(2019, 4, 21))
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, by our calendar (Meeus).

    >>> orthodox_easter(2024), orthodox_easter(2021)
    (datetime.date(2024, 5, 5), datetime.date(2021, 5, 2))
    """
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)
