# The portal as it is shipped: published, started on an empty data folder, on loopback. Sourced after machine.sh, never run.
# It runs as Development: the one environment whose intake is open without an admin who sets the clinic up first.

publish_portal() { # folder
  dotnet publish src/Clinic.Web --configuration Release --output "$1" --verbosity quiet
}

is_healthy() { # port
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET /health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
  read -r line <&3 && [[ $line == *" 200 "* ]]
}

start_portal() { # published folder, data folder; sets portal_address. With portal_cases=true it makes its demo cases.
  local port
  port=$(free_port)
  portal_address="http://127.0.0.1:$port/"
  mkdir -p "$2"
  (cd "$1" && exec env ASPNETCORE_ENVIRONMENT=Development Data__Folder="$2" Demo__Cases="${portal_cases:-false}" \
    dotnet Clinic.Web.dll --urls "$portal_address" >"$2/log" 2>&1) &
  portal_process=$!
  for _ in $(seq 600); do
    if (is_healthy "$port") 2>/dev/null; then return; fi
    kill -0 "$portal_process" 2>/dev/null || break
    sleep 0.2
  done
  echo "The portal did not start:" >&2
  tail -n 20 "$2/log" >&2
  return 1
}

stop_portal() {
  [ -n "${portal_process:-}" ] || return 0
  kill "$portal_process" 2>/dev/null || true
  wait "$portal_process" 2>/dev/null || true
  portal_process=
}
