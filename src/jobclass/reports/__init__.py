"""A verdict as terminal text, JSON or Markdown: views, nothing is computed here."""

from jobclass.reports.fit_report import fit_to_dict, fit_to_markdown, fit_to_text, title_to_dict
from jobclass.reports.json_report import verdict_to_dict
from jobclass.reports.markdown_report import verdict_to_markdown
from jobclass.reports.role_card import role_card
from jobclass.reports.text_report import verdict_to_text

__all__ = [
    "fit_to_dict",
    "fit_to_markdown",
    "fit_to_text",
    "role_card",
    "title_to_dict",
    "verdict_to_dict",
    "verdict_to_markdown",
    "verdict_to_text",
]
