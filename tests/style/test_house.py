"""House rules that no linter knows."""

import ast
import re
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "pairloom"
MODULES = tuple(sorted([*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]))
NAMELESS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
TABLE = 10
"""From this many lines on, a literal is a table of data."""

INDEX = re.compile(
    r"https?://[^\s/]+/(?:[\w.-]+/)*simple\b"  # the address of a Python package index
    r"|--(?:extra-)?index[-]url|--find[-]links\s"  # an option that names one
    r"|\b(?:index|extra-index)[-_]url\s*="
    r"|https?://files\.pythonhosted\b|https?://registry\."
)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Return the text of every file that git has or would add, by path."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    files = [ROOT / name for name in names if name and (ROOT / name).is_file()]
    return {file.relative_to(ROOT).as_posix(): file.read_bytes().decode("utf-8", "replace") for file in files}


@pytest.fixture(scope="module")
def modules() -> dict[str, tuple[ast.Module, str]]:
    """Return every module of the package and its tests, parsed, with its text, by path."""
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in MODULES}
    return {name: (ast.parse(text), text) for name, text in texts.items()}


def length(module: ast.Module, text: str) -> int:
    """Return how many lines a module has, tables of data not counted."""
    values = [node.value for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign) and node.value]
    spans = [(value.end_lineno or value.lineno) - value.lineno + 1 for value in values]
    return len(text.splitlines()) - sum(span for span in spans if span >= TABLE)


def functions(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield each function with the number of its lines, docstring and decorators not counted."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            first = node.body[0]
            if ast.get_docstring(node) is not None:
                lines -= (first.end_lineno or first.lineno) - first.lineno + 1
            yield node.name, lines


def test_no_module_is_longer_than_250_lines(modules: dict[str, tuple[ast.Module, str]]) -> None:
    """No module is longer than 250 lines, its tables of data not counted."""
    lengths = {name: length(module, text) for name, (module, text) in modules.items()}

    assert {} == {name: lines for name, lines in lengths.items() if lines > 250}


def test_no_function_is_longer_than_40_lines(modules: dict[str, tuple[ast.Module, str]]) -> None:
    """No function is longer than 40 lines, its docstring not counted."""
    found = [(f"{path}:{name}", lines) for path, (module, _) in modules.items() for name, lines in functions(module)]

    assert {} == {name: lines for name, lines in found if lines > 40}


def test_every_module_is_named_after_what_it_does() -> None:
    """Every module and folder is named after what it does or holds, and none is a drawer for odd things."""
    names = {part.strip("_") for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}

    assert set() == names & NAMELESS


def test_pytest_looks_into_every_folder_of_tests(pytestconfig: pytest.Config) -> None:
    """Pytest looks into every folder of tests; by its own list it passes over names such as build and dist."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {path.relative_to(ROOT).parent for path in (ROOT / "tests").rglob("test_*.py")}

    assert [] == [str(each) for each in folders for part in each.parts for name in passed_over if fnmatch(part, name)]


def test_no_file_names_a_place_on_this_machine(texts: dict[str, str]) -> None:
    """No file names a place on the machine where it was written."""
    places = [place for place in (ROOT.resolve(), Path.home()) if len(place.parts) > 1]
    pattern = re.compile("|".join(rf"(?<![\w.-]){re.escape(str(place))}(?![\w-])" for place in places))

    assert [] == [name for name, text in texts.items() if pattern.search(text)]


def test_no_file_names_a_package_index(texts: dict[str, str]) -> None:
    """No file names a package index, so that everyone's own settings count."""
    assert [] == [name for name, text in texts.items() if INDEX.search(text)]


def test_no_file_has_a_merge_conflict_in_it(texts: dict[str, str]) -> None:
    """No file was committed with a merge conflict in it."""
    assert [] == [name for name, text in texts.items() if re.search(r"^(?:<{7}|>{7}) ", text, re.MULTILINE)]


@pytest.mark.parametrize(
    "line",
    [
        "--in" + "dex-url=x",
        "--extra-" + "index-url x",
        "--find" + "-links wheels",
        "index" + "_url = x",
        "https://pypi.example/root/" + "simple/",
        "https://registry" + ".example/x.tgz",
    ],
)
def test_an_address_of_a_package_index_would_be_seen(line: str) -> None:
    """An address of a package index would be seen."""
    assert INDEX.search(line)


def test_a_long_function_and_a_long_table_are_told_apart() -> None:
    """A long function is counted without its docstring, and a long module without its tables."""
    table = "TABLE = (\n" + "    1,\n" * 20 + ")\n"
    text = f'{table}def work() -> None:\n    """Work.\n\n    Hard.\n    """\n' + "    print()\n" * 41

    assert 46 == length(ast.parse(text), text)
    assert [("work", 42)] == list(functions(ast.parse(text)))
