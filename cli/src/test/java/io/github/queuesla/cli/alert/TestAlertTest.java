package io.github.queuesla.cli.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve --test-alert}: the result of each webhook, without an account and without a board. */
@Timeout(60)
class TestAlertTest {

    private static final Reply OK = Reply.answer(200, "ok");

    @TempDir
    private Path folder;

    private Command.Run run(String... lines) throws IOException {
        Files.writeString(folder.resolve("hooks"), String.join("\n", lines));
        return Command.in(folder).run("serve", "--test-alert", "--webhook-file", "hooks", "--debug");
    }

    private Command.Run run(RawHttpServer... servers) throws IOException {
        return run(Arrays.stream(servers)
                .map(server -> server.uri("/services/T0KEN?key=K3Y").toString())
                .collect(Collectors.joining("\n")));
    }

    private static void keepsSecrets(Command.Run run) {
        assertThat(run.out() + run.err()).doesNotContain("T0KEN", "K3Y", "elsewhere");
    }

    @Test
    void acceptedTestIsSaidWithExitCode0() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(OK)) {
            Command.Run run =
                    run("# our chat", "", server.uri("/services/T0KEN?key=K3Y").toString());
            assertThat(run).isEqualTo(new Command.Run(0, "webhook 1 (127.0.0.1): accepted, HTTP 200\n", ""));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.body())
                            .contains(
                                    "\"schema\": \"queue-sla.alert/1\"", "\"event\": \"test\"", "\"text\": \"Test: "));
        }
    }

    @Test
    void plainHttpToAnotherMachineIsRefusedWithTheOptionThatAllowsIt() throws IOException {
        Command.Run run = run("", "http://hooks.example.com/services/T0KEN");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("--webhook-file, line 2: plain http to host hooks.example.com is refused")
                .contains(": use https, or allow it with --insecure-http");
        keepsSecrets(run);
    }

    @Test
    void fileWithoutAnAddressIsRefused() throws IOException {
        Command.Run run = run("# none yet", "");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("--webhook-file: hooks has no address: write one in a line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--webhook-file", "--webhook-secret-file"})
    void emptyNameOfAFileIsRefused(String option) {
        Command.Run run = Command.in(folder)
                .with("QUEUE_SLA_WEBHOOKS", "http://127.0.0.1:9/a")
                .run("serve", "--test-alert", option, "");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(option + ": '' is not a file: write its path, or leave " + option + " out");
    }

    @Test
    void redirectAndRefusalHaveExitCode6() throws IOException {
        try (RawHttpServer moved = RawHttpServer.start(Reply.answer(302, "", "Location: /elsewhere"));
                RawHttpServer unknown = RawHttpServer.start(Reply.answer(404, "T0KEN is no key"))) {
            Command.Run run = run(moved, unknown);
            assertThat(run.exitCode()).isEqualTo(6);
            assertThat(run.outLines().get(0)).contains("HTTP 302, a redirect, which is not followed");
            assertThat(run.outLines().get(1)).startsWith("webhook 2 (127.0.0.1): HTTP 404: check the address");
            keepsSecrets(run);
        }
    }

    @Test
    void receiverInTroubleHasExitCode5() throws IOException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(500, ""))) {
            Command.Run run = run(server);
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.out()).contains("HTTP 500 after 3 attempts: the receiver is in trouble");
            keepsSecrets(run);
        }
    }

    @Test
    void receiverThatIsAwayHasExitCode5() throws IOException {
        URI gone;
        try (RawHttpServer server = RawHttpServer.start(OK)) {
            gone = server.uri("/services/T0KEN");
        }
        Command.Run run = run(gone.toString());
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains("no response, connection refused after 3 attempts");
        keepsSecrets(run);
    }

    @Test
    void someDeliveredAndSomeNotHaveExitCode7() throws IOException {
        try (RawHttpServer good = RawHttpServer.start(OK);
                RawHttpServer bad = RawHttpServer.start(Reply.answer(403, ""))) {
            assertThat(run(good, bad).exitCode()).isEqualTo(7);
        }
    }

    @Test
    void addressesComeFromTheEnvironmentToo() {
        try (RawHttpServer server = RawHttpServer.start(OK)) {
            Command.Run run = Command.in(folder)
                    .with("QUEUE_SLA_WEBHOOKS", server.uri("/a") + ", " + server.uri("/b"))
                    .with("QUEUE_SLA_WEBHOOK_SECRET", "a secret of sixteen")
                    .run("serve", "--test-alert");
            assertThat(run.exitCode()).isZero();
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(
                                    request.header("X-Queue-Sla-Signature").orElseThrow())
                            .matches("v1=[0-9a-f]{64}"));
        }
    }

    @Test
    void addressesOfAnEnvFileAreNotUsed() throws IOException {
        Files.writeString(folder.resolve(".env"), "QUEUE_SLA_WEBHOOKS=http://127.0.0.1:9/planted\n");
        Command.Run run = Command.in(folder).run("serve", "--test-alert");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--test-alert needs a webhook: add --webhook-file or set QUEUE_SLA_WEBHOOKS");
    }

    @Test
    void addressThatIsNoneIsRefusedByItsLineAndNotQuoted() throws IOException {
        for (String address : new String[] {
            "https://hooks.example/T0KEN K3Y",
            "T0KEN",
            "http://hooks.example/T0KEN?K3Y",
            "https://T0KEN:K3Y@hooks.example/"
        }) {
            Command.Run run = run("# one", address);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("--webhook-file, line 2: ");
            keepsSecrets(run);
        }
    }

    @Test
    void shortSecretIsRefused() {
        Command.Run run = Command.in(folder)
                .with("QUEUE_SLA_WEBHOOKS", "https://hooks.example/T0KEN")
                .with("QUEUE_SLA_WEBHOOK_SECRET", "short")
                .run("serve", "--test-alert");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("QUEUE_SLA_WEBHOOK_SECRET").doesNotContain("short:");
    }
}
