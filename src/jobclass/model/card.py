"""The model card, written from the model file so that its figures cannot drift."""

from __future__ import annotations

from jobclass.features import damp
from jobclass.model.weights import RoleModel
from jobclass.roles import CLASSES, ROLES, role_name

_STRONGEST = 12
_ONE_MENTION = float(damp(1))


def model_card(model: RoleModel) -> str:
    """The card as Markdown."""
    about = model.about
    figures, settings = about["cross_validation_by_source"], about["settings"]
    seen = int((model.seen > 0).sum())
    lines = [
        "# Model card",
        "",
        "Written by `jobclass train`; do not edit. How the model works: `docs/how-it-decides.md`."
        " Figures on postings from outside, beside other models: `docs/accuracy.md`.",
        "",
        "## What it is",
        f"One linear model with four classes ({', '.join(CLASSES)}) over {len(model.skills):,}"
        f" named skills and duties, {seen:,} of which the readings hold; the others have the points"
        " of their family. `jobclass.json` is the whole of it.",
        "",
        "## What it is for, and what not",
        "It says which role a job posting in English describes and what in the text says so: for a"
        " hiring manager who checks a spec, or an analyst who labels a table of postings. It reads"
        " postings, never people: do not use it on CVs, to rank or reject applicants, to set"
        " anyone's pay, or as the only ground of a decision on a job.",
        "",
        "## What it learned from",
        f"{about['readings']:,} job postings of 2018 to 2026 from thirty sources, each read once by"
        " a language model under a written guide, blind to the title: how the work divides between"
        " the three roles, whether the job is one of them, which phrases decided. Two such readings"
        " of the same posting agree on 98%. That is consistency, not truth: the readings are one"
        " reader's view of what the roles mean, and single borderline cases deserve doubt. Titles"
        " were not learned from. The postings are mostly from the United States, the United"
        " Kingdom, Canada, India and the European Union.",
        "",
        "| setting | value |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in settings.items()),
        "",
        "## How good it is on sources it has not seen",
        f"Cross-validation by source over the readings, {settings['folds']} folds, near-duplicates"
        " never on both sides. The lexicon was mined on the same readings, so these figures flatter"
        " it a little; `docs/accuracy.md` has a set that it was not mined on.",
        "",
        "| figure | value |",
        "|---|---|",
        f"| macro-F1 over the three roles | {figures['macro_f1']:.3f}"
        f" [{figures['macro_f1_low']:.3f}, {figures['macro_f1_high']:.3f}] |",
        *(f"| F1 {role_name(role)} | {figures['f1'][role]:.3f} |" for role in ROLES),
        f"| right where the first role leads by 60 points | {figures['accuracy_clear']:.3f} |",
        f"| right where it does not | {figures['accuracy_mixed']:.3f} |",
        f"| calibration error of the role's probability | {figures['calibration_error']:.3f} |",
        f"| calibration error of the probability to be in scope |"
        f" {figures['in_scope_calibration_error']:.3f} |",
        f"| in-scope AUROC | {figures['in_scope_auroc']:.3f} |",
        f"| error of the split of the work (total variation) | {figures['split_error']:.3f} |",
        f"| macro-F1 at 80% coverage | {figures['macro_f1_at_80_coverage']:.3f} |",
        "",
        "## What weighs most",
        "Points of one mention; skills that at least 100 readings hold.",
        "",
        *_strongest(model),
        "",
        "## Where it errs",
        "- Where two roles share the work nearly evenly, the first of them is a coin's throw; the"
        " verdict is then a hybrid and the split is the answer.",
        "- Software engineers who build on LLMs, AI product managers, AI consultants and presales"
        " engineers use the AI engineer's vocabulary: the line to none of the three is hard there.",
        "- A posting that describes its company at length and the job in two lines is judged by the"
        " company.",
        "- Postings before 2022 use the same words for other work; they weigh half.",
        "",
    ]
    return "\n".join(lines)


def _strongest(model: RoleModel) -> list[str]:
    common = [i for i, seen in enumerate(model.seen) if seen >= 100]
    lines = ["| towards | skills and duties |", "|---|---|"]
    for column, name in enumerate(CLASSES):
        ranked = sorted(common, key=(-model.points[:, column]).__getitem__)[:_STRONGEST]
        skills = ", ".join(
            f"{model.skills[i]} {model.points[i, column] * _ONE_MENTION:+.2f}" for i in ranked
        )
        lines.append(f"| {role_name(name)} | {skills} |")
    return lines
