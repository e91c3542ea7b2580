package io.github.queuesla.simulator.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Everything the platform was asked, in order of arrival. Thread-safe. */
public final class Requests {

    private final List<ReceivedRequest> entries = new ArrayList<>();
    private int inFlight;
    private int mostInFlight;
    private int generation;

    /** All requests so far. */
    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(entries);
    }

    /** The requests to that path. */
    public List<ReceivedRequest> to(String path) {
        return all().stream().filter(request -> request.path().equals(path)).toList();
    }

    /** The number of requests so far. */
    public synchronized int count() {
        return entries.size();
    }

    /** The most requests that were ever being answered at the same time. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }

    /** Forgets what was; requests in flight are not listed when they end. */
    public synchronized void clear() {
        entries.clear();
        mostInFlight = inFlight;
        generation++;
    }

    /** Lists a request that has just come; the answer is a handle to close it with. */
    public synchronized Entry open(ReceivedRequest request) {
        entries.add(request);
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        return new Entry(entries.size() - 1, generation);
    }

    /** A request in flight. */
    public final class Entry {

        private final int place;
        private final int born;

        private Entry(int place, int born) {
            this.place = place;
            this.born = born;
        }

        /** It is about to be answered with that status; 0 for a dropped connection. */
        public void close(int status) {
            synchronized (Requests.this) {
                inFlight--;
                if (born == generation) {
                    ReceivedRequest open = entries.get(place);
                    entries.set(
                            place,
                            new ReceivedRequest(
                                    open.method(),
                                    open.path(),
                                    open.query(),
                                    open.headers(),
                                    open.body(),
                                    open.received(),
                                    OptionalInt.of(status)));
                }
            }
        }
    }
}
