package io.github.queuesla.simulator.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cursors behind the page tokens issued so far: the remaining rows as they were at the first page. Keeps the latest
 * 2,000 tokens. Thread-safe.
 */
final class PageCursors {

    private static final int MOST_KEPT = 2_000;

    /** Rows, and the index of the next one to send. */
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
