"""Words of time, which make the number beside them a date; tables and nothing else."""

from factx.calendar import WEEKDAYS
from factx.wordlists import word_set

YEAR_CUES = word_set(
    """
    after autumn before between by circa during early fall fiscal from in late mid of since spring summer
    through till to until winter year
    """
)

# Before these a four-digit number may count: "about 2000 people".
QUANTITY_CUES = word_set(
    "about almost approximately around estimated least most nearly over roughly some than"
) | {"up to"}

TIME_ZONES = word_set("AEDT AEST BST CDT CEST CET CST EDT EST ET GMT IST PDT PST PT UTC")

# Days by name, and parts of them.
DAYS = WEEKDAYS.keys() | word_set("afternoon evening midnight morning noon today tomorrow tonight yesterday")
TIME_UNITS = word_set(
    """
    centuries century day days decade decades fortnight fortnights hour hours hr hrs millisecond
    milliseconds min mins minute minutes month months nanosecond nanoseconds night nights sec second seconds
    secs week weekend weekends weeks year years yr yrs
    """
)

# "three straight days", "two previous years", "five more minutes".
TIME_MODIFIERS = word_set(
    """
    additional and business calendar consecutive extra final first full further half last long lost lunar
    more past previous school short solid straight successive whole working
    """
)
