# Sourced by start and stop: the server and the four stations of one counter, in a tmux of their own.

hall=${LUOT_HALL:-luot-$(id -u)}
run_folder=${XDG_RUNTIME_DIR:-/tmp}/$hall
export LUOT_SOCKET=$run_folder/luot.sock
bin=$PWD/.build/debug
# The counter of the window, and an officer made for it.
counter=1 officer=canbo1 pin=2468

hall_is_open() {
    [ -f "$run_folder/server.pid" ] && kill -0 "$(cat "$run_folder/server.pid")" 2>/dev/null
}

# Starts the server on a state folder and the stations in their panes.
open_hall() {
    local state=$1
    # Stations may have outlived a former server.
    tmux -L "$hall" kill-server 2>/dev/null || true
    mkdir -p "$run_folder" && chmod 700 "$run_folder"
    start_server "$state"
    # A day that lies far from the last one must be named to be opened.
    "$bin/luot" open-day >/dev/null 2>&1 || "$bin/luot" open-day "$(TZ=Asia/Ho_Chi_Minh date +%F)" >/dev/null
    "$bin/luot" staff add "$officer" --name "Cán bộ quầy $counter" --pin-stdin <<<"$pin" >/dev/null
    start_stations
}

start_server() {
    local state=$1
    setsid "$bin/luot-server" --center assets/centers/lang-son.yaml --state "$state" --socket "$LUOT_SOCKET" \
        </dev/null >"$run_folder/server.log" 2>&1 &
    echo $! >"$run_folder/server.pid"
    for _ in $(seq 100); do
        "$bin/luot" status >/dev/null 2>&1 && return
        if ! hall_is_open; then break; fi
        sleep 0.1
    done
    say "The server did not start:"
    cat "$run_folder/server.log" >&2
    exit 1
}

start_stations() {
    local tmux=(tmux -L "$hall" -f /dev/null)
    # tmux itself thinks of eight colours; the stations get all that the terminal around it has.
    "${tmux[@]}" start-server \; set -g default-terminal tmux-256color \; set -as terminal-features ',*:RGB' \; \
        new-session -d -s hall -x 170 -y 50 -e LUOT_SOCKET="$LUOT_SOCKET" "$bin/luot-kiosk"
    "${tmux[@]}" split-window -h -t hall:0.0 "$bin/luot-counter --counter $counter"
    "${tmux[@]}" split-window -v -t hall:0.0 "$bin/luot-display"
    "${tmux[@]}" split-window -v -t hall:0.2 "$bin/luot-rating --counter $counter"
    "${tmux[@]}" set -g mouse on
    "${tmux[@]}" set -g status-left-length 200
    "${tmux[@]}" set -g status-right ''
    "${tmux[@]}" set -g status-style 'bg=colour25,fg=white,bold'
    "${tmux[@]}" set -g window-status-current-format ''
    "${tmux[@]}" set -g status-left \
        " Press A, then Enter here until there is a number · click the counter (right): $officer, PIN $pin, then Enter calls · kiosk/stop ends "
    "${tmux[@]}" set -g pane-border-status top
    "${tmux[@]}" set -g pane-border-format ' #{?#{==:#{pane_index},0},Máy lấy số · kiosk,#{?#{==:#{pane_index},1},Màn hình · display,#{?#{==:#{pane_index},2},Quầy · counter,Đánh giá · rating}}} '
    "${tmux[@]}" select-pane -t hall:0.0
}

close_hall() {
    local pid
    tmux -L "$hall" kill-server 2>/dev/null || true
    pid=$(cat "$run_folder/server.pid")
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 100); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    rm -rf "$run_folder"
}
