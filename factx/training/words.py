"""Word tables for training: what stands around names in the news."""

AGENCIES = (
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "APP",
    "Anadolu",
    "BBC",
    "Bernama",
    "Daily Nation",
    "EFE",
    "GNA",
    "IPS",
    "IRIN",
    "IRNA",
    "Interfax",
    "KUNA",
    "Kyodo",
    "Mehr News",
    "NAN",
    "PTI",
    "RFE/RL",
    "Reuters",
    "SANA",
    "SAPA",
    "TASS",
    "The Hindu",
    "Thomson Reuters Foundation",
    "UPI",
    "VOA",
    "Xinhua",
    "Yonhap",
    "allAfrica",
    "dpa",
)

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
    *("Jan.", "Feb.", "Mar", "Apr", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)

# Titles, as they are written before a name.
WRITTEN_TITLES = (
    *("Mr", "Mr.", "Mrs", "Ms", "Ms.", "Dr", "Dr.", "Prof", "Prof.", "Professor", "Sir", "Lord", "Lady"),
    *("President", "Vice President", "Deputy President", "Prime Minister", "Chancellor", "Minister"),
    *(
        "Foreign Minister",
        "Finance Minister",
        "Defence Minister",
        "Secretary",
        "Attorney General",
        "Ambassador",
    ),
    *("Gen.", "General", "Major General", "Field Marshal", "Brigadier", "Col.", "Colonel", "Maj.", "Captain"),
    *("Lt.", "Sgt.", "Inspector", "Superintendent", "Constable", "Commissioner", "Director", "Spokesman"),
    *("Senator", "Sen.", "Rep.", "MP", "Governor", "Gov.", "Mayor", "Judge", "Justice", "Chief", "Coach"),
    *("Sheikh", "Sheik", "King", "Queen", "Prince", "Princess", "Sultan", "Datuk", "Shri", "Alhaji", "Engr"),
    *(
        "Archbishop",
        "Bishop",
        "Pope",
        "Imam",
        "Mullah",
        "Ayatollah",
        "Maulana",
        "Swami",
        "Rev.",
        "Pastor",
        "Hon.",
    ),
)

# What people are called by what they do, in lower case before a name.
ROLES = (
    *(
        "activist",
        "actor",
        "actress",
        "analyst",
        "author",
        "billionaire",
        "businessman",
        "candidate",
        "captain",
    ),
    *("coach", "defender", "defending champion", "director", "economist", "farmer", "former president"),
    *("journalist", "lawmaker", "lawyer", "midfielder", "opposition leader", "police chief", "researcher"),
    *(
        "resident",
        "singer",
        "spokesman",
        "spokeswoman",
        "striker",
        "student",
        "survivor",
        "teacher",
        "teammate",
    ),
    "world number one",
)

# Before a family name, with what joins them.
PARTICLES = (
    *("Abdul ", "Abu ", "Al ", "Al-", "Ben ", "De ", "El ", "Le ", "Mac", "Mc", "O'", "Ould ", "Van "),
    *("al-", "ben ", "bin ", "da ", "de ", "de la ", "di ", "dos ", "du ", "el-", "ibn ", "van ", "van der "),
    "von ",
)

# Countries whose names begin with the family's.
FAMILY_FIRST = frozenset({"CN", "KH", "KR", "TW", "VN"})

SPORTS = (
    *("ATHLETICS", "BASEBALL", "BASKETBALL", "BOXING", "CRICKET", "CYCLING", "FOOTBALL", "GOLF", "HOCKEY"),
    *("RUGBY UNION", "SOCCER", "SQUASH", "SWIMMING", "TENNIS"),
)

CLUB_WORDS = ("Albion", "City", "Rovers", "Town", "United")

ORGANISATIONS = (
    *("Airlines", "Bank", "City", "Corp", "Dynamo", "Energy", "FC", "Foundation", "Group", "Holdings"),
    *("Industries", "Motors", "News", "Party", "Rovers", "Telecom", "Times", "Union", "United", "University"),
)

# {P} a person, {G} a town or country, {O} an organisation, {N} a number.
HEADLINES = (
    "{P} TO RETIRE AFTER {N} YEARS",
    "{P} TAKES LEAD IN {G}",
    "{P} BEATS {P} IN {G}",
    "{P} AND {P} REACH FINAL",
    "{P} WINS {G} TITLE",
    "{P} OUT OF {G} MATCH",
    "{P} SAYS NO TO {P}",
    "{G} LEADERS MEET {P}",
    "{P} ARRIVES IN {G}",
    "{G} COURT FREES {P}",
    "{P} NAMED {G} MINISTER",
    "FLOODS HIT {G}, {N} DEAD",
    "{G} REJECTS {G} OFFER",
    "{P} URGES CALM IN {G}",
    "{O} TO CUT {N} JOBS IN {G}",
    "{G} - {N} KILLED IN CRASH",
    "PROFILE - {P}",
    "PRESS DIGEST - {G}",
    "{P} meets {P} in {G}",
    "{P} visits {G}",
    "{G} court frees {P}",
    "{O} to open office in {G}",
    "{P}, {P} lead tributes",
    "Interview - {P} sees growth in {G}",
    "{G} police arrest {N}",
)

# Before a list of people, and of places.
PEOPLE_LISTS = (
    "Also attending were ",
    "Other members are ",
    "Others on the list include ",
    "The panel includes ",
    "The suspects, ",
    "The victims were ",
    "They were named as ",
    "Those present were ",
)
PLACE_LISTS = (
    "Clashes broke out in ",
    "Flooding was reported in ",
    "Health officials in ",
    "Offices are in ",
    "Roads linking ",
    "Similar protests took place in ",
    "The tour will visit ",
)

# American states as datelines and lists have them.
STATES = (
    *(
        "Ala.",
        "Ariz.",
        "Calif.",
        "Colo.",
        "Conn.",
        "Fla.",
        "Ga.",
        "Ill.",
        "Ind.",
        "Kan.",
        "Ky.",
        "La.",
        "Mass.",
    ),
    *(
        "Md.",
        "Mich.",
        "Minn.",
        "Miss.",
        "Mo.",
        "N.C.",
        "N.J.",
        "N.Y.",
        "Nev.",
        "Ohio",
        "Okla.",
        "Ont.",
        "Ore.",
    ),
    *("Pa.", "S.C.", "Tenn.", "Texas", "Va.", "W.Va.", "Wash.", "Wis."),
)

STANDINGS = (
    "Division two",
    "Premier league standings after weekend matches (tabulate under played, won, drawn, lost, points):",
    "Results of matches played on Sunday:",
    "Results:",
    "Standings",
)

# Words that a headline leaves in lower case.
SMALL_WORDS = frozenset(
    [
        "a",
        "after",
        "an",
        "and",
        "as",
        "at",
        "before",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "on",
        "or",
        "over",
        "the",
        "to",
        "under",
        "with",
    ]
)
