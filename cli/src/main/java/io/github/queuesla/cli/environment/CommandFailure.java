package io.github.queuesla.cli.environment;

/** A command that cannot go on, with a message for its user and a code for a script. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line makes no sense. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, message);
    }

    /** A variable, a file or a definition makes no sense, or is missing. */
    public static CommandFailure configuration(String message) {
        return new CommandFailure(ExitCodes.CONFIGURATION, message);
    }

    /** Something of our own, or of this machine, went wrong. */
    public static CommandFailure internal(String message) {
        return new CommandFailure(ExitCodes.INTERNAL_ERROR, message);
    }

    /** The code for a script. */
    public int exitCode() {
        return exitCode;
    }
}
