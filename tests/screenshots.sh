#!/usr/bin/env bash
# Makes the pictures of docs/images anew from the running portal with its demo people.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh
need_sdk
install_missing
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build tests/Clinic.EndToEnd --configuration Release --verbosity quiet
CLINIC_SCREENSHOTS="$work" dotnet run --project tests/Clinic.EndToEnd --configuration Release --no-build -- \
  --filter-class '*.ScreenshotTests' --explicit only --progress off --no-ansi

rm -rf docs/images
mkdir -p docs/images
cp "$work"/*.jpg docs/images
