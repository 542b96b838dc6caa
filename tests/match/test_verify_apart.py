"""Verification stands apart from the search: the two share what reads the files and what scores them, and no more."""

import grimp

CHECKING = ("verifying.verification", "proofs.flow")
SEARCHING = ("formats.one_to_one", "formats.reverse", "formats.group", "formats.hybrid", "formats.peer")
READING = ("inputs", "candidates", "bulk.scores", "choice", "telling.gap")
"""What both sides may see: people and criteria, numbers, the form of a choice, and the words for a gap."""


def test_verification_shares_no_code_with_the_search() -> None:
    """Of our modules, no other is imported by verification and by what finds a match, directly or through others."""
    graph = grimp.build_graph("pairloom", cache_dir=None)

    def reached(names: tuple[str, ...]) -> set[str]:
        modules = {f"pairloom.match.{name}" for name in names}
        return modules.union(*(graph.find_upstream_modules(module) for module in modules))

    def of_match(names: set[str]) -> set[str]:
        return {name for name in names if name.startswith("pairloom.match.")}

    both = reached(CHECKING) & reached(SEARCHING)
    assert set() == of_match(both - reached(READING))
    assert {"pairloom.match.bulk.scores", "pairloom.match.candidates"} < both
