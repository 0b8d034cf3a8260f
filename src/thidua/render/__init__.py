"""Render: from the document model to the bytes of a format."""
