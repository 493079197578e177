"""The verdict for the terminal."""

import re

import pytest

from jobclass import Posting, Verdict
from jobclass.reports import verdict_to_text
from jobclass.reports.grouping import grouped, one_line, quote
from jobclass.roles import comparison_table, roles
from jobclass.verdict import Mention
from jobclass.verdict.classify import shipped_classifier

_ITEM = re.compile(r"    ([+-]\d+\.\d\d)  (.+)")
_GROUP = re.compile(r"  (\S.*)  ([+-]\d+\.\d\d)( \(beside the table\))?")
_SUM = re.compile(
    r"([+-]\d+\.\d\d) to start with, ([+-]\d+\.\d\d) shown,"
    r" ([+-]\d+\.\d\d) from (\d+) other matches: score ([+-]\d+\.\d\d)"
)


def items(report: str) -> list[tuple[float, str]]:
    """(points, name) of each item shown."""
    return [(float(m[1]), m[2]) for line in report.splitlines() if (m := _ITEM.fullmatch(line))]


def test_the_first_line_is_the_verdict(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        first = verdict_to_text(verdict).splitlines()[0]
        if verdict.outcome == "role":
            assert first.casefold() == roles()[verdict.role].name.casefold()
        elif verdict.outcome == "none":
            assert first.startswith("None of the three")
        elif verdict.outcome == "hybrid":
            assert first.startswith("Hybrid: ")
        else:
            assert first.startswith("No verdict: ")


def test_at_most_twelve_items_and_all_on_demand(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        every = items(verdict_to_text(verdict, limit=None))
        assert len(every) == len(verdict.deciding(None))
        shown = items(verdict_to_text(verdict))
        assert len(shown) == min(12, len(every))
        assert len(items(verdict_to_text(verdict, limit=3))) == min(3, len(every))


def test_sums_add_up(verdicts: list[Verdict], nothing_found: Verdict) -> None:
    for verdict in [*verdicts, nothing_found]:
        for limit in (12, None, 1):
            report = verdict_to_text(verdict, limit=limit)
            match = _SUM.fullmatch(report.splitlines()[-1])
            assert match
            start, points, rest, others, score = map(float, match.groups())
            shown = items(report)
            assert points == pytest.approx(sum(p for p, _ in shown), abs=0.005 * len(shown) + 0.006)
            assert start + points + rest == pytest.approx(score, abs=0.021)
            assert others == len(verdict.evidence) - len(shown)
            assert score == pytest.approx(verdict.scores[verdict.role], abs=0.006)


def test_no_number_is_a_negative_nothing(verdicts: list[Verdict], nothing_found: Verdict) -> None:
    for verdict in [*verdicts, nothing_found]:
        assert "-0.00" not in verdict_to_text(verdict, limit=None)


def test_items_stand_in_groups_named_by_the_table(verdicts: list[Verdict]) -> None:
    rows = {row.name for row in comparison_table().values()}
    for verdict in verdicts:
        lines = verdict_to_text(verdict).splitlines()
        groups = [m for line in lines if (m := _GROUP.fullmatch(line))]
        expected = grouped(verdict, verdict.deciding())
        assert [m[1] for m in groups] == [group.name for group in expected]
        for match in groups:
            assert (match[1] in rows) == (match[3] is None)
        strengths = [abs(group.points) for group in expected]
        assert strengths == sorted(strengths, reverse=True)
        assert sum(len(group.items) for group in expected) == len(verdict.deciding())


def test_each_item_is_quoted_with_its_mention_marked(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        report = " ".join(verdict_to_text(verdict, width=10_000).split())
        for item in verdict.deciding():
            mention = item.mentions[0]
            named = " ".join(one_line(verdict.posting.text[mention.start : mention.end]).split())
            assert f"[{named}]" in report


def test_counts_are_shown() -> None:
    verdict = shipped_classifier().verdict(Posting("PyTorch. PyTorch. PyTorch. SQL."))
    named = {name for _, name in items(verdict_to_text(verdict))}
    assert {"PyTorch x3", "SQL"} <= named


@pytest.mark.parametrize("width", [40, 72, 110])
def test_lines_keep_to_the_width(verdicts: list[Verdict], width: int) -> None:
    for verdict in verdicts:
        lines = verdict_to_text(verdict, width=width).splitlines()
        quotes = [line for line in lines if re.match(r" {11}\S", line)]
        assert quotes
        assert max(map(len, quotes)) <= width


def test_the_posting_cannot_drive_the_terminal(awkward: Verdict) -> None:
    report = verdict_to_text(awkward, limit=None)
    assert all(c == "\n" or (c.isprintable() or c in "\u00ad\u200d\ue000\ue001") for c in report)
    assert "\x1b" not in report


def test_colour_adds_escapes_and_nothing_else(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        coloured = verdict_to_text(verdict, color=True)
        assert "\x1b[1m" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == verdict_to_text(verdict)
        for line in coloured.splitlines():
            assert line.count("\x1b[0m") == line.count("\x1b[") / 2


def test_bars_can_be_made_of_ascii(verdicts: list[Verdict]) -> None:
    bars = verdict_to_text(verdicts[0], block="#").splitlines()[2:7]
    assert any("###" in line for line in bars)
    assert "█" not in verdict_to_text(verdicts[0], block="#")


def test_nothing_found(nothing_found: Verdict) -> None:
    report = verdict_to_text(nothing_found)
    assert report.startswith("No verdict: ")
    assert "nothing: no skill or duty that the model knows was found" in report
    assert "%" not in report  # no shares of what cannot be told


def test_quote_is_one_line_around_the_mention() -> None:
    text = "Before.\r\n\r\n  We  use\tPy\u00adTorch \x1b[1m daily.  After."
    start = text.index("Py")
    before, mention, after = quote(text, Mention(start, start + 8))
    assert (before, mention, after) == ("We use ", "Py\u00adTorch", " [1m daily.")
