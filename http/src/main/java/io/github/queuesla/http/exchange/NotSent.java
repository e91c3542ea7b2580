package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The request certainly never reached the server: no address, no connection. Repeating it cannot do anything twice. */
public final class NotSent extends IOException {
    private final NoResponse reason;

    /** With a message that names the host, and the failure below it, whose type tells the reason. */
    public NotSent(String message, @Nullable Throwable cause) {
        this(message, NoResponse.of(cause), cause);
    }

    /** With a message that names the host, the reason, and the failure below it. */
    public NotSent(String message, NoResponse reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it never got there. */
    public NoResponse reason() {
        return reason;
    }
}
