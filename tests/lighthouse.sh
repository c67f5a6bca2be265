#!/usr/bin/env bash
# Lighthouse on the published portal: front page, sign-in and a section of the intake, the median of five runs each.
# Performance at least 95, accessibility 100. It runs with the Node.js that Playwright's package carries and Debian's
# Chromium; npm is needed to fetch it once. Let nothing else run meanwhile: it counts the processor's work.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
# shellcheck source=tests/lib/portal.sh
source tests/lib/portal.sh
need_sdk
install_missing
command -v npm >/dev/null || { echo "npm is missing: install Node.js with npm, then run this again." >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/clinic-lighthouse.XXXXXX")
trap 'stop_portal; rm -rf "$work"' EXIT

npm ci --prefix tests/lighthouse --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
dotnet build tests/Clinic.EndToEnd --configuration Release --verbosity quiet
dotnet build tests/Clinic.Load --configuration Release --verbosity quiet
node=$(find tests/Clinic.EndToEnd/bin/Release -path '*/.playwright/node/linux-*/node' -type f | head -n 1)
publish_portal "$work/portal"
start_portal "$work/portal" "$work/data"
cookies=$(dotnet tests/Clinic.Load/bin/Release/net10.0/Clinic.Load.dll cookies "$portal_address")

say "Lighthouse"
"$node" tests/lighthouse/run.mjs "$portal_address" "$cookies"
