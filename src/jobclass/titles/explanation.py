"""A reading shown in a terminal: what was read, and which words gave it."""

from jobclass.titles.reading import TitleReading


def explain(reading: TitleReading) -> str:
    """Several lines of text: the values of a reading, then its evidence with raw offsets.

    >>> from jobclass.titles.normalizer import normalize_title
    >>> print(explain(normalize_title("Lead Data Scientist")))
    Lead Data Scientist
      clean        Lead Data Scientist
      roles        data_scientist
      seniority    lead
      track        ic
      specialties  -
    because
      0-4    seniority  lead            "Lead"
      5-9    role       data_scientist  "Data"
      10-19  role       data_scientist  "Scientist"
    """
    values = {
        "clean": reading.clean or "-",
        "roles": ", ".join(reading.roles),
        "seniority": reading.seniority,
        "track": reading.track,
        "specialties": ", ".join(reading.specialties) or "-",
    }
    lines = [reading.raw, *(f"  {name:<11}  {value}" for name, value in values.items())]
    rows = [(f"{e.start}-{e.end}", e.kind, e.value, f'"{e.text}"') for e in reading.evidence]
    if rows:
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        lines.append("because")
        lines += [
            "  " + "  ".join([*(f"{row[i]:<{widths[i]}}" for i in range(3)), row[3]])
            for row in rows
        ]
    return "\n".join(lines)
