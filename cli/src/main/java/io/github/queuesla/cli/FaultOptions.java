package io.github.queuesla.cli;

import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.PageTokens;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the faults of the pretend organisation. */
final class FaultOptions {

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            description = "Delay added to every response, such as 200ms (default: none).")
    private @Nullable String latency;

    @Option(
            names = "--jitter",
            paramLabel = "TIME",
            description = "Random extra delay of up to this time, such as 50ms (default: none).")
    private @Nullable String jitter;

    @Option(
            names = "--throttle",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of requests answered with 429 (default: ${DEFAULT-VALUE}).")
    private String throttle = "0";

    @Option(
            names = "--retry-after",
            completionCandidates = RetryAfterForms.class,
            paramLabel = "FORM",
            defaultValue = "seconds",
            description = "Form of the Retry-After header: seconds, imf-date, rfc850-date, asctime-date, decimal,"
                    + " twice, none (default: ${DEFAULT-VALUE}).")
    private String retryAfter = "seconds";

    @Option(
            names = "--retry-after-seconds",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Wait in the Retry-After header, in seconds (default: ${DEFAULT-VALUE}).")
    private String retryAfterSeconds = "1";

    @Option(
            names = "--fail",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of requests answered with 500, 502, 503 or 504 (default: ${DEFAULT-VALUE}).")
    private String fail = "0";

    @Option(
            names = "--drop",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of requests whose connection is dropped (default: ${DEFAULT-VALUE}).")
    private String drop = "0";

    @Option(
            names = "--cut",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of responses that are cut short (default: ${DEFAULT-VALUE}).")
    private String cut = "0";

    @Option(
            names = "--outage",
            paramLabel = "REQUESTS",
            defaultValue = "0",
            description = "Number of requests at the start that fail with 503 (default: ${DEFAULT-VALUE}).")
    private String outage = "0";

    @Option(names = "--token-life", paramLabel = "TIME", description = "Lifetime of a token, such as 5m (default: 1d).")
    private @Nullable String tokenLife;

    @Option(
            names = "--rate",
            paramLabel = "REQUESTS",
            defaultValue = "300",
            description = "Requests per minute allowed for each OAuth client (default: ${DEFAULT-VALUE}).")
    private String rate = "300";

    @Option(
            names = "--page-cap",
            paramLabel = "ROWS",
            defaultValue = "0",
            description =
                    "Maximum rows per page, whatever size is requested; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private String pageCap = "0";

    @Option(names = "--looping-pages", description = "Repeat page tokens forever.")
    private boolean loopingPages;

    @Option(
            names = "--forbid",
            completionCandidates = ForbiddenApis.class,
            paramLabel = "WHAT",
            description = "Respond with 403 to: queue-list, analytics, observations; repeatable.")
    private List<String> forbid = new ArrayList<>();

    @Option(names = "--published-only", description = "Offer only the published API, as the real platform does.")
    private boolean publishedOnly;

    /** The behaviour of the pretend organisation with these faults, and with more added to it. */
    Behaviour behaviour(Consumer<BehaviourBuilder> more) {
        BehaviourBuilder builder = Behaviour.builder()
                .latency(duration("--latency", latency), duration("--jitter", jitter))
                .throttled(OptionParser.share("--throttle", throttle))
                .retryAfter(
                        OptionParser.choice("--retry-after", retryAfter, RetryAfterForm.class),
                        OptionParser.number("--retry-after-seconds", retryAfterSeconds, 0, 86_400))
                .failed(OptionParser.share("--fail", fail))
                .dropped(OptionParser.share("--drop", drop))
                .cut(OptionParser.share("--cut", cut))
                .outage(OptionParser.number("--outage", outage, 0, 100_000), 503)
                .requestsPerMinute(OptionParser.number("--rate", rate, 1, 1_000_000))
                .pageSizeCap(OptionParser.number("--page-cap", pageCap, 0, 100_000));
        if (tokenLife != null) {
            builder.tokenLife(duration("--token-life", tokenLife));
        }
        if (loopingPages) {
            builder.pageTokens(PageTokens.REPEATED);
        }
        if (publishedOnly) {
            builder.availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND);
        }
        forbid.forEach(api -> forbid(builder, api));
        more.accept(builder);
        return OptionParser.option("--throttle, --fail, --drop, --cut", "", it -> builder.build());
    }

    private static void forbid(BehaviourBuilder builder, String api) {
        switch (OptionParser.choice("--forbid", api, Forbidden.class)) {
            case QUEUE_LIST -> builder.availability(PlatformApi.QUEUES, Availability.FORBIDDEN);
            case ANALYTICS ->
                builder.availability(PlatformApi.QUEUE_SUMMARY, Availability.FORBIDDEN)
                        .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                        .availability(PlatformApi.DETAILS, Availability.FORBIDDEN)
                        .availability(PlatformApi.OBSERVATIONS, Availability.FORBIDDEN);
            case OBSERVATIONS -> builder.availability(PlatformApi.OBSERVATIONS, Availability.FORBIDDEN);
        }
    }

    private enum Forbidden {
        QUEUE_LIST,
        ANALYTICS,
        OBSERVATIONS
    }

    private static Duration duration(String name, @Nullable String text) {
        return text == null ? Duration.ZERO : OptionParser.option(name, text, WaitText::parse);
    }

    private static final class RetryAfterForms extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(RetryAfterForm.values());
        }
    }

    private static final class ForbiddenApis extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Forbidden.values());
        }
    }
}
