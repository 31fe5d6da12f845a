# Sourced by start and test: looks for Swift, installs the Debian packages that are missing.

say() { printf '%s\n' "$*" >&2; }

if ! command -v swift >/dev/null; then
    say "Swift is not installed. Install Swift 6.3 from https://www.swift.org/install/linux/ (Debian 12) and try again."
    exit 1
fi
swift_version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
if [ "$(printf '%s\n6.3\n' "$swift_version" | sort -V | head -n 1)" != 6.3 ]; then
    say "This is Swift ${swift_version:-of an unknown version}; Lượt needs 6.3 or later: https://www.swift.org/install/linux/"
    exit 1
fi

# Installs those of the named packages that are missing.
need() {
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These Debian packages are missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
            exit 1
        fi
        root=(sudo)
    fi
    say "Installing ${missing[*]} …"
    if ! { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"${TMPDIR:-/tmp}/luot-apt.log" 2>&1; then
        cat "${TMPDIR:-/tmp}/luot-apt.log" >&2
        say "The packages could not be installed; the lines above say why."
        exit 1
    fi
}

need libsqlite3-dev libncurses-dev libssl-dev tmux
# The voice of the display: it speaks, and it plays.
need espeak-ng alsa-utils
