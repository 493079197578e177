"""The postings that everything learns from and is measured on, role names masked."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from comparison.measures import Rows
from jobclass import Lexicon, ModelError, RoleModel, SkillMatcher
from jobclass.model.training import TrainingTable
from jobclass.resources import data_path

MASK = "[ROLE]"


@dataclass(frozen=True)
class Material:
    """Everything that is learnt from and measured on; gold rows follow the readings' rows.

    Attributes:
        lexicon, model: what ships.
        table: the readings with skill counts.
        readings: the same rows with texts (role names masked) and evidence.
        gold: the gold postings, role names masked.
    """

    lexicon: Lexicon
    model: RoleModel
    table: TrainingTable
    readings: pd.DataFrame
    gold: pd.DataFrame

    @classmethod
    def load(cls, shared: Path) -> Material:
        """Read the data and mask role names the same way for all.

        Raises:
            ModelError: lexicon, training table and model do not belong together.
        """
        lexicon, model = Lexicon.load(), RoleModel.load()
        table = TrainingTable.load(data_path("training", "skill_counts.parquet"), lexicon)
        if model.about["training_table_sha256"] != table.sha256:
            raise ModelError("the model was fitted on another training table: run jobclass train")
        keys = ["source", "posting_id"]
        texts = pd.read_parquet(shared / "postings/train.parquet", columns=[*keys, "description"])
        readings = pd.read_parquet(shared / "postings/readings.parquet")
        readings = readings.merge(texts, on=keys, validate="one_to_one").set_index("id")
        readings = readings.loc[table.rows.id].reset_index()
        gold = pd.read_parquet(shared / "gold/postings.parquet")
        gold["year"] = gold.date.str.extract(r"(\d{4})")[0].fillna("unknown")
        matcher = SkillMatcher(lexicon)
        for frame in (readings, gold):
            frame["masked"] = [mask_roles(text, matcher) for text in frame.description]
        return cls(lexicon, model, table, readings, gold)

    @property
    def texts(self) -> list[str]:
        return [*self.readings.masked, *self.gold.masked]

    @property
    def learning(self) -> Rows:
        """Rows of the readings."""
        return np.arange(len(self.readings))

    @property
    def measuring(self) -> Rows:
        """Rows of the gold postings."""
        return np.arange(len(self.gold)) + len(self.readings)

    def description(self) -> dict[str, Any]:
        """What was learnt from and measured on, in numbers."""
        rows = self.table.rows
        shared_sources = self.gold.source.isin(rows.source)
        return {
            "jobclass": version("jobclass"),
            "lexicon": self.model.lexicon,
            "skills": len(self.model.skills),
            "training_table_sha256": self.table.sha256,
            "settings": self.model.about["settings"],
            "readings": len(rows),
            "readings_in_scope": int(rows.in_scope.sum()),
            "readings_sources": int(rows.source.nunique()),
            "readings_alone": int((~rows.duplicates.duplicated(keep=False)).sum()),
            "gold": len(self.gold),
            "gold_in_scope": int(self.gold.in_scope.sum()),
            "gold_sources": int(self.gold.source.nunique()),
            "gold_from_sources_of_readings": int(shared_sources.sum()),
            "years": [int(rows.year.min()), int(rows.year.max())],
        }


def mask_roles(text: str, matcher: SkillMatcher) -> str:
    """The text with job titles inside it replaced, so that no model can repeat a title."""
    parts, done = [], 0
    for start, end in matcher.title_mentions(text):
        parts += [text[done:start], MASK]
        done = end
    return "".join([*parts, text[done:]])
