"""Verdicts of postings that are hard to print."""

from pathlib import Path

import pytest

from jobclass import Posting, Verdict
from jobclass.verdict.classify import shipped_classifier

#: What scraped postings hold, around skills: markup, pipes, controls, far-off characters.
AWKWARD = (
    "🚀 Build **RAG** | pipelines \\| on `LLM APIs` <b>for</b> real users & more &amp; $5 to $6\r\n"
    "\r\n"
    "<script>alert(1)</script> use ~~PyTorch~~ \\ [LangChain](http://x.example) \\\r\n"
    "| a | table |\r\n|---|---|\r\n| with prompt engineering | and <Pinecone> |\r\n\r\n"
    "\x1b[31m Kubernetes\x1b[0m and \u202eDocker \u202c, # C++, snake_case_SQL, 日本語 Python\r\n"
    "* \ue000agents\ue001 \x07 with "
    "fine\u00adtuning, ＴｅｎｓｏｒＦｌｏｗ, A/B\u00a0testing\x0bTableau\r\n"
    "1. vector\r\n   databases 👩‍💻 embeddings 🎉\r\n"
)


@pytest.fixture(scope="session")
def awkward() -> Verdict:
    return shipped_classifier().verdict(Posting(AWKWARD, "AI | ML *Engineer* <x>\n\x1b[1m"))


@pytest.fixture(scope="session")
def verdicts(examples: list[Path], awkward: Verdict) -> list[Verdict]:
    """The examples with all kinds of line ends, and the awkward posting."""
    found = []
    for path in examples:
        text = path.read_text(encoding="utf-8")
        for changed in (text, text.replace("\n", "\r\n"), "🚀 " + text.replace(" ", "  ")):
            found.append(shipped_classifier().verdict(Posting(changed, "A title")))
    return [*found, awkward]


@pytest.fixture(scope="session")
def nothing_found() -> Verdict:
    return shipped_classifier().verdict(Posting("We are kind to each other. " * 12))
