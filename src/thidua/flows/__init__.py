"""Flows: from what a verb was told to what it writes or tells, one module each."""
