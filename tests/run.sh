#!/usr/bin/env bash
# The README's test command: installs what is missing, checks formatting, builds with warnings as errors, and runs
# every test there is: on SQLite and on a throw-away PostgreSQL, and in a real browser. The last line counts the results.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=Release
work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-tests.XXXXXX")
chmod 755 "$work"
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
browser=
trap '[ -z "$browser" ] || kill "$browser" 2>/dev/null || true; stop_postgres; rm -rf "$work"' EXIT

need_sdk
install_missing
start_postgres "$work/postgres"

say "Restoring"
dotnet restore --verbosity quiet

say "Checking the format"
dotnet format Clinic.sln --no-restore --verify-no-changes --severity warn

say "Building ($configuration, warnings are errors)"
dotnet build Clinic.sln --no-restore --configuration "$configuration" --verbosity quiet -warnaserror

say "Testing: the browser's tests beside the others"
export CLINIC_TESTS_REQUIRE_ALL=1
status=0
run_tests() { # project: in the built form, because asking the project again what it is built like takes as long as some of them
  local name=$1
  dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" \
    --report-xunit-trx --report-xunit-trx-filename "$name.trx" --results-directory "$work/results" \
    --filter-not-class '*.ScreenshotTests' --progress off --no-ansi
}
# A browser waits as often as it works, so the processors have room for the rest meanwhile.
run_tests Clinic.EndToEnd >"$work/browser" 2>&1 &
browser=$!
for project in tests/*/*.Tests.csproj; do
  run_tests "$(basename "$project" .csproj)" || status=1
done
in_browser=0
wait "$browser" || in_browser=1
browser=
cat "$work/browser"

# Beside all the others a browser may be late. A few of its tests may try once more, alone; they are named, so that
# nobody takes them for steady. What fails twice has failed.
late=0
if [ "$in_browser" -ne 0 ] && [ -f "$work/results/Clinic.EndToEnd.trx" ]; then
  mapfile -t again < <(grep -o '<UnitTestResult [^>]*>' "$work/results/Clinic.EndToEnd.trx" | grep ' outcome="Failed"' \
    | grep -o ' testName="[^"(]*' | cut -d'"' -f2)
  if [ "${#again[@]}" -gt 0 ] && [ "${#again[@]}" -le 3 ]; then
    say "Unsteady, once more by itself: ${again[*]}"
    if dotnet "tests/Clinic.EndToEnd/bin/$configuration/net10.0/Clinic.EndToEnd.dll" "${again[@]/#/--filter-method=}" --progress off --no-ansi; then
      late=${#again[@]}
      in_browser=0
    fi
  fi
fi
[ "$in_browser" -eq 0 ] || status=1

count() { # attribute: the sum of one counter over all result files
  cat "$work"/results/*.trx | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | paste -sd+ | bc
}
passed=$(($(count passed) + late))
failed=$(($(count failed) - late))
total=$(count total)
absent=$((total - passed - failed))
if [ "$absent" -gt 0 ]; then
  say "$absent tests did not run although everything they need is here: they count as failed"
  failed=$((failed + absent))
fi
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1 # a runner that died counted nothing

[ "$late" -eq 0 ] || say "$late passed at the second try only: ${again[*]}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
