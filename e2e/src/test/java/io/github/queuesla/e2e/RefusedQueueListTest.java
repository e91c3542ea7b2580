package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that provides counts but no queue list, for each way to refuse it. */
class RefusedQueueListTest {

    private static final String CONTRACT = """
            format: 1
            contract: Leeds
            defaults: {time-zone: UTC}
            service-levels:
              - name: voice
                queues: ["Sal*"]
                within: 20s
                target: 80
            """;

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(Availability availability, String... arguments) throws IOException {
        Behaviour closed = Behaviour.builder()
                .availability(PlatformApi.QUEUES, availability)
                .build();
        try (Simulator simulator = Organisations.behaving(closed)) {
            return Command.in(folder, simulator).with("GENESYS_QUEUE_IDS", "").run(arguments);
        }
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN, 4, 403", "NOT_FOUND, 6, 404", "METHOD_NOT_ALLOWED, 6, 405"})
    void requiredListEndsTheRunWithTheCodeOfItsRefusal(Availability availability, int exitCode, int status)
            throws IOException {
        Command.Run all = run(availability, "report", "--api", "queue-summary");
        Command.Run pattern = run(availability, "report", "--queue", "Sal*");
        Command.Run queues = run(availability, "queues");
        String remedy = availability == Availability.FORBIDDEN
                ? "give the OAuth client a role with routing:queue:view (Admin, Integrations, OAuth, Roles), in the"
                        + " divisions of the queues"
                : "check --org-url or --region: the host does not offer the list";

        assertThat(all.exitCode()).isEqualTo(exitCode);
        assertThat(pattern.exitCode()).isEqualTo(exitCode);
        assertThat(queues.exitCode()).isEqualTo(exitCode);
        assertThat(pattern.out()).isEmpty();
        assertThat(pattern.err())
                .isEqualTo("queue-sla: The queue list is unavailable (HTTP " + status + " from"
                        + " /api/v2/routing/queues), so reports show ids instead of names; to get names,"
                        + " " + remedy + "; or choose the queues with --queue ID\n");
        assertThat(queues.err()).endsWith(remedy + "\n");
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN", "NOT_FOUND", "METHOD_NOT_ALLOWED"})
    void queuesByIdNeedNoList(Availability availability) throws IOException {
        Command.Run ids = run(availability, "report", "--queue", "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");

        assertThat(ids.exitCode()).isZero();
        assertThat(ids.unwrapped()).contains("so reports show ids instead of names");
    }

    @Test
    void brokenListEndsTheRunOnlyIfRequired() throws IOException {
        Command.Run ids = run(Availability.BROKEN, "report", "--queue", "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
        Command.Run name = run(Availability.BROKEN, "report", "--queue", "Sales");

        assertThat(ids.exitCode()).isZero();
        assertThat(ids.unwrapped())
                .contains("The queue list is unavailable (HTTP 500 from /api/v2/routing/queues), so reports"
                        + " show ids instead of names; to get names, try again later");
        assertThat(name.exitCode()).isEqualTo(5);
        assertThat(name.out()).isEmpty();
    }

    @Test
    void adviceForAContractIsToListQueuesById() throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        Command.Run check = run(Availability.NOT_FOUND, "check", "--contract", "leeds.yaml");
        Command.Run options = run(Availability.NOT_FOUND, "check", "--queue", "Sal*", "--target", "80");

        assertThat(check.exitCode()).isEqualTo(6);
        assertThat(check.err()).endsWith("; or list the queues of the contract by id\n");
        assertThat(options.exitCode()).isEqualTo(6);
        assertThat(options.err()).endsWith("; or choose the queues with --queue ID\n");
    }
}
