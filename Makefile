# What can be done here: `make help`.

PREFIX ?= /usr/local
RELEASE := swift build -c release --static-swift-stdlib --product psgf
BENCH_STATISTICS := $(RELEASE:psgf=bench-statistics)
BENCH_REPORTS := $(RELEASE:psgf=bench-reports)
STUDY := $(RELEASE:psgf=decision-study)

.PHONY: help demo test lint format bench study install clean

help: ## Show what can be done.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

demo: ## From nothing to a quarterly review and a postmortem of a payments company, in demo/.
	@scripts/bootstrap
	swift build --product psgf
	@scripts/demo "$$(swift build --show-bin-path)/psgf"

test: ## Build everything and run every test.
	@scripts/bootstrap --tests
	swift build --build-tests
	swift test --skip-build

lint: ## Check the format, and build without a warning.
	@scripts/bootstrap
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build

format: ## Format the code.
	swift format --in-place --recursive Package.swift Sources Tests

bench: ## Measure speed and memory against other tools: docs/performance.md says how.
	@scripts/bootstrap --tests
	$(RELEASE)
	$(BENCH_STATISTICS)
	$(BENCH_REPORTS)
	@scripts/bench "$$($(RELEASE) --show-bin-path)"

study: ## Simulate how often verdicts are right, into docs/decision-quality.md.
	@scripts/bootstrap
	$(STUDY)
	"$$($(STUDY) --show-bin-path)/decision-study" docs/decision-quality.md

install: ## Build for release and install to PREFIX/bin (/usr/local).
	@scripts/bootstrap
	$(RELEASE)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 0755 "$$($(RELEASE) --show-bin-path)/psgf" "$(DESTDIR)$(PREFIX)/bin/psgf"

clean: ## Remove what was built and the demo.
	rm -rf .build demo
