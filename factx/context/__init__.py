"""Context: what the sentence says about a mention."""
