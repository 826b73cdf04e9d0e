"""Word tables of the checks and nothing else."""

from factx.numbers.modifier_words import DECREASES, INCREASES
from factx.wordlists import word_set

# What makes two parts of one group exclude each other, by lemma: sex and age.
SEX_AND_AGE = {
    "adult": ("age", "adult"),
    "baby": ("age", "child"),
    "boy": ("sex", "male"),
    "child": ("age", "child"),
    "daughter": ("sex", "female"),
    "father": ("sex", "male"),
    "female": ("sex", "female"),
    "girl": ("sex", "female"),
    "infant": ("age", "child"),
    "kid": ("age", "child"),
    "male": ("sex", "male"),
    "man": ("sex", "male"),
    "minor": ("age", "child"),
    "mother": ("sex", "female"),
    "schoolboy": ("sex", "male"),
    "schoolgirl": ("sex", "female"),
    "son": ("sex", "male"),
    "teenager": ("age", "child"),
    "toddler": ("age", "child"),
    "woman": ("sex", "female"),
}
GROWN_UP = word_set("adult father man mother woman")

# What became of the parts of a group: words of one axis with different outcomes exclude each other.
OUTCOMES = {
    "absent": ("presence", "away"),
    "absentee": ("presence", "away"),
    "abstain": ("vote", "abstained"),
    "abstained": ("vote", "abstained"),
    "abstention": ("vote", "abstained"),
    "abstentions": ("vote", "abstained"),
    "accepted": ("answer", "yes"),
    "acquitted": ("court", "acquitted"),
    "against": ("vote", "no"),
    "alive": ("life", "alive"),
    "approved": ("answer", "yes"),
    "attended": ("presence", "here"),
    "closed": ("state", "closed"),
    "convicted": ("court", "convicted"),
    "dead": ("life", "dead"),
    "defeat": ("result", "lost"),
    "detained": ("custody", "held"),
    "died": ("life", "dead"),
    "draw": ("result", "drawn"),
    "drawn": ("result", "drawn"),
    "drew": ("result", "drawn"),
    "drowned": ("life", "dead"),
    "failed": ("exam", "failed"),
    "favor": ("vote", "yes"),
    "favour": ("vote", "yes"),
    "for": ("vote", "yes"),
    "freed": ("custody", "free"),
    "killed": ("life", "dead"),
    "lose": ("result", "lost"),
    "loss": ("result", "lost"),
    "lost": ("result", "lost"),
    "negative": ("test", "negative"),
    "no": ("vote", "no"),
    "open": ("state", "open"),
    "opposed": ("vote", "no"),
    "passed": ("exam", "passed"),
    "perished": ("life", "dead"),
    "positive": ("test", "positive"),
    "refused": ("answer", "no"),
    "rejected": ("answer", "no"),
    "released": ("custody", "free"),
    "remain": ("custody", "held"),
    "remained": ("custody", "held"),
    "rescued": ("life", "alive"),
    "supported": ("vote", "yes"),
    "survived": ("life", "alive"),
    "unhurt": ("life", "alive"),
    "unharmed": ("life", "alive"),
    "undecided": ("vote", "undecided"),
    "unsure": ("vote", "undecided"),
    "win": ("result", "won"),
    "won": ("result", "won"),
    "yes": ("vote", "yes"),
}

# Nouns of people; parts of a group of people are people.
PEOPLE = word_set(
    """
    activist adult aide applicant arrestee artist athlete attorney baby boy candidate captive casualty
    child citizen civilian client colleague commuter congregant convict councillor crew customer cyclist
    dead defendant delegate demonstrator deputy detainee diplomat doctor driver emigrant employee engineer
    exile expert farmer fatality female festivalgoer fighter firefighter fisherman foreigner girl graduate
    guard guest hiker hostage immigrant infant inhabitant injured inmate journalist juror kid laborer
    labourer lawmaker lawyer legislator male man member migrant militant miner minister minor monk mourner
    musician national nurse officer official parent parliamentarian participant passenger patient
    pedestrian pensioner people person personnel physician pilgrim pilot player police policeman
    politician prisoner professor protester protestor pupil recruit refugee reporter representative
    rescuer resident respondent responder sailor scientist senator settler shareholder singer soldier
    spectator staff student subscriber survivor suspect teacher teenager tourist trader traveler
    traveller troop trooper victim villager visitor volunteer voter walker winner woman worker worshiper
    worshipper wounded youth
    """
)

# Nouns of groups in which everybody is a man or a woman.
ADULTS = word_set(
    """
    candidate congressman convict delegate deputy doctor employee firefighter guard inmate journalist
    judge juror lawmaker lawyer legislator mayor miner minister nurse officer official pilot policeman
    prisoner professor recruit sailor senator soldier teacher trooper voter worker
    """
)

# Nouns for things of any sort; what is counted as a part of them may be called anything.
GENERIC = word_set(
    """
    aircraft animal artefact artifact attraction bird building case crime dish dwelling exhibit facility
    fish fruit game institution instrument item match medal object outlet piece plant position post
    product program programme project property race seat ship site species structure tree vehicle vessel
    vote weapon work
    """
)

# Nouns that cut across others: an activist can be a foreigner, and a woman a doctor.
CROSSING = word_set(
    """
    activist american casualty citizen colleague disabled driver employee european foreign foreigner
    friend graduate immigrant inmate leader local member migrant national native neighbor neighbour
    newcomer official other parent participant pensioner people person refugee relative resident senior
    sibling spouse supporter survivor veteran victim visitor volunteer voter winner worker youth
    """
)

# Words behind a list that leave it open.
OPEN_ENDS = word_set("dozens few hundreds many more others rest scores several some thousands various")

# Verbs and nouns of change, in the forms that news has them.
RISES = INCREASES | {"accelerated", "ballooned", "growth", "swollen"}
FALLS = DECREASES | {"dwindled", "eased", "reduction"}
FACTORS = {
    "double": 2.0,
    "doubled": 2.0,
    "doubles": 2.0,
    "doubling": 2.0,
    "halved": 0.5,
    "halving": 0.5,
    "quadrupled": 4.0,
    "quadrupling": 4.0,
    "quintupled": 5.0,
    "trebled": 3.0,
    "tripled": 3.0,
    "tripling": 3.0,
}

# Verbs that read as what is counted: "55 work in Lyon".
VERBAL = word_set("favor favour hold hope live need oppose own plan study support use vote want work")

# What lists of names are of, besides people whose nouns end like these.
PEOPLE_ENDINGS = ("ant", "ee", "eer", "ent", "er", "ian", "ist", "man", "mate", "or", "woman")
NO_PEOPLE = word_set(
    """
    agreement apartment appointment center centre chapter component computer continent corner counter
    department document door element error event factor floor government instrument item letter matter
    moment monument number offer order paper parameter poster power quarter restaurant river sector server
    shipment statement tournament tower trailer treatment vector
    """
)
MORE_PEOPLE = word_set(
    "actress bishop brother cousin couple friend nephew niece nun priest sister sibling son wife"
)
PLACES = word_set(
    """
    borough capital city constituency country county department district governorate island nation
    neighborhood neighbourhood oblast prefecture province region state suburb territory town village
    """
)

# Verbs of beginning -> those of the end that can't come before it.
BEGINNINGS = {
    "appointed": word_set("dismissed left resigned retired"),
    "arrested": word_set("freed released"),
    "began": word_set("concluded ended finished"),
    "born": word_set("died killed murdered"),
    "built": word_set("demolished"),
    "elected": word_set("resigned"),
    "established": word_set("abolished closed dissolved shut"),
    "founded": word_set("closed dissolved shut"),
    "jailed": word_set("freed released"),
    "joined": word_set("left resigned retired"),
    "launched": word_set("closed ended shut"),
    "married": word_set("divorced separated"),
    "opened": word_set("closed shut"),
    "started": word_set("concluded ended finished"),
}

# Past forms of what happens at one time; "opened" is one, "scheduled" and "planned" are none.
EVENTS = {"took place"} | word_set(
    """
    apologised apologized arrested arrived attacked began bombed broke burned burnt burst capsized closed
    collapsed confessed convened crashed crowned debuted defeated deported derailed destroyed detained
    died disappeared dismissed divorced docked drowned elected ended erupted escaped evacuated executed
    expelled exploded fell fired fled flooded graduated happened held hit inaugurated killed landed
    launched left lost married met murdered occurred opened overturned performed premiered published
    raided released rescued resigned returned ruptured sank seized sentenced shelled shot shut signed sold
    stabbed started stormed struck testified toppled vanished voted won wounded
    """
)

# Before a number: what it counts is known already.
DEFINITE = frozenset({"all", "all of the", "all the", "its", "the", "their", "these", "those"})
# Nouns that say too little for two counts of them to be one.
VAGUE_NOUNS = word_set(
    """
    case child day game goal group hour item kind man match member minute month one other part people
    percent person piece place player point side team thing time unit vote way week woman year
    """
)
LIGHT_VERBS = word_set("be become do get give have include make say see take tell")
STOP_WORDS = word_set(
    """
    a about after all an and are as at be been before but by for from had has have he her his in into is
    it its of on or over people s said say says she so some than that the their them they this to was were
    when which who will with would
    """
)
