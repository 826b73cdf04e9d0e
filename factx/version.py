"""The version of factx; pyproject.toml reads it here."""

VERSION = "0.1.0"
