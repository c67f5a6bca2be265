#!/usr/bin/env bash
# Mutation testing of what decides about people: breaks the code of Safety, Scoring and Screening in one place at a time
# and asks whether a test notices. Slow (about an hour); reports go to StrykerOutput/<folder>. Ends with a failure where
# less than 90 % is noticed.   bash tests/mutation.sh [Safety] [Scoring] [Screening]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export CLINIC_TEST_ROUNDS_PERCENT=2 # the tests run once for each mutant
dotnet tool restore >/dev/null

folders=("$@")
[ ${#folders[@]} -gt 0 ] || folders=(Safety Scoring Screening)
status=0
for folder in "${folders[@]}"; do
  printf '\n== Mutation testing: %s\n' "$folder"
  output="$PWD/StrykerOutput/$folder"
  rm -rf "$output"
  (cd tests/Clinic.Domain.Tests \
    && dotnet stryker --test-runner mtp --project Clinic.Domain.csproj --configuration Release \
      --mutate "**/$folder/**/*.cs" --concurrency "${CLINIC_MUTATION_CONCURRENCY:-2}" \
      --threshold-high 95 --threshold-low 90 --break-at 90 \
      --reporter json --reporter html --reporter cleartext --skip-version-check --output "$output") || status=1
done
exit "$status"
