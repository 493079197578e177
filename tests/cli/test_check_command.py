"""``jobclass check`` and its kin as a user runs them: output, exit codes, errors in one line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "data/examples"
AI = EXAMPLES / "ai_engineer.md"


def run(
    *arguments: object, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "jobclass.cli.main", *map(str, arguments)]
    env = {**os.environ, **(environment or {})}
    return subprocess.run(command, input=stdin, capture_output=True, env=env, check=False)


def test_check_says_role_and_evidence_by_row() -> None:
    done = run("check", AI)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("AI engineer\n")
    assert "LLM APIs (OpenAI, Anthropic, Gemini)" in text
    assert "[LLM]-powered feature" in text


def test_stdin_and_file_say_the_same() -> None:
    assert run("check", "-", stdin=AI.read_bytes()).stdout == run("check", AI).stdout


def test_json_offsets_point_into_the_text_as_given() -> None:
    content = json.loads(run("check", AI, "--format", "json", "--title", "AI Engineer").stdout)
    text = AI.read_text(encoding="utf-8")
    assert content["role"] == "ai_engineer"
    assert content["fit"]["fit"] == "fits"
    mentions = [m for item in content["evidence"] for m in item["mentions"]]
    assert len(mentions) > 30
    assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)


def test_markdown_has_a_table() -> None:
    text = run("check", AI, "--format", "markdown").stdout.decode()
    assert text.startswith("### AI engineer")
    assert "|---|---|---:|---|" in text


def test_all_shows_more() -> None:
    assert len(run("check", AI, "--all").stdout) > len(run("check", AI).stdout)


def test_exit_code_of_a_misfit() -> None:
    assert run("check", AI, "--title", "AI Engineer", "--exit-code").returncode == 0
    assert run("check", AI, "--title", "Data Scientist", "--exit-code").returncode == 1
    assert run("check", AI, "--title", "Data Scientist").returncode == 0


BAD = {
    "empty": b"",
    "blank": b" \n\t\n",
    "short": b"AI engineer wanted",
    "nul": b"Python " * 30 + b"\x00",
    "pdf": b"%PDF-1.7 " + b"text " * 60,
    "zip": b"PK\x03\x04" + b"text " * 60,
    "noise": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_line_and_exit_code_2(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.txt"
    path.write_bytes(BAD[kind])
    for arguments, stdin in ((("check", path), b""), (("check", "-"), BAD[kind])):
        done = run(*arguments, stdin=stdin)
        assert done.returncode == 2
        assert done.stdout == b""
        lines = done.stderr.decode().splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("jobclass: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "/no/such/posting.txt"),
        ("check", "/"),
        ("check", AI, "--exit-code"),
        ("check", AI, "--title", "  "),
        ("check", AI, "--title", "AI Engineer " * 900),
        ("title", ""),
        ("lint", "/no/such/spec.md"),
        ("skills", "/no/such/posting.txt"),
        ("label", "/no/such/table.csv", "-o", "/tmp/out.csv"),
        ("label", AI, "-o", "/tmp/out.csv"),
        ("train", "--table", "/no/such/table.parquet"),
    ],
)
def test_other_errors_are_one_line_too(arguments: tuple[object, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_an_ascii_terminal_gets_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    path.write_text(AI.read_text(encoding="utf-8") + "\nRéseau, 模型 and 🙂", encoding="utf-8")
    done = run("check", path, "--all", environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m jobclass.cli.main check {AI} --all | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, check=True)
    assert done.stdout == b"AI engineer\n"
    assert done.stderr == b""


def test_title_command() -> None:
    assert b"ml_engineer" in run("title", "Sr. ML Engr II (Remote) - R12345").stdout
    read = json.loads(run("title", "AI/ML Engineer", "--format", "json").stdout)
    assert read["roles"] == ["ai_engineer", "ml_engineer"]
    assert b"seniority" in run("title", "--explain", "Lead AI/ML Engineer (m/f/d)").stdout


def test_roles_command() -> None:
    assert run("roles").stdout.count(b"ends as") == 3
    card = run("roles", "ai_engineer").stdout
    assert b"$180k to $250k+" in card
    assert b"Agentic AI" in card
    assert run("roles", "plumber").returncode == 2


def test_skills_command() -> None:
    rows = json.loads(run("skills", AI, "--format", "json").stdout)
    text = AI.read_text(encoding="utf-8")
    status = {row["skill"]: row["status"] for row in rows}
    assert status["LangGraph"] == "preferred"
    assert status["pgvector"] == "required"
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_lint_takes_the_title_from_the_file(tmp_path: Path) -> None:
    text = AI.read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.md"
    wrong.write_text(text.replace("# AI Engineer,", "# Data Scientist,", 1), encoding="utf-8")
    assert run("lint", AI).returncode == 0
    done = run("lint", AI, wrong)
    assert done.returncode == 1
    assert done.stdout.decode().startswith(f"{wrong}: does not fit: ")
    assert len(run("lint", "--all", AI, wrong).stdout.splitlines()) == 2
