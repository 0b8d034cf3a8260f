"""Campaigns with edits that are known, to find out whether a comparison finds them.

``trial(seed)`` draws a campaign, edits it as an editor would, and says what was done.
"""

from planted.trials import Trial, trial

__all__ = ["Trial", "trial"]
