"""Lexicon files to a Lexicon; what is wrong is told with file and line."""

from pathlib import Path

import pytest

from jobclass.lexicon import Form, Kind, Lexicon, LexiconError, Skill, load_lexicon
from jobclass.lexicon.files import line_of
from jobclass.lexicon.forms import FormError


def test_a_folder_becomes_families_and_skills(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    assert [family.id for family in lexicon.families] == ["bread", "cake"]
    assert [skill.name for skill in lexicon] == [
        "Loaf",
        "Roll",
        "Builds ovens",
        "Sponge",
        "Sponge cake",
    ]
    assert len(lexicon) == 5  # a job title is none of them
    assert lexicon["Roll"] == Skill(
        "Roll", Kind.SKILL, "bread", (Form("roll", needs_context=True), Form("ROLL", exact=True))
    )
    assert lexicon["Builds ovens"].kind == Kind.DUTY
    assert "Loaf" in lexicon
    assert "Baker" not in lexicon
    bread = lexicon.family("bread")
    assert (bread.name, bread.about) == ("Bread", "All that rises.")
    assert (bread.cues, bread.decoys) == (("oven",), ("roll call",))
    assert bread.words == (("grain", ("rye", "spelt")),)
    assert lexicon.words == {"build": ("build", "building")}
    with pytest.raises(KeyError):
        lexicon.family("pie")


def test_sequences_use_the_words_of_their_own_file_and_the_shared_ones(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    found = [(f.id, s.name, str(form)) for f, s, form, _ in lexicon.sequences()]
    assert found == [
        ("bread", "Loaf", "<grain> loaf"),
        ("bread", "Loaf", "loaf"),
        ("bread", "Roll", "?roll"),
        ("bread", "Roll", "=ROLL"),
        ("bread", "Builds ovens", "<build> oven"),
        ("bread", "Builds ovens", "(<build>|repair) (brick |)oven"),
        ("cake", "Sponge", "sponge"),
        ("cake", "Sponge cake", "sponge cake"),
        ("cake", "Baker", "(master|) baker"),
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "problem"),
    [
        ("bread.toml", '"loaf"]', '"loaf"', 13, "Unclosed array"),
        ("bread.toml", '"oven"]', '"oven\\q"]', 5, "Unescaped"),
        ("bread.toml", "cues = [", "spice = 1\ncues = [", 5, "unknown key 'spice'"),
        ("bread.toml", "[duties]", "[dutys]", 15, "unknown key 'dutys'"),
        ("words.toml", "[words]", "[word]", 2, "unknown key 'word'"),
        ("bread.toml", '"bread"', '"cake"', 2, 'family must be "bread", like the file'),
        ("bread.toml", '["?roll", "=ROLL"]', "[]", 13, "'Roll' has no form"),
        ("bread.toml", '["?roll", "=ROLL"]', '"?roll"', 13, "'Roll' must be a list of strings"),
        ("bread.toml", '"=ROLL"', "7", 13, "'Roll' must be a list of strings"),
        ("bread.toml", '"=ROLL"', '"="', 13, "form '=' is empty or padded with blanks"),
        ("bread.toml", '"=ROLL"', '"roll "', 13, "form 'roll ' is empty or padded with blanks"),
        ("bread.toml", '["oven"]', '"oven"', 5, "'cues' must be a list of strings"),
        ("bread.toml", '["roll call"]', "7", 6, "'decoys' must be a list of strings"),
        ("bread.toml", '["rye", "spelt"]', '"rye"', 9, "'grain' must be a list of strings"),
        ("words.toml", '["build", "building"]', '"build"', 3, "'build' must be a list of strings"),
        (
            "bread.toml",
            'about = "All that rises."',
            "titles = []",
            4,
            "'titles' must be a table of",
        ),
        ("words.toml", '[words]\nbuild = ["build", ', 'words = ["build", ', 2, "'words' must be a"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(
    folder: Path, name: str, old: str, new: str, line: int, problem: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon(folder)
    place, _, message = str(error.value).partition(": ")
    assert place == f"{path}:{line}"
    assert problem in message


def test_a_file_in_another_encoding_is_told(folder: Path) -> None:
    path = folder / "cake.toml"
    path.write_bytes(path.read_bytes().replace(b"All that", "Älles, das".encode("cp1252")))
    with pytest.raises(LexiconError) as error:
        load_lexicon(folder)
    assert str(error.value) == f"{path}:4: this is not UTF-8, save the file as UTF-8"


def test_a_file_that_cannot_be_opened_is_told(folder: Path) -> None:
    (folder / "pie.toml").mkdir()
    with pytest.raises(LexiconError, match=r"pie\.toml: cannot be read \(Is a directory\)"):
        load_lexicon(folder)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as error:
        load_lexicon(tmp_path)
    assert str(error.value) == f"{tmp_path}: no lexicon files (*.toml) here"


def test_an_unreadable_pattern_is_told_with_file_and_skill(folder: Path) -> None:
    path = folder / "bread.toml"
    path.write_text(path.read_text().replace("<grain> loaf", "<corn> loaf"))
    with pytest.raises(FormError, match=r"bread\.toml, 'Loaf': unknown word class <corn>"):
        list(load_lexicon(folder).sequences())


def test_a_line_is_found_by_its_whole_key(tmp_path: Path) -> None:
    path = tmp_path / "file.toml"
    path.write_text('# R\nRoll = 1\n"R (language)" = 2\n  "R" = 3\n[ skills ]\n', encoding="utf-8")
    assert line_of(path, "R") == 4
    assert line_of(path, "R (language)") == 3
    assert line_of(path, "skills") == 5
    assert line_of(path, "nothing") == 1


def test_families_are_sorted_whatever_their_order(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    turned = Lexicon(reversed(lexicon.families), lexicon.words)
    assert turned.families == lexicon.families
    assert turned.fingerprint() == lexicon.fingerprint()


def test_the_fingerprint_follows_what_decides_what_matches(folder: Path) -> None:
    before = load_lexicon(folder).fingerprint()
    prints = {before}
    for name, old, new in (
        ("bread.toml", '"loaf"]', '"loaves"]'),
        ("bread.toml", '"=ROLL"', '"ROLL"'),
        ("bread.toml", '"roll call"', '"roll over"'),
        ("bread.toml", '["oven"]', '["stove"]'),
        ("bread.toml", '"spelt"', '"wheat"'),
        ("words.toml", '"building"', '"builds"'),
        ("cake.toml", "baker", "pastry baker"),
    ):
        path = folder / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        prints.add(load_lexicon(folder).fingerprint())
        path.write_text(text, encoding="utf-8")
    assert len(prints) == 8
    assert load_lexicon(folder).fingerprint() == before
