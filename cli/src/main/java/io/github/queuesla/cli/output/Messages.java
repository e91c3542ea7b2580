package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Messages on standard error, safe for a terminal whatever they quote. Thread-safe. A message that cannot be written is
 * dropped, since there is no other place to report it.
 */
public final class Messages {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final OutputStream err;
    private final boolean terminal;
    private final int width;
    private boolean statusShown;

    public Messages(CliEnvironment environment) {
        this.err = environment.err();
        this.terminal = environment.showsStatus();
        this.width = environment.columns();
    }

    /** Prints one message, after the name of the program. */
    public void say(String text) {
        line("queue-sla: " + text);
    }

    /** Prints one line, without a name. */
    public synchronized void line(String text) {
        clearStatus();
        write(TextSafety.visible(text) + "\n");
    }

    /** Shows a status line in place of the one before; only on a terminal. */
    public synchronized void status(String text) {
        if (terminal) {
            // A line as wide as the terminal would wrap, and CLEAR_LINE clears only the last row.
            write(CLEAR_LINE + DisplayWidth.cut(TextSafety.visible(text), width - 1));
            statusShown = true;
        }
    }

    /** Removes the status line. */
    public synchronized void clearStatus() {
        if (statusShown) {
            write(CLEAR_LINE);
            statusShown = false;
        }
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException gone) {
            statusShown = false;
        }
    }
}
