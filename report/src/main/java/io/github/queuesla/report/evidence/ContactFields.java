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
import io.github.queuesla.report.level.DefinitionFields;
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

    /** The columns of a contact. */
    private static final List<Column<ListedContact>> COLUMNS = List.of(
            Column.of(
                    "conversationId",
                    "Conversation",
                    TEXT,
                    row -> Value.text(row.contact().visit().conversationId())),
            Column.key("queueId", row -> Value.text(row.contact().queue().id().value())),
            Column.of(
                    "queueName",
                    "Queue",
                    TEXT,
                    row -> Value.name(row.contact().queue().name())),
            Column.of(
                    "mediaType",
                    "Media",
                    TEXT,
                    row -> Value.text(row.contact().visit().media().name())),
            Column.of(
                    "offered",
                    "Offered",
                    TIME,
                    row -> time(row, row.contact().visit().offered())),
            Column.of(
                    "ended",
                    "Ended",
                    TIME,
                    row -> time(row, row.contact().visit().ended())),
            Column.of("waitMs", "Wait", DURATION, row -> waited(row.contact())),
            Column.of(
                    "outcome",
                    "Outcome",
                    TEXT,
                    row -> Value.of(
                            row.contact().visit().outcome(),
                            outcome -> Value.word(Codes.of(outcome), Codes.of(outcome)))),
            Column.of(
                    "thresholdMs",
                    "Threshold",
                    DURATION,
                    row -> Value.length(row.contact().threshold().within())),
            Column.of("result", "Result", TEXT, row -> result(row.contact().result())),
            Column.<ListedContact>key(
                    "reason", row -> Value.code(Codes.of(row.contact().reason()))),
            Column.of("detail", "Reason", TEXT, row -> Value.text(new ReasonWords(row.level()).detail(row.contact()))));

    private ContactFields() {}

    /** The fields of a contact. */
    static Fields<ListedContact> fields(boolean ofSeveral) {
        Fields<ListedContact> fields = DefinitionFields.NAMED.from(ListedContact::level);
        for (Column<ListedContact> column : COLUMNS) {
            fields = fields.and(column);
        }
        return ofSeveral
                ? fields.and(Column.key(
                        "organisation",
                        row -> Value.of(row.contact().queue().id().organisation(), Value::name)))
                : fields;
    }

    /** A table of contacts with all columns. */
    static Table<ListedContact> table(List<ListedContact> contacts) {
        return table(
                contacts,
                COLUMNS.stream().filter(column -> !column.title().isEmpty()).toList());
    }

    /** A table of contacts with the columns that a line of text has room for. */
    static Table<ListedContact> shortTable(List<ListedContact> contacts) {
        return table(
                contacts,
                COLUMNS.stream()
                        .filter(column -> IN_SHORT.contains(column.key()))
                        .toList());
    }

    private static Table<ListedContact> table(List<ListedContact> contacts, List<Column<ListedContact>> columns) {
        return Table.of(contacts, columns).named("Contacts");
    }

    private static Value waited(ContactEvidence contact) {
        return contact.visit().waitMillis().isPresent()
                ? Value.length(Duration.ofMillis(contact.visit().waitMillis().getAsLong()))
                : Value.nothing();
    }

    private static Value time(ListedContact row, Optional<Instant> instant) {
        return Value.of(instant, time -> Value.word(UTC.format(time), local(time, row.level())));
    }

    /** A time in the zone of the service level, for people. */
    static String local(Instant time, ServiceLevel level) {
        return IntervalText.clock(time.atZone(level.zone()), LOCAL);
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
