"""git, asked what changed between a revision and a folder, and what stood in a file. It only reads."""

from pairloom.revisions.caused import caused
from pairloom.revisions.content import at, contents, naming
from pairloom.revisions.difference import Difference, difference
from pairloom.revisions.git import Git, RevisionError, git_in

__all__ = ["Difference", "Git", "RevisionError", "at", "caused", "contents", "difference", "git_in", "naming"]
