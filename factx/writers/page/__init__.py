"""Documents as pages for a browser: self-contained, offline, and safe to open whatever an article says."""
