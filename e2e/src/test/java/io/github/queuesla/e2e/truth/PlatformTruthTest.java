package io.github.queuesla.e2e.truth;

import io.github.queuesla.cli.truth.SourceTruthContract;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.e2e.PlatformClient;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.testkit.FakeTime;
import org.junit.jupiter.api.AfterAll;

/** The aggregates of the platform agree with its contacts. */
class PlatformTruthTest extends SourceTruthContract {

    private GenesysCloud cloud;

    @Override
    protected CountSource open(Simulator simulator, FakeTime time) {
        cloud = PlatformClient.of(simulator, time);
        return cloud.dailyCounts();
    }

    @AfterAll
    void disconnect() {
        cloud.close();
    }
}
