#!/usr/bin/env bash
# Mutation testing of what decides about people: breaks the code of Safety, Scoring and Screening in one place at a time
# and asks whether a test notices. Slow (about an hour); the report goes to StrykerOutput/. Ends with a failure where less
# than 90 % is noticed.   bash tests/mutation.sh [Safety] [Scoring] [Screening]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export CLINIC_TEST_ROUNDS_PERCENT=1 ClinicMutationTesting=true # the tests run once for each mutant
dotnet tool restore >/dev/null

folders=("$@")
[ ${#folders[@]} -gt 0 ] || folders=(Safety Scoring Screening)
mutate=()
for folder in "${folders[@]}"; do
  mutate+=(--mutate "**/$folder/**/*.cs")
done

output="$PWD/StrykerOutput/$(IFS=-; echo "${folders[*]}")"
rm -rf "$output"
cd tests/Clinic.Domain.Tests
dotnet stryker "${mutate[@]}" --concurrency "${CLINIC_MUTATION_CONCURRENCY:-2}" --skip-version-check --output "$output"
