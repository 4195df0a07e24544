# One line a task. `make` alone lists them. Names and variables are those of pelican-quickstart where it has them.
PYTHON     ?= python3
VENV       := .venv
PY         := $(VENV)/bin/python
INPUTDIR   ?= content
OUTPUTDIR  ?= output
PREVIEWDIR ?= .cache/preview
CONFFILE   ?= pelicanconf.py
PUBLISHCONF ?= publishconf.py
SERVER     ?= 127.0.0.1
PORT       ?= 8000
PELICANOPTS ?=
PROBLEM_EXIT ?= 3
SHARED     ?= ../shared

DEBUG ?= 0
ifeq ($(DEBUG), 1)
	PELICANOPTS += -D
endif
RELATIVE ?= 0
ifeq ($(RELATIVE), 1)
	PELICANOPTS += --relative-urls
endif

PELICAN := $(PY) -m pelican
CORE    := PYTHONPATH=plugins $(PY) -m briefing
WORDS   := plugins/briefing/translations
SITE    := $(VENV)/.site
TOOLS   := $(VENV)/.tools

.DEFAULT_GOAL := help
.PHONY: help html regenerate serve serve-global devserver publish clean analyze related \
        test lint types check golden accuracy bench words wheel lock

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Set-up talks on standard error, so that `make -s analyze` prints its answers and nothing else.
$(SITE): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …")' >&2
	@echo "Setting up $(VENV) …" >&2
	@$(PYTHON) -m venv $(VENV) >&2
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock >&2
	@touch $@

$(TOOLS): requirements-dev.lock $(SITE)
	@echo "Setting up the tools for tests …" >&2
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock >&2
	@touch $@

html: $(SITE) ## Build the site: INPUTDIR=content OUTPUTDIR=output
	$(PELICAN) "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(CONFFILE)" $(PELICANOPTS)

serve: $(SITE) ## Build the site, show it on http://127.0.0.1:8000 (PORT=…), build again at every save
	@PYTHONPATH=plugins $(PY) -m briefing.host.preview "$(INPUTDIR)" -o "$(PREVIEWDIR)" -s "$(CONFFILE)" -b $(SERVER) -p $(PORT) -- $(PELICANOPTS)

serve-global: ## The same, for every machine that can reach this one
	@$(MAKE) serve SERVER=0.0.0.0

devserver: serve ## Another name for serve

regenerate: $(SITE) ## Build again at every save, without serving
	$(PELICAN) -r "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(CONFFILE)" $(PELICANOPTS)

publish: $(SITE) ## Build for publishing: SITEURL=https://name.github.io/repo (PROBLEM_EXIT=0: go on after errors)
	@SITEURL="$(SITEURL)" PYTHONPATH=plugins $(PY) -m briefing.host.publish --problem-exit $(PROBLEM_EXIT) "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(PUBLISHCONF)" $(PELICANOPTS)

clean: ## Remove what was built (the analyses are kept in .cache)
	rm -rf "$(OUTPUTDIR)" dist

analyze: $(SITE) ## Articles as JSON lines in, briefings as JSON lines out
	@$(CORE) analyze

related: $(SITE) ## A collection as JSON lines in, related articles as JSON lines out
	@$(CORE) related

test: $(TOOLS) ## Run the tests
	$(PY) -m pytest

lint: $(TOOLS) ## Check style
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(TOOLS) ## Check types
	$(PY) -m mypy

check: lint types test ## Style, types and tests

golden: $(TOOLS) ## Renew the kept output of the sample site, after a change that is meant
	$(PY) -m pytest tests/site --renew-golden

accuracy: $(TOOLS) ## Score quotes, keywords, related articles and summaries
	PYTHONPATH=plugins $(PY) benchmarks/accuracy.py $(if $(wildcard $(SHARED)/eval),--eval "$(SHARED)/eval")

bench: $(TOOLS) ## Measure long texts, and builds of generated sites: SIZES="50 200" articles
	PYTHONPATH=plugins $(PY) benchmarks/growth.py
	PYTHONPATH=plugins $(PY) benchmarks/build.py $(SIZES)

words: $(TOOLS) ## Gather the site's own words into the catalogues; NEW=nl begins one
	@$(VENV)/bin/pybabel -q extract -F pyproject.toml -k N_ -k NN_:1,2 --no-location --no-wrap --sort-output -o $(VENV)/words.pot .
	@if [ -n "$(NEW)" ]; then $(VENV)/bin/pybabel -q init -i $(VENV)/words.pot -o $(WORDS)/$(NEW).po -l $(NEW) --no-wrap; fi
	@for file in $(WORDS)/*.po; do [ -e "$$file" ] && $(VENV)/bin/pybabel -q update -i $(VENV)/words.pot -o "$$file" -l "$$(basename "$$file" .po)" --no-wrap --no-fuzzy-matching --ignore-obsolete --omit-header || true; done

wheel: $(TOOLS) ## Build the plugin as a wheel
	$(PY) -m build --wheel --no-isolation

lock: ## Pin the dependencies anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 pyproject.toml --extra search -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 pyproject.toml --extra search --group test --group check -o requirements-dev.lock
