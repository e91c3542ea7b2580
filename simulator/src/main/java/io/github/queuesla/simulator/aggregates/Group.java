package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.ServiceLevelTarget;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Subjects that are counted together.
 *
 * @param key dimension names and values
 * @param subjects what is counted
 */
record Group(Map<String, String> key, List<Subject> subjects) {

    private static final long MOVED_WAIT_MILLIS = 1_000;

    /**
     * What is counted.
     *
     * @param question what was asked
     * @param until nothing at or after that instant has happened yet
     * @param gain contacts that have come to every queue's voice line since
     */
    record Scope(AggregatesQuestion question, Instant until, long gain) {}

    /** One tally per bucket; null where nothing happened. */
    @Nullable
    Tally[] count(Organisation organisation, Scope scope) {
        @Nullable
        Tally[] tallies = new @Nullable Tally[scope.question().buckets().count()];
        for (Subject subject : subjects) {
            Tally.Cuts cuts = new Tally.Cuts(
                    subject.queue().target(subject.mediaType()).durationMillis(),
                    organisation.options().shortAbandon().toMillis());
            if (scope.gain() > 0 && subject.mediaType() == MediaType.VOICE) {
                Tally first = at(tallies, 0, scope);
                first.offer(scope.gain());
                first.end(Outcome.ANSWERED, MOVED_WAIT_MILLIS, cuts, scope.gain());
            }
            Interval interval = scope.question().interval();
            for (DayOfContacts day : organisation.days(subject.queue().id(), interval.start(), interval.end())) {
                count(day, subject.mediaType(), cuts, new Sink(tallies, scope));
            }
        }
        return tallies;
    }

    /** Where the contacts of a group are counted, bucket by bucket. */
    private static final class Sink {
        private final @Nullable Tally[] tallies;
        private final Scope scope;

        Sink(@Nullable Tally[] tallies, Scope scope) {
            this.tallies = tallies;
            this.scope = scope;
        }
    }

    private static void count(DayOfContacts day, MediaType mediaType, Tally.Cuts cuts, Sink sink) {
        Buckets buckets = sink.scope.question().buckets();
        long start = buckets.start();
        long end = Math.min(
                sink.scope.question().interval().end().toEpochMilli(),
                sink.scope.until().toEpochMilli());
        for (int i = 0; i < day.size(); i++) {
            if (day.mediaType(i) == mediaType) {
                long offered = day.offeredAt(i);
                if (offered >= start && offered < end) {
                    at(sink.tallies, buckets.find(offered), sink.scope).offer(1);
                }
                long ended = day.endedAt(i);
                if (ended >= start && ended < end) {
                    at(sink.tallies, buckets.find(ended), sink.scope).end(day.outcome(i), day.waitMillis(i), cuts, 1);
                }
            }
        }
    }

    private static Tally at(@Nullable Tally[] tallies, int bucket, Scope scope) {
        Tally tally = tallies[bucket];
        if (tally == null) {
            tally = new Tally(scope.question().views());
            tallies[bucket] = tally;
        }
        return tally;
    }

    /** The target share of all subjects, if they have the same. */
    Optional<Double> targetShare() {
        List<Double> shares = subjects.stream()
                .map(subject -> subject.queue().target(subject.mediaType()))
                .map(ServiceLevelTarget::percentage)
                .distinct()
                .toList();
        return shares.size() == 1 ? Optional.of(shares.get(0)) : Optional.empty();
    }
}
