package io.github.queuesla.cli.option;

import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.genesys.Surface;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.http.Limits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How the platform is asked, and how hard. */
public final class MannersOptions {

    @Option(
            names = "--surface",
            completionCandidates = Surfaces.class,
            paramLabel = "SURFACE",
            defaultValue = "auto",
            description = "How to ask: auto, queue-summary, conversation-aggregates (default: ${DEFAULT-VALUE}).")
    private String surface = "auto";

    @Option(
            names = "--page-size",
            paramLabel = "ROWS",
            defaultValue = "250",
            description = "Rows a page, and queues a request, on queue-summary (default: ${DEFAULT-VALUE}).")
    private String pageSize = "250";

    @Option(
            names = "--max-retries",
            paramLabel = "TIMES",
            defaultValue = "3",
            description = "How often one request is repeated (default: ${DEFAULT-VALUE}).")
    private String maxRetries = "3";

    @Option(
            names = "--max-rate",
            paramLabel = "RATE",
            defaultValue = "300/min",
            description = "Most requests a minute for each OAuth client (default: ${DEFAULT-VALUE}).")
    private String maxRate = "300/min";

    @Option(
            names = "--concurrency",
            paramLabel = "REQUESTS",
            defaultValue = "16",
            description = "Most requests in flight at once (default: ${DEFAULT-VALUE}).")
    private String concurrency = "16";

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "Longest time for the whole run; a wait that would pass it fails at once (default:"
                    + " ${DEFAULT-VALUE}).")
    private String deadline = "5m";

    /** Which questions to ask. */
    public Surface surface() {
        return Given.choice("--surface", surface, Surface.class);
    }

    /** Rows a page. */
    public int pageSize() {
        return Given.number("--page-size", pageSize, 1, 10_000);
    }

    /** The manners of the connection. */
    public Terms terms(boolean insecureHttp) {
        int retries = Given.number("--max-retries", maxRetries, 0, 100);
        int rate = Given.number("--max-rate", maxRate.strip().replaceFirst("\\s*/\\s*min$", ""), 1, 100_000);
        int atOnce = Given.number("--concurrency", concurrency, 1, 256);
        Duration longest = Given.option("--deadline", deadline, WaitText::parse);
        Limits limits = Limits.usual()
                .withMaxRetries(retries)
                .withMaxRatePerMinute(rate)
                .withDeadline(longest);
        return new Terms(limits, atOnce, insecureHttp);
    }

    private static final class Surfaces extends Words {
        Surfaces() {
            super(Surface.class);
        }
    }
}
