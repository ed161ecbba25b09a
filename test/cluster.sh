#!/bin/sh
# A throw-away PostgreSQL with this build of vnnews, touching no system directory.
#
#   test/cluster.sh run COMMAND [ARG ...]   starts a server, runs the command with PGHOST, PGUSER and
#                                           PGDATABASE set, stops the server and removes everything
#   test/cluster.sh start DIR               the same server kept in DIR (must not exist or be empty);
#                                           prints the shell line that sets the environment
#   test/cluster.sh stop DIR                stops it and removes DIR
#
# PostgreSQL finds its files relative to its programs, so a private copy of the programs beside
# links to the rest makes a private place to install into. As root the server runs as the user
# postgres, or nobody. Environment: PG_CONFIG; INITDB_OPTS replaces "-E UTF8 --locale=C.UTF-8".
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
pg_config=${PG_CONFIG:-pg_config}
bindir=$($pg_config --bindir)
sharedir=$($pg_config --sharedir)
pkglibdir=$($pg_config --pkglibdir)

if [ "$(id -u)" = 0 ]; then
    server_user=nobody
    ! id postgres >/dev/null 2>&1 || server_user=postgres
    as_server() { runuser -u "$server_user" -- "$@"; }
else
    as_server() { "$@"; }
fi

link_all() { # link_all FROM TO: a tree of folders with links to every file of FROM
    mkdir -p "$2"
    cp -Rs "$1/." "$2/"
}

stage() { # stage DIR: the server tree with vnnews in it
    mkdir -p "$1$bindir" "$1$sharedir" "$1$pkglibdir"
    for program in "$bindir"/*; do
        [ ! -f "$program" ] || cp "$program" "$1$bindir/"
    done
    link_all "$sharedir" "$1$sharedir"
    link_all "$pkglibdir" "$1$pkglibdir"
    rm -f "$1$bindir/pg_config" # it would name the private tree, which has no headers
    rm -f "$1$pkglibdir/vnnews.so" "$1$sharedir"/extension/vnnews*
    cp "$top/vnnews.so" "$1$pkglibdir/"
    cp "$top/vnnews.control" "$top"/sql/vnnews--*.sql "$1$sharedir/extension/"
    for f in "$top"/sql/update/vnnews--*.sql; do
        [ ! -f "$f" ] || cp "$f" "$1$sharedir/extension/"
    done
    if [ -d "$top/src/tsearch_data" ]; then cp "$top"/src/tsearch_data/* "$1$sharedir/tsearch_data/"; fi
}

start() { # start DIR
    stage "$1/tree"
    mkdir -p "$1/socket" "$1/data"
    chmod 755 "$1"
    [ "$(id -u)" != 0 ] || chown "$server_user" "$1/socket" "$1/data" "$1"
    (
        cd "$1"
        as_server "$1/tree$bindir/initdb" -D "$1/data" -U postgres -A trust -N ${INITDB_OPTS:--E UTF8 --locale=C.UTF-8} >"$1/initdb.log" 2>&1 ||
            { cat "$1/initdb.log" >&2; exit 1; }
        as_server "$1/tree$bindir/pg_ctl" -D "$1/data" -w -l "$1/data/server.log" \
            -o "-c listen_addresses= -c unix_socket_directories='$1/socket' -c fsync=off -c max_wal_size=256MB" start >"$1/start.log" 2>&1 ||
            { cat "$1/start.log" "$1/data/server.log" >&2; exit 1; }
    )
}

stop() { # stop DIR
    [ ! -f "$1/data/postmaster.pid" ] || (cd / && as_server "$1/tree$bindir/pg_ctl" -D "$1/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$1"
}

environment() {
    echo "export PGHOST='$1/socket' PGPORT=5432 PGUSER=postgres PGDATABASE=postgres PATH='$1/tree$bindir':\"\$PATH\""
}

case ${1:-} in
start)
    mkdir -p "$2"
    dir=$(cd "$2" && pwd)
    start "$dir"
    environment "$dir"
    ;;
stop)
    dir=$(cd "$2" && pwd)
    stop "$dir"
    ;;
run)
    shift
    command=
    dir=$(mktemp -d "${TMPDIR:-/tmp}/vnnews.XXXXXX")
    trap 'status=$?; trap "" HUP INT TERM; [ -z "$command" ] || kill "$command" 2>/dev/null || true; stop "$dir"; exit $status' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    start "$dir"
    eval "$(environment "$dir")"
    # In the background, so that a signal to this shell alone is served at once.
    exec 3<&0
    "$@" <&3 3<&- &
    command=$!
    status=0
    wait "$command" || status=$?
    command=
    exit "$status"
    ;;
*)
    sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0" | sed '$d' >&2
    exit 2
    ;;
esac
