package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A history of a list of visits, for tests: slow, but simple enough to be certain. */
public final class VisitList implements CountSource, WaitSource, VisitHistory {

    /** How, when and after which wait a visit ended. */
    private record Ending(Outcome outcome, Instant at, long waitMillis) {}

    private final TimeRange extent;
    private final List<QueueVisit> visits = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TimeRange> missing = new ArrayList<>();
    private final List<TimeRange> reads = new ArrayList<>();

    /** A history without visits. */
    public VisitList(TimeRange extent) {
        this.extent = extent;
    }

    /** Adds a call that waits from one time to another, after which it has that outcome. */
    public VisitList call(QueueId queue, String offered, String ended, Outcome outcome) {
        return call("c" + visits.size(), queue, offered + "/" + ended, outcome);
    }

    /** Adds a visit of a conversation, whose wait is written {@code start/end}. */
    public VisitList call(String conversation, QueueId queue, String wait, Outcome outcome) {
        Instant from = Instant.parse(wait.substring(0, wait.indexOf('/')));
        Instant to = Instant.parse(wait.substring(wait.indexOf('/') + 1));
        return add(
                conversation,
                queue,
                Optional.of(from),
                Optional.of(new Ending(outcome, to, to.toEpochMilli() - from.toEpochMilli())));
    }

    /** Adds a call that nobody has answered yet. */
    public VisitList waiting(QueueId queue, String offered) {
        return add("c" + visits.size(), queue, Optional.of(Instant.parse(offered)), Optional.empty());
    }

    /** Adds an answered call of which nobody knows when it came; it waited a second. */
    public VisitList answered(QueueId queue, String ended) {
        Ending ending = new Ending(Outcome.ANSWERED, Instant.parse(ended), 1_000);
        return add("c" + visits.size(), queue, Optional.empty(), Optional.of(ending));
    }

    private VisitList add(String conversation, QueueId queue, Optional<Instant> offered, Optional<Ending> ending) {
        visits.add(new QueueVisit(
                conversation,
                numbers.merge(conversation, 1, Integer::sum),
                queue,
                MediaType.VOICE,
                offered,
                ending.map(Ending::outcome),
                ending.map(Ending::at),
                ending.map(end -> OptionalLong.of(end.waitMillis())).orElse(OptionalLong.empty())));
        return this;
    }

    /** The time ranges that were read, in order. */
    public List<TimeRange> reads() {
        return List.copyOf(reads);
    }

    @Override
    public Optional<TimeRange> extent() {
        return Optional.of(extent);
    }

    @Override
    public void visits(VisitRequest request, Consumer<QueueVisit> receiver) {
        reads.add(request.hull());
        for (QueueVisit visit : visits) {
            if (!request.queues().isEmpty() && !request.queues().contains(visit.queue())) {
                continue;
            }
            Optional<TimeRange> ended = visit.ended().filter(extent::contains).flatMap(request::rangeAt);
            Optional<TimeRange> offered =
                    visit.offered().filter(extent::contains).flatMap(request::rangeAt);
            if (offered.isPresent() && !offered.equals(ended)) {
                receiver.accept(new QueueVisit(
                        visit.conversationId(),
                        visit.visit(),
                        visit.queue(),
                        visit.media(),
                        visit.offered(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty()));
            }
            if (ended.isPresent()) {
                receiver.accept(visit);
            }
        }
    }

    /** Takes a part out of the history: what ended in it is unknown. */
    public VisitList without(TimeRange part) {
        missing.add(part);
        return this;
    }

    @Override
    public List<TimeRange> missing(QueueId queue, TimeRange range) {
        return missing.stream().flatMap(part -> part.cutTo(range).stream()).toList();
    }

    @Override
    public void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) {
        reads.add(new TimeRange(request.hull().end(), extent.end()));
        visits.stream()
                .filter(visit -> visit.offered().flatMap(request::rangeAt).isPresent())
                .filter(visit -> visit.ended()
                        .filter(extent::contains)
                        .filter(ended -> !ended.isBefore(request.hull().end()))
                        .filter(ended -> missing.stream().noneMatch(part -> part.contains(ended)))
                        .isPresent())
                .forEach(receiver);
    }

    @Override
    public Map<VisitKey, Instant> repeated(VisitRequest request) {
        Map<VisitKey, Instant> repeated = new HashMap<>();
        for (QueueVisit visit : visits) {
            visits.stream()
                    .filter(other -> other.conversationId().equals(visit.conversationId())
                            && other.queue().equals(visit.queue())
                            && other.visit() < visit.visit())
                    .min(Comparator.comparingInt(QueueVisit::visit))
                    .ifPresent(first ->
                            repeated.put(VisitKey.of(visit), first.offered().orElseGet(first::time)));
        }
        return repeated;
    }

    private ContactList events() {
        List<Contact> contacts = new ArrayList<>();
        for (QueueVisit visit : visits) {
            visit.offered()
                    .filter(extent::contains)
                    .ifPresent(at -> contacts.add(new Contact(visit.queue(), visit.media(), at, 0, Outcome.ANY)));
            visit.ended()
                    .filter(extent::contains)
                    .ifPresent(at -> contacts.add(new Contact(
                            visit.queue(),
                            visit.media(),
                            at,
                            visit.waitMillis().orElseThrow(),
                            visit.outcome().orElseThrow())));
        }
        return new ContactList(contacts);
    }

    @Override
    public String name() {
        return "visit-list";
    }

    @Override
    public CountGrid count(CountRequest request) {
        return events().count(request);
    }

    @Override
    public WaitCounts waits(WaitRequest request) {
        return events().waits(request);
    }
}
