package io.github.queuesla.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.hostile.HostilePlatform.Endpoint;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile files, and hostile texts in error messages, with a heap of 256 MB. */
class HostileFileTest {

    private static final int HUGE = 100_000_000;
    private static final int LONG = 900_000;

    private static SmallJvm jvm;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void startJvm() throws IOException {
        jvm = SmallJvm.start();
    }

    @AfterAll
    static void stopJvm() throws IOException {
        jvm.close();
    }

    private SmallJvm.Run refused(Map<String, String> variables, String... command) throws IOException {
        SmallJvm.Run run = jvm.run(folder, variables, command);
        for (int more = 0; more < 2 && !run.isQuick(); more++) {
            run = jvm.run(folder, variables, command);
        }
        String said = run.out() + run.err();
        assertThat(run.exitCode()).as(said).isEqualTo(3);
        assertThat(said).hasSizeLessThan(20_000).doesNotContain("Exception").doesNotContain("\tat ");
        Harmless.assertVisible(said, String.join(" ", command));
        assertThat(run.isQuick())
                .as("took " + run.length() + ", work " + run.work())
                .isTrue();
        return run;
    }

    private void huge(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(HUGE);
        }
    }

    /** The expected message by content of the file. */
    private static Map<String, String> contracts() {
        Map<String, String> contracts = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String again = "*a" + (i - 1);
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append((again + ", ").repeat(9))
                    .append(again)
                    .append("]\n");
        }
        contracts.put(laughs.toString(), "more than 200000 values");
        contracts.put("contract: " + "[".repeat(100_000), "64");
        contracts.put("contract: " + "{a: ".repeat(100_000), "64");
        contracts.put("- ".repeat(100_000), "64");
        contracts.put("contract: &a [*a]", "refers to no complete value");
        contracts.put("k".repeat(1_000_000) + ": 1", "key");
        contracts.put(
                "format: 1\ncontract: " + "v".repeat(3_900_000),
                "c.yaml:2:1: error: 'contract' has more than 10000 characters");
        contracts.put("[" + "x,".repeat(300_000) + "]", "more than 200000 values");
        contracts.put("contract: !!javax.script.ScriptEngineManager [x]", "types with '!' are not supported");
        contracts.put("a: &a {x: 1}\n<<: *a", "<<");
        contracts.put("format: 1\nformat: 1", "is already on line 1");
        contracts.put("contract: \u001b[31m\u202e", "c.yaml:1:");
        contracts.put("contract: \"\\ud800\"\nx\u2028y: [", "c.yaml:");
        contracts.put("x".repeat(4_100_000), "more than 4000000 characters");
        return contracts;
    }

    @Test
    void invalidContractIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("c.yaml");
        for (Map.Entry<String, String> contract : contracts().entrySet()) {
            Files.writeString(file, contract.getKey().replace("\ud800", "?"));
            SmallJvm.Run run = refused(Map.of(), "contract", "validate", "c.yaml");

            assertThat(run.out() + run.err()).contains("c.yaml").contains(contract.getValue());
        }
        huge("huge.yaml");
        assertThat(refused(Map.of(), "contract", "validate", "huge.yaml").err()
                        + refused(Map.of(), "check", "--contract", "huge.yaml").err())
                .contains("huge.yaml");
    }

    @Test
    void invalidEnvFileIsRefused() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("A=\"" + "x\\".repeat(LONG / 2), "line 1 has an unclosed quote");
        files.put("GENESYS_CLIENT_ID=a" + " ".repeat(LONG) + "b\nnothing", "line 2 is not NAME=value");
        files.put("GENESYS_END_DATE=2024-01-02\nGENESYS_START_DATE=" + "T".repeat(LONG), "is too long");
        files.put("GENESYS_QUEUE_IDS=" + ",".repeat(LONG), "an empty value is not a queue");
        files.put("\u001b[31m\u202e=1", "line 1 is not NAME=value");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(".env"), file.getKey());
            String said = refused(Map.of(), "report").err();

            assertThat(said).as(file.getValue()).contains(file.getValue());
        }
        huge(".env");
        assertThat(refused(Map.of(), "report").err()).contains("longer than 1048576 bytes");
    }

    @Test
    void endlessQueuesFileIsRefused() throws IOException {
        huge("queues.txt");

        assertThat(refused(Map.of(), "report", "--queues-file", "queues.txt").err())
                .contains("queues.txt is longer than");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer-base64|is not Base64",
                "answer-headers|more than 1000",
                "answer-depth|nesting depth",
                "run-depth|nesting depth",
                "run-huge|not"
            })
    void invalidRecordingIsRefused(String what, String message) throws IOException {
        try (HostilePlatform platform = HostilePlatform.named(HostileNames.ALL.subList(0, 1))) {
            assertThat(jvm.run(folder, platform.environment(), "queues", "--record", "kept")
                            .exitCode())
                    .isZero();
        }
        Path answer = folder.resolve("kept/000002.json");
        String honest = Files.readString(answer);
        Path run = folder.resolve("kept/run.json");
        switch (what) {
            case "answer-base64" ->
                Files.writeString(answer, honest.replaceFirst("\"body\":\"\\{.*\"}}$", "\"bodyBase64\":\"*\"}}"));
            case "answer-headers" ->
                Files.writeString(answer, honest.replaceFirst("\"headers\":\\{", "\"headers\":{" + headers()));
            case "answer-depth" -> Files.writeString(answer, "{\"x\":" + "[".repeat(100_000));
            case "run-depth" -> Files.writeString(run, "{\"x\":" + "[".repeat(100_000));
            default -> huge("kept/run.json");
        }

        assertThat(refused(Map.of(), "queues", "--replay", "kept").err())
                .contains("--replay: ")
                .contains(message);
    }

    private static String headers() {
        StringBuilder headers = new StringBuilder();
        for (int number = 0; number < 60_000; number++) {
            headers.append("\"h").append(number).append("\":[\"v\"],");
        }
        return headers.toString();
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void textsOfAnErrorAreShownSafely(Endpoint endpoint) throws IOException {
        for (String name : HostileNames.ALL.stream().filter(Harmless::hides).toList()) {
            String text = HostilePlatform.quoted(name);
            String body = "{\"message\":" + text + ",\"code\":" + text + ",\"contextId\":" + text
                    + ",\"errors\":[{\"field\":" + text + ",\"message\":" + text + "}]}";
            try (HostilePlatform platform = HostilePlatform.replying(endpoint, Reply.answer(422, body))) {
                String api = endpoint == Endpoint.SUMMARY ? "queue-summary" : "conversation-aggregates";
                SmallJvm.Run run = jvm.run(folder, platform.environment(), "report", "--api", api);

                assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
                assertThat(run.out()).isEmpty();
                assertThat(run.err().lines()).hasSize(1);
                assertThat(run.err()).hasSizeLessThan(30_000);
                Harmless.assertVisible(run.err(), name);
            }
        }
    }

    @Test
    void headersAreShownSafely() throws IOException {
        String hostile = "\u001b[31m\u009b0m\u007f\u0085";
        Reply reply = connection -> connection.write(("HTTP/1.1 429 \u001b[2J\r\nRetry-After: 99999999"
                        + "\r\nRetry-After: "
                        + hostile + "\r\nRetry-After: " + "0".repeat(60_000) + "x\r\nInin-Correlation-Id: " + hostile
                        + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        try (HostilePlatform platform = HostilePlatform.replying(Endpoint.AGGREGATES, reply)) {
            SmallJvm.Run run = jvm.run(folder, platform.environment(), "report", "--api", "conversation-aggregates");

            assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).hasSizeLessThan(5_000);
            Harmless.assertVisible(run.err(), "headers");
            assertThat(run.isQuick()).isTrue();
        }
    }
}
