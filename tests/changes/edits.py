"""The edits that people make to a portal, one at a time, as hypothesis draws them."""

import copy
from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from tests.changes.small_community import COHORTS, DECLARED, HANDLES, LINK, SKILLS, State, community

Edit = Callable[[State], None]


def _record(state: State, path: str) -> dict[str, Any]:
    """Return a record to change; one to throw away where there is none."""
    value = state.get(path)
    return value if isinstance(value, dict) else {}


def put(path: str, *keys: str, value: object) -> Edit:
    """Return the edit that writes a value at a place, or removes it where the value is None."""

    def edit(state: State) -> None:
        *above, last = keys
        place = _record(state, path)
        for key in above:
            inner = place.setdefault(key, {})
            place = inner if isinstance(inner, dict) else {}
        place[last] = copy.deepcopy(value)
        if value is None:
            del place[last]

    return edit


def text(path: str, value: str) -> Edit:
    """Return the edit that makes a file hold a text."""
    return lambda state: state.__setitem__(path, value)


def _whole(path: str, record: dict[str, Any]) -> Edit:
    """Return the edit that writes a whole record."""
    return lambda state: state.__setitem__(path, dict(record))


def gone(path: str) -> Edit:
    """Return the edit that deletes a file."""
    return lambda state: state.pop(path, None)


def _copy(path: str, other: str, *, move: bool) -> Edit:
    def edit(state: State) -> None:
        if path in state:
            state[other] = copy.deepcopy(state.pop(path) if move else state[path])

    return edit


def said(path: str, word: str, other: str) -> Edit:
    """Return the edit that puts one word in place of another in a file that is text."""

    def edit(state: State) -> None:
        if isinstance(state.get(path), str):
            state[path] = state[path].replace(word, other)

    return edit


_handle = st.sampled_from(HANDLES)
_cohort = st.sampled_from(COHORTS)
_words = st.lists(st.sampled_from(SKILLS), min_size=1, max_size=3)
_profile = st.builds("profiles/{}.yml".format, _handle)
_place = st.builds("cohorts/{}/cohort.yml".format, _cohort)
_match = st.builds("cohorts/{}/matches.yml".format, _cohort)
_folder = st.builds(
    "cohorts/{}/pairs/{}".format, _cohort, st.sampled_from(["ada--ben", "ada--fay", "eve--dee", "eve--ben", "ben--ada"])
)
_began = st.builds("{}/pair.yml".format, _folder)
_ended = st.builds("{}/ended.yml".format, _folder)
_any_path = st.sampled_from(sorted(community())) | _match | _began | _ended
_offer = st.builds(
    lambda offers, capacity, prefers: {
        "offers": offers,
        "capacity": capacity,
        "hours_per_month": 6,
        "prefers": prefers,
    },
    _words,
    st.integers(1, 3),
    st.lists(_handle, max_size=2),
)
_wish = st.builds(
    lambda wants, prefers: {"wants": wants, "prefers": prefers, "goals": [{"title": "Write a program"}]},
    _words,
    st.lists(_handle, max_size=2),
)
_SLUGS: Final = ("feedback", "goals", "absent")
_day = st.sampled_from(["2026-10-05", "2026-11-14", "2026-11-16", "2027-06-01"])
_status = st.sampled_from(["draft", "open", "matching", "running", "finished"])
_phase = st.builds(lambda end: [{"name": "Mentoring", "from": "2026-10-01", "to": end}], _day)
_new_names = st.sampled_from(["Ada", "ada", "gus", "BEN", "gus.x", "Zoë", "a b"])


def _puts(path: st.SearchStrategy[str], *keys: str, value: st.SearchStrategy[Any]) -> st.SearchStrategy[Edit]:
    return st.builds(lambda at, given: put(at, *keys, value=given), path, value)


_PORTAL: Final = st.just("portal.yml")
_VOCABULARY: Final = st.just("content/skills.yml")
_PERSON: Final = (
    _puts(_profile, "mentor", value=st.none() | _offer)
    | _puts(_profile, "mentee", value=st.none() | _wish)
    | _puts(_profile, "cohorts", value=st.lists(_cohort, max_size=2, unique=True))
    | _puts(_profile, "available_until", value=st.none() | _day)
    | _puts(_profile, "about", value=st.sampled_from(["I write.", "Mail me: me@mail.net", None]))
    | _puts(_profile, "languages", value=st.sampled_from([["en"], ["xx"], ["de", "de"]]))
    | _puts(_profile, "organisation", value=st.sampled_from(["Sample Lab", "SAMPLE lab", None]))
    | _puts(_profile, "links", value=st.sampled_from([{"github": "Ada"}, {"github": "ada", "gitlab": "ada"}, None]))
    | _puts(_profile, "timezone", value=st.sampled_from(["Asia/Tokyo", "Mars/North"]))
    | st.builds(
        lambda path, name, ending, move: _copy(path, f"profiles/{name}.{ending}", move=move),
        _profile,
        _new_names,
        st.sampled_from(["yml", "yaml", "txt"]),
        st.booleans(),
    )
)
_COHORT: Final = (
    _puts(_place, "status", value=_status)
    | _puts(_place, "cadence", value=st.sampled_from(["weekly", "monthly"]))
    | _puts(_place, "phases", value=st.none() | _phase)
    | _puts(_place, "about", value=st.just("More."))
    | _puts(_place, "matching", "pins", value=st.lists(st.tuples(_handle, _handle).map(list), max_size=2))
    | _puts(_place, "matching", "refusals", value=st.lists(st.tuples(_handle, _handle).map(list), max_size=2))
    | _puts(_place, "matching", "weights", value=st.just({"skills": 50}))
    | _puts(_place, "matching", "same_organisation", value=st.just(value=False))
    | _puts(_place, "format", value=st.sampled_from(["peer", "group"]))
    | _puts(_place, "training", value=st.just({"mentee": ["feedback", "absent"]}))
    | st.builds(lambda one, other: _copy(one, other, move=False), _place, _place)
    | st.builds(lambda one, other: _copy(one, other, move=True), _match, _match)
    | st.builds(said, _match, _handle, _handle)
    | st.builds(lambda path: said(path, "sha256:", "sha256:0"), _match)
    | st.builds(lambda path: said(path, "pairs:", "pairs: []\nold:"), _match)
)
_RECORDS: Final = (
    _puts(st.just("cohorts/spring/sessions/start.yml"), "leads", value=st.lists(_handle, max_size=2))
    | _puts(st.just("cohorts/spring/sessions/start.yml"), "on", value=_day)
    | _puts(st.just("cohorts/spring/recognition/thanks.yml"), "by", value=_handle)
    | st.builds(
        lambda name: _copy("cohorts/spring/sessions/start.yml", f"cohorts/{name}/sessions/start.yml", move=False),
        _cohort,
    )
)
_PAIRS: Final = (
    st.builds(
        lambda path, begin, source: _whole(path, {"on": begin, "source": source}),
        _began,
        _day,
        st.sampled_from(["late", "rematch", "declared", "somehow"]),
    )
    | st.builds(lambda path, end: _whole(path, {"on": end, "reason": "time"}), _ended, _day)
    | _puts(st.just(DECLARED), "agreed", "mentee", value=_day)
    | _puts(_place, "mode", value=st.sampled_from(["formal", "informal"]))
    | _puts(_place, "format", value=st.sampled_from(["one-to-one", "group", "peer"]))
    | st.builds(lambda path: said(path, "order:", "accepted: 2026-11-15\norder:"), _match)
)
_done = st.builds("cohorts/{}/training/{}.yml".format, st.sampled_from(["spring", "autumn", "winter"]), _handle)
_page = st.sampled_from(["content/training/feedback.md", "content/training/goals.md"])
_TRAINING: Final = (
    st.builds(lambda path, slug, day: _whole(path, {"done": {slug: day}}), _done, st.sampled_from(_SLUGS), _day)
    | _puts(_place, "training", value=st.sampled_from([{"mentor": ["feedback", "goals"]}, {"mentee": ["absent"]}]))
    | _puts(st.just("content/pathways/mentor.yml"), "steps", value=st.lists(st.sampled_from(_SLUGS), min_size=1))
    | st.builds(lambda path: _whole("content/pathways/other.yml", {"steps": [path]}), st.sampled_from(_SLUGS))
    | st.builds(said, _page, st.sampled_from(_SLUGS), st.sampled_from(_SLUGS))
    | st.builds(lambda path: said(path, "covers:", "requires: [goals]\ncovers:"), _page)
    | st.builds(lambda path: said(path, "minutes: 1", "minutes: 9"), _page)
    | st.builds(
        lambda one, other: _copy(one, f"content/training/{other}.md", move=True), _page, st.sampled_from(_SLUGS)
    )
    | st.builds(lambda one, other: _copy(one, other, move=True), _done, _done)
)
_SHARED: Final = (
    _puts(_PORTAL, "expiry", value=st.sampled_from([None, {"months": 1}]))
    | _puts(_PORTAL, "ignore", value=st.sampled_from([None, {"skill-known": "Later"}, {"expired": "So"}]))
    | _puts(_PORTAL, "coordinators", value=_handle.map(lambda name: [{"handle": name, "contact": LINK}]))
    | _puts(_PORTAL, "goals", value=st.just({"other": "Another goal"}))
    | st.builds(lambda key: put("content/skills.yml", key, value=None), st.sampled_from(["python", "rust", "craft"]))
    | _puts(_VOCABULARY, "pyton", value=st.just({"name": "Pyton"}))
    | _puts(_VOCABULARY, "python", value=st.just({"name": "Python", "aliases": ["pyton"]}))
    | _puts(_VOCABULARY, "rust", value=st.sampled_from([{"name": "Rust", "aliases": ["py"]}, {"nome": "Rust"}]))
)
_FILES: Final = (
    st.builds(gone, _any_path)
    | st.builds(text, _any_path, st.sampled_from(["a: [", "", "name: x\nname: y\n", "->ada.yml", "->/nowhere"]))
    | st.builds(
        text,
        st.sampled_from(
            (
                "content/one.png",
                "content/One.png",
                "content/sub/page.md",
                "profiles/deep/ada.yml",
                "profiles/README.md",
                "profiles/.hidden.yml",
                "cohorts/spring/odd.yml",
                "cohorts/spring/pairs/x.yml",
                "cohorts/spring/pairs/ada--ben/goals.yml",
                "cohorts/spring/pairs/ada/pair.yml",
            )
        ),
        st.just("text"),
    )
    | st.builds(lambda path: said(path, "writing", "pyton"), st.just("content/training/feedback.md"))
)
EDITS: Final = _PERSON | _COHORT | _RECORDS | _PAIRS | _TRAINING | _SHARED | _FILES
"""Everything that people do to a portal, one edit at a time."""
