"""Tables of postings in, tables of verdicts out."""

from jobclass.tables.columns import Columns, guess_columns
from jobclass.tables.formats import TableError
from jobclass.tables.label import label_file, label_frame

__all__ = ["Columns", "TableError", "guess_columns", "label_file", "label_frame"]
