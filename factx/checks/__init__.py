"""Checks: what claims say about each other, inside an article and across articles."""
