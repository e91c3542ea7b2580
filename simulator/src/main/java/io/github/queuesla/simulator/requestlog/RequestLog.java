package io.github.queuesla.simulator.requestlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * The requests that the platform received, in order of arrival. Once the bodies take more than 64 million characters,
 * the oldest requests are dropped. Thread-safe.
 */
public final class RequestLog {

    private static final long MOST_KEPT = 64_000_000;
    private static final int OVERHEAD = 500;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long kept;
    private int count;
    private int inFlight;
    private int mostInFlight;

    /** All requests so far. */
    public synchronized List<ReceivedRequest> all() {
        return entries.stream().map(entry -> entry.request).toList();
    }

    /** The requests to that path. */
    public List<ReceivedRequest> to(String path) {
        return all().stream().filter(request -> request.path().equals(path)).toList();
    }

    /** The number of requests so far, dropped ones included. */
    public synchronized int count() {
        return count;
    }

    /** The highest number of requests in flight at the same time. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }

    /** Clears the log; requests still in flight do not reappear when they end. */
    public synchronized void clear() {
        entries.clear();
        kept = 0;
        count = 0;
        // Not 0: requests in flight now still count towards the next maximum.
        mostInFlight = inFlight;
    }

    /** Logs a request that has just arrived; the returned entry must be closed with its status. */
    public synchronized Entry open(ReceivedRequest request) {
        Entry entry = new Entry(request);
        entries.add(entry);
        kept += entry.size();
        while (kept > MOST_KEPT) {
            kept -= entries.remove().size();
        }
        count++;
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        return entry;
    }

    /** A request in flight. */
    public final class Entry {

        private ReceivedRequest request;

        private Entry(ReceivedRequest request) {
            this.request = request;
        }

        private int size() {
            return request.body().length() + OVERHEAD;
        }

        /** Records the status it is about to be answered with; 0 for a dropped connection. */
        public void close(int status) {
            synchronized (RequestLog.this) {
                inFlight--;
                request = new ReceivedRequest(
                        request.method(),
                        request.path(),
                        request.query(),
                        request.headers(),
                        request.body(),
                        request.received(),
                        OptionalInt.of(status));
            }
        }
    }
}
