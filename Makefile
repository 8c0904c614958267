# Everything a developer and CI do. Needs Python 3.11 or newer and nothing else: make PYTHON=python3.12 … chooses one.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: install synapse demo test check docs lock clean

install: $(INSTALLED)

# Every extra and the development tools, each archive checked against the lock; then the project itself, editable.
$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python 3.11 or newer is needed: make PYTHON=…' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes --only-binary=:all: --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

# The homeserver of the demo and the tests, once for all checkouts, in the user's cache.
synapse: install
	@echo 'Synapse (installed into the cache the first time, one to two minutes):'
	@$(BIN)/python -m bot.demo.synapse_env

demo: synapse
	$(BIN)/python -m bot demo

# Tests that share a homeserver stay together on one worker (tests/conftest.py). One worker more than there are cores, since those
# wait more than they work.
WORKERS := $(shell echo $$(($$(nproc) + 1)))
test: synapse
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadgroup

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The pages of docs/ that are made from the program.
docs: install
	$(BIN)/python -m docs.generate

# make lock LOCK_OPTIONS=--upgrade takes newer versions too.
LOCK = $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-options \
	--pip-args=--only-binary=:all: $(LOCK_OPTIONS)

lock: export CUSTOM_COMPILE_COMMAND = make lock
lock: install
	$(LOCK) --all-extras --output-file requirements.lock pyproject.toml
	echo matrix-synapse | $(LOCK) --no-annotate --output-file config/synapse-requirements.lock -

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find bot commands tests -name __pycache__ -type d -prune -exec rm -rf {} +
