package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

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
        String reason = reason(failed);
        if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
            throw CommandFailure.configuration("standard output could not be written completely: " + reason
                    + ". Free some space, or redirect it to another place");
        }
    }

    /** What the operating system says of a failure to write, without the file, which the message names itself. */
    static String reason(IOException failed) {
        return Optional.of(failed)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .map(FileSystemException::getReason)
                .or(() -> Optional.ofNullable(failed.getMessage()))
                .orElseGet(() -> failed.getClass().getSimpleName());
    }
}
