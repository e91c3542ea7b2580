package io.github.queuesla.e2e.outputs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of an output that differ between runs or machines, and the words that replace them. */
final class Masks {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z";

    private record Mask(Pattern found, String word) {}

    private final List<Mask> masks = new ArrayList<>();

    /** The masks for a run in a folder, with the real clock or a fixed one. */
    static Masks of(Path folder, boolean ownClock) {
        Masks masks = new Masks();
        masks.add(Pattern.quote(folder.toString()), "FOLDER");
        masks.add("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
        // The simulator numbers correlation ids, and the cases share it.
        masks.add("513a0000-0000-4000-8000-[0-9a-f]{12}", "CORRELATION-ID");
        masks.add("\\bin \\d+ ms\\b", "in SOME ms");
        masks.add("\\bwait of(\\s+)\\d+\\.\\d s\\b", "wait of$1SOME s");
        masks.add("\\b\\d+\\.\\d s(\\s+)are left\\b", "SOME s$1are left");
        masks.add("queue-sla (\\(not built as a jar\\)|\\d+\\.\\d+\\.\\d+[^\",\\s]*)", "queue-sla VERSION");
        // The manifest of a settled period has the hashes of its files, and those the ids of jobs, which the cases
        // share.
        masks.add("(\"seal\": \"|Seal of \\S+\\s+)[0-9a-f]{64}", "$1SEAL");
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
