package io.github.queuesla.e2e.outputs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that differs from run to run or from machine to machine, and the word that is kept in its place. */
final class Masks {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z";

    private record Mask(Pattern found, String word) {}

    private final List<Mask> masks = new ArrayList<>();

    /** For a run in that folder, by the machine's own clock or by one that stands still. */
    static Masks of(Path folder, boolean ownClock) {
        Masks masks = new Masks();
        masks.add(Pattern.quote(folder.toString()), "FOLDER");
        masks.add("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
        // The pretend platform counts its requests in it, and the cases share the platform.
        masks.add("513a0000-0000-4000-8000-[0-9a-f]{12}", "CORRELATION-ID");
        masks.add("\\bin \\d+ ms\\b", "in SOME ms");
        masks.add("\\bwait(\\s+)\\d+\\.\\d s\\b", "wait$1SOME s");
        masks.add("\\b\\d+\\.\\d s(\\s+)are left\\b", "SOME s$1are left");
        masks.add("\\b\\d+ \\([^()\n]*, \\d[0-9.]*\\+[^()\n]*\\)", "JAVA-VERSION");
        if (ownClock) {
            masks.add(MOMENT, "MOMENT");
        }
        return masks;
    }

    private void add(String regex, String word) {
        masks.add(new Mask(Pattern.compile(regex), word));
    }

    String over(String text) {
        String masked = text;
        for (Mask mask : masks) {
            masked = mask.found().matcher(masked).replaceAll(mask.word());
        }
        return masked;
    }
}
