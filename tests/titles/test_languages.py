"""Titles in German, French, Spanish, Portuguese, Italian, Dutch and Polish."""

import pytest

from jobclass.titles import normalize_title


@pytest.mark.parametrize(
    ("title", "role", "seniority"),
    [
        ("Datenwissenschaftler (m/w/d)", "data_scientist", "unspecified"),
        ("Datenbankentwickler*in", "data_engineer", "unspecified"),
        ("Softwareentwickler/in", "software_engineer", "unspecified"),
        ("Dateningenieur (w/m/d)", "data_engineer", "unspecified"),
        ("KI-Entwickler:in", "ai_engineer", "unspecified"),
        ("Werkstudent Data Science", "data_scientist", "intern"),
        ("Teamleiter Data Analytics", "data_analyst", "lead"),
        ("Ingénieur(e) Machine Learning H/F", "ml_engineer", "unspecified"),
        ("Développeur IA confirmé", "ai_engineer", "mid"),
        ("Stage - Analyste de données", "data_analyst", "intern"),
        ("Alternance Data Engineer F/H", "data_engineer", "junior"),
        ("V.I.E. Data Engineer", "data_engineer", "junior"),
        ("Científico de datos sénior", "data_scientist", "senior"),
        ("Ingeniero de datos", "data_engineer", "unspecified"),
        ("Becario de inteligencia artificial", "ai_engineer", "intern"),
        ("Cientista de Dados Júnior", "data_scientist", "junior"),
        ("Engenheiro de Dados Pleno", "data_engineer", "mid"),
        ("Estágio em Ciência de Dados", "data_scientist", "intern"),
        ("Sviluppatore software", "software_engineer", "unspecified"),
        ("Tirocinio Data Science", "data_scientist", "intern"),
        ("Data-analist", "data_analyst", "unspecified"),
        ("Afstudeerstage Data Science", "data_scientist", "intern"),
        ("Starszy Analityk Danych", "data_analyst", "senior"),
        ("Inżynier danych", "data_engineer", "unspecified"),
    ],
)
def test_role_and_level(title: str, role: str, seniority: str) -> None:
    reading = normalize_title(title)
    assert (reading.role, reading.seniority) == (role, seniority)
