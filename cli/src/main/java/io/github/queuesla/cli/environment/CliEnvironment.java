package io.github.queuesla.cli.environment;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The parts of the machine that a command uses; tests pass their own.
 *
 * @param variables the process environment
 * @param directory the working directory, which relative paths and {@code .env} refer to
 * @param in standard input
 * @param out standard output, for data
 * @param err standard error, for progress and messages
 * @param clock the clock that decides which day today is, and what is provisional
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param width columns of the terminal; empty when unknown
 * @param colours the choice of colours
 */
public record CliEnvironment(
        Map<String, String> variables,
        Path directory,
        InputStream in,
        OutputStream out,
        OutputStream err,
        InstantSource clock,
        boolean outIsTerminal,
        boolean errIsTerminal,
        OptionalInt width,
        Colour colours) {

    /** The width of a terminal that does not say how wide it is. */
    private static final int USUAL_WIDTH = 80;

    public CliEnvironment {
        variables = Map.copyOf(variables);
    }

    /** A machine with nothing on standard input. */
    public CliEnvironment(
            Map<String, String> variables,
            Path directory,
            OutputStream out,
            OutputStream err,
            InstantSource clock,
            boolean outIsTerminal,
            boolean errIsTerminal,
            OptionalInt width,
            Colour colours) {
        this(
                variables,
                directory,
                InputStream.nullInputStream(),
                out,
                err,
                clock,
                outIsTerminal,
                errIsTerminal,
                width,
                colours);
    }

    /** Whether standard output gets colours. */
    public boolean colour() {
        return switch (colours) {
            case ALWAYS -> true;
            case NEVER -> false;
            // NO_COLOR counts if it is not empty (no-color.org).
            case AUTO ->
                outIsTerminal
                        && !isDumb()
                        && variables.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /** Whether standard error can show a line in place of the one before. */
    public boolean showsStatus() {
        return errIsTerminal && !isDumb();
    }

    private boolean isDumb() {
        return "dumb".equals(variables.get("TERM"));
    }

    /** The columns for help and messages: those of {@code COLUMNS}, else of the terminal, else 80. */
    public int columns() {
        return chosenColumns().orElse(width.orElse(USUAL_WIDTH));
    }

    /** The columns for tables on standard output; a pipe has no limit, unless {@code COLUMNS} sets one. */
    public OptionalInt tableColumns() {
        return outIsTerminal ? OptionalInt.of(columns()) : chosenColumns();
    }

    private OptionalInt chosenColumns() {
        return columns(variables.getOrDefault("COLUMNS", ""));
    }

    /** A number of columns as text; empty if it is none. */
    static OptionalInt columns(String text) {
        return text.matches("[1-9]\\d{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** The same machine with another clock. */
    public CliEnvironment at(InstantSource other) {
        return new CliEnvironment(
                variables, directory, in, out, err, other, outIsTerminal, errIsTerminal, width, colours);
    }

    /** The same machine with other variables. */
    public CliEnvironment with(Map<String, String> variables) {
        return new CliEnvironment(
                variables, directory, in, out, err, clock, outIsTerminal, errIsTerminal, width, colours);
    }

    /** The same machine with another choice of colours. */
    public CliEnvironment with(Colour others) {
        return new CliEnvironment(
                variables, directory, in, out, err, clock, outIsTerminal, errIsTerminal, width, others);
    }
}
