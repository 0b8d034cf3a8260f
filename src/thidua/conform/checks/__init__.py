"""Kinds of check: what many rules ask of the parts that they choose, each of them a function."""
