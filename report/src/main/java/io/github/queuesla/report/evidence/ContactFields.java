package io.github.queuesla.report.evidence;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.DURATION;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The fields of a contact of evidence, for programs and for people. */
final class ContactFields {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private static final Set<String> IN_SHORT =
            Set.of("conversationId", "queueName", "mediaType", "offered", "waitMs", "result", "detail");

    private final ServiceLevel level;
    private final ReasonWords words;

    ContactFields(ServiceLevel level) {
        this.level = level;
        this.words = new ReasonWords(level);
    }

    /** The columns of a contact. */
    List<Column<ContactEvidence>> columns() {
        return List.of(
                Column.of(
                        "conversationId",
                        "Conversation",
                        TEXT,
                        contact -> Value.text(contact.visit().conversationId())),
                Column.key("queueId", contact -> Value.text(contact.queue().id().value())),
                Column.of(
                        "queueName",
                        "Queue",
                        TEXT,
                        contact -> Value.name(contact.queue().name())),
                Column.of(
                        "mediaType",
                        "Media",
                        TEXT,
                        contact -> Value.text(contact.visit().media().name())),
                Column.of(
                        "offered",
                        "Offered",
                        TIME,
                        contact -> time(contact.visit().offered())),
                Column.of(
                        "ended", "Ended", TIME, contact -> time(contact.visit().ended())),
                Column.of("waitMs", "Wait", DURATION, ContactFields::waited),
                Column.of(
                        "outcome",
                        "Outcome",
                        TEXT,
                        contact -> Value.of(
                                contact.visit().outcome(),
                                outcome -> Value.word(Codes.of(outcome), Codes.of(outcome)))),
                Column.of(
                        "thresholdMs",
                        "Threshold",
                        DURATION,
                        contact -> Value.length(contact.threshold().within())),
                Column.of("result", "Result", TEXT, contact -> result(contact.result())),
                Column.<ContactEvidence>key("reason", contact -> Value.code(Codes.of(contact.reason()))),
                Column.of("detail", "Reason", TEXT, contact -> Value.text(words.detail(contact))));
    }

    /** The fields of a contact. */
    Fields<ContactEvidence> fields(boolean ofSeveral) {
        Fields<ContactEvidence> fields = Fields.of();
        for (Column<ContactEvidence> column : columns()) {
            fields = fields.and(column);
        }
        return ofSeveral
                ? fields.and(Column.key(
                        "organisation", contact -> Value.of(contact.queue().id().organisation(), Value::name)))
                : fields;
    }

    /** A table of contacts with all columns. */
    Table<ContactEvidence> table(List<ContactEvidence> contacts) {
        return table(
                contacts,
                columns().stream().filter(column -> !column.title().isEmpty()).toList());
    }

    /** A table of contacts with the columns that a line of text has room for. */
    Table<ContactEvidence> shortTable(List<ContactEvidence> contacts) {
        return table(
                contacts,
                columns().stream()
                        .filter(column -> IN_SHORT.contains(column.key()))
                        .toList());
    }

    private static Table<ContactEvidence> table(List<ContactEvidence> contacts, List<Column<ContactEvidence>> columns) {
        return Table.of(contacts, columns).named("Contacts");
    }

    private static Value waited(ContactEvidence contact) {
        return contact.visit().waitMillis().isPresent()
                ? Value.length(Duration.ofMillis(contact.visit().waitMillis().getAsLong()))
                : Value.nothing();
    }

    private Value time(Optional<Instant> instant) {
        return Value.of(
                instant, time -> Value.word(UTC.format(time), IntervalText.clock(time.atZone(level.zone()), LOCAL)));
    }

    static Value result(ContactResult result) {
        return Value.word(Codes.of(result), Codes.of(result))
                .toned(result == ContactResult.MISSED ? Tone.BAD : Tone.PLAIN);
    }

    /** A column with the number of contacts. */
    static <R> Column<R> count(String key, String title, ToLongFunction<R> number) {
        return Column.of(key, title, COUNT, row -> Value.count(number.applyAsLong(row)));
    }

    static Value reason(ContactReason reason) {
        return Value.word(Codes.of(reason), ReasonWords.of(reason));
    }
}
