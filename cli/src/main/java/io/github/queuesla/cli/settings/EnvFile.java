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
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'\\s*(#.*)?");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(#.*)?");

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
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw malformed(number, "is no NAME=value");
                }
                variables.put(matcher.group(1), value(matcher.group(2), number));
            }
        }
        return variables;
    }

    private static String value(String raw, int line) {
        if (raw.startsWith("'")) {
            Matcher quoted = SINGLE.matcher(raw);
            if (quoted.matches()) {
                return quoted.group(1);
            }
            throw malformed(line, "has a quote that does not end");
        }
        if (raw.startsWith("\"")) {
            Matcher quoted = DOUBLE.matcher(raw);
            if (quoted.matches()) {
                return unescaped(quoted.group(1));
            }
            throw malformed(line, "has a quote that does not end");
        }
        return raw.replaceFirst("(^|\\s+)#.*$", "");
    }

    private static String unescaped(String text) {
        return text.replace("\\\\", "\u0000")
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\\$", "$")
                .replace("\u0000", "\\");
    }

    private static IllegalArgumentException malformed(int line, String what) {
        return new IllegalArgumentException("line " + line + " " + what);
    }
}
