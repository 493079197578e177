"""A verdict as terminal text, JSON or Markdown: views, nothing is computed here."""

from jobclass.reports.json_report import verdict_to_dict, verdict_to_json
from jobclass.reports.markdown_report import verdict_to_markdown
from jobclass.reports.text_report import verdict_to_text

__all__ = ["verdict_to_dict", "verdict_to_json", "verdict_to_markdown", "verdict_to_text"]
