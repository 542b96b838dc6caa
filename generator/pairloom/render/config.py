"""The community's facts -> the builder's configuration, on top of the mkdocs.yml at the portal's root."""

import re
from datetime import date
from typing import Final

from markupsafe import escape

from pairloom.model.community import Community
from pairloom.model.page import StagedFile
from pairloom.render import formats

ROOT_CONFIG: Final = "../mkdocs.yml"
"""The community's own mkdocs.yml, seen from the staging folder: look and navigation."""

_FORGES: Final = {"github": "https://github.com/", "gitlab": "https://gitlab.com/"}
_UNPRINTABLE: Final = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def mkdocs(community: Community, today: date) -> StagedFile:
    """Return the staged mkdocs.yml: what portal.yml says, so that no fact is written down twice.

    The theme puts the site's name and description into its HTML as they are, so they are escaped here.
    """
    lines = [
        "# Written by pairloom from portal.yml. Look and navigation are in the mkdocs.yml that this one builds on.",
        f"INHERIT: {ROOT_CONFIG}",
        f"site_name: {scalar(escape(community.name))}",
        f"site_description: {scalar(escape(community.summary))}",
        f"site_url: {scalar(community.url)}",
        f"repo_url: {scalar(_FORGES[community.repository.host] + community.repository.slug)}",
        f"repo_name: {scalar(community.repository.slug)}",
        "docs_dir: docs",
        "use_directory_urls: true",
        'not_in_nav: "*"',  # the navigation names the main pages; all others are linked to from those
        "theme:",
        "  custom_dir: overrides",
        "extra:",
        "  generator: false",
        "  pairloom:",
        f"    notice: {scalar(community.notice or '')}",
        f"    as_of: {scalar(formats.day(today))}",
        f"    code_of_conduct: {scalar(community.support.code_of_conduct)}",
        f"    report: {scalar(community.support.report)}",
    ]
    return StagedFile("mkdocs.yml", ("\n".join(lines) + "\n").encode())


def scalar(text: str) -> str:
    """Return text as a YAML scalar in double quotes, which every reader of YAML takes for the same text."""
    quoted = str(text).replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    readable = _UNPRINTABLE.sub(lambda char: f"\\U{ord(char.group()):08X}", quoted)
    return f'"{readable}"'
