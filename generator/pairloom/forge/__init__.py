"""Portal -> the files that the forge reads: workflows, issue forms, CODEOWNERS; one module for each kind.

A module here that does not start with an underscore makes one kind of file: it has
`files(portal) -> Iterator[tuple[str, str]]`, which yields path from the root of the repository and text, for the forge
of `portal.community.repository`, and nothing where that forge has no such file. Nothing is to be registered. The text
comes without its first lines: `files` below puts the schema line for editors and the mark in front. What two kinds
share, such as the pinned actions of `_pins`, is in a module that starts with an underscore.

On GitLab, jobs go to a file of their own in `.gitlab/ci/`, which `.gitlab-ci.yml` includes.
"""

import sys
from typing import Final

from pairloom.discover import modules
from pairloom.model.portal import Portal
from pairloom.schemaline import schema_line

MARK: Final = (
    'Made by "pairloom init --update". Change portal.yml and run it again; take this line away to keep the file as '
    "your own."
)
"""What stands in the first line of a generated file, or in the second after a schema line, as a comment."""

PLACES: Final = (".github", ".gitlab", ".gitlab-ci.yml")
"""The folders and the file that generated files are in; the schemas apart, which are known by their place."""


def files(portal: Portal) -> dict[str, str]:
    """Return the text of each generated file by its path, in order of path, each with the mark on top."""
    made = {path: text for module in modules(sys.modules[__name__]) for path, text in module.files(portal)}
    return {path: _with_mark(path, made[path]) for path in sorted(made)}


def marked(path: str, text: str) -> bool:
    """Return whether a file says of itself that it is generated, and so may be written over."""
    top = [line.rstrip() for line in text.removeprefix("\ufeff").split("\n", 2)[:2]]
    return mark(path) in top


def mark(path: str) -> str:
    """Return the mark as a comment that the file's type understands."""
    return f"<!-- {MARK} -->" if path.endswith(".md") else f"# {MARK}"


def _with_mark(path: str, text: str) -> str:
    schema = f"{line}\n" if (line := schema_line(path)) else ""
    return f"{schema}{mark(path)}\n{text.removeprefix(schema)}"
