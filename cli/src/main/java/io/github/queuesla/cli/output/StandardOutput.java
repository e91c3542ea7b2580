package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.IOException;
import java.util.Locale;

/** What it means when standard output takes no more. */
public final class StandardOutput {

    private StandardOutput() {}

    /** Passes when only the reader has gone, as {@code head} does: that is no failure of the command. */
    public static void requireThatTheReaderHasGone(IOException failed) {
        String reason = String.valueOf(failed.getMessage());
        if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
            throw CommandFailure.internal("standard output could not be written, or not whole: " + reason
                    + ". Check where it goes: make room there, or send it elsewhere");
        }
    }
}
