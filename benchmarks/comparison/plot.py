"""The comparison as a picture: macro-F1 by model, reliability, coverage."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_OURS = "#c2410c"
_OTHERS = ("#1d4ed8", "#0f766e", "#7c3aed", "#4b5563", "#a16207")
_MARKS = ("s", "^", "D", "v", "P")


def write_plot(result: Mapping[str, Any], path: Path) -> None:
    """Write the picture, or say what is missing for it."""
    try:
        import matplotlib as mpl
    except ImportError:
        print("no plot: pip install matplotlib", file=sys.stderr)
        return
    mpl.use("Agg")
    from matplotlib import pyplot as plt

    mpl.rcParams.update({"font.size": 10, "axes.spines.top": False, "axes.spines.right": False})
    figure, (bars, reliability, coverage) = plt.subplots(
        1, 3, figsize=(15, 5), width_ratios=(1.25, 1, 1), layout="constrained"
    )
    models = result["models"]
    styles = dict(zip(models, [(_OURS, "o"), *zip(_OTHERS, _MARKS, strict=True)], strict=False))
    _draw_macro_f1(bars, result, styles)
    for name, model in models.items():
        color, mark = styles[name]
        ours = name == next(iter(models))
        look = {
            "color": color,
            "marker": mark,
            "markersize": 6 if ours else 4,
            "linewidth": 2.4 if ours else 1.2,
            "alpha": 1 if ours else 0.75,
            "zorder": 3 if ours else 2,
            "label": name,
        }
        for axes, curve in ((reliability, "reliability"), (coverage, "coverage")):
            axes.plot(*zip(*model["curves"][curve], strict=True), **look)
    reliability.plot([0.45, 1], [0.45, 1], color="#9ca3af", linestyle="--", linewidth=1, zorder=1)
    reliability.set(
        title="Reliability (unseen sources)",
        xlabel="top probability, mean of a bin",
        ylabel="part that is right",
    )
    reliability.legend(fontsize=8, frameon=False, loc="lower right")
    coverage.set(
        title="Coverage (unseen sources)",
        xlabel="surest part of the postings in scope",
        ylabel="macro-F1",
    )
    for axes in (reliability, coverage):
        axes.grid(color="#e5e7eb", linewidth=0.8)
    figure.savefig(path, dpi=110)
    plt.close(figure)


def _draw_macro_f1(axes: Any, result: Mapping[str, Any], styles: Mapping[str, Any]) -> None:
    """Intervals on gold (filled) and on unseen sources (hollow), and the ceiling."""
    models = result["models"]
    for row, (name, model) in enumerate(models.items()):
        for shift, where in ((-0.13, "gold"), (0.13, "readings")):
            figures = model[where]
            value = figures["macro_f1"]
            error = [[value - figures["macro_f1_low"]], [figures["macro_f1_high"] - value]]
            color, mark = styles[name]
            fill = color if where == "gold" else "white"
            axes.errorbar(
                value, row + shift, xerr=error, color=color, fmt=mark, mfc=fill, capsize=3
            )
    ceiling = result["readers"]["macro_f1"]
    axes.axvline(ceiling, color="#9ca3af", linestyle="--", linewidth=1)
    axes.text(ceiling, -0.62, "readers ", ha="right", va="center", color="#6b7280", fontsize=9)
    axes.set_yticks(range(len(models)), list(models))
    axes.set_ylim(len(models) - 0.5, -0.8)
    axes.set(title="Macro-F1 with 95% intervals", xlabel="filled: gold · hollow: unseen sources")
    axes.grid(axis="x", color="#e5e7eb", linewidth=0.8)
