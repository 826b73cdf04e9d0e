"""The words between a total and its parts, as patterns."""

import re

from factx.checks.article.words import OPEN_ENDS
from factx.wordlists import alternatives

MODIFIERS = r"""
    (?: (?: a[ ]further | a[ ]total[ ]of | about | almost | an[ ]estimated | another | approximately | around
      | as[ ]many[ ]as | at[ ]least | at[ ]most | exactly | fewer[ ]than | just | less[ ]than | more[ ]than
      | nearly | only | over | roughly | some | the | up[ ]to ) [ ])*
"""
BE = r"(?:are|is|was|were|had[ ]been|have[ ]been)"

# What stands between a total and the first of its parts; `open` where others may be left out.
INTRO_RE = re.compile(
    rf"""[^;\n]{{0,120}}?
    (?: (?P<open>                                            # "45 people, including 27 women"
            [,(—–-]?[ ]?(?:[ ]|\b) (?: including | inclusive[ ]of | counting
              | among[ ](?:them|these|those|whom|which)(?:[ ]{BE})?
              | (?:who|which|that|and)[ ]include[sd]? | includes? | included )
        )
      | (?P<of>                                              # "45 people, of whom 27 were women"
            ,?[ ](?:and[ ])?(?:out[ ])?of[ ](?:them|these|those|whom|which),?
        )
      | (?P<whole>                                           # "45 people: 27 women and 18 men"
            [ ](?: compris(?:ing|es|ed) | consist(?:ing|s|ed)[ ]of | (?:was|is|were|are)?[ ]?made[ ]up[ ]of
              | (?:was|is)?[ ]?composed[ ]of )
        )
      | (?P<mark> [ ]?[:(—–] | [ ]-{{1,2}} | ,[ ]namely )
      | (?P<comma> , )                                       # "45 people, 27 women and 18 men"
      | (?P<with> ,?[ ]with )                                # "20 matches, with 10 wins and ..."
    )[ ]? {MODIFIERS}""",
    re.VERBOSE | re.IGNORECASE,
)

# "27 women | from Lima and | 18 men", "27 women |, | 18 men"; verbs only where the parts have their own.
JOINT = rf"(?: ,?[ ](?:and|or|plus|as[ ]well[ ]as|along[ ]with|while|but) | , | ;(?:[ ]and)? )[ ]{MODIFIERS}"
JOINT_RE = re.compile(
    rf"""(?:[ ]\([^()]{{1,40}}\))?
    (?:[ ](?:aged|at|by|for|from|in|of|on|to|who|whose|with|under|over)[ ][^.;:()\d]{{1,60}}?)? {JOINT}
    (?P<rest>(?:remaining|other|rest,)[ ])?""",
    re.VERBOSE | re.IGNORECASE,
)
VERBAL_JOINT_RE = re.compile(
    rf"(?:[ ]\([^()]{{1,40}}\))? [^.;:()\d]{{0,60}}? {JOINT} (?P<rest>(?:remaining|other|rest,)[ ])?",
    re.VERBOSE | re.IGNORECASE,
)
CLOSING_RE = re.compile(r",[ ](?:and|or)[ ]")
# "of them" right behind a part: "60 people, 40 | of them women".
OF_THEM_RE = re.compile(r"[ ]of[ ](?:them|these|those|whom|which)\b", re.IGNORECASE)
# "the remaining 25", "the other 25", "the rest, 25,".
REST_RE = re.compile(r"\b(?:remaining|other|rest,)[ ]\Z", re.IGNORECASE)
# ", a child and", "and a child": one more that no claim counts.
SINGLE_RE = re.compile(r"(?:,|,?[ ]and)[ ](?P<single>an?[ ](?:[A-Za-z-]+[ ])?(?P<noun>[A-Za-z-]+))\b")
OPEN_RE = re.compile(
    rf"(?:,|,?[ ]and|,?[ ]as[ ]well[ ]as)[ ](?:[a-z]+[ ]){{0,2}}(?:{alternatives(OPEN_ENDS)})\b"
)

# "46 people | in total", "a total of | 46 people".
IN_ALL_RE = re.compile(r",?[ ](?:in[ ](?:total|all)|altogether|combined|overall)\b", re.IGNORECASE)
TOTAL_OF_RE = re.compile(
    r"""(?: , | [ ]?[—–-] | [ ]?\( | [ ]for | : ) [ ]?
    (?:(?:or|for)[ ])?(?:an?[ ])?(?:(?:combined|grand)[ ])?(?:total[ ]of[ ])\Z""",
    re.IGNORECASE | re.VERBOSE,
)

# "Of the 120 passengers, 70 were rescued and 60 died."
OF_TOTAL_RE = re.compile(
    r"""(?: ^ | [.;:,—–][ ] | \b(?:and|but|that)[ ] ) (?:out[ ])?of[ ]
    (?:(?:a[ ]total[ ]of|about|all|its|our|some|the|their|these|those)[ ]){0,2}\Z""",
    re.IGNORECASE | re.VERBOSE,
)

# "Of them, 30 were women.", "Among those held are 28 journalists.", "The dead include 12 children."
THESE = r"(?:them|these|those|the[ ](?:dead|detainees|injured|passengers|total|victims|wounded))"
BACK_RE = re.compile(
    rf"""(?: (?:out[ ])?of[ ]{THESE}(?:[ ][a-z]{{3,12}})?,?
      | among[ ]{THESE}(?:[ ][a-z]{{3,12}})?,?(?:[ ]{BE})?
      | (?: they | the[ ](?:dead|group|injured|total|victims|wounded)
          | this[ ](?:figure|group|number|total) | that[ ]number ) [ ](?:also[ ])?includ(?:e|es|ed)
    )[ ]{MODIFIERS}""",
    re.VERBOSE | re.IGNORECASE,
)
# Whom a sentence counts again: the words for them, and the verbs that the sentence before counts them by.
THE_DEAD_RE = re.compile(r"\b(?:dead|victims)\b", re.IGNORECASE)
THE_HURT_RE = re.compile(r"\b(?:injured|wounded)\b", re.IGNORECASE)
DEATHS = frozenset({"die", "drown", "kill", "perish"})
INJURIES = frozenset({"hurt", "injure", "wound"})
# "100 people died, eight of them Americans and over 1,000 | injured": no part of the dead.
DEAD_RE = re.compile(r"[ ](?:[a-z]+[ ]){0,2}?(?:dead|died|drowned|killed|perished)\b")
HURT_RE = re.compile(r"[ ](?:[a-z]+[ ]){0,2}?(?:hurt|injured|wounded)\b")

# "45 | of the | 80 seats".
PART_OF_RE = re.compile(r"[ ](?:out[ ])?of[ ](?:(?:all|its|the|their)[ ])*", re.IGNORECASE)
# "19 | in Kathmandu".
PLACE_RE = re.compile(
    r"[ ](?:at|from|in|near|on)[ ](?:the[ ])?(?P<place>[A-Z][^,;.]{1,30}?)(?=[,;.]|[ ]and\b|\Z)"
)
RESPECTIVELY_RE = re.compile(r"\brespectively\b", re.IGNORECASE)
