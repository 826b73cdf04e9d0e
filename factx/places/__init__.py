"""Places: names of countries, cities and other locations."""
