package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.planted.PlantedBug;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Runs seeds. */
public final class Seeds {

    /** Of this many seeds, one restarts its client, and {@link #CONTRACTS} use a contract. */
    private static final int ONE_IN = 16;

    private static final int CONTRACTS = 5;

    /** Of this many seeds, one synchronizes a history, which takes many times as long as a question. */
    private static final int HISTORIES = 256;

    private static final int HISTORY = 8;

    private Seeds() {}

    /**
     * How to run a seed.
     *
     * @param traced whether to keep a trace
     * @param planted a planted bug; empty for the real client
     * @param threads carriers for simulated threads
     */
    public record Options(boolean traced, Optional<PlantedBug> planted, Executor threads) {}

    /** Runs one seed. */
    public static Report run(long seed, Options options) throws InterruptedException {
        Scenario scenario = Scenario.draw(seed);
        if (seed % HISTORIES == HISTORY) {
            HistoryScenario history = HistoryScenario.of(seed, scenario);
            return HistoryRun.of(RunEnvironment.of(seed, history.scenario(), options), history);
        }
        if (seed % ONE_IN == 0) {
            return RestartRun.of(RunEnvironment.of(seed, scenario.throttled(), options));
        }
        // The simulator adds growing contacts to each part of a query, and a contract is queried in parts.
        boolean contract =
                seed % ONE_IN < CONTRACTS && scenario.platform().quirks().growth() == 0;
        return FaultRun.of(
                RunEnvironment.of(seed, scenario, options),
                contract ? ContractQuery.of(scenario, seed) : new ReportQuery(scenario));
    }
}
