package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for a person to standard error, safe to show in a terminal whatever they quote. Thread-safe. What cannot be
 * written there cannot be reported either, and is dropped.
 */
public final class Messages {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int USUAL_WIDTH = 80;

    private final OutputStream err;
    private final boolean terminal;
    private final int width;
    private boolean lineShown;

    public Messages(CliEnvironment environment) {
        this.err = environment.err();
        this.terminal = environment.errIsTerminal();
        this.width = environment.width().orElse(USUAL_WIDTH);
    }

    /** One message. */
    public synchronized void line(String text) {
        clearStatus();
        write(TextSafety.visible(text) + "\n");
    }

    /** Shows a passing remark in place of the one before; nothing where no terminal is. */
    public synchronized void status(String text) {
        if (terminal) {
            // A line as wide as the terminal would wrap, and only its last part could be taken away again.
            write(CLEAR_LINE + DisplayWidth.cut(TextSafety.visible(text), width - 1));
            lineShown = true;
        }
    }

    /** Takes the passing remark away. */
    public synchronized void clearStatus() {
        if (lineShown) {
            write(CLEAR_LINE);
            lineShown = false;
        }
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException gone) {
            lineShown = false;
        }
    }
}
