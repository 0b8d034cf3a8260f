"""Fixes: what a machine can mend safely; the rule that asks for it names it in its row."""
