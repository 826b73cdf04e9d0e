"""Training: from texts with names marked to the name tagger of factx; nothing else imports it."""
