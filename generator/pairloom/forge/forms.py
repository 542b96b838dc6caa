"""The forms by which people join, change their profile, stay, pause or leave, as each forge shows them.

GitHub has forms with fields. GitLab has templates: a text with a heading for each question, and what is asked for in
comments that nobody sees. Both come back as the same text, which `join.form` reads.
"""

from collections.abc import Iterator
from typing import Final

from pairloom import yamltext
from pairloom.model.community import Community
from pairloom.model.form import Form, Item, forms
from pairloom.model.portal import Portal

_LONG: Final = frozenset({"text", "goals", "slots"})
"""Kinds of answers that need several lines."""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the forms, by path, for the forge of the portal."""
    community = portal.community
    if community.repository.host == "gitlab":
        for form in forms(community).values():
            yield f".gitlab/issue_templates/{form.name}.md", _template(form)
        return
    for form in forms(community).values():
        yield f".github/ISSUE_TEMPLATE/{form.name}.yml", yamltext.dump(_github(form))
    yield ".github/ISSUE_TEMPLATE/config.yml", yamltext.dump(_config(community))


def _github(form: Form) -> dict[str, object]:
    """Return a form of GitHub's as a plain value (GitHub Docs, "Syntax for GitHub's form schema")."""
    greeting = {"type": "markdown", "attributes": {"value": form.greeting}}
    return {
        "name": form.title,
        "description": form.description,
        "title": form.title,
        "body": [greeting, *map(_element, form.items)],
    }


def _element(item: Item) -> dict[str, object]:
    attributes: dict[str, object] = {"label": item.label}
    if _asks_more(item):
        attributes["description"] = item.description
    if item.kind in {"boxes", "choices"}:
        boxes = [{"label": said} for said in item.choices.values()]
        first_required = [{**boxes[0], "required": True}, *boxes[1:]] if item.required else boxes
        return {"type": "checkboxes", "id": item.id, "attributes": {**attributes, "options": first_required}}
    kind = "textarea" if item.kind in _LONG else "input"
    if item.choices:
        kind, attributes["options"] = "dropdown", list(item.choices.values())
        if item.required or "" in item.choices:
            attributes["default"] = 0
    elif item.example:
        attributes["placeholder"] = item.example
    return {"type": kind, "id": item.id, "attributes": attributes, "validations": {"required": item.required}}


def _asks_more(item: Item) -> bool:
    """Return whether the description says more than the heading does."""
    return bool(item.description) and item.description.rstrip(".") != item.label


def _config(community: Community) -> dict[str, object]:
    """Return what stands beside the forms when somebody opens an issue."""
    report = "When something is wrong, in confidence; not here in the open."
    links = [
        {"name": "The site", "url": community.url, "about": "Who is here, how it works, and training."},
        {"name": "Report a breach of the code of conduct", "url": community.support.report, "about": report},
    ]
    return {"blank_issues_enabled": True, "contact_links": links}


def _template(form: Form) -> str:
    """Return a description template of GitLab's."""
    first, *others = form.items
    parts = [
        f"### {first.label}\n\n{form.title}",
        f"<!--\n{form.greeting.replace('-->', '')}\n\nWrite below the headings, and leave them as they are.\n-->",
    ]
    return "\n\n".join([*parts, *map(_question, others)]) + "\n"


def _question(item: Item) -> str:
    asked = item.description.rstrip(".") if _asks_more(item) else ""
    example = f"For example: {item.example}" if item.example and not item.choices else ""
    told = ". ".join(filter(None, ["Must be answered" if item.required else "", asked, example]))
    comment = f"\n\n<!-- {told.replace('-->', '')} -->" if told else ""
    boxes = "\n".join(f"- [ ] {said}" for value, said in item.choices.items() if value)
    return f"### {item.label}{comment}" + (f"\n\n{boxes}" if boxes else "")
