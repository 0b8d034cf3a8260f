"""Workbooks of strangers (XLSX) as frozen cells: bounded first, no link followed, nothing run."""
