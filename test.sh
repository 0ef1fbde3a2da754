#!/usr/bin/env bash
# Runs every test and closes with one line: N passed, N failed, N skipped.
# Anything given is passed on to `dotnet test`, for example: ./test.sh --filter NhsNumber
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

say() { printf '%s\n' "$*" >&2; }

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

# The closing line, whatever happened: the counters of every results file, added up.
# "Executed" is what ran, so the rest of "total" was skipped ("notExecuted" stays 0 in these files).
closing_line() {
  find "$results" -name '*.trx' -exec cat {} + | awk '
    function counter(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    /<Counters / {
      passed += counter("passed")
      failed += counter("executed") - counter("passed")
      skipped += counter("total") - counter("executed")
    }
    END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }'
}

stop() {
  say "$@"
  closing_line
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed and no dotnet command was found. Install it, then run ./test.sh again."
  dotnet --version >/dev/null 2>&1 || stop "The .NET SDK asked for by global.json is not installed. $(dotnet --version 2>&1 | head -n 1)"
}

need_node() {
  local version major minor
  command -v node >/dev/null || stop "Node 20.9 or later is needed to build the front end, and no node command was found."
  version="$(node --version)"
  IFS=. read -r major minor _ <<<"${version#v}"
  if ((major < 20 || (major == 20 && minor < 9))); then
    stop "Node 20.9 or later is needed to build the front end; this is $version."
  fi
}

find_chromium() {
  local candidate
  if [[ -n "${CHROMIUM_PATH:-}" ]]; then
    [[ -x "$CHROMIUM_PATH" ]] || stop "CHROMIUM_PATH is $CHROMIUM_PATH, which is not a program. Correct it or unset it."
    return 0
  fi
  for candidate in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if CHROMIUM_PATH="$(command -v "$candidate")"; then
      return 0
    fi
  done
  return 1
}

install_chromium() {
  local as_root=()
  command -v apt-get >/dev/null || return 1
  if ((EUID != 0)); then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
  fi
  say "No Chromium was found. Installing one with apt-get ..."
  "${as_root[@]}" apt-get update >&2 && "${as_root[@]}" apt-get install -y --no-install-recommends chromium >&2
}

need_chromium() {
  if ! find_chromium && ! { install_chromium && find_chromium; }; then
    stop "The browser tests need Chromium. Install the package \"chromium\" (or Google Chrome), or set CHROMIUM_PATH to its program, then run ./test.sh again."
  fi
  export CHROMIUM_PATH
}

need_dotnet
need_node
need_chromium

outcome=0
# A test that hangs is named and ended after five minutes: a run always closes.
dotnet test CrisisCare.sln --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none --logger "trx;LogFilePrefix=crisiscare" --results-directory "$results" "$@" || outcome=$?

totals="$(closing_line)"
if [[ "$totals" == "0 passed, 0 failed, "* ]]; then
  say "No test ran."
  outcome=$((outcome == 0 ? 1 : outcome))
elif [[ "$totals" != *", 0 failed, "* ]]; then
  outcome=$((outcome == 0 ? 1 : outcome))
elif ((outcome != 0)); then
  say "No test failed, but the build or a test program did not finish (see above): this run does not pass."
fi

printf '%s\n' "$totals"
exit "$outcome"
