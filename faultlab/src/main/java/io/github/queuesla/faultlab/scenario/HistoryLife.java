package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.faultlab.disk.CrashingEngine;
import io.github.queuesla.faultlab.disk.KeptGates;
import io.github.queuesla.faultlab.planted.Seams;
import io.github.queuesla.faultlab.scenario.HistoryScenario.End;
import io.github.queuesla.faultlab.scenario.HistoryScenario.Life;
import io.github.queuesla.faultlab.simthread.Schedule;
import io.github.queuesla.faultlab.simthread.SimThread;
import io.github.queuesla.genesys.GateMemory;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.ClientIdHash;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.sync.Sync;
import io.github.queuesla.history.sync.SyncListener;
import io.github.queuesla.history.sync.SyncRequest;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import io.github.queuesla.history.sync.SyncSources;
import io.github.queuesla.history.sync.SyncSummary;
import io.github.queuesla.history.testing.CrashPoints;
import io.github.queuesla.history.testing.CrashingFiles;
import io.github.queuesla.history.testing.UnforcedFiles;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.simulator.oauth.OAuthClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of {@code sync} on a folder, as a process of its own. Used once. */
final class HistoryLife {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RunEnvironment environment;
    private final HistoryScenario scenario;
    private final Schedule schedule;
    private final Path folder;
    private final Life life;
    private final CrashPoints points;
    private final UnforcedFiles disk = new UnforcedFiles();
    private final CrashingFiles files;
    private final KeptGates gates;
    private final RecordingListener listener = new RecordingListener();
    private final List<String> findings = new ArrayList<>();
    private @Nullable SyncSummary summary;
    private @Nullable CountSourceException failure;
    private boolean over;
    private long stoppedAt = Long.MAX_VALUE;

    HistoryLife(RunEnvironment environment, HistoryScenario scenario, Path folder, Life life) {
        this.environment = environment;
        this.scenario = scenario;
        this.schedule = environment.schedule();
        this.folder = folder;
        this.life = life;
        this.points = isCrash(life) ? CrashPoints.at(life.step()) : CrashPoints.none();
        this.files = new CrashingFiles(points, disk);
        this.gates = new KeptGates(folder, files, schedule.clock());
    }

    private static boolean isCrash(Life life) {
        return life.end() == End.CRASH || life.end() == End.POWER_FAILURE;
    }

    /** What the run says of itself; empty when it ended before it could. */
    Optional<SyncSummary> summary() {
        return Optional.ofNullable(summary);
    }

    /** Why it gave up; empty when it did not. */
    Optional<CountSourceException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the process ended while it wrote. */
    boolean hasCrashed() {
        return points.hasCrashed();
    }

    /** Whether somebody stopped it. */
    boolean isStopped() {
        return stoppedAt != Long.MAX_VALUE;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Until when the next run can know that this client must wait; nanoseconds since the first run began. */
    long gateUntil(String clientId) {
        String client = ClientIdHash.of(clientId);
        boolean lost = hasCrashed() || gates.isHomeless(client);
        return lost
                ? Duration.between(RunEnvironment.START, gates.until(client)).toNanos()
                : Long.MAX_VALUE;
    }

    void run(HistoryEngine engine) {
        long began = schedule.now();
        schedule.note("begins, to end as " + life.end());
        SimThread main = schedule.current();
        GenesysCloud cloud = connect();
        if (life.end() == End.INTERRUPTED || life.end() == End.CLOSED) {
            schedule.spawn(() -> cutShort(cloud, main), false);
        }
        try (HistoryEngine own = new CrashingEngine(engine, points)) {
            summary = sync(cloud, own);
        } catch (CountSourceException failed) {
            failure = failed;
        } catch (RuntimeException | Error thrown) {
            if (!hasCrashed()) {
                throw thrown;
            }
        } finally {
            over = true;
            cloud.close();
            environment.audit().close(schedule.now() + 1);
            // A stop that came too late must not hit the next run.
            Thread.interrupted();
        }
        if (hasCrashed()) {
            summary = null;
            failure = null;
        }
        schedule.note("ends " + words());
        losePower();
        judge(began);
    }

    /** How it ended, in an order that does not depend on the process. */
    private String words() {
        if (summary == null) {
            return hasCrashed() ? "in a crash" : "with " + failure;
        }
        return summary.results().stream()
                .map(result -> result.day() + " " + result.outcome() + " " + new TreeMap<>(result.after()))
                .collect(Collectors.joining(", ", "with ", ""));
    }

    private GenesysCloud connect() {
        Scenario.Client client = scenario.scenario().client();
        Seams seams = environment.seams();
        Exchange alive = (request, timeLeft) -> {
            points.requireAlive();
            return seams.exchange().send(request, timeLeft);
        };
        TransportSettings settings = new TransportSettings(
                        client.limits().withDeadline(life.deadline()), client.concurrency(), false)
                .withTransport((rule, concurrency) -> new Transport(alive, seams.environment(), () -> {}))
                .withGates(seams.remembersGates() ? gates : GateMemory.NONE);
        return GenesysCloud.connect(environment.connection(), environment.credentials(), settings, listener);
    }

    private SyncSummary sync(GenesysCloud cloud, HistoryEngine engine) throws CountSourceException {
        SyncSources real = new SyncSources(cloud.contacts(), cloud.dailyCounts(), cloud.queues(), cloud.retention());
        SyncSources sources = environment.seams().sources().apply(real);
        SyncRequest request = new SyncRequest(
                Optional.of(scenario.first()), Optional.of(scenario.last()), Scope.NEEDED, life.checkChanges());
        return new Sync(sources, engine, files, schedule.clock()).run(folder, request, SyncListener.NONE);
    }

    private void cutShort(GenesysCloud cloud, SimThread main) {
        schedule.waitFor(() -> over, schedule.now() + life.stop().toNanos());
        if (over) {
            return;
        }
        stoppedAt = schedule.now();
        schedule.note("is " + life.end());
        if (life.end() == End.CLOSED) {
            cloud.close();
            environment.audit().close(schedule.now());
        } else {
            main.interrupt();
        }
    }

    private void losePower() {
        if (hasCrashed() && life.end() == End.POWER_FAILURE) {
            try {
                disk.failPower();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void judge(long began) {
        long ended = schedule.now();
        if (ended > began + life.deadline().toNanos() + SECOND) {
            findings.add("it ended " + Duration.ofNanos(ended - began).minus(life.deadline()) + " after its deadline");
        }
        if (isStopped() && ended > stoppedAt + SECOND) {
            findings.add("it went on for " + Duration.ofNanos(ended - stoppedAt) + " after it was stopped");
        }
        List<String> secrets =
                environment.clients().stream().map(OAuthClient::secret).toList();
        List<String> texts = new ArrayList<>(listener.texts());
        for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
            texts.add(thrown.toString());
        }
        texts.add(String.valueOf(summary));
        texts.forEach(text -> environment.audit().leak(text, secrets).ifPresent(findings::add));
        listener.addTo(environment.audit().recoveries());
    }
}
