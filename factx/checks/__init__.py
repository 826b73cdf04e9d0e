"""Checks: what claims say about each other."""
