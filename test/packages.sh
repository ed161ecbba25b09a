#!/bin/sh
# Sees to the packages that a purpose needs; where nothing is lacking it does nothing.
#
#   test/packages.sh build|test
#
# On Debian and its kin the missing ones are installed by apt-get, as root or through sudo; elsewhere, and where
# neither is allowed, it says what is missing. PG_CONFIG chooses among several PostgreSQL installations.
set -eu

purpose=${1:?build or test}
pg_config=${PG_CONFIG:-pg_config}

have() { command -v "$1" >/dev/null 2>&1; }

# The PostgreSQL to build for: the one of pg_config, else the newest installed, else the distribution's own.
pg_version() {
    if have "$pg_config"; then
        "$pg_config" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/'
        return
    fi
    installed=$(ls /usr/lib/postgresql 2>/dev/null | sort -n | tail -n 1)
    [ -n "$installed" ] || installed=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p')
    echo "${installed:-15}"
}

missing_packages() {
    have make || echo make
    have cc || have gcc || echo gcc libc6-dev
    if have pkg-config; then
        pkg-config --exists icu-uc || echo libicu-dev
        pkg-config --exists libutf8proc || echo libutf8proc-dev
    else
        echo pkg-config libicu-dev libutf8proc-dev
    fi
    perl -MTest::More -e 1 2>/dev/null && have prove || echo perl
    # The makefiles alone are no proof: Debian ships PGXS with the client, the headers with the -dev package.
    pgxs=$("$pg_config" --pgxs 2>/dev/null || true)
    headers=$("$pg_config" --includedir-server 2>/dev/null || true)
    [ -n "$pgxs" ] && [ -f "$pgxs" ] && [ -f "$headers/postgres.h" ] || echo "postgresql-server-dev-$(pg_version)"
    bindir=$("$pg_config" --bindir 2>/dev/null || echo "/usr/lib/postgresql/$(pg_version)/bin")
    [ -x "$bindir/initdb" ] && [ -x "$bindir/psql" ] || echo "postgresql-$(pg_version)"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

missing=$(missing_packages | tr '\n' ' ')
[ -n "$missing" ] || exit 0
say_missing() {
    echo "vnnews: cannot $purpose without these packages: $missing" >&2
    echo "vnnews: $1" >&2
    exit 1
}
have apt-get || say_missing "this is no system with apt-get; install what gives the same programs and libraries"
[ "$(id -u)" = 0 ] || have sudo || say_missing "as root run: apt-get install $missing"

log=$(mktemp "${TMPDIR:-/tmp}/vnnews-packages.XXXXXX")
no_cluster=/etc/postgresql-common/createcluster.d/vnnews.conf # else Debian's package would start a server of its own
trap 'rm -f "$log"; [ ! -e "$no_cluster" ] || as_root rm -f "$no_cluster"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
as_root true 2>/dev/null || say_missing "sudo is not allowed here; as root run: apt-get install $missing"
as_root apt-get -q update </dev/null >"$log" 2>&1 || { cat "$log" >&2; say_missing "apt-get update failed"; }
missing=$(missing_packages | tr '\n' ' ') # the distribution's version of PostgreSQL is known only now
echo "vnnews: installing $missing" >&2
as_root mkdir -p "${no_cluster%/*}"
as_root sh -c "echo 'create_main_cluster = false' >$no_cluster"
# shellcheck disable=SC2086 # a list of names
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing </dev/null >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2; say_missing "apt-get install failed"; }
missing=$(missing_packages | tr '\n' ' ')
[ -z "$missing" ] || say_missing "they are still missing after apt-get install"
