#!/usr/bin/env bash
# What repeats and measures: bounded, ends by itself. `tests/run.sh` runs the same tests with few rounds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# shellcheck source=tests/lib/machine.sh
source tests/lib/machine.sh

need_sdk
install_missing
dotnet build Clinic.sln --configuration Release --verbosity quiet -warnaserror

say "50 kills at random moments while 20 patients answer"
CLINIC_TESTS_REQUIRE_ALL=1 CLINIC_KILL_ROUNDS=50 \
  dotnet run --project tests/Clinic.EndToEnd --configuration Release --no-build -- \
  --filter-class '*.KillTests' --progress off --no-ansi --show-live-output on

say "A phone two minutes without a network"
CLINIC_TESTS_REQUIRE_ALL=1 CLINIC_OFFLINE_SECONDS=120 \
  dotnet run --project tests/Clinic.EndToEnd --configuration Release --no-build -- \
  --filter-class '*.ConnectionLossTests' --progress off --no-ansi

say "200 times two clinicians claim one case in the same instant"
CLINIC_TESTS_REQUIRE_ALL=1 CLINIC_CLAIM_ROUNDS=200 \
  dotnet run --project tests/Clinic.EndToEnd --configuration Release --no-build -- \
  --filter-class '*.QueueTests' --progress off --no-ansi --show-live-output on

bash tests/load.sh

bash tests/performance.sh

say "Lighthouse, and side by side with other rule engines"
if command -v node >/dev/null && command -v npm >/dev/null; then
  bash tests/lighthouse.sh
  bash tests/peers/run.sh
else
  echo "Skipped: they need Node.js 20 or later with npm."
fi

say "Mutation testing of Safety, Scoring and Screening"
bash tests/mutation.sh

bash tests/review.sh
