package io.github.queuesla.history.folder;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The footer of a day's file as text. */
final class FooterText {
    private FooterText() {}

    static String write(DayFooter footer) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            counts.put(type.code(), footer.counts().getOrDefault(type, 0L));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", (long) footer.format());
        members.put("state", footer.state().code());
        members.put("agreed", footer.agreed());
        members.put("source", footer.provenance().source());
        members.put("fetchedAt", footer.provenance().fetchedAt());
        footer.provenance().availableUntil().ifPresent(until -> members.put("availableUntil", until));
        members.put("counts", JsonDocument.of(counts));
        members.put("putAside", footer.putAside());
        members.put("contentHash", footer.contentHash());
        members.put(FileSeal.NAME, FileSeal.OPEN);
        return JsonDocument.of(members).text();
    }

    /** The format alone, which a newer version keeps in its place. */
    static long format(JsonDocument document) {
        return document.number("format");
    }

    static DayFooter read(JsonDocument document) {
        JsonDocument written = document.document("counts");
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            long count = written.number(type.code());
            if (count > 0) {
                counts.put(type, count);
            }
        }
        return new DayFooter(
                Math.toIntExact(format(document)),
                new DayProvenance(
                        document.text("source"),
                        document.instant("fetchedAt"),
                        document.optionalInstant("availableUntil")),
                state(document.text("state")),
                document.isTrue("agreed"),
                counts,
                document.number("putAside"),
                document.text("contentHash"));
    }

    private static DayState state(String code) {
        try {
            return DayState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new MalformedDocument("'state' is neither provisional nor settled", unknown);
        }
    }
}
