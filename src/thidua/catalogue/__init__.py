"""Catalogue: our own YAML, typed and loaded once: law, forms, names and patterns."""
