#!/usr/bin/env bash
# What a patient costs the published portal and the line.
# Weight: the bytes of a page with its style sheets, scripts and icon, compressed, but for the framework's script.
# Heap: 500 patients sign in, each opens the busiest section (16 items) and answers all of it through a circuit; what lives
# after a forced full collection, less what lives with no circuit, is divided by 500.
# Ends with a failure above 60 KB or 350 KB. Takes about five minutes; asserts no time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
# shellcheck source=tests/lib/portal.sh
source tests/lib/portal.sh
need_sdk

circuits=${CLINIC_LOAD_CIRCUITS:-500}
rounds=${CLINIC_LOAD_ROUNDS:-5}
work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-load.XXXXXX")
trap 'stop_portal; rm -rf "$work"' EXIT

dotnet build tests/Clinic.Load --configuration Release --verbosity quiet
publish_portal "$work/portal"
load=$PWD/tests/Clinic.Load/bin/Release/net10.0/Clinic.Load.dll
DOTNET_STARTUP_HOOKS=$load CLINIC_HEAP_SOCKET=$work/heap start_portal "$work/portal" "$work/data"

say "The weight of pages: whole, the page alone, its parts"
dotnet "$load" weigh "$portal_address"

say "The heap of a patient's circuit, $(nproc) cores"
dotnet "$load" heap "$portal_address" "$work/heap" "$circuits" "$rounds"
