"""Pairs for those who wait in a cohort that runs, while all others stay; the entry is `rematching`."""
