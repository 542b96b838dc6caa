# Each target sets up what it needs: .venv from the hash-locked requirements, then pairloom itself, editable.
# Set-up runs again only when a lock file or pyproject.toml has changed, or the folder has moved.

# The demo community lives on this day, so that it never goes stale.
TODAY  ?= 2026-11-15
OUT    ?= site
FORMAT ?= text
CHANGE ?= .
UV     ?= .venv-lock/bin/uv
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do \
	  $$p -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

HERE    := $(shell pwd -P | cksum | cut -d ' ' -f 1)
PACKAGE := .venv/.pairloom-$(HERE)
TOOLS   := .venv/.tools-$(HERE)
RUN     := .venv/bin/python -m
MATCHED  = $(patsubst cohorts/%/matches.yml,%,$(wildcard cohorts/*/matches.yml))
INSTALL := $(RUN) pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help site serve validate ownership verify test style types imports tests reference frontend pictures bench lock setup clean
.DELETE_ON_ERROR:

help: ## Say what can be made
	@echo 'Pairloom: what you can make'
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name what; do \
	  printf '%-16s %s\n' "$$name" "$$what"; done
	@echo
	@echo 'The first run takes a minute or two to set up. It needs Python 3.11 or newer and the network.'

site: validate verify ## Check the demo portal and build it to site/
	$(RUN) pairloom build --out $(OUT) --today $(TODAY)
	@echo 'Then open http://localhost:8000/ in a browser. Ctrl+C stops the server.'

serve: $(PACKAGE) ## Show the portal in a browser and follow your edits
	$(RUN) pairloom serve --today $(TODAY)

validate: $(PACKAGE) ## Check every file of the portal
	$(RUN) pairloom validate --format $(FORMAT) --today $(TODAY)

ownership: $(PACKAGE) ## Say what a change since BASE breaks, and what its AUTHOR may not change
	$(RUN) pairloom validate --root $(CHANGE) --changed-since="$$BASE" --author="$$AUTHOR" \
	  --format $(FORMAT) --today $(TODAY)

verify: $(PACKAGE) ## Prove again that the written matches are the best ones
	@for cohort in $(MATCHED); do echo "$(RUN) pairloom match $$cohort --verify --today $(TODAY)"; \
	  $(RUN) pairloom match "$$cohort" --verify --today $(TODAY) || exit; done

test: style types imports tests ## Run every check: style, types, imports, tests (with ALL=1 the long ones too)

style: $(TOOLS)
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types: $(TOOLS)
	$(RUN) mypy

imports: $(TOOLS)
	.venv/bin/python .venv/bin/lint-imports

tests: $(TOOLS)
	$(RUN) pytest -n 2 --cov --cov-report=term $(if $(ALL),--all)

reference: $(TOOLS) ## Write generator/guide/reference/ again from the code
	.venv/bin/python generator/reference.py

frontend: ## Bundle the programs of the pages again (needs Node; the bundles are committed)
	npm ci --prefix generator/frontend --silent
	npm run --prefix generator/frontend --silent build

pictures: $(TOOLS) ## Take the pictures of the demo's pages again, with Chromium
	.venv/bin/python generator/pictures.py

bench: $(TOOLS) ## Measure builds of 1,000 and 10,000 people beside MkDocs and Hugo (with ALL=1 also 100,000)
	$(RUN) tests.bench.site --write $(if $(ALL),--large)

setup: $(TOOLS) ## Set up everything for working on Pairloom

lock: ## Choose the newest libraries and lock them with their hashes
	@test -x $(UV) || { $(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet uv; }
	$(UV) pip compile $(LOCK) --group setup --output-file generator/requirements.txt pyproject.toml
	$(UV) pip compile $(LOCK) --group setup --extra test --extra properdocs --extra zensical \
	  --constraint generator/requirements.txt --output-file generator/requirements-test.txt \
	  pyproject.toml

clean: ## Remove everything that make has made
	rm -rf site .pairloom dist htmlcov .coverage .coverage.* .venv .venv-lock
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# One version of each library for every Python from 3.11 on, ready-built only, and no address of an index in the file.
LOCK = --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest --only-binary :all: \
  --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

define NO_PYTHON
Pairloom needs Python 3.11 or newer, with its venv module.
On Debian or Ubuntu:  sudo apt-get install python3-venv
If python3 is older:  install Python 3.11 or newer, then  make PYTHON=/path/to/python3
endef
export NO_PYTHON

.venv/bin/python:
	@test -n '$(PYTHON)' || { echo "$$NO_PYTHON"; echo "Found:                $$(python3 --version 2>&1)"; exit 1; } >&2
	@$(PYTHON) -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "$$NO_PYTHON"; echo "Found:                $$($(PYTHON) --version 2>&1)"; exit 1; } >&2
	@echo 'Setting up .venv. This takes a minute or two, once.' >&2
	@$(PYTHON) -m venv --clear .venv || { rm -rf .venv; exit 1; }

.venv/.libraries: generator/requirements.txt | .venv/bin/python
	@echo 'Installing the libraries that Pairloom runs on …' >&2
	@$(INSTALL) --only-binary :all: --require-hashes --requirement $<
	@touch $@

$(PACKAGE): pyproject.toml .venv/.libraries
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): generator/requirements-test.txt $(PACKAGE)
	@echo 'Installing the libraries that the tests need …' >&2
	@$(INSTALL) --only-binary :all: --require-hashes --requirement $<
	@touch $@
