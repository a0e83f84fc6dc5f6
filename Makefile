# make demo   set up and read the example articles
# make test   set up and run the tests
# make check  lint, types, import contracts
# Needs only Python 3.11 or newer, git and make. `make PYTHON=python3.12 demo` picks another Python.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check

.PHONY: demo test check lint types contracts format readme speed wheel clean

demo: $(VENV)/.installed
	@$(BIN)/sitrep read examples

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: lint types contracts

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: $(VENV)/.dev
	$(BIN)/python tools/readme.py

speed: $(VENV)/.installed
	$(BIN)/python benchmarks/speed.py

wheel: $(VENV)/.dev
	$(BIN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "sitrep needs Python 3.11 or newer; none was found (set PYTHON=...)" >&2; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	@echo "Installing sitrep and what it needs (a minute or two) ..."
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	@echo "Installing sitrep with its development tools (a minute or two) ..."
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
