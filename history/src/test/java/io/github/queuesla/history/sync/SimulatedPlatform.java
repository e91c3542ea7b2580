package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** A platform whose contacts change: some appear late, some vanish. Days fail, pages come twice, runs are stopped. */
final class SimulatedPlatform implements ContactSource, CountSource, QueueDirectory {

    /** An event that the platform knows from one instant to another. */
    private record Fact(QueueEvent event, Instant from, Instant to) {
        boolean isKnown(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    static final Duration LAG = Duration.ofHours(5);

    private final FakeTime time;
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    final List<CountRequest> countRequests = new ArrayList<>();
    final List<LocalDate> read = new ArrayList<>();
    final Set<LocalDate> failing = new HashSet<>();

    /** Days with a conversation that cannot be counted. */
    final Set<LocalDate> faulty = new HashSet<>();

    /** Conversations that its counts do not have. */
    final Set<String> uncounted = new HashSet<>();

    double faults;
    boolean countsFail;
    boolean stops;
    String client = "c1";
    Optional<String> organisationId = Optional.empty();
    DataRetention retention = DataRetention.UNKNOWN;
    List<Queue> queues = List.of(Queue.knownById(new QueueId("q1")), Queue.knownById(new QueueId("q2")));

    SimulatedPlatform(FakeTime time, long seed) {
        this.time = time;
        this.random = new Random(seed);
    }

    SyncSources sources() {
        return new SyncSources(this, this, this, retention);
    }

    void add(QueueEvent event) {
        add(event, event.time());
    }

    void add(QueueEvent event, Instant known) {
        facts.add(new Fact(event, known, Instant.MAX));
    }

    /** Deletes the events of a conversation. */
    void delete(String conversation, Instant when) {
        facts.replaceAll(fact ->
                fact.event().conversationId().equals(conversation) ? new Fact(fact.event(), fact.from(), when) : fact);
    }

    /** Gives the end of a conversation another wait; nothing else changes. */
    void correctWait(String conversation, long waitMillis) {
        facts.replaceAll(fact -> fact.event().conversationId().equals(conversation)
                        && fact.event().waitMillis().isPresent()
                ? new Fact(withWait(fact.event(), waitMillis), fact.from(), fact.to())
                : fact);
    }

    private static QueueEvent withWait(QueueEvent event, long waitMillis) {
        return new QueueEvent(
                event.type(),
                event.time(),
                event.offered(),
                OptionalLong.of(waitMillis),
                event.queue(),
                event.media(),
                event.direction(),
                event.conversationId(),
                event.visit());
    }

    /** What the platform knows of a day. */
    List<QueueEvent> truth(LocalDate day, Instant now) {
        return facts.stream()
                .filter(fact -> fact.isKnown(now))
                .map(Fact::event)
                .filter(event -> Days.of(event.time()).equals(day))
                .toList();
    }

    @Override
    public OrganisationIdentity organisation() {
        return new OrganisationIdentity("api.example", organisationId, List.of(client));
    }

    @Override
    public Instant availableUntil() {
        return time.instant().minus(LAG);
    }

    @Override
    public void read(List<LocalDate> days, DayReceiver receiver) throws CountSourceException {
        for (LocalDate day : days) {
            if (stops || isFault()) {
                throw new CountSourceException(Failure.of(FailureKind.INTERRUPTED));
            }
            read.add(day);
            receiver.begin(day);
            if (isFault()) {
                deliver(day, receiver, true);
                receiver.begin(day);
            }
            boolean fails = failing.contains(day) || isFault();
            deliver(day, receiver, fails);
            if (fails) {
                receiver.failed(day, Failure.of(FailureKind.SOURCE_UNAVAILABLE));
            } else {
                receiver.complete(day, new DayProvenance("job-" + day, time.instant(), Optional.of(availableUntil())));
            }
        }
    }

    private boolean isFault() {
        return random.nextDouble() < faults;
    }

    private void deliver(LocalDate day, DayReceiver receiver, boolean half) {
        List<String> conversations = new ArrayList<>(active(day).keySet());
        Map<String, List<QueueEvent>> events = active(day);
        if (faulty.contains(day) || isFault()) {
            conversations.addAll(List.copyOf(conversations));
            receiver.putAside(day, new PutAside(Optional.of("bad"), "ends before it starts"));
            receiver.putAside(day, new PutAside(Optional.of("bad"), "ends before it starts"));
        }
        int end = half ? conversations.size() / 2 : conversations.size();
        for (String conversation : conversations.subList(0, end)) {
            receiver.conversation(day, conversation, events.getOrDefault(conversation, List.of()));
        }
    }

    /** Whole conversations, also those that began before the day or end after it. */
    private Map<String, List<QueueEvent>> active(LocalDate day) {
        Map<String, List<QueueEvent>> conversations = new LinkedHashMap<>();
        Instant now = time.instant();
        facts.stream()
                .filter(fact -> fact.isKnown(now))
                .map(Fact::event)
                .forEach(event -> conversations
                        .computeIfAbsent(event.conversationId(), id -> new ArrayList<>())
                        .add(event));
        conversations
                .values()
                .removeIf(events -> events.stream()
                        .noneMatch(event -> Math.abs(Days.of(event.time()).toEpochDay() - day.toEpochDay()) <= 1));
        return conversations;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        countRequests.add(request);
        if (countsFail) {
            throw new CountSourceException(Failure.of(FailureKind.SOURCE_UNAVAILABLE));
        }
        List<CountRow> rows = new ArrayList<>();
        Instant now = time.instant();
        for (Fact fact : facts) {
            QueueEvent event = fact.event();
            boolean counted = fact.isKnown(now) && !uncounted.contains(event.conversationId());
            if (counted && request.period().range().contains(event.time())) {
                Map<Measure, Long> counts = new LinkedHashMap<>();
                request.needed().measures().forEach(measure -> counts.put(measure, 0L));
                counts.put(Measure.all(event.type().outcome()), 1L);
                event.waitMillis()
                        .ifPresent(wait -> counts.put(Measure.waits(event.type().outcome()), wait));
                rows.add(new CountRow(
                        event.queue(),
                        Optional.of(event.media()),
                        Optional.of(Days.range(Days.of(event.time()))),
                        QueueCounts.of(counts)));
            }
        }
        return CountGrid.of(request, request.needed(), rows, List.of());
    }

    @Override
    public Pending list(QueueSelection selection) {
        return () -> QueueListing.of(queues);
    }
}
