"""Paths that people who are no maintainers may write to, by their form alone."""

import re
import unicodedata
from typing import Final

from pairloom.explain import shown
from pairloom.model.change import Change
from pairloom.model.rights import FOLDERS
from pairloom.names import character

Words = tuple[str, str]
"""What must be true and what was found; and the hint."""

_NAME: Final = r"[a-z0-9](?:-?[a-z0-9])*"
HANDLE: Final = re.compile(_NAME)
PROFILE: Final = re.compile(rf"profiles/({_NAME})\.yml")
PAIR: Final = re.compile(rf"cohorts/({_NAME})/pairs/({_NAME})--({_NAME})/(?:{_NAME}/)?{_NAME}\.yml")
PAIRS: Final = re.compile(rf"cohorts/({_NAME})/pairs/.*", re.DOTALL)
COMPLETION: Final = re.compile(rf"cohorts/({_NAME})/training/({_NAME})\.yml")
_KEPT: Final = frozenset('<>:"|?*\\')
"""Characters that mean something else in paths of some systems."""
_OTHER: Final = {"link": "a symbolic link", "repository": "a repository of its own", "folder": "a folder"}


def folder(path: str) -> str | None:
    """Return the folder of the portal that a path is in, if it is one that others than maintainers may write in."""
    top, slash, _ = path.partition("/")
    return top if slash and top in FOLDERS else None


def odd(change: Change) -> Words | None:
    """Return what is wrong with what stands at a path, or with its name, whoever wrote it."""
    for what in filter(None, (change.now, change.was)):
        if what in _OTHER:
            return f"the path must be a plain file; found {_OTHER[what]}", "put a file with the text in its place"
    if change.now == "program":
        hint = "take the right to run away, for example with: chmod a-x"
        return "the file must not be a program; found that it may be run", hint
    if change.now and not all(map(_is_plain, change.path.split("/"))):
        message = "the names in the path must be plain: no dot or blank at an end, no hidden or doubtful letters"
        return f"{message}; found {shown(change.path)}", "give the file another name"
    return None


def _is_plain(name: str) -> bool:
    """Return whether a name is the same on every system, and looks like what it is."""
    ends = name[:1] + name[-1:]
    return (
        unicodedata.is_normalized("NFC", name)
        and name.isprintable()
        and not _KEPT & set(name)
        and name == name.strip()
        and "." not in ends
    )


def no_profile(path: str) -> Words:
    """Return why a path in profiles/ is no profile's."""
    name = path.partition("/")[2]
    foreign = next((f", with {character(letter)}" for letter in name if not letter.isascii()), "")
    must = "a profile must be profiles/<handle>.yml, of small letters a-z, digits and single dashes"
    return f"{must}; found {shown(name)}{foreign}", "rename the file; nothing else belongs in profiles/"
