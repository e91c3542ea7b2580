package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.duckdb.DuckDbEngine;
import io.github.queuesla.duckdb.DuckDbSettings;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.scenario.HistoryScenario.End;
import io.github.queuesla.faultlab.scenario.HistoryScenario.Life;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.SyncSummary;
import io.github.queuesla.simulator.contact.AsOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Several runs of {@code sync} on one folder: requests and jobs fail, the process or the power ends at any write, and the
 * platform changes contacts between the runs. In the end nothing fails any more. Used once.
 */
final class HistoryRun {

    private static final int MOST_CLEAN_LIVES = 3;

    private final RunEnvironment environment;
    private final HistoryScenario scenario;
    private final Path folder;
    private final HistoryEngine engine;
    private final HistoryChecker checker;
    private final List<String> findings = new ArrayList<>();
    private ToLongFunction<String> gates = client -> Long.MAX_VALUE;
    private String outcome = "synchronized";

    private HistoryRun(RunEnvironment environment, HistoryScenario scenario, Path parent, HistoryEngine engine) {
        this.environment = environment;
        this.scenario = scenario;
        this.folder = parent.resolve("contacts");
        this.engine = engine;
        this.checker = new HistoryChecker(scenario, environment.host(), folder, engine);
    }

    static Report of(RunEnvironment environment, HistoryScenario scenario) throws InterruptedException {
        try {
            Path parent = Files.createTempDirectory("queue-sla-faultlab-");
            try (HistoryEngine engine = DuckDbEngine.open(new DuckDbSettings(parent, 256, 1))) {
                HistoryRun run = new HistoryRun(environment, scenario, parent, engine);
                environment.schedule().run(run::live);
                return run.report();
            } finally {
                delete(parent);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Report report() {
        List<String> all = new ArrayList<>(environment.findings());
        all.addAll(checker.findings());
        all.addAll(findings);
        return environment.report(outcome, all);
    }

    private void live() {
        scenario.lives().forEach(this::live);
        environment.plan().end();
        environment.host().recover(scenario.recovered());
        pause(scenario.rest());
        AsOf then = knowledge();
        HistoryLife last = live(HistoryScenario.CLEAN);
        for (int life = 2; life <= MOST_CLEAN_LIVES && !isComplete(last); life++) {
            then = knowledge();
            last = live(HistoryScenario.CLEAN);
        }
        checker.checkTruth(then);
        if (!isComplete(last)) {
            outcome = "incomplete: " + omissions(last);
            findings.add("runs without faults left out " + omissions(last));
        }
    }

    private static boolean isComplete(HistoryLife life) {
        return life.summary().filter(SyncSummary::isComplete).isPresent();
    }

    private HistoryLife live(Life life) {
        pause(life.pause());
        environment.audit().restarted(environment.schedule().now(), gates);
        HistoryLife lived = new HistoryLife(environment, scenario, folder, life);
        lived.run(engine);
        gates = lived::gateUntil;
        findings.addAll(lived.findings());
        checker.checkFolder();
        lived.summary().ifPresent(this::check);
        boolean wild = scenario.scenario().difficulty().severity() == Difficulty.Severity.WILD;
        if (!isComplete(lived) && !wild && !lived.hasCrashed() && !lived.isStopped()) {
            findings.add("nothing happened that the run could not get over, and yet it left out " + omissions(lived));
        }
        if (lived.hasCrashed()) {
            took(life.end() == End.CRASH ? Recoveries.Path.CRASH_SURVIVED : Recoveries.Path.POWER_FAILURE_SURVIVED);
        }
        return lived;
    }

    private void check(SyncSummary summary) {
        checker.checkSummary(summary);
        if (!summary.isComplete()) {
            took(Recoveries.Path.DAYS_REPORTED);
        }
        if (summary.count(Outcome.CHANGED) > 0) {
            took(Recoveries.Path.DAY_CORRECTED);
        }
    }

    /** What a run left out, and why. */
    private static String omissions(HistoryLife life) {
        if (life.summary().isEmpty()) {
            return "all days, " + life.failure().map(Throwable::getMessage).orElse("");
        }
        SyncSummary summary = life.summary().get();
        List<String> days = new ArrayList<>();
        summary.results().stream()
                .filter(result -> result.failure().isPresent())
                .forEach(result ->
                        days.add(result.day() + ": " + result.failure().get()));
        summary.unfinished().forEach(day -> days.add(day.toString()));
        return days + summary.stopped().map(Object::toString).orElse("");
    }

    private void took(Recoveries.Path path) {
        environment.audit().recoveries().took(path);
    }

    /** What the platform knows when the next run without faults begins. */
    private AsOf knowledge() {
        Instant now = environment.schedule().clock().instant().plus(HistoryScenario.CLEAN.pause());
        return environment
                .host()
                .knowledge(now.plus(scenario.scenario().client().clockBehind()));
    }

    private void pause(Duration length) {
        environment.schedule().waitUntil(environment.schedule().now() + length.toNanos());
    }
}
