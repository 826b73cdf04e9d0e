"""The words that modify a number: comparators, changes, rates; tables and nothing else."""

from factx.model import Comparator
from factx.wordlists import word_set

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
    "just short of": "<",
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
    added adding advance advanced advances advancing appreciated bounced climb climbed climbing climbs
    expand expanded expanding expands firmed gain gained gaining gains grew grow growing grown grows hike
    hiked hikes hiking increase increased increases increasing jump jumped jumping jumps leap leaped leaping
    leaps leapt lift lifted lifting raise raised raises raising rallied rallies rally rallying rebound
    rebounded rebounding rebounds rise risen rises rising rocketed rose skyrocketed soar soared soaring
    soars spike spiked spikes strengthened surge surged surges surging swelled up
    """
)
DECREASES = word_set(
    """
    contracted cut cuts cutting decline declined declines declining decrease decreased decreases decreasing
    depreciated dip dipped dipping dips down drop dropped dropping drops ease eased eases easing fall fallen
    falling falls fell lose
    loses losing lost lower lowered lowering lowers plummet plummeted plummeting plummets plunge plunged
    plunges plunging reduce reduced reduces reducing retreated sank shed shedding sheds shrank shrink
    shrinking shrinks shrunk sink sinking sinks slash slashed slashing slid slide slides sliding slip
    slipped slipping slips slump slumped slumping slumps sunk tumble tumbled tumbles tumbling weakened
    """
)
# "dropped two bombs", but "oil dropped $2"
DROPS = word_set("drop dropped dropping drops")
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

# Before a number in a row of numbers: "killed 2 and wounded about 31", "from 5 to nearly 7".
ABOUT = ("about", "almost", "approximately", "around", "nearly", "over", "roughly")

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

# "a row over 5% tax plan": these are over something.
DISPUTES = word_set(
    """
    anger angry argument battle clash clashed clashes complaints concern concerns controversy deadlock
    deadlocked debate disagreement dispute disputes divided doubts fears feud fight fury inquiry investigation
    lawsuit outcry outrage probe protest protests quarrel questions row scandal spat split
    standoff talks tension tensions uproar wrangle wrangling
    """
)
