#!/usr/bin/env bash
# What a clinician waits for on a large database: the queue and a case with 100,000 cases on SQLite, and the heap of a
# clinician's circuit with 1,000, 100,000 and 1,000,000. The cases are copies of the demo cases, each with ids, a key,
# seals and a signature of its own. It ends with a failure above a limit; let nothing else run meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
# shellcheck source=tests/lib/portal.sh
source tests/lib/portal.sh
need_sdk

cases=${CLINIC_REVIEW_CASES:-100000}
many=${CLINIC_REVIEW_MANY:-1000000}
rounds=${CLINIC_REVIEW_ROUNDS:-200}
circuits=${CLINIC_REVIEW_CIRCUITS:-100}
waiting=500
answered=2000 # of the million, only so many can be opened; the others are rows for the queue to walk over
work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-review.XXXXXX")
trap 'stop_portal; rm -rf "$work"' EXIT

dotnet build tests/Clinic.Load --configuration Release --verbosity quiet
publish_portal "$work/portal"
load=$PWD/tests/Clinic.Load/bin/Release/net10.0/Clinic.Load.dll

say "A small database, filled by the portal's own use cases"
portal_cases=true start_portal "$work/portal" "$work/small"
stop_portal

start_filled() { # name, cases, answered: a portal on a copy of the small database, filled up
  cp -r "$work/small" "$work/$1"
  dotnet "$load" fill "$work/$1" "$2" "$waiting" "$3"
  sync # what was filled lies on the disk before anything is measured
  DOTNET_STARTUP_HOOKS=$load CLINIC_HEAP_SOCKET=$work/heap-$1 start_portal "$work/portal" "$work/$1"
}

status=0
say "The heap of a clinician's circuit, 1,000 cases"
start_filled few 1000 1000
dotnet "$load" staff-heap "$portal_address" "$work/heap-few" "$circuits" 3
stop_portal

say "$cases cases: the queue and a case, $rounds times each (median, 95th percentile, longest)"
start_filled full "$cases" "$cases"
dotnet "$load" pace "$portal_address" "$rounds" || status=1
say "The heap of a clinician's circuit, $cases cases"
dotnet "$load" staff-heap "$portal_address" "$work/heap-full" "$circuits" 3
stop_portal
rm -rf "$work/full"

say "The heap of a clinician's circuit, $many cases"
start_filled many "$many" "$answered"
dotnet "$load" staff-heap "$portal_address" "$work/heap-many" "$circuits" 3
stop_portal

exit "$status"
