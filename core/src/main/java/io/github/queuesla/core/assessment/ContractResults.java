package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.result.ContractAssessment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the results of service levels, and what has to be said about them. Used by one thread. */
final class ContractResults {

    private final ContractCounts counts;
    private final Instant now;
    private final List<ServiceLevelResult> levels = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    ContractResults(ContractCounts counts, Instant now) {
        this.counts = counts;
        this.now = now;
        notes.addAll(counts.oddities());
    }

    void add(ServiceLevel level) {
        LevelCounts counted = counts.of(level);
        WindowBuilder builder = new WindowBuilder(counted, now);
        List<WindowResult> windows =
                counted.windows().stream().map(builder::window).toList();
        levels.add(new ServiceLevelResult(level, windows));
        if (windows.isEmpty()) {
            notes.add("service level '" + level.name() + "' did not hold in this period");
        } else {
            problems.addAll(counted.problems());
        }
        notes.addAll(LevelNotes.of(counted));
    }

    ContractAssessment of(ContractQuestion question) {
        for (Gap gap : counts.counts().gaps()) {
            problems.addAll(Problem.of(gap));
        }
        return new ContractAssessment(
                question.contract(),
                question.period(),
                levels,
                List.copyOf(problems),
                List.copyOf(notes),
                counts.listing().withheld());
    }
}
