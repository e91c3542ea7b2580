package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.faultlab.network.SubmittedJob;
import io.github.queuesla.faultlab.scenario.HistoryTruth.Fact;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.sync.DayResult;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.SyncSummary;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.contact.AsOf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks a folder against what the platform had. Used for one seed. */
final class HistoryChecker {

    private static final String SQL =
            "SELECT event, unix_millis(event_time) AS millis, wait_ms, queue_id, media FROM events";

    /** After this, only the comparison of counts notices what the platform changes. */
    private static final Duration LAST_EARLY_CHANGE = Duration.ofDays(3);

    private static final Duration LEAST_RETENTION = Duration.ofDays(31);

    private final HistoryScenario scenario;
    private final PlatformHost host;
    private final Path folder;
    private final HistoryEngine engine;
    private final HistoryTruth truth;
    private final NavigableMap<LocalDate, SubmittedJob> versions = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    HistoryChecker(HistoryScenario scenario, PlatformHost host, Path folder, HistoryEngine engine) {
        this.scenario = scenario;
        this.host = host;
        this.folder = folder;
        this.engine = engine;
        this.truth = new HistoryTruth(scenario.scenario().centre().organisation());
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Whatever ended the process: each day is whole, what one job had, and no older than before. */
    void checkFolder() {
        if (!HistoryFolder.exists(folder)) {
            return;
        }
        HistoryView view = HistoryFolder.open(folder).view(engine);
        view.damaged().forEach(file -> findings.add("the file of " + file.day() + " is not whole"));
        Set<LocalDate> lost = new HashSet<>(versions.keySet());
        view.files().forEach(file -> lost.remove(file.day()));
        lost.forEach(day -> findings.add("the file of " + day + " is gone"));
        view.files().forEach(this::checkFile);
    }

    private void checkFile(DayFile file) {
        Optional<SubmittedJob> job = host.job(file.footer().provenance().source());
        if (job.isEmpty() || !job.get().day().equals(file.day())) {
            findings.add("the file of " + file.day() + " comes from no job for that day");
            return;
        }
        SubmittedJob before = versions.put(file.day(), job.get());
        if (before != null && before.asOf().at() > job.get().asOf().at()) {
            findings.add("the file of " + file.day() + " became older");
        }
        List<Fact> stored = stored(file);
        List<Fact> right = truth.of(file.day(), job.get().asOf());
        if (!stored.equals(right)) {
            findings.add(difference(file.day(), stored, right, "in the job"));
        }
    }

    private List<Fact> stored(DayFile file) {
        List<Fact> facts = new ArrayList<>();
        engine.query(
                List.of(file),
                SQL,
                row -> facts.add(new Fact(
                        row.text(1), row.number(2), row.isNull(3) ? 0 : row.number(3), row.text(4), row.text(5))));
        return facts.stream().sorted().toList();
    }

    private static String difference(LocalDate day, List<Fact> stored, List<Fact> right, String where) {
        List<Fact> missing = new ArrayList<>(right);
        stored.forEach(missing::remove);
        List<Fact> surplus = new ArrayList<>(stored);
        right.forEach(surplus::remove);
        return "the file of " + day + " has " + stored.size() + " events, and " + where + " are " + right.size()
                + " (missing " + missing + ", surplus " + surplus + ")";
    }

    /** A run that was not cut short says which days it left out. */
    void checkSummary(SyncSummary summary) {
        Set<LocalDate> known = new HashSet<>(versions.keySet());
        known.addAll(summary.plan().notYetAvailable());
        known.addAll(summary.plan().forgotten());
        known.addAll(summary.unfinished());
        summary.results().stream().map(DayResult::day).forEach(known::add);
        days().filter(day -> !known.contains(day))
                .forEach(day -> findings.add("the day " + day + " is not there, and no run says so"));
        for (DayResult result : summary.results()) {
            boolean there = result.outcome() == Outcome.FAILED || versions.containsKey(result.day());
            if (!there) {
                findings.add("the day " + result.day() + " is " + result.outcome() + ", and has no file");
            }
        }
        Set<LocalDate> fetched = new HashSet<>();
        summary.results().stream()
                .filter(result -> result.outcome() != Outcome.FAILED)
                .map(DayResult::day)
                .forEach(fetched::add);
        boolean all = summary.plan().days().stream().allMatch(day -> fetched.contains(day.day()));
        if (summary.isComplete() && !all) {
            findings.add("the run says that it is complete, and is not");
        }
    }

    /**
     * In the end the folder has what the organisation has.
     *
     * @param then what the platform knew when the last run began
     */
    void checkTruth(AsOf then) {
        // A day loses contacts that began on the day before it, and a client whose clock is wrong forgets days earlier.
        Duration margin = scenario.scenario().client().clockBehind().abs().plusDays(1);
        days().filter(day -> HistoryTruth.start(day).minus(margin).toEpochMilli() >= then.keptSince())
                .forEach(day -> checkTruth(day, then));
    }

    private void checkTruth(LocalDate day, AsOf then) {
        SubmittedJob version = versions.get(day);
        if (version == null) {
            findings.add("the day " + day + " is not there after runs without faults");
            return;
        }
        List<Fact> stored = truth.of(day, version.asOf());
        List<Fact> right = truth.of(day, then);
        boolean kept = right.isEmpty() && mayBeForgotten(day, then);
        boolean fresh = version.asOf().at() >= then.at();
        if (!fresh && !kept && !stored.equals(right) && !isUnnoticeable(version, stored, right)) {
            findings.add(difference(day, stored, right, "in truth"));
        }
    }

    /** Changes after weeks are noticed by the counts and the sums of waits alone. */
    private static boolean isUnnoticeable(SubmittedJob version, List<Fact> stored, List<Fact> right) {
        long early = HistoryTruth.start(version.day().plusDays(1))
                .plus(LAST_EARLY_CHANGE)
                .toEpochMilli();
        return version.asOf().at() >= early && HistoryTruth.sameCounts(stored, right);
    }

    /** Where the platform does not say how long it keeps contacts, a day that becomes empty after a month is kept. */
    private boolean mayBeForgotten(LocalDate day, AsOf then) {
        boolean says = scenario.recovered().availability(PlatformApi.DATA_RETENTION) == Availability.OPEN;
        return !says && HistoryTruth.start(day).plus(LEAST_RETENTION).toEpochMilli() < then.at();
    }

    private Stream<LocalDate> days() {
        return scenario.first().datesUntil(scenario.last().plusDays(1));
    }
}
