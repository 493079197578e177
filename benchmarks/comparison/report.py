"""The figures as tables for people; everything here is a view of accuracy.json."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

_ROLES = ("ai_engineer", "ml_engineer", "data_scientist")
_HEAD = (
    "model",
    "macro-F1 [95%]",
    "AI · ML · DS",
    "clear · mixed",
    "calibration error",
    "split error",
    "in-scope AUROC",
    "F1 at 80% coverage",
)


def gold_table(result: Json) -> str:
    """Models by their figures on gold, the readers' agreement at the end."""
    return _comparison(result, "gold", "ahead_on_gold", [_readers_row(result["readers"])])


def markdown(result: Json) -> str:
    """The page of accuracy."""
    models, data = result["models"], result["data"]
    ours, *others = models
    evidence = models[ours]["evidence_recall"]
    choices = [
        [name, *models[name]["choice"].values(), ", ".join(map(str, models[name]["strengths"]))]
        for name in others
    ]
    groups = result["groups"]
    missing = "" if any("MiniLM" in name for name in models) else _NO_MINILM
    return (
        "\n\n".join(
            [
                _OPENING,
                "## On gold",
                _GOLD.format(**data),
                gold_table(result),
                _AFTER_GOLD.format(**result["readers"]) + missing,
                _EVIDENCE.format(**evidence),
                "## On sources that were not trained on",
                _READINGS.format(first=data["years"][0], last=data["years"][1], **data),
                _comparison(result, "readings", "ahead_on_readings", []),
                "![Macro-F1 by model; reliability; coverage](accuracy.png)",
                _PLOT,
                "## What to hold against these figures",
                _NOTES.format(
                    **data, probability_split_error=models[ours]["split_error_of_probabilities"]
                ),
                "## Ours by year",
                _GROUPS,
                _group_table("year", groups["readings"]["year"], "readings, unseen sources"),
                _group_table("year", groups["gold"]["year"], "gold"),
                "## Ours by source",
                _group_table("source", groups["readings"]["source"], "readings, unseen sources"),
                _group_table("source", groups["gold"]["source"], "gold"),
                "## How the others were set",
                _CHOICES,
                _table(
                    ("model", "roles from", "C", "scope from", "C", "C tried"),
                    choices,
                ),
                _VERSION.format(**data),
            ]
        )
        + "\n"
    )


_OPENING = """\
# Accuracy

    python benchmarks/accuracy.py

writes this page, `accuracy.json` and `accuracy.png`: every model below learns from the same
readings and is measured on the same postings, in one run. Role figures are over the postings that
the readers call one of the three roles; the in-scope AUROC is over all. *Clear* postings are those
whose first role leads by 60 points of the work, *mixed* ones the rest. Errors are better low, the
rest high."""

_GOLD = """\
{gold} postings, {gold_in_scope} of them in scope, none of them a near-duplicate of anything that
was learnt from. Ours is the shipped model."""

_AFTER_GOLD = """\
*Ours ahead by* is our macro-F1 minus the model's over the same postings, with the 95% interval of a
paired bootstrap: where the interval holds 0, these postings cannot tell the two apart. The last row
is the second reader measured against the first, as the ceiling; on scope the two agree for
{scope_agreement:.1%} (kappa {scope_kappa:.2f})."""

_NO_MINILM = " The MiniLM row is missing: its environment was not there (`benchmarks/README.md`)."

_EVIDENCE = """\
**Evidence.** The readers named {phrases:,} deciding phrases in the postings in scope. Our evidence
touches {all_by_whole_words:.1%} of them, word by word (one holds the other); its dozen strongest
items, those that a report shows, {deciding_by_whole_words:.1%}. Letter by letter, as `score.py`
counts, it is {all:.1%}, which is too kind: an "R" touches most phrases. The other models list no
evidence of their own."""

_READINGS = """\
{readings:,} readings of {first}–{last}, {readings_in_scope:,} in scope, from {readings_sources}
sources, in {settings[folds]} folds: no source, and no near-duplicate of a tested posting, is
trained on. Ours is fitted anew in each fold."""

_PLOT = """\
Reliability (ten equal bins of the top probability) and coverage (the surest part of the postings)
are those of the cross-validation."""

_NOTES = """\
- **The readers are a language model.** Gold was read twice, the readings once, by a model that
  followed a written guide and did not see the title. That the readings agree says that they are
  consistent, not that two people would agree: doubt single borderline cases.
- **Our lexicon was written from the phrases of the same {readings:,} readings**, those of the
  tested folds too. The cross-validation fits our points anew in each fold but cannot rewrite the
  lexicon, so it flatters us; it does not flatter the others, whose vocabularies come from the
  training rows of each fold, except the keyword count, which counts our lexicon's forms.
- **Gold is not made of unseen sources.** No posting of it was learnt from, but
  {gold_from_sources_of_readings} of the {gold} come from sources that the readings come from too.
  It was also looked at, as figures, while the lexicon grew. New sources decide.
- **Settings were chosen on the cross-validation** that is reported, ours and the others' alike,
  never on gold. Each of the others got the better of one model of four classes and two models
  (roles, scope), for each of its two answers.
- **The split error compares different aims.** Ours learns from the readers' split of the work and
  states shares beside its probabilities; the others learn from the first role alone, as they are
  usually fitted, and their probabilities stand in for the split. `score.py` takes probabilities for
  the split of all, ours too, and gives {probability_split_error:.3f} for ours on gold.
- **Role names are masked for all** by our title mentions, in training and gold texts. What a model
  could read off a title in the text is taken from every one of them.
- **One gold set of {gold_in_scope} postings in scope is small**: read the intervals, not the third
  decimal."""

_GROUPS = """\
*Right* is the number of postings in scope whose first role we name; *scope right* the number of all
postings that we put rightly inside or outside. Macro-F1 and AUROC are given where every class has
ten postings or more."""

_CHOICES = """\
By the cross-validation: which classifier answers (four classes, three roles, in scope or not), and
its C. TF-IDF: words and pairs held by 3 training postings or more, 1 + log(count). LinearSVC:
sigmoids from three inner folds. MiniLM: `all-MiniLM-L6-v2`. Readers' phrases: runs of 1–4 words
that stand in two or more phrases of the training rows, log(1 + count). The 12 rows: forms of the
comparison table's families in our lexicon, log(1 + count) a row."""

_VERSION = """\
jobclass {jobclass}; {skills} skills and duties, lexicon `{lexicon:.12}`, training table
`{training_table_sha256:.12}`."""


def _comparison(result: Json, where: str, ahead: str, more: Iterable[Sequence[str]]) -> str:
    head = (_HEAD[0], _HEAD[1], "ours ahead by [95%]", *_HEAD[2:])
    rows = []
    for name, model in result["models"].items():
        f = model[where]
        gap = model.get(ahead)
        rows.append(
            [
                name if gap else f"**{name}**",
                _interval(f["macro_f1"], f["macro_f1_low"], f["macro_f1_high"]),
                _interval(gap["macro_f1"], gap["low"], gap["high"]) if gap else "",
                _per_role(f),
                _clear_mixed(f),
                _number(f["calibration_error"]),
                _number(f["split_error"]),
                _number(f["in_scope_auroc"]),
                _number(f["macro_f1_at_80_coverage"]),
            ]
        )
    return _table(head, [*rows, *more])


def _readers_row(f: Json) -> list[str]:
    ceiling = _interval(f["macro_f1"], f["macro_f1_low"], f["macro_f1_high"])
    return ["*second reader against the first*", ceiling, "", _per_role(f), _clear_mixed(f)] + [
        "–"
    ] * 4


def _group_table(kind: str, groups: Iterable[Json], title: str) -> str:
    rows = [
        [
            group["group"],
            group["postings"],
            group["in_scope"],
            _part(group["right"], group["in_scope"]),
            _part(group["scope_right"], group["postings"]),
            _number(group["macro_f1"]),
            _number(group["in_scope_auroc"]),
        ]
        for group in groups
    ]
    head = (
        f"{kind} ({title})",
        "postings",
        "in scope",
        "right",
        "scope right",
        "macro-F1",
        "AUROC",
    )
    return _table(head, rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def _number(value: float | None, digits: int = 3) -> str:
    return "–" if value is None else f"{value:.{digits}f}".replace("0.", ".", 1)


def _interval(value: float, low: float, high: float) -> str:
    return f"{_number(value)} [{_number(low)}, {_number(high)}]"


def _per_role(figures: Json) -> str:
    return " · ".join(_number(figures["f1"][role], 2) for role in _ROLES)


def _clear_mixed(figures: Json) -> str:
    return f"{_number(figures['accuracy_clear'], 2)} · {_number(figures['accuracy_mixed'], 2)}"


def _part(right: int, total: int) -> str:
    return f"{right} ({right / total:.0%})" if total else "–"
