package io.github.queuesla.cli.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of {@code .env} files: {@code NAME=value} lines, with or without {@code export}, blank lines and lines
 * that begin with {@code #}. A value in single quotes is literal; in double quotes {@code \n}, {@code \"}, {@code \$}
 * and {@code \\} are escapes; without quotes it ends before a blank followed by {@code #}. Variables are not
 * substituted.
 */
final class EnvFile {

    private static final Pattern LINE =
            Pattern.compile("(?:export\\s++)?([A-Za-z_][A-Za-z0-9_]*+)\\s*+=(.*+)", Pattern.DOTALL);

    private EnvFile() {}

    /**
     * The variables of the file; of a name that occurs twice, the last value.
     *
     * @throws IllegalArgumentException if a line is malformed; the message has its number and never quotes it, since it
     *     may hold a secret
     */
    static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                Matcher matcher = LINE.matcher(line.strip());
                if (!matcher.matches()) {
                    throw malformed(number, "is not NAME=value");
                }
                variables.put(matcher.group(1), value(matcher.group(2).strip(), number));
            }
        }
        return variables;
    }

    // Not a regular expression, which could take quadratic time and overflow the stack on a long line.
    private static String value(String raw, int line) {
        if (raw.startsWith("'")) {
            int end = raw.indexOf('\'', 1);
            requireEnd(raw, end, line);
            return raw.substring(1, end);
        }
        return raw.startsWith("\"") ? unescaped(raw, line) : withoutComment(raw);
    }

    private static String unescaped(String raw, int line) {
        StringBuilder value = new StringBuilder();
        int at = 1;
        while (at < raw.length() && raw.charAt(at) != '"') {
            char character = raw.charAt(at++);
            if (character == '\\' && at < raw.length()) {
                character = raw.charAt(at++);
                value.append(unescaped(character));
            } else {
                value.append(character);
            }
        }
        requireEnd(raw, at < raw.length() ? at : -1, line);
        return value.toString();
    }

    private static String unescaped(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case '"', '\\', '$' -> Character.toString(escaped);
            default -> "\\" + escaped;
        };
    }

    /** Checks that the quote is closed, and that only a comment follows. */
    private static void requireEnd(String raw, int quote, int line) {
        String rest = quote < 0 ? "no end" : raw.substring(quote + 1).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw malformed(line, "has an unclosed quote");
        }
    }

    private static String withoutComment(String raw) {
        int comment = raw.indexOf('#');
        while (comment > 0 && !Character.isWhitespace(raw.charAt(comment - 1))) {
            comment = raw.indexOf('#', comment + 1);
        }
        return comment < 0 ? raw : raw.substring(0, comment).stripTrailing();
    }

    private static IllegalArgumentException malformed(int line, String what) {
        return new IllegalArgumentException("line " + line + " " + what);
    }
}
