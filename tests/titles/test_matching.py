"""Folding, splitting and phrase matching (titles/folding.py, segments.py, phrases.py)."""

import pytest

from jobclass.titles.folding import fold_title
from jobclass.titles.phrases import PhraseTrie
from jobclass.titles.segments import TitleSplitter


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Ingénieur Ł ß", "ingenieur l ss"),
        ("İstanbul", "istanbul"),
        ("R&amp;amp;D", "r&d"),
        ("it&amp;#8217;s", "it's"),
        ("a\u200bb — c", "ab - c"),
    ],
)
def test_folding(raw: str, folded: str) -> None:
    title = fold_title(raw)
    assert title.text == folded
    assert len(title.starts) == len(title.ends) == len(folded)


def test_spans_lead_back_to_the_raw_title() -> None:
    title = fold_title("Größe &amp; ML")
    start = title.text.index("ml")
    assert title.span(start, start + 2) == (12, 14)


def test_segments() -> None:
    splitter = TitleSplitter(dict.fromkeys(("data", "scientist", "datenbank"), 0), ("entwickler",))

    def split(title: str) -> list[tuple[str, list[str]]]:
        folded = fold_title(title)
        return [(s.opener, s.words) for s in splitter.split(folded, folded.text)]

    assert split("Machine Learning (ML) Engineer, AI - Full-Stack") == [
        ("", ["machine", "learning", "engineer"]),
        ("(", ["ml"]),
        (",", ["ai"]),
        ("|", ["full", "stack"]),
    ]
    assert split("dataScientist Datenbankentwickler A.I. R&D C++ data2") == [
        ("", ["data", "scientist", "datenbank", "entwickler", "ai", "r&d", "c++", "data", "2"])
    ]


def test_the_longest_phrase_wins_and_breaks_part() -> None:
    trie: PhraseTrie[int] = PhraseTrie()
    trie.add(["data"], 1)
    trie.add(["data", "center"], 2)
    assert trie.find(["big", "data", "center"], [False] * 3) == [(1, 3, 2)]
    assert trie.find(["data", "center"], [False, True]) == [(0, 1, 1)]
    with pytest.raises(ValueError, match="twice"):
        trie.add(["data"], 3)
