"""The bytes of a portal's file in; the same with what is safe to repair put right, and a list of what that was.

Nothing is repaired by guess: a word is changed only where it is another spelling of exactly one that exists. Comments
stay, and what a file says stays, but for the words that were put right.
"""

from pairloom.fix.file import Fixed, fixed
from pairloom.fix.known import Known, known

__all__ = ["Fixed", "Known", "fixed", "known"]
