/// The files of this folder that are compiled into the programs, byte for byte.
///
/// A program therefore runs without an installed assets folder. Keep what is compiled in under 100 kB in all: it is
/// compiled as array literals, and 60 kB cost five seconds of build.
public enum Assets {}
