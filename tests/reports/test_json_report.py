"""The verdict as JSON: everything is there, and offsets are into the text as given."""

import json

import pytest

from jobclass import Verdict
from jobclass.reports import verdict_to_dict
from jobclass.roles import CLASSES, ROLES, comparison_table


def test_it_is_plain_json(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        content = verdict_to_dict(verdict)
        assert json.loads(json.dumps(content, allow_nan=False)) == content


def test_offsets_are_into_the_text_as_given(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        text = verdict.posting.text
        for item, evidence in zip(
            verdict_to_dict(verdict)["evidence"], verdict.evidence, strict=True
        ):
            assert item["count"] == len(item["mentions"]) == evidence.count
            for mention in item["mentions"]:
                assert text[mention["start"] : mention["end"]] == mention["text"] != ""
                assert mention["text"].strip() == mention["text"]
                first, last = mention["sentence_start"], mention["sentence_end"]
                assert 0 <= first <= mention["start"] < mention["end"] <= last <= len(text)


def test_what_stands_in_the_awkward_posting_is_found(awkward: Verdict) -> None:
    texts = {m["text"] for item in verdict_to_dict(awkward)["evidence"] for m in item["mentions"]}
    assert {"RAG", "PyTorch", "Kubernetes", "Docker", "Python", "Tableau", "LangChain"} <= texts
    assert {"fine\u00adtuning", "ＴｅｎｓｏｒＦｌｏｗ", "A/B\u00a0testing"} <= texts
    assert {"vector\r\n   databases", "Pinecone", "embeddings"} <= texts


def test_scores_are_the_constant_and_all_points(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        content = verdict_to_dict(verdict)
        for c in CLASSES:
            points = [item["points_by_class"][c] for item in content["evidence"]]
            total = content["constant"][c] + sum(points)
            assert total == pytest.approx(content["scores"][c], abs=1e-6 * (len(points) + 1))


def test_points_speak_for_the_verdict(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        content = verdict_to_dict(verdict)
        for item in content["evidence"]:
            assert item["points"] == item["points_by_class"][content["role"]]


def test_shares_and_probabilities_sum_to_one(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        content = verdict_to_dict(verdict)
        for name in ("probabilities", "shares"):
            assert list(content[name]) == list(ROLES)
            assert sum(content[name].values()) == pytest.approx(1, abs=2e-6)


def test_families_are_named_by_the_rows_of_the_table(verdicts: list[Verdict]) -> None:
    table = comparison_table()
    for verdict in verdicts:
        for item in verdict_to_dict(verdict)["evidence"]:
            assert item["in_table"] == (item["family"] in table)
            if item["in_table"]:
                assert item["family_name"] == table[item["family"]].name
            assert item["family_name"]


def test_nothing_found(nothing_found: Verdict) -> None:
    content = verdict_to_dict(nothing_found)
    assert (content["verdict"], content["role"], content["evidence"]) == ("unclear", "none", [])
    assert content["scores"] == pytest.approx(content["constant"])
