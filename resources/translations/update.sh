#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh [FOLDER]: brings the catalogues onsager_*.ts of a folder, by default this one, in step with the texts of
# the window, of the schema and of the presets. What is new waits there, unfinished, for its translation.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(cd "${1:-$here}" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
python3 "$here/data_texts.py" >"$made/data_texts.cpp"
cd "$here/../.."
find ui -name '*.cpp' -o -name '*.h' | LC_ALL=C sort >"$made/sources"
echo "$made/data_texts.cpp" >>"$made/sources"
lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate6 || command -v lupdate)
for catalogue in "$folder"/onsager_*.ts; do
  "$lupdate" -silent -locations none -no-obsolete -source-language en -I . "@$made/sources" -ts "$catalogue"
done
