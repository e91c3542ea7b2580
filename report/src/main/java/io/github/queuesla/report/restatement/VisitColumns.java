package io.github.queuesla.report.restatement;

import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns about contacts that are others today.
 *
 * @param zone the time zone of their times
 * @param names the names of queues, by id
 */
record VisitColumns(ZoneId zone, Map<String, String> names) {

    VisitColumns {
        names = Map.copyOf(names);
    }

    /** The fields of a contact, for programs. */
    Fields<VisitChange> row() {
        return Fields.of(
                        kind(),
                        aspects().flat(),
                        Nested.texts("changed", VisitColumns::codes),
                        day(),
                        conversation(),
                        visit(),
                        queueId(),
                        queue())
                .and(side("settled", VisitChange::before))
                .and(side("today", VisitChange::after));
    }

    /** The contacts for people. */
    Table<VisitChange> table(List<VisitChange> changes) {
        Column<VisitChange> time = Column.shown(
                "Time", TIME, change -> new Value.Time(change.latest().time(), zone));
        return Table.of(
                        changes,
                        queue(),
                        time,
                        conversation(),
                        kind(),
                        aspects(),
                        Column.shown("Settled", TEXT, change -> words(change.before(), change.after())),
                        Column.shown("Today", TEXT, change -> words(change.after(), change.before())))
                .named("Contacts")
                .uncut();
    }

    private static Column<VisitChange> kind() {
        return Column.of(
                "change",
                "Change",
                VERDICT,
                change -> Value.word(Codes.of(change.kind()), Codes.of(change.kind()))
                        .toned(change.kind() == VisitChange.Kind.CHANGED ? Tone.PLAIN : Tone.DOUBTFUL));
    }

    private static Column<VisitChange> aspects() {
        return Column.of("changed", "Of", TEXT, change -> {
            List<String> codes = codes(change);
            return codes.isEmpty() ? Value.nothing() : Value.word(String.join(" ", codes), String.join(", ", codes));
        });
    }

    private static List<String> codes(VisitChange change) {
        return change.aspects().stream().map(Codes::of).toList();
    }

    private Column<VisitChange> day() {
        return Column.key(
                "day",
                change -> Value.text(
                        change.latest().time().atZone(zone).toLocalDate().toString()));
    }

    private static Column<VisitChange> conversation() {
        return Column.of(
                "conversationId",
                "Conversation",
                TEXT,
                change -> Value.text(change.latest().conversationId()));
    }

    private static Column<VisitChange> visit() {
        return Column.key("visit", change -> Value.count(change.latest().visit()));
    }

    private static Column<VisitChange> queueId() {
        return Column.key(
                "queueId", change -> Value.text(change.latest().queue().value()));
    }

    private Column<VisitChange> queue() {
        return Column.of("queueName", "Queue", TEXT, change -> Value.name(name(change.latest())));
    }

    private String name(QueueVisit visit) {
        return names.getOrDefault(visit.queue().value(), visit.queue().value());
    }

    private static Fields<VisitChange> side(String name, Function<VisitChange, Optional<QueueVisit>> side) {
        Group group = Group.orNull(name);
        return Fields.of(
                member(name, "outcome", group, side.andThen(found -> found.map(VisitColumns::outcome))),
                member(
                        name,
                        "waitMs",
                        group,
                        side.andThen(
                                found -> found.flatMap(VisitColumns::millis).map(Value::count))),
                member(
                        name,
                        "offered",
                        group,
                        side.andThen(found -> found.flatMap(QueueVisit::offered).map(VisitColumns::time))),
                member(
                        name,
                        "ended",
                        group,
                        side.andThen(found -> found.flatMap(QueueVisit::ended).map(VisitColumns::time))),
                member(
                        name,
                        "mediaType",
                        group,
                        side.andThen(found ->
                                found.map(visit -> Value.text(visit.media().name())))),
                member(
                        name,
                        "queueId",
                        group,
                        side.andThen(found ->
                                found.map(visit -> Value.text(visit.queue().value())))));
    }

    private static Column<VisitChange> member(
            String side, String member, Group group, Function<VisitChange, Optional<Value>> value) {
        return WindowColumns.column(
                side, member, group, change -> value.apply(change).orElseGet(Value::nothing));
    }

    private static Value outcome(QueueVisit visit) {
        return Value.code(visit.outcome().map(Codes::of).orElse("none"));
    }

    private static Value time(Instant instant) {
        return Value.code(instant.toString());
    }

    private static Optional<Long> millis(QueueVisit visit) {
        return visit.waitMillis().isPresent() ? Optional.of(visit.waitMillis().getAsLong()) : Optional.empty();
    }

    /** A visit in words, with what only the comparison with the other one needs. */
    private Value words(Optional<QueueVisit> visit, Optional<QueueVisit> other) {
        return Value.of(visit, found -> {
            StringBuilder words = new StringBuilder(outcomeWords(found));
            if (other.filter(one -> !one.media().equals(found.media())).isPresent()) {
                words.append(", ").append(found.media().name());
            }
            if (other.filter(one -> !one.queue().equals(found.queue())).isPresent()) {
                words.append(", in ").append(name(found));
            }
            return Value.text(words.toString());
        });
    }

    private static String outcomeWords(QueueVisit visit) {
        String wait = millis(visit)
                .map(millis -> " after " + LengthText.of(Duration.ofMillis(millis)))
                .orElse("");
        return visit.outcome().map(VisitColumns::word).orElse("no outcome") + wait;
    }

    private static String word(Outcome outcome) {
        return outcome == Outcome.FLOW_OUT ? "flow out" : Codes.of(outcome);
    }
}
