"""Problems -> text, in the forms that people, programs and forges read. Pure: values in, text out.

A form that a program reads stays one whatever a message holds: line ends, commands of a forge, ANSI escapes, HTML.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pairloom.model.problem import Problem
from pairloom.problemtext.annotations import github
from pairloom.problemtext.codequality import gitlab
from pairloom.problemtext.counting import count, summary
from pairloom.problemtext.jsontext import as_json
from pairloom.problemtext.page import markdown
from pairloom.problemtext.plain import text
from pairloom.problemtext.sariflog import sarif

__all__ = ["FORMS", "Form", "as_json", "count", "github", "gitlab", "markdown", "sarif", "summary", "text"]

Form = Callable[[Iterable[Problem], Mapping[str, int]], str]

FORMS: Final[dict[str, Form]] = {"text": text, "json": as_json, "github": github, "gitlab": gitlab, "sarif": sarif}
"""The forms of `validate --format`, by name."""
