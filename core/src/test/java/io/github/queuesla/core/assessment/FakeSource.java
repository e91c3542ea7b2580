package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountGridBuilder;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source that counts a list of contacts, with the limits and faults of a test, and records its requests. */
final class FakeSource implements CountSource {

    final List<CountRequest> requests = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<ProvisionalRange> provisional = new ArrayList<>();
    Set<Outcome> counted = EnumSet.allOf(Outcome.class);

    /** Whether it can split counts into shorter intervals than are needed. */
    boolean splits = true;

    boolean needsQueueIds;
    boolean gainsByListing;
    Optional<SourceLimit> limit = Optional.empty();

    @Nullable
    CountSourceException failure;

    /** The rows to return instead of the contacts' counts, if any. */
    List<CountRow> answer = List.of();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean needsQueueIds() {
        return needsQueueIds;
    }

    @Override
    public boolean gainsByListing(CountRequest request) {
        return gainsByListing;
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return limit;
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        requests.add(request);
        events.add("count");
        if (failure != null) {
            throw failure;
        }
        CountRequest able = new CountRequest(
                request.queues(), request.period(), request.needed(), able(request.optional(), request.needed()));
        List<CountRow> rows = rows(able);
        List<CountRow> there = rows.stream()
                .filter(row -> gaps.stream().noneMatch(gap -> covers(gap, row)))
                .toList();
        CountGrid counted = CountGrid.of(able, able.optional(), there, gaps);
        return provisional.isEmpty() ? counted : provisional(able, counted);
    }

    private CountGrid provisional(CountRequest request, CountGrid counted) {
        CountGridBuilder grid = new CountGridBuilder(request, request.optional());
        counted.queues()
                .forEach(queue -> counted.visit(
                        queue,
                        0,
                        counted.intervals().intervals().size(),
                        (interval, medium, counts) -> grid.add(
                                queue,
                                medium,
                                interval,
                                counts.asMap().values().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray())));
        return grid.build(gaps, provisional);
    }

    private static boolean covers(Gap gap, CountRow row) {
        boolean apart = gap.range()
                .filter(range ->
                        row.interval().filter(piece -> !range.overlaps(piece)).isPresent())
                .isPresent();
        return gap.covers(row.queue()) && !apart;
    }

    private List<CountRow> rows(CountRequest request) {
        return answer.isEmpty() ? new ContactList(contacts).count(request).rows() : answer;
    }

    private Detail able(Detail optional, Detail needed) {
        List<Measure> counted = optional.measures().stream()
                .filter(measure -> this.counted.contains(measure.outcome()))
                .toList();
        Breakdown time = (splits ? optional : needed).breakdown();
        return Detail.of(counted)
                .splitBy(new Breakdown(time.granularity(), optional.breakdown().byMedia(), time.byDivision()));
    }
}
