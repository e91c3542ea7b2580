package io.github.queuesla.core.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.stream.Stream;

/** Fuzz target: a pattern on the first line and a name on the rest match as in a slow and simple matcher. */
public final class GlobTarget implements FuzzTarget {

    /** The longest input for the simple matcher, which is slow. */
    private static final int LONGEST = 400;

    @Override
    public List<byte[]> examples() {
        return Stream.of(
                        "Sales *\nSales North",
                        "*a*b?\nxxaxxbc",
                        "*\n",
                        "ÜB?R*\nüber uns",
                        "a*a*a*a*a*a*a*a*a*a*b\n" + "a".repeat(60) + "b",
                        "?\n\uD83D\uDE00")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "*", "?", "*a", "a", "**", "*?", "\\E", "\\Q", "\u0130", "\u00df", "\u03c2", "\u212a", ".", "\n");
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        int end = text.indexOf('\n');
        String glob = end < 0 ? text : text.substring(0, end);
        String name = end < 0 ? text : text.substring(end + 1);
        boolean matches = new Glob(glob).matches(name);
        if (glob.length() + name.length() < LONGEST) {
            assertThat(matches)
                    .isEqualTo(matches(
                            glob.codePoints().toArray(), name.codePoints().toArray()));
        }
        return matches;
    }

    /** Matches each prefix of the pattern with each prefix of the name. */
    private static boolean matches(int[] glob, int[] name) {
        boolean[] before = new boolean[name.length + 1];
        before[0] = true;
        for (int wanted : glob) {
            boolean[] now = new boolean[name.length + 1];
            now[0] = wanted == '*' && before[0];
            for (int i = 1; i <= name.length; i++) {
                now[i] = wanted == '*'
                        ? before[i] || now[i - 1]
                        : before[i - 1] && (wanted == '?' || isSame(wanted, name[i - 1]));
            }
            before = now;
        }
        return before[name.length];
    }

    private static boolean isSame(int one, int other) {
        return Character.toLowerCase(Character.toUpperCase(one)) == Character.toLowerCase(Character.toUpperCase(other));
    }
}
