package io.github.queuesla.genesys;

import java.time.Instant;
import java.util.Optional;

/**
 * What remembers, over runs, until when the platform asked an OAuth client to send nothing, so that a restart does not
 * send earlier. Clients are named by the hash of their id. Called by several threads.
 */
public interface GateMemory {

    /** Remembers nothing. */
    GateMemory NONE = new GateMemory() {
        @Override
        public Optional<Instant> closedUntil(String client) {
            return Optional.empty();
        }

        @Override
        public void close(String client, Instant until) {
            // Each run starts with open gates.
        }
    };

    /** Until when that client sends nothing; empty when it may send. */
    Optional<Instant> closedUntil(String client);

    /** Remembers until when that client sends nothing. A failure to do so must not end the run. */
    void close(String client, Instant until);
}
