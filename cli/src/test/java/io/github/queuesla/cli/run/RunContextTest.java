package io.github.queuesla.cli.run;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.genesys.recording.RecordingProblem;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contexts of live, offline and recorded runs. */
class RunContextTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "GENESYS_CLIENT_ID", "an-id",
            "GENESYS_CLIENT_SECRET", "a-secret",
            "GENESYS_ORG_URL", "https://host.example");

    @TempDir
    private Path folder = Path.of("");

    private RunContext live(Map<String, String> variables, String connection, String limits) {
        return RunContext.live(
                Machines.in(folder, variables),
                Parsed.of(new ConnectionOptions(), connection),
                Parsed.of(new LimitOptions(), limits));
    }

    private RunContext of(CliEnvironment machine, String records) {
        return RunContext.of(
                machine, new ConnectionOptions(), new LimitOptions(), Parsed.of(new RecordOptions(), records));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> more = new HashMap<>(VARIABLES);
        more.put(name, value);
        return more;
    }

    /** A clock that advances by an hour each time it is read. */
    private static InstantSource ticking() {
        AtomicInteger hours = new AtomicInteger();
        return () -> Machines.NOW.plus(Duration.ofHours(hours.getAndIncrement()));
    }

    @Test
    void liveRunUsesItsOptionsAndVariables() {
        RunContext context = live(VARIABLES, "", "--max-retries 1");

        assertThat(context.connection().api()).hasToString("https://host.example");
        assertThat(context.credentials())
                .extracting(ClientCredentials::clientId)
                .containsExactly("an-id");
        assertThat(context.transportSettings().limits().maxRetries()).isEqualTo(1);
        assertThat(context.requests(12)).isEqualTo(12);
    }

    @Test
    void clockOfALiveRunAdvances() {
        RunContext context = of(Machines.in(folder, VARIABLES, ticking()), "");

        Instant first = context.environment().clock().instant();

        assertThat(context.environment().clock().instant()).isAfter(first);
    }

    @Test
    void partThatIsMissingFailsOnlyWhenItIsNeeded() {
        RunContext context = live(Map.of(), "", "");

        assertThat(context.settings().value("GENESYS_QUEUE_IDS")).isEmpty();
        assertThat(context.connection().published()).isTrue();
        assertThat(context.transportSettings().concurrency()).isEqualTo(16);
        assertFails(context::credentials, 3, "Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET");
        assertFails(context::credentials, 3, "Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET");
    }

    @Test
    void faultInOnePartLeavesTheOthersUsable() {
        RunContext context = live(VARIABLES, "--org-url https://a --region eu-west-1", "--max-rate 5/s");

        assertFails(context::connection, 2, "--org-url and --region cannot be combined");
        assertFails(context::transportSettings, 2, "--max-rate: '5/s' is not a rate");
        assertThat(context.credentials()).hasSize(1);
    }

    @Test
    void insecureHttpIsPassedOn() {
        assertThat(live(VARIABLES, "--insecure-http", "").transportSettings().insecureHttp())
                .isTrue();
        assertThat(live(VARIABLES, "", "").transportSettings().insecureHttp()).isFalse();
    }

    @Test
    void envFileIsReadOnce() throws IOException {
        Path file = folder.resolve(".env");
        Files.writeString(file, "GENESYS_CLIENT_ID=first\nGENESYS_CLIENT_SECRET=a-secret\n");
        RunContext context = live(Map.of(), "", "");

        Files.writeString(file, "no longer valid");

        assertThat(context.credentials())
                .extracting(ClientCredentials::clientId)
                .containsExactly("first");
        assertThat(context.settings().value("GENESYS_CLIENT_ID")).contains("first");
    }

    @Test
    void malformedEnvFileFailsAtOnce() throws IOException {
        Files.writeString(folder.resolve(".env"), "not valid");

        assertFails(() -> live(VARIABLES, "", ""), 3, ".env, line 1");
    }

    @Test
    void offlineRunNeedsNoCredentials() {
        assertThat(live(Map.of(), "", "").offline().credentials()).hasSize(1);
    }

    @Test
    void offlineRunKeepsItsClients() {
        Map<String, String> two = Map.of("GENESYS_CLIENT_ID", "one,two", "GENESYS_CLIENT_SECRET", "a,b");
        Map<String, String> unpaired = Map.of("GENESYS_CLIENT_ID", "one,two", "GENESYS_CLIENT_SECRET", "a");

        assertThat(live(two, "", "").offline().credentials())
                .extracting(ClientCredentials::clientId)
                .containsExactly("one", "two");
        assertFails(() -> live(unpaired, "", "").offline().credentials(), 3, "names 2 OAuth clients");
    }

    @Test
    void offlineRunSendsNothing() {
        RunContext offline =
                live(VARIABLES, "", "--concurrency 2 --max-rate 100").offline();
        Transport transport = offline.transportSettings().transport().open(AddressRule.secure(), 1);
        WireRequest request = WireRequest.get(URI.create("https://host.example"), Headers.none());

        assertThatIllegalStateException().isThrownBy(() -> transport.exchange().send(request, Duration.ofSeconds(1)));
        assertThat(offline.transportSettings().concurrency()).isEqualTo(2);
        assertThat(offline.transportSettings().limits().maxRatePerMinute()).isEqualTo(100);
        assertThat(offline.connection().api()).hasToString("https://host.example");
    }

    @Test
    void runAsOneClientKeepsEverythingElse() {
        RunContext context = live(with("GENESYS_CLIENT_ID", "one,two"), "", "");
        RunContext both =
                live(Map.of("GENESYS_CLIENT_ID", "one,two", "GENESYS_CLIENT_SECRET", "a,b"), "", "--max-retries 7");
        ClientCredentials second = both.credentials().get(1);

        RunContext alone = both.asClient(
                second,
                both.transportSettings()
                        .withLimits(both.transportSettings().limits().withDeadline(Duration.ofSeconds(1))));

        assertThat(alone.credentials()).containsExactly(second);
        assertThat(alone.transportSettings().limits().deadline()).isEqualTo(Duration.ofSeconds(1));
        assertThat(alone.transportSettings().limits().maxRetries()).isEqualTo(7);
        assertThat(alone.connection()).isEqualTo(both.connection());
        assertFails(context::credentials, 3, "names 2 OAuth clients");
    }

    @Test
    void clockOfARecordedRunStandsStill() {
        RunContext context = of(Machines.in(folder, VARIABLES, ticking()), "--record kept");

        assertThat(context.environment().clock().instant()).isEqualTo(Machines.NOW);
        assertThat(context.environment().clock().instant()).isEqualTo(Machines.NOW);
    }

    @Test
    void recordedRunWritesNothingBeforeItsFirstRequest() {
        RunContext context = of(Machines.in(folder, VARIABLES), "--record kept");

        assertThat(context.connection().api()).hasToString("https://host.example");
        assertThat(context.credentials()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordedRunNeedsCredentials() {
        RunContext context = of(Machines.in(folder, Map.of()), "--record kept");

        assertFails(context::credentials, 3, "Missing GENESYS_CLIENT_ID");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordAndReplayCannotBeCombined() {
        assertFails(
                () -> of(Machines.in(folder, VARIABLES), "--record a --replay b"),
                2,
                "--record and --replay cannot be combined");
    }

    @Test
    void folderWithoutARecordingCannotBeReplayed() {
        assertThatThrownBy(() -> of(Machines.in(folder, VARIABLES), "--replay none"))
                .isInstanceOf(RecordingProblem.class);
    }
}
