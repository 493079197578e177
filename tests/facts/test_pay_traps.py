"""Money that is not pay (facts/pay_context.py, facts/pay.py). All sentences are made up."""

import pytest

from jobclass.facts import find_pay


@pytest.mark.parametrize(
    "text",
    [
        "We raised a $50M Series B led by two funds.",
        "We raised $125K in our pre-seed round.",
        "Revenue grew from $200,000 to $500,000 last year.",
        "A $2 billion market, $30+ billion in assets, 40M€ turnover.",
        "You own deals of $50k-$150k ACV and a quota of $600,000.",
        "Contract values between $100,000 and $250,000.",
        "Manage budgets of $250,000 - $400,000.",
        "ARR from $100k to $300k in a year.",
        "We saved clients over $90,000 a year.",
        "The product costs $50,000 per year.",
        "401k with 4% match, 401(k) and 403b plans",
        "Signing bonus $5,000 - $10,000",
        "A referral bonus of up to $20,000",
        "Bonus potential: $30,000 per year",
        "A $1,500 learning stipend and a $70/day meal credit",
        "We pay £10k for any successful referral.",
        "Life insurance up to $300,000",
        "Equity worth $100k-$150k",
        "$100k-$120k equity",
        "Tuition reimbursement of $5,250 per year",
        "Home office allowance: €1,000",
        "Relocation package of €20,000",
        "Salary: $0.00 per hour",
        "10,000+ customers, 150k users, 63,000 associates",
        "Serving 100-150k users a month",
        "Paid time off: 20 days per year, 11 holidays per year",
        "Paid in 12 installments (monthly)",
        "A code base (10,000+ lines) and a data base of 200,000 - 300,000 rows",
        "Salary review 2024-2025",
        "37 hours a week at a good salary",
        "Bonus 10% - 15%, equity 0.5% - 1.0%",
        "PHP 8.1, AutoCAD 2020, R 4.2, Web 3.0",
        "Founded in 1998 with 250 employees in 12 countries",
        "Compensation: $250 on completion of the study",
        "",
    ],
)
def test_no_pay(text: str) -> None:
    assert find_pay(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "We raised $50M. Salary: $150,000 - $170,000, a bonus of up to $20,000, $5k to learn.",
        "Machine Learning Engineer\n$150,000 - $170,000\nLearning budget: $2,000 per year",
        "Base salary excluding bonus and equity is $150,000 - $170,000.",
        "Salary: $150,000 - $170,000 annual bonus eligible",
        "Hedge Fund - Data Scientist - $150,000 - $170,000 - New York",
        "The pay is $150,000 - $170,000, 401k match up to $7,200.",
    ],
)
def test_pay_among_other_money(text: str) -> None:
    assert [(pay.low, pay.high) for pay in find_pay(text)] == [(150000, 170000)]
