package io.github.queuesla.history.settled;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a settled period, which every system takes as the name of a folder. Immutable.
 *
 * @param value lower-case letters, digits, points, hyphens and underscores
 */
public record SettledName(String value) implements Comparable<SettledName> {

    private static final int LONGEST = 64;

    /** In lower case only: {@code March} and {@code march} are one folder on some systems, and two on others. */
    private static final Pattern SAFE = Pattern.compile("[a-z0-9]([a-z0-9._-]*[a-z0-9_-])?");

    /** Names of devices, which Windows gives no folder, whatever follows a point. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    public SettledName {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("'" + value + "' is longer than " + LONGEST + " characters");
        }
        if (!SAFE.matcher(value).matches()) {
            String lower = value.toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException("'" + value
                    + "' is not the name of a settled period: "
                    + (SAFE.matcher(lower).matches()
                            ? "write '" + lower + "'"
                            : "use lower-case letters, digits, points, hyphens and underscores, such as march-2024"));
        }
        if (DEVICE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is the name of a device on Windows: choose another, such as march-2024");
        }
    }

    @Override
    public int compareTo(SettledName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
