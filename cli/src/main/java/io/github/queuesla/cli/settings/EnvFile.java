package io.github.queuesla.cli.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file: {@code NAME=value} lines, with or without {@code export}, blank lines and lines that begin
 * with {@code #}. A value in single quotes is taken as it is; in double quotes {@code \n}, {@code \"} and {@code \\} stand
 * for what they do in a shell; without quotes it ends before a blank followed by {@code #}. Nothing is substituted.
 */
final class EnvFile {

    private static final Pattern LINE =
            Pattern.compile("(?:export\\s++)?([A-Za-z_][A-Za-z0-9_]*+)\\s*+=(.*+)", Pattern.DOTALL);

    private EnvFile() {}

    /**
     * The variables of the file; a name that comes twice has its last value.
     *
     * @throws IllegalArgumentException when a line is none of that; the message names the line and never quotes it
     */
    static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                Matcher matcher = LINE.matcher(line.strip());
                if (!matcher.matches()) {
                    throw malformed(number, "is no NAME=value");
                }
                variables.put(matcher.group(1), value(matcher.group(2).strip(), number));
            }
        }
        return variables;
    }

    // Read by hand: a pattern would need time that grows with the square of a line, and a stack as deep as it is long.
    private static String value(String raw, int line) {
        if (raw.startsWith("'")) {
            int end = raw.indexOf('\'', 1);
            requireEnd(raw, end, line);
            return raw.substring(1, end);
        }
        return raw.startsWith("\"") ? unescaped(raw, line) : withoutRemark(raw);
    }

    private static String unescaped(String raw, int line) {
        StringBuilder value = new StringBuilder();
        int at = 1;
        while (at < raw.length() && raw.charAt(at) != '"') {
            char character = raw.charAt(at++);
            if (character == '\\' && at < raw.length()) {
                character = raw.charAt(at++);
                value.append(meant(character));
            } else {
                value.append(character);
            }
        }
        requireEnd(raw, at < raw.length() ? at : -1, line);
        return value.toString();
    }

    private static String meant(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case '"', '\\', '$' -> Character.toString(escaped);
            default -> "\\" + escaped;
        };
    }

    /** That the quote ends there, and nothing but a remark follows. */
    private static void requireEnd(String raw, int quote, int line) {
        String rest = quote < 0 ? "no end" : raw.substring(quote + 1).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw malformed(line, "has a quote that does not end");
        }
    }

    private static String withoutRemark(String raw) {
        int remark = raw.indexOf('#');
        while (remark > 0 && !Character.isWhitespace(raw.charAt(remark - 1))) {
            remark = raw.indexOf('#', remark + 1);
        }
        return remark < 0 ? raw : raw.substring(0, remark).stripTrailing();
    }

    private static IllegalArgumentException malformed(int line, String what) {
        return new IllegalArgumentException("line " + line + " " + what);
    }
}
