"""Texts: what is done with words, whoever wrote them: marks, labels, ids, years, letters."""
