#!/usr/bin/env bash
# Makes the pictures of assets/pictures: a server on a state folder of its own, each station in an xterm window of a
# display that nobody sees, touched with a pointer and driven by keys. What happens in which order is at the end.
# LUOT_BUILT=1 takes the programs as they are built.
set -euo pipefail
cd "$(dirname "$0")/.."
. kiosk/setup.sh
need xterm xvfb imagemagick xdotool x11-utils fonts-dejavu-core
export LUOT_HALL=luot-pictures-$$
. kiosk/hall.sh

pictures=assets/pictures
columns=${COLUMNS_OF_PICTURES:-100} rows=30
# At this size the half blocks of the font leave the least gaps between cells.
font='DejaVu Sans Mono' points=13
work=$(mktemp -d)
windows=() sessions=()

end() {
    local pid
    for pid in "${windows[@]}" "${display_pid:-}"; do
        if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi
    done
    if hall_is_open; then close_hall; fi
    rm -rf "$work"
}
trap end EXIT

# A display of its own, of whatever number is free.
open_display() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$work/number" >/dev/null 2>&1 &
    display_pid=$!
    DISPLAY=:$(head -n 1 "$work/number")
    export DISPLAY
}

# Opens a station in a window of this name.
open_window() {
    local name=$1
    shift
    env -u COLORTERM xterm -T "$name" -tn xterm-256color -fa "$font" -fs "$points" -geometry "${columns}x$rows" -b 0 \
        -xrm 'xterm*scrollBar: false' -e "$bin/$1" --socket "$LUOT_SOCKET" "${@:2}" &
    windows+=($!)
    for _ in $(seq 100); do
        if xdotool search --name "^$name\$" >"$work/$name" 2>/dev/null; then break; fi
        sleep 0.1
    done
    settle "$name"
}

id_of() { head -n 1 "$work/$1"; }

# Lays a window above the others and waits until it has stood still for a while.
settle() {
    local last='' now
    xdotool windowraise "$(id_of "$1")"
    for _ in $(seq 50); do
        sleep 0.4
        now=$(import -window "$(id_of "$1")" rgb:- | cksum)
        if [ "$now" = "$last" ]; then return; fi
        last=$now
    done
}

# Touches a window at so many hundredths of its width and height.
touch_at() {
    local name=$1 width height
    xdotool windowraise "$(id_of "$name")"
    eval "$(xdotool getwindowgeometry --shell "$(id_of "$name")" | sed -n 's/^WIDTH=/width=/p; s/^HEIGHT=/height=/p')"
    xdotool mousemove --window "$(id_of "$name")" $((width * $2 / 100)) $((height * $3 / 100)) click 1
    settle "$name"
}

# Types words and presses keys by their X names: `type_in counter text:canbo1 Tab`.
type_in() {
    local name=$1 key
    shift
    xdotool windowfocus "$(id_of "$name")"
    for key in "$@"; do
        case $key in
        text:*) xdotool type --delay 60 "${key#text:}" ;;
        *) xdotool key "$key" ;;
        esac
        # A station takes a second press within half a second for a slip of the finger.
        sleep 0.6
    done
    settle "$name"
}

# Keeps a picture of a window, small: a terminal has few colours.
keep() {
    local name=$1 picture=${2:-$1}
    settle "$name"
    import -window "$(id_of "$name")" "$work/$picture.png"
    convert "$work/$picture.png" +dither -colors 48 -strip -define png:compression-level=9 "png8:$pictures/$picture.png"
    say "$pictures/$picture.png: $(stat -c %s "$pictures/$picture.png") bytes"
}

# Every counter has an officer, some of whom serve somebody already, and some people wait.
fill_hall() {
    local number visitor
    for number in $(seq 2 18); do
        "$bin/luot" staff add "canbo$number" --name "Cán bộ quầy $number" --pin-stdin <<<"$pin" >/dev/null
        sessions[number]=$("$bin/luot" sign-in --counter "$number" "canbo$number" --pin-stdin <<<"$pin" | sed -n 's/.*LUOT_SESSION=//p')
    done
    for visitor in tai_chinh noi_vu dat_dai dat_dai tai_chinh tu_phap y_te dat_dai bhxh tai_chinh thue tai_chinh; do
        "$bin/luot" take "$visitor" >/dev/null
    done
    for number in 4 8 9; do "$bin/luot" call --session "${sessions[number]}" >/dev/null; done
    "$bin/luot" take tai_chinh --priority nguoi_cao_tuoi >/dev/null
}

if [ -z "${LUOT_BUILT:-}" ]; then
    say "Building …"
    swift build 1>&2
fi
mkdir -p "$pictures" "$run_folder" && chmod 700 "$run_folder"
start_server "$work/state"
"$bin/luot" open-day >/dev/null 2>&1 || "$bin/luot" open-day "$(TZ=Asia/Ho_Chi_Minh date +%F)" >/dev/null
"$bin/luot" staff add "$officer" --name "Cán bộ quầy $counter" --pin-stdin <<<"$pin" >/dev/null
fill_hall
open_display

open_window counter luot-counter --counter "$counter"
type_in counter "text:$officer" Tab "text:$pin" Return
# A player that plays nothing stands for the loudspeakers of a center.
open_window display luot-display --player true
type_in counter Return
# Each call stands for some seconds before the next one takes its place.
sleep 16
keep display
type_in counter Return
keep counter

open_window rating luot-rating --counter "$counter"
type_in counter Return
settle rating
keep rating
touch_at rating 12 45

open_window kiosk luot-kiosk
keep kiosk
touch_at kiosk 20 15
touch_at kiosk 20 25
sleep 2
keep kiosk kiosk-ticket
