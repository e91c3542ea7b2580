package io.github.queuesla.cli.environment;

/** The failure of a command, with a message for the user and an exit code for scripts. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** An invalid command line. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, message);
    }

    /** A variable, file or definition that is invalid or missing. */
    public static CommandFailure configuration(String message) {
        return new CommandFailure(ExitCodes.CONFIGURATION, message);
    }

    /** A bug, or a fault of this machine. */
    public static CommandFailure internal(String message) {
        return new CommandFailure(ExitCodes.INTERNAL_ERROR, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
