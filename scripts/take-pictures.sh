#!/usr/bin/env bash
# Takes a picture of every page of the demonstration at both screen sizes, and the board for the README.
# Usage: scripts/take-pictures.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder="$(realpath -m "${1:-artifacts/pictures}")"
mkdir -p "$folder" docs/pictures
CRISISCARE_PICTURES="$folder" dotnet test tests/CrisisCare.Browser.Tests --filter FullyQualifiedName~EveryPageTests
cp "$folder/fran-desktop.png" docs/pictures/board.png
printf 'The pictures are in %s\n' "$folder"
