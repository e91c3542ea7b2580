package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events of single days, as an organisation had them at some moment. Not thread-safe. */
final class HistoryTruth {

    private record Question(LocalDate day, AsOf asOf) {}

    /**
     * An event, as the checks tell events apart.
     *
     * @param type its code
     * @param time milliseconds since the epoch
     * @param waited milliseconds; 0 for an offer
     */
    record Fact(String type, long time, long waited, String queue, String media) implements Comparable<Fact> {

        /** What the platform's counts tell apart. */
        private List<String> place() {
            return List.of(type, queue, media);
        }

        @Override
        public int compareTo(Fact other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Organisation organisation;
    private final Map<Question, List<Fact>> answers = new HashMap<>();

    HistoryTruth(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The sorted events of a day in UTC, as known then. */
    List<Fact> of(LocalDate day, AsOf asOf) {
        return answers.computeIfAbsent(new Question(day, asOf), question -> {
            List<Fact> facts = new ArrayList<>();
            Instant start = start(day);
            Instant end = start(day.plusDays(1));
            for (Queue queue : organisation.queues()) {
                for (Contact contact : organisation.asOf(asOf).contacts(queue.id(), start, end)) {
                    add(facts, contact, start, end);
                }
            }
            facts.removeIf(fact -> fact.time() >= asOf.at());
            return facts.stream().sorted().toList();
        });
    }

    private static void add(List<Fact> facts, Contact contact, Instant start, Instant end) {
        String media = contact.mediaType().code();
        if (contact.offeredIn(start, end)) {
            facts.add(
                    new Fact(EventType.OFFERED.code(), contact.offered().toEpochMilli(), 0, contact.queueId(), media));
        }
        if (contact.endedIn(start, end)) {
            type(contact)
                    .ifPresent(type -> facts.add(new Fact(
                            type.code(),
                            contact.ended().toEpochMilli(),
                            contact.waitMillis(),
                            contact.queueId(),
                            media)));
        }
    }

    private static Optional<EventType> type(Contact contact) {
        return switch (contact.outcome()) {
            case ANSWERED -> Optional.of(EventType.ANSWERED);
            case ABANDONED -> Optional.of(EventType.ABANDONED);
            case FLOWED_OUT -> Optional.of(EventType.FLOW_OUT);
            case NONE -> Optional.empty();
        };
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether the platform counts the same for both, and adds up the same waits. */
    static boolean sameCounts(List<Fact> one, List<Fact> other) {
        return counts(one).equals(counts(other));
    }

    private static Map<List<String>, Sum> counts(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        Fact::place,
                        Collectors.teeing(Collectors.counting(), Collectors.summingLong(Fact::waited), Sum::new)));
    }

    private record Sum(long events, long waited) {}
}
