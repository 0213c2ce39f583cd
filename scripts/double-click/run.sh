#!/bin/bash
# What run.bat does, for macOS and Linux: bash 3.2 is what macOS has.
here="$(cd "$(dirname "$0")" && pwd)"
finish() {
  cat "$here/$1.txt" "$here/close.txt"
  read -r -n 1 -s _
  exit "$2"
}
cd "$here/../.." || finish no-folder 2
# Opened by a double click, a window may not know where the installer put it.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
command -v node >/dev/null || finish no-node 2
node -e 'process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)' || finish old-node 2
node scripts/run.mjs "$@"
status=$?
[ "$status" -eq 0 ] || finish failed "$status"
finish ended 0
