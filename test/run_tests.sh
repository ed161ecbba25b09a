#!/bin/sh
# make test: unit tests of the core, regression tests, TAP tests. The last line is "N passed, N failed".
set -u

cd "$(dirname "$0")/.." || exit
unset MAKEFLAGS MFLAGS MAKELEVEL
work=$(mktemp -d "${TMPDIR:-/tmp}/vnnews-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
passed=0
failed=0

make_() { ${MAKE:-make} --no-print-directory ${PG_CONFIG:+PG_CONFIG="$PG_CONFIG"} "$@"; }

# run NAME COMMAND ...: shows the output, keeps it in $work/NAME, gives the command's status
run() {
    name=$1
    shift
    echo "== $name"
    { "$@" 2>&1; echo $? >"$work/status"; } </dev/null | tee "$work/$name"
    return "$(cat "$work/status")"
}

count() { # count NAME STATUS PASSED FAILED: a run that ends badly with no failure counted is one failure
    [ "$2" = 0 ] || [ "$4" -gt 0 ] || { echo "$1 ended with status $2"; set -- "$1" "$2" "$3" 1; }
    passed=$((passed + $3))
    failed=$((failed + $4))
}

finish() {
    echo
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
    exit
}

lines() { grep -cE "$1" "$2" || true; }
sum() { sed -nE "s/$1/\\1/p" "$2" | awk '{ n += $1 } END { print n + 0 }'; }

test/packages.sh test || { count packages 1 0 0; finish; }
jobs=$(nproc 2>/dev/null || echo 1)
run build make_ -s -j"$jobs" all || { count build 1 0 0; finish; }

unit_tests() {
    make_ -s -j"$jobs" unit-programs || return
    status=0
    for program in test/unit/test_*.c; do
        program=build/unit/$(basename "$program" .c)
        "$program" || { echo "$program: status $?"; status=1; }
    done
    return $status
}
run unit unit_tests
count unit $? "$(sum '^[a-z_0-9]+: ([0-9]+) passed, [0-9]+ failed$' "$work/unit")" \
    "$(sum '^[a-z_0-9]+: [0-9]+ passed, ([0-9]+) failed$' "$work/unit")"

# pg_regress says "test NAME ... ok" up to PostgreSQL 15 and TAP since
run regress test/cluster.sh run "${MAKE:-make}" --no-print-directory installcheck ${PG_CONFIG:+PG_CONFIG="$PG_CONFIG"}
regress_status=$?
[ $regress_status = 0 ] || [ ! -f build/regress/regression.diffs ] || cat build/regress/regression.diffs
count regress $regress_status "$(lines '^test .*\.\.\. ok |^ok [0-9]' "$work/regress")" \
    "$(lines '^test .*\.\.\. FAILED|^not ok [0-9]' "$work/regress")"

run tap test/cluster.sh run prove --verbose test/t
count tap $? "$(grep -E '^ok [0-9]' "$work/tap" | grep -vcE '# (skip|SKIP)' || true)" "$(lines '^not ok [0-9]' "$work/tap")"
finish
