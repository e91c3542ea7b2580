package io.github.queuesla.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of a client, recorded. Thread-safe. */
final class RecordedEvents implements TransportListener {
    private final List<WaitNotice> waits = new ArrayList<>();
    private final List<RequestEnd> ends = new ArrayList<>();
    private final List<String> gates = new ArrayList<>();

    @Override
    public synchronized void waiting(WaitNotice notice) {
        waits.add(notice);
    }

    @Override
    public synchronized void ended(RequestEnd end) {
        ends.add(end);
    }

    @Override
    public synchronized void gateClosed(String clientId, Instant until) {
        gates.add(clientId + " until " + until);
    }

    synchronized List<WaitNotice> waits() {
        return List.copyOf(waits);
    }

    synchronized List<RequestEnd> ends() {
        return List.copyOf(ends);
    }

    synchronized List<String> gates() {
        return List.copyOf(gates);
    }
}
