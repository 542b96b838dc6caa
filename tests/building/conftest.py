"""What tests of builders share: each of them, where it is installed."""

from importlib.util import find_spec
from types import ModuleType

import pytest

from pairloom import build


@pytest.fixture(scope="module", params=sorted(build.builders()))
def builder(request: pytest.FixtureRequest) -> ModuleType:
    """Return each builder in turn; skip one that is not installed, unless all tests are asked for, as CI does."""
    name: str = request.param
    if find_spec(name) is None and not request.config.option.all:
        pytest.skip(f"needs {name}: pip install 'pairloom[{name}]'")
    return build.builders()[name]
