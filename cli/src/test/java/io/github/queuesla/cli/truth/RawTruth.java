package io.github.queuesla.cli.truth;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/**
 * What happened to the contacts of an organisation in a time range, counted one by one from the organisation's own list.
 * It shares no code with what is tested.
 */
public final class RawTruth {

    /** One thing that happened to a contact. */
    public record Happening(String queue, String media, Instant at, String event, long waitMillis) {

        /** Whether that measure counts it. */
        boolean isCountedBy(Measure measure) {
            String counted = switch (measure.outcome()) {
                case ANSWERED -> "answered";
                case ABANDONED -> "abandoned";
                case FLOW_OUT -> "flow-out";
                case ANY -> "offered";
            };
            return event.equals(counted)
                    && (measure.belowMillis().isEmpty()
                            || waitMillis < measure.belowMillis().get());
        }
    }

    private final List<Happening> happenings;

    private RawTruth(List<Happening> happenings) {
        this.happenings = happenings;
    }

    /** What happened in that time. */
    public static RawTruth of(Organisation organisation, TimeRange range) {
        return of(organisation, AsOf.THE_END, range);
    }

    /** What had happened in that time, as it is known then. */
    public static RawTruth of(Organisation organisation, AsOf known, TimeRange range) {
        List<Happening> happenings = new ArrayList<>();
        for (Queue queue : organisation.queues()) {
            for (Contact contact : organisation.asOf(known).contacts(queue.id(), range.start(), range.end())) {
                String media = contact.mediaType().code();
                if (isIn(range, contact.offered())) {
                    happenings.add(new Happening(queue.id(), media, contact.offered(), "offered", 0));
                }
                Instant ended = contact.offered().plusMillis(contact.waitMillis());
                if (isIn(range, ended) && contact.outcome() != Outcome.NONE) {
                    String event = switch (contact.outcome()) {
                        case ANSWERED -> "answered";
                        case ABANDONED -> "abandoned";
                        case FLOWED_OUT -> "flow-out";
                        case NONE -> "none";
                    };
                    happenings.add(new Happening(queue.id(), media, ended, event, contact.waitMillis()));
                }
            }
        }
        return new RawTruth(happenings);
    }

    /** What became of the contacts that arrived in that time, each outcome at the time of its arrival. */
    static RawTruth ofArrivals(Organisation organisation, TimeRange range) {
        List<Happening> happenings = new ArrayList<>();
        for (Happening happening : of(
                        organisation, new TimeRange(range.start(), range.end().plus(Duration.ofDays(2))))
                .happenings()) {
            Instant arrived = happening.at().minusMillis(happening.waitMillis());
            if (isIn(range, arrived)) {
                happenings.add(new Happening(
                        happening.queue(), happening.media(), arrived, happening.event(), happening.waitMillis()));
            }
        }
        return new RawTruth(happenings);
    }

    /** The same, with waits by another clock. */
    RawTruth withWaits(ToLongBiFunction<Instant, Instant> clock) {
        return new RawTruth(happenings.stream()
                .map(happening -> new Happening(
                        happening.queue(),
                        happening.media(),
                        happening.at(),
                        happening.event(),
                        clock.applyAsLong(happening.at().minusMillis(happening.waitMillis()), happening.at())))
                .toList());
    }

    private static boolean isIn(TimeRange range, Instant instant) {
        return !instant.isBefore(range.start()) && instant.isBefore(range.end());
    }

    /** One after another. */
    public List<Happening> happenings() {
        return happenings;
    }

    /** The counts above zero, each by its place and measure. */
    Map<String, Long> counts(Function<Happening, String> place, Collection<Measure> measures) {
        Map<String, Long> counts = new TreeMap<>();
        for (Happening happening : happenings) {
            for (Measure measure : measures) {
                if (happening.isCountedBy(measure)) {
                    long share = measure.isWaits() ? happening.waitMillis() : 1;
                    counts.merge(place.apply(happening) + " " + measure, share, Long::sum);
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
