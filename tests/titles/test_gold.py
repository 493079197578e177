"""The readings against titles normalized by hand (shared/titles/gold.parquet)."""

from pathlib import Path

import pandas as pd

from jobclass.titles import normalize_title


def test_shares_of_gold_titles_read_right(shared: Path) -> None:
    gold = pd.read_parquet(shared / "titles" / "gold.parquet")
    readings = [normalize_title(title) for title in gold.title]
    primary = [(list(want) or ["other"])[0] for want in gold.gold_roles]
    right = pd.DataFrame(
        {
            "primary_role": [r.role == want for r, want in zip(readings, primary, strict=True)],
            "role_set": [
                set(r.roles) == (set(want) or {"other"})
                for r, want in zip(readings, gold.gold_roles, strict=True)
            ],
            "seniority": [
                r.seniority == want for r, want in zip(readings, gold.gold_seniority, strict=True)
            ],
            "track": [r.track == want for r, want in zip(readings, gold.gold_track, strict=True)],
            "specialties": [
                set(r.specialties) == set(want)
                for r, want in zip(readings, gold.gold_specialties, strict=True)
            ],
        }
    )
    right["together"] = right[["primary_role", "seniority", "track"]].all(axis=1)
    share = right.mean()
    assert share.primary_role >= 0.955
    assert share.role_set >= 0.94
    assert share.seniority >= 0.98
    assert share.track >= 0.99
    assert share.specialties >= 0.98
    assert share.together >= 0.94
