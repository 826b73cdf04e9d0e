"""Words that tell what a figure is about; tables and nothing else."""

from factx.calendar import MONTHS
from factx.wordlists import word_set

# What happens, or is measured, in the words of news. A figure of one family is none of another: 14 killed
# are not 14 hurt. A word may stand in several; "remain", "be" and "have" stand in none.
FAMILIES = {
    "arrested": word_set("arrest arrests arrested detain detained detention detentions custody"),
    "attacked": word_set("attack attacks attacked"),
    "born": word_set("bear birth births born"),
    "closed": word_set("close closed closure closures shut shuttered"),
    "convicted": word_set("conviction convictions convict convicted sentence sentenced sentences guilty"),
    "charged": word_set("charge charged charges indict indicted indictment"),
    "cut": word_set("cuts fire fired layoff layoffs lay-off redundancies redundant"),
    "damaged": word_set(
        "damage damaged damages destroy destroyed destruction burn burned burnt flatten flattened"
    ),
    "dead": word_set(
        """
        casualties casualty dead death deaths die died dies execute executed fatal fatalities fatality
        kill killed killing kills massacre massacred murder murdered perish perished slain toll
        """
    ),
    "displaced": word_set(
        "displace displaced evacuate evacuated evacuation flee fled homeless move relocate uproot"
    ),
    "employed": word_set("employ employed employee employees employs staff workforce"),
    "examined": word_set(
        "examine interview interviewed poll polled question questioned survey surveyed test tested"
    ),
    "given": word_set(
        """
        aid award awarded donate donated donation fund give given grant granted lend lent loan pledge pledged
        win
        """
    ),
    "held": word_set(
        """
        captive captivity hold held imprison imprisoned imprisonment incarcerate incommunicado jail jailed
        prison
        """
    ),
    "hired": word_set("hire hired recruit recruited"),
    "hurt": word_set("hurt injure injured injures injuries injury wound wounded wounds"),
    "infected": word_set("cases contract infect infected infection infections sick sicken"),
    "joined": word_set(
        "attend attended audience crowd draw gather gathered join march marched protest rally turnout"
    ),
    "missing": word_set("miss missing unaccounted disappear disappeared vanish vanished"),
    "needed": word_set("lack need needed needs require short shortage"),
    "pardoned": word_set("pardon pardoned pardons amnesty"),
    "produced": word_set("produce produced produces production output manufacture"),
    "released": word_set("free freed liberate release released releases"),
    "rescued": word_set("rescue rescued rescues save saved"),
    "seized": word_set("confiscate confiscated seize seized seizure"),
    "sold": word_set("sell sold sells sale"),
    "trapped": word_set("strand stranded trap trapped stuck"),
    "treated": word_set("hospitalise hospitalised hospitalize hospitalized treat treated treatment"),
    "voted": word_set("ballot ballots vote voted votes"),
    # What money and shares measure.
    "budget": word_set("budget budgets spend spending"),
    "cost": word_set("cost costs price priced prices"),
    "debt": word_set("debt debts"),
    "deficit": word_set("deficit deficits shortfall"),
    "fine": word_set("fine fined fines penalty compensation damages"),
    "growth": word_set("expand expanded expansion growth"),
    "income": word_set("revenue revenues sales turnover"),
    "inflation": word_set("inflation"),
    "loss": word_set("loss losses"),
    "pay": word_set("pay salary salaries wage wages"),
    "profit": word_set("earnings profit profits"),
    "rain": word_set("rain rainfall"),
    "speed": word_set("gust gusts speed speeds wind winds"),
    "support": word_set("approval backed favour favor lead support"),
    "tax": word_set("tax taxes tariff tariffs duty duties"),
    "unemployment": word_set("jobless unemployed unemployment"),
    "votes": word_set("ballot votes vote"),
    "width": word_set("wide width"),
    "length": word_set("length long"),
    "height": word_set("altitude height high tall"),
    "depth": word_set("deep depth"),
    "weight": word_set("heavy weigh weighed weighs weight"),
    "distance": word_set("away distance east miles north south west"),
    "area": word_set("acres area hectares"),
    "magnitude": word_set("magnitude"),
}

# Nouns that news uses for one thing.
SAME_NOUNS = {
    noun: nouns[0]
    for nouns in (
        ("attack", "assault"),
        ("child", "kid", "youngster"),
        ("company", "firm"),
        ("death", "fatality"),
        ("fighter", "militant", "rebel", "gunman", "insurgent"),
        ("home", "house"),
        ("job", "post", "position"),
        ("lawmaker", "deputy", "legislator", "mp"),
        ("officer", "policeman", "policewoman"),
        ("prisoner", "detainee", "inmate"),
        ("protester", "demonstrator", "marcher"),
        ("pupil", "student", "schoolchild"),
        ("soldier", "troop", "serviceman"),
        ("staff", "employee", "worker"),
    )
    for noun in nouns
}

# A part of any people: "27 people" are not the "27 women" among them.
PART_NOUNS = word_set("adult boy child girl man woman")

# People of whom one is never another: a figure of men is none of women.
EXCLUSIVE_NOUNS = (
    PART_NOUNS | {"anybody"},
    word_set("civilian fighter officer soldier"),
    word_set("doctor nurse patient"),
    word_set("driver passenger pedestrian"),
    word_set("pupil teacher"),
)

# Nouns that leave open who is counted: "nine people", "nine workers".
ANYBODY = word_set("anyone body casualty fatality individual life other people person resident victim")

# Endings of nouns that mean people, and such nouns without one.
PERSON_ENDINGS = ("an", "ant", "ee", "eer", "ent", "er", "ese", "ian", "ist", "or", "mate")
PERSON_NOUNS = word_set(
    """
    anybody boy chef child coach colleague comrade crew dad deputy fan friend girl guard guest guide hostage
    journalist kid man migrant militia monk mom mother mum national native nurse pal partner passenger
    pilgrim pilot police priest rebel relative rival scout staff suspect teen troop victim woman youth
    """
)
# Endings of people on words for things.
NO_PERSON_NOUNS = word_set(
    """
    accident account affair amendment apartment car centre center chapter charter container corner counter
    department document door element engine entrant event factor ferry flower helicopter letter liter
    litre meter metre monitor motor number order paper payment percent plan plant pier poster power present
    quarter reactor restaurant river scooter sector shelter shooter stadium statement tanker theater theatre
    tower tractor van water weather winter
    """
)

# Verbs that say nothing about what is counted.
LIGHT_VERBS = word_set(
    """
    add amount announce be become begin bring call climb come confirm continue count do drop estimate fall
    find get go grow have hit include increase know leave list make mean number put raise reach record
    remain report rise say see show stand start stay surpass take tell think top total
    """
)

# A figure with one of these holds for a day and may be another on the next.
STANDING_WORDS = word_set(
    """
    already captive captivity currently custody detained employ employed employs far held hold incommunicado
    jailed imprisoned live lives members missing now owned owns population remain remained remains reserves
    stand standing stands still stood toll total unaccounted
    """
)

# Figures that rise with every report of one event.
RISING = frozenset(
    {"arrested", "damaged", "dead", "displaced", "hurt", "infected", "missing", "rescued", "trapped"}
)

# What is to come, or might: no figure of what was done.
PLANNED_WORDS = word_set(
    """
    aim aims could expect expected expects forecast forecasts hope hopes intend intends may might plan planned
    plans pledged predicts projected promised propose proposed seek seeks should vowed want wants will would
    """
)

# Words without content of their own, and those that tell only the time, the amount or who says it.
NO_CONTENT = (
    word_set(
        """
        a about above according added after again against ago all almost along already also although am amid
        among amongst an and announced another any approximately are around as at away back be because been
        before being below between billion both but by can confirmed could cent day days despite did do does
        doing down during each earlier early either estimated even ever every exactly few for from further
        had has have having he her here hers herself him himself his hour hours how however hundred hundreds
        i if in including into is it its itself just last late later least less m many may me might million
        millions month months more morning most much must my nearly neither never next night no nor not now
        of off official officials on once one only onto or other others our out over own part per percent
        percentage quarter quite rather recent recently reported reports roughly said same say says seen
        several shall she should since so some spokesman spokesperson spokeswoman still such ten than that
        the their them then there these they this those though thousand thousands through throughout time
        times to today told tomorrow too total totalled toward towards two under until up upon us very via
        was we week weekend weeks well were what when where whether which while who whom whose why will with
        within without would year years yesterday yet you your monday tuesday wednesday thursday friday
        saturday sunday mr mrs ms dr sir eight eighteen eighty eleven fifteen fifty five forty four fourteen
        nine nineteen ninety seven seventeen seventy six sixteen sixty thirteen thirty three twelve twenty
        dozen dozens
        """
    )
    | MONTHS.keys()
)
