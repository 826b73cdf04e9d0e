"""Numbers: counts, money, percentages, measures, ages and the like."""
