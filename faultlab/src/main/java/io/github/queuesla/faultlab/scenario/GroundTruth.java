package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All contacts of some days, for counting one by one. Immutable. */
final class GroundTruth {

    private record Fact(long ended, long waited, Outcome outcome, String media) {}

    private final Map<String, List<Fact>> facts;

    private GroundTruth(Map<String, List<Fact>> facts) {
        this.facts = facts;
    }

    static GroundTruth of(Organisation organisation, LocalDate first, LocalDate last) {
        Instant start = first.atStartOfDay(organisation.zone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
        Map<String, List<Fact>> facts = new HashMap<>();
        for (Queue queue : organisation.queues()) {
            facts.put(
                    queue.id(),
                    organisation.contacts(queue.id(), start, end).stream()
                            .flatMap(contact -> facts(contact, start, end))
                            .toList());
        }
        return new GroundTruth(facts);
    }

    /** The offer and the outcome of a contact, as far as they lie in the period. */
    private static Stream<Fact> facts(Contact contact, Instant start, Instant end) {
        String media = contact.mediaType().code();
        List<Fact> facts = new ArrayList<>();
        if (contact.offeredIn(start, end)) {
            facts.add(new Fact(contact.offered().toEpochMilli(), 0, Outcome.ANY, media));
        }
        if (contact.endedIn(start, end)) {
            outcome(contact)
                    .ifPresent(outcome ->
                            facts.add(new Fact(contact.ended().toEpochMilli(), contact.waitMillis(), outcome, media)));
        }
        return facts.stream();
    }

    private static Optional<Outcome> outcome(Contact contact) {
        return switch (contact.outcome()) {
            case ANSWERED -> Optional.of(Outcome.ANSWERED);
            case ABANDONED -> Optional.of(Outcome.ABANDONED);
            case FLOWED_OUT -> Optional.of(Outcome.FLOW_OUT);
            case NONE -> Optional.empty();
        };
    }

    /** The contacts of that queue that were offered in the range and have no outcome in it. */
    long unresolved(String queue, Optional<MediaType> media, TimeRange range) {
        return facts.getOrDefault(queue, List.of()).stream()
                .map(fact -> new MediaType(fact.media()))
                .distinct()
                .filter(medium -> media.isEmpty() || media.get().equals(medium))
                .mapToLong(medium -> Math.max(0, withoutOutcome(queue, Optional.of(medium), Optional.of(range))))
                .sum();
    }

    private long withoutOutcome(String queue, Optional<MediaType> medium, Optional<TimeRange> range) {
        return count(queue, medium, range, Measure.OFFERED)
                - count(queue, medium, range, Measure.ANSWERED)
                - count(queue, medium, range, Measure.ABANDONED)
                - count(queue, medium, range, Measure.FLOW_OUT);
    }

    /** The number of contacts of that queue that match the measure; 0 for an unknown queue. */
    long count(String queue, Optional<MediaType> media, Optional<TimeRange> piece, Measure measure) {
        long below = measure.belowMillis().orElse(Long.MAX_VALUE);
        long from = piece.map(range -> range.start().toEpochMilli()).orElse(Long.MIN_VALUE);
        long to = piece.map(range -> range.end().toEpochMilli()).orElse(Long.MAX_VALUE);
        long count = 0;
        for (Fact fact : facts.getOrDefault(queue, List.of())) {
            if (fact.outcome() == measure.outcome()
                    && fact.waited() < below
                    && fact.ended() >= from
                    && fact.ended() < to
                    && (media.isEmpty() || media.get().name().equals(fact.media()))) {
                count++;
            }
        }
        return count;
    }
}
