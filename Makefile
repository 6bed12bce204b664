# Every target does its own set-up: an environment in .venv, made from the hashed locks, and made again when they change.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/pytest -n auto --dist loadscope
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
UV := uv>=0.9,<1
LOCK_BIN := .cache/lock/bin
COMPILE := $(LOCK_BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check edition audit example test prove axe shots lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## Build the site into site/
	$(BIN)/jsna build

serve: $(VENV)/site.stamp ## Build the site, show it on this machine, and rebuild it at every change
	$(BIN)/jsna serve

check: $(VENV)/site.stamp ## List every problem in content and data, without building
	$(BIN)/jsna check

edition: $(VENV)/site.stamp ## Publish this commit as an edition: make edition EDITION=2026.1
	@test -n '$(EDITION)' || { echo 'Name the edition: make edition EDITION=2026.1' >&2; exit 1; }
	$(BIN)/jsna edition '$(EDITION)'

audit: $(VENV)/site.stamp ## Prepare an accessibility test: the sample of pages and the criteria, in audit.csv
	$(BIN)/jsna build
	$(BIN)/jsna audit

example: $(VENV)/site.stamp ## Generate the example's data again
	$(BIN)/python datapackages/generate.py

test: $(VENV)/dev.stamp ## Run the everyday checks: style, types, quick tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(PYTEST) -m "not slow and not browser"

prove: $(VENV)/dev.stamp ## Run the slow proofs: browser, wheel, whole sites
	$(PYTEST) -m "(slow or browser) and not whole"

axe: $(VENV)/dev.stamp ## Look for what breaks a rule of axe on every page, by day and by night, on a phone and on a laptop
	$(PYTEST) --dist load tests/browser/test_every_page.py tests/browser/test_accessibility.py

shots: $(VENV)/dev.stamp ## Photograph the main pages into .cache/shots
	PYTHONPATH=tests $(BIN)/python -m browser.shots

lock: $(LOCK_BIN)/uv ## Resolve the dependencies again and write both locks
	@$(COMPILE) --group build --upgrade --output-file requirements.lock
	@$(COMPILE) --group dev --upgrade --constraints requirements.lock --output-file requirements-dev.lock

clean: ## Remove the site and every cache (.venv stays)
	rm -rf site dist .cache .ruff_cache .mypy_cache .pytest_cache .hypothesis
	find hooks charts tests datapackages -name __pycache__ -type d -prune -exec rm -rf {} +

# From empty each time, so that nothing outlives the lock it came from. The package is installed as a path to its sources.
$(VENV)/site.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'jsna-press needs Python 3.11 or later, and "$(PYTHON)" is not. Name another: make PYTHON=python3.12 TARGET' >&2; \
	  exit 1; }
	@echo 'Setting up $(VENV): a minute or two, then not again until the dependencies change.'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/site.stamp requirements-dev.lock
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

$(LOCK_BIN)/uv:
	@$(PYTHON) -m venv --clear .cache/lock
	@$(LOCK_BIN)/python -m pip --disable-pip-version-check --no-input --quiet install '$(UV)'
