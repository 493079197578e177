"""A small lexicon folder that keeps all rules, for tests to break."""

from pathlib import Path

import pytest

from jobclass.lexicon.rules import HEADER

FILES = {
    "words.toml": '[words]\nbuild = ["build", "building"]\n',
    "bread.toml": """family = "bread"
name = "Bread"
about = "All that rises."
cues = ["oven"]
decoys = ["roll call"]

[words]
grain = ["rye", "spelt"]

[skills]
"Loaf" = ["<grain> loaf", "loaf"]
"Roll" = ["?roll", "=ROLL"]

[duties]
"Builds ovens" = [
  "<build> oven",
  "(<build>|repair) (brick |)oven",
]
""",
    "cake.toml": """family = "cake"
name = "Cake"
about = "All that is sweet."

[skills]
"Sponge" = ["sponge"]
"Sponge cake" = ["sponge cake"]

[titles]
"Baker" = ["(master|) baker"]
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of two families and the words for both."""
    folder = tmp_path / "lexicon"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(f"{HEADER}\n{content}", encoding="utf-8")
    return folder
