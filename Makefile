# Two commands matter: `make` sets up and builds, `make test` sets up and checks everything.
# Needs git, make and Python 3.11-3.14 with venv; nothing is installed outside this folder.

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
.PHONY: all demo setup git-setup test lint data annotate pytest words sweep golden frame reference picture bench fuzz kills public dist release lock wheelhouse clean help

VENV := .venv
# An environment knows where it stands: one that was moved or copied here is made anew.
$(shell [ ! -e .venv/created.stamp ] || [ "$$(cat .venv/created.stamp)" = "$(CURDIR)" ] || rm -rf .venv)
BIN := $(VENV)/bin
RUNTIME := $(VENV)/runtime.stamp
DEV := $(VENV)/dev.stamp
BENCH := $(VENV)/bench.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --only-binary=:all:

# The first Python that is new enough and can make virtual environments (`make PYTHON=… ` to choose).
SUITABLE := import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PYTHON = $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(SUITABLE)' >/dev/null 2>&1 && echo $$python && break; done)

#: Cài đặt và dựng văn bản của mọi năm vào build/
all: $(RUNTIME) ## Set up and build the documents of every year into build/
	$(BIN)/thidua build --conform

#: Dựng các cơ quan thí dụ trong examples/ và demos/, vào build/ của mỗi cơ quan
demo: $(RUNTIME) ## Build the fictional offices of examples/ and demos/, each into its build/
	@for root in $(OFFICES); do $(BIN)/thidua --root $$root build || exit; done
OFFICES := examples $(patsubst %/office.yaml,%,$(wildcard demos/*/office.yaml))

#: Cài đặt tất cả, kèm những gì phép thử cần
setup: $(DEV) ## Set up everything, with what the tests need

#: Cho git diff và git log -p hiện tệp Word thành chữ, mỗi chỗ đổi kèm tên mục
git-setup: $(DEV) ## Let git diff and git log -p show Word files as text, hunks with their section
	$(BIN)/python scripts/git_setup.py

#: Cài đặt rồi kiểm tra tất cả: mã nguồn, dữ liệu, văn bản
test: lint data pytest ## Set up and check everything: code, data, documents

#: Kiểm tra mã nguồn: cách viết, kiểu, các tầng
lint: $(DEV) ## Check the code: style, format, types, layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

#: Kiểm tra dữ liệu trong campaigns/, examples/ và demos/
data: $(DEV) ## Check the campaigns, the examples and the demos
	@for root in . $(OFFICES); do \
		$(BIN)/thidua --root $$root check && $(BIN)/thidua --root $$root fmt --check || exit; done

#: Kiểm tra dữ liệu, ghi chú vào từng dòng của yêu cầu hợp nhất
annotate: $(RUNTIME) ## Check the campaigns and the examples for the lines of a pull request
	@status=0; for root in . $(OFFICES); do \
		$(BIN)/thidua --root $$root check --format github || status=1; done; exit $$status

#: Chạy các phép thử (ARGS="-k fmt" để chọn)
pytest: $(DEV) ## Run the tests (ARGS="-k fmt" to choose)
	$(BIN)/pytest -n auto --dist loadfile $(ARGS)

#: Thử phần đầu văn bản với tên của mọi cơ quan mà phép thử biết
sweep: $(DEV) ## Try the heads of all agencies that the tests know, on every form of head
	$(BIN)/pytest -n auto --full tests/sweep

#: Ghi lại các tệp mẫu đối chiếu theo kết quả hiện nay; xem lại bằng git diff
golden: $(DEV) ## Rewrite the golden files from what is built now; review them with git diff
	$(BIN)/pytest --update-golden $(ARGS)

#: Tạo lại templates/nd30.docx từ templates/nd30.yaml
frame: $(RUNTIME) ## Make templates/nd30.docx anew from templates/nd30.yaml
	$(BIN)/python -m thidua.render.frame

#: Tạo lại docs/reference/ từ lược đồ và các quy tắc, và những gì theo templates/papers.yaml
reference: $(RUNTIME) ## Make anew docs/reference/ from schemas and rules, and what follows templates/papers.yaml
	$(BIN)/python scripts/kinds.py .
	$(BIN)/python scripts/reference.py docs/reference

#: Chụp lại hình trong README từ các tệp PDF đã dựng
picture: demo $(DEV) ## Take the pictures in README from the built PDFs
	mkdir -p build/seed/campaigns
	cp tests/seed/2023.yaml build/seed/campaigns/
	$(BIN)/thidua --root build/seed --quiet build 2023 --only directive
	$(BIN)/python scripts/picture.py build/seed/build/2023/directive.pdf 1 \
		docs/images/directive-2023-page-1.png
	$(BIN)/python scripts/picture.py examples/build/2024/report-year.pdf 2 \
		docs/images/report-year-2024-page-2.png
	$(BIN)/python scripts/picture.py examples/build/2024/scores-year.pdf 2 \
		docs/images/scores-2024-page-2.png
	$(BIN)/thidua --root examples --quiet diff 2023 2024 --output build/changes.txt \
		--redline build/redline.pdf
	$(BIN)/python scripts/picture.py build/redline.pdf 1 docs/images/redline-2024-page-1.png colour
	$(BIN)/python scripts/first_day.py docs/images/first-day docs/images/forms

#: Đo từng bước so với docxtpl, LibreOffice, python-redlines
bench: $(BENCH) ## Measure every stage against docxtpl, LibreOffice, python-redlines
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_diff.py
	$(BIN)/python scripts/bench_conform.py
	$(BIN)/python scripts/bench_forms.py

#: Thử 10.000 tệp, kho git, cặp tệp hỏng: không thứ nào được làm chương trình gãy (COUNT=500 để ít hơn)
fuzz: $(DEV) ## Try 10,000 spoilt files, repositories, pairs: none may end in a trace (COUNT=500 for fewer)
	PYTHONPATH=tests $(BIN)/python -m fuzz.tally --count $(or $(COUNT),10000)

#: Tìm từng từ của dữ liệu dài nhất trong mọi định dạng; mất khoảng mười lăm phút
words: $(DEV) ## Look for every word of the longest data in every format; takes a quarter of an hour
	$(BIN)/pytest --full tests/render/test_every_word.py

#: Ngắt 100 lần build, new và fmt: không tệp nào dở dang, mất hay sót lại (COUNT=10 để ít hơn)
kills: $(DEV) ## Kill 100 runs each of build, new and fmt: nothing torn, lost or left (COUNT=10 for fewer)
	PYTHONPATH=tests $(BIN)/python -m killed --count $(or $(COUNT),100)

#: Xếp các văn bản công khai đã dựng vào build/release/
public: $(RUNTIME) ## Lay out what is public of the built documents in build/release/
	$(BIN)/thidua release

#: Đóng gói chương trình thành dist/thidua-….whl, lần nào cũng giống nhau đến từng byte
dist: $(RUNTIME) ## Pack the program as dist/thidua-….whl, the same bytes every time
	@rm -rf dist
	$(BIN)/python -m hatchling build -t wheel -d dist

#: Dựng rồi xếp build/release/ kèm tệp cài đặt và SHA256SUMS để phát hành
release: all dist ## Build, and lay out build/release/ with the wheel and SHA256SUMS, as a release page wants it
	$(BIN)/thidua release --add dist/*.whl requirements.lock

#: Tính lại requirements*.lock sau khi đổi pyproject.toml (UPGRADE=--upgrade)
lock: $(DEV) ## Solve requirements*.lock anew after a change in pyproject.toml (UPGRADE=--upgrade)
	$(LOCK) --extra import --group build -o requirements.lock
	$(LOCK) --extra import --group build --group dev -c requirements.lock -o requirements-dev.lock
	$(LOCK) --extra import --group build --group bench -c requirements.lock -o requirements-bench.lock
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	$(UPGRADE) pyproject.toml

#: Gom vào wheelhouse/ những gì cơ quan không có mạng cần để cài
wheelhouse: $(RUNTIME) ## Gather in wheelhouse/ what an office without network installs
	$(BIN)/python -m pip download --quiet --only-binary=:all: --require-hashes \
		-r requirements.lock -d wheelhouse

#: Xóa những gì đã dựng (môi trường còn nguyên; rm -r .venv để làm lại từ đầu)
clean: ## Remove what was built (the environment stays; rm -r .venv to start over)
	rm -rf build $(addsuffix /build,$(OFFICES))

#: Liệt kê các lệnh này
help: ## List these targets
	@awk -F ':.*## ' '/^#: / { vi = substr($$0, 4) } \
		/^[a-z-]+:.*## / { printf "%-13s%s\n%-13s%s\n", $$1, vi, "", $$2 }' $(MAKEFILE_LIST)

$(VENV)/created.stamp:
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11-3.14 có venv" \
		"(Debian, Ubuntu: sudo apt install python3-venv). Need Python 3.11-3.14 with venv."; exit 1; }
	@echo "Đang cài môi trường vào $(VENV)… Installing the environment…"
	$(PYTHON) -m venv --clear $(VENV)
	@printf '%s' "$(CURDIR)" > $@

$(RUNTIME): requirements.lock pyproject.toml | $(VENV)/created.stamp
	@test "$$PIP_FIND_LINKS" != wheelhouse || ls wheelhouse/*.whl >/dev/null 2>&1 || { \
		echo "Không thấy wheelhouse/ hoặc thư mục ấy trống: chạy make wheelhouse trên máy có mạng rồi" \
		"chép sang. No wheelhouse/ here: run make wheelhouse with network and carry it over."; exit 1; }
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

$(BENCH): requirements-bench.lock $(DEV)
	$(PIP) --require-hashes -r requirements-bench.lock
	@touch $@
