package io.github.queuesla.simulator.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page tokens handed out so far stand for: the rest of the rows as they were when the first page was asked
 * for. The oldest of more than 2,000 tokens are forgotten. Thread-safe.
 */
final class PageCursors {

    private static final int MOST_KEPT = 2_000;

    /** Rows, and where to go on in them. */
    record Cursor(List<Row> rows, int next) {}

    private final Map<String, Cursor> cursors = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cursor> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private long handedOut;

    synchronized String token(Cursor cursor) {
        String token = "page-" + Long.toString(++handedOut, 36) + "-"
                + Integer.toHexString(cursor.rows().size());
        cursors.put(token, cursor);
        return token;
    }

    synchronized void put(String token, Cursor cursor) {
        cursors.put(token, cursor);
    }

    synchronized Optional<Cursor> find(String token) {
        return Optional.ofNullable(cursors.get(token));
    }
}
