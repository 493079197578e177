"""One posting, and what cannot be one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

#: Below this many words there is nothing to judge.
MINIMUM_WORDS = 20


class PostingError(ValueError):
    """The input is not a posting that can be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting: its text as given and, where known, its title.

    Offsets everywhere in jobclass are character offsets into ``text``.
    """

    text: str
    title: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise TypeError(f"a posting's text is a str, not {type(self.text).__name__}")


def require_words(text: str) -> None:
    """Raise PostingError where a text is empty, binary or too short to judge."""
    words = len(text.split())
    if not words:
        raise PostingError("the posting is empty: give its full text")
    control = sum(1 for c in text[:4096] if ord(c) < 32 and c not in "\t\n\r\f\v")
    if control > len(text[:4096]) // 100:
        raise PostingError("this is binary data, not text: give the posting as plain text")
    if words < MINIMUM_WORDS:
        raise PostingError(
            f"only {words} words: too short to judge, give the whole posting (at least"
            f" {MINIMUM_WORDS} words)"
        )


def read_posting(data: bytes, *, source: str, title: str | None = None) -> Posting:
    """A posting from a file's bytes: UTF-8 or UTF-16 with a byte order mark, else Windows-1252.

    Raises:
        PostingError: empty, binary or too short; the message starts with ``source``.
    """
    try:
        text = _decode(data)
        require_words(text)
    except PostingError as error:
        raise PostingError(f"{source}: {error}") from None
    return Posting(text, title)


def read_file(path: Path, *, title: str | None = None) -> Posting:
    """A posting from a text or Markdown file.

    Raises:
        PostingError: the file cannot be opened or read as a posting.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise PostingError(f"{path}: cannot be read ({reason.lower()})") from None
    return read_posting(data, source=str(path), title=title)


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data or data.startswith((b"%PDF", b"PK\x03\x04")):
        raise PostingError("this is binary data, not text: give the posting as plain text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def title_in(text: str) -> str:
    """The title that a posting opens with: its first Markdown heading, else its first line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    headings = (line.lstrip("#").strip() for line in lines if line.startswith("#"))
    return next(headings, lines[0] if lines else "")
