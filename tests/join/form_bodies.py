"""The text of an issue that a form makes, as GitHub writes it; and answers that please the small portal."""

from collections.abc import Mapping
from typing import Final

from tests.join.lantern import COMMUNITY

from pairloom.model.form import CONFIRM, CONSENT, Form, Item, forms

FORMS: Final = forms(COMMUNITY)
BOTH: Final = "known publish"
MENTOR: Final = {
    "name": "Cleo Díaz",
    "timezone": "America/Bogota",
    "languages": "Español, English",
    "availability": "Tue 18:00-20:00",
    "mentor.offers": "Rust, py",
    "consent": BOTH,
}
MENTEE: Final = {
    "name": "Dan Roth",
    "timezone": "Europe/Berlin",
    "languages": "en",
    "availability": "Tue 18:00-20:00",
    "mentee.wants": "rust",
    "mentee.goals": "Merge a first change | It is merged | 2027-03-31",
    "consent": BOTH,
}


def body(form: Form, answers: Mapping[str, str]) -> str:
    """Return the text of the issue that GitHub makes of a form: a heading and an answer for each question."""
    return "\n\n".join(f"### {item.label}\n\n{_shown(item, answers.get(item.key, ''))}" for item in form.items)


def sent(name: str, /, **answers: str) -> str:
    """Return the text of a form of the small portal; `__` in a key stands for its dot."""
    return body(FORMS[name], {key.replace("__", "."): answer for key, answer in answers.items()})


def _shown(item: Item, answer: str) -> str:
    if item.kind == "request":
        return next(iter(item.choices.values()))
    if item.key in {CONSENT, CONFIRM} or item.kind == "choices":
        ticked = answer.split()
        return "\n".join(f"- [{'X' if value in ticked else ' '}] {said}" for value, said in item.choices.items())
    return answer or "_No response_"
