package io.github.queuesla.core.live;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountGridBuilder;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of windows that end today, put together from those of the days that are over, which are kept, and those of
 * today, so that each minute only today is requested. Not thread-safe.
 */
final class ClosedDays implements CountSource {

    private record Kept(CountRequest request, CountGrid counts) {}

    private final CountSource source;
    private final Instant midnight;
    private @Nullable CountGrid today;
    private @Nullable Kept kept;
    private boolean expired;
    private Optional<Failure> problem = Optional.empty();

    /**
     * A source that has kept nothing yet.
     *
     * @param source counts what is not kept
     * @param midnight the start of the day that is not over
     */
    ClosedDays(CountSource source, Instant midnight) {
        this.source = source;
        this.midnight = midnight;
    }

    /** A source of today's counts, which become part of the windows. */
    CountSource today() {
        return new Today();
    }

    /** Requests the days that are over again, with the next windows; until they are there, those kept serve. */
    void expire() {
        expired = true;
    }

    /** Why the days that are over are old or incomplete; empty when they are not. */
    Optional<Failure> problem() {
        return problem;
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        CountGrid current = today;
        if (current == null) {
            return source.count(request);
        }
        List<CountGrid> parts = new ArrayList<>();
        if (request.period().range().start().isBefore(midnight)) {
            parts.add(closed(untilMidnight(request)));
        }
        parts.add(current);
        CountGrid longest = parts.get(0);
        CountGridBuilder sum = new CountGridBuilder(
                request,
                new Detail(longest.measures(), new Breakdown(longest.intervals().granularity(), false, false)));
        boolean fits = parts.stream()
                .allMatch(part -> part.measures().equals(longest.measures())
                        && sum.intervals().contains(part.intervals()));
        // Time zones off the hour beside others: their half hours are not parts of the longer intervals.
        return fits ? sum(sum, parts) : source.count(request);
    }

    private static CountGrid sum(CountGridBuilder sum, List<CountGrid> parts) {
        parts.forEach(sum::add);
        return sum.build(
                parts.stream().flatMap(ClosedDays::gaps).toList(),
                parts.stream().flatMap(part -> part.provisional().stream()).toList());
    }

    private static Stream<Gap> gaps(CountGrid part) {
        return part.gaps().stream()
                .map(gap -> new Gap(
                        gap.organisation(),
                        gap.queues(),
                        gap.range().or(() -> Optional.of(part.intervals().range())),
                        gap.failure()));
    }

    private CountRequest untilMidnight(CountRequest request) {
        Period whole = request.period();
        Period.Timestamp end = Period.Timestamp.of(midnight.atZone(whole.zone()).toOffsetDateTime());
        return new CountRequest(
                request.queues(),
                new Period(whole.from(), end, whole.zone()),
                request.needed(),
                request.optional(),
                request.visible());
    }

    private CountGrid closed(CountRequest request) throws CountSourceException {
        Optional<CountGrid> known = Optional.ofNullable(kept)
                .filter(days -> days.request().equals(request))
                .map(Kept::counts);
        if (known.isPresent() && !expired) {
            return known.get();
        }
        expired = false;
        return requested(request, known);
    }

    /** The newest counts; those known before, if the newest are incomplete. */
    private CountGrid requested(CountRequest request, Optional<CountGrid> known) throws CountSourceException {
        try {
            CountGrid counts = source.count(request);
            problem = counts.gaps().stream().map(Gap::failure).findFirst();
            if (known.isEmpty() || problem.isEmpty()) {
                kept = new Kept(request, counts);
                return counts;
            }
        } catch (CountSourceException failed) {
            problem = Optional.of(failed.failure());
            if (known.isEmpty() || failed.isInterruption()) {
                throw failed;
            }
        }
        return known.get();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean needsQueueIds() {
        return source.needsQueueIds();
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return source.limit(request);
    }

    /** Counts today, and keeps the counts for the windows. */
    private final class Today implements CountSource {

        @Override
        public CountGrid count(CountRequest request) throws CountSourceException {
            CountGrid counts = source.count(request);
            today = counts;
            return counts;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public boolean needsQueueIds() {
            return source.needsQueueIds();
        }

        @Override
        public boolean gainsByListing(CountRequest request) {
            return source.gainsByListing(request);
        }

        @Override
        public Optional<SourceLimit> limit(CountRequest request) {
            return source.limit(request);
        }
    }
}
