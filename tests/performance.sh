#!/usr/bin/env bash
# Measures the screening on this machine and prints two tables: the evaluator alone (BenchmarkDotNet), and `clinic score`
# from file to file over the worked cases repeated. Takes about two minutes. It asserts no time: compare with
# docs/performance.md, and let nothing else run meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
need_sdk

rounds=${CLINIC_PERFORMANCE_ROUNDS:-3}
work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-performance.XXXXXX")
trap 'rm -rf "$work"' EXIT
dotnet build tests/Clinic.Benchmarks --configuration Release --verbosity quiet
clinic=src/Clinic.Cli/bin/Release/net10.0/clinic

repeat_cases() { # lines
  awk -v lines="$1" '{ line[NR] = $0 } END { for (i = 0; i < lines; i++) print line[i % NR + 1] }' \
    tests/acceptance/screening-cases.jsonl
}

# Runs clinic score once; sets seconds and the peak of resident memory in MB, read from the kernel's own high-water mark.
score_once() { # input
  local began ended process mark
  peak=0
  began=$(date +%s%N)
  "$clinic" score --input "$1" --output "$work/results.jsonl" &
  process=$!
  while mark=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$process/status" 2>/dev/null) && [ -n "$mark" ]; do
    [ "$mark" -le "$peak" ] || peak=$mark
    sleep 0.02
  done
  wait "$process"
  ended=$(date +%s%N)
  seconds=$(awk -v ns="$((ended - began))" 'BEGIN { printf "%.2f", ns / 1e9 }')
}

score_row() { # lines
  local round best="" highest=0
  repeat_cases "$1" >"$work/cases.jsonl"
  for round in $(seq "$rounds"); do
    score_once "$work/cases.jsonl"
    [ "$(wc -l <"$work/results.jsonl")" -eq "$1" ] || { echo "Round $round did not score every line." >&2; exit 1; }
    [ "$peak" -le "$highest" ] || highest=$peak
    best=$(printf '%s\n%s\n' "${best:-$seconds}" "$seconds" | sort -n | head -n 1)
  done
  awk -v lines="$1" -v best="$best" -v peak="$highest" -v bytes="$(stat -c %s "$work/cases.jsonl")" \
    'BEGIN { printf "| %d | %.0f MB | %s s | %d | %d MB |\n", lines, bytes / 1e6, best, lines / best, peak }'
}

say "The evaluator, one core"
dotnet run --project tests/Clinic.Benchmarks --configuration Release --no-build -- \
  --filter '*ScreeningBenchmarks.*' --artifacts "$work/benchmarks" >"$work/log" || { cat "$work/log"; exit 1; }
grep -h '^|' "$work"/benchmarks/results/*-report-github.md

say "clinic score, $(nproc) cores, the better of $rounds rounds, the higher peak"
echo "| lines | input | wall clock | lines/s | peak memory |"
echo "|---|---|---|---|---|"
score_row 10000
score_row 1000000
