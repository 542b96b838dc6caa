"""The first line of a YAML file, which tells an editor where the file's schema is: a path in, a comment out."""

import re
from itertools import chain
from typing import Final

FOLDER: Final = ".schema"
"""Folder of the schemas in a portal's root; `pairloom schema` writes it."""

_RECORDS: Final = {
    r"portal\.yml": "portal",
    r"content/skills\.yml": "skills",
    r"profiles/[^/]+\.yml": "profile",
    r"cohorts/[^/]+/cohort\.yml": "cohort",
    r"cohorts/[^/]+/matches\.yml": "match",
    r"cohorts/[^/]+/pairs/[^/]+/pair\.yml": "pair",
    r"cohorts/[^/]+/pairs/[^/]+/ended\.yml": "ending",
    r"cohorts/[^/]+/sessions/[^/]+\.yml": "session",
    r"cohorts/[^/]+/recognition/[^/]+\.yml": "award",
    r"cohorts/[^/]+/training/[^/]+\.yml": "completion",
    r"content/pathways/[^/]+\.yml": "pathway",
}
_STORE: Final = "https://json.schemastore.org"
_OTHERS: Final = {
    r"mkdocs\.yml": "https://squidfunk.github.io/mkdocs-material/schema.json",
    r"(?:.*/)?action\.yml": f"{_STORE}/github-action.json",
    r"\.github/workflows/[^/]+\.yml": f"{_STORE}/github-workflow.json",
    r"\.github/ISSUE_TEMPLATE/config\.yml": f"{_STORE}/github-issue-config.json",
    r"\.github/ISSUE_TEMPLATE/[^/]+\.yml": f"{_STORE}/github-issue-forms.json",
    r"\.github/dependabot\.yml": f"{_STORE}/dependabot-2.0.json",
    r"\.pre-commit-hooks\.yaml": f"{_STORE}/pre-commit-hooks.json",
    r"\.pre-commit-config\.yaml": f"{_STORE}/pre-commit-config.json",
    r"\.gitlab-ci\.yml|\.gitlab/ci/[^/]+\.yml|templates/[^/]+\.yml": (
        "https://gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json"
    ),
}


def schema_line(path: str) -> str:
    """Return the schema line of a YAML file, without the line's end; empty for a file whose kind we do not know.

    It is a comment that yaml-language-server, and so most editors, understand. A record's leads to `.schema/`; that of
    a file for other programs to where the schema is published.

    Args:
        path: relative to the portal's root, with forward slashes, for instance `profiles/sample-person.yml`.
    """
    up = "../" * path.count("/") + FOLDER
    schemas = chain(((pattern, f"{up}/{record}.schema.json") for pattern, record in _RECORDS.items()), _OTHERS.items())
    schema = next((schema for pattern, schema in schemas if re.fullmatch(pattern, path)), "")
    return schema and f"# yaml-language-server: $schema={schema}"
