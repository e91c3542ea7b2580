package io.github.queuesla.core.queue;

/**
 * A name pattern with {@code *} for any characters and {@code ?} for one, in any case. The time to match is at most the
 * product of both lengths.
 */
public final class Glob {

    private final int[] glob;

    /** A pattern; a text without {@code *} and {@code ?} matches itself, in any case. */
    public Glob(String glob) {
        this.glob = folded(glob);
    }

    static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        int[] name = folded(text);
        int wanted = 0;
        int star = -1;
        int resumed = 0;
        int at = 0;
        while (at < name.length) {
            if (wanted < glob.length && glob[wanted] == '*') {
                star = wanted++;
                resumed = at;
            } else if (wanted < glob.length && (glob[wanted] == '?' || glob[wanted] == name[at])) {
                wanted++;
                at++;
            } else if (star >= 0) {
                // Only the last star takes one more character: retrying earlier ones never helps, and costs exponential
                // time.
                wanted = star + 1;
                at = ++resumed;
            } else {
                return false;
            }
        }
        while (wanted < glob.length && glob[wanted] == '*') {
            wanted++;
        }
        return wanted == glob.length;
    }

    private static int[] folded(String text) {
        // Upper case first, as String.equalsIgnoreCase does: some letters have one upper case but two lower ones.
        return text.codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .toArray();
    }
}
