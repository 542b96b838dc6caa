"""The formats of a cohort: one module each, named as the format with `_` for `-`; nothing to register.

A module has `choose(inputs, scores) -> Choice`, and says in its docstring what it makes best and how that is proved.
"""
