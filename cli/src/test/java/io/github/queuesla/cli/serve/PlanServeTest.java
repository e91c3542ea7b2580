package io.github.queuesla.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plan serve}: what a board asks while it runs. */
class PlanServeTest {

    @TempDir
    private Path folder = Path.of("");

    private Command.Run plan(Simulator simulator, String own, String serve) {
        List<String> words = Stream.of("plan " + own + " serve " + serve)
                .flatMap(text -> Stream.of(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
        return Command.in(folder, simulator).without("GENESYS_QUEUE_IDS").run(words.toArray(String[]::new));
    }

    private String offline(String own, String serve) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = plan(simulator, "--offline " + own, serve);
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(simulator.requests().all()).isEmpty();
            return run.unwrapped();
        }
    }

    @Test
    void requestsAreThoseOfTheScheduleInAMinuteAnHourAndADay() throws IOException {
        assertThat(offline("--assume-queues 250", "--within 20s"))
                .contains("3 10s 18.00 1080 25920 waiting contacts one for every 100 queues"
                        + " analytics:queueObservation:view, optional")
                .contains("1 1m 1.00 60 1440 counts of today since midnight analytics:conversationAggregate:view")
                .contains("1 10m 0.10 6 144 queue list")
                .contains(" of the 60 requests a minute that the board may send: --share 20% of 300 for one OAuth"
                        + " client.")
                .doesNotContain("asks less often", "The number of queues is unknown");
    }

    @Test
    void queuesThatAreNamedAreKnown() throws IOException {
        assertThat(offline("", "--within 20s --queue Sales")).doesNotContain("The number of queues is unknown");
        assertThat(offline("", "--within 20s --queue Sales*"))
                .contains("The number of queues is unknown until the queue list is read: this plan is for 100");
    }

    @Test
    void boardThatWouldNeedMoreThanItsShareAsksLessOften() throws IOException {
        String plan = offline("--assume-queues 6000", "--within 20s --share 5%");
        assertThat(plan)
                .contains("for the waiting contacts every 4m")
                .contains(" instead of every 10s.")
                .containsPattern("This is 14\\.\\d\\d of the 15 requests a minute");
    }

    @Test
    void forecastFromAHistoryTakesNoRequests() throws IOException {
        assertThat(offline("", "--within 20s")).contains("weeks before");
        assertThat(offline("", "--within 20s --history contacts")).doesNotContain("weeks before");
    }

    @Test
    void onlyATokenIsRequested() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            assertThat(plan(simulator, "", "--within 20s").unwrapped())
                    .contains("The credentials are valid: the OAuth client got a token.");
            assertThat(simulator.requests().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--refresh 0s|--refresh: '0s' is out of range",
                "--share 0|--share: '0' leaves the board no request",
                "--time-zone Mars|--time-zone: 'Mars'",
                "--record x|'--record' is not an option of serve"
            })
    void nonsenseIsRefusedAsByTheBoardItself(String arguments, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = plan(simulator, "", arguments);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(message);
            assertThat(simulator.requests().all()).isEmpty();
        }
    }
}
