"""The verdict as Markdown, read by a Markdown parser: nothing of the posting becomes markup."""

from html.parser import HTMLParser

import pytest

from jobclass import Posting, Verdict
from jobclass.reports import verdict_to_markdown
from jobclass.reports.grouping import grouped, one_line, quote
from jobclass.verdict.classify import shipped_classifier

markdown_it = pytest.importorskip("markdown_it")


class Page(HTMLParser):
    """What a browser would show: tags in use, cells of each row, text of the heading."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.rows: list[list[str]] = []
        self.strong: list[str] = []
        self.heading = ""
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "strong":
            self.strong.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        if "td" in self._open or "th" in self._open:
            self.rows[-1][-1] += data
        if "strong" in self._open:
            self.strong[-1] += data
        if "h3" in self._open:
            self.heading += data


def page(verdict: Verdict, **options: int | None) -> Page:
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return Page(parser.render(verdict_to_markdown(verdict, **options)))


def test_table_holds_what_the_verdict_holds(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        shown = page(verdict)
        header, *rows = shown.rows
        assert header[:2] == ["Row", "Skill or duty"]
        expected = [
            (group.name, item)
            for group in grouped(verdict, verdict.deciding())
            for item in group.items
        ]
        assert len(rows) == len(expected) <= 12
        for row, mark, (name, item) in zip(rows, shown.strong, expected, strict=True):
            times = f" x{item.count}" if item.count > 1 else ""
            before, mention, after = quote(verdict.posting.text, item.mentions[0])
            assert row[0] == name
            assert row[1] == item.skill + times
            assert float(row[2]) == pytest.approx(item.points[verdict.role], abs=0.006)
            assert " ".join(row[3].split()) == " ".join((before + mention + after).split())
            assert mark == mention


def test_nothing_of_the_posting_becomes_markup(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        known = {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "strong"}
        assert page(verdict, limit=None).tags == known


def test_title_is_shown_as_it_is(awkward: Verdict) -> None:
    assert awkward.posting.title
    assert page(awkward).heading.endswith(f"({one_line(awkward.posting.title)})")


def test_all_evidence_on_demand(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        assert len(page(verdict, limit=None).rows) == 1 + len(verdict.deciding(None))
        assert len(page(verdict, limit=2).rows) == 1 + min(2, len(verdict.deciding(None)))


def test_one_line_a_row_and_no_control_characters(awkward: Verdict) -> None:
    lines = verdict_to_markdown(awkward, limit=None).splitlines()
    assert len(lines) == 8 + len(awkward.deciding(None))
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize(
    "text", ["PyTorch \\", "\\| PyTorch \\|", "|PyTorch|", "**PyTorch**", "`PyTorch"]
)
def test_edges_of_cells(text: str) -> None:
    verdict = shipped_classifier().verdict(Posting(text))
    (_, row) = page(verdict).rows
    assert len(row) == 4
    assert "PyTorch" in row[3]


def test_nothing_found(nothing_found: Verdict) -> None:
    assert len(page(nothing_found).rows) == 1
