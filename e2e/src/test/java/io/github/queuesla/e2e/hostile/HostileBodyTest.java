package io.github.queuesla.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.hostile.HostileBodies.Hostile;
import io.github.queuesla.e2e.hostile.HostilePlatform.Endpoint;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile responses with a heap of 256 MB: each run ends within five seconds, with one message that names the limit
 * and the
 * request, and without counts.
 */
class HostileBodyTest {

    private static final String ONE_ID = HostilePlatform.id(0);

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

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void unreadableResponseIsReportedInOneLine(Endpoint endpoint) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Hostile> body : HostileBodies.ofAnswers(endpoint).entrySet()) {
            SmallJvm.Run run = shortest(endpoint, body.getValue(), question(endpoint));

            softly.assertThat(run.exitCode())
                    .as(body.getKey() + ": " + run.err())
                    .isEqualTo(6);
            softly.assertThat(run.err())
                    .as(body.getKey())
                    .contains(body.getValue().message())
                    .contains(label(endpoint));
            softly.assertThat(run.out()).as(body.getKey()).isEmpty();
            requireOneMessage(softly, body.getKey(), run);
        }
        softly.assertAll();
    }

    @Test
    void queueLookupByIdHasTheSameLimits() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Hostile> body :
                HostileBodies.ofAnswers(Endpoint.QUEUES).entrySet()) {
            List<String> question = new ArrayList<>(List.of(question(Endpoint.QUEUES)));
            question.addAll(List.of("--queue", ONE_ID));
            SmallJvm.Run run = shortest(Endpoint.QUEUES, body.getValue(), question.toArray(new String[0]));

            softly.assertThat(run.exitCode())
                    .as(body.getKey() + ": " + run.err())
                    .isEqualTo(6);
            softly.assertThat(run.err())
                    .as(body.getKey())
                    .contains(body.getValue().message())
                    .contains("queue list, page 1");
            softly.assertThat(run.out()).as(body.getKey()).isEmpty();
            requireOneMessage(softly, body.getKey(), run);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void bodyOfAnErrorDoesNotChangeTheFailure(Endpoint endpoint) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Hostile> body : HostileBodies.of(endpoint, 422).entrySet()) {
            SmallJvm.Run run = shortest(endpoint, body.getValue(), question(endpoint));

            softly.assertThat(run.exitCode())
                    .as(body.getKey() + ": " + run.err())
                    .isEqualTo(6);
            softly.assertThat(run.err()).as(body.getKey()).contains("HTTP 422").hasSizeLessThan(5_000);
            softly.assertThat(run.out()).as(body.getKey()).isEmpty();
            requireOneMessage(softly, body.getKey(), run);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(
            value = Endpoint.class,
            names = {"AGGREGATES", "SUMMARY"})
    void wholeNumberWithAPointIsANumber(Endpoint endpoint) throws IOException {
        Hostile fine = new Hostile(
                Reply.answer(200, HostileBodies.wanted(endpoint, "101.0").replace("\"q\"", "\"" + ONE_ID + "\"")), "");
        SmallJvm.Run run = shortest(endpoint, fine, question(endpoint));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(ONE_ID).contains(",101,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "9223372036854775806.0", "9e18"})
    void overflowingCountsAreRefused(String count) throws IOException {
        String twice = HostileBodies.wanted(Endpoint.AGGREGATES, count)
                .replace("\"q\"", "\"" + ONE_ID + "\"")
                .replace(
                        "\"data\":[",
                        "\"data\":[{\"interval\":\"2024-01-01T01:00Z/2024-01-01T01:15Z\",\"metrics\":"
                                + "[{\"metric\":\"tAnswered\",\"stats\":{\"count\":" + count + "}}]},");
        Hostile body = new Hostile(Reply.answer(200, twice), "");
        SmallJvm.Run run = shortest(Endpoint.AGGREGATES, body, question(Endpoint.AGGREGATES));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
        assertThat(run.err()).contains("/stats/count is more than");
        assertThat(run.out()).isEmpty();
    }

    private static void requireOneMessage(SoftAssertions softly, String name, SmallJvm.Run run) {
        softly.assertThat(run.err().lines().count()).as(name + ": " + run.err()).isEqualTo(1);
        softly.assertThat(run.err())
                .as(name)
                .startsWith("queue-sla: ")
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("vvvv")
                .doesNotContain("kkkk");
        softly.assertThat(run.isQuick())
                .as(name + " took " + run.length() + ", work " + run.work())
                .isTrue();
    }

    /** The fastest of three runs, since a busy machine may take longer, but not every time. */
    private SmallJvm.Run shortest(Endpoint endpoint, Hostile body, String... question) throws IOException {
        try (HostilePlatform platform = HostilePlatform.replying(endpoint, body.reply())) {
            SmallJvm.Run run = jvm.run(folder, platform.environment(), question);
            for (int more = 0; more < 2 && !run.isQuick(); more++) {
                run = jvm.run(folder, platform.environment(), question);
            }
            return run;
        }
    }

    private static String[] question(Endpoint endpoint) {
        String api = endpoint == Endpoint.SUMMARY ? "queue-summary" : "conversation-aggregates";
        return ("report --format csv --max-retries 0 --from 2024-01-01 --to 2024-01-02 --api " + api).split(" ");
    }

    private static String label(Endpoint endpoint) {
        return switch (endpoint) {
            case TOKEN -> "access token: ";
            case QUEUES -> "queue list, page 1: ";
            case AGGREGATES -> "counts of all queues, 2024-01-01";
            case SUMMARY -> "answered";
        };
    }
}
