"""Suppositions: what another setting, another person or a change of the files would do to a match. Nothing is written.

`what_if` reads a file of changes, `changed_since` a revision; both match a cohort twice and compare the two results.
The stages here are `load`, `match` and `revisions`, and the checks as the pipeline runs them.
"""

from pairloom.supposing.compared import Compared, hinders
from pairloom.supposing.since import changed_since
from pairloom.supposing.whatif import Supposed, what_if

__all__ = ["Compared", "Supposed", "changed_since", "hinders", "what_if"]
