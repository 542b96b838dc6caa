"""What a person's page is made of is known before it is made, and no page changes without it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from pairloom.fingerprint import fingerprint
from pairloom.model.completion import Completion
from pairloom.model.portal import Portal, Written, profile_path
from pairloom.model.view import PagePlan
from pairloom.views import personfacts
from pairloom.views.ownwords import in_own_words
from pairloom.views.pages import person
from pairloom.views.personfacts import Facts

K = TypeVar("K")
R = TypeVar("R", bound=BaseModel)

TODAY: Final = date(2026, 11, 15)
DAYS: Final = (date(2026, 6, 1), date(2026, 11, 14), TODAY, date(2026, 12, 20), date(2027, 3, 30))
TEXT: Final = st.sampled_from(("Ada", "Zoë Nkosi", "x", "Li <Wei>"))


def _digested(portal: Portal) -> Portal:
    """Return the portal with digests as if each profile were a file."""
    return replace(
        portal,
        digests={profile_path(handle): fingerprint(profile) for handle, profile in portal.profiles.items()},
    )


def _plans(portal: Portal, day: date) -> dict[str, PagePlan]:
    return {plan.path: plan for plan in person.plans(in_own_words(_digested(portal)), day)}


def _changed(records: Mapping[K, R], key: K, **fields: Any) -> dict[K, R]:  # noqa: ANN401 - any field
    return {**records, key: records[key].model_copy(update=fields)}


def _one_of(draw: st.DataObject, *changes: dict[str, Any]) -> dict[str, Any]:
    return draw.draw(st.sampled_from(changes))


def _of_profile(portal: Portal, draw: st.DataObject) -> Portal:
    handle = draw.draw(st.sampled_from(sorted(portal.profiles)))
    profile = portal.profiles[handle]
    fields: dict[str, st.SearchStrategy[Any]] = {
        "name": TEXT,
        "pronouns": st.sampled_from((None, "she/her")),
        "timezone": st.sampled_from(("UTC", "America/Lima", "Europe/London", "Nowhere/At_All")),
        "languages": st.sampled_from((("en",), ("ar", "en"), ("zu",))),
        "about": st.none() | TEXT,
        "work_style": st.sampled_from(((), ("written",))),
        "organisation": st.none() | TEXT,
        "background": st.sampled_from(((), ("self-taught",))),
        "availability": st.just(()),
        "cohorts": st.sampled_from(((), ("autumn",), ("later", "spring"))),
        "available_until": st.sampled_from((None, date(2026, 12, 1), date(2027, 12, 1))),
        "mentor": st.none() if profile.mentee else st.just(profile.mentor),
        "links": st.just(profile.links.model_copy(update={"github": "somebody-else"})),
    }
    if mentor := profile.mentor:
        changes: st.SearchStrategy[Any] = st.sampled_from(
            ({"capacity": 9}, {"offers": ("loom",)}, {"seeks": "Anybody"}, {"hours_per_month": 1})
        )
        fields["mentor"] = changes.map(lambda change: mentor.model_copy(update=change))
    if mentee := profile.mentee:
        wants = st.sampled_from((("weaving",), ("tapestry", "weaving"), ("listening",)))
        fields["mentee"] = wants.map(lambda keys: mentee.model_copy(update={"wants": keys}))
    name = draw.draw(st.sampled_from(sorted(fields)))
    return replace(portal, profiles=_changed(portal.profiles, handle, **{name: draw.draw(fields[name])}))


def _of_consent(portal: Portal, draw: st.DataObject) -> Portal:
    handle = draw.draw(st.sampled_from(sorted(portal.profiles)))
    update = _one_of(draw, {"publish": False}, {"publish": True}, {"on": date(2026, 11, 1)})
    consent = portal.profiles[handle].consent.model_copy(update=update)
    return replace(portal, profiles=_changed(portal.profiles, handle, consent=consent))


def _of_cohort(portal: Portal, draw: st.DataObject) -> Portal:
    key = draw.draw(st.sampled_from(sorted(portal.cohorts)))
    fields: tuple[dict[str, Any], ...] = (
        *({"status": status} for status in ("draft", "open", "matching", "running", "finished")),
        *({"format": form} for form in ("one-to-one", "group", "peer")),
        *({"name": "Another season"}, {"mode": "informal"}, {"cadence": "quarterly"}, {"phases": ()}),
    )
    return replace(portal, cohorts=_changed(portal.cohorts, key, **_one_of(draw, *fields)))


def _of_match(portal: Portal, draw: st.DataObject) -> Portal:
    match = portal.matches["autumn"]
    fields = (
        {"accepted": None},
        {"on": date(2026, 12, 1)},
        {"pairs": match.pairs[1:]},
        {"pairs": tuple(each.model_copy(update={"reason": "Because."}) for each in match.pairs)},
        {"pairs": tuple(each.model_copy(update={"seat": "group"}) for each in match.pairs)},
        {"waiting": ()},
        {"waiting": tuple(each.model_copy(update={"reason": "Because of Quiet One."}) for each in match.waiting)},
    )
    return replace(portal, matches=_changed(portal.matches, "autumn", **_one_of(draw, *fields)))


def _of_pairs(portal: Portal, draw: st.DataObject) -> Portal:
    pairs = {key: pair for key, pair in portal.pairs.items() if draw.draw(st.booleans())}
    endings = {key: ending for key, ending in portal.endings.items() if draw.draw(st.booleans())}
    return replace(portal, pairs=pairs, endings=endings)


def _of_award(portal: Portal, draw: st.DataObject) -> Portal:
    key = draw.draw(st.sampled_from(sorted(portal.awards)))
    who = st.sampled_from(sorted(portal.profiles))
    fields = {"title": TEXT, "reason": TEXT, "by": who, "to": st.lists(who, min_size=1, max_size=3).map(tuple)}
    name = draw.draw(st.sampled_from((*fields, "gone")))
    if name == "gone":
        return replace(portal, awards={other: award for other, award in portal.awards.items() if other != key})
    return replace(portal, awards=_changed(portal.awards, key, **{name: draw.draw(fields[name])}))


def _of_session(portal: Portal, draw: st.DataObject) -> Portal:
    key = draw.draw(st.sampled_from(sorted(portal.sessions)))
    fields: tuple[dict[str, Any], ...] = (
        *({"on": day} for day in DAYS),
        {"title": "Other"},
        {"leads": ("li-wei", "zoe-nkosi")},
        {"leads": ()},
        {"minutes": 7},
        {"recording": "https://example.org/seen"},
    )
    return replace(portal, sessions=_changed(portal.sessions, key, **_one_of(draw, *fields)))


def _of_completion(portal: Portal, draw: st.DataObject) -> Portal:
    handle, slug = draw.draw(st.sampled_from(sorted(portal.profiles))), draw.draw(st.sampled_from(("listening", "x")))
    return replace(portal, completions={**portal.completions, ("autumn", handle): Completion(done={slug: TODAY})})


def _of_skill(portal: Portal, draw: st.DataObject) -> Portal:
    key = draw.draw(st.sampled_from(sorted(portal.skills)))
    fields = ({"name": "Renamed"}, {"broader": None}, {"broader": "weaving"}, {"aliases": ("tapestry",)})
    if draw.draw(st.booleans()):
        return replace(portal, skills={other: skill for other, skill in portal.skills.items() if other != key})
    return replace(portal, skills=_changed(portal.skills, key, **_one_of(draw, *fields)))


def _of_training(portal: Portal, draw: st.DataObject) -> Portal:
    slug = draw.draw(st.sampled_from(sorted(portal.resources)))
    fields = (
        {"title": "Renamed"},
        {"minutes": 7},
        {"roles": ("mentee",)},
        {"skills": ("weaving",)},
        {"skills": ("tapestry", "listening"), "roles": ("mentor", "mentee")},
        {"level": "advanced"},
        {"language": "ar"},
    )
    written = portal.resources[slug]
    record = written.record.model_copy(update=_one_of(draw, *fields))
    resources = {**portal.resources, slug: Written(record, written.body)}
    change = _one_of(draw, {"role": "mentee"}, {"title": "Way"}, {"steps": ()})
    pathways = _changed(portal.pathways, "guiding", **change)
    return replace(portal, resources=resources, pathways=pathways if draw.draw(st.booleans()) else portal.pathways)


def _of_community(portal: Portal, draw: st.DataObject) -> Portal:
    community = portal.community
    fields: tuple[dict[str, Any], ...] = (
        {"name": "Another Guild"},
        {"notice": None},
        {"terms": community.terms.model_copy(update={"mentor": "elder"})},
        {"expiry": community.expiry.model_copy(update={"months": 2})},
        {"coordinators": community.coordinators[1:]},
        {"repository": community.repository.model_copy(update={"host": "github", "slug": "other/place"})},
    )
    return replace(portal, community=community.model_copy(update=_one_of(draw, *fields)))


CHANGES: Final[tuple[Callable[[Portal, st.DataObject], Portal], ...]] = (
    _of_profile,
    _of_consent,
    _of_cohort,
    _of_match,
    _of_pairs,
    _of_award,
    _of_session,
    _of_completion,
    _of_skill,
    _of_training,
    _of_community,
)


@given(data=st.data())
def test_no_page_changes_without_its_inputs(community: Portal, data: st.DataObject) -> None:
    """Whatever changes in a portal, and on whatever day: a page that is not the same has other inputs."""
    changed = community
    for change in data.draw(st.lists(st.sampled_from(CHANGES), max_size=3)):
        changed = change(changed, data)
    before, after = _plans(community, TODAY), _plans(changed, data.draw(st.sampled_from(DAYS)))
    for path in before.keys() & after.keys():
        if before[path].inputs == after[path].inputs:
            assert before[path].make() == after[path].make()
            assert community.community == changed.community


def test_every_fact_counts(community: Portal) -> None:
    """Each fact of a person, the bytes of their file, and what all pages share, are in the inputs of their page."""
    facts = next(personfacts.everybody(community, TODAY))
    others: list[Any] = [{name: "another"} for name in Facts._fields if name != "profile"]
    changed = [facts._replace(**other) for other in others]
    found = [person.inputs_of(one, b"file", b"shared") for one in (facts, *changed)]
    found += [person.inputs_of(facts, b"other", b"shared"), person.inputs_of(facts, b"file", b"other")]
    assert len(Facts._fields) + 2 == len(set(found))


def test_the_same_portal_has_the_same_inputs(community: Portal) -> None:
    """A portal that was read again has the same inputs, and so it has the day after, when nothing ends or begins."""
    again = replace(community, profiles=dict(reversed([*community.profiles.items()])))
    found = [
        {path: plan.inputs for path, plan in _plans(portal, day).items()}
        for portal, day in ((community, TODAY), (again, TODAY), (community, date(2026, 11, 16)))
    ]
    assert [found[0]] * 2 == found[1:]
    assert None not in found[0].values()


def test_what_one_person_writes_changes_the_pages_that_show_it(community: Portal) -> None:
    """A text about oneself changes one's own page alone, a name those of one's pairs and of who is thanked, too."""
    before = {path: plan.inputs for path, plan in _plans(community, TODAY).items()}

    def touched(**fields: str) -> list[str]:
        made = replace(community, profiles=_changed(community.profiles, "amal-al-khatib", **fields))
        return [path for path, plan in _plans(made, TODAY).items() if plan.inputs != before[path]]

    assert ["people/amal-al-khatib.md"] == touched(about="Another text.")
    assert {"people/amal-al-khatib.md", "people/zoe-nkosi.md"} <= {*touched(name="Amal")}
    assert "people/index_.md" not in touched(name="Amal")


def test_a_portal_without_digests_has_no_inputs(community: Portal) -> None:
    """Where nobody knows the bytes of the profiles, only the made page tells."""
    bare = replace(community, digests={})
    assert {None} == {plan.inputs for plan in person.plans(bare, TODAY)}
