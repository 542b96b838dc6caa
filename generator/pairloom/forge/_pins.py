"""What the workflows call upon: each action by its commit, so that it is today what it was when it was read."""

from string import Template
from typing import Final

from pairloom.model.home import COMPONENT, REPOSITORY, REVISION

ACTIONS: Final = {
    "checkout": "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",
    "download_artifact": "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0",
    "upload_artifact": "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2",
    "upload_pages": "actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0",
    "deploy_pages": "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5",
}
"""GitHub's own actions by short name, as they stand after `uses:`; the same commits as in this project's workflows."""

OWN: Final = {
    "pairloom": f"{REPOSITORY}@{REVISION} # zizmor: ignore[unpinned-uses] - the tool itself, by its newest release",
    "component": f"{COMPONENT}@{REVISION}",
}
"""Pairloom's own action and component."""


class _Workflow(Template):
    """A text with `%name` in it, since the forges need `$` for themselves."""

    delimiter = "%"


def filled(text: str, **facts: str) -> str:
    """Return the text of a workflow with its `%names` filled in: actions, Pairloom's own, and the facts given.

    A fact is written by the caller in a form that is safe at its place; nothing is escaped here.
    """
    return _Workflow(text).substitute(ACTIONS | OWN | facts)
