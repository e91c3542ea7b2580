package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Parsed;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.transport.TransportFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request limits and API. */
class LimitOptionsTest {

    private static TransportSettings settings(String arguments) {
        return Parsed.of(new LimitOptions(), arguments).transportSettings(false);
    }

    private static ApiOptions apiOptions(String arguments) {
        return Parsed.of(new ApiOptions(), arguments);
    }

    @Test
    void defaultLimitsAreThoseOfTheHelp() {
        TransportSettings settings = settings("");

        assertThat(settings.limits().maxRetries()).isEqualTo(3);
        assertThat(settings.limits().maxRatePerMinute()).isEqualTo(300);
        assertThat(settings.limits().deadline()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.concurrency()).isEqualTo(16);
        assertThat(settings.insecureHttp()).isFalse();
        assertThat(settings.transport()).isSameAs(TransportFactory.network());
    }

    @Test
    void limitsAreThoseOfTheOptions() {
        TransportSettings settings = Parsed.of(
                        new LimitOptions(), "--max-retries 0 --max-rate 60/min --concurrency 2 --deadline 1h30m")
                .transportSettings(true);

        assertThat(settings.limits().maxRetries()).isZero();
        assertThat(settings.limits().maxRatePerMinute()).isEqualTo(60);
        assertThat(settings.limits().deadline()).isEqualTo(Duration.ofMinutes(90));
        assertThat(settings.concurrency()).isEqualTo(2);
        assertThat(settings.insecureHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "120/min", "120/ min"})
    void rateIsPerMinute(String rate) {
        LimitOptions options = new LimitOptions();
        new picocli.CommandLine(options).parseArgs("--max-rate", rate);

        assertThat(options.transportSettings(false).limits().maxRatePerMinute()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--max-retries -1|--max-retries: '-1' is not a whole number from 0 to 100",
                "--max-retries 101|from 0 to 100",
                "--max-rate 0|--max-rate: '0' is not a rate",
                "--max-rate 100001|from 1 to 100000",
                "--max-rate 5/s|--max-rate: '5/s' is not a rate",
                "--concurrency 0|--concurrency: '0' is not a whole number from 1 to 256",
                "--concurrency 1.5|--concurrency: ",
                "--deadline 5|--deadline: '5' has no unit"
            })
    void invalidLimitIsAUsageErrorOfItsOption(String arguments, String message) {
        assertFails(() -> settings(arguments), 2, message);
    }

    @Test
    void reportByOptionsMayUseEitherApi() {
        assertThat(apiOptions("").api()).isEqualTo(Api.AUTO);
    }

    @Test
    void intervalsComeFromConversationAggregatesByDefault() {
        assertThat(apiOptions("").intervalApi()).isEqualTo(Api.CONVERSATION_AGGREGATES);
        assertThat(apiOptions("--api auto").intervalApi()).isEqualTo(Api.CONVERSATION_AGGREGATES);
    }

    @Test
    void chosenApiIsUsed() {
        ApiOptions apiOptions = apiOptions("--api queue-summary");

        assertThat(apiOptions.api()).isEqualTo(Api.QUEUE_SUMMARY);
        assertThat(apiOptions.intervalApi()).isEqualTo(Api.QUEUE_SUMMARY);
    }

    @Test
    void pageSizeIsThatOfTheTutorialByDefault() {
        assertThat(apiOptions("").pageSize()).isEqualTo(250);
        assertThat(apiOptions("--page-size 10").pageSize()).isEqualTo(10);
        assertThat(apiOptions("--page-size 1000").pageSize()).isEqualTo(1_000);
        assertFails(
                () -> apiOptions("--page-size 1001").pageSize(),
                2,
                "--page-size: '1001' is not a whole number from 1 to 1000");
        assertFails(() -> apiOptions("--page-size 0").pageSize(), 2, "--page-size: '0' is not a whole number");
        assertFails(() -> apiOptions("--api guess").api(), 2, "--api: 'guess' is not one of auto");
    }
}
