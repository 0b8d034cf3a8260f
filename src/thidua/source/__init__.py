"""Reading and rewriting the YAML files that people type."""
