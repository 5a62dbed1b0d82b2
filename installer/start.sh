#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to a first campaign: installs what is missing, builds, and opens the window; without a desktop,
# or with --headless, it sends the sample campaign and reports.
set -eu

usage() {
    cat <<'END'
usage: sh installer/start.sh [--workspace DIR] [--installed]
       sh installer/start.sh --headless [--contacts FILE.csv] [--consent basis=…,source=…[,at=…][,wording=…]]
           [--smtp HOST:PORT] [--security none|starttls|tls] [--ca FILE] [--user NAME --password-file FILE]
           [--from "NAME <ADDRESS>"] [--postal LINES] [--workspace DIR] [--passphrase-file FILE] [--installed]

On a desktop it opens the window. With --headless, without a desktop, or with any flag about what to send, it sends the
sample campaign to the sample contacts through the built-in practice relay, which delivers to nobody.

  --contacts FILE    your own contacts, with at least a column of e-mail addresses
  --consent …        why you may write to them; without it, and without columns for it, nobody is mailed
  --smtp HOST:PORT   a real mail server instead of the practice relay
  --security …       none on this computer (127.0.0.1, localhost), else starttls, unless you say so
  --ca FILE          the authority (PEM) that the server's certificate is checked against
  --password-file F  a file that only you can read (mode 0600)
  --workspace DIR    where the workspace is kept; without a window it is made when it isn't there
  --passphrase-file F  opens the workspace, or will open a new one; without it the keychain does. Where no keychain
                     answers either, a passphrase is made, and said where it is kept
  --headless         without a window
  --installed        uses the programs that are installed; installs and builds nothing

Exit code without a window: 0 when every delivery was accepted; 1 when some need a look; else as mailwright-cli's.
END
}

wrong() {
    echo "$*" >&2
    usage >&2
    exit 2
}

installed=
headless=
chosen=
contacts=
consent=
smtp=
security=
authority=
user=
password_file=
passphrase_file=
from='Sample Shop <news@example.com>'
postal='Sample Shop, 1 Paper Lane, Example Town'
data=${XDG_DATA_HOME:-${HOME:-/nonexistent}/.local/share}
workspace="$data/mailwright/workspaces/First steps.mailwright"
while [ $# -gt 0 ]; do
    case "$1" in
    --headless) headless=1; shift; continue ;;
    --installed) installed=1; shift; continue ;;
    -h | --help) usage; exit 0 ;;
    --contacts | --consent | --smtp | --security | --ca | --user | --password-file | --from | --postal | --workspace | \
        --passphrase-file)
        [ $# -ge 2 ] || wrong "$1 needs a value." ;;
    *) wrong "Not known here: $1" ;;
    esac
    case "$1" in --workspace) chosen=1 ;; *) headless=1 ;; esac
    case "$1" in
    --contacts) contacts=$2 ;;
    --consent) consent=$2 ;;
    --smtp) smtp=$2 ;;
    --security) security=$2 ;;
    --ca) authority=$2 ;;
    --user) user=$2 ;;
    --password-file) password_file=$2 ;;
    --passphrase-file) passphrase_file=$2 ;;
    --from) from=$2 ;;
    --postal) postal=$2 ;;
    --workspace) workspace=$2 ;;
    esac
    shift 2
done

host=
port=
if [ -n "$smtp" ]; then
    port=${smtp##*:}
    host=${smtp%:*}
    case "$host" in '['*']') host=${host#?} && host=${host%?} ;; esac
    case "$port" in '' | *[!0-9]*) wrong "--smtp wants HOST:PORT, such as 127.0.0.1:2525." ;; esac
    [ "$smtp" != "$port" ] && [ -n "$host" ] || wrong "--smtp wants HOST:PORT, such as 127.0.0.1:2525."
    if [ -z "$security" ]; then
        case "$host" in
        127.* | localhost | ::1) security=none ;;
        *) security=starttls ;;
        esac
    fi
    case "$security" in none | starttls | tls) ;; *) wrong "--security is none, starttls or tls." ;; esac
elif [ -n "$security$authority$user$password_file" ]; then
    wrong "--security, --ca, --user and --password-file belong to --smtp."
fi
[ -z "$user" ] || [ -n "$password_file" ] || wrong "--user needs --password-file."
[ -z "$password_file" ] || [ -n "$user" ] || wrong "--password-file needs --user."
for file in "$contacts" "$authority" "$password_file" "$passphrase_file"; do
    [ -z "$file" ] || [ -r "$file" ] || {
        echo "Can't read $file." >&2
        exit 4
    }
done

source_folder=$(cd "$(dirname "$0")/.." && pwd)
samples=$source_folder/resources/samples
program=$source_folder/build/release/app/cli/mailwright-cli
window=$source_folder/build/release/ui/mailwright
# A desktop is what can show a window: X11 or Wayland, or macOS, which always has one.
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" != Darwin ]; then headless=1; fi

build() {
    # shellcheck source=packages.sh
    . "$source_folder/installer/packages.sh"
    mw_need build
    echo "Building (the first time this takes some minutes)…"
    jobs=${MAILWRIGHT_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
    # Only macOS keeps Qt outside the places that CMake looks in.
    [ "$(mw_manager)" != brew ] ||
        export CMAKE_PREFIX_PATH="$(brew --prefix qt):$(brew --prefix openssl@3):$(brew --prefix sqlite)"
    log=$source_folder/build/release.log
    mkdir -p "$source_folder/build"
    (
        cd "$source_folder"
        { cmake --preset release && cmake --build build/release -j "$jobs"; } >"$log" 2>&1
    ) || {
        tail -n 40 "$log" >&2
        echo "The build failed; all of its words are in $log." >&2
        exit 1
    }
}

if [ -n "$installed" ]; then
    program=$(command -v mailwright-cli) || {
        echo "mailwright-cli isn't installed." >&2
        exit 2
    }
    samples=$(dirname "$program")/../share/mailwright/samples
else
    build
fi

if [ -z "$headless" ]; then
    [ -z "$installed" ] || window=$(command -v mailwright || true)
    if [ -n "$window" ] && [ -x "$window" ]; then
        [ -z "$chosen" ] || exec "$window" --workspace "$workspace"
        exec "$window"
    fi
    echo "The window is not built here; going on without it."
fi

cli() { "$program" --workspace "$workspace" ${passphrase_file:+--passphrase-file "$passphrase_file"} "$@"; }
# What may end with 1, "done, but something needs a look", without ending this script.
look() {
    look_code=0
    "$@" || look_code=$?
    [ "$look_code" -le 1 ] || exit "$look_code"
}
# A number of the one JSON object that a verb prints.
number() { tr -d '\n ' <"$2" | sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p"; }

# Every run has names of its own, so that none depends on what an earlier one left behind.
stamp=$(date "+%Y-%m-%d %H.%M.%S")-$$ # two runs in one second are two campaigns
notes=$(mktemp -d)
trap 'rm -rf "$notes"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Where no keychain answers and nobody brought a passphrase, one is made. It is kept apart from the workspace, so that a
# copy or a backup of the folder never carries its own key.
kept_apart="${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/mailwright/$(basename "$workspace").passphrase"
[ -n "$passphrase_file" ] || [ ! -e "$workspace" ] || [ ! -e "$kept_apart" ] || passphrase_file=$kept_apart

# Not through cli: the verb names the folder itself.
create() {
    "$program" "$@" ${passphrase_file:+--passphrase-file "$passphrase_file"} workspace create "$workspace" \
        --name 'First steps'
}
if [ ! -e "$workspace" ]; then
    mkdir -p "$(dirname "$workspace")"
    made=0
    create --json >"$notes/made" 2>"$notes/words" || made=$?
    if [ "$made" != 0 ] && [ -z "$passphrase_file" ] && grep -q 'MW-1124' "$notes/made"; then
        # One that is there opens another workspace, or one that is gone: never written over.
        [ -s "$kept_apart" ] || (
            umask 077
            mkdir -p "$(dirname "$kept_apart")"
            od -An -N 20 -tx1 /dev/urandom | tr -d ' \n' >"$kept_apart"
        )
        passphrase_file=$kept_apart
        echo "No keychain answers here, so a made-up passphrase opens the workspace. It stands in"
        echo "  $passphrase_file"
        echo "Keep a copy of it in another place: without it nobody can read the workspace again."
        made=0
        create --json >"$notes/made" 2>"$notes/words" || made=$?
    fi
    if [ "$made" != 0 ]; then
        cat "$notes/words" "$notes/made" >&2
        exit "$made"
    fi
fi
echo "Workspace: $workspace"
shown="$program --workspace \"$workspace\"${passphrase_file:+ --passphrase-file \"$passphrase_file\"}"

list="Start $stamp"
[ -n "$contacts" ] || contacts=$samples/contacts.csv
set -- contacts import "$contacts" --list "$list" --all-columns
[ -z "$consent" ] || set -- "$@" --consent "$consent"
look cli "$@"

subject=$(cat "$samples/welcome.subject.txt")
template="Welcome $stamp"
cli template add "$template" --subject "$subject" --html "$samples/welcome.html"

relay=practice
if [ -n "$smtp" ]; then
    relay="Relay $stamp"
    set -- relay add "$relay" --host "$host" --port "$port" --security "$security"
    [ -z "$authority" ] || set -- "$@" --ca "$authority"
    [ -z "$user" ] || set -- "$@" --user "$user" --password-file "$password_file"
    cli "$@"
fi

campaign="Welcome $stamp"
cli campaign create "$campaign" --list "$list" --template "$template" --from "$from" --postal "$postal" --relay "$relay"
look cli campaign check "$campaign"

sent=0
cli --json campaign send "$campaign" --wait >"$notes/result" || sent=$?
if [ "$sent" -gt 1 ]; then
    tr -d '\n' <"$notes/result" | sed -n 's/.*"text": *"\(\([^"\\]\|\\.\)*\)".*/\1\n/p' >&2
    exit "$sent"
fi

echo
look cli campaign report "$campaign"
echo
echo "Some of the deliveries:"
look cli delivery list --campaign "$campaign" >"$notes/deliveries"
head -n 12 "$notes/deliveries"

planned=$(number planned "$notes/result")
if [ -z "$planned" ]; then
    echo "Nothing was sent; what stands in the way is listed above." >&2
    exit 1
fi
accepted=$(number accepted "$notes/result")
open=$(number queued "$notes/result")
total=0
for state in queued accepted rejected excluded in_doubt cancelled expired; do
    count=$(number "$state" "$notes/result")
    total=$((total + ${count:-0}))
done

echo
if [ "${accepted:-0}" -gt 0 ]; then
    cli --json delivery list --campaign "$campaign" --state accepted >"$notes/accepted"
    first=$(tr -d '\n' <"$notes/accepted" | sed -n 's/.*"email": *"\([^"\\]*\)".*/\1/p')
    if [ "$relay" = practice ]; then
        echo "Where to read them: the practice relay keeps its mail in the workspace and delivered to nobody."
    else
        echo "Where to read them: in the mailboxes behind $host:$port."
    fi
    if [ -n "$first" ]; then
        echo "The exact message to one contact, as it was sent:"
        echo "  $shown message build \\"
        echo "      --template \"$template\" --contact $first --campaign \"$campaign\""
    fi
    echo "Why somebody got it or not:"
    echo "  $shown delivery why --campaign \"$campaign\" ADDRESS"
fi

if [ "$planned" != "$total" ] || [ "${open:-1}" != 0 ]; then
    echo "Not every delivery is accounted for: $planned planned, $total told, ${open:-?} open." >&2
    echo "Nothing is lost; go on with: $shown campaign send \"$campaign\" --wait" >&2
    exit 1
fi
if [ "${accepted:-0}" = 0 ]; then
    echo "Nobody was mailed." >&2
    exit 1
fi
exit "$sent"
