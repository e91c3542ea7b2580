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

/** How hard the platform is asked, and by which API. */
class LimitOptionsTest {

    private static TransportSettings terms(String arguments) {
        return Parsed.of(new LimitOptions(), arguments).terms(false);
    }

    private static ApiOptions apiOptions(String arguments) {
        return Parsed.of(new ApiOptions(), arguments);
    }

    @Test
    void usualLimitsAreThoseOfTheHelp() {
        TransportSettings terms = terms("");

        assertThat(terms.limits().maxRetries()).isEqualTo(3);
        assertThat(terms.limits().maxRatePerMinute()).isEqualTo(300);
        assertThat(terms.limits().deadline()).isEqualTo(Duration.ofMinutes(5));
        assertThat(terms.concurrency()).isEqualTo(16);
        assertThat(terms.insecureHttp()).isFalse();
        assertThat(terms.transport()).isSameAs(TransportFactory.network());
    }

    @Test
    void limitsAreTheOnesGiven() {
        TransportSettings terms = Parsed.of(
                        new LimitOptions(), "--max-retries 0 --max-rate 60/min --concurrency 2 --deadline 1h30m")
                .terms(true);

        assertThat(terms.limits().maxRetries()).isZero();
        assertThat(terms.limits().maxRatePerMinute()).isEqualTo(60);
        assertThat(terms.limits().deadline()).isEqualTo(Duration.ofMinutes(90));
        assertThat(terms.concurrency()).isEqualTo(2);
        assertThat(terms.insecureHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "120/min", "120/ min"})
    void rateIsAMinutes(String rate) {
        LimitOptions options = new LimitOptions();
        new picocli.CommandLine(options).parseArgs("--max-rate", rate);

        assertThat(options.terms(false).limits().maxRatePerMinute()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--max-retries -1|--max-retries: '-1' is no whole number from 0 to 100",
                "--max-retries 101|from 0 to 100",
                "--max-rate 0|--max-rate: '0' is no rate",
                "--max-rate 100001|from 1 to 100000",
                "--max-rate 5/s|--max-rate: '5/s' is no rate",
                "--concurrency 0|--concurrency: '0' is no whole number from 1 to 256",
                "--concurrency 1.5|--concurrency: ",
                "--deadline 5|--deadline: '5' has no unit"
            })
    void limitThatMakesNoSenseIsAUsageErrorOfItsOption(String arguments, String message) {
        assertFails(() -> terms(arguments), 2, message);
    }

    @Test
    void reportByOptionsMayUseEitherApi() {
        assertThat(apiOptions("").api()).isEqualTo(Api.AUTO);
    }

    @Test
    void questionThatNeedsIntervalsIsAskedByConversationAggregates() {
        assertThat(apiOptions("").intervalApi()).isEqualTo(Api.CONVERSATION_AGGREGATES);
        assertThat(apiOptions("--api auto").intervalApi()).isEqualTo(Api.CONVERSATION_AGGREGATES);
    }

    @Test
    void apiThatIsNamedIsTheOneAsked() {
        ApiOptions apiOptions = apiOptions("--api queue-summary");

        assertThat(apiOptions.api()).isEqualTo(Api.QUEUE_SUMMARY);
        assertThat(apiOptions.intervalApi()).isEqualTo(Api.QUEUE_SUMMARY);
    }

    @Test
    void pageHasATutorialsRowsUnlessMoreOrFewerAreAskedFor() {
        assertThat(apiOptions("").pageSize()).isEqualTo(250);
        assertThat(apiOptions("--page-size 10").pageSize()).isEqualTo(10);
        assertFails(() -> apiOptions("--page-size 0").pageSize(), 2, "--page-size: '0' is no whole number");
        assertFails(() -> apiOptions("--api guess").api(), 2, "--api: 'guess' is not one of auto");
    }
}
