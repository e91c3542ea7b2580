package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.failure.SourceLimitWords;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Spelling;
import io.github.queuesla.http.exchange.PlainHttpException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the values of options and variables; a message about a bad value starts with the name of its option or
 * variable.
 */
public final class OptionParser {

    private OptionParser() {}

    /** The value of an option; a text that {@code reading} refuses is a usage error. */
    public static <T> T option(String name, String text, Function<String, T> reading) {
        return read(() -> reading.apply(text), refused -> CommandFailure.usage(name + ": " + refused));
    }

    /** The value of a variable; a text that {@code reading} refuses is a configuration error. */
    public static <T> T variable(String name, String text, Function<String, T> reading) {
        return read(() -> reading.apply(text), refused -> CommandFailure.configuration(name + ": " + refused));
    }

    /** What {@code reading} returns; a refusal is a configuration error, and a usage error when only this source cannot do it. */
    public static <T> T configured(Supplier<T> reading) {
        return read(reading, CommandFailure::configuration);
    }

    private static <T> T read(Supplier<T> reading, Function<String, CommandFailure> failure) {
        try {
            return reading.get();
        } catch (SourceLimitException beyond) {
            throw CommandFailure.usage(SourceLimitWords.of(beyond.limit(), beyond.source()));
        } catch (PlainHttpException plain) {
            throw failure.apply(plain.getMessage() + ", or allow it with --insecure-http");
        } catch (IllegalArgumentException refused) {
            throw failure.apply(String.valueOf(refused.getMessage()));
        }
    }

    /** The file that an option names. */
    public static Path file(CliEnvironment environment, String name, String text) {
        return path(environment, name, text, "a file");
    }

    /** The folder that an option names. */
    public static Path folder(CliEnvironment environment, String name, String text) {
        return path(environment, name, text, "a folder");
    }

    private static Path path(CliEnvironment environment, String name, String text, String kind) {
        if (text.isBlank()) {
            throw CommandFailure.usage(
                    name + ": '" + text + "' is not " + kind + ": write its path, or leave " + name + " out");
        }
        return option(name, text, environment.directory()::resolve);
    }

    /** A constant of the enum, typed in any case with hyphens. */
    public static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        return choice(name, text, EnumSet.allOf(type));
    }

    /** One of the {@code choices}, typed in any case with hyphens. */
    public static <E extends Enum<E>> E choice(String name, String text, Set<E> choices) {
        List<String> names = choices.stream().map(OptionParser::name).toList();
        return option(
                name,
                text,
                typed -> choices.stream()
                        .filter(constant -> name(constant).equals(typed.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(notOneOf(typed, names))));
    }

    /** The message about a word that is none of those known. */
    static String notOneOf(String typed, List<String> known) {
        return "'" + typed + "' is not one of " + String.join(", ", known)
                + Spelling.nearest(typed, known)
                        .map(word -> ": did you mean '" + word + "'?")
                        .orElse("");
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public static int number(String name, String text, int least, int most) {
        return option(name, text, typed -> {
            // Nine digits always fit into an int.
            if (typed.matches("\\d{1,9}")) {
                int number = Integer.parseInt(typed);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException("'" + typed + "' is not a whole number from " + least + " to " + most);
        });
    }

    /** A percentage as a share of one. */
    public static double share(String name, String text) {
        return option(name, text, Percentage::parse).value().doubleValue() / 100;
    }

    /** The constant as it is typed: in lower case with hyphens. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
