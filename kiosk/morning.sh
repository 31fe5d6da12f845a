# Sourced by start: a short morning through the real stations, for whoever has no terminal.

kiosk_pane=hall:0.0 display_pane=hall:0.1 counter_pane=hall:0.2 rating_pane=hall:0.3

# A person's pace: the stations take a second press within half a second for a slip of the finger.
press() {
    local pane=$1
    shift
    sleep 0.6
    tmux -L "$hall" send-keys -t "$pane" "$@"
}

shown() { tmux -L "$hall" capture-pane -p -t "$1"; }

# Waits until a pane shows a text; a station that never does ends the morning.
await() {
    local pane=$1 text=$2
    for _ in $(seq 200); do
        if shown "$pane" | grep -qF -- "$text"; then return; fi
        sleep 0.1
    done
    say "The station should show “$text”, but shows:"
    shown "$pane" >&2
    exit 1
}

step() {
    printf '\n── %s\n' "$1"
    shown "$display_pane" | sed -e 's/[[:space:]]*$//' | cat -s
}

# A visitor: the letter of a service, the number of a priority choice (1: none), the number to expect.
visitor() {
    local letter=$1 choice=$2 label=$3
    await "$kiosk_pane" 'Mời Ông/Bà chọn lĩnh vực'
    press "$kiosk_pane" "$letter"
    # No officer has signed in yet, and the kiosk asks whether a number is wanted all the same.
    await "$kiosk_pane" 'Vẫn lấy số'
    press "$kiosk_pane" Enter
    await "$kiosk_pane" 'Ông/Bà có thuộc đối tượng ưu tiên không?'
    press "$kiosk_pane" "$choice"
    await "$kiosk_pane" 'Số thứ tự của Ông/Bà'
    "$bin/luot" ticket "$label" >/dev/null
    # A number stays for a second at least, whatever is pressed.
    sleep 0.6
    press "$kiosk_pane" Enter
    printf '   number %s taken\n' "$label"
}

# The label called next, and what the display says of those who wait then: the label itself is too large to be read here.
call_and_serve() {
    local label=$1 waiting=$2
    press "$counter_pane" Enter
    await "$counter_pane" 'Đang gọi'
    await "$display_pane" "$waiting"
    "$bin/luot" ticket "$label" >/dev/null
    step "Counter $counter calls $label; the display shows:"
    press "$counter_pane" Enter
    await "$counter_pane" 'Đang phục vụ'
    press "$counter_pane" Enter
    await "$rating_pane" "Số $label"
}

play_morning() {
    hall=luot-morning-$$
    run_folder=${TMPDIR:-/tmp}/$hall
    export LUOT_SOCKET=$run_folder/luot.sock
    morning_state=$(mktemp -d)
    trap 'close_hall; rm -rf "$morning_state"' EXIT
    open_hall "$morning_state"

    echo "The hall is open. Five visitors take a number:"
    visitor a 1 A001
    visitor a 1 A002
    visitor a 2 A003
    visitor t 1 T001
    visitor a 1 A004
    await "$display_pane" 'A 4'
    step "Nobody is called yet; the display shows:"

    await "$counter_pane" 'Đăng nhập'
    press "$counter_pane" "$officer" Tab "$pin" Enter
    await "$counter_pane" 'Gọi số tiếp theo'

    call_and_serve A003 'Đang chờ: A 3'
    press "$rating_pane" 1
    await "$rating_pane" 'Cảm ơn'
    call_and_serve A001 'Đang chờ: A 2'
    press "$rating_pane" 2
    await "$rating_pane" 'Cảm ơn'
    press "$counter_pane" Enter
    await "$counter_pane" 'Đang gọi'
    press "$counter_pane" r
    await "$counter_pane" 'Đã gọi lại 1 lần'
    await "$display_pane" 'Đang chờ: A 1'
    step "A002 does not come and is called again; the display shows:"
    press "$counter_pane" v
    await "$counter_pane" 'Vắng mặt (1)'
    call_and_serve A004 'Đang chờ: T 1'
    call_and_serve T001 'Không có ai đang chờ'

    printf '\n── The figures of this morning:\n'
    "$bin/luot" summary
}
