package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request that certainly never reached the server, for lack of an address or a connection. It is safe to repeat. */
public final class NotSent extends IOException {
    private final NoResponse reason;

    /** The message names the host; the type of the cause decides the reason. */
    public NotSent(String message, @Nullable Throwable cause) {
        this(message, NoResponse.of(cause), cause);
    }

    /** The message names the host. */
    public NotSent(String message, NoResponse reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it was not sent. */
    public NoResponse reason() {
        return reason;
    }
}
