#!/usr/bin/env bash
# Writes one migration to both sets, SQLite and SQL Server, under the same name.
# Usage: scripts/add-migration.sh AddDischargeReason
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if (($# != 1)) || [[ ! "$1" =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
  printf 'Usage: %s NAME\nNAME says what changes, in letters and digits: AddDischargeReason\n' "$0" >&2
  exit 2
fi

# A migration needs the model only; the environment reaches MSBuild as a property.
export SkipFrontEnd=true

project=src/CrisisCare.Web
dotnet tool restore
dotnet build "$project"
for database in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --no-build --project "$project" \
    --context "${database}CrisisCareDbContext" --output-dir "Data/Migrations/$database"
done
