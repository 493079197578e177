"""A posting as text: folding, tokens, sentences. Knows nothing of skills or roles."""

from jobclass.text.language import is_english
from jobclass.text.posting import (
    MINIMUM_WORDS,
    Posting,
    PostingError,
    read_file,
    read_posting,
    require_words,
    title_in,
)
from jobclass.text.sentences import sentence_around
from jobclass.text.tokens import Tokens, fold, tokenize

__all__ = [
    "MINIMUM_WORDS",
    "Posting",
    "PostingError",
    "Tokens",
    "fold",
    "is_english",
    "read_file",
    "read_posting",
    "require_words",
    "sentence_around",
    "title_in",
    "tokenize",
]
