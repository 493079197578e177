"""Titles a second on one core, over a column of raw titles with its natural repeats.

    python benchmarks/titles.py [../shared/titles/raw.parquet]

Each title stands in the column as often as its `count` says, in a fixed random order. Prints the
processor time of one `TitleNormalizer.transform` of the whole column, and of reading the distinct
titles one by one with `normalize_title` (evidence included).
"""

import sys
import time

import pandas as pd

from jobclass.titles import TitleNormalizer, normalize_title

raw = pd.read_parquet(sys.argv[1] if len(sys.argv) > 1 else "../shared/titles/raw.parquet")
column = raw.title.repeat(raw["count"]).sample(frac=1, random_state=0).to_numpy(dtype=object)
normalizer = TitleNormalizer().fit(column[:1])


def report(name: str, titles: int, seconds: float) -> None:
    """One line of figures."""
    print(f"{name:<10}  {titles:>9,} titles  {seconds:6.2f} s  {titles / seconds:>9,.0f} titles/s")


start = time.process_time()
normalizer.transform(column)
report("column", len(column), time.process_time() - start)
start = time.process_time()
for title in raw.title:
    normalize_title(title)
report("one by one", len(raw), time.process_time() - start)
