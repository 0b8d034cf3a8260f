"""Compose: from a campaign and the wording of ``templates/`` to the document model."""
