package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A platform with two queues whose contacts, waiting contacts and failures a test sets; it records its requests. */
final class LiveScene implements CountSource, ObservationSource, QueueDirectory {

    static final Queue SALES = queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "Sales");
    static final Queue NIGHT = queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02", "Night");

    final VirtualTime time;
    final List<Contact> contacts = new ArrayList<>();
    final List<QueueWaiting> waiting = new ArrayList<>();
    final List<CountRequest> counted = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    List<Gap> waitingGaps = List.of();

    /** Why nothing is answered; nothing fails without it. */
    @Nullable
    Failure outage;

    LiveScene(String now) {
        time = new VirtualTime(Instant.parse(now));
    }

    static Failure failure(FailureKind kind) {
        return Failure.of(kind);
    }

    private static Queue queue(String id, String name) {
        return new Queue(new QueueId(id), name, Optional.empty(), new TreeMap<>());
    }

    /** Within 20 s, target 80 %, all queues, pooled by month, UTC. */
    static ServiceLevel level(String name, String... queues) {
        return level(name, Window.MONTH, Zones.UTC, queues);
    }

    static ServiceLevel level(String name, Window window, ZoneId zone, String... queues) {
        Definition definition =
                Definition.answeredWithin(Duration.ofSeconds(20)).withName(name).withTarget(Percentage.parse("80"));
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(new QueueSelection(List.of(queues))),
                zone,
                window,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    static Contract contract(ServiceLevel... levels) {
        return new Contract("Acme", List.of(levels));
    }

    /** Answered calls that ended then, some of them in time. */
    LiveScene answered(Queue queue, String at, int met, int all) {
        for (int i = 0; i < all; i++) {
            contacts.add(new Contact(
                    queue.id(), MediaType.VOICE, Instant.parse(at), i < met ? 1_000 : 90_000, Outcome.ANSWERED));
        }
        return this;
    }

    /** Calls that have waited that many seconds by now. */
    LiveScene waiting(Queue queue, long... seconds) {
        List<Instant> since = new ArrayList<>();
        for (long each : seconds) {
            since.add(time.instant().minusSeconds(each));
        }
        waiting.add(new QueueWaiting(queue.id(), Optional.of(MediaType.VOICE), since.size(), since));
        return this;
    }

    LivePorts ports() {
        return new LivePorts(
                this,
                this,
                this,
                new WeekdayForecasts(
                        question -> new Assessor(this, this, time).count(question), VolumeForecast.Source.PLATFORM),
                (question, queues) -> 1);
    }

    LiveSettings settings(Contract contract) {
        return new LiveSettings(contract, LiveSettings.REFRESH, 300, Percentage.parse("20"));
    }

    /** The board after each query has been answered once. */
    LiveSnapshot snapshot(Contract contract) {
        return poll(contract, Duration.ofSeconds(1)).snapshot();
    }

    LiveBoard board(Contract contract) {
        return snapshot(contract).board();
    }

    /** A poller that has run for that long, and stands still now. */
    LivePoller poll(Contract contract, Duration length) {
        LivePoller poller = new LivePoller(settings(contract), ports(), time, board -> {});
        time.run(poller, length);
        return poller;
    }

    Observations observations() {
        return new Observations(time.instant(), waiting, waitingGaps);
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        counted.add(request);
        request("counts");
        CountGrid all = new ContactList(contacts).count(request);
        return CountGrid.of(request, request.optional(), all.rows(), gaps);
    }

    @Override
    public Observations observe(List<QueueId> queues) throws CountSourceException {
        requests.add("waiting");
        Failure why = outage;
        if (why != null && why.kind() == FailureKind.INTERRUPTED) {
            throw new CountSourceException(why);
        }
        return why == null
                ? observations()
                : new Observations(time.instant(), List.of(), List.of(new Gap(Set.of(), Optional.empty(), why)));
    }

    @Override
    public Pending list(QueueSelection selection) {
        return () -> {
            request("queues");
            return QueueListing.of(List.of(SALES, NIGHT));
        };
    }

    private void request(String what) throws CountSourceException {
        requests.add(what);
        if (outage != null) {
            throw new CountSourceException(outage);
        }
    }

    @Override
    public String name() {
        return "scene";
    }
}
