"""What must hold of a candidate at its place: capitals, no glued symbol, context."""

from __future__ import annotations

from collections.abc import Sequence

from jobclass.lexicon.automaton import ANYWHERE, Automaton, Candidate
from jobclass.text import Tokens

#: A cue counts within this many tokens on either side of a form that needs context.
CONTEXT_WINDOW = 12

# "R&D", "C++", "C#" and "R's" hold a one-letter word that is not the language.
_GLUE_AFTER = frozenset("&+#'")
_GLUE_BEFORE = frozenset("&.'")


class Conditions:
    """Conditions on candidates in one text.

    Args:
        tokens: the text.
        cues: automaton of cue phrases whose payload is their family.
        barred: per token, whether no cue may hold it; none where left out.
    """

    def __init__(self, tokens: Tokens, cues: Automaton, barred: Sequence[bool] = ()) -> None:
        self._tokens = tokens
        self._cues = cues
        self._barred = barred or [False] * len(tokens)

    def __call__(self, candidate: Candidate, first: int, last: int) -> bool:
        """Whether a candidate counts from its first token to the token after its last."""
        if candidate.exact and tuple(self._tokens.exact[first:last]) not in candidate.exact:
            return False
        if self._is_glued(first, last):
            return False
        return candidate.family == ANYWHERE or self._has_cue(candidate.family, first, last)

    def _is_glued(self, first: int, last: int) -> bool:
        """Whether a one-letter word touches a symbol that makes it part of something else."""
        tokens = self._tokens
        after = last < len(tokens) and tokens.touches[last]
        if after and _is_letter(tokens.folded[last - 1]) and tokens.folded[last] in _GLUE_AFTER:
            return True
        before = tokens.touches[first] and _is_letter(tokens.folded[first])
        return before and tokens.folded[first - 1] in _GLUE_BEFORE

    def _has_cue(self, family: int, first: int, last: int) -> bool:
        low = max(0, first - CONTEXT_WINDOW)
        high = min(len(self._tokens), last + CONTEXT_WINDOW)
        return any(
            self._is_cue(family, position, stop)
            for begin, stop in ((low, first), (last, high))
            for position in range(begin, stop)
        )

    def _is_cue(self, family: int, position: int, stop: int) -> bool:
        state = self._cues[0]
        for place in range(position, stop):
            number = state.next.get(self._tokens.folded[place])
            if number is None or self._barred[place]:
                return False
            state = self._cues[number]
            if any(candidate.payload == family for candidate in state.candidates):
                return True
        return False


def _is_letter(token: str) -> bool:
    return len(token) == 1 and token.isalnum()
