"""Text around a name -> the role that it gives that person."""

import re
from itertools import pairwise

from factx.naming.lexicon import is_given
from factx.naming.words import DEMONYMS, ROLE_NOUNS, ROLE_SURNAMES, SPEECH_VERBS, TITLE_WORDS, TITLES
from factx.people.words import ADDRESSES, ROLE_MODIFIERS

# Full stops and commas that end no role
INSIDE = r"""
    \b (?:[A-Z]\.)+ (?!\s(?:An?|But|He|Her|His|In|It|She|The[yn]?)\b)         # "the 1998 U.S. invasion"
    | \b (?:Capt|Col|Dr|Gen|Gov|Lt|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|St) \. (?=\s) # "aide to Mr. Silva"
    | \b (?:Co|Corp|Inc|Ltd) \. (?=\s[a-z])                                   # "Brandt Inc. in Graz"
    | , (?=\s[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20})?-based\b)                 # "Dayton, Ohio-based Brandt"
    """

APPOSITION_RE = re.compile(
    rf"""\s?(?:,\s\d{{2}})?,\s                    # "Marina Zolotova, 48, ..."
        (?:(?:the|a|an|his|her|its|their|who\s(?:is|was)(?:\sthe|\sa|\san)?)\s)?
        (?!(?:and|as|but|or|when|where|which|while|who|whom|whose)\b)   # ", who lost her husband"
        (?P<role>(?:{INSIDE} | [^,.;:()\n"“”—]){{3,90}})""",
    re.VERBOSE,
)
# "in the U.S" where the full stop is also that of the sentence
ABBREVIATION_RE = re.compile(r"\b[A-Z]\.[A-Z]$")
ROLE_END_RE = re.compile(
    r"""(?:^|\s)(?:who | and\s[A-Z] | in\s\d | on\s[A-Z]\w+day
        # what has a verb is the next clause: "the hunt for Lee, officials have said"
        | (?P<verb> added | are | had | has | have | is | said | says | told | was | were | will)
        )\b""",
    re.VERBOSE,
)
# "told Lee, his lawyers, Kim and Cho": several are not him
SEVERAL_RE = re.compile(r",\s(?:his|her|its|their)\s$")
# "former federal cabinet minister ", "Former U.S. ambassador "
FORMER_RE = re.compile(
    r"\b(?P<role>(?:[Ff]ormer|[Ll]ate|[Aa]cting|[Oo]usted)\s(?:(?:(?:[A-Z]\.)+|[\w’'-]{1,30})\s){1,5})$"
)
# "deputy chief minister ", also at the beginning of a sentence
WORDS_BEFORE_RE = re.compile(r"(?P<words>(?:\b[A-Z][a-z]{1,30}\s){0,4}(?:[a-z][\w’'-]{0,30}\s){1,4})$")

# "former " before "President", "Former U.S. ": without it the role would be wrong
STATE_RE = re.compile(
    r"""\b(?P<state>
        (?:[Aa]cting|[Dd]eputy|[Ff]ormer|[Ii]nterim|[Ll]ate|[Oo]usted|[Oo]utgoing)
        # not "Late Monday President"
        | (?:[Ff]ormer|[Oo]usted|[Oo]utgoing) (?:\s(?:(?:[A-Z]\.)+|[A-Z][\w-]{1,30})){1,3}
        )\s$""",
    re.VERBOSE,
)

# "shadow minister for Indigenous Affairs "
OFFICE_RE = re.compile(
    r"""(?P<head>(?:\b[\w’'-]{1,30}[ ]){0,4})
        \b(?P<noun>[\w’'-]{1,30})[ ]
        (?P<office>(?:of|for|to)[ ](?:the[ ])?
            # a full stop within only, or behind an initial: "for Northern Swifts. Swifts" are two sentences
            (?:(?:and[ ])?[A-Z](?:[\w’'.-]{0,30}[\w’'-])?\.?(?<![^\W\d_]{3}\.)[ ]){1,6})$""",
    re.VERBOSE,
)

# "The health minister, " before a name; "according to the minister, " only tells who says so
INTRODUCED_RE = re.compile(
    r"""(?<!according[ ]to[ ])(?<!According[ ]to[ ])
        \b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w-]{1,30}['’]s)[ ]
        (?P<role>(?:(?!(?:an?|at|for|her|his|its|of|the|their|to)[ ])[\w’'-]{1,30}[ ]){0,4}
            (?P<noun>[\w-]{2,30})
            (?:[ ](?:at|for|of|to)[ ](?:[\w’'&-]{1,30}[ ]){0,8}[\w’'&-]{2,30})?),[ ]$""",
    re.VERBOSE,
)

# What somebody is called right before a name, beside the role nouns: "Brandt head Ann Lee".
HEADS = frozenset({"boss", "head"})
CALLED = ROLE_NOUNS | ROLE_SURNAMES | HEADS

# "prime minister-designate", "mayor-elect"
ELECTED_RE = re.compile(r"-(?:designate|elect)$")

# Past forms of verbs that end in no "-ed": "his widow, Ann Lee, took over".
PAST_FORMS = frozenset(
    {"became", "began", "broke", "brought", "came", "fell", "fled", "flew", "gave", "got", "held", "kept"}
    | {"led", "left", "lost", "made", "met", "put", "ran", "sat", "saw", "sent", "set", "spent", "spoke"}
    | {"stood", "took", "went", "won"}
)

# "accused Ann Lee of fraud": a verb, where no article makes it a noun ("the accused Ann Lee").
VERB_BEFORE_RE = re.compile(r"(?<![Tt]he\s)(?<!-)\b(?:accused|suspect)\s$")

# What follows a verb rather than a noun.
AFTER_VERB = frozenset(
    {"a", "an", "another", "her", "him", "his", "it", "its", "many", "several", "some", "that", "the"}
    | {"their", "them", "three", "two", "up", "with"}
)

# The role noun is among the first words: "executive director of ...", but not "where the director of ...".
MAX_WORDS_BEFORE_NOUN = 4
MAX_WORDS = 12


def role_after(text: str, end: int) -> str | None:
    """The apposition after a name, where it is a role.

    >>> role_after("Ann Lee, head and founder of Viasna, said so.", 7)
    'head and founder of Viasna'
    >>> role_after("Ann Lee, Bo Diaz and others", 7) is None
    True
    >>> role_after("his lawyer, Ann Lee, told reporters", 19) is None
    True
    >>> role_after("Ann Lee, who lost her sister, cried.", 7) is None
    True
    >>> role_after("Ann Lee, the late Pope John Paul II, and others", 7) is None
    True
    >>> role_after("They looked for Ann Lee, a doctor said.", 23) is None
    True
    >>> role_after("After the death of Ann Lee, the town mourned a teacher.", 26) is None
    True
    """
    match = APPOSITION_RE.match(text, end)
    if match is None:
        return None
    role = match["role"]
    if ABBREVIATION_RE.search(role) and text.startswith(".", match.end("role")):
        role += "."
    if stop := ROLE_END_RE.search(role):
        if stop["verb"]:
            return None
        role = role[: stop.start()]
    words = role.split()
    first = [form for word in words[:MAX_WORDS_BEFORE_NOUN] for form in (word, word.removesuffix("s"))]
    is_role = any(_is_role(word) or word.lower() in ("head", "member") for word in first)
    is_role = is_role and not _is_titled_name(words) and not _is_list_of_people(words)
    if SEVERAL_RE.search(text, end, match.start("role")) and words[-1].endswith("s"):
        return None
    return " ".join(words) if is_role and not _is_clause(words) and len(words) <= MAX_WORDS else None


def _is_list_of_people(words: list[str]) -> bool:
    """ "Ann Lee, Omar Imam and Bo Diaz": a name that is a role as well, behind a given name."""
    return len(words) > 1 and words[0].istitle() and is_given(words[0]) and not _is_role(words[0])


def _is_clause(words: list[str]) -> bool:
    """Whether a verb stands before the role, so that it is no apposition.

    "his lawyer, Ann Lee, told reporters", "Ann Lee, 38, targeted two managers", "After the death of Ann Lee,
    the town lost a teacher".
    """
    lower = [word.lower() for word in words]
    if len(words) > 1 and (lower[0] in SPEECH_VERBS or lower[0] in PAST_FORMS):
        return True
    role = next((at for at, word in enumerate(words) if _is_role(word)), 1)
    return any(
        (word.endswith(("ed", "s")) or word in PAST_FORMS) and following in AFTER_VERB
        for word, following in pairwise(lower[: max(role, 1) + 1])
    )


def role_before(text: str, start: int, title: str) -> str | None:
    """The title or role noun before a name; None for a mere form of address.

    >>> role_before("the lawyer Ann Lee", 11, ""), role_before("Foreign Minister Lee", 17, "Foreign Minister")
    ('lawyer', 'Foreign Minister')
    >>> role_before("Deputy Minister of Public Works Ann Lee", 32, "")
    'Deputy Minister of Public Works'
    >>> role_before("Mr Lee", 3, "Mr") is None
    True
    >>> role_before("the former President Lee", 21, "President")
    'former President'
    >>> role_before("Former U.S. President Lee", 22, "President")
    'Former U.S. President'
    >>> role_before("hospital superintendent Dr Lee", 27, "Dr")
    'hospital superintendent'
    """
    if title:
        words = [word for word in title.split() if word.lower().rstrip(".") not in ADDRESSES]
        words = title.split() if title == "First Lady" else words
        at = text.rfind(title, 0, start)
        if words and (state := STATE_RE.search(text, max(at - 60, 0), max(at, 0))):
            words = [*state["state"].split(), *words]
        if words and text[max(at - 3, 0) : max(at, 0)].lower() == "ex-":
            words[0] = f"{text[at - 3 : at]}{words[0]}"
        if words or at < 0:
            return " ".join(words) or None
        start = at
    if office := _office_before(text, start):
        return office
    match = WORDS_BEFORE_RE.search(text, max(start - 80, 0), start)
    words = match["words"].split() if match else []
    if VERB_BEFORE_RE.search(text, max(start - 20, 0), start):
        return None
    if not words or ELECTED_RE.sub("", words[-1]) not in CALLED:
        return None
    # "former federal Liberal cabinet minister": without its first word the role would be wrong
    if former := FORMER_RE.search(text, max(start - 80, 0), start):
        return " ".join(former["role"].split())
    return " ".join(words[_first_modifier(words) :])


def role_introduced(text: str, start: int, end: int, title: str) -> str | None:
    """The role that a name between commas explains.

    >>> text = "The health minister, Dr Ann Lee, said so."
    >>> role_introduced(text, 24, 31, "Dr")
    'health minister'
    >>> role_introduced("When he saw the mayor, Ann Lee left.", 23, 30, "") is None
    True
    """
    before = text.rfind(title, 0, start) if title else start
    at = max(before - 120, 0)
    while text[end : end + 1] in (",", ";", ".") and (match := INTRODUCED_RE.search(text, at, before)):
        if _is_role(match["noun"]) or match["noun"] in HEADS:
            return match["role"]
        at = match.start() + 1
    return None


def _first_modifier(words: list[str]) -> int:
    """Where the words begin that belong to the role at the end: "Riga | police chief".

    Part of a name is none: "Rural Development Ministry | spokesman", "Omani | Foreign Ministry spokesman".
    """
    first = len(words) - 1
    while first and words[first - 1].lower() in ROLE_MODIFIERS:
        first -= 1
    is_inside_name = first and words[first - 1][0].isupper() and words[first - 1].lower() not in DEMONYMS
    while is_inside_name and first < len(words) - 1 and words[first][0].isupper():
        first += 1
    return first


def _office_before(text: str, start: int) -> str | None:
    """The role noun with what it is an office of, right before a name: "Secretary for Education"."""
    match = OFFICE_RE.search(text, max(start - 120, 0), start)
    if match is None or not _is_role(match["noun"]):
        return None
    words = match["head"].split()
    first = len(words)
    while first and (words[first - 1].lower() in ROLE_MODIFIERS or _is_role(words[first - 1])):
        first -= 1
    return " ".join([*words[first:], match["noun"], *match["office"].split()])


def _is_titled_name(words: list[str]) -> bool:
    """Whether it is the next person of a list: "the late Pope John Paul II", not "Deputy Prime Minister"."""
    at = next((i for i, word in enumerate(words) if _is_role(word)), len(words))
    name = words[at + 1 :]
    return bool(name) and all(
        word[0].isupper() and not _is_role(word) and word.lower() not in TITLE_WORDS for word in name
    )


def _is_role(word: str) -> bool:
    return word.lower() in ROLE_NOUNS or word.lower() in TITLES or word in ROLE_SURNAMES
