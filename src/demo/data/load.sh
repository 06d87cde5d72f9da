#!/usr/bin/env bash
# Loads this quarter through the public REST: ./load.sh [address of the application]
# The accounts are the demo's; for another installation set MILEPOST_ACCOUNTING and MILEPOST_TRACKER to user:password.
# Loading twice is harmless: what is known is left as it is.
set -euo pipefail
cd "$(dirname "$0")"
address=${1:-http://127.0.0.1:8080}
accounting=${MILEPOST_ACCOUNTING:-felix:Demo-Pass-2026}
tracker=${MILEPOST_TRACKER:-tracker:Demo-Pass-2026}

send() { # METHOD account path file media-type
  printf '%-5s /api/%s  ' "$1" "$3"
  curl --silent --show-error --fail-with-body --user "$2" --request "$1" --header "Content-Type: $5" \
    --data-binary "@$4" --write-out ' %{http_code}\n' "$address/api/$3"
}

# A file's path is its address: clients/FOERDE.json is what PUT /api/clients/FOERDE takes.
for file in clients/*.json projects/*.json projects/*/terms/*.json projects/*/milestones/*.json rate-cards/*.json; do
  send PUT "$accounting" "${file%.json}" "$file" application/json
done
send POST "$tracker" time-entries time-entries.csv "text/csv; charset=utf-8"
send POST "$tracker" expenses expenses.csv "text/csv; charset=utf-8"
