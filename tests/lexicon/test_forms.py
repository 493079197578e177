"""What a form pattern matches, spelled out."""

from itertools import product

import pytest

from jobclass.lexicon.forms import FormError, chunks, exact_runs, parse_form

WORDS = {
    "build": ("build", "building"),
    "ml": ("machine learning", "ml"),
    "kind": ("", "platform "),
}


def spelled(written: str) -> set[str]:
    """Every token run of a form, tokens between blanks."""
    return {
        " ".join(run)
        for sequence in chunks(parse_form(written), WORDS)
        for run in exact_runs(sequence)
    }


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        ("sql", "sql; sqls"),
        ("vector database", "vector database; vector databases"),
        # alternation
        ("(build|ship) it", "build it; build its; ship it; ship its"),
        ("(vector|graph data)base", "vectorbase; vectorbases; graph database; graph databases"),
        # optional words; the last word that is left takes the plural
        ("(large |)model", "large model; large models; model; models"),
        ("large (|language) model", "large model; large models; large language model"
         "; large language models"),
        ("chain of thought (prompting|)", "chain of thought; chain of thoughts"
         "; chain of thought prompting"),
        ("test (plan|) (case|)", "test; tests; test plan; test plans; test case; test cases"
         "; test plan case; test plan cases"),
        # word classes
        ("<build> api", "build api; build apis; building api; building apis"),
        ("(<build>|ship) api", "build api; build apis; building api; building apis"
         "; ship api; ship apis"),
        ("<ml> lead", "machine learning lead; machine learning leads; ml lead; ml leads"),
        ("<kind>lead", "lead; leads; platform lead; platform leads"),
        ("re<build>", "rebuild; rebuilds; rebuilding"),
        # a hyphen separates, or the words are joined
        ("fine-tuning", "fine tuning; finetuning"),
        ("state-of-the-art", "state of the art; state of the arts; stateoftheart"
         "; stateofthearts"),
        ("non-<ml>", "non machine learning; nonmachine learning; non ml; non mls; nonml; nonmls"),
        # symbols as written
        ("c++", "c + +"),
        (".net", ". net; . nets"),
        ("ci/cd", "ci / cd; ci / cds"),
        ("weights & biases", "weights & biases"),
        ("master's", "master ' s"),
        ("a|b test", "a | b test; a | b tests"),  # outside brackets a bar is a symbol
    ],
)  # fmt: skip
def test_a_form_spelled_out(pattern: str, runs: str) -> None:
    assert spelled(pattern) == set(runs.split("; "))


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("library", "libraries"),
        ("key", "keys"),
        ("box", "boxes"),
        ("quartz", "quartzes"),
        ("branch", "branches"),
        ("crash", "crashes"),
        ("model", "models"),
    ],
)
def test_plurals(word: str, plural: str) -> None:
    assert spelled(word) == {word, plural}


@pytest.mark.parametrize("word", ["analysis", "testing", "redis", "c", "7", "f#", "c++"])
def test_words_without_a_plural(word: str) -> None:
    assert len(spelled(word)) == 1


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("optimize", "optimise"),
        ("optimizing", "optimising"),
        ("tokenization", "tokenisation"),
        ("analyze", "analyse"),
        ("modeling", "modelling"),
        ("labeled", "labelled"),
        ("traveler", "traveller"),
        ("behavioral", "behavioural"),
        ("color", "colour"),
        ("fulfillment", "fulfilment"),
        ("center", "centre"),
        ("program", "programme"),
        ("catalog", "catalogue"),
    ],
)
def test_british_spellings(american: str, british: str) -> None:
    assert {american, british} <= spelled(american)
    assert f"{british} x" in spelled(f"{american} x")


@pytest.mark.parametrize("word", ["size", "prize", "model", "labels", "collector", "programming"])
def test_words_that_are_spelled_alike(word: str) -> None:
    assert spelled(f"{word} x") == {f"{word} x"}


def test_an_exact_form_keeps_its_capitals() -> None:
    assert spelled("=RAG") == {"RAG", "RAGs"}
    assert spelled("=R") == {"R"}
    assert spelled("=SAS") == {"SAS"}
    assert spelled("=Modeling Zone") == {"Modeling Zone", "Modeling Zones"}  # no British variant
    assert spelled("=(Go|GoLand)") == {"Go", "Gos", "GoLand", "GoLands"}


@pytest.mark.parametrize(
    ("written", "exact", "needs_context"),
    [("rag", False, False), ("=RAG", True, False), ("?spark", False, True), ("=?Go", True, True)],
)
def test_marks(written: str, exact: bool, needs_context: bool) -> None:
    form = parse_form(written)
    assert (form.exact, form.needs_context) == (exact, needs_context)
    assert str(form) == written
    assert str(parse_form("?=Go")) == "=?Go"


@pytest.mark.parametrize("written", ["", " ", "=", "?=", " sql", "sql ", "= SQL"])
def test_a_form_needs_words(written: str) -> None:
    with pytest.raises(FormError, match="empty or padded with blanks"):
        parse_form(written)


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(a|b", "cannot read '\\(a|b' at '\\(a|b'"),
        ("(a|b c", "cannot read"),
        ("a|b) c", "cannot read 'a\\|b\\)' at '\\)'"),
        ("((a|b) c|d) e", "brackets do not nest"),
        ("<Build> api", "cannot read '<Build>'"),
        ("<build api", "cannot read"),
        ("a > b", "cannot read '>'"),
        ("<make> api", "unknown word class <make>"),
        ("(<make>|a) api", "unknown word class <make>"),
        ("(a|)", "may match nothing"),
        ("(a|) (b|) <kind>", "may match nothing"),
        ("-", "may match nothing"),
    ],
)
def test_patterns_that_cannot_be_read(pattern: str, problem: str) -> None:
    with pytest.raises(FormError, match=problem):
        spelled(pattern)


def test_every_run_is_one_of_the_product() -> None:
    """The helper above and the chunks agree on how often a run may be spelled."""
    (sequence,) = chunks(parse_form("(a|b c) <build> model"), WORDS)
    assert len(exact_runs(sequence)) == len(list(product(*sequence))) == 2 * 2 * 2
