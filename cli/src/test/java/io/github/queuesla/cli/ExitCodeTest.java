package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PageTokens;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit code and message of every way in which a report can end. */
class ExitCodeTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void wrongSecretIsDeniedAfterOneTokenRequest() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .with("GENESYS_CLIENT_SECRET", "not-the-secret")
                    .run("report");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("invalid_client")
                    .contains("GENESYS_CLIENT_SECRET")
                    .doesNotContain("not-the-secret");
            assertThat(simulator.requests().all()).hasSize(1);
        }
    }

    @Test
    void missingPermissionIsDeniedAndNamed() throws IOException {
        Behaviour forbidden = Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN)
                .build();
        try (Simulator simulator = Organisations.behaving(forbidden)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--api", "conversation-aggregates");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .contains("analytics:conversationAggregate:view")
                    .contains("role");
        }
    }

    @Test
    void tooLongAWaitFailsAtOnceAndShowsTheHeader() throws IOException {
        Behaviour throttled = Behaviour.builder()
                .outage(100, 429)
                .retryAfter(RetryAfterForm.SECONDS, 3600)
                .build();
        try (Simulator simulator = Organisations.behaving(throttled)) {
            Command.Run run = Command.in(folder, simulator).run("report");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err()).contains("Retry-After: 3600").contains("--deadline");
        }
    }

    @Test
    void platformThatStaysDownIsUnavailable() throws IOException {
        Behaviour down = Behaviour.builder()
                .outage(1_000, 503)
                .retryAfter(RetryAfterForm.SECONDS, 0)
                .build();
        try (Simulator simulator = Organisations.behaving(down)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--max-retries", "1");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err()).contains("503").contains("service.unavailable");
        }
    }

    @Test
    void closedPortIsUnavailable() throws IOException {
        Command command;
        try (Simulator simulator = Organisations.good()) {
            command = Command.in(folder, simulator);
        }

        Command.Run run = command.run("report", "--max-retries", "0");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("the host refused the connection");
    }

    @Test
    void redirectIsRejectedAndItsTargetNamed() throws IOException {
        Behaviour elsewhere = Behaviour.builder()
                .redirect(URI.create("http://127.0.0.1:9/elsewhere"))
                .build();
        try (Simulator simulator = Organisations.behaving(elsewhere)) {
            Command.Run run = Command.in(folder, simulator).run("report");

            assertThat(run.exitCode()).isEqualTo(6);
            assertThat(run.err()).contains("redirect").contains("127.0.0.1");
        }
    }

    @Test
    void loopingPagesAreUnreadable() throws IOException {
        Behaviour looping = Behaviour.builder()
                .pageTokens(PageTokens.ALTERNATING)
                .pageSizeCap(2)
                .build();
        try (Simulator simulator = Organisations.behaving(looping)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--api", "queue-summary");

            assertThat(run.exitCode()).isEqualTo(6);
            assertThat(run.err()).contains("page");
            assertThat(simulator.requests().all()).hasSizeLessThan(12);
        }
    }

    @Test
    void unknownQueueMakesTheReportPartial() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run("report", "--format", "plain", "--queue", "Sales", "--queue", "Nowhere");

            assertThat(run.exitCode()).isEqualTo(7);
            assertThat(run.outLines()).hasSize(3).last().isEqualTo("Queue Nowhere: unavailable");
            assertThat(run.err()).contains("unknown-or-not-visible").contains("Nowhere");
        }
    }

    @Test
    void levelBelowFailUnderIsATargetMissed() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command command = Command.in(folder, simulator);

            Command.Run below = command.run("report", "--queue", "Sales", "--fail-under", "99");
            assertThat(below.exitCode()).isEqualTo(10);
            assertThat(below.err())
                    .contains("--fail-under")
                    .contains("below 99%")
                    .hasLineCount(1);
            assertThat(command.run("report", "--queue", "Sales", "--fail-under", "1")
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void partialTakesPrecedenceOverTargetMissed() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .run("report", "--queue", "Sales", "--queue", "Nowhere", "--fail-under", "99");

            assertThat(run.exitCode()).isEqualTo(7);
        }
    }

    @Test
    void withheldQueueListShowsIdsInsteadOfNames() throws IOException {
        Behaviour forbidden = Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.FORBIDDEN)
                .build();
        try (Simulator simulator = Organisations.behaving(forbidden)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "plain");

            assertThat(run.exitCode()).isZero();
            assertThat(run.outLines()).hasSize(9);
            assertThat(run.err()).contains("routing:queue:view").contains("not-verified");
        }
    }

    @Test
    void lackOfMemoryIsReportedWithoutAStackTrace() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Simulator simulator = Organisations.good()) {
            InstantSource clock = InstantSource.fixed(Command.NOW);
            CliEnvironment environment = new CliEnvironment(
                    simulator.environment(), folder, full, err, clock, false, false, OptionalInt.empty(), Colour.AUTO);

            assertThat(QueueSla.run(environment, "report")).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("-Xmx").hasLineCount(1);
    }

    @Test
    void temporaryFaultsLeaveTheReportExact() throws IOException {
        Behaviour bumpy = Behaviour.builder()
                .throttled(0.3)
                .cut(0.1)
                .retryAfter(RetryAfterForm.SECONDS, 0)
                .build();
        try (Simulator good = Organisations.good();
                Simulator simulator = Organisations.behaving(bumpy)) {
            Command.Run expected = Command.in(folder, good).run("report", "--format", "plain");
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "plain", "--max-retries", "20");

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo(expected.out());
        }
    }
}
