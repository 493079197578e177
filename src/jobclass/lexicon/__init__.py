"""The vocabulary: skills and duties with their forms, in families. Knows nothing of roles."""

from jobclass.lexicon.compiled import CompiledLexicon, compile_lexicon, load_compiled
from jobclass.lexicon.entries import Family, Form, Kind, Skill
from jobclass.lexicon.files import LexiconError, load_lexicon
from jobclass.lexicon.lexicon import Lexicon

__all__ = [
    "CompiledLexicon",
    "Family",
    "Form",
    "Kind",
    "Lexicon",
    "LexiconError",
    "Skill",
    "compile_lexicon",
    "load_compiled",
    "load_lexicon",
]
