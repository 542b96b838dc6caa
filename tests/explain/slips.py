"""Slips for the tests of their words: a profile to change, and what is said of a value."""

from typing import Any

import pydantic_core
import pytest
from pydantic import BaseModel, ValidationError

from pairloom.explain import explain

PROFILE: dict[str, Any] = {
    "name": "A",
    "timezone": "UTC",
    "languages": ["en"],
    "mentor": {"offers": ["rust"]},
    "consent": {"publish": True, "on": "2026-11-01"},
}


def said(model: type[BaseModel], value: object) -> list[tuple[str, str]]:
    """Return message and hint of each slip in a value."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(pydantic_core.to_json(value))
    return [(slip.message, slip.hint) for slip in explain(caught.value, model)]
