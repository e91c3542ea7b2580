package io.github.queuesla.genesys.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.DeadlineReached;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay returns what was recorded, and no secret is stored. */
class RecordingTest {

    private static final URI API = URI.create("https://sla.example.com/api?x=1");
    private static final URI TOKEN = URI.create("https://sla.example.com/oauth/token");
    private static final Connection CONNECTION = new Connection(URI.create("https://sla.example.com"), TOKEN, false);
    private static final RecordedRun RUN = RecordedRun.starting(
            Instant.parse("2024-02-10T12:00:00Z"), CONNECTION, Map.of("A", "b"), RecordedCommand.unknown());
    private static final ClientCredentials CLIENT =
            new ClientCredentials("canary-client-id", Secret.of("canary/secret"));

    @TempDir
    private Path parent = Path.of("");

    private final Deque<Object> outcomes = new ArrayDeque<>();
    private final Exchange platform = (request, timeLeft) -> {
        Object outcome = outcomes.remove();
        if (outcome instanceof IOException failure) {
            throw failure;
        }
        return new ReplayedResponse((StoredResponse) outcome);
    };

    private Path folder() {
        return parent.resolve("recording");
    }

    private Recording recording() {
        return Recording.into(folder(), RUN, List.of(CLIENT));
    }

    private static void begin(Path path) {
        Recording.into(path, RUN, List.of()).begin("");
    }

    private Exchange exchange(Recording recording) {
        TransportFactory line = (rule, concurrency) ->
                new Transport(platform, new FakePlatform(sent -> Reply.ok("")).environment(), () -> {});
        return recording.around(line).open(AddressRule.secure(), 1).exchange();
    }

    private Exchange replay() {
        return Playback.open(folder()).transport().open(AddressRule.secure(), 1).exchange();
    }

    private static WireRequest question(String body) {
        Headers headers = Headers.of("Authorization", "Bearer canary-token").with("Content-Type", "application/json");
        return WireRequest.post(API, headers, body.getBytes(UTF_8));
    }

    private static StoredResponse answer(String body) {
        return new StoredResponse(
                200, Headers.of("content-type", "text/plain"), StoredBody.of(body.getBytes(UTF_8)), Optional.empty());
    }

    private static String send(Exchange exchange, WireRequest request) throws IOException, InterruptedException {
        try (WireResponse answer = exchange.send(request, Duration.ofSeconds(1));
                InputStream body = answer.body()) {
            return answer.status() + " "
                    + answer.headers().first("Content-Type").orElse("") + " " + new String(body.readAllBytes(), UTF_8);
        }
    }

    private String kept() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                text.append(file.getFileName())
                        .append(": ")
                        .append(Files.readString(file))
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void sameRequestGetsItsResponsesInTheRecordedOrder() throws Exception {
        Exchange recording = exchange(recording());
        outcomes.addAll(List.of(answer("one"), answer("other"), answer("two")));
        send(recording, question("q"));
        send(recording, question("r"));
        send(recording, question("q"));

        Exchange replay = replay();
        assertThat(send(replay, question("q"))).isEqualTo("200 text/plain one");
        assertThat(send(replay, question("q"))).isEqualTo("200 text/plain two");
        assertThat(send(replay, question("r"))).isEqualTo("200 text/plain other");
    }

    @Test
    void binaryBodyIsReplayedUnchanged() throws Exception {
        byte[] bytes = {(byte) 0xff, 0, 1, (byte) 0xc3};
        outcomes.add(new StoredResponse(200, Headers.none(), StoredBody.of(bytes), Optional.empty()));
        send(exchange(recording()), question("q"));

        try (WireResponse answer = replay().send(question("q"), Duration.ofSeconds(1))) {
            assertThat(answer.body().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void failuresAreReplayedWithTheirKind() throws Exception {
        Exchange recording = exchange(recording());
        outcomes.addAll(List.of(
                new NotSent("nobody there", null),
                new NotSent("", NoResponse.CERTIFICATE_EXPIRED, null),
                new SocketTimeoutException("late"),
                new IOException("reset"),
                new NotSent("login.example", new UnknownHostException()),
                new SocketException("cut"),
                new SSLHandshakeException("no common cipher")));
        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> send(recording, question("q"))).isInstanceOf(IOException.class);
        }

        Exchange replay = replay();
        assertThatThrownBy(() -> send(replay, question("q")))
                .isInstanceOf(NotSent.class)
                .hasMessage("nobody there");
        assertThatThrownBy(() -> send(replay, question("q")))
                .satisfies(failed -> assertThat(NoResponse.of(failed)).isEqualTo(NoResponse.CERTIFICATE_EXPIRED));
        assertThatThrownBy(() -> send(replay, question("q"))).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> send(replay, question("q")))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("reset");
        for (NoResponse reason : List.of(NoResponse.NAME_NOT_RESOLVED, NoResponse.CUT, NoResponse.TLS)) {
            assertThatThrownBy(() -> send(replay, question("q")))
                    .satisfies(failed -> assertThat(NoResponse.of(failed)).isEqualTo(reason));
        }
    }

    @Test
    void bodyBreaksOffWhereTheRecordedOneDid() throws Exception {
        StoredFailure cut = new StoredFailure(StoredFailure.Kind.TIMED_OUT, "stalled", NoResponse.TIMED_OUT);
        outcomes.add(new StoredResponse(200, Headers.none(), StoredBody.of("half".getBytes(UTF_8)), Optional.of(cut)));
        Exchange recording = exchange(recording());
        assertThatThrownBy(() -> send(recording, question("q"))).isInstanceOf(SocketTimeoutException.class);

        try (WireResponse answer = replay().send(question("q"), Duration.ofSeconds(1))) {
            assertThat(answer.body().readNBytes(4)).isEqualTo("half".getBytes(UTF_8));
            assertThatThrownBy(() -> answer.body().read())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("stalled");
        }
    }

    @Test
    void noSecretIsStoredEvenIfAResponseQuotesIt() throws Exception {
        Exchange recording = exchange(recording());
        String quoting = "canary-token canary/secret canary%2Fsecret canary-client-id";
        Headers headers = Headers.of("Set-Cookie", "canary-cookie")
                .with("Location", "https://elsewhere.example.com/x?token=canary-target#canary")
                .with("Retry-After", "7")
                .with("inin-correlation-id", quoting);
        outcomes.add(new StoredResponse(429, headers, StoredBody.of(quoting.getBytes(UTF_8)), Optional.empty()));
        outcomes.add(new IOException("said " + quoting));
        outcomes.add(answer("canary-body-of-a-token"));
        send(recording, question("q"));
        assertThatThrownBy(() -> send(recording, question("q"))).isInstanceOf(IOException.class);
        send(recording, WireRequest.post(TOKEN, Headers.none(), "canary-grant".getBytes(UTF_8)));

        assertThat(kept())
                .doesNotContain("canary")
                .doesNotContain("Bearer")
                .contains("\"retry-after\":[\"7\"]")
                .contains("elsewhere.example.com/x")
                .contains("000003.json");
    }

    @Test
    void tokenOfAReplayIsAPlaceholder() throws Exception {
        begin(folder());

        assertThat(send(replay(), WireRequest.post(TOKEN, Headers.none(), new byte[0])))
                .contains("\"access_token\":\"replayed\"");
    }

    private static Consumer<Throwable> problem(RecordingProblem.Kind kind, Path path) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(RecordingProblem.class);
            assertThat(((RecordingProblem) thrown).kind()).isEqualTo(kind);
            assertThat(((RecordingProblem) thrown).path()).isEqualTo(path);
        };
    }

    @Test
    void unrecordedRequestIsNamedAndEndsTheRun() throws Exception {
        outcomes.add(answer("one"));
        send(exchange(recording()), question("q"));

        RecordedRun run = Playback.open(folder()).run();
        Exchange replay = replay();
        send(replay, question("q"));
        assertThatThrownBy(() -> send(replay, question("q")))
                .satisfies(problem(RecordingProblem.Kind.NOT_RECORDED, folder()))
                .extracting(problem -> ((RecordingProblem) problem).request().orElseThrow())
                .isEqualTo(
                        new RecordingProblem.MissingRequest("POST", "https://sla.example.com/api?x=1", "q", true, run));
        assertThatThrownBy(() -> send(replay, question("other")))
                .satisfies(problem(RecordingProblem.Kind.NOT_RECORDED, folder()))
                .extracting(problem -> ((RecordingProblem) problem).request().orElseThrow())
                .isEqualTo(new RecordingProblem.MissingRequest(
                        "POST", "https://sla.example.com/api?x=1", "other", false, run));
    }

    @Test
    void afterTheDeadlineOfTheRecordedRunNothingIsSent() throws Exception {
        outcomes.add(answer("one"));
        Recording recording = recording();
        send(exchange(recording), question("q"));
        recording.deadlinePassed();

        Exchange replay = replay();
        assertThat(send(replay, question("q"))).endsWith("one");
        assertThatThrownBy(() -> send(replay, question("q"))).isInstanceOf(DeadlineReached.class);
        assertThatThrownBy(() -> send(replay, question("other"))).isInstanceOf(DeadlineReached.class);
    }

    @Test
    void circumstancesAndReportedCountsAreReplayed() {
        Recording recording = recording();
        recording.requestCount(4);
        recording.requestCount(7);

        Playback playback = Playback.open(folder());
        assertThat(playback.run()).isEqualTo(RUN.with(List.of(4L, 7L), false));
        assertThat(playback.requestCount(99)).isEqualTo(4);
        assertThat(playback.requestCount(99)).isEqualTo(7);
        assertThat(playback.requestCount(99)).isEqualTo(99);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        outcomes.add(answer("one"));
        Recording recording = recording();
        send(exchange(recording), question("q"));
        recording.requestCount(1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void nonEmptyFolderIsNotTouched() throws Exception {
        begin(folder());
        assertThatThrownBy(() -> begin(folder())).satisfies(problem(RecordingProblem.Kind.TAKEN, folder()));

        Path other = Files.createDirectory(parent.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> begin(other)).satisfies(problem(RecordingProblem.Kind.NOT_EMPTY, other));
        Path file = other.resolve("mine.txt");
        assertThatThrownBy(() -> begin(file)).satisfies(problem(RecordingProblem.Kind.IN_THE_WAY, file));
        Path orphan = parent.resolve("no/such");
        assertThatThrownBy(() -> begin(orphan)).satisfies(problem(RecordingProblem.Kind.NO_PARENT, orphan));
        assertThat(other).isDirectoryContaining("glob:**/mine.txt");
    }

    @Test
    void runThatSendsNothingLeavesNoFolder() {
        exchange(recording());

        assertThat(folder()).doesNotExist();
    }

    @Test
    void emptyFolderIsAccepted() throws Exception {
        Files.createDirectory(folder());

        begin(folder());

        assertThat(folder().resolve("run.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"schema\":\"queue-sla.recording/2\"}",
                "{\"schema\":\"queue-sla.recording/1\",\"at\":\"soon\",\"api\":\"https://a\",\"token\":\"https://a\"}",
                "{\"schema\":\"queue-sla.recording/1\",\"at\":\"2024-01-01T00:00:00Z\",\"api\":\"https://a\"}"
            })
    void folderWithoutAReadableRunIsNoRecording(String text) throws Exception {
        Files.createDirectory(folder());
        assertThatThrownBy(() -> Playback.open(folder()))
                .satisfies(problem(RecordingProblem.Kind.NO_RECORDING, folder()));

        Files.writeString(folder().resolve("run.json"), text);
        assertThatThrownBy(() -> Playback.open(folder()))
                .satisfies(problem(RecordingProblem.Kind.UNREADABLE, folder().resolve("run.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"request\":{\"method\":\"GET\",\"uri\":\"u\",\"body\":\"\"}}",
                "{\"request\":{\"method\":\"GET\",\"uri\":\"u\"},\"failure\":{\"kind\":\"x\",\"message\":\"\"}}",
                "{\"request\":{\"method\":\"GET\",\"uri\":\"u\",\"body\":\"\"},"
                        + "\"answer\":{\"status\":1000,\"headers\":{},\"body\":\"\"}}"
            })
    void damagedExchangeIsNamed(String text) throws Exception {
        begin(folder());
        Files.writeString(folder().resolve("000001.json"), text);

        assertThatThrownBy(() -> Playback.open(folder()))
                .satisfies(problem(RecordingProblem.Kind.UNREADABLE, folder().resolve("000001.json")));
    }

    @Test
    void fullDiskEndsTheRunAndIsNamed() throws Exception {
        Recording recording = recording();
        recording.begin("");
        Exchange exchange = exchange(recording);
        outcomes.add(answer("one"));
        Files.delete(folder().resolve("run.json"));
        Files.delete(folder());

        assertThatThrownBy(() -> send(exchange, question("q")))
                .satisfies(problem(RecordingProblem.Kind.NOT_WRITTEN, folder()))
                .satisfies(thrown -> assertThat(
                                ((RecordingProblem) thrown).reason().orElseThrow())
                        .startsWith("NoSuchFileException, "));
    }
}
