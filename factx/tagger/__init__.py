"""Tagger: the name tagger that factx brings along, from a Doc's words to its named entities."""
