"""The data for other programs: what the pages show, and no more.

Left out of people, though their pages have it: goals, background and weekly times. They are for somebody who looks for
a person to meet, which this site does for them; a list of everybody's would serve others.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Final, cast

from pairloom import formlinks
from pairloom.model import address
from pairloom.model.api import DataFile, Document
from pairloom.model.api.cohorts import Award, Cohort, Cohorts, Objective, Phase, Public, Recognition, Session, Sessions
from pairloom.model.api.index import FileEntry, Index
from pairloom.model.api.people import PeopleFile
from pairloom.model.api.training import Pathway, Resource, Skill, Skills, Training
from pairloom.model.portal import Portal
from pairloom.model.profile import Mentee, Mentor
from pairloom.views import awards, cohorts, links, paths, people, seats, sessions, wall
from pairloom.views.people import PersonCard

_LICENCE: Final = (
    "The people in these files agreed to be shown on this site, and can take that back at any time: if you keep a "
    "copy, fetch it again at least once a week and drop who is gone. The texts belong to the community; its repository "
    "says under which licence."
)
FILES: Final = {
    "people": "Everybody in the directory, by name.",
    "cohorts": "Who goes through the program together: calendar, objectives, training.",
    "sessions": "Meetings of many, with their times in UTC.",
    "recognition": "What people did for one another, the newest first.",
    "training": "Training resources, and the order to read them in.",
    "skills": "The vocabulary of skills.",
    "schema": "The shape of all these files, as a JSON Schema (2020-12).",
}
"""Every file but the first, by its name, and what it holds."""


def files(portal: Portal, today: date) -> Iterator[DataFile | PeopleFile]:
    """Yield every file of the data."""
    shown = people.cards(portal, today)
    documents = (
        _index(portal, today),
        Cohorts(cohorts=tuple(_cohorts(portal))),
        Sessions(sessions=tuple(_sessions(portal, shown, today))),
        Recognition(recognition=tuple(_recognition(portal, shown, today))),
        Training(resources=tuple(_resources(portal)), pathways=tuple(_pathways(portal))),
        Skills(skills=tuple(_skills(portal))),
    )
    for document in documents:
        yield DataFile(type="api", path=f"{paths.API}{document.kind}.json", document=document)
    yield PeopleFile(type="api", path=f"{paths.API}people.json", people=partial(_people, portal, today))


def _index(portal: Portal, today: date) -> Document:
    community, terms = portal.community, portal.community.terms
    return Index(
        portal=community.name,
        summary=community.summary,
        url=address.site(community.url),
        repository=formlinks.home(community.repository),
        generated=today,
        terms={"mentor": terms.mentor, "mentee": terms.mentee, "cohort": terms.cohort},
        licence=_LICENCE,
        files=tuple(
            FileEntry(name=name, url=address.full(community.url, f"{paths.API}{name}.json"), description=text)
            for name, text in FILES.items()
        ),
    )


def _people(portal: Portal, today: date) -> Iterator[Mapping[str, object]]:
    """Yield everybody, in the shape of `model.api.people.Person`, which a test compares."""
    free, site = seats.free(portal, today), address.site(portal.community.url)
    public = {key: place for place, key in enumerate(cohorts.shown(portal))}
    for handle, profile in people.shown(portal, today).items():
        yield {
            "handle": handle,
            "name": profile.name,
            "pronouns": profile.pronouns,
            "url": f"{site}{paths.person(handle).removesuffix('.md')}/",  # as `address.full`: a handle needs no quotes
            "timezone": profile.timezone,
            "languages": profile.languages,
            "about": profile.about,
            "work_style": profile.work_style,
            "organisation": profile.organisation,
            "links": [{"label": link.label, "url": link.url} for link in links.of(profile.links)],
            "mentor": _offer(profile.mentor, free.get(handle, 0)),
            "mentee": _wish(profile.mentee),
            "cohorts": sorted(public.keys() & profile.cohorts, key=public.__getitem__),
            "available_until": portal.expires(profile),
        }


def _offer(mentor: Mentor | None, free: int) -> Mapping[str, object] | None:
    """Return what somebody gives, in the shape of `Offer`."""
    if mentor is None:
        return None
    return {
        "offers": mentor.offers,
        "formats": mentor.formats,
        "stage": mentor.stage,
        "hours_per_month": mentor.hours_per_month,
        "capacity": mentor.capacity,
        "free": free,
        "seeks": mentor.seeks,
    }


def _wish(mentee: Mentee | None) -> Mapping[str, object] | None:
    """Return what somebody wants, in the shape of `Wish`."""
    if mentee is None:
        return None
    return {"wants": mentee.wants, "stage": mentee.stage, "hours_per_month": mentee.hours_per_month}


def _cohorts(portal: Portal) -> Iterator[Cohort]:
    url, goals = portal.community.url, portal.community.goals
    for key, cohort in cohorts.shown(portal).items():
        yield Cohort(
            id=key,
            name=cohort.name,
            url=address.full(url, paths.cohort(key)),
            calendar=address.full(url, paths.cohort_calendar(key)),
            status=cast("Public", cohort.status),  # a draft is not shown
            mode=cohort.mode,
            format=cohort.format,
            purpose=cohort.purpose,
            cadence=cohort.cadence,
            about=cohort.about,
            phases=tuple(Phase(name=phase.name, start=phase.start, end=phase.end) for phase in cohort.phases),
            objectives=tuple(
                Objective(
                    title=each.title,
                    metric=each.metric,
                    target=each.target,
                    supports=goals.get(each.supports) if each.supports else None,
                )
                for each in cohort.objectives
            ),
            channels=cohort.channels,
            training={"mentor": cohort.training.mentor, "mentee": cohort.training.mentee},
        )


def _sessions(portal: Portal, shown: Mapping[str, PersonCard], today: date) -> Iterator[Session]:
    for key, view in sessions.of_portal(portal, shown, today):
        if view.utc_start is None or view.utc_end is None:
            continue
        session = portal.sessions[key, view.slug]
        yield Session(
            cohort=key,
            slug=view.slug,
            title=view.title,
            type=session.type,
            starts=view.utc_start,
            ends=view.utc_end,
            timezone=session.timezone,
            language=session.language,
            roles=view.roles,
            leads=tuple(person.handle for person in view.leads),
            about=view.about,
            join=None if view.past else view.join,
            recording=view.recording,
            captions=view.captions,
            calendar=address.full(portal.community.url, view.calendar),
        )


def _recognition(portal: Portal, shown: Mapping[str, PersonCard], today: date) -> Iterator[Award]:
    found = awards.of_portal(portal, shown, today)
    places = wall.places(found)
    for view in found:
        award = portal.awards[view.cohort_key, view.slug]
        yield Award(
            cohort=view.cohort_key,
            slug=view.slug,
            title=view.title,
            type=award.kind,
            to=tuple(person.handle for person in view.to),
            role=view.role,
            on=view.on,
            by=view.by.handle if view.by else None,
            reason=view.reason,
            evidence=view.evidence,
            url=f"{address.full(portal.community.url, places[view.anchor])}#{view.anchor}",
        )


def _resources(portal: Portal) -> Iterator[Resource]:
    for slug, written in sorted(portal.resources.items()):
        record = written.record
        yield Resource(
            slug=slug,
            title=record.title,
            summary=record.summary,
            url=address.full(portal.community.url, paths.resource(slug)),
            type=record.kind,
            roles=record.roles,
            minutes=record.minutes,
            practice=record.practice,
            level=record.level,
            language=record.language,
            skills=record.skills,
            covers=record.covers,
            requires=record.requires,
            outcomes=record.outcomes,
            link=record.link,
            reviewed=record.reviewed,
        )


def _pathways(portal: Portal) -> Iterator[Pathway]:
    for slug, pathway in sorted(portal.pathways.items()):
        yield Pathway(slug=slug, title=pathway.title, summary=pathway.summary, role=pathway.role, steps=pathway.steps)


def _skills(portal: Portal) -> Iterator[Skill]:
    for key, skill in sorted(portal.skills.items()):
        yield Skill(
            key=key,
            name=skill.name,
            url=address.full(portal.community.url, paths.skill(key)),
            aliases=skill.aliases,
            broader=skill.broader,
            summary=skill.summary,
        )
