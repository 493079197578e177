"""Numbers, scales and signs as they are written (facts/amounts.py)."""

import pytest

from jobclass.facts.amounts import find_amounts, read_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("150,000", 150000),
        ("150000", 150000),
        ("80.000", 80000),
        ("60 000", 60000),
        ("60\u00a0000", 60000),
        ("60'000", 60000),
        ("12,00,000", 1200000),
        ("1.234.567,89", 1234567.89),
        ("33.133,26", 33133.26),
        ("7.000,00", 7000),
        ("19.25", 19.25),
        ("14.5", 14.5),
    ],
)
def test_numbers(written: str, value: float) -> None:
    assert read_number(written) == pytest.approx(value)
    (amount,) = find_amounts(f"€{written} a year")
    assert amount.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("$150k", 150000, "USD"),
        ("$ 150 K", 150000, "USD"),
        (r"\$150,000", 150000, "USD"),
        ("US$90,000", 90000, "USD"),
        ("USD 60", 60, "USD"),
        ("CA$100,000", 100000, "CAD"),
        ("CAD $48,000", 48000, "CAD"),
        ("$48,000 CAD", 48000, "CAD"),
        ("A$120k", 120000, "AUD"),
        ("S$5,000", 5000, "SGD"),
        ("R$ 7.000,00", 7000, "BRL"),
        ("£500", 500, "GBP"),
        ("65k€", 65000, "EUR"),
        ("60kEUR", 60000, "EUR"),
        ("80 000 €", 80000, "EUR"),
        ("CHF 120'000", 120000, "CHF"),
        ("15 000 zł", 15000, "PLN"),
        ("₹25 Lakhs", 2500000, "INR"),
        ("18 LPA", 1800000, "INR"),
        ("₹40L", 4000000, "INR"),
        ("1.2 Cr", 12000000, "INR"),
        ("$50M", 50000000, "USD"),
        ("$1.5 billion", 1500000000, "USD"),
        ("$30+ billion", 30000000000, "USD"),
        ("40M€", 40000000, "EUR"),
        ("120k", 120000, None),
    ],
)
def test_scales_and_signs(text: str, value: float, code: str | None) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.code) == (pytest.approx(value), code)
    assert text[amount.start : amount.end].strip("\\") == text.strip("\\")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("AutoCAD 2020", [None]),
        ("5 L of water", []),
        ("$200,000 BASE", ["USD"]),
        ("€5,500 €6,500", ["EUR", "EUR"]),
        ("1234567890123", []),
        ("$1,2000", ["USD"]),
    ],
)
def test_what_is_not_beside_the_number(text: str, codes: list[str | None]) -> None:
    assert [amount.code for amount in find_amounts(text)] == codes


def test_base_is_no_billion() -> None:
    (amount,) = find_amounts("$200,000 BASE")
    assert amount.value == 200000


def test_a_plus_leaves_the_top_open() -> None:
    assert [a.open_ended for a in find_amounts("$150k+ or $90,000 + bonus")] == [True, False]
