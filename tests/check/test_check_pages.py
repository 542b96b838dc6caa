"""Every check's docstring is its page in the documentation: a rule, `Bad:` and `Good:`."""

import re
from types import ModuleType

import pytest
import yaml

import pairloom.check
from pairloom.discover import modules

CHECKS = modules(pairloom.check)


def page(module: ModuleType) -> dict[str, str]:
    """Return the parts of a check's docstring: rule, Bad, Good."""
    text = module.__doc__ or ""
    rule, bad, good = re.split(r"\n(?:Bad|Good):\n", text)
    return {"rule": rule, "Bad": bad, "Good": good}


@pytest.mark.parametrize("module", CHECKS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_docstring_of_a_check_has_a_rule_and_yaml_that_differs(module: ModuleType) -> None:
    """The docstring of a check has its rule in a line, then bad and good YAML that can be read and differ."""
    parts = page(module)
    assert re.match(r"[A-Z][^\n]+[.:]?\n", parts["rule"])
    bad, good = yaml.safe_load(parts["Bad"]), yaml.safe_load(parts["Good"])
    assert isinstance(good, dict)
    assert isinstance(bad, dict)
    assert bad != good or "where" in parts["Good"]


@pytest.mark.parametrize("module", CHECKS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_check_has_one_public_function(module: ModuleType) -> None:
    """A check has one public function of its own, `check`, with a docstring."""
    own = {name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
    assert {"check"} == {name for name in own if not name.startswith("_")}
    assert module.check.__doc__
