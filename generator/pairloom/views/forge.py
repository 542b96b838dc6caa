"""Links to the portal's own files on its forge."""

from typing import Final

from pairloom.formlinks import home
from pairloom.model.community import Repository

NAMES: Final = {"github": "GitHub", "gitlab": "GitLab"}
SIGN_UP: Final = {"github": "https://github.com/signup", "gitlab": "https://gitlab.com/users/sign_up"}
"""Where one gets an account."""

_MIDDLES: Final = {"github": "", "gitlab": "/-"}


def folder(repository: Repository, path: str) -> str:
    """Return the address of a folder of the main branch, whatever that branch is called."""
    return f"{home(repository)}{_MIDDLES[repository.host]}/tree/HEAD/{path}"


def file(repository: Repository, path: str) -> str:
    """Return the address of a file of the main branch, whatever that branch is called."""
    return f"{home(repository)}{_MIDDLES[repository.host]}/blob/HEAD/{path}"
