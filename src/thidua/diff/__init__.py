"""Difference: what differs between two sides: found here as typed changes, told elsewhere."""
