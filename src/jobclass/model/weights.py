"""The fitted model as one readable file of points; numpy is all that scoring needs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from jobclass.roles import CLASSES, ROLES

FORMAT = "jobclass-model/1"
#: Points and constants are kept to this many decimals, so that refitting gives the same file.
DECIMALS = 4

Array = npt.NDArray[np.float64]


class ModelError(ValueError):
    """A model file that cannot be used; the message says what to do."""


@dataclass(frozen=True)
class RoleModel:
    """A linear model over skills with four classes: the three roles and none of them.

    The score of a class is its constant plus, for every skill found, the skill's points times
    log(1 + mentions). Three readings of the scores, none of which adds a feature:

    - the *share* of a role is how the work divides, the softmax of the three roles' scores;
    - the *probability* of a role, given that the posting is one of the three, is the same with the
      scores times ``sharpness``: a role with 70% of the work is the first role nearly surely;
    - the probability to be one of the three is one minus that of none, by all four scores.

    Attributes:
        skills: names of the columns.
        points: shape (number of skills, 4), columns as ``roles.CLASSES``; every row sums to 0.
        seen: shape (number of skills,), readings that a skill was found in; a skill that none
            held has the points of its family.
        constant: shape (4,), the scores of a text in which nothing was found.
        sharpness: factor on the roles' scores that makes shares into probabilities.
        threshold: a posting is in scope where its probability to be is at least this.
        lexicon: fingerprint of the lexicon that the points belong to.
        about: how it was fitted, and its figures.
    """

    skills: tuple[str, ...]
    points: Array
    seen: npt.NDArray[np.int64]
    constant: Array
    sharpness: float
    threshold: float
    lexicon: str
    about: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.points.shape != (len(self.skills), len(CLASSES)):
            expected = (len(self.skills), len(CLASSES))
            raise ModelError(f"points have the shape {self.points.shape}, not {expected}")
        if self.seen.shape != (len(self.skills),):
            raise ModelError(f"the counts of readings have the shape {self.seen.shape}")
        if self.constant.shape != (len(CLASSES),):
            raise ModelError(f"constant has the shape {self.constant.shape}, not {(len(CLASSES),)}")
        if not (np.isfinite(self.points).all() and np.isfinite(self.constant).all()):
            raise ModelError("points and constant must be finite numbers")

    @cached_property
    def column(self) -> dict[str, int]:
        """Column of each skill."""
        return {name: i for i, name in enumerate(self.skills)}

    def scores(self, values: Any) -> Array:
        """Scores of the four classes.

        Args:
            values: skill values log(1 + mentions), dense or scipy-sparse, shape (n, skills).

        Returns:
            Shape (n, 4).
        """
        return np.asarray(values @ self.points) + self.constant

    def probabilities(self, scores: Array) -> Array:
        """Probabilities of the roles given that the posting is one of them.

        Args:
            scores: shape (n, 4).

        Returns:
            Shape (n, 3), rows sum to 1.
        """
        return softmax(self.sharpness * scores[:, : len(ROLES)])

    @staticmethod
    def shares(scores: Array) -> Array:
        """How the work divides between the roles: shape (n, 4) to (n, 3), rows sum to 1."""
        return softmax(scores[:, : len(ROLES)])

    @staticmethod
    def in_scope(scores: Array) -> Array:
        """Probability that a posting is one of the three: shape (n, 4) to (n,)."""
        return np.asarray(softmax(scores)[:, : len(ROLES)].sum(axis=1))

    @classmethod
    def load(cls, path: str | Path | None = None) -> RoleModel:
        """A model from its file; the shipped one by default.

        Raises:
            ModelError: not a jobclass model, or one of another format.
        """
        if path is None:
            from jobclass.resources import models_path

            path = models_path("jobclass.json")
        try:
            content = json.loads(Path(path).read_text(encoding="utf-8"))
            if content["format"] != FORMAT:
                raise ModelError(f"format {content['format']!r}, this jobclass reads {FORMAT!r}")
            if content["classes"] != list(CLASSES):
                raise ModelError(f"classes {content['classes']}, must be {list(CLASSES)}")
            rows = np.array(list(content["points"].values()), dtype=np.float64)
            if rows.ndim != 2 or rows.shape[1] != len(CLASSES) + 1:
                raise ModelError("each skill needs four points and a count of readings")
            return cls(
                skills=tuple(content["points"]),
                points=rows[:, : len(CLASSES)],
                seen=rows[:, -1].astype(np.int64),
                constant=np.array(content["constant"], dtype=np.float64),
                sharpness=float(content["sharpness"]),
                threshold=float(content["threshold"]),
                lexicon=content["lexicon"],
                about=content["about"],
            )
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ModelError(f"{path}: cannot be read ({reason})") from None
        except ModelError as error:
            raise ModelError(f"{path}: {error}") from None
        except KeyError as error:
            raise ModelError(f"{path}: not a jobclass model file ({error} is missing)") from None
        except (ValueError, TypeError, AttributeError) as error:
            raise ModelError(f"{path}: not a jobclass model file ({error})") from None

    def save(self, path: str | Path) -> None:
        """Write the model file; the same model always gives the same bytes."""
        rows = ",\n".join(
            f"    {json.dumps(name, ensure_ascii=False)}: {_row(points, seen)}"
            for name, points, seen in zip(
                self.skills, self.points.tolist(), self.seen.tolist(), strict=True
            )
        )
        head = {
            "format": FORMAT,
            "classes": list(CLASSES),
            "sharpness": self.sharpness,
            "threshold": self.threshold,
            "lexicon": self.lexicon,
            "about": self.about,
        }
        text = json.dumps(head, indent=2, ensure_ascii=False)[:-2]
        text += (
            f',\n  "constant": {_row(self.constant.tolist())},\n  "points": {{\n{rows}\n  }}\n}}\n'
        )
        Path(path).write_text(text, encoding="utf-8", newline="\n")


def _row(values: Sequence[float], *counts: int) -> str:
    return json.dumps([*(round(value, DECIMALS) + 0.0 for value in values), *counts])


def softmax(scores: Array) -> Array:
    """Probabilities of scores over the last axis of shape (n, classes); rows sum to 1."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))
