"""Checking finished documents, DOCX or PDF, ours or not, against Decree 30/2020."""
