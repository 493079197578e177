"""Pay in all the ways it is written (facts/pay.py). All sentences are made up."""

import pytest

from jobclass.facts import PayRange, find_pay, preferred_pay


def one(text: str) -> PayRange:
    (pay,) = find_pay(text)
    return pay


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("Salary: $150,000 - $180,000", 150000, 180000, "USD", "year"),
        ("Salary range $150k–180k", 150000, 180000, "USD", "year"),
        ("Pay Range⏎$185,000—$221,000 USD".replace("⏎", "\n\n"), 185000, 221000, "USD", "year"),
        ("Base: $120-140,000 a year", 120000, 140000, "USD", "year"),
        ("Base salary $80-$100K", 80000, 100000, "USD", "year"),
        ("The salary is between £55,000 and £70,000.", 55000, 70000, "GBP", "year"),
        ("Compensation from $125k to circa $145k", 125000, 145000, "USD", "year"),
        ("Salary: $103,000/yr to $135,000/yr", 103000, 135000, "USD", "year"),
        (r"Salary: \$160,000 \- \$190,000", 160000, 190000, "USD", "year"),
        ("Pay: **$90,000** - **$110,000**", 90000, 110000, "USD", "year"),
        ("Salary Range: 145,000 - 198,000", 145000, 198000, None, "year"),
        ("Salary: 80-100k", 80000, 100000, None, "year"),
        ("Salary 60-80k GBP/year", 60000, 80000, "GBP", "year"),
        ("Gehalt 70.000 bis 90.000 € brutto", 70000, 90000, "EUR", "year"),
        ("Salaire : 45-55k€ par an", 45000, 55000, "EUR", "year"),
        ("Expected pay: CHF 110'000 - 130'000", 110000, 130000, "CHF", "year"),
        ("CTC: 18-25 LPA", 1800000, 2500000, "INR", "year"),
        ("Comp: ₹40L–₹70L base", 4000000, 7000000, "INR", "year"),
        ("Salary: ₹6,00,000 - ₹9,00,000 per annum", 600000, 900000, "INR", "year"),
        ("Pay: S$6,000 - S$8,500 per month", 6000, 8500, "SGD", "month"),
        ("Salary A$140k - A$160k plus super", 140000, 160000, "AUD", "year"),
        ("Wynagrodzenie 20 000 - 26 000 PLN brutto / month", 20000, 26000, "PLN", "month"),
        ("Our budget is $40 - $55 an hour", 40, 55, "USD", "hour"),
        ("Pay rate: USD 60/hr", 60, 60, "USD", "hour"),
        ("Rate: $52hr-$110hr", 52, 110, "USD", "hour"),
        ("Hourly rate of $24.50", 24.5, 24.5, "USD", "hour"),
        ("£500 per day, outside IR35", 500, 500, "GBP", "day"),
        ("Day rate 650 €", 650, 650, "EUR", "day"),
        ("Weekly stipend aside, salary is $1,500 per week", 1500, 1500, "USD", "week"),
        ("Monthly salary: R$ 9.000,00", 9000, 9000, "BRL", "month"),
        ("Minimum pay: USD 48,000\n\nMaximum pay: USD 68,000", 48000, 68000, "USD", "year"),
        ("Bands: $190,000 - $220,000 - $250,000 OTE", 190000, 250000, "USD", "year"),
        ("Salary: $170,000 - $185,00", 170000, 185000, "USD", "year"),
    ],
)
def test_ranges(text: str, low: float, high: float, currency: str | None, period: str) -> None:
    pay = one(text)
    assert (pay.low, pay.high, pay.currency, pay.period) == (low, high, currency, period)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("up to £90,000", None, 90000),
        ("Salary up to £90,000 per annum", None, 90000),
        ("Hourly rate max. 65 EUR", None, 65),
        ("Salary from 80.000 € brutto", 80000, None),
        ("Base pay starts at $95,000", 95000, None),
        ("Salary: $150k+", 150000, None),
        ("Salary: $120,000 and up", 120000, None),
        ("Salary: $120,000", 120000, 120000),
    ],
)
def test_open_ends(text: str, low: float | None, high: float | None) -> None:
    pay = one(text)
    assert (pay.low, pay.high) == (low, high)
    assert (pay.annual_low is None, pay.annual_high is None) == (low is None, high is None)


@pytest.mark.parametrize(
    ("text", "per_year", "annual"),
    [
        ("Pay: $50/hour", 2080, 104000),
        ("Rate: £500 per day", 260, 130000),
        ("Pay: $2,000 per week", 52, 104000),
        ("Salary: €5,000 per month", 12, 60000),
        ("Salary: $90,000 a year", 1, 90000),
    ],
)
def test_pay_of_a_year_states_what_it_rests_on(text: str, per_year: float, annual: float) -> None:
    pay = one(text)
    assert pay.period_stated
    assert (pay.per_year, pay.annual_low, pay.annual_high) == (per_year, annual, annual)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Salary: $95,000", "year"),
        ("Salary: $42", "hour"),
        ("Salary: €4,500", "month"),
        ("Contract rate: £550 - £600", "day"),
        ("Salary: 30,800 DKK", "month"),
        # What nobody earns in the period written is a slip.
        ("Salary: $100,000.00 to $120,000.00 /hour", "year"),
    ],
)
def test_a_period_told_by_the_size(text: str, period: str) -> None:
    pay = one(text)
    assert (pay.period, pay.period_stated) == (period, False)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Base salary: $150,000 - $170,000", "base"),
        ("$140k-150k base + bonus", "base"),
        ("Fixed salary of €60,000", "base"),
        ("Salary: $150,000 - $170,000", "unspecified"),
        ("OTE $200k-$240k", "total"),
        ("$200,000 - $240,000 OTE", "total"),
        ("Total compensation: $250,000 - $300,000", "total"),
        ("Salary: $180,000 (base + bonus)", "total"),
        ("Salary plus bonus: $150k-$180k", "total"),
    ],
)
def test_basis(text: str, basis: str) -> None:
    assert one(text).basis == basis


def test_base_is_preferred() -> None:
    found = find_pay("OTE $250,000 - $300,000. Base salary $150,000 - $180,000.")
    assert [pay.basis for pay in found] == ["total", "base"]
    preferred = preferred_pay(found)
    assert preferred is not None
    assert preferred.low == 150000
    assert preferred_pay(()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Founding engineer | Remote | $150k-$180k | Full-time",
        "Founding engineer - Zurich - 100-140k - Full-time",
        "Founding engineer, 150k-200k + equity",
        "Zone A: [$175,000 $247,000]",
        "$130,000 DOE",
        "We pay in cash: the range for this role is $101,000 to $119,000.",
    ],
)
def test_pay_without_the_word(text: str) -> None:
    assert len(find_pay(text)) == 1


def test_a_list_of_zones_is_pay_throughout() -> None:
    text = "Pay per hour\nZone A: $30.10 to $36.00\nZone B: $28.00 to $33.50\nZone C: $26 to $31"
    assert [pay.low for pay in find_pay(text)] == [30.1, 28, 26]
    assert {pay.period for pay in find_pay(text)} == {"hour"}


def test_the_dollar_of_the_posting() -> None:
    assert one("Salary: $90,000 - $110,000 CAD").currency == "CAD"
    text = "Ontario: CA$95,000 to CA$99,000 salary. Yukon salary: $90,000 - $94,000."
    assert [pay.currency for pay in find_pay(text)] == ["CAD", "CAD"]
    text = "Pay: USD 95,000 to 99,000. Canada pay: CAD 90,000. Elsewhere pay is $80,000."
    assert [pay.currency for pay in find_pay(text)] == ["USD", "CAD", "USD"]


def test_offsets_and_reason() -> None:
    text = "You get more. Base salary: $60 - $70 per hour, and lunch."
    pay = one(text)
    assert text[pay.start : pay.end] == "$60 - $70 per hour"
    assert pay.reason == 'after "Base salary"'
    assert one("It is $60 an hour").reason == "an amount per hour"
