"""Where the shipped knowledge lies: beside the package in a wheel, at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def _root(folder: str) -> Path:
    packaged = _PACKAGE / folder
    return packaged if packaged.is_dir() else _CHECKOUT / folder


def data_path(*parts: str) -> Path:
    """Path below the shipped ``data/`` folder (lexicon, titles, roles)."""
    return _root("data").joinpath(*parts)


def models_path(*parts: str) -> Path:
    """Path below ``models/`` of the wheel or checkout.

    The package has a ``model`` module of code; the plural folder holds fitted weights.
    """
    return _root("models").joinpath(*parts)
