package io.github.queuesla.e2e.outputs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that differs from run to run or from machine to machine, and the word that is kept in its place. */
final class Masks {

    private record Mask(Pattern found, String word) {}

    private final List<Mask> masks;

    private Masks(List<Mask> masks) {
        this.masks = masks;
    }

    /** For a case that ran in that folder. */
    static Masks of(Path folder) {
        return new Masks(List.of(
                mask(Pattern.quote(folder.toString()), "FOLDER"),
                mask("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT"),
                // The pretend platform counts its requests in it, and the cases share the platform.
                mask("00513a00-0000-4000-8000-[0-9a-f]{12}", "CORRELATION-ID"),
                mask("\\b\\d+ \\([^()\n]*, \\d[0-9.]*\\+[^()\n]*\\)", "JAVA-VERSION")));
    }

    private static Mask mask(String regex, String word) {
        return new Mask(Pattern.compile(regex), word);
    }

    String over(String text) {
        String masked = text;
        for (Mask mask : masks) {
            masked = mask.found().matcher(masked).replaceAll(mask.word());
        }
        return masked;
    }
}
