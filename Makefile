# make run   start the front desk          make test   every test that this machine can run
# make check lint, types and data          make train  train the language model
# make bench speed and memory              make lock   compile requirements again
# make bench-nlu what is understood, against Rasa's default (trains it: minutes)
SHELL := /bin/sh
PYTHON := .venv/bin/python
READY := .venv/.ready
export PYTHONUTF8 := 1

.PHONY: run test check train bench bench-nlu lock clean
run: $(READY)
	@exec $(PYTHON) -m bot run

train: $(READY)
	@$(PYTHON) -m bot catalogue load
	@$(PYTHON) -m bot train

test: $(READY)
	@$(PYTHON) -m pytest $(ARGS)

check: $(READY)
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m bot catalogue check
	@$(PYTHON) -m bot catalogue coverage --quiet
	@$(PYTHON) -m bot domain check

bench: $(READY)
	@$(PYTHON) -m bench $(ARGS)

bench-nlu: train
	@$(PYTHON) -m bench nlu $(ARGS)

# Python 3.11 is found or fetched by uv; uv itself is put in its own small environment when missing.
$(READY): requirements.txt requirements-dev.txt .python-version bot/setup_check.py
	@set -e; \
	uv=$$(command -v uv || true); \
	if [ -z "$$uv" ]; then \
	  uv=.uv/bin/uv; \
	  if [ ! -x $$uv ]; then \
	    echo "Installing uv in .uv ..."; \
	    python3 -m venv .uv 2>/dev/null && .uv/bin/python -m pip install -q uv==0.13.8 || { \
	      echo "No uv, and no python3 with venv and pip to install it. Install uv (https://docs.astral.sh/uv) and try again." >&2; exit 1; }; \
	  fi; \
	fi; \
	[ -x $(PYTHON) ] && $(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || { \
	  rm -rf .venv; \
	  $$uv venv -q --python "$$(cat .python-version)" .venv 2>/dev/null || { \
	    echo "Python 3.11 was not found and could not be fetched. Install Python 3.11 and try again." >&2; exit 1; }; }; \
	echo "Installing the pinned packages (this takes about a minute the first time) ..."; \
	$$uv pip sync -q --python $(PYTHON) requirements.txt requirements-dev.txt; \
	$(PYTHON) -m bot.setup_check; \
	touch $@

# Compiled for 3.10 because Rasa's own bounds only hold there; installed as they are on 3.11.
# Why: docs/decisions/0001-python-311.md
lock:
	uv pip compile -q --no-header --no-emit-index-url --python-version 3.10 --override requirements-overrides.txt requirements.in -o requirements.txt
	uv pip compile -q --no-header --no-emit-index-url --python-version 3.10 requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf .venv .uv var models .mypy_cache .ruff_cache .pytest_cache .hypothesis artefacts
