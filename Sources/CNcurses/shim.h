/* The whole C surface of ncurses that Swift sees: macros and variadic functions cannot be called from Swift. */
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

/* What luot_read_key found besides a character or a key code. */
enum { LUOT_NOTHING = 0, LUOT_CHARACTER = 1, LUOT_KEY = 2, LUOT_TOUCH = 3, LUOT_RESIZED = 4 };

/* Takes the glass over as the terminal of a name; returns 0 when that is unknown. The locale is set first, whatever
   the environment says. Where nobody attends, Ctrl-C, Ctrl-Z and their like are keys without a meaning. */
static inline int luot_open(const char *name, int is_attended) {
    if (!setlocale(LC_ALL, "C.UTF-8")) setlocale(LC_ALL, "C.utf8");
    SCREEN *screen = newterm(name, stdout, stdin);
    if (!screen) return 0;
    set_term(screen);
    if (is_attended) cbreak(); else raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED, NULL);
    curs_set(0);
    return 1;
}

static inline void luot_ring(void) {
    beep();
}

static inline void luot_close(void) {
    if (!isendwin()) endwin();
}

/* How many colours there are: 0 on a monochrome glass. */
static inline int luot_start_colors(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

/* Whether a colour's number can be made another colour; endwin makes all of them what they were. */
static inline int luot_can_adjust_colors(void) { return can_change_color() ? 1 : 0; }

/* Makes a number a colour of sRGB; ncurses counts thousandths, and rounding up gives the terminal the same byte. */
static inline void luot_adjust_color(int number, int red, int green, int blue) {
    init_extended_color(number, (red * 1000 + 254) / 255, (green * 1000 + 254) / 255, (blue * 1000 + 254) / 255);
}

static inline void luot_define_pair(int pair, int text, int ground) { init_extended_pair(pair, text, ground); }

/* The writing end of the pipe through which signals come out of their handler. */
static int luot_signal_pipe = -1;

static inline void luot_note_signal(int number) {
    unsigned char byte = (unsigned char)number;
    if (write(luot_signal_pipe, &byte, 1) < 0) return;
}

/* Turns a change of size and every request to end into one byte each, the signal's number, on the descriptor
   returned. */
static inline int luot_catch_signals(void) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    luot_signal_pipe = ends[1];
    struct sigaction action = {.sa_handler = luot_note_signal, .sa_flags = SA_RESTART};
    const int caught[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT};
    for (size_t index = 0; index < sizeof caught / sizeof *caught; index++)
        sigaction(caught[index], &action, NULL);
    return ends[0];
}

/* The number of the next signal that was caught; 0 when there is none. */
static inline int luot_next_signal(int descriptor) {
    unsigned char byte;
    return read(descriptor, &byte, 1) == 1 ? byte : 0;
}

/* Tells ncurses how large the terminal is now. */
static inline void luot_fit(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
}

/* Whether nothing will ever come from the keyboard again. */
static inline int luot_is_gone(void) {
    struct pollfd keyboard = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&keyboard, 1, 0) > 0 && (keyboard.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

static inline int luot_columns(void) { return COLS; }
static inline int luot_rows(void) { return LINES; }

/* What text can be besides coloured. */
enum { LUOT_BOLD = 1, LUOT_REVERSE = 2, LUOT_UNDERLINE = 4 };

/* Writes one line of text in a colour pair and the attributes named above. */
static inline void luot_draw(int y, int x, const wchar_t *text, int pair, int attributes) {
    attr_t drawn = ((attributes & LUOT_BOLD) ? A_BOLD : 0) | ((attributes & LUOT_REVERSE) ? A_REVERSE : 0)
        | ((attributes & LUOT_UNDERLINE) ? A_UNDERLINE : 0);
    attr_set(drawn, (short)pair, NULL);
    mvaddwstr(y, x, text);
}

/* Shows what was drawn since the last time; a negative column hides the cursor. */
static inline void luot_show(int x, int y) {
    curs_set(x < 0 ? 0 : 1);
    if (x >= 0) move(y, x);
    refresh();
}

/* Forgets what is on the glass, so that the next showing draws all of it. */
static inline void luot_forget(void) { clearok(stdscr, TRUE); }

/* How many cells the C library gives a character; negative when it cannot be shown. */
static inline int luot_cells(wchar_t character) { return wcwidth(character); }

/* The character that a byte of UTF-8 completes; -1 while more bytes are to come. A byte that belongs to none becomes
   U+FFFD, a character that breaks off is dropped: mangled letters never take away the plain ones behind them, as
   get_wch would. */
static inline int luot_complete(int byte) {
    static int left = 0;
    static int point = 0;
    if (byte < 0x80) {
        left = 0;
        return byte;
    }
    if (byte >= 0xC0) {
        left = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        point = byte & (0x3F >> left);
        return -1;
    }
    if (left == 0) return 0xFFFD;
    point = point << 6 | (byte & 0x3F);
    if (--left > 0) return -1;
    return point < 0x80 ? 0xFFFD : point;
}

/* Reads what is there without waiting; a touch leaves its cell in x and y. */
static inline int luot_read_key(wint_t *key, int *x, int *y) {
    int point;
    do {
        int read = getch();
        if (read == ERR) return LUOT_NOTHING;
        *key = (wint_t)read;
        point = read < KEY_MIN ? luot_complete(read) : -1;
    } while (point < 0 && *key < KEY_MIN);
    if (point >= 0) {
        *key = (wint_t)point;
        return LUOT_CHARACTER;
    }
    if (*key == KEY_RESIZE) return LUOT_RESIZED;
    if (*key != KEY_MOUSE) return LUOT_KEY;
    MEVENT event;
    while (getmouse(&event) == OK) {
        if (event.bstate & BUTTON1_PRESSED) {
            *x = event.x;
            *y = event.y;
            return LUOT_TOUCH;
        }
    }
    return LUOT_KEY;
}

/* The number of a function key; 0 for every other key. */
static inline int luot_function_number(wint_t key) {
    return key > KEY_F(0) && key <= KEY_F(63) ? (int)key - KEY_F(0) : 0;
}
