package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.IOException;
import java.util.Locale;

/** The difference between a full disk and a closed pipe behind standard output. */
public final class StandardOutput {

    private StandardOutput() {}

    /**
     * Returns if the reader closed the pipe, as {@code head} does.
     *
     * @throws CommandFailure for any other failure to write
     */
    public static void requireBrokenPipe(IOException failed) {
        // Java has no exception type for EPIPE, only the message of the operating system.
        String reason = String.valueOf(failed.getMessage());
        if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
            throw CommandFailure.internal("standard output could not be written completely: " + reason
                    + ". Free some space, or redirect it to another place");
        }
    }
}
