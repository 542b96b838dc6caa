"""Where Pairloom itself lives: what the files that are made for a community call upon."""

from typing import Final

REPOSITORY: Final = "pairloom/pairloom"
"""Owner and name on the forge. On GitHub this is also the action: `uses: pairloom/pairloom@…` runs `action.yml`."""

HOME: Final = f"https://github.com/{REPOSITORY}"
"""The address, for links and for pre-commit."""

COMPONENT: Final = f"gitlab.com/{REPOSITORY}/pairloom"
"""The GitLab component, `templates/pairloom.yml`: `component: gitlab.com/pairloom/pairloom/pairloom@…`."""

REVISION: Final = "v0"
"""What follows the @: the tag of the newest release of this major version."""
