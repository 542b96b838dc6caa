"""CODEOWNERS: whose review the forge asks for, folder by folder; the rule of portal.yml by office.

People are not in it. Their own files are theirs by the check of each change (`validate --author`), which knows their
login at once. A line for each person would be a second copy of every login in one file that every newcomer has to
change: 50 who join at once would be in each other's way, and at some 80,000 people the file would pass the 3 MB above
which GitHub reads none of it. So it grows with the coordinators and the cohorts, and it is in date until those change.

Sources: GitHub Docs, "About code owners"; GitLab Docs, "Code Owners". In both the last line that fits a path counts.
"""

from collections.abc import Iterator

from pairloom.model.portal import Portal
from pairloom.model.rights import FOLDERS, cohort_keepers, keepers, maintainers


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield CODEOWNERS at its place on the portal's forge; nothing while nobody has a login there.

    A path without a line needs nobody's review, so the first line is for everything, and each later one names the
    maintainers too.
    """
    everything = maintainers(portal)
    if not everything:
        return
    lines = [_line("*", everything)]
    lines.extend(_line(f"/{folder}/", keepers(portal, folder)) for folder in FOLDERS)
    lines.extend(_line(f"/cohorts/{cohort}/", cohort_keepers(portal, cohort)) for cohort in sorted(portal.cohorts))
    yield f".{portal.community.repository.host}/CODEOWNERS", "".join(lines)


def _line(pattern: str, logins: tuple[str, ...]) -> str:
    return " ".join([pattern, *(f"@{login}" for login in logins)]) + "\n"
