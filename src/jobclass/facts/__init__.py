"""Facts that a posting states in plain words: pay, years of experience, signs of management.

Each finding is a frozen record with character offsets into the text as given. The words stand in
``data/facts``; this room knows nothing of roles.
"""

from jobclass.facts.experience import YearsAsked, find_experience, years_demanded
from jobclass.facts.files import FactsError
from jobclass.facts.management import Sign, SignFound, find_management
from jobclass.facts.pay import PayRange, find_pay, preferred_pay
from jobclass.facts.words import Words, read_words

__all__ = [
    "FactsError",
    "PayRange",
    "Sign",
    "SignFound",
    "Words",
    "YearsAsked",
    "find_experience",
    "find_management",
    "find_pay",
    "preferred_pay",
    "read_words",
    "years_demanded",
]
