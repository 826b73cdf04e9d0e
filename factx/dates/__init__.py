"""Dates: TIMEX3 expressions and the calendar days that they cover."""
