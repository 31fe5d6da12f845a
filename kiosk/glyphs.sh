#!/usr/bin/env bash
# Makes assets/glyphs/unifont.hex anew from Debian's package unifont: the letters of Vietnamese and English, the signs
# that screens use, and the 3,755 usual Chinese characters (level 1 of GB 2312), so that texts can be changed without it.
set -euo pipefail
cd "$(dirname "$0")/.."
. kiosk/setup.sh
need unifont python3

python3 - >assets/glyphs/unifont.hex <<'END'
wanted = {*range(0x20, 0x7F), *range(0xC0, 0x100), *range(0x1EA0, 0x1EFA)}
wanted |= set(map(ord, "ĂăĐđĨĩŨũƠơƯư·–—‘’“”…•₫←↑→↓✓°×、。《》！（），：；？￥"))
for row in range(0xB0, 0xD8):
    for column in range(0xA1, 0xFF):
        # The last five places of the level are empty.
        wanted |= set(map(ord, bytes([row, column]).decode("gb2312", "ignore")))
with open("/usr/share/unifont/unifont.hex") as glyphs:
    for line in glyphs:
        if int(line.split(":")[0], 16) in wanted:
            print(line, end="")
END
