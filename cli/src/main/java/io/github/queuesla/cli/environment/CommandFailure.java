package io.github.queuesla.cli.environment;

import java.util.List;

/** The failure of a command, with a message for the user and an exit code for scripts. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    private CommandFailure(int exitCode, List<String> lines) {
        super(String.join("\n", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    /** An invalid command line. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, List.of(message));
    }

    /** A variable, file or definition that is invalid or missing, or an output that cannot be written. */
    public static CommandFailure configuration(String message) {
        return configuration(List.of(message));
    }

    /** Several mistakes in a file, one line for each. */
    public static CommandFailure configuration(List<String> lines) {
        return new CommandFailure(ExitCodes.CONFIGURATION, lines);
    }

    /** Days or queues that a command needs and that are not there. */
    public static CommandFailure missing(List<String> lines) {
        return new CommandFailure(ExitCodes.PARTIAL, lines);
    }

    /** A fault of this program or of its Java. */
    public static CommandFailure internal(String message) {
        return new CommandFailure(ExitCodes.INTERNAL_ERROR, List.of(message));
    }

    /** The lines of the message; what they quote may contain control characters. */
    public List<String> lines() {
        return lines;
    }

    public int exitCode() {
        return exitCode;
    }
}
