"""Naming: which words of an article are names, and what each of them names."""
