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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                            .filter(contact -> contact.endedIn(start, end))
                            .map(GroundTruth::fact)
                            .toList());
        }
        return new GroundTruth(facts);
    }

    private static Fact fact(Contact contact) {
        Outcome outcome = switch (contact.outcome()) {
            case ANSWERED -> Outcome.ANSWERED;
            case ABANDONED -> Outcome.ABANDONED;
            case FLOWED_OUT -> Outcome.FLOW_OUT;
        };
        return new Fact(
                contact.ended().toEpochMilli(),
                contact.waitMillis(),
                outcome,
                contact.mediaType().code());
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
