"""Noise and the clean title (titles/noise.py, titles/cleaning.py, titles/folding.py)."""

import pytest

from jobclass.titles import normalize_title


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Sr. Machine Learning Engineer", "Senior ML Engineer"),
        ("Data Scientist (m/f/d)", "Data Scientist"),
        ("Data Scientist m│w/d", "Data Scientist"),
        ("Data Scientist F/H", "Data Scientist"),
        ("Data Engineer | Remote", "Data Engineer"),
        ("Data Engineer - Austin, TX (Hybrid)", "Data Engineer"),
        ("Data Engineer - R10217763", "Data Engineer"),
        ("Data Engineer (Job #4711)", "Data Engineer"),
        ("Data Engineer, $120k - $150k", "Data Engineer"),
        ("Data Engineer up to £90k", "Data Engineer"),
        ("Data Engineer - 6 month contract", "Data Engineer"),
        ("Data Engineer (W2 only)", "Data Engineer"),
        ("Data Engineer at Acme Corp, Berlin", "Data Engineer"),
        ("Acme is hiring a Data Engineer", "Data Engineer"),
        ("Urgent Hiring: Data Engineer", "Data Engineer"),
        ("🚀 Data Engineer 🚀", "Data Engineer"),
        ("Data Science Intern - Summer 2026", "Data Science Intern"),
        ("Data &amp;amp; AI Engineer", "Data & AI Engineer"),
        ("Master&amp;#8217;s Data Intern", "Master's Data Intern"),
        ("<b>Data Engineer</b>", "Data Engineer"),
        ("[Data Engineer](https://example.org/jobs?utm_source=x y)", "Data Engineer"),
        ("DATA ENGINEER", "Data Engineer"),
        ("data scientistSenior analyst", "Data Scientist Senior Analyst"),
        ("Ｄａｔａ Ｅｎｇｉｎｅｅｒ", "Data Engineer"),
        ("Data\u200b Engineer\x00", "Data Engineer"),
        ("Data Engineer, Platform Tea...", "Data Engineer, Platform Tea"),
        ("", ""),
        ("!!!", ""),
    ],
)
def test_clean_title(title: str, clean: str) -> None:
    assert _fold_width(normalize_title(title).clean) == clean


def _fold_width(text: str) -> str:
    """Full-width letters as plain ones: the clean title keeps the letters of the raw one."""
    return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)


@pytest.mark.parametrize(
    "title", ["مهندس تعلم الآلة Machine Learning Engineer", "数据科学家 Data Scientist"]
)
def test_words_of_other_scripts_do_not_hide_the_role(title: str) -> None:
    assert normalize_title(title).role in ("ml_engineer", "data_scientist")
