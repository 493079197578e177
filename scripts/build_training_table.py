"""Count the lexicon's skills in the postings that were read, and drop the texts.

    python scripts/build_training_table.py [--shared ../shared] [--out PARQUET]

The result holds, per reading: id, source, year, title bucket, the reading (role, in_scope, split,
confidence), the number of its group of near-duplicates, and the skills with their counts. No text.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from jobclass.lexicon import Lexicon
from jobclass.matching import SkillMatcher
from jobclass.text import tokenize

#: Postings that share this part of their runs of eight words are near-duplicates.
SAME = 0.4
RUN = 8


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, default=Path("data/training/skill_counts.parquet"))
    args = parser.parse_args()
    postings = args.shared / "postings"
    keys = ["source", "posting_id"]
    texts = pd.read_parquet(
        postings / "train.parquet", columns=[*keys, "title_bucket", "date", "description"]
    )
    table = pd.read_parquet(postings / "readings.parquet").merge(
        texts, on=keys, validate="one_to_one"
    )
    lexicon = Lexicon.load()
    matcher = SkillMatcher(lexicon)
    counts = [
        Counter(index for index, _, _ in matcher.find_indices(tokenize(text)))
        for text in table.description
    ]
    rows = table.drop(columns=["posting_id", "sample", "evidence", "description", "date"])
    rows["year"] = table.date.str.extract(r"(\d{4})")[0].fillna("0").astype("int16")
    rows["duplicates"] = near_duplicates(table.description.to_list())
    rows["skills"] = [[lexicon.skills[i].name for i in sorted(c)] for c in counts]
    rows["counts"] = [[c[i] for i in sorted(c)] for c in counts]
    arrow = pa.Table.from_pandas(rows, preserve_index=False)
    arrow = arrow.cast(
        pa.schema(
            [
                pa.field("counts", pa.list_(pa.int16())) if f.name == "counts" else f
                for f in arrow.schema
            ]
        )
    ).replace_schema_metadata({"lexicon": lexicon.fingerprint()})
    args.out.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(arrow, args.out, compression="zstd", compression_level=19)
    found = sum(len(c) for c in counts) / len(counts)
    print(
        f"{len(rows)} readings, {len(lexicon)} skills, {found:.1f} skills a posting -> {args.out}"
    )


def near_duplicates(texts: list[str]) -> list[int]:
    """Number of the group of near-duplicates of each text (single linkage)."""
    runs = []
    holders: dict[int, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        words = tokenize(text).folded
        shingles = {hash(tuple(words[k : k + RUN])) for k in range(max(1, len(words) - RUN + 1))}
        runs.append(len(shingles))
        for shingle in shingles:
            holders[shingle].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for indices in holders.values():
        if 1 < len(indices) <= 200:  # a run in more postings than this is boilerplate
            shared.update((a, b) for n, a in enumerate(indices) for b in indices[n + 1 :])
    parent = list(range(len(texts)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for (a, b), count in shared.items():
        if count >= SAME * min(runs[a], runs[b]):
            parent[max(find(a), find(b))] = min(find(a), find(b))
    return [find(i) for i in range(len(texts))]


if __name__ == "__main__":
    main()
