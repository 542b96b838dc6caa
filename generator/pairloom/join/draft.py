"""Profiles that are not yet written, put into the portal, so that the checks can say what they think of them."""

from collections.abc import Mapping
from dataclasses import replace

import pydantic_core
from pydantic import ValidationError

from pairloom.explain import explain
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found
from pairloom.model.profile import Profile


def drafted(portal: Portal, values: Mapping[str, Mapping[str, object]]) -> tuple[Portal, tuple[Problem, ...]]:
    """Return the portal with these profiles in it, each over the one that stands, and the problems of their form.

    A profile with problems of form is not in the portal: its file is one of `broken`, as if it were written so.

    Args:
        portal: as it is.
        values: plain values of profiles, as YAML has them, by handle.
    """
    profiles, broken = dict(portal.profiles), set(portal.broken)
    problems: list[Problem] = []
    for handle, value in values.items():
        path = profile_path(handle)
        try:
            profiles[handle] = Profile.model_validate_json(pydantic_core.to_json(value))
            broken.discard(path)
        except ValidationError as error:
            profiles.pop(handle, None)
            broken.add(path)
            told = explain(error, Profile)
            problems += [found(path, slip.at, "profile", message=slip.message, hint=slip.hint) for slip in told]
    return replace(portal, profiles=profiles, broken=frozenset(broken)), tuple(problems)
