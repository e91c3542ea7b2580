package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The request certainly never reached the server: no address, no connection. Repeating it cannot do anything twice. */
public final class NotSent extends IOException {
    /** With a message that names the host, and the failure below it. */
    public NotSent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
