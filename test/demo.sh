#!/bin/sh
# make demo [CORPUS=DIR]: builds, starts a throw-away server, loads the corpus and shows what can be asked of it.
set -eu

corpus=${CORPUS:-}
[ -z "$corpus" ] || [ -d "$corpus" ] || { echo "make demo: folder \"$corpus\" does not exist" >&2; exit 1; }
[ -z "$corpus" ] || corpus=$(cd "$corpus" && pwd -P)
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS MAKELEVEL

test/packages.sh build
log=$(mktemp "${TMPDIR:-/tmp}/vnnews-build.XXXXXX")
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
echo "Building vnnews ..."
"${MAKE:-make}" -s ${PG_CONFIG:+PG_CONFIG="$PG_CONFIG"} -j"$(nproc 2>/dev/null || echo 1)" all >"$log" 2>&1 ||
    { cat "$log" >&2; exit 1; }
rm -f "$log"
trap - EXIT

echo "Starting a throw-away PostgreSQL server ..."
CORPUS=${corpus:-$PWD/test/corpus}
COLLECTION=$(basename "$CORPUS")
export CORPUS COLLECTION
exec test/cluster.sh run test/demo_session.sh
