package io.github.queuesla.e2e.truth;

import io.github.queuesla.cli.truth.SourceTruthContract;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.e2e.PlatformClient;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.testkit.FakeTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The aggregates of the platform agree with its contacts. */
class PlatformTruthTest extends SourceTruthContract {

    private @Nullable GenesysCloud cloud;

    @Override
    protected CountSource open(Simulator simulator, FakeTime time) {
        GenesysCloud opened = PlatformClient.of(simulator, time);
        cloud = opened;
        return opened.dailyCounts();
    }

    @AfterAll
    void disconnect() {
        Objects.requireNonNull(cloud).close();
    }
}
