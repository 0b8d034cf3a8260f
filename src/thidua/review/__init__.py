"""Judging how far a year has come: who has pledged, registered, reported, and who is late."""
