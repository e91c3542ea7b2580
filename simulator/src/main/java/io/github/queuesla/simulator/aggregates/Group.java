package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.ServiceLevelTarget;
import io.github.queuesla.simulator.query.Interval;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.traffic.DayOfContacts;
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
     * What to count.
     *
     * @param query the query
     * @param asOf what is known and kept
     * @param gain voice contacts that every queue has gained since the behaviour was set
     */
    record Scope(AggregatesQuery query, AsOf asOf, long gain) {}

    /** One tally per bucket; null for a bucket without contacts. */
    @Nullable
    Tally[] count(Organisation organisation, Scope scope) {
        Tallies tallies = new Tallies(scope);
        Interval interval = scope.query().interval();
        for (Subject subject : subjects) {
            Tally.Cuts cuts = new Tally.Cuts(
                    subject.queue().target(subject.mediaType()).durationMillis(),
                    OrganisationOptions.SHORT_ABANDON.toMillis());
            if (scope.gain() > 0 && subject.mediaType() == MediaType.VOICE) {
                Tally first = tallies.at(0);
                first.offer(scope.gain());
                first.end(Outcome.ANSWERED, MOVED_WAIT_MILLIS, cuts, scope.gain());
            }
            for (DayOfContacts day :
                    organisation.days(subject.queue().id(), interval.start(), interval.end(), scope.asOf())) {
                tallies.count(day, subject.mediaType(), cuts);
            }
        }
        return tallies.all;
    }

    private static final class Tallies {

        private final Buckets buckets;
        private final List<View> views;
        private final long end;
        private final @Nullable Tally[] all;

        Tallies(Scope scope) {
            this.buckets = scope.query().buckets();
            this.views = scope.query().views();
            this.end =
                    Math.min(scope.asOf().at(), scope.query().interval().end().toEpochMilli());
            this.all = new @Nullable Tally[buckets.count()];
        }

        void count(DayOfContacts day, MediaType mediaType, Tally.Cuts cuts) {
            for (int i = 0; i < day.size(); i++) {
                if (day.mediaType(i) == mediaType) {
                    long offered = day.offeredAt(i);
                    if (offered >= buckets.start() && offered < end) {
                        at(buckets.find(offered)).offer(1);
                    }
                    long ended = day.endedAt(i);
                    if (ended >= buckets.start() && ended < end) {
                        at(buckets.find(ended)).end(day.outcome(i), day.waitMillis(i), cuts, 1);
                    }
                }
            }
        }

        Tally at(int bucket) {
            Tally tally = all[bucket];
            if (tally == null) {
                tally = new Tally(views);
                all[bucket] = tally;
            }
            return tally;
        }
    }

    /** The target share, if it is the same for all subjects. */
    Optional<Double> targetShare() {
        List<Double> shares = subjects.stream()
                .map(subject -> subject.queue().target(subject.mediaType()))
                .map(ServiceLevelTarget::percentage)
                .distinct()
                .toList();
        return shares.size() == 1 ? Optional.of(shares.get(0)) : Optional.empty();
    }
}
