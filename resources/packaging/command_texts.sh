#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Man page and bash completion of a program, from what the program itself says with --help.
#
#     command_texts.sh PROGRAM VERSION DATE FOLDER
#
# writes FOLDER/NAME.1 and FOLDER/NAME.bash. DATE is that of the page, YYYY-MM-DD.
set -eu
program=$1 version=$2 date=$3 folder=$4
name=$(basename "$program")
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

# The help of a command as lines KIND<tab>NAME<tab>VALUE<tab>TEXT; KIND is title, usage, option, argument, command or
# footer. The number of threads of this machine is no part of it.
read_help() {
  "$program" "$@" --help | awk '
    function put() { if (kind != "") printf "%s\t%s\t%s\t%s\n", kind, names, value, text; kind = "" }
    NR == 1 { printf "title\t\t\t%s\n", $0; next }
    /^Usage: / { printf "usage\t\t\t%s\n", substr($0, 8); next }
    /^Positionals:$/ { put(); section = "argument"; next }
    /^Options:$/ { put(); section = "option"; next }
    /^Subcommands:$/ { put(); section = "command"; next }
    /^$/ { put(); if (section != "footer") after = 1; next }
    after && /^[^ ]/ { section = "footer" }
    section == "footer" { printf "footer\t\t\t%s\n", $0; next }
    section != "" && /^  [^ ]/ {
      put(); after = 0; kind = section
      line = substr($0, 3); text = ""
      if (match(line, /   */)) { text = substr(line, RSTART + RLENGTH); line = substr(line, 1, RSTART - 1) }
      else if (length(line) > 27 || kind == "option" && match(line, / [A-Z]+:NONNEGATIVE /)) {
        if (match(line, /NONNEGATIVE /)) { text = substr(line, RSTART + RLENGTH); line = substr(line, 1, RSTART + RLENGTH - 2) }
        else if (match(line, / REQUIRED /)) { text = substr(line, RSTART + RLENGTH); line = substr(line, 1, RSTART + 8) }
      }
      names = line; value = ""
      if (match(line, / /)) { names = substr(line, 1, RSTART - 1); value = substr(line, RSTART + 1) }
      if (names ~ /--threads$/) sub(/=[0-9]+$/, "", value)
      next
    }
    section != "" && /^   / { line = $0; sub(/^ +/, "", line); text = text (text == "" ? "" : " ") line }
    END { put() }'
}

read_help >"$work/top"
commands=$(awk -F '\t' '$1 == "command" { print $2 }' "$work/top")
for command in $commands; do read_help "$command" >"$work/of-$command"; done

# --- the page ---------------------------------------------------------------------------------
# entries FILE KIND: a list of them in roff.
entries() {
  awk -F '\t' -v wanted="$2" '
    function roff(s) { gsub(/\\/, "\\e", s); gsub(/-/, "\\-", s); gsub(/\047/, "\\(aq", s); sub(/^\./, "\\\\\\&.", s); return s }
    $1 == wanted {
      names = $2; gsub(/,/, ", ", names)
      printf ".TP\n\\fB%s\\fR%s\n%s\n", roff(names), ($3 == "" ? "" : " " roff($3)), roff($4)
    }' "$1"
}
# words FILE KIND: their text in roff, as it stands.
words() {
  awk -F '\t' -v wanted="$2" '
    $1 == wanted { s = $4; gsub(/\\/, "\\e", s); gsub(/-/, "\\-", s); if (s ~ /^[.\047]/) s = "\\&" s; print s }' "$1"
}
{
  printf '.\\" Made from %s --help\n' "$name"
  printf '.TH %s 1 "%s" "Onsager %s" "User commands"\n' "$(echo "$name" | tr '[:lower:]' '[:upper:]')" "$date" "$version"
  printf '.SH NAME\n%s \\- %s\n' "$(echo "$name" | sed 's/-/\\-/g')" "$(words "$work/top" title | sed 's/^Onsager: //')"
  printf '.SH SYNOPSIS\n'
  words "$work/top" usage
  for command in $commands; do printf '.br\n'; words "$work/of-$command" usage; done
  if grep -q '^argument' "$work/top"; then printf '.SH ARGUMENTS\n'; entries "$work/top" argument; fi
  printf '.SH OPTIONS\n'
  entries "$work/top" option
  printf '.SH COMMANDS\n'
  for command in $commands; do
    printf '.SS %s\n' "$(echo "$command" | sed 's/-/\\-/g')"
    words "$work/of-$command" title
    entries "$work/of-$command" argument
    entries "$work/of-$command" option
    if grep -q '^footer' "$work/of-$command"; then printf '.PP\n.nf\n'; words "$work/of-$command" footer; printf '.fi\n'; fi
  done
  cat <<'ROFF'
.SH EXIT STATUS
0 done, 1 the run failed, 2 bad input, 130 interrupted.
.SH ENVIRONMENT
.TP
\fBSOURCE_DATE_EPOCH\fR
the date of what is written, in seconds since 1970, so that the same figure is the same file.
ROFF
} >"$folder/$name.1"

# --- the completion ---------------------------------------------------------------------------
flags() { awk -F '\t' '$1 == "option" { gsub(/,/, " ", $2); printf "%s ", $2 }' "$1"; }
function=_$(echo "$name" | tr - _)
{
  printf '# Made from %s --help: commands, flags, files and, of onsager-cli, the names of presets.\n' "$name"
  printf '%s()\n{\n' "$function"
  cat <<'BASH'
    local current=${COMP_WORDS[COMP_CWORD]} command='' flags word i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
BASH
  printf '            %s) command=${COMP_WORDS[i]}; break ;;\n' "$(echo $commands | sed 's/ / | /g')"
  printf '        esac\n    done\n    case $command in\n'
  for command in $commands; do printf "        %s) flags='%s' ;;\n" "$command" "$(flags "$work/of-$command")"; done
  printf "        *) flags='%s' ;;\n    esac\n" "$(flags "$work/top")"
  cat <<'BASH'
    COMPREPLY=()
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
        return
    fi
    if [[ -z $command ]]; then
BASH
  printf "        mapfile -t COMPREPLY < <(compgen -W '%s' -- \"\$current\")\n    fi\n" "$(echo $commands)"
  cat <<'BASH'
    if [[ -n $command || $1 == *onsager ]]; then
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
            compgen -f -- "$current"
            compgen -W "$(onsager-cli presets 2>/dev/null | cut -f 1)" -- "$current")
    fi
}
BASH
  printf 'complete -o filenames -F %s %s\n' "$function" "$name"
} >"$folder/$name.bash"
