"""What can be read as a posting, and what is said where it cannot."""

from pathlib import Path

import pytest

from jobclass.text import Posting, PostingError, read_file, read_posting, require_words, title_in

WORDS = "We are looking for somebody who reads and writes résumés – and likes “quoted” words: " * 2


def read(data: bytes) -> str:
    return read_posting(data, source="post.txt").text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (WORDS.encode("utf-8"), WORDS),
        (WORDS.encode("utf-8-sig"), WORDS),
        (WORDS.encode("utf-16"), WORDS),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS),
        (WORDS.encode("cp1252"), WORDS),
        (WORDS.encode() + b"\r\n\f", WORDS + "\r\n\f"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16", "UTF-16 big-endian", "Windows-1252", "form feed"],
)
def test_encodings(data: bytes, text: str) -> None:
    assert read(data) == text


def test_bytes_that_no_encoding_knows_are_replaced() -> None:
    assert "\ufffd" in read(b"\x81\xff" + WORDS.encode("cp1252"))
    assert read(WORDS.encode("utf-16")[:-1]) == WORDS[:-1] + "\ufffd"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty: give its full text"),
        (b" \r\n\t ", "empty: give its full text"),
        (b"\xef\xbb\xbf", "empty: give its full text"),
        (b"AI engineer wanted.", "only 3 words: too short to judge, give the whole posting"),
        (b"%PDF-1.7\n" + WORDS.encode(), "binary data, not text: give the posting as plain text"),
        (b"PK\x03\x04" + WORDS.encode() * 9, "binary data, not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, "binary data, not text"),
        (WORDS.encode("utf-16-le"), "binary data, not text"),  # without its mark
        (WORDS.encode("utf-32"), "binary data, not text"),
        ((WORDS + "\x01\x02\x03").encode(), "binary data, not text"),
    ],
)
def test_what_cannot_be_a_posting(data: bytes, problem: str) -> None:
    with pytest.raises(PostingError, match=f"^post.txt: .*{problem}"):
        read(data)


def test_twenty_words_are_enough() -> None:
    require_words("word " * 20)
    with pytest.raises(PostingError, match="only 19 words"):
        require_words("word " * 19)


def test_a_single_control_character_in_a_long_text_is_no_binary_data() -> None:
    require_words(WORDS + "\x0b\x1b")


def test_a_file_is_read_with_its_title(tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    path.write_text(WORDS, encoding="utf-8")
    assert read_file(path, title="AI Engineer") == Posting(WORDS, "AI Engineer")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    with pytest.raises(PostingError) as error:
        read_file(path)
    assert str(error.value) == f"{path}: cannot be read (no such file or directory)"


def test_a_folder_is_no_posting(tmp_path: Path) -> None:
    with pytest.raises(PostingError) as error:
        read_file(tmp_path)
    assert str(error.value) == f"{tmp_path}: cannot be read (is a directory)"


@pytest.mark.parametrize("text", [None, b"bytes", 3])
def test_a_text_is_a_str(text: object) -> None:
    with pytest.raises(TypeError, match="a posting's text is a str"):
        Posting(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  Data Scientist \nWe count.", "Data Scientist"),
        ("# AI Engineer\n\nWe build.", "AI Engineer"),
        ("Acme\n## ML Engineer ##\nWe train.", "ML Engineer ##"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_the_title_that_a_posting_opens_with(text: str, title: str) -> None:
    assert title_in(text) == title


def test_the_example_postings_are_postings(examples: list[Path]) -> None:
    assert len(examples) >= 4
    for path in examples:
        assert read_file(path).text == path.read_text(encoding="utf-8")
