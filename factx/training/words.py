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

# After a place, for a tournament.
EVENT_WORDS = (
    *(
        "Classic",
        "Cup",
        "Derby",
        "Festival",
        "Games",
        "Grand Prix",
        "Indoor",
        "International",
        "Invitational",
    ),
    *("Marathon", "Masters", "Open", "Open", "Rally"),
)

# {P} a person, {G} a town or country, {C} a club, {E} a tournament, {O} an organisation, {N} a number; a slot
# with a figure after its letter ({C1}) has the same name throughout.
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

# What is said of places in the words of sport.
RANKINGS = (
    "{G1} ranked {N} among towns of its size, ahead of {G2} and {G}. {G1} can still improve, the study said.",
    "{G1} finished last of {N} cities. One {G1} resident blamed the buses.",
    "Only {G} and {G} have more doctors than {G1}. {G2} is behind both.",
    "{G1} leads {G2} in exports, with {G} third.",
    "{G1} beat {G2} to the contract.",
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

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Over tables, over results and over fixtures, with a day.
DIVISIONS = (
    *("Division two", "Standings", "Western Conference", "Central Division", "Group B", "Second division"),
    "Standings after games on {D}:",
    "Table (played, won, drawn, lost, points):",
)
LEAGUES = (
    *("Results:", "League two", "Results of the weekend's matches:", "{D}'s games", "Cup, first round:"),
    "Games of {D} (home team in capitals):",
)
FIXTURES = (
    "Fixtures:",
    "{D}'s schedule",
    "Next matches",
    "Games on {D}:",
    "Semi-finals",
    "To be played on {D}:",
)

# Sentences of match reports and of the gossip between them.
MATCH_REPORTS = (
    "{C1} beat {C2} {N}-{N} on Saturday.",
    "{C1} drew {N}-{N} with {C2} in the league.",
    "{C1} lost to {C2} in the second half.",
    "{C1} thrashed {C2} on Sunday to go top.",
    "{C1} host {C2} next week.",
    "{C1} travel to {C2} without {P}.",
    "{C1} routed the visitors {N}-{N} in {G}.",
    "{C1} striker {P} was sent off.",
    "{C2} goalkeeper {P} saved a penalty.",
    "{C1} manager {P} praised his side.",
    "{C1} coach {P1} said {P} was fit again.",
    "{C1}'s captain {P} is out for {N} days.",
    "{C1} are {N} points clear of {C2}.",
    "{C1} won by {N} runs and {C2} by an innings.",
    "{G}: {C1} beat {C2} by {N} runs.",
    "At {G}: {C1} {N} and {N}; {C2} {N} for six.",
    "At {G}, {C1} made {N} in reply to {C2}'s {N}.",
    "{P} took {N} wickets for {C1}.",
    "{C2}, needing {N}, were all out before tea.",
    "Only {C1}, {C2} and {C3} are unbeaten.",
    "{C1} and {C2} share the lead ahead of {C3}.",
    "{P} homered twice and {C1} topped {C2}.",
    "{C2} snapped a losing streak against {C1}.",
    "{P} joins from {C1} for {N} million euros.",
    "{P}, {N}, left {C1} for {C2} on a free transfer.",
    "{C3} have signed {P} from {C2}.",
    "{P} used to play for {C1} and {C3}.",
    "The former {C1} and {C2} winger lives in {G}.",
    "Ex-{C1} defender {P} has a new job at {C2}.",
    "{P} will miss the derby with {C2}.",
    "{P} scored on his debut against {C2}.",
    "A late goal at home to {C3} saved {C1} from relegation.",
    "The club's bus was on its way back to {G} when the news came.",
    "{G} hosts the final in May.",
    "{G} resident {P} watched it with {N} others.",
    "Fans in {G} and {G} stayed up late.",
    "{P} was born in {G} and went to school in {G}.",
    "Half of {G} had come to the stadium.",
)

TOURNAMENTS = (
    "Second-round results at the {E} on Thursday:\n{P} ({G}) beat {P} ({G}) 6-3 6-{N}\n",
    "{P} won the {E} in {G} on Sunday.\n",
    "Leaders after the third day of the {E}:\n{N} {P}\n{N} {P}\n",
    "{P} pulled out of the {E} with a sore knee.\n",
    "The {E} begins on Monday in {G}.\n",
    "Last year's {E} champion {P} plays {P}.\n",
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
