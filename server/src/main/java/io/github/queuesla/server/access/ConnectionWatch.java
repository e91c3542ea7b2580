package io.github.queuesla.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * Closes connections that keep sending the head of a request without finishing it. The time-outs of Jetty begin anew with every
 * byte, so a head that drips would hold its connection for ever. Thread-safe.
 */
public final class ConnectionWatch implements Connection.Listener {

    /** How long a head may take. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private record State(long requests, long bytes, Instant since) {}

    private final Map<Connection, State> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public ConnectionWatch(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof SslConnection) {
            // The connection inside it is open from the first byte, and reads no request while the handshake drips.
            return;
        }
        open.put(connection, new State(0, 0, clock.instant()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** Closes those that are too slow. To be called every few seconds. */
    public void closeDripping() {
        Instant now = clock.instant();
        open.forEach((connection, before) -> {
            long requests = connection.getMessagesIn();
            long bytes = connection.getBytesIn();
            boolean idle = bytes == before.bytes() && requests > 0;
            if (requests != before.requests() || idle) {
                open.replace(connection, new State(requests, bytes, now));
            } else if (before.since().plus(LONGEST).isBefore(now)) {
                connection.getEndPoint().close();
            }
        });
    }
}
