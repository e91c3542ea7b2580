package io.github.queuesla.faultlab;

import io.github.queuesla.faultlab.planted.PlantedBug;
import io.github.queuesla.faultlab.scenario.Report;
import io.github.queuesla.faultlab.scenario.Seeds;
import io.github.queuesla.faultlab.simthread.SimThreadCarrier;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Searches for each planted bug, seed by seed. */
public final class PlantedBugs {

    /** The number of seeds within which each bug must be found. */
    public static final int MOST_SEEDS = 500;

    private PlantedBugs() {}

    /** The first run, from seed 1, that finds the bug; empty if none of {@link #MOST_SEEDS} does. */
    public static Optional<Report> find(PlantedBug bug) throws InterruptedException {
        ExecutorService threads = SimThreadCarrier.pool();
        try {
            for (long seed = 1; seed <= MOST_SEEDS; seed++) {
                Report report = Seeds.run(seed, new Seeds.Options(false, Optional.of(bug), threads));
                if (!report.findings().isEmpty()) {
                    return Optional.of(report);
                }
            }
            return Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }

    /** A Markdown table of all planted bugs and the seed that finds each. */
    public static String table() throws InterruptedException {
        StringBuilder table = new StringBuilder("| planted bug | found at seed | by |\n|---|---|---|\n");
        for (PlantedBug bug : PlantedBug.values()) {
            Optional<Report> found = find(bug);
            table.append("| ")
                    .append(name(bug))
                    .append(" | ")
                    .append(found.map(report -> Long.toString(report.seed())).orElse("not found"))
                    .append(" | ")
                    .append(found.map(report -> cell(report.findings().get(0))).orElse(""))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String name(PlantedBug bug) {
        return bug.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The finding without ids and other details. */
    private static String cell(String finding) {
        String brief = finding.replaceAll(" \\(.*\\)", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replace("|", "\\|");
        return brief.length() <= 160 ? brief : brief.substring(0, 160) + "…";
    }
}
