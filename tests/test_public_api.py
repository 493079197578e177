"""What ``jobclass`` exports: all of it there, documented, and with examples that run."""

import doctest
import importlib
import pkgutil

import pytest

import jobclass


@pytest.mark.parametrize("name", jobclass.__all__)
def test_every_export_exists_and_is_documented(name: str) -> None:
    assert getattr(jobclass, name).__doc__


def test_nothing_else_is_promised() -> None:
    assert dir(jobclass) == sorted(jobclass.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        jobclass.nonsense  # noqa: B018


def test_docstring_examples_run() -> None:
    modules = [m.name for m in pkgutil.walk_packages(jobclass.__path__, "jobclass.")]
    results = [doctest.testmod(importlib.import_module(name)) for name in modules]
    assert sum(result.attempted for result in results) > 10
    assert sum(result.failed for result in results) == 0
