"""What people are told whose change is refused."""

from typing import Final

Attempt = tuple[str, tuple[bytes, ...], dict[str, str]]
"""The author, the steps of the change, and the refusals by path."""


def theirs(handle: str, author: str, *, verb: str = "changed") -> str:
    """Return what is said of another's profile."""
    return f"the profile may be {verb} by {handle} and by coordinators; found a change by {author}"


def maintainers(author: str) -> str:
    """Return what is said of a file that is the maintainers'."""
    return f"the file may be changed by maintainers only; found a change by {author}"


def coordinators(author: str) -> str:
    """Return what is said of a cohort's file."""
    return f"the files of a cohort may be changed by its coordinators; found a change by {author}"


def no_pair(cohort: str, mentor: str, mentee: str) -> str:
    """Return what is said of the folder of two people who are no pair."""
    return f"the folder must be that of a pair in cohorts/{cohort}/matches.yml; found no pair of {mentor} and {mentee}"


ADA_AND_BEN: Final = "a pair's files may be changed by ada and ben; found a change by "
TAKEN_BACK: Final = "an end in house may be changed or taken back by its coordinators only; found a change by Eve-Login"
NO_PLACE: Final = "a pair's file must be pairs/<mentor>--<mentee>/<name>.yml, or in one folder below; found another"
NO_PROFILE: Final = "a profile must be profiles/<handle>.yml, of small letters a-z, digits and single dashes; found "
ODD: Final = "the names in the path must be plain: no dot or blank at an end, no hidden or doubtful letters; found "
UNREADABLE: Final = "the profile must be readable to see whose it is; found that it is not"
LINK: Final = "the path must be a plain file; found a symbolic link"
