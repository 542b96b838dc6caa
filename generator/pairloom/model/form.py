"""The forms by which people join, change their profile, stay, pause or leave: which questions, in which order.

A form is shown by the forge and comes back as the text of an issue, with a heading for each question. The request
comes first and free text last, so that nothing in free text can pass for an answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from pairloom.model.community import Community, Terms
from pairloom.model.question import Field, Kind, questions

Request = Literal["join-as-mentor", "join-as-mentee", "join-as-both", "update", "available", "pause", "leave"]

REQUESTS: Final[tuple[Request, ...]] = get_args(Request)
"""The name of each form, in order: first those to join by."""

REQUEST: Final = "request"
HANDLE: Final = "handle"
CONSENT: Final = "consent"
CONFIRM: Final = "confirm"
"""Keys of the questions that are no field of a profile."""

KNOWN: Final = "I know that my profile is a public file in this repository, and that its history keeps what I write."
SHOWN: Final = "My profile may be shown on the site."
GONE: Final = "Please take my profile away."
KEEP: Final = "Keep as it is"
NONE: Final = "none"

_JOIN: Final = ("name", HANDLE, "pronouns", "timezone", "languages", "availability", "work_style")
_MENTOR: Final = tuple(
    f"mentor.{key}" for key in ("offers", "capacity", "hours_per_month", "formats", "stage", "seeks", "prefers")
)
_MENTEE: Final = tuple(f"mentee.{key}" for key in ("wants", "hours_per_month", "stage", "prefers", "goals"))
_END: Final = ("cohorts", "organisation", "background", "links.website", CONSENT, "about")


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a form.

    Attributes:
        key: dotted key of the profile's field, or one of the keys above.
        label: the heading.
        description: what is asked for.
        example: an answer as a person would type it; empty where there is nothing to type.
        kind: what kind of answer it takes; `boxes` are sentences to tick.
        required: whether the form cannot be sent without an answer.
        choices: values and how people say them; the sentences of boxes.
    """

    key: str
    label: str
    description: str
    kind: Kind | Literal["request", "boxes"]
    example: str = ""
    required: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The question's name in addresses that fill the form in."""
        return self.key.replace(".", "_")


@dataclass(frozen=True, slots=True)
class Form:
    """One form.

    Attributes:
        name: what is requested; also the name of the form's file.
        title: the same in the community's words; the first question has it as its only answer.
        description: for whom it is, in a line.
        greeting: what stands above the questions, as Markdown.
        items: the questions; the request first, free text last.
    """

    name: Request
    title: str
    description: str
    greeting: str
    items: tuple[Item, ...]


def forms(community: Community) -> dict[str, Form]:
    """Return every form of a community by name, in its own words."""
    return {form.name: form for form in _forms(community)}


def title(name: Request, terms: Terms) -> str:
    """Return what a form requests, in the community's words."""
    titles: Mapping[Request, str] = {
        "join-as-mentor": f"Join as {terms.mentor}",
        "join-as-mentee": f"Join as {terms.mentee}",
        "join-as-both": f"Join as {terms.mentor} and {terms.mentee}",
        "update": "Change my profile",
        "available": "I am still available",
        "pause": "Pause",
        "leave": "Leave",
    }
    return titles[name]


def _forms(community: Community) -> Iterator[Form]:
    terms, items = community.terms, _items(community)
    yield from _joining(community, items)
    yield _update(community, items)
    months = community.expiry.months
    until = replace(
        items["available_until"],
        description=f"The last day, as year-month-day. Leave it empty for {months} months from today.",
    )
    yield _form("available", terms, "Your profile holds for longer.", "Thank you for staying!", (until,))
    rest = "Your profile leaves the directory and the matching and stays in the repository. Come back at any time."
    yield _form("pause", terms, "You need a rest for a while.", rest, ())
    gone = (
        "Your profile is taken away. Where a record of the program names you, such as a pair or a thank-you, "
        "it stays, hidden from the site, and a coordinator takes care of the rest. The history of the repository "
        "keeps old versions."
    )
    yield _form("leave", terms, "You don't want to take part any more.", gone, (items[CONFIRM],))


def _joining(community: Community, items: Mapping[str, Item]) -> Iterator[Form]:
    greeting = (
        "Welcome! Two minutes are enough. Send the form and a program reads it within minutes. If an answer needs a "
        "change, you are told here, and you can edit what you wrote. Then a coordinator looks at it and adds you.\n\n"
        f"{_skills(community)}"
    )
    joining: tuple[tuple[Request, tuple[str, ...], str], ...] = (
        ("join-as-mentor", _MENTOR, "You help others with what you know."),
        ("join-as-mentee", _MENTEE, "You want to learn, and somebody helps you."),
        ("join-as-both", (*_MENTOR, *_MENTEE), "You help with one thing and learn another."),
    )
    for name, roles, who in joining:
        asked = tuple(items[key] for key in (*_JOIN, *roles, *_END))
        yield _form(name, community.terms, who, greeting, asked)


def _update(community: Community, items: Mapping[str, Item]) -> Form:
    greeting = (
        f"Answer only what is to change. An empty answer keeps what you have; the word **{NONE}** takes it away.\n\n"
        f"{_skills(community)}"
    )
    whole = replace(items["cohorts"], description="All that you take part in from now on.")
    changing = {**items, "cohorts": whole}.items()
    kept = [_kept(item) for key, item in changing if key not in {CONSENT, CONFIRM, HANDLE, "about"}]
    consent = replace(items[CONSENT], choices={"known": KNOWN})
    asked = (*kept, consent, items["about"])
    return _form("update", community.terms, "You have a profile, and something in it has changed.", greeting, asked)


def _skills(community: Community) -> str:
    return f"The skills that we know are listed at {community.url}skills/."


def _form(name: Request, terms: Terms, description: str, greeting: str, items: tuple[Item, ...]) -> Form:
    own = title(name, terms)
    asked = Item(REQUEST, "Request", "What this form is for.", "request", required=True, choices={name: own})
    return Form(name, own, description, greeting, (asked, *items))


def _items(community: Community) -> dict[str, Item]:
    """Return every question by key; the forge's own login is known, and the day of consent is the day of the form."""
    left_out = {f"links.{community.repository.host}", "consent.on"}
    items = {key: _item(field) for key, field in questions(community.terms).items() if key not in left_out}
    cohort = community.terms.cohort
    empty = f"Leave it empty for the {cohort} that is open now."
    items["cohorts"] = replace(items["cohorts"], description=empty, example="")
    goals = items["mentee.goals"]
    items[goals.key] = replace(goals, description=f"{goals.description} For the {cohort} you need at least one.")
    items[HANDLE] = Item(
        HANDLE,
        "Your short name",
        "Small letters, digits and single dashes; your page gets this name. Leave it empty to use your login.",
        "line",
        "sample-person",
    )
    items[CONSENT] = Item(
        CONSENT, "Your consent", "", "boxes", required=True, choices={"known": KNOWN, "publish": SHOWN}
    )
    items[CONFIRM] = Item(CONFIRM, "Are you sure?", "", "boxes", required=True, choices={"known": GONE})
    return items


def _item(field: Field) -> Item:
    return Item(field.key, field.label, field.description, field.kind, field.example, field.required, field.choices)


def _kept(item: Item) -> Item:
    """Return a question of the form for changes: nothing is required, and choices are written as words."""
    if item.kind == "yes-no":
        return replace(item, required=False, kind="choice", choices={"": KEEP, "yes": "Yes", "no": "No"})
    if item.choices:
        words = f"{item.description} One or several of: {', '.join(item.choices)}."
        one = words.replace("One or several", "One", 1) if item.kind == "choice" else words
        return replace(item, required=False, kind="line", description=one, choices={})
    return replace(item, required=False)
