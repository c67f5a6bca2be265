# What the test scripts need of the machine they run on. Sourced, never run.

say() { printf '\n== %s\n' "$*"; }

need_sdk() {
  command -v dotnet >/dev/null && return
  echo "The .NET 10 SDK is missing: install it (https://dot.net) and run this again." >&2
  exit 1
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }
has_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }
postgres_bin() { find /usr/lib/postgresql -maxdepth 3 -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1; }

missing_packages() {
  command -v chromium >/dev/null || echo chromium
  has_package fonts-liberation || echo fonts-liberation
  has_package fonts-noto-core || echo fonts-noto-core
  [ -n "$(postgres_bin)" ] || echo postgresql
  has_library libicuuc || apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1
  command -v bc >/dev/null || echo bc
  command -v pdftotext >/dev/null || echo poppler-utils
  has_package python3-aiosmtpd || echo python3-aiosmtpd
  [ -d /usr/share/zoneinfo ] || echo tzdata
}

install_missing() {
  command -v apt-get >/dev/null || return 0
  local as_root=() missing
  missing=$(missing_packages | paste -sd' ')
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      echo "These packages are missing. Run this one line, then the tests again:" >&2
      echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing" >&2
      exit 1
    fi
  fi
  say "Installing $missing"
  "${as_root[@]}" apt-get update -qq
  missing=$(missing_packages | paste -sd' ') # names with a version in them are known only now
  if [[ " $missing " == *" postgresql "* ]]; then
    # The tests bring up a throw-away cluster of their own; Debian's main cluster is not wanted.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
    "${as_root[@]}" sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  fi
  # shellcheck disable=SC2086
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# PostgreSQL refuses to run as root: there the server belongs to the user postgres, elsewhere to whoever runs the tests.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  local port
  for _ in $(seq 100); do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  echo "No free port found." >&2
  return 1
}

start_postgres() { # folder
  postgres_folder=$1
  local bin port
  bin=$(postgres_bin)
  port=$(free_port)
  mkdir -p "$postgres_folder"
  [ "$(id -u)" -ne 0 ] || chown postgres: "$postgres_folder"
  say "Starting a throw-away PostgreSQL"
  (cd "$postgres_folder" \
    && as_postgres "$bin/initdb" -D "$postgres_folder/data" -A trust -U postgres --no-sync >/dev/null \
    && as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 \
      -o "-p $port -k $postgres_folder -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200" start >/dev/null)
  export CLINIC_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] && [ -d "$postgres_folder/data" ] || return 0
  (cd "$postgres_folder" && as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1) || true
}
