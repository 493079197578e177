"""Where the lexicon's skills and duties stand in a text."""

from jobclass.matching.matcher import SkillMatch, SkillMatcher

__all__ = ["SkillMatch", "SkillMatcher"]
