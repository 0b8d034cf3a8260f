"""Emulation campaigns of Vietnamese agencies as code: YAML in, official documents out."""

__version__ = "0.1.0"
