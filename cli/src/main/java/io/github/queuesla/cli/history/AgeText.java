package io.github.queuesla.cli.history;

import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ages such as {@code 25M}: months, days (D) or years (Y). */
final class AgeText {

    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([DMY])");

    private AgeText() {}

    /**
     * Reads an age.
     *
     * @throws IllegalArgumentException when the text is none, or is zero
     */
    static Period parse(String text) {
        Matcher matcher = AGE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an age: write months, days or years, such as 25M, 400D or 2Y");
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "D" -> Period.ofDays(number);
            case "M" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }
}
