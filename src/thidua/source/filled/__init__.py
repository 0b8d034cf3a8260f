"""Filled forms: what units typed into cells becomes data, ids and comments kept."""
