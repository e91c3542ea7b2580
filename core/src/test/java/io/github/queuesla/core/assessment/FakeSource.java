package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts a list of contacts, with whatever limits and mishaps a test wants, and writes down what it is asked. */
final class FakeSource implements CountSource {

    final List<CountRequest> requests = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<String> oddities = new ArrayList<>();
    Set<Outcome> counted = EnumSet.allOf(Outcome.class);

    /** What it turns out to be able to count while it answers. */
    @Nullable
    Set<Outcome> countedOnceAsked;

    boolean needsQueueIds;
    Optional<SourceLimit> limit = Optional.empty();

    @Nullable
    CountSourceException failure;

    @Nullable
    CountAnswer answer;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean counts(Measure measure) {
        return counted.contains(measure.outcome());
    }

    @Override
    public boolean needsQueueIds() {
        return needsQueueIds;
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return limit;
    }

    @Override
    public CountAnswer count(CountRequest request) throws CountSourceException {
        requests.add(request);
        events.add("count");
        if (countedOnceAsked != null) {
            counted = countedOnceAsked;
        }
        if (failure != null) {
            throw failure;
        }
        if (answer != null) {
            return answer;
        }
        CountAnswer exact = new ContactList(contacts).count(request);
        return new CountAnswer(
                exact.rows().stream()
                        .filter(row -> gaps.stream().noneMatch(gap -> gap.covers(row.queue(), row.piece())))
                        .toList(),
                gaps,
                oddities);
    }
}
