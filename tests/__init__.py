"""Tests of factx."""
