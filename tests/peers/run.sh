#!/usr/bin/env bash
# The same seven figures (PHQ-9, GAD-7, three means, composite, classification) from Clinic and from three rule engines of
# the JavaScript world, on this machine, one after the other on one core. Results are compared before any time is looked
# at; a difference ends it with a failure. Times are processor time, printed and never judged: another machine has others.
#   bash tests/peers/run.sh            Needs Node.js 20 or later with npm. Ends by itself, after about a minute on a quiet machine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
for needed in node npm dotnet; do
  command -v "$needed" >/dev/null || { echo "$needed is missing: install Node.js 20 or later (with npm) and the .NET 10 SDK, then run this again." >&2; exit 2; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-peers.XXXXXX")
trap 'rm -rf "$work"' EXIT

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
dotnet build ../Clinic.Benchmarks --configuration Release --verbosity quiet >/dev/null
node intakes.mjs ../acceptance/screening-cases.jsonl >"$work/intakes.jsonl"

one_core=()
command -v taskset >/dev/null && one_core=(taskset --cpu-list 0)
measure() { # name, command …
  local name=$1
  shift
  "${one_core[@]}" timeout 300 "$@" >"$work/$name.out" || { echo "$name did not finish within five minutes." >&2; exit 1; }
}

measure clinic dotnet run --project ../Clinic.Benchmarks --configuration Release --no-build -- peers "$work/intakes.jsonl"
for peer in json-logic fhirpath survey-core; do
  measure "$peer" node run-peer.mjs "$peer" "$work/intakes.jsonl"
done

node compare.mjs "$work"
