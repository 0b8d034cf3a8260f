"""Publish: finished bytes onto the disk, whole or not at all."""
