"""Where a match stands, by section and by sentence."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jobclass.lexicon import Kind
from jobclass.matching import SkillMatcher
from jobclass.matching.cues import Cues, Status, read_cues
from jobclass.matching.status import StatusReader
from jobclass.text.headings import SectionError

Read = Callable[[str], dict[str, str]]

POSTING = """\
Acme Ferries is a leading operator of lake ferries. We forecast demand with Flink and Kafka.

About the role
We are looking for an analyst. You will work with Snowflake.

What you'll do
- Build Tableau dashboards
- Model the crossings in dbt
- Experience with Airflow is required

Requirements
- 3+ years of SQL and Python
- A degree in statistics, mathematics or economics
- Docker is a plus
- Git (required), Terraform (preferred), Jenkins

Nice to have
- Spark
- No Hadoop knowledge needed

Benefits
- A conference a year, for example on Kubernetes
"""


@pytest.fixture(scope="module")
def reader() -> StatusReader:
    return StatusReader()


@pytest.fixture(scope="module")
def read(matcher: SkillMatcher, reader: StatusReader) -> Read:
    """Text → {mention: status} of its skills; of two mentions the last counts."""

    def statuses(text: str) -> dict[str, str]:
        found = [m for m in matcher.find(text) if m.skill.kind is Kind.SKILL]
        given = reader.statuses(text, found)
        return {text[m.start : m.end]: s.value for m, s in zip(found, given, strict=True)}

    return statuses


def test_a_posting_with_headings(read: Read) -> None:
    assert read(POSTING) == {
        "Flink": "about",
        "Kafka": "about",
        "Snowflake": "duty",
        "Tableau": "duty",
        "dashboards": "duty",
        "dbt": "duty",
        "Airflow": "required",
        "SQL": "required",
        "Python": "required",
        "statistics": "study",
        "mathematics": "study",
        "Docker": "preferred",
        "Git": "required",
        "Terraform": "preferred",
        "Jenkins": "required",
        "Spark": "preferred",
        "Hadoop": "negated",
        "Kubernetes": "about",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You have experience with Spark.", "required"),
        ("Strong Spark skills.", "required"),
        ("5+ years of Spark.", "required"),
        ("You will build Spark jobs.", "duty"),
        ("Build and run Spark jobs.", "duty"),
        ("Our tech stack: Spark.", "duty"),
        ("We are a leading vendor of Spark trainings.", "about"),
        ("Spark is a plus.", "preferred"),
        ("Ideally you know Spark.", "preferred"),
        ("Bonus points for Spark.", "preferred"),
        ("Spark experience preferred.", "preferred"),
        ("No knowledge of Spark is needed.", "negated"),
        ("Spark is not required.", "negated"),
        ("Spark is helpful but not required.", "preferred"),
    ],
)
def test_a_sentence_without_headings(read: Read, text: str, expected: str) -> None:
    assert read(text)["Spark"] == expected


def test_a_sentence_without_cues_goes_on_as_the_one_before(read: Read) -> None:
    asked = read("We are a ferry company. You have experience with Spark. Kafka and Docker.")
    assert asked == {"Spark": "required", "Kafka": "required", "Docker": "required"}
    done = read("We are a ferry company. You will run Spark. Also Kafka and Docker.")
    assert set(done.values()) == {"duty"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requirements\nSpark required, Kafka a plus", {"Spark": "required", "Kafka": "preferred"}),
        ("Requirements\nSpark; Kafka is a plus", {"Spark": "required", "Kafka": "preferred"}),
        ("Requirements\nSpark, Kafka (a plus)", {"Spark": "required", "Kafka": "preferred"}),
        ("Requirements\nSpark (Kafka a plus)", {"Spark": "required", "Kafka": "preferred"}),
        ("Requirements\nSpark, ideally Kafka", {"Spark": "required", "Kafka": "preferred"}),
        ("Requirements\nSpark is a plus but Kafka", {"Spark": "preferred", "Kafka": "required"}),
        ("Nice to have\nSpark\nKafka is a must", {"Spark": "preferred", "Kafka": "preferred"}),
        (
            "Requirements\nThe following are a plus:\n- Spark\n- Kafka",
            {"Spark": "preferred", "Kafka": "preferred"},
        ),
    ],
)
def test_the_reach_of_a_cue(read: Read, text: str, expected: dict[str, str]) -> None:
    assert read(text) == expected


def test_text_that_lost_its_line_breaks(read: Read) -> None:
    text = (
        "Acme runs the ferries of the northern lakes, in summer and in winter, and has been doing"
        " so with its own software for many years now. Responsibilities Build pipelines in Spark"
        " Keep the Kafka cluster healthy Requirements Strong Python skills Experience with Docker"
        " is a plus Knowledge of Terraform Nice to Have Experience with Jenkins"
    )
    assert read(text) == {
        "Spark": "duty",
        "Kafka": "duty",
        "Python": "required",
        "Docker": "preferred",
        "Terraform": "required",
        "Jenkins": "preferred",
    }


def test_words_glued_at_a_lost_line_break(read: Read) -> None:
    text = "Requirements\nExperience with Spark preferredKnowledge of Kafka and Docker"
    assert read(text) == {"Spark": "preferred", "Kafka": "required", "Docker": "required"}


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nNot only Spark but also Kafka.",
        "Requirements\nSpark, no later than March.",
        "Requirements\nSpark. An annual bonus is paid.",
        "Requirements\nYou use Spark to reach the desired outcomes.",
        "Requirements\nSpark gives us a competitive advantage.",
        "Requirements\nSpark, but not limited to it.",
    ],
)
def test_look_alikes_do_not_fire(read: Read, text: str) -> None:
    assert read(text)["Spark"] == "required"


def test_plus_in_a_name_is_no_wish(read: Read) -> None:
    assert read("Requirements\nSpark and C plus plus")["Spark"] == "required"


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nBachelor's degree in statistics or mathematics.",
        "Requirements\nPhD (statistics, mathematics) preferred",
        "Nice to have\nMaster's in mathematics or statistics",
    ],
)
def test_a_field_of_a_degree_is_no_skill(read: Read, text: str) -> None:
    assert set(read(text).values()) == {"study"}


def test_a_degree_does_not_hide_what_follows(read: Read) -> None:
    text = "Requirements\nDegree in mathematics and 3 years of experience with Spark; SQL"
    assert read(text) == {"mathematics": "study", "Spark": "required", "SQL": "required"}


def test_duties_stand_somewhere_too(matcher: SkillMatcher, reader: StatusReader) -> None:
    text = "What you'll do\nFine-tune models and deploy them.\n"
    found = [match for match in matcher.find(text) if match.skill.kind is Kind.DUTY]
    assert found
    assert set(reader.statuses(text, found)) == {Status.DUTY}


def test_nothing_found_stands_nowhere(reader: StatusReader) -> None:
    assert reader.statuses("", []) == []


def test_time_grows_with_the_text_and_no_faster(
    matcher: SkillMatcher, reader: StatusReader
) -> None:
    def seconds(text: str) -> float:
        found = matcher.find(text)
        start = time.perf_counter()
        reader.statuses(text, found)
        return time.perf_counter() - start

    for unit in (
        "experience with python ",
        "python is a plus ",
        "python (a plus, ",
        "Requirements",
    ):
        seconds(unit * 200)
        assert seconds(unit * 8_000) < 40 * seconds(unit * 1_000) + 0.5, unit


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        ("", "settled"),
        ("settled = {}\nunsettled = {}\nends = {}\ncue = []\nlookalikes = []\n", "each section"),
        ("wishes = []\n", "unknown key"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, broken: str, problem: str) -> None:
    path = tmp_path / "cues.toml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(SectionError, match=rf"cues\.toml.*{problem}"):
        read_cues(path)


def test_a_cue_with_an_unknown_direction_is_refused() -> None:
    sections = (
        "about application benefits duties facts legal none preferred requirements role stack"
    )
    content = {
        "settled": dict.fromkeys(sections.split(), "about"),
        "unsettled": {},
        "ends": {},
        "cue": [{"status": "duty", "direction": "sideways", "phrases": ["you will"]}],
        "lookalikes": [],
    }
    with pytest.raises(ValueError, match="sideways"):
        Cues(content)
