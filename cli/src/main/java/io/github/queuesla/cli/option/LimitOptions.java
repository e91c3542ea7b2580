package io.github.queuesla.cli.option;

import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.http.RequestLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options for the request limits: rate, concurrency, retries and deadline. */
public class LimitOptions {

    private static final int MOST_A_MINUTE = 100_000;

    @Option(
            names = "--max-retries",
            paramLabel = "TIMES",
            defaultValue = "3",
            description = "Maximum retries per request (default: ${DEFAULT-VALUE}).")
    private String maxRetries = "3";

    @Option(
            names = "--max-rate",
            paramLabel = "RATE",
            defaultValue = "300/min",
            description = "Maximum requests per minute for each OAuth client (default: ${DEFAULT-VALUE}).")
    // 300 requests a minute is what Genesys Cloud allows per OAuth client.
    private String maxRate = "300/min";

    @Option(
            names = "--concurrency",
            paramLabel = "REQUESTS",
            defaultValue = "16",
            description = "Maximum requests in flight (default: ${DEFAULT-VALUE}).")
    private String concurrency = "16";

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "Time limit for the whole run; a wait that would exceed it fails at once"
                    + " (default: ${DEFAULT-VALUE}).")
    private String deadline = "5m";

    /** The request limits and the transport that keeps to them. */
    public TransportSettings transportSettings(boolean insecureHttp) {
        int retries = OptionParser.number("--max-retries", maxRetries, 0, 100);
        int rate = OptionParser.option("--max-rate", maxRate.strip(), LimitOptions::rate);
        int inFlight = OptionParser.number("--concurrency", concurrency, 1, 256);
        Duration wholeRun = OptionParser.option("--deadline", deadline, WaitText::parse);
        RequestLimits limits = RequestLimits.defaults()
                .withMaxRetries(retries)
                .withMaxRatePerMinute(rate)
                .withDeadline(wholeRun);
        return new TransportSettings(limits, inFlight, insecureHttp);
    }

    private static int rate(String text) {
        String number = text.replaceFirst("\\s*/\\s*min$", "");
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST_A_MINUTE) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a rate: write requests per minute, such as 300/min, from 1 to " + MOST_A_MINUTE);
        }
        return Integer.parseInt(number);
    }
}
