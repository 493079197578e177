"""The marker of the one slow test."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", 'slow: takes about a minute (leave out with -m "not slow")')
