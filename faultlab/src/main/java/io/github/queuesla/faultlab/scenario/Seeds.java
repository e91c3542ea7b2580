package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.planted.PlantedBug;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Carries seeds out. */
public final class Seeds {

    private static final int RESTARTS_ONE_IN = 16;

    private Seeds() {}

    /**
     * How to carry a seed out.
     *
     * @param traced whether to write down what happens
     * @param planted a bug to find; empty for the client as it is
     * @param threads where strands live
     */
    public record Manner(boolean traced, Optional<PlantedBug> planted, Executor threads) {}

    /** Carries one out. */
    public static Report run(long seed, Manner manner) throws InterruptedException {
        Scenario scenario = Scenario.draw(seed);
        return seed % RESTARTS_ONE_IN == 0
                ? RestartRun.of(Stage.of(seed, scenario.throttled(), manner))
                : FaultRun.of(Stage.of(seed, scenario, manner));
    }
}
