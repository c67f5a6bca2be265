#!/usr/bin/env bash
# Makes the README's pictures anew from the running portal with its demo people.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
need_sdk
install_missing
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build tests/Clinic.EndToEnd --configuration Release --verbosity quiet
CLINIC_SCREENSHOTS="$work" CLINIC_SCREENSHOT_LOOKS="1280-light" \
  dotnet run --project tests/Clinic.EndToEnd --configuration Release --no-build -- \
  --filter-class '*.ScreenshotTests' --explicit only --progress off --no-ansi

mkdir -p docs/images
cp "$work/intake-burnout-1280-light.png" docs/images/patient.png
cp "$work/queue-1280-light.png" docs/images/queue.png
cp "$work/case-2-1280-light.png" docs/images/case.png
cp "$work/question-set-1280-light.png" docs/images/admin.png
