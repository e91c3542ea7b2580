package io.github.queuesla.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request that certainly never reached the server, for lack of an address or a connection that can be trusted. It is
 * safe to repeat, and sensible unless the reason is {@linkplain NoResponse#isLasting() lasting}.
 */
public final class NotSent extends IOException {
    private final NoResponse reason;

    /** The type of the cause decides the reason. */
    public NotSent(String message, @Nullable Throwable cause) {
        this(message, NoResponse.of(cause), cause);
    }

    /** The message adds to the reason what only this failure knows, such as the proxy. */
    public NotSent(String message, NoResponse reason, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it was not sent. */
    public NoResponse reason() {
        return reason;
    }
}
