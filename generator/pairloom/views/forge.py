"""Links to the portal's own files on its forge."""

from typing import Final

from pairloom.model.community import Repository

NAMES: Final = {"github": "GitHub", "gitlab": "GitLab"}
_ROOTS: Final = {"github": "https://github.com", "gitlab": "https://gitlab.com"}
_MIDDLES: Final = {"github": "", "gitlab": "/-"}


def home(repository: Repository) -> str:
    """Return the address of the repository."""
    return f"{_ROOTS[repository.host]}/{repository.slug}"


def folder(repository: Repository, path: str) -> str:
    """Return the address of a folder of the main branch, whatever that branch is called."""
    return f"{home(repository)}{_MIDDLES[repository.host]}/tree/HEAD/{path}"


def file(repository: Repository, path: str) -> str:
    """Return the address of a file of the main branch, whatever that branch is called."""
    return f"{home(repository)}{_MIDDLES[repository.host]}/blob/HEAD/{path}"
