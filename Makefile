# Two commands do all the set-up, on a machine with nothing but Python 3.11 or newer and a shell:
#   make demo   makes .venv, installs jobclass and checks an example posting
#   make test   makes .venv, installs the pinned development set and runs the tests
PYTHON ?= python3
BIN = .venv/bin
.PHONY: demo test lint constraints clean

demo: .venv/installed
	$(BIN)/jobclass check data/examples/ai_engineer.md --title "AI Engineer"

test: .venv/developing
	$(BIN)/python -m pytest

lint: .venv/developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jobclass needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml setup.py
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

# Hashes cannot be checked for the package itself, so it goes in after what it needs.
.venv/developing: .venv/bin/python pyproject.toml setup.py constraints.txt
	$(BIN)/python -m pip install --quiet --require-hashes --requirement constraints.txt
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	touch .venv/installed $@

clean:
	rm -rf .venv build src/*.egg-info data/lexicon.compiled.json
