"""The form that code scanning and editors read: SARIF 2.1.0."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote

from pairloom import __version__
from pairloom.model.home import HOME
from pairloom.model.problem import Problem, seen
from pairloom.problemtext.fingerprint import fingerprints
from pairloom.problemtext.jsontext import dump

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_OTHER: Final = "{}: each message says what must be true, what was found, and what to write instead."
"""The page of a rule that has none, for instance of a record's form."""


def sarif(problems: Iterable[Problem], checked: Mapping[str, int], *, rules: Mapping[str, str] | None = None) -> str:
    """Return a SARIF log of one run; `rules` has what each rule's page says, by code.

    Columns count Unicode characters, as a `Problem` does and as the log's `columnKind` declares.
    Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
    """
    problems = tuple(problems)
    rules = rules or {}
    codes = sorted({*rules, *(problem.code for problem in problems)})
    places = {code: place for place, code in enumerate(codes)}
    driver = {
        "name": "Pairloom",
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(code, rules.get(code, _OTHER.format(code))) for code in codes],
    }
    results = [
        _result(problem, places[problem.code], fingerprint)
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"checked": dict(checked)},
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, page: str) -> dict[str, Any]:
    """Return a rule with the descriptions and the help that GitHub demands of each."""
    rule, _, rest = page.partition("\n")
    words = rest.partition("\nBad:")[0].strip()
    return {
        "id": code,
        "shortDescription": {"text": rule},
        "fullDescription": {"text": f"{rule}\n\n{words}" if words else rule},
        "help": {"text": page, "markdown": _spaced(page)},
    }


def _spaced(page: str) -> str:
    """Return a rule's page as Markdown, where an indented example needs an empty line before it."""
    return re.sub(r"^(Bad|Good):$", r"\1:\n", page, flags=re.MULTILINE)


def _result(problem: Problem, rule: int, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": _message("; ".join(filter(None, [problem.message, problem.hint])))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(problem.path, errors="surrogateescape")},
                    "region": {"startLine": problem.line, "startColumn": problem.column},
                }
            }
        ],
        "partialFingerprints": {"pairloom/v1": fingerprint},
    }


def _message(words: str) -> str:
    """Return words as a plain text message, in which nothing is a link (SARIF 2.1.0, 3.11.6)."""
    return seen(words).replace("](", "\\](")
