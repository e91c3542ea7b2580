package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command.Run;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command says of a queue that counts and is not in the queue list that it counts under its id. */
class DeletedQueueTest {

    private static final OrganisationOptions ORGANISATION = OrganisationOptions.defaults();
    private static final String ID =
            Organisation.of(ORGANISATION).queues().get(0).id();
    private static final String REMARK = "queue " + ID + " has contacts and is not in the queue list";

    private static Simulator simulator;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(Command.NOW))
                .withOrganisation(ORGANISATION)
                .withBehaviour(Behaviour.builder().deleted(ID).build()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Run run(String command, String format) {
        return Command.in(folder, simulator)
                .run(
                        command,
                        "--queue",
                        ID,
                        "--within",
                        "20s",
                        "--target",
                        "1",
                        "--period",
                        "2024-02",
                        "--format",
                        format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "curve", "formulas", "budget", "bridge"})
    void remarkIsInTheReportOrOnStandardError(String command) {
        for (String format : new String[] {"table", "markdown", "json"}) {
            assertThat(run(command, format).out().replaceAll("\\s+", " "))
                    .as(format)
                    .containsOnlyOnce(REMARK);
        }
        Run csv = run(command, "csv");
        assertThat(csv.out()).isNotEmpty().doesNotContain(REMARK);
        assertThat(csv.err()).containsOnlyOnce(REMARK);
    }
}
