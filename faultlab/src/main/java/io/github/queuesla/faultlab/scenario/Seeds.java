package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.planted.PlantedBug;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Carries seeds out. */
public final class Seeds {

    /** Of so many seeds, one is about a client that starts anew, and some about a contract. */
    private static final int ONE_IN = 16;

    private static final int CONTRACTS = 5;

    private Seeds() {}

    /**
     * How to carry a seed out.
     *
     * @param traced whether to write down what happens
     * @param planted a bug to find; empty for the client as it is
     * @param threads where strands live
     */
    public record Options(boolean traced, Optional<PlantedBug> planted, Executor threads) {}

    /** Carries one out. */
    public static Report run(long seed, Options options) throws InterruptedException {
        Scenario scenario = Scenario.draw(seed);
        if (seed % ONE_IN == 0) {
            return RestartRun.of(RunEnvironment.of(seed, scenario.throttled(), options));
        }
        // The pretend platform adds moving contacts to every part of a question, and a contract asks in parts.
        boolean contract =
                seed % ONE_IN < CONTRACTS && scenario.platform().quirks().growth() == 0;
        return FaultRun.of(
                RunEnvironment.of(seed, scenario, options),
                contract ? ContractQuery.of(scenario, seed) : new ReportQuery(scenario));
    }
}
