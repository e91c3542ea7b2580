package io.github.queuesla.core.queue;

import java.util.regex.Pattern;

/** A name with {@code *} for any characters and {@code ?} for one; upper and lower case are the same. */
final class Glob {

    private final Pattern pattern;

    Glob(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> {
                    if (!regex.toString().endsWith(".*")) {
                        regex.append(".*");
                    }
                }
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
