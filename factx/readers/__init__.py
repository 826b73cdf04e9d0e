"""Readers: bytes -> Article, one file a format."""
