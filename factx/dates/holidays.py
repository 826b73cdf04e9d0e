"""Holiday names -> their day in a year; fixed, counted from Easter, or the nth weekday of a month."""

from datetime import date, timedelta

from factx.dates.calendar import nth_weekday

FIXED = {
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "anzac day": (4, 25),
    "april fools' day": (4, 1),
    "armistice day": (11, 11),
    "australia day": (1, 26),
    "bastille day": (7, 14),
    "boxing day": (12, 26),
    "canada day": (7, 1),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "cinco de mayo": (5, 5),
    "earth day": (4, 22),
    "epiphany": (1, 6),
    "groundhog day": (2, 2),
    "guy fawkes night": (11, 5),
    "halloween": (10, 31),
    "international women's day": (3, 8),
    "juneteenth": (6, 19),
    "may day": (5, 1),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "orthodox christmas": (1, 7),
    "st. andrew's day": (11, 30),
    "st. george's day": (4, 23),
    "st. patrick's day": (3, 17),
    "twelfth night": (1, 5),
    "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
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
    "mardi gras": -47,
    "maundy thursday": -3,
    "palm sunday": -7,
    "pentecost": 49,
    "pentecost sunday": 49,
    "shrove tuesday": -47,
    "whit monday": 50,
    "whit sunday": 49,
    "whitsunday": 49,
}

# Name -> month, weekday (Monday is 1), which one of the month.
NTH_WEEKDAYS = {
    "black friday": (11, 5, 4),
    "columbus day": (10, 1, 2),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "martin luther king day": (1, 1, 3),
    "martin luther king jr. day": (1, 1, 3),
    "memorial day": (5, 1, -1),
    "mlk day": (1, 1, 3),
    "mother's day": (5, 7, 2),
    "presidents' day": (2, 1, 3),
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

NAMES = frozenset({*FIXED, *FROM_EASTER, *NTH_WEEKDAYS, *OPEN, "cyber monday", "election day"})


_BY_LETTERS = {name.replace("'", ""): name for name in NAMES}


def holiday_name(text: str) -> str:
    """The name as the tables have it, however its apostrophe is written.

    >>> holiday_name("Fathers  Day"), holiday_name("New Year’s Eve")
    ("father's day", "new year's eve")
    """
    return _BY_LETTERS[" ".join(text.lower().replace("’", "").replace("'", "").split())]


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday in that year; None for an unknown name, and for years before its calendar.

    >>> holiday("easter sunday", 2025), holiday("thanksgiving", 2025)
    (datetime.date(2025, 4, 20), datetime.date(2025, 11, 27))
    >>> holiday("election day", 2024), holiday("cyber monday", 2025)
    (datetime.date(2024, 11, 5), datetime.date(2025, 12, 1))
    """
    if not 1583 <= year <= 9998:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
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
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)
