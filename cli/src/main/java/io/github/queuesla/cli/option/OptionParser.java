package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CommandFailure;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was given for an option or variable, and says which one it was when that makes no sense. */
public final class OptionParser {

    private OptionParser() {}

    /** The value of an option; what the reading refuses is a usage error. */
    public static <T> T option(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.usage(name + ": " + refused.getMessage());
        }
    }

    /** The value of a variable; what the reading refuses is a configuration error. */
    public static <T> T variable(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.configuration(name + ": " + refused.getMessage());
        }
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        return choice(name, text, EnumSet.allOf(type));
    }

    /** One of those constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> E choice(String name, String text, Set<E> choices) {
        return option(
                name,
                text,
                written -> choices.stream()
                        .filter(constant ->
                                word(constant).equals(written.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is not one of "
                                + choices.stream().map(OptionParser::word).collect(Collectors.joining(", ")))));
    }

    /** A whole number in a range. */
    public static int number(String name, String text, int least, int most) {
        return option(name, text, written -> {
            if (written.matches("\\d{1,9}")) {
                int number = Integer.parseInt(written);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException("'" + written + "' is no whole number from " + least + " to " + most);
        });
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
