package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.history.engine.DayContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Counts and hashes the sorted table of a session. */
final class ContentReading {
    /** So many lines are in memory at once. */
    private static final int STEP = 50_000;

    private final Session session;

    ContentReading(Session session) {
        this.session = session;
    }

    DayContent read() throws SQLException {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        session.query(
                EventTable.COUNT,
                row -> counts.put(EventType.ofCode(row.text(1)).orElseThrow(), row.number(2)));
        long rows = counts.values().stream().mapToLong(Long::longValue).sum();
        return new DayContent(counts, hash(rows));
    }

    private String hash(long rows) throws SQLException {
        MessageDigest digest = sha256();
        for (long from = 0; from < rows; from += STEP) {
            session.query(
                    EventTable.lines(from, from + STEP),
                    row -> digest.update((row.text(1) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
